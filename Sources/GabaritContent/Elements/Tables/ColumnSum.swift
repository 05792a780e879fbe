import GabaritLanguage
import GabaritPrimitives

/// What a column has added up to so far.
struct ColumnSum: Hashable, Sendable {
    private var above: Int128 = 0
    private var below: Int128 = 0
    private var scaleAbove = 0
    private var scaleBelow = 0
    /// Rows that have a value.
    private var known = 0
    /// Rows that have none.
    private var missing = 0

    /// Adds the value of one row, or its numerator and its denominator; false where it is no number that can be added.
    mutating func add(_ value: Value, over base: Value? = nil) -> Bool {
        guard value.isPresent, base?.isPresent ?? true else {
            missing += 1
            return true
        }
        guard let number = Quantity(value),
            let sum = Quantity(unscaled: above, scale: scaleAbove).adding(number)
        else { return false }
        (above, scaleAbove) = (sum.unscaled, sum.scale)
        known += 1
        guard let base else { return true }
        guard let number = Quantity(base), let sum = Quantity(unscaled: below, scale: scaleBelow).adding(number) else {
            return false
        }
        (below, scaleBelow) = (sum.unscaled, sum.scale)
        return true
    }

    /// Adds what other rows add up to.
    mutating func add(_ other: ColumnSum) {
        if let sum = Quantity(unscaled: above, scale: scaleAbove)
            .adding(Quantity(unscaled: other.above, scale: other.scaleAbove))
        {
            (above, scaleAbove) = (sum.unscaled, sum.scale)
        }
        if let sum = Quantity(unscaled: below, scale: scaleBelow)
            .adding(Quantity(unscaled: other.below, scale: other.scaleBelow))
        {
            (below, scaleBelow) = (sum.unscaled, sum.scale)
        }
        known += other.known
        missing += other.missing
    }

    /// The total; nothing where a number leaves the type that the checker found for it.
    func value(of total: TypedTable.ColumnTotal) -> Value? {
        let isUnknown = missing > 0 && (!total.isOfKnown || known == 0)
        switch total.kind {
        case .sum:
            if isUnknown { return Value.none }
            return Quantity(unscaled: above, scale: scaleAbove).value(as: total.type)
        case .ratio:
            if isUnknown { return .ratio(.unknown) }
            guard let numerator = Int64(exactly: above), let denominator = Int64(exactly: below) else { return nil }
            if denominator == 0 { return .ratio(.noBase) }
            return .ratio(
                .quotient(
                    ExactNumber(unscaled: numerator, scale: scaleAbove),
                    over: ExactNumber(unscaled: denominator, scale: scaleBelow)))
        }
    }
}
