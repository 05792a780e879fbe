import GabaritPrimitives

/// Writes numbers, amounts, percentages, ordinals and spans of time by a language's signs.
struct NumberFormatter {
    let language: LanguageData

    private var signs: LanguageData.Numbers { language.numbers }

    /// A number with its groups of thousands.
    func number(_ number: DecimalDigits, inColumn: Bool = false) -> String {
        digits(number, groupFrom: inColumn ? min(signs.groupFrom, signs.amountGroupFrom) : signs.groupFrom)
    }

    /// An amount; its currency's sign, or its code where the language knows no sign.
    func money(_ amount: DecimalDigits, currency: String, wholeWithoutDecimals: Bool) -> String {
        let shown = wholeWithoutDecimals && amount.isWhole ? amount.rescaled(to: 0, rounding: .down) : amount
        let number = digits(shown, groupFrom: signs.amountGroupFrom)
        // The minus stands before everything, the sign of the currency included.
        let (minus, magnitude) =
            shown.isNegative ? (signs.minus, String(number.dropFirst(signs.minus.count))) : ("", number)
        return minus + signs.money.filled { $0 == "sign" ? sign(of: currency) : magnitude }
    }

    /// How a currency is written.
    func sign(of currency: String) -> String { signs.currencySigns[currency] ?? currency }

    /// A percentage; the number is already times a hundred.
    func percent(_ number: DecimalDigits) -> String {
        signs.percent.filled { _ in digits(number, groupFrom: signs.groupFrom) }
    }

    /// An ordinal.
    func ordinal(_ number: Int64) -> String {
        let written = self.number(DecimalDigits(number))
        return language.ordinals.gift(for: number.magnitude)?.filled { _ in written } ?? written
    }

    /// A count of months: years where they are whole ones.
    func months(_ count: Int64) -> String {
        count != 0 && count % 12 == 0
            ? duration(count / 12, language.durations.years) : duration(count, language.durations.months)
    }

    /// A count of days.
    func days(_ count: Int64) -> String { duration(count, language.durations.days) }

    private func duration(_ count: Int64, _ words: [String: String]) -> String {
        let word = words[language.pluralForm(of: count)] ?? words["other"] ?? ""
        return language.durations.pattern.filled { $0 == "word" ? word : number(DecimalDigits(count)) }
    }

    private func digits(_ number: DecimalDigits, groupFrom: Int) -> String {
        var text = number.isNegative ? signs.minus : ""
        let whole = number.digits.count - number.scale
        let isGrouped = whole >= max(groupFrom, 4)
        for (index, digit) in number.digits.enumerated() {
            if index == whole {
                text += signs.decimal
            } else if isGrouped, index > 0, index < whole, (whole - index) % 3 == 0 {
                text += signs.group
            }
            text.unicodeScalars.append(Unicode.Scalar(0x30 + min(digit, 9)))
        }
        return text
    }
}
