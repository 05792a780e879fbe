import GabaritPrimitives

/// Counts how often a date may be moved on the way to where it is used, through names, functions and components.
///
/// A date of the data or of the template is of 1900 to 2199, and one move is of a century at most: 1,200 months or 36,600
/// days, which is two months and a half more. Behind 18 moves in a row it is of the years 96 to 4003, within the 1 to 9999 of
/// the calendar; a nineteenth could lead before the year 1, where evaluation would stay at the edge and print a wrong date.
///
/// Linear in the size of the template: functions and components are entered by what they do to what they are given.
struct ShiftChecker {
    /// How often a date may be moved in a row.
    static let limit = 18

    private let document: CheckedDocument
    private let context: CheckContext
    /// What functions give, and the most that any date in them is moved.
    private var functions: [Int: (result: Moves, most: Moves)] = [:]
    /// The most that any date in a component is moved.
    private var components: [Int: Moves] = [:]
    /// What is in the slots of the template's activation.
    private var globals: [Int: Moves] = [:]
    /// What is in the slots of the function or component that is being walked through; none in the template itself.
    private var locals: [Int: Moves]?
    /// The most that any date of the running activation is moved.
    private var most = Moves()
    /// The outermost move too many of the running expression.
    private var excess: (span: Span, count: Int)?

    /// Makes a checker of a document.
    init(document: CheckedDocument, context: CheckContext) {
        self.document = document
        self.context = context
    }

    /// Reports every date that is moved too often; what depends on it is not reported again.
    mutating func check() {
        let declarations = context.declarations
        for entry in declarations.valueOrder {
            switch entry {
            case .global(let index):
                let global = declarations.globals[index]
                if let value = global.value { globals[global.slot] = moves(of: value) }
            case .function(let index):
                guard let function = declarations.functions[index].typed else { continue }
                var result = Moves()
                let most = activated(parameters: declarations.functions[index].parameters.count) {
                    result = $0.moves(of: function.body)
                }
                functions[index] = (result, most)
            default: break
            }
        }
        for index in declarations.componentOrder where document.components.indices.contains(index) {
            let body = document.components[index].body
            components[index] = activated(parameters: declarations.components[index].parameters.count) {
                $0.walk(body)
            }
        }
        walk(document.body)
        for value in document.header { _ = moves(of: value) }
        for piece in document.furniture { walk(piece.body) }
    }

    /// Walks through something with slots of its own, of which the first hold arguments; gives the most that a date in it is
    /// moved.
    private mutating func activated(parameters: Int, _ walk: (inout ShiftChecker) -> Void) -> Moves {
        locals = Dictionary(uniqueKeysWithValues: (0..<parameters).map { ($0, Moves(behindArgument: 0)) })
        most = Moves()
        walk(&self)
        locals = nil
        return most
    }

    // MARK: - Statements

    private mutating func walk(_ statements: [TypedStatement]) {
        for statement in statements { walk(statement) }
    }

    private mutating func walk(_ statement: TypedStatement) {
        switch statement {
        case .element(let element):
            for expression in element.kind.expressions { _ = moves(of: expression) }
            walk(element.kind.children)
        case .binding(let slot, let value): bind(slot, moves(of: value))
        case .conditional(let condition, let then, let otherwise):
            _ = moves(of: condition)
            walk(then)
            walk(otherwise)
        case .match(let subject, let arms):
            let subject = moves(of: subject)
            for arm in arms {
                bind(arm.pattern, subject)
                walk(arm.body)
            }
        case .loop(let list, let slot, let filter, let body):
            bind(slot, moves(of: list))
            if let filter { _ = moves(of: filter) }
            walk(body)
        case .component(let index, let arguments, let block, let span):
            let given = arguments.map { moves(of: $0) }.joined()
            excess = nil
            note((components[index] ?? Moves()).behind(given), at: span)
            _ = settled(Moves())
            walk(block ?? [])
        case .block: break
        }
    }

    private mutating func bind(_ slot: Int, _ moves: Moves) {
        if locals == nil { globals[slot] = moves } else { locals?[slot] = moves }
    }

