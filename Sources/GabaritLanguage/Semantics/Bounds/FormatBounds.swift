import GabaritPrimitives

/// What formats may print: sound for every language that the engine knows.
enum FormatBounds {
    /// What stands in a printed number: digits, signs, the decimal mark, what sets groups apart.
    static let numbers = Repertoire(
        name: "numbers",
        ranges: [0x20...0x20, 0x27...0x27, 0x2C...0x2E, 0x30...0x39, 0xA0...0xA0, 0x2019...0x2019, 0x202F...0x202F, 0x2212...0x2212])
    /// What sets groups of digits apart.
    static let spaces = Repertoire(name: "spaces", ranges: [0x20...0x20, 0xA0...0xA0, 0x202F...0x202F])

    /// What a whole number prints as plain digits.
    static func integer(_ range: IntegerRange) -> TextBound {
        let digits = TextBound.run(.digits, max: range.digits)
        if range.lower == range.upper { return .literal(String(range.lower)) }
        if range.lower >= 0 { return digits }
        return range.upper < 0 ? .sequence([.literal("-"), digits]) : .oneOf([digits, .sequence([.literal("-"), digits])])
    }

    /// What a number of so many digits before the mark prints, grouped.
    static func number(digits: Int, decimals: Int, mayBeNegative: Bool) -> TextBound {
        let separators = max(digits - 1, 0) / 3
        return .run(numbers, max: digits + separators + (decimals > 0 ? decimals + 1 : 0) + (mayBeNegative ? 1 : 0))
    }

    /// What a decimal number prints, grouped, with so many digits behind the mark.
    static func number(_ type: DecimalType, decimals: Int) -> TextBound {
        // Rounding may add a digit: 99.9 becomes 100.
        let whole = max(type.range.digits - type.scale, 1) + (decimals < type.scale ? 1 : 0)
        return number(digits: whole, decimals: decimals, mayBeNegative: type.range.lower < 0)
    }

    /// What a format prints of a value of a type.
    static func bound(of format: Format, on type: Type, base: TextBound) -> TextBound {
        switch format {
        case .date(let style): return date(style)
        case .number(let decimals, _):
            guard let number = type.asDecimal else { return .run(numbers, max: 40) }
            return self.number(number, decimals: decimals ?? number.scale)
        case .money:
            guard case .money(let money) = type else { return .run(.latin, max: 50) }
            let amount = DecimalType(scale: money.scale, range: money.range)
            let sign = money.currency == "EUR" ? TextBound.literal("€") : .run(.latin, max: 4)
            return .sequence([number(amount, decimals: money.scale), .run(spaces, max: 1), sign])
        case .percent(let decimals, _):
            return .sequence([
                number(digits: percentDigits(of: type), decimals: decimals, mayBeNegative: mayBeNegative(type)),
                .run(spaces, max: 1), .literal("%"),
            ])
        case .rounded: return .run(numbers, max: 40)
        case .grouped: return base
        case .digitGroups(let groups):
            let repertoire = base.repertoire ?? .digits
            let parts = groups.map { TextBound.run(repertoire, max: $0) }
            return .sequence(Array(parts.map { [$0] }.joined(separator: [.run(spaces, max: 1)])))
        case .upper, .lower: return transformed(base, factor: 2, adding: base.repertoire ?? .latin)
        case .postal: return transformed(base, factor: 3, adding: .postal)
        case .prose: return transformed(base, factor: 2, adding: (base.repertoire ?? .latin).union(.latin))
        case .ordinal:
            guard case .int(let range) = type else { return .run(.latin, max: 24) }
            return .sequence([integer(range), .run(.latin, max: 4)])
        case .duration:
            switch type {
            case .months(let range), .days(let range): return .run(.latin, max: range.digits + range.digits / 3 + 16)
            default: return .run(.latin, max: 40)
            }
        }
    }

    private static func transformed(_ base: TextBound, factor: Int, adding repertoire: Repertoire) -> TextBound {
        let maximum = base.maximum.multipliedClamped(by: factor)
        return base.lines > 1 ? .block(repertoire, max: maximum, lines: base.lines) : .run(repertoire, max: maximum)
    }

    private static func date(_ style: Format.DateStyle) -> TextBound {
        let sign = Repertoire(name: "minus", ranges: [0x2D...0x2D])
        switch style {
        case .numeric, .iso: return .run(Repertoire(name: "numeric dates", ranges: [0x2D...0x39]), max: 11)
        case .year: return .sequence([.run(sign, max: 1), .run(.digits, max: 4)])
        case .long, .full, .month, .dayMonth: return .run(.latin, max: 40)
        }
    }

    /// The most digits before the mark of a ratio, or of a number, as per cent.
    private static func percentDigits(of type: Type) -> Int {
        switch type {
        case .ratio(let ratio): RatioBounds.quotient(of: ratio, timesPowerOfTen: 2).map { String($0.magnitude).count } ?? 40
        default: max((type.asDecimal.map { $0.range.digits - $0.scale } ?? 38) + 2, 1) + 1
        }
    }

    private static func mayBeNegative(_ type: Type) -> Bool {
        switch type {
        case .ratio(let ratio): ratio.numerator.range.lower < 0 || ratio.denominator.range.lower < 0
        default: type.asDecimal.map { $0.range.lower < 0 } ?? true
        }
    }
}

/// Exact bounds of ratios, in 128 bits.
enum RatioBounds {
    /// Ten to a power, where 128 bits hold it.
    static func power(of ten: Int) -> Int128? {
        (0...38).contains(ten) ? (0..<ten).reduce(Int128(1)) { product, _ in product * 10 } : nil
    }

    /// The product, where 128 bits hold it.
    static func product(_ factors: Int128?...) -> Int128? {
        var result = Int128(1)
        for factor in factors {
            guard let factor else { return nil }
            let (product, overflow) = result.multipliedReportingOverflow(by: factor)
            guard !overflow else { return nil }
            result = product
        }
        return result
    }

    /// The greatest distance from 0 of a ratio times ten to a power, rounded up; nothing where 128 bits do not hold the way there.
    static func quotient(of ratio: RatioType, timesPowerOfTen power: Int) -> Int128? {
        let numerator = product(
            Int128(ratio.numerator.range.magnitude), Self.power(of: ratio.denominator.scale), Self.power(of: power))
        let range = ratio.denominator.range
        let least: UInt64 = range.contains(0) || range.lower < 0 && range.upper > 0
            ? 1 : min(range.lower.magnitude, range.upper.magnitude)
        let denominator = product(Int128(least), Self.power(of: ratio.numerator.scale))
        // The evaluator also multiplies the greatest denominator, and doubles a remainder to round it.
        guard let numerator, let denominator, denominator > 0,
            product(2, Int128(range.magnitude), Self.power(of: ratio.numerator.scale)) != nil,
            product(2, numerator) != nil
        else { return nil }
        return numerator / denominator + 1
    }
}
