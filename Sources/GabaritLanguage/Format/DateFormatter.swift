import GabaritPrimitives

/// Writes dates by a language's patterns and names.
struct DateFormatter {
    let language: LanguageData

    /// A date in a style; `iso` and `year` are the same in every language.
    func date(_ date: CivilDate, _ style: Format.DateStyle) -> String {
        guard style != .iso else { return date.iso }
        guard style != .year, let pattern = language.dates.patterns[style] else { return String(date.year) }
        return pattern.filled { slot in
            switch slot {
            case "day": language.dates.dayWords[date.day] ?? String(date.day)
            case "dd": padded(date.day, 2)
            case "month": name(date.month, language.months)
            case "mm": padded(date.month, 2)
            case "yyyy": padded(date.year, 4)
            case "weekday": name(date.weekday, language.weekdays)
            default: String(date.year)
            }
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private func name(_ number: Int, _ names: [String]) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : ""
    }
}
