import GabaritPrimitives

/// What formats print of values of which more is known than their type.
enum FormatBounds {
    /// What a whole number prints as plain digits.
    static func integer(_ range: IntegerRange) -> TextBound {
        let digits = TextBound.run(.digits, max: range.digits)
        if range.lower == range.upper { return .literal(String(range.lower)) }
        if range.lower >= 0 { return digits }
        return range.upper < 0
            ? .sequence([.literal("-"), digits]) : .oneOf([digits, .sequence([.literal("-"), digits])])
    }

    /// What a format prints of a present value of a type; `base` is what the value itself prints.
    static func bound(of format: Format, on type: Type, base: TextBound, languages: [LanguageData]) -> TextBound {
        if case .grouped = format { return base }
        let bounds = languages.map { language -> TextBound in
            if case .digitGroups(let groups) = format, case .run(let repertoire, _) = base {
                let parts = groups.map { TextBound.run(repertoire, max: $0) }
                return .all(Array(parts.map { [$0] }.joined(separator: [.literal(language.numbers.digitGroup)])))
            }
            return format.printedBound(of: textType(type, base), in: language) ?? .run(.latin, max: 200)
        }
        return bounds.isEmpty ? .run(.latin, max: 200) : .anyOf(bounds)
    }

    /// The type of a text as narrow as its bound.
    private static func textType(_ type: Type, _ base: TextBound) -> Type {
        guard let text = type.asText else { return type }
        let maximum = min(text.maximum, base.maximum)
        return .text(
            TextType(
                minimum: min(text.minimum, maximum), maximum: maximum, lines: min(text.lines, base.lines),
                repertoire: base.repertoire ?? text.repertoire))
    }
}
