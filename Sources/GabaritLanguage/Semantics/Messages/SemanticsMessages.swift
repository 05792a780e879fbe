import GabaritPrimitives

/// The wordings of what the checker finds; one extension a domain.
enum SemanticsMessages {
    /// An error with its hint.
    static func error(
        _ code: String, _ span: Span?, fr: String, en: String, labels: [Diagnostic.Label] = [],
        hints: [Diagnostic.Hint] = [], trace: [Diagnostic.Frame] = []
    ) -> Diagnostic {
        Diagnostic(code, at: span, Message(fr: fr, en: en), labels: labels, hints: hints, trace: trace)
    }

    /// Advice.
    static func hint(fr: String, en: String, fixIt: Diagnostic.FixIt? = nil) -> Diagnostic.Hint {
        Diagnostic.Hint(Message(fr: fr, en: en), fixIt: fixIt)
    }

    /// A second place.
    static func label(_ span: Span, fr: String, en: String) -> Diagnostic.Label {
        Diagnostic.Label(span, Message(fr: fr, en: en))
    }

    /// The name near a word, as advice with an edit, where there is one.
    static func didYouMean(_ word: Name, among names: some Sequence<String>) -> [Diagnostic.Hint] {
        guard let near = Suggestion.closest(to: word.text, among: names) else { return [] }
        return [
            hint(
                fr: "vouliez-vous dire `\(near)` ?", en: "did you mean `\(near)`?",
                fixIt: Diagnostic.FixIt(word.span, replacement: near))
        ]
    }

    /// Names one behind the other: `a`, `b` or `c`.
    static func list(_ names: [String], or conjunction: String) -> String {
        let quoted = names.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// The admissible names, as advice, where they are not too many.
    static func oneOf(_ names: [String]) -> [Diagnostic.Hint] {
        guard !names.isEmpty, names.count <= 12 else { return [] }
        return [hint(fr: "écrivez \(list(names, or: "ou"))", en: "write \(list(names, or: "or"))")]
    }
}
