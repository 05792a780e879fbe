import GabaritPrimitives

/// The conditions of a policy as formulas over events and *facts*: what the data and the switches alone decide.
///
/// Two conditions that ask the same of the same data are one fact, also through a `let`; beyond that facts are taken to be
/// independent of each other, but for a few things that are known of them (``laws``). So whatever is shown of every
/// assignment of truth to the facts is so of every datum, and what is not shown may still be so.
///
/// Formulas are shared, so that their number is linear in the size of the policy.
struct PolicyFormulas {
    /// A formula; operands come before it.
    enum Node: Hashable {
        case constant(Bool)
        case fact(Int)
        case event(PolicyEvent)
        case not(Int)
        case and(Int, Int)
        case or(Int, Int)
    }

    /// An expression, whatever its place, by what it is and what it is made of.
    private struct Shape: Hashable {
        var tag: String
        var operands: [Int] = []
        var literal: Value?
    }

    /// The cases of one value that conditions ask for.
    private struct Cases {
        /// The fact of each case that is asked for; -1 is any code that an open enum does not know.
        var facts: [Int: Int] = [:]
        /// How many cases there are, one of which applies.
        var count: Int
        /// Whether the value is there.
        var presence: Int
    }

    /// The formulas, operands first.
    private(set) var nodes: [Node] = []
    /// How many facts there are.
    private(set) var factCount = 0
    /// What always holds: a value is of one case, and what is inside something is there only where that is.
    private(set) var laws: [Int] = []

    private let contract: Contract
    private let events: [Int: PolicyEvent]
    private var ids: [Node: Int] = [:]
    private var shapes: [Shape: Int] = [:]
    private var factsByShape: [Int: Int] = [:]
    private var shapesBySlot: [Int: Int] = [:]
    private var formulasBySlot: [Int: Int] = [:]
    private var presencesBySlot: [Int: Int] = [:]
    private var cases: [Int: Cases] = [:]
    /// The values whose cases are asked for, in the order of asking.
    private var caseOrder: [Int] = []

    /// Prepares the names of a policy, each after those that it needs: none is entered again.
    init(
        contract: Contract, bindings: [(slot: Int, value: TypedExpression)], eventSlots: [PolicyEvent: Int]
    ) {
        self.contract = contract
        events = Dictionary(eventSlots.map { ($0.value, $0.key) }) { first, _ in first }
        for binding in bindings {
            shapesBySlot[binding.slot] = shape(of: binding.value)
            if binding.value.type == .bool { formulasBySlot[binding.slot] = formula(of: binding.value) }
            if binding.value.type.isOptional { presencesBySlot[binding.slot] = presence(of: binding.value) }
        }
    }

    // MARK: - Formulas

    /// The formula of a condition.
    mutating func formula(of condition: TypedExpression) -> Int {
        switch condition.kind {
        case .literal(.bool(let value)): return add(.constant(value))
        case .local(let slot):
            if let event = events[slot] { return add(.event(event)) }
            if let known = formulasBySlot[slot] { return known }
            return fact(shape(of: condition))
        case .not(let operand): return not(formula(of: operand))
        case .and(let left, let right): return and(formula(of: left), formula(of: right))
        case .or(let left, let right): return or(formula(of: left), formula(of: right))
        case .conditional(let test, let then, let otherwise):
            return choice(formula(of: test), formula(of: then), formula(of: otherwise))
        case .isSome(let subject, _): return presence(of: subject)
        case .matches(let subject, let pattern): return match(subject, pattern, condition)
        case .compare(let comparison, let left, let right): return compare(comparison, left, right)
        default: return fact(shape(of: condition))
        }
    }

    /// The formula of a value's being there.
    mutating func presence(of value: TypedExpression) -> Int {
        guard value.type.isOptional else { return add(.constant(true)) }
        switch value.kind {
        case .literal(.none): return add(.constant(false))
        case .local(let slot):
            if let known = presencesBySlot[slot] { return known }
        case .orElse(let first, let second): return or(presence(of: first), presence(of: second))
        case .conditional(let test, let then, let otherwise):
            return choice(formula(of: test), presence(of: then), presence(of: otherwise))
        case .optionalField(let record, let index):
            let around = presence(of: record)
            if case .record(let id) = record.type.wrapped, contract[id].fields.indices.contains(index),
                !contract[id].fields[index].type.isOptional
            {
                return around
            }
            let inside = fact(shape(Shape(tag: "present", operands: [shape(of: value)])))
            let law = or(not(inside), around)
            if !laws.contains(law) { laws.append(law) }
            return inside
        default: break
        }
        return fact(shape(Shape(tag: "present", operands: [shape(of: value)])))
    }

    private mutating func match(
        _ subject: TypedExpression, _ pattern: TypedPattern, _ condition: TypedExpression
    ) -> Int {
        let index: Int
        switch pattern {
        case .any: return add(.constant(true))
        case .none: return not(presence(of: subject))
        case .some: return presence(of: subject)
        case .otherCode: index = -1
        case .enumCase(let number, _): index = number
        }
        guard case .enumeration(let id) = subject.type.wrapped else { return fact(shape(of: condition)) }
        let key = shape(of: subject)
        let fact = fact(shape(Shape(tag: "case \(index)", operands: [key])))
        if cases[key] == nil {
            let count = contract[id].cases.count + (contract[id].isOpen ? 1 : 0)
            cases[key] = Cases(count: count, presence: presence(of: subject))
            caseOrder.append(key)
        }
        cases[key]?.facts[index] = fact
        return fact
    }

