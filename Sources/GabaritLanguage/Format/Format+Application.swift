import GabaritPrimitives

extension Format {
    /// Applies the format to a value of a type: a text, or a number for ``rounded(scale:rounding:)``.
    ///
    /// An absent value stays absent, and so does a ratio without value. Nothing comes of a value that the format does not take,
    /// or of a rounded number beyond 64 bits: the checker admits neither.
    public func apply(to value: Value, of type: Type, in language: LanguageData) -> Value? {
        switch (self, value) {
        case (_, .none), (_, .ratio(.unknown)), (_, .ratio(.noBase)): return Value.none
        case (.date(let style), .date(let date)): return .text(DateFormatter(language: language).date(date, style))
        case (.rounded(let scale, let rounding), _):
            return digits(of: value, shift: 0, scale: scale, rounding: rounding)?.exact.map(Value.number)
        case (.percent(let decimals, let rounding), _):
            return digits(of: value, shift: 2, scale: decimals, rounding: rounding)
                .map { .text(NumberFormatter(language: language).percent($0)) }
        case (.number(let decimals, let rounding, let inColumn), _):
            return digits(of: value, shift: 0, scale: decimals, rounding: rounding ?? .halfUp)
                .map { .text(NumberFormatter(language: language).number($0, inColumn: inColumn)) }
        case (.money(let isWholeShort), .number(let amount)):
            guard case .money(let money) = type.wrapped else { return nil }
            return .text(
                NumberFormatter(language: language).money(
                    DecimalDigits(amount), currency: money.currency, wholeWithoutDecimals: isWholeShort))
        case (.ordinal, .int(let number)): return .text(NumberFormatter(language: language).ordinal(number))
        case (.duration, .months(let count)): return .text(NumberFormatter(language: language).months(count))
        case (.duration, .days(let count)): return .text(NumberFormatter(language: language).days(count))
        case (_, .text(let text)): return apply(to: text, in: language).map(Value.text)
        default: return nil
        }
    }

    /// Applies a format of texts.
    private func apply(to text: String, in language: LanguageData) -> String? {
        switch self {
        case .grouped: text
        case .digitGroups(let lengths): GroupFormatter(language: language).groups(text, lengths)
        case .upper: CaseFormatter(language: language).upper(text)
        case .lower: CaseFormatter(language: language).lower(text)
        case .postal: PostalFormatter.postal(text)
        case .prose: language.typography.apply(text)
        default: nil
        }
    }

    /// The digits of a number or a ratio times ten to `shift`; without a scale they keep the number's own.
    private func digits(of value: Value, shift: Int, scale: Int?, rounding: Rounding) -> DecimalDigits? {
        let one = ExactNumber(unscaled: 1, scale: 0)
        switch value {
        case .int(let number):
            let whole = ExactNumber(unscaled: number, scale: 0)
            return DecimalDigits(quotient: whole, over: one, shift: shift, scale: scale ?? 0, rounding: rounding)
        case .number(let number):
            return DecimalDigits(
                quotient: number, over: one, shift: shift, scale: scale ?? number.scale, rounding: rounding)
        case .ratio(.quotient(let numerator, let denominator)):
            guard let scale else { return nil }
            return DecimalDigits(
                quotient: numerator, over: denominator, shift: shift, scale: scale, rounding: rounding)
        default:
            return nil
        }
    }
}
