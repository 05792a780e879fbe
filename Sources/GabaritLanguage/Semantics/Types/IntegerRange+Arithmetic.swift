/// Exact arithmetic of ranges: each operation gives the bounds of all its results, or nothing where 64 bits do not
/// hold one of them.
extension IntegerRange {
    /// The range of one value.
    static func exactly(_ value: Int64) -> IntegerRange { IntegerRange(value, value) }

    private init?(between values: Int128...) {
        guard let lower = values.min().flatMap(Int64.init(exactly:)),
            let upper = values.max().flatMap(Int64.init(exactly:))
        else { return nil }
        self.init(lower, upper)
    }

    func adding(_ other: IntegerRange) -> IntegerRange? {
        IntegerRange(between: Int128(lower) + Int128(other.lower), Int128(upper) + Int128(other.upper))
    }

    func subtracting(_ other: IntegerRange) -> IntegerRange? {
        IntegerRange(between: Int128(lower) - Int128(other.upper), Int128(upper) - Int128(other.lower))
    }

    func multiplied(by other: IntegerRange) -> IntegerRange? {
        IntegerRange(
            between: Int128(lower) * Int128(other.lower), Int128(lower) * Int128(other.upper),
            Int128(upper) * Int128(other.lower), Int128(upper) * Int128(other.upper))
    }

    /// The bounds of the negatives.
    var negated: IntegerRange? { IntegerRange(between: -Int128(lower), -Int128(upper)) }

    /// The bounds times ten to a power, 0 to 18.
    func scaled(byPowerOfTen power: Int) -> IntegerRange? {
        guard (0...18).contains(power) else { return nil }
        let factor = (0..<power).reduce(Int128(1)) { product, _ in product * 10 }
        return IntegerRange(between: Int128(lower) * factor, Int128(upper) * factor)
    }

    /// The bounds of the remainder of a division by a range without 0; it has the sign of the dividend.
    func remainder(by divisor: IntegerRange) -> IntegerRange? {
        guard !divisor.contains(0), !(lower == .min && divisor.contains(-1)) else { return nil }
        let greatest = max(Int128(divisor.lower).magnitude, Int128(divisor.upper).magnitude) - 1
        return IntegerRange(
            between: lower < 0 ? max(Int128(lower), -Int128(greatest)) : 0,
            upper > 0 ? min(Int128(upper), Int128(greatest)) : 0)
    }

    /// The smallest range that holds both.
    func hull(_ other: IntegerRange) -> IntegerRange { IntegerRange(min(lower, other.lower), max(upper, other.upper)) }

    /// Whether every value lies in another range.
    func isInside(_ other: IntegerRange) -> Bool { other.lower <= lower && upper <= other.upper }

    /// The greatest distance from 0.
    var magnitude: UInt64 { max(lower.magnitude, upper.magnitude) }

    /// The most digits that a value has, sign not counted.
    var digits: Int { String(magnitude).count }
}
