public import GabaritPrimitives

/// What a diagnostic's code stands for, at more length than a message: what `gabarit explain` prints.
public struct Explanation: Sendable {
    /// The code, `domain.name`.
    public let code: String
    /// What it is about, in a few words.
    public let title: Message
    /// What is wrong and why it matters.
    public let meaning: Message
    /// A piece of a template, or a record, that provokes it.
    public let example: String?
    /// What to do.
    public let cure: Message

    /// Makes an explanation.
    public init(_ code: String, title: Message, meaning: Message, example: String? = nil, cure: Message) {
        self.code = code
        self.title = title
        self.meaning = meaning
        self.example = example
        self.cure = cure
    }

    /// The explanation as text for a terminal, ended by a line's end.
    public func text(in language: MessageLanguage) -> String {
        var text = "\(code): \(title.text(in: language))\n\n\(meaning.text(in: language))\n"
        if let example {
            text += language == .french ? "\nExemple :\n\n" : "\nExample:\n\n"
            for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
                text += line.isEmpty ? "\n" : "    \(line)\n"
            }
        }
        return text + (language == .french ? "\nRemède : " : "\nCure: ") + cure.text(in: language) + "\n"
    }
}
