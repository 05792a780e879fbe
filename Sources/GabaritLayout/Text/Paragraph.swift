public import GabaritPrimitives

/// A text itemised and shaped once, ready to be broken into lines of any width.
///
/// It is a value shared by reference: ``TextEngine`` keeps it for the next document with the same words.
public final class Paragraph: Sendable {
    /// All its characters; a forced line break is U+000A.
    public let text: String
    /// How it is set, inner emphasis and links apart.
    public let style: TextStyle
    /// The elements in it, in reading order, each before those inside.
    public let elements: [TextElement]
    /// The width of its widest forced line where nothing else breaks it.
    public let naturalWidth: Length
    /// The least width at which no word is broken inside.
    public let minimumWidth: Length

    /// The text's UTF-8.
    let bytes: [UInt8]
    /// What the text is made of.
    let pieces: [TextPiece]
    /// The forced lines, one at least.
    let lines: [ShapedText]
    /// When words are divided, and how far lines are stretched.
    let rule: DivisionRule
    /// From a line's top to its baseline: the face's height stands in the middle of the leading.
    let baseline: Length

    /// Whether a line may end with a hyphen inside a word.
    var isDivisible: Bool { lines.contains { !$0.hyphens.isEmpty } }

    init(
        text: String, bytes: [UInt8], style: TextStyle, elements: [TextElement], pieces: [TextPiece],
        lines: [ShapedText],
        ascent: Length, descent: Length
    ) {
        self.text = text
        self.bytes = bytes
        self.style = style
        self.elements = elements
        self.pieces = pieces
        self.lines = lines
        rule = DivisionRule(style)
        baseline = Length(units: (style.leading - ascent - descent).units / 2) + ascent
        var natural = 0
        var minimum = 0
        for line in lines {
            natural = max(natural, line.width(0..<line.clusters.count))
            var start = 0
            for index in 0..<line.clusters.count {
                switch line.opportunities[index + 1] {
                case .soft, .hyphen:
                    minimum = max(minimum, line.width(start..<index + 1))
                    start = index + 1
                case .none, .preferredInNeed, .division: break
                }
            }
        }
        naturalWidth = Length(units: natural)
        minimumWidth = Length(units: minimum)
    }
}
