import GabaritLanguage
import GabaritPrimitives

/// A number of any kind on its way through arithmetic: 128 bits and the digits behind the point.
struct Quantity {
    /// The number times ten to the scale.
    var unscaled: Int128
    /// Digits behind the point.
    var scale: Int

    init(unscaled: Int128, scale: Int) {
        self.unscaled = unscaled
        self.scale = scale
    }

    /// The number of a value; none where it is none.
    init?(_ value: Value) {
        switch value {
        case .int(let number), .months(let number), .days(let number): self.init(unscaled: Int128(number), scale: 0)
        case .number(let number): self.init(unscaled: Int128(number.unscaled), scale: number.scale)
        default: return nil
        }
    }

    /// The number with more digits behind the point; none where 128 bits do not hold it.
    func widened(to newScale: Int) -> Quantity? {
        var unscaled = unscaled
        for _ in 0..<max(0, newScale - scale) {
            let (product, isOver) = unscaled.multipliedReportingOverflow(by: 10)
            if isOver { return nil }
            unscaled = product
        }
        return Quantity(unscaled: unscaled, scale: max(scale, newScale))
    }

    /// The exact sum.
    func adding(_ other: Quantity) -> Quantity? {
        let common = max(scale, other.scale)
        guard let left = widened(to: common), let right = other.widened(to: common) else { return nil }
        let (sum, isOver) = left.unscaled.addingReportingOverflow(right.unscaled)
        return isOver ? nil : Quantity(unscaled: sum, scale: common)
    }

    /// The exact product.
    func multiplied(by other: Quantity) -> Quantity? {
        let (product, isOver) = unscaled.multipliedReportingOverflow(by: other.unscaled)
        return isOver ? nil : Quantity(unscaled: product, scale: scale + other.scale)
    }

    /// The number below zero for one above, and the reverse.
    var negated: Quantity? {
        let (difference, isOver) = Int128.zero.subtractingReportingOverflow(unscaled)
        return isOver ? nil : Quantity(unscaled: difference, scale: scale)
    }

    /// The value in a type; none where the type has another kind, fewer digits than the number needs, or too few bits.
    func value(as type: Type) -> Value? {
        switch type.wrapped {
        case .int: whole.map(Value.int)
        case .months: whole.map(Value.months)
        case .days: whole.map(Value.days)
        case .decimal(let decimal): exact(decimal.scale)
        case .money(let money): exact(money.scale)
        default: nil
        }
    }

    private var whole: Int64? { scale == 0 ? Int64(exactly: unscaled) : nil }

    private func exact(_ newScale: Int) -> Value? {
        var narrowed = self
        while narrowed.scale > newScale, narrowed.unscaled % 10 == 0 {
            narrowed.unscaled /= 10
            narrowed.scale -= 1
        }
        guard narrowed.scale <= newScale, newScale <= 18, let result = narrowed.widened(to: newScale),
            let unscaled = Int64(exactly: result.unscaled)
        else { return nil }
        return .number(ExactNumber(unscaled: unscaled, scale: newScale))
    }
}
