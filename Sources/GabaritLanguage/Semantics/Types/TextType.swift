/// The bounds of a text: length, lines, characters, form.
///
/// Lengths count Unicode scalars of the text in NFC.
public struct TextType: Hashable, Sendable {
    /// At least, 1 unless the contract says `min: 0`; a text of blanks only counts as empty.
    public var minimum: Int
    /// At most.
    public var maximum: Int
    /// How many lines it may have; 1 admits no line break.
    public var lines: Int
    /// The characters it may hold.
    public var repertoire: Repertoire
    /// The form it must have as a whole.
    public var pattern: TextPattern?

    /// Makes a text type.
    public init(
        minimum: Int = 1, maximum: Int = TextType.defaultMaximum, lines: Int = 1, repertoire: Repertoire = .latin,
        pattern: TextPattern? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.lines = lines
        self.repertoire = repertoire
        self.pattern = pattern
    }

    /// How long a text may be where the contract says nothing.
    public static let defaultMaximum = 200
}
