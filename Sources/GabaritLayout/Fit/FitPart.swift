public import GabaritPrimitives

/// A text or a column inside a fixed box, and what is known of its width.
public struct FitPart: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable {
        /// A text.
        case line
        /// A column of a row.
        case cell
    }

    /// What is known of its width.
    public enum Answer: Hashable, Sendable {
        /// Nothing that fits the contract is wider: no line breaks.
        case proved
        /// There is no proof, but no line broke in any record that was tried.
        case holds
        /// A line broke in a record that was tried: the text had as many lines at most.
        case breaks(Int)
        /// There is no proof, and no record was tried.
        case unknown
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands in the template.
    public var span: Span
    /// Where the pieces of a text stand.
    public var pieces: [Span] = []
    /// How many lines a text has where none breaks.
    public var lines = 1
    /// How many lines it has at most: a sound bound.
    public var mostLines = 1
    /// The width there is.
    public var room: Length
    /// The most width that it can need where no line breaks; of a text whose words are known, that of its lines.
    public var needed: Length
    /// The datum in it.
    public var dataPath: DataPath?
    /// The most lines that it, or another text at its place of the template, had in a record that was tried.
    public var seenLines: Int?

    /// Makes a part of one line.
    public init(kind: Kind, span: Span, room: Length, needed: Length, dataPath: DataPath? = nil) {
        self.kind = kind
        self.span = span
        self.room = room
        self.needed = needed
        self.dataPath = dataPath
    }

    /// What is known of its width.
    public var answer: Answer {
        if needed <= room { return .proved }
        guard let seenLines else { return .unknown }
        return seenLines > lines && mostLines > lines ? .breaks(min(seenLines, mostLines)) : .holds
    }
}
