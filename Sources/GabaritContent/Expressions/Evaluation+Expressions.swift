import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// The value of an expression.
    mutating func value(_ expression: TypedExpression) -> Value {
        let value = evaluated(expression)
        observer?(expression, value)
        return value
    }

    private mutating func evaluated(_ expression: TypedExpression) -> Value {
        switch expression.kind {
        case .literal(let value): return value
        case .local(let slot): return local(slot) ?? defect(expression)
        case .global(let slot): return slots.indices.contains(slot) ? slots[slot] : defect(expression)
        case .field(let record, let index):
            guard case .record(let fields) = value(record), fields.indices.contains(index) else {
                return defect(expression)
            }
            return fields[index]
        case .optionalField(let record, let index):
            switch value(record) {
            case .record(let fields) where fields.indices.contains(index): return fields[index]
            case .none: return .none
            default: return defect(expression)
            }
        case .datePart(let date, let part): return datePart(value(date), part) ?? defect(expression)
        case .count(let list):
            guard case .list(let elements) = value(list) else { return defect(expression, else: .int(0)) }
            return .int(Int64(elements.count))
        case .first(let list):
            guard case .list(let elements) = value(list) else { return defect(expression) }
            return elements.first ?? .none
        case .last(let list):
            guard case .list(let elements) = value(list) else { return defect(expression) }
            return elements.last ?? .none
        case .not(let operand): return .bool(!isTrue(operand))
        case .and(let left, let right): return .bool(isTrue(left) && isTrue(right))
        case .or(let left, let right): return .bool(isTrue(left) || isTrue(right))
        case .negative(let operand): return Arithmetic.negative(value(operand)) ?? defect(expression)
        case .compare(let comparison, let left, let right):
            let result = Arithmetic.compare(value(left), value(right), comparison)
            return result.map(Value.bool) ?? defect(expression, else: .bool(false))
        case .arithmetic(let operation, let left, let right):
            return Arithmetic.result(operation, value(left), value(right), as: expression.type) ?? defect(expression)
        case .shift(let date, let count, let sign):
            return Arithmetic.shift(value(date), by: value(count), sign: sign) ?? defect(expression)
        case .daysBetween(let later, let earlier):
            guard case .date(let end) = value(later), case .date(let start) = value(earlier) else {
                return defect(expression, else: .days(0))
            }
            return .days(Int64(end.dayNumber - start.dayNumber))
        case .ratio(let numerator, let denominator):
            return Arithmetic.ratio(value(numerator), value(denominator)) ?? defect(expression, else: .ratio(.unknown))
        case .orElse(let first, let second):
            let value = value(first)
            return value.isPresent ? value : self.value(second)
        case .conditional(let condition, let then, let otherwise):
            return isTrue(condition) ? value(then) : value(otherwise)
        case .match(let subject, let arms):
            let (value, origin) = (value(subject), origin(of: subject))
            for arm in arms where matches(value, arm.pattern, of: subject, from: origin) { return self.value(arm.body) }
            return defect(expression)
        case .isSome(let subject, let slot):
            let value = value(subject)
            guard value.isPresent else { return .bool(false) }
            if let slot { bind(slot, value, from: origin(of: subject), at: expression.span) }
            return .bool(true)
        case .matches(let subject, let pattern):
            return .bool(matches(value(subject), pattern, of: subject, from: origin(of: subject)))
        case .interpolation, .label, .code:
            var text = ""
            append(expression, to: &text)
            return .text(text)
        case .format(let operand, let format):
            let value = value(operand)
            guard let language else { return defect(expression) }
            return format.apply(to: value, of: operand.type, in: language) ?? defect(expression)
        case .call(let index, let arguments):
            guard functions.indices.contains(index) else { return defect(expression) }
            let function = functions[index]
            return activated(slotCount: function.slotCount, arguments: arguments, block: nil) { activation in
                activation.speaking(activation.home) { $0.value(function.body) }
            }
        case .aggregate(let aggregate): return self.aggregate(aggregate, expression)
        case .list(let elements): return .list(values(elements))
        case .record(let fields): return .record(values(fields))
        case .enumCase(let index, let payload): return .enumCase(index, values(payload))
        }
    }

    /// Whether a condition holds.
    mutating func isTrue(_ expression: TypedExpression) -> Bool {
        guard case .bool(let value) = value(expression) else {
            report(expression.span)
            return false
        }
        return value
    }

    /// Adds the text of an expression to another.
    mutating func append(_ expression: TypedExpression, to text: inout String) {
        switch expression.kind {
        case .interpolation(let pieces): for piece in pieces { append(piece, to: &text) }
        case .label(let subject): appendName(of: subject, \.label, to: &text)
        case .code(let subject): appendName(of: subject, \.code, to: &text)
        default:
            switch value(expression) {
            case .text(let value): text += value
            case .int(let number): text += String(number)
            default: report(expression.span)
            }
        }
    }

    private mutating func appendName(
        of subject: TypedExpression, _ name: KeyPath<Contract.Case, String>, to text: inout String
    ) {
        guard case .enumeration(let id) = subject.type.wrapped else { return report(subject.span) }
        switch value(subject) {
        case .enumCase(let index, _) where contract[id].cases.indices.contains(index):
            text += contract[id].cases[index][keyPath: name]
        case .otherCode(let code): text += code
        default: report(subject.span)
        }
    }

    /// Whether a pattern applies to a value; what it names goes into slots.
    mutating func matches(
        _ value: Value, _ pattern: TypedPattern, of subject: TypedExpression, from origin: DataPath?
    ) -> Bool {
        switch (pattern, value) {
        case (.any, _): return true
        case (.none, _): return !value.isPresent
        case (.some(let slot), _):
            guard value.isPresent else { return false }
            if let slot { bind(slot, value, from: origin, at: subject.span) }
            return true
        case (.otherCode(let slot), .otherCode(let code)):
            if let slot { bind(slot, .text(code), from: origin, at: subject.span) }
            return true
        case (.enumCase(let wanted, let slots), .enumCase(let index, let payload)):
            guard wanted == index else { return false }
            for (offset, slot) in slots.enumerated() {
                guard let slot else { continue }
                guard payload.indices.contains(offset) else {
                    report(subject.span)
                    continue
                }
                bind(slot, payload[offset], from: payloadOrigin(origin, subject, index, offset), at: subject.span)
            }
            return true
        case (.enumCase(0, _), .ratio(.unknown)), (.enumCase(1, _), .ratio(.noBase)): return true
        default: return false
        }
    }

    private func payloadOrigin(_ origin: DataPath?, _ subject: TypedExpression, _ index: Int, _ offset: Int)
        -> DataPath?
    {
        guard let origin, case .enumeration(let id) = subject.type.wrapped else { return origin }
        let cases = contract[id].cases
        guard cases.indices.contains(index), cases[index].payload.indices.contains(offset) else { return origin }
        return origin.field(cases[index].payload[offset].name)
    }

    private mutating func values(_ expressions: [TypedExpression]) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(expressions.count)
        for expression in expressions { values.append(value(expression)) }
        return values
    }

    private func datePart(_ value: Value, _ part: TypedExpression.DatePart) -> Value? {
        guard case .date(let date) = value else { return nil }
        return switch part {
        case .year: .int(Int64(date.year))
        case .month: .int(Int64(date.month))
        case .day: .int(Int64(date.day))
        }
    }

    /// Reports a defect and gives a neutral value.
    mutating func defect(_ expression: TypedExpression, else value: Value = .none) -> Value {
        report(expression.span)
        return value
    }
}

extension Value {
    /// Whether it is there: neither absent nor a ratio without value.
    var isPresent: Bool {
        switch self {
        case .none, .ratio(.unknown), .ratio(.noBase): false
        default: true
        }
    }
}
