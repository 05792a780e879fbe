public import GabaritPrimitives

/// The kind of document that a unit describes.
public enum UnitKind: String, Sendable {
    case template
    case mail
}

/// `template name { version "…" … }`: the header of a document.
public struct UnitNode: Sendable {
    /// One line of the header: a word, and what follows it.
    public struct Entry: Sendable {
        /// The first word: `version`, `valid`, `language`, `date`, `title` or another.
        public var key: Name
        /// The words between the key and the values, such as `from` in `valid from 2024-04-15`; each applies to the value at
        /// the same index (an empty name where there is none).
        public var words: [Name]
        /// The values.
        public var values: [ExpressionNode]
        /// The whole line.
        public var span: Span

        /// Makes a line.
        public init(key: Name, words: [Name], values: [ExpressionNode], span: Span) {
            self.key = key
            self.words = words
            self.values = values
            self.span = span
        }
    }

    /// What it is.
    public var kind: UnitKind
    /// Its kebab-case name.
    public var name: Name
    /// The lines of the header.
    public var entries: [Entry]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a unit's header.
    public init(kind: UnitKind, name: Name, entries: [Entry], documentation: String?, span: Span) {
        self.kind = kind
        self.name = name
        self.entries = entries
        self.documentation = documentation
        self.span = span
    }
}