    private mutating func bind(_ pattern: TypedPattern, _ subject: Moves) {
        switch pattern {
        case .enumCase(_, let slots): for slot in slots.compactMap(\.self) { bind(slot, subject) }
        case .some(let slot?): bind(slot, subject)
        case .otherCode, .some, .none, .any: break
        }
    }

    // MARK: - Expressions

    /// How often the dates in an expression's value were moved; too often is reported, once an expression.
    private mutating func moves(of expression: TypedExpression) -> Moves {
        excess = nil
        return settled(found(in: expression))
    }

    private mutating func settled(_ moves: Moves) -> Moves {
        guard let found = excess else { return moves }
        excess = nil
        context.report(LimitMessages.dateShifts(found.count, limit: Self.limit, at: found.span))
        // One fault, one report: neither what uses it nor who calls it is at fault too.
        most = Moves()
        return Moves()
    }

    private mutating func note(_ moves: Moves, at span: Span) {
        most = most.joined(with: moves)
        if moves.count > Self.limit { excess = (span, moves.count) }
    }

    private mutating func found(in expression: TypedExpression) -> Moves {
        switch expression.kind {
        case .literal: return Moves()
        case .local(let slot): return (locals ?? globals)[slot] ?? Moves()
        case .global(let slot): return globals[slot] ?? Moves()
        case .field(let operand, _), .optionalField(let operand, _), .first(let operand), .last(let operand):
            return found(in: operand)
        case .shift(let date, by: let count, sign: _):
            _ = found(in: count)
            let moves = found(in: date).moved
            note(moves, at: expression.span)
            return moves
        case .orElse, .list, .record, .enumCase: return expression.operands.map { found(in: $0) }.joined()
        case .conditional(let condition, let then, let otherwise):
            _ = found(in: condition)
            return found(in: then).joined(with: found(in: otherwise))
        case .match(let subject, let arms):
            let subject = found(in: subject)
            return arms.map { arm in
                bind(arm.pattern, subject)
                return found(in: arm.body)
            }.joined()
        case .isSome(let subject, let slot):
            let subject = found(in: subject)
            if let slot { bind(slot, subject) }
            return Moves()
        case .matches(let subject, let pattern):
            bind(pattern, found(in: subject))
            return Moves()
        case .call(let index, let arguments):
            let given = arguments.map { found(in: $0) }.joined()
            guard let function = functions[index] else { return Moves() }
            note(function.most.behind(given), at: expression.span)
            return function.result.behind(given)
        case .aggregate(let aggregate):
            bind(aggregate.slot, found(in: aggregate.list))
            if let filter = aggregate.filter { _ = found(in: filter) }
            let body = found(in: aggregate.body)
            switch aggregate.function {
            case .least, .greatest, .values: return body
            case .sum, .count, .missing, .any, .all, .join: return Moves()
            }
        case .datePart, .count, .not, .negative, .and, .or, .compare, .arithmetic, .daysBetween, .ratio, .interpolation,
            .format, .label, .code:
            // None of them gives a date.
            for operand in expression.operands { _ = found(in: operand) }
            return Moves()
        }
    }
}

/// How often the dates in a value were moved.
private struct Moves {
    /// Where they come from the data or the template.
    var own = 0
    /// Where they come from an argument: beyond what it brings; none where no argument gets there.
    var behindArgument: Int?

    /// The most, arguments never moved.
    var count: Int { max(own, behindArgument ?? 0) }

    /// The same, moved once more.
    var moved: Moves { Moves(own: own + 1, behindArgument: behindArgument.map { $0 + 1 }) }

    /// What is in a value that holds both.
    func joined(with other: Moves) -> Moves {
        Moves(
            own: max(own, other.own),
            behindArgument: [behindArgument, other.behindArgument].compactMap(\.self).max())
    }

    /// What a function's moves are for given arguments.
    func behind(_ given: Moves) -> Moves {
        guard let further = behindArgument else { return Moves(own: own) }
        return Moves(own: max(own, further + given.own), behindArgument: given.behindArgument.map { further + $0 })
    }
}

extension [Moves] {
    /// What is in a value that holds all of them.
    fileprivate func joined() -> Moves { reduce(Moves()) { $0.joined(with: $1) } }
}
