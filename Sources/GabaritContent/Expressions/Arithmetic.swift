import GabaritLanguage
import GabaritPrimitives

/// Exact operations on values; each gives nothing where the checker's promise is not kept.
enum Arithmetic {
    /// A sum, difference, product or remainder, at the scale of its type.
    static func result(
        _ operation: TypedExpression.Arithmetic, _ left: Value, _ right: Value, as type: Type
    ) -> Value? {
        guard let left = Quantity(left), let right = Quantity(right) else { return nil }
        let result: Quantity?
        switch operation {
        case .add: result = left.adding(right)
        case .subtract: result = right.negated.flatMap(left.adding)
        case .multiply: result = left.multiplied(by: right)
        case .modulo:
            guard left.scale == 0, right.scale == 0, right.unscaled != 0 else { return nil }
            let (remainder, isOver) = left.unscaled.remainderReportingOverflow(dividingBy: right.unscaled)
            result = isOver ? nil : Quantity(unscaled: remainder, scale: 0)
        }
        return result?.value(as: type)
    }

    /// The negative of a number, a count or a ratio.
    static func negative(_ value: Value) -> Value? {
        func negated(_ number: Int64) -> Int64? {
            let (result, isOver) = Int64.zero.subtractingReportingOverflow(number)
            return isOver ? nil : result
        }
        switch value {
        case .int(let number): return negated(number).map(Value.int)
        case .months(let count): return negated(count).map(Value.months)
        case .days(let count): return negated(count).map(Value.days)
        case .number(let number):
            return negated(number.unscaled).map { .number(ExactNumber(unscaled: $0, scale: number.scale)) }
        case .ratio(.quotient(let above, let below)):
            return negated(above.unscaled).map {
                .ratio(.quotient(ExactNumber(unscaled: $0, scale: above.scale), over: below))
            }
        case .ratio: return value
        default: return nil
        }
    }

    /// A date so many days or months later or earlier, within the years 1 to 9999.
    static func shift(_ date: Value, by count: Value, sign: Int) -> Value? {
        guard case .date(let date) = date else { return nil }
        let shifted: CivilDate
        switch count {
        case .days(let days): shifted = date.adding(days: signed(days, sign))
        case .months(let months): shifted = date.adding(months: signed(months, sign))
        default: return nil
        }
        return .date(shifted.year >= 1 ? shifted : CivilDate(dayNumber: firstDay))
    }

    /// The day number of 1 January of the year 1.
    private static let firstDay = -719_162

    /// A count with a sign; the calendar clamps long before these limits.
    private static func signed(_ count: Int64, _ sign: Int) -> Int {
        let clamped = Int(min(max(count, -10_000_000), 10_000_000))
        return sign < 0 ? -clamped : clamped
    }

    /// A ratio of two numbers, either of which may be absent.
    static func ratio(_ numerator: Value, _ denominator: Value) -> Value? {
        guard numerator.isPresent, denominator.isPresent else { return .ratio(.unknown) }
        guard let above = exact(numerator), let below = exact(denominator) else { return nil }
        return .ratio(below.unscaled == 0 ? .noBase : .quotient(above, over: below))
    }

    private static func exact(_ value: Value) -> ExactNumber? {
        switch value {
        case .int(let number), .months(let number), .days(let number): ExactNumber(unscaled: number, scale: 0)
        case .number(let number): number
        default: nil
        }
    }

    /// Whether a comparison holds.
    static func compare(_ left: Value, _ right: Value, _ comparison: TypedExpression.Comparison) -> Bool? {
        switch comparison {
        case .equal: isEqual(left, right)
        case .notEqual: isEqual(left, right).map { !$0 }
        case .less: order(left, right).map { $0 < 0 }
        case .lessOrEqual: order(left, right).map { $0 <= 0 }
        case .greater: order(left, right).map { $0 > 0 }
        case .greaterOrEqual: order(left, right).map { $0 >= 0 }
        }
    }

    private static func isEqual(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.bool, .bool), (.text, .text), (.enumCase, .enumCase), (.otherCode, .otherCode), (.enumCase, .otherCode),
            (.otherCode, .enumCase), (.none, _), (_, .none):
            left == right
        default: order(left, right).map { $0 == 0 }
        }
    }

    /// −1, 0 or 1 as the left value is less than, equal to or greater than the right.
    private static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.date(let one), .date(let other)): return one == other ? 0 : one < other ? -1 : 1
        case (.ratio(.quotient(let above, let below)), .ratio(.quotient(let otherAbove, let otherBelow))):
            return RatioOrder.order(above, below, otherAbove, otherBelow)
        default:
            guard let one = Quantity(left), let other = Quantity(right) else { return nil }
            let common = max(one.scale, other.scale)
            guard let first = one.widened(to: common), let second = other.widened(to: common) else { return nil }
            return first.unscaled == second.unscaled ? 0 : first.unscaled < second.unscaled ? -1 : 1
        }
    }
}
