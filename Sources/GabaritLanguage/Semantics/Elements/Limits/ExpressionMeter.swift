import GabaritPrimitives

/// Counts what the greatest datum asks of the evaluation of expressions: functions are entered by their measure, never walked
/// through again.
///
/// Counts as the evaluator does: a call, a condition or an element of a list is evaluated each time it is met, of several
/// branches one is, and a name is a look into a slot. A text that is made counts each of its characters, since texts
/// made of texts grow as calls do; so does what a comparison reads. Each look for the datum that a value came from counts as
/// well: it meets every branch, and no function's body.
struct ExpressionMeter {
    /// What an expression asks.
    struct Work {
        /// Evaluations.
        var evaluations = 0
        /// The parts of the expression itself, functions not entered.
        var size = 0

        /// What it asks where its value is given a name, printed or passed on.
        var whole: Int { evaluations.addingClamped(size) }
    }

    private let enums: [Int]
    private var functions: [Int: (work: Work, function: TypedFunction)] = [:]

    /// Makes a meter for the functions of a template; its types have been found not to hold themselves.
    ///
    /// Linear in the size of functions and types.
    init(context: CheckContext) {
        var sizes = ValueSizes(contract: context.contract)
        enums = context.contract.enums.indices.map { sizes.size(of: .enumeration(EnumID($0))) }
        for entry in context.declarations.valueOrder {
            guard case .function(let index) = entry, let function = context.declarations.functions[index].typed else {
                continue
            }
            functions[index] = (work(of: function.body), function)
        }
    }

    /// What an expression asks; linear in its own size.
    func work(of expression: TypedExpression) -> Work {
        let operands = expression.operands.map { self.work(of: $0) }
        var work = Work()
        for operand in operands {
            work.evaluations = work.evaluations.addingClamped(operand.evaluations)
            work.size = work.size.addingClamped(operand.size)
        }
        switch expression.kind {
        case .conditional:
            work.evaluations = operands[0].evaluations.addingClamped(
                max(operands[1].evaluations, operands[2].evaluations))
        case .match:
            work.evaluations = operands[0].whole.addingClamped(operands.dropFirst().map(\.evaluations).max() ?? 0)
        case .isSome, .matches: work.evaluations = work.evaluations.addingClamped(work.size)
        case .call(let index, _):
            // The arguments' values are looked for in the data, and the slots of an activation are made one by one.
            let called = functions[index]
            work.evaluations = work.evaluations.addingClamped(work.size)
                .addingClamped(called?.work.evaluations ?? 0).addingClamped(called?.function.slotCount ?? 0)
        case .aggregate(let aggregate):
            let once = operands.dropFirst().reduce(1) { $0.addingClamped($1.evaluations) }
            work.evaluations = operands[0].whole.addingClamped(
                once.multipliedClamped(by: aggregate.list.mostElements))
        case .compare(_, let left, let right):
            work.evaluations = work.evaluations.addingClamped(compared(left.type, right.type))
        default: break
        }
        work.evaluations = work.evaluations.addingClamped(1).addingClamped(expression.madeScalars)
        work.size = work.size.addingClamped(1)
        return work
    }

    /// The aggregates and calls on the way to the greatest part of an expression, outermost first.
    func path(in expression: TypedExpression) -> [LimitStep] {
        var path: [LimitStep] = []
        var expression = expression
        // A step goes down by one: what is deeper than this helps nobody.
        for _ in 0..<256 {
            switch expression.kind {
            case .aggregate(let aggregate):
                let inner = [aggregate.filter, aggregate.body].compactMap(\.self)
                guard let heaviest = greatest(of: inner) else { return path }
                let most = aggregate.list.mostElements
                if work(of: heaviest).evaluations.multipliedClamped(by: most) >= work(of: aggregate.list).evaluations {
                    path.append(.loop(aggregate.list.span, most))
                    expression = heaviest
                } else {
                    expression = aggregate.list
                }
            case .call(let index, let arguments):
                guard let called = functions[index] else { return path }
                let argument = greatest(of: arguments)
                if let argument, work(of: argument).evaluations > called.work.evaluations {
                    expression = argument
                } else {
                    path.append(.call(expression.span, called.function.name))
                    expression = called.function.body
                }
            default:
                guard let next = greatest(of: expression.operands) else { return path }
                expression = next
            }
        }
        return path
    }

    private func greatest(of expressions: [TypedExpression]) -> TypedExpression? {
        expressions.max { work(of: $0).evaluations < work(of: $1).evaluations }
    }

    /// What a comparison reads besides its operands.
    private func compared(_ left: Type, _ right: Type) -> Int {
        if case .enumeration(let id) = left.wrapped { return enums.indices.contains(id.index) ? enums[id.index] : 0 }
        guard let left = left.asText, let right = right.asText else { return 0 }
        return min(left.maximum, right.maximum)
    }
}

extension TypedExpression {
    /// The most scalars of a text that it makes; a text that it only hands on is not made.
    fileprivate var madeScalars: Int {
        switch kind {
        case .interpolation, .format, .label, .code, .aggregate: type.wrapped.asText?.maximum ?? 0
        default: 0
        }
    }
}

/// The most parts of values, by their types; each type is looked at once.
private struct ValueSizes {
    private let contract: Contract
    private var records: [Int: Int] = [:]
    private var enums: [Int: Int] = [:]

    init(contract: Contract) { self.contract = contract }

    /// The value itself, what it holds, and the characters of its texts.
    mutating func size(of type: Type) -> Int {
        switch type {
        case .text, .url: return 1 + (type.asText?.maximum ?? 0)
        case .optional(let inner): return size(of: inner)
        case .list(let element, let bounds):
            return size(of: element).multipliedClamped(by: bounds.maximum).addingClamped(1)
        case .record(let id):
            if let known = records[id.index] { return known }
            guard contract.records.indices.contains(id.index) else { return 1 }
            let size = contract.records[id.index].fields.reduce(1) { $0.addingClamped(self.size(of: $1.type)) }
            records[id.index] = size
            return size
        case .enumeration(let id):
            if let known = enums[id.index] { return known }
            guard contract.enums.indices.contains(id.index) else { return 1 }
            let enumeration = contract.enums[id.index]
            // An open enum may hold a code that it does not know.
            var greatest = enumeration.isOpen ? Contract.Enumeration.otherCode.maximum : 0
            for entry in enumeration.cases {
                greatest = max(greatest, entry.payload.reduce(0) { $0.addingClamped(self.size(of: $1.type)) })
            }
            let size = greatest.addingClamped(1)
            enums[id.index] = size
            return size
        default: return 1
        }
    }
}
