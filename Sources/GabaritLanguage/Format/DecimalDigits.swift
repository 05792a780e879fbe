import GabaritPrimitives

/// A decimal number of any size as digits, for printing and rounding: no arithmetic on it can overflow.
struct DecimalDigits: Hashable, Sendable {
    /// Whether it is below zero; never for zero.
    private(set) var isNegative: Bool
    /// The digits, most significant first, at least one more than ``scale``.
    private(set) var digits: [UInt8]
    /// How many of them stand behind the decimal sign.
    private(set) var scale: Int

    private init(isNegative: Bool, digits: [UInt8], scale: Int) {
        self.isNegative = isNegative && digits.contains { $0 != 0 }
        self.digits = digits
        self.scale = scale
    }

    /// Makes the digits of an exact number.
    init(_ number: ExactNumber) {
        let significant = Self.digits(of: UInt128(number.unscaled.magnitude))
        let padding = max(0, number.scale + 1 - significant.count)
        self.init(
            isNegative: number.unscaled < 0, digits: Array(repeating: 0, count: padding) + significant,
            scale: number.scale)
    }

    /// Makes the digits of a whole number.
    init(_ number: Int64) { self.init(ExactNumber(unscaled: number, scale: 0)) }

    /// Divides two numbers, times ten to `shift`, and rounds once.
    ///
    /// It is long division, so exact whatever the size. A divisor of 0 gives 0.
    init(
        quotient numerator: ExactNumber, over denominator: ExactNumber, shift: Int = 0, scale: Int,
        rounding: Format.Rounding
    ) {
        let places = denominator.scale - numerator.scale + shift + scale
        var divisor = UInt128(denominator.unscaled.magnitude)
        for _ in 0..<max(0, -places) { divisor *= 10 }
        guard divisor > 0 else {
            self.init(isNegative: false, digits: Array(repeating: 0, count: scale + 1), scale: scale)
            return
        }
        var (quotient, remainder) = UInt128(numerator.unscaled.magnitude).quotientAndRemainder(dividingBy: divisor)
        var digits = Self.digits(of: quotient)
        for _ in 0..<max(0, places) {
            (quotient, remainder) = (remainder * 10).quotientAndRemainder(dividingBy: divisor)
            digits.append(UInt8(truncatingIfNeeded: quotient))
        }
        let isUp =
            switch rounding {
            case .down: false
            case .up: remainder > 0
            case .halfUp: remainder * 2 >= divisor
            case .halfEven: remainder * 2 > divisor || remainder * 2 == divisor && (digits.last ?? 0) % 2 == 1
            }
        if isUp { Self.increment(&digits) }
        let isNegative = (numerator.unscaled < 0) != (denominator.unscaled < 0)
        self.init(isNegative: isNegative, digits: Self.normalized(digits, scale: scale), scale: scale)
    }

    /// The number with another scale, rounded where digits are dropped.
    func rescaled(to newScale: Int, rounding: Format.Rounding) -> DecimalDigits {
        let newScale = max(newScale, 0)
        guard newScale < scale else {
            let zeros = Array(repeating: UInt8(0), count: newScale - scale)
            return DecimalDigits(isNegative: isNegative, digits: digits + zeros, scale: newScale)
        }
        var kept = Array(digits.dropLast(scale - newScale))
        let dropped = digits.suffix(scale - newScale)
        let first = dropped.first ?? 0
        let isMore = dropped.dropFirst().contains { $0 != 0 }
        let isUp =
            switch rounding {
            case .down: false
            case .up: first != 0 || isMore
            case .halfUp: first >= 5
            case .halfEven: first > 5 || first == 5 && (isMore || (kept.last ?? 0) % 2 == 1)
            }
        if isUp { Self.increment(&kept) }
        return DecimalDigits(isNegative: isNegative, digits: kept, scale: newScale)
    }

    /// Whether all digits behind the decimal sign are zero.
    var isWhole: Bool { digits.suffix(scale).allSatisfy { $0 == 0 } }

    /// The number, where 64 bits hold it at its scale.
    var exact: ExactNumber? {
        var value: Int64 = 0
        for digit in digits {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = product.subtractingReportingOverflow(Int64(digit))
            if isTooLarge || isOver { return nil }
            value = sum
        }
        // Gathered below zero, where there is room for one more.
        guard isNegative || value > Int64.min else { return nil }
        return ExactNumber(unscaled: isNegative ? value : -value, scale: scale)
    }

    private static func digits(of value: UInt128) -> [UInt8] {
        guard value > 0 else { return [0] }
        var digits: [UInt8] = []
        var rest = value
        while rest > UInt128(UInt64.max) {
            digits.append(UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        var small = UInt64(truncatingIfNeeded: rest)
        while small > 0 {
            digits.append(UInt8(truncatingIfNeeded: small % 10))
            small /= 10
        }
        digits.reverse()
        return digits
    }

    private static func increment(_ digits: inout [UInt8]) {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
    }

    private static func normalized(_ digits: [UInt8], scale: Int) -> [UInt8] {
        let significant = Array(digits.drop { $0 == 0 })
        return Array(repeating: 0, count: max(0, scale + 1 - significant.count)) + significant
    }
}
