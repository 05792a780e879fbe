import GabaritLanguage

/// What an aggregate has gathered from the elements so far.
struct Fold {
    private let function: TypedAggregate.Function
    private var sum = Quantity(unscaled: 0, scale: 0)
    private var hits: Int64 = 0
    private var misses: Int64 = 0
    private var extreme: Value = .none
    private var texts: [String] = []
    private var values: [Value] = []

    init(_ function: TypedAggregate.Function) { self.function = function }

    /// Whether no further element can change the result.
    var isSettled: Bool {
        switch function {
        case .any: hits > 0
        case .all: misses > 0
        default: false
        }
    }

    /// Takes the body of one element; false where it is of another kind than the function takes.
    mutating func add(_ value: Value) -> Bool {
        switch function {
        case .sum:
            guard value.isPresent else {
                misses += 1
                return true
            }
            guard let quantity = Quantity(value), let total = sum.adding(quantity) else { return false }
            sum = total
        case .count, .any, .all:
            guard case .bool(let holds) = value else { return false }
            if holds { hits += 1 } else { misses += 1 }
        case .missing:
            if !value.isPresent { misses += 1 }
        case .join:
            guard case .text(let text) = value else { return false }
            texts.append(text)
        case .values: values.append(value)
        case .least: return keep(value, where: .less)
        case .greatest: return keep(value, where: .greater)
        }
        return true
    }

    private mutating func keep(_ value: Value, where comparison: TypedExpression.Comparison) -> Bool {
        guard value.isPresent else { return true }
        guard extreme.isPresent else {
            extreme = value
            return true
        }
        guard let isBeyond = Arithmetic.compare(value, extreme, comparison) else { return false }
        if isBeyond { extreme = value }
        return true
    }

    /// The result; nothing where a number leaves the type that the checker found for it.
    func result(as type: Type) -> Value? {
        switch function {
        // The sum of something unknown is unknown, unless only what is known was asked for.
        case .sum(let isOfKnown): return misses > 0 && !isOfKnown ? Value.none : sum.value(as: type)
        case .count: return .int(hits)
        case .missing: return .int(misses)
        case .values: return .list(values)
        case .any: return .bool(hits > 0)
        case .all: return .bool(misses == 0)
        case .join(let separator, let last):
            guard let final = texts.last else { return type.isOptional ? Value.none : .text("") }
            guard texts.count > 1 else { return .text(final) }
            return .text(texts.dropLast().joined(separator: separator) + last + final)
        case .least, .greatest: return extreme
        }
    }
}
