import GabaritPrimitives

extension Format {
    /// Everything that the format prints of a value of a type in one language, described so that it can be measured;
    /// none where it does not print that type.
    ///
    /// Dates are described word by word: a month is one of twelve, not any nine letters.
    func printedBound(of type: Type, in language: LanguageData) -> TextBound? {
        if case .date(let style) = self, case .date = type { return dateBound(style, language) }
        guard let bounds = resultBounds(for: type, language: language) else { return nil }
        return bounds.lines > 1
            ? .block(bounds.repertoire, max: bounds.maximum, lines: bounds.lines)
            : .run(bounds.repertoire, max: bounds.maximum)
    }

    private func dateBound(_ style: DateStyle, _ language: LanguageData) -> TextBound? {
        let digits = { (count: Int) in TextBound.run(.digits, max: count) }
        switch style {
        case .iso: return .sequence([digits(4), .literal("-"), digits(2), .literal("-"), digits(2)])
        case .year: return digits(4)
        default: break
        }
        let days = language.dates.dayWords.sorted { $0.key < $1.key }.map { TextBound.literal($0.value) } + [digits(2)]
        let parts = language.dates.patterns[style]?.pieces.map { piece -> TextBound in
            switch piece {
            case .words(let words): .literal(words)
            case .slot("day"): .oneOf(days)
            case .slot("dd"), .slot("mm"): digits(2)
            case .slot("month"): .oneOf(language.months.map { .literal($0) })
            case .slot("weekday"): .oneOf(language.weekdays.map { .literal($0) })
            case .slot: digits(4)
            }
        }
        return parts.map { .sequence($0) }
    }
}
