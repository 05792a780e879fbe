import GabaritPrimitives

/// The order of exact quotients, by continued fractions: no product, so nothing overflows.
enum RatioOrder {
    /// −1, 0 or 1 as the first quotient is less than, equal to or greater than the second; none for a divisor of 0.
    static func order(
        _ above: ExactNumber, _ below: ExactNumber, _ otherAbove: ExactNumber, _ otherBelow: ExactNumber
    ) -> Int? {
        guard let left = fraction(above, below), let right = fraction(otherAbove, otherBelow) else { return nil }
        if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
        let order = order(left.above, left.below, right.above, right.below)
        return left.isNegative ? -order : order
    }

    /// The magnitude as a quotient of whole numbers: 64 bits times at most ten to the 18th.
    private static func fraction(
        _ above: ExactNumber, _ below: ExactNumber
    ) -> (isNegative: Bool, above: UInt128, below: UInt128)? {
        guard below.unscaled != 0 else { return nil }
        var (numerator, denominator) = (UInt128(above.unscaled.magnitude), UInt128(below.unscaled.magnitude))
        for _ in 0..<max(0, below.scale - above.scale) { numerator *= 10 }
        for _ in 0..<max(0, above.scale - below.scale) { denominator *= 10 }
        let isNegative = above.unscaled != 0 && (above.unscaled < 0) != (below.unscaled < 0)
        return (isNegative, numerator, denominator)
    }

    private static func order(_ a: UInt128, _ b: UInt128, _ c: UInt128, _ d: UInt128) -> Int {
        var (above, below, otherAbove, otherBelow) = (a, b, c, d)
        var sign = 1
        // Euclid's algorithm on both at once: at most five steps a decimal digit.
        while true {
            let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
            let (otherWhole, otherRest) = otherAbove.quotientAndRemainder(dividingBy: otherBelow)
            if whole != otherWhole { return whole < otherWhole ? -sign : sign }
            if rest == 0 || otherRest == 0 { return rest == otherRest ? 0 : rest == 0 ? -sign : sign }
            (above, below, otherAbove, otherBelow) = (below, rest, otherBelow, otherRest)
            sign = -sign
        }
    }
}
