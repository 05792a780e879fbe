public import GabaritContent
public import GabaritLanguage
public import GabaritPages
public import GabaritPrimitives

/// Sets text: chooses faces, shapes through Pango, breaks lines.
///
/// Not Sendable: it owns a font map and its caches; each worker has its own.
public final class TextEngine {
    /// Makes an engine that sees exactly the given faces; a run's face is the index in this list.
    public init(faces: [Face]) throws(LayoutError) {
    }

    /// Itemises and shapes running text; the result for the same text and styles is kept.
    ///
    /// `link` is what the links' style sets over the text around them (``StyleResolver/link``). Without `pages`, a page's number is not
    /// there to be printed and counts as none: only furniture has one.
    /// - Throws: `font.unknown-family`, `font.no-such-face`, `font.missing-glyph`.
    public func paragraph(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties = StyleProperties(), pages: PageNumbers? = nil
    ) throws(LayoutError) -> Paragraph {
        Paragraph(text: "", style: style, links: [], naturalWidth: .zero, minimumWidth: .zero)
    }

    /// Itemises and shapes a paragraph of given lines, without ligatures: the block of an address.
    public func paragraph(
        lines: [[Inline]], style: TextStyle, link: StyleProperties = StyleProperties(), span: Span
    ) throws(LayoutError) -> Paragraph {
        var style = style
        style.ligatures = false
        return try paragraph(Array(lines.joined(separator: [.lineBreak(span)])), style: style, link: link)
    }

    /// Breaks a paragraph into lines no wider than `width`, first-fit: each takes what it can.
    ///
    /// A word wider than a line is broken between characters, one a line at worst: every line makes progress, at any width.
    /// There is one line at least. How lines stand in the measure is the caller's: by ``Line/width`` and the style's alignment.
    public func lines(of paragraph: Paragraph, width: Length) -> [Line] { [] }
}
