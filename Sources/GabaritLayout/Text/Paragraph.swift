public import GabaritPrimitives

/// A text itemised and shaped once, ready to be broken into lines of any width.
///
/// It is a value shared by reference: ``TextEngine`` keeps it for the next document with the same words.
public final class Paragraph: Sendable {
    /// All its characters; a forced line break is U+000A.
    public let text: String
    /// How it is set, inner emphasis and links apart.
    public let style: TextStyle
    /// Its links, in order.
    public let links: [TextLink]
    /// The width of its widest forced line where nothing breaks it.
    public let naturalWidth: Length
    /// The least width at which no word is broken inside.
    public let minimumWidth: Length

    init(text: String, style: TextStyle, links: [TextLink], naturalWidth: Length, minimumWidth: Length) {
        self.text = text
        self.style = style
        self.links = links
        self.naturalWidth = naturalWidth
        self.minimumWidth = minimumWidth
    }
}