    private mutating func compare(
        _ comparison: TypedExpression.Comparison, _ left: TypedExpression, _ right: TypedExpression
    ) -> Int {
        if left.type == .bool, right.type == .bool {
            let (one, other) = (formula(of: left), formula(of: right))
            let same = choice(one, other, not(other))
            return comparison == .notEqual ? not(same) : same
        }
        let (one, other) = (shape(of: left), shape(of: right))
        func less(_ formulas: inout PolicyFormulas, _ one: Int, _ other: Int) -> Int {
            formulas.fact(formulas.shape(Shape(tag: "less", operands: [one, other])))
        }
        switch comparison {
        case .less: return less(&self, one, other)
        case .greater: return less(&self, other, one)
        case .greaterOrEqual: return not(less(&self, one, other))
        case .lessOrEqual: return not(less(&self, other, one))
        case .equal, .notEqual:
            let same = fact(shape(Shape(tag: "equal", operands: [min(one, other), max(one, other)])))
            return comparison == .equal ? same : not(same)
        }
    }

    /// Makes the laws of cases, once every condition has been read.
    mutating func close() {
        for key in caseOrder {
            guard let known = cases[key] else { continue }
            let facts = known.facts.sorted { $0.key < $1.key }.map(\.value)
            for (index, fact) in facts.enumerated() {
                laws.append(or(not(fact), known.presence))
                for other in facts[..<index] { laws.append(not(and(fact, other))) }
            }
            if facts.count == known.count {
                let one = facts.reduce(add(.constant(false))) { or($0, $1) }
                laws.append(or(not(known.presence), one))
            }
        }
    }

    // MARK: - Nodes

    private mutating func add(_ node: Node) -> Int {
        if let known = ids[node] { return known }
        nodes.append(node)
        ids[node] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func fact(_ shape: Int) -> Int {
        if let known = factsByShape[shape] { return known }
        let node = add(.fact(factCount))
        factCount += 1
        factsByShape[shape] = node
        return node
    }

    private mutating func not(_ operand: Int) -> Int {
        switch nodes[operand] {
        case .constant(let value): add(.constant(!value))
        case .not(let inner): inner
        default: add(.not(operand))
        }
    }

    private mutating func and(_ left: Int, _ right: Int) -> Int {
        if case .constant(let value) = nodes[left] { return value ? right : left }
        if case .constant(let value) = nodes[right] { return value ? left : right }
        return left == right ? left : add(.and(min(left, right), max(left, right)))
    }

    private mutating func or(_ left: Int, _ right: Int) -> Int {
        if case .constant(let value) = nodes[left] { return value ? left : right }
        if case .constant(let value) = nodes[right] { return value ? right : left }
        return left == right ? left : add(.or(min(left, right), max(left, right)))
    }

    private mutating func choice(_ test: Int, _ then: Int, _ otherwise: Int) -> Int {
        or(and(test, then), and(not(test), otherwise))
    }

    // MARK: - Shapes

    private mutating func shape(_ shape: Shape) -> Int {
        if let known = shapes[shape] { return known }
        shapes[shape] = shapes.count
        return shapes.count - 1
    }

    /// What an expression is, whatever its place.
    private mutating func shape(of expression: TypedExpression) -> Int {
        if case .local(let slot) = expression.kind, let known = shapesBySlot[slot] { return known }
        let tag: String
        switch expression.kind {
        case .literal(let value): return shape(Shape(tag: "literal", literal: value))
        case .local(let slot): tag = "local \(slot)"
        case .field(_, let index): tag = "field \(index)"
        case .optionalField(_, let index): tag = "optional field \(index)"
        case .datePart(_, let part): tag = "date \(part)"
        case .count: tag = "count"
        case .first: tag = "first"
        case .last: tag = "last"
        case .not: tag = "not"
        case .negative: tag = "negative"
        case .and: tag = "and"
        case .or: tag = "or"
        case .compare(let comparison, _, _): tag = "compare \(comparison)"
        case .arithmetic(let operation, _, _): tag = "arithmetic \(operation) \(expression.type)"
        case .shift(_, _, let sign): tag = "shift \(sign)"
        case .daysBetween: tag = "days"
        case .ratio: tag = "ratio"
        case .orElse: tag = "else"
        case .conditional: tag = "if"
        case .interpolation: tag = "text"
        case .label: tag = "label"
        case .code: tag = "code"
        case .call(let index, _): tag = "call \(index)"
        case .list: tag = "list"
        case .record: tag = "record"
        case .enumCase(let index, _): tag = "case \(index) \(expression.type)"
        // What binds names of its own, and what is rare: the same only where it stands in the same place.
        case .isSome, .matches, .match, .aggregate, .format, .global:
            tag = "at \(expression.span.source.index) \(expression.span.start) \(expression.span.end)"
        }
        let operands = expression.operands.map { shape(of: $0) }
        return shape(Shape(tag: tag, operands: operands))
    }

    // MARK: - Truth

    /// For which facts each formula holds, the events being what they are.
    ///
    /// Linear in formulas and in the assignments of truth to the facts.
    func tables(in history: PolicyHistory) -> [TruthTable] {
        var tables: [TruthTable] = []
        tables.reserveCapacity(nodes.count)
        for node in nodes {
            switch node {
            case .constant(let value): tables.append(TruthTable(value, of: factCount))
            case .event(let event): tables.append(TruthTable(history.contains(event), of: factCount))
            case .fact(let index): tables.append(TruthTable(condition: index, of: factCount))
            case .not(let operand): tables.append(!tables[operand])
            case .and(let left, let right): tables.append(tables[left] & tables[right])
            case .or(let left, let right): tables.append(tables[left] | tables[right])
            }
        }
        return tables
    }
}
