import GabaritPrimitives

extension Format {
    /// The bounds of a number's text with the words beside it.
    func numberBounds(of type: Type, _ language: LanguageData) -> TextType? {
        switch (self, type) {
        case (.ordinal, .int): counted(type, language, ordinalWords(language))?.type(named: "ordinal")
        case (.duration, .months(let range)):
            counted(
                .int(range), language, [language.durations.years, language.durations.months], language.durations.pattern
            )?
            .type(named: "duration")
        case (.duration, .days(let range)):
            counted(.int(range), language, [language.durations.days], language.durations.pattern)?.type(
                named: "duration")
        case (.ordinal, _), (.duration, _): nil
        default: printed(type, language)?.type(named: "number")
        }
    }

    /// The bounds of a printed number.
    ///
    /// Its length grows with the magnitude on either side of zero, so the ends of the range and zero give them.
    private func printed(_ type: Type, _ language: LanguageData) -> PrintedBounds? {
        guard let ends = extremes(of: type) else { return nil }
        var texts: [String] = []
        for end in ends {
            guard case .text(let text) = apply(to: end, of: type, in: language) else { return nil }
            texts.append(text)
            // A whole amount without its decimals is shorter than a smaller one with them: both kinds of it count.
            guard case .money(true) = self, case .number(let amount) = end else { continue }
            let whole = DecimalDigits(amount).rescaled(to: 0, rounding: .down).exact.map(Value.number)
            for (format, value) in [(Format.money(wholeWithoutDecimals: false), end), (self, whole ?? end)] {
                if case .text(let text) = format.apply(to: value, of: type, in: language) { texts.append(text) }
            }
        }
        return PrintedBounds(of: texts, extra: "0123456789")
    }

    /// The values of a type between which every printed length lies.
    private func extremes(of type: Type) -> [Value]? {
        func whole(_ range: IntegerRange, _ make: (Int64) -> Value) -> [Value] {
            ([range.lower, range.upper] + (range.contains(0) ? [0] : [])).map(make)
        }
        switch (self, type) {
        case (.number, .int(let range)), (.percent, .int(let range)):
            return whole(range) { .int($0) }
        case (.number, .decimal(let decimal)), (.percent, .decimal(let decimal)):
            return whole(decimal.range) { .number(ExactNumber(unscaled: $0, scale: decimal.scale)) }
        case (.number, .money(let money)), (.money, .money(let money)):
            return whole(money.range) { .number(ExactNumber(unscaled: $0, scale: money.scale)) }
        case (.percent, .ratio(let ratio)), (.number(.some, .some, _), .ratio(let ratio)):
            let corners = Self.corners(of: ratio)
            return corners.isEmpty ? nil : corners.map { .ratio($0) }
        default: return nil
        }
    }

    /// The quotients between which all of a ratio lie, and 0.
    static func corners(of ratio: RatioType) -> [RatioValue] {
        let above = ratio.numerator.range
        let below = ratio.denominator.range
        let denominators = Set([below.lower, below.upper, 1, -1].filter { $0 != 0 && below.contains($0) }).sorted()
        return denominators.flatMap { denominator in
            [above.lower, above.upper, 0].map { numerator in
                .quotient(
                    ExactNumber(unscaled: numerator, scale: ratio.numerator.scale),
                    over: ExactNumber(unscaled: denominator, scale: ratio.denominator.scale))
            }
        }
    }

    /// The type of a rounded number; none where it could pass 64 bits.
    func roundedType(of type: Type, scale: Int, rounding: Rounding) -> Type? {
        let values: [Value]
        let currency: String?
        switch type.wrapped {
        case .ratio(let ratio):
            values = Self.corners(of: ratio).map { .ratio($0) }
            currency = ratio.currency
        case .decimal(let decimal):
            values = [decimal.range.lower, decimal.range.upper].map {
                .number(ExactNumber(unscaled: $0, scale: decimal.scale))
            }
            currency = nil
        case .money(let money):
            values = [money.range.lower, money.range.upper].map {
                .number(ExactNumber(unscaled: $0, scale: money.scale))
            }
            currency = money.currency
        case .int(let range):
            values = [.int(range.lower), .int(range.upper)]
            currency = nil
        default: return nil
        }
        var ends: [Int64] = []
        for value in values {
            guard let end = roundedEnd(value, scale: scale, rounding: rounding) else { return nil }
            ends.append(end)
        }
        guard let least = ends.min(), let most = ends.max() else { return nil }
        let range = IntegerRange(least, most)
        return currency.map { .money(MoneyType(currency: $0, scale: scale, range: range)) }
            ?? .decimal(DecimalType(scale: scale, range: range))
    }

    private func roundedEnd(_ value: Value, scale: Int, rounding: Rounding) -> Int64? {
        let one = ExactNumber(unscaled: 1, scale: 0)
        let (numerator, denominator): (ExactNumber, ExactNumber)
        switch value {
        case .ratio(.quotient(let above, let below)): (numerator, denominator) = (above, below)
        case .number(let number): (numerator, denominator) = (number, one)
        case .int(let number): (numerator, denominator) = (ExactNumber(unscaled: number, scale: 0), one)
        default: return nil
        }
        return DecimalDigits(quotient: numerator, over: denominator, scale: scale, rounding: rounding).exact?.unscaled
    }

    /// A whole number of a type, 1 or longer, with the words of a pattern and one of others.
    private func counted(
        _ type: Type, _ language: LanguageData, _ words: [[String: String]], _ pattern: WordPattern
    ) -> PrintedBounds? {
        guard let number = Format.number(decimals: nil, rounding: nil).printed(type, language) else { return nil }
        let word = PrintedBounds(of: words.flatMap(\.values).sorted())
        // Twelve months are one year: a shorter number than any of the range.
        let least = PrintedBounds(least: min(1, number.least), most: number.most, scalars: number.scalars)
        return PrintedBounds(of: pattern) { $0 == "number" ? least : word }
    }

    /// A whole number of a type with one of several patterns around it.
    private func counted(_ type: Type, _ language: LanguageData, _ patterns: [WordPattern]) -> PrintedBounds? {
        guard let number = Format.number(decimals: nil, rounding: nil).printed(type, language) else { return nil }
        return patterns.map { PrintedBounds(of: $0) { _ in number } }.reduce(nil) { $0?.or($1) ?? $1 }
    }

    private func ordinalWords(_ language: LanguageData) -> [WordPattern] { language.ordinals.map(\.gift) }
}
