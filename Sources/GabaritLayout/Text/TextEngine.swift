public import GabaritContent
public import GabaritLanguage
public import GabaritPages
public import GabaritPrimitives

/// Sets text: chooses faces, shapes through Pango, breaks lines.
///
/// Not Sendable: it owns a font map and its caches; each worker has its own.
public final class TextEngine {
    /// What the memory of shaped paragraphs has done so far.
    public struct CacheCounts: Hashable, Sendable {
        /// How often a paragraph was found.
        public var hits: Int
        /// How often one was shaped.
        public var misses: Int
        /// How many were forgotten.
        public var evictions: Int
        /// How many it holds.
        public var held: Int
    }

    let world: FontWorld
    /// Whether what is being set is still wanted.
    var isWanted: () -> Bool = { true }
    var shaper: Shaper
    private var paragraphs: BoundedCache<ParagraphKey, KeptParagraph>
    private var doorkeeper: Doorkeeper

    /// Makes an engine that sees exactly the given faces; a run's face is the index in this list.
    ///
    /// Words of languages without `patterns` are never divided. It remembers `capacity` paragraphs at least and twice as
    /// many at most.
    /// - Throws: `font.unreadable`.
    public init(
        faces: [Face], patterns: [HyphenationPatterns] = [], capacity: Int = 512
    ) throws(LayoutError) {
        world = try FontWorld(faces: faces)
        shaper = try Shaper(world: world, hyphenators: HyphenatorBook(patterns))
        paragraphs = BoundedCache(capacity: capacity)
        doorkeeper = Doorkeeper(places: capacity * 8)
    }

    /// What the memory of shaped paragraphs has done so far.
    public var cacheCounts: CacheCounts {
        let counts = paragraphs.counts
        return CacheCounts(
            hits: counts.hits, misses: counts.misses, evictions: counts.evictions, held: paragraphs.count)
    }

    /// Itemises and shapes running text; the result for a text that comes again is kept.
    ///
    /// `link` is what the links' style sets over the text around them (``StyleResolver/link``). Without `pages`, a
    /// page's number is not there to be printed and counts as none: only furniture has one.
    /// - Throws: `font.unknown-family`, `font.no-such-face`, `font.missing-glyph`, `hyphenation.unreadable`.
    public func paragraph(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties = StyleProperties(), pages: PageNumbers? = nil
    ) throws(LayoutError) -> Paragraph {
        try kept(inlines, style: style, link: link, pages: pages).paragraph
    }

    /// Running text itemised and shaped, with the lines that it was last broken into.
    func kept(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties, pages: PageNumbers?
    ) throws(LayoutError) -> KeptParagraph {
        let key = ParagraphKey(inlines: inlines, style: style, link: link, pages: pages)
        if let known = paragraphs.value(for: key) { return known }
        guard isWanted() else { throw .stopped }
        var collector = PieceCollector(link: link, pages: pages)
        collector.append(inlines, style: style)
        let bytes = Array(collector.text.utf8)
        var lines: [ShapedText] = []
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let isPart = start > 0 || end < bytes.count
            lines.append(
                try shaper.shape(
                    bytes, range: start..<end, isForced: end < bytes.count, pieces: collector.pieces, style: style,
                    isPart: isPart))
            start = end + 1
        }
        let span = collector.pieces.first?.span
        let font = try world.font(try world.face(of: style, at: span), size: style.size)
        let paragraph = KeptParagraph(
            Paragraph(
                text: collector.text, bytes: bytes, style: style, elements: collector.elements,
                pieces: collector.pieces, lines: lines, ascent: font.ascent, descent: font.descent))
        if doorkeeper.admits(key.bytes) { paragraphs.insert(paragraph, for: key) }
        return paragraph
    }

    /// Itemises and shapes a paragraph of given lines, without ligatures: the block of an address.
    ///
    /// `span` is the place that the breaks between lines come from.
    public func paragraph(
        lines: [[Inline]], style: TextStyle, link: StyleProperties = StyleProperties(), span: Span
    ) throws(LayoutError) -> Paragraph {
        var style = style
        style.ligatures = false
        return try paragraph(Array(lines.joined(separator: [.lineBreak(span)])), style: style, link: link)
    }

    /// Breaks a paragraph into lines no wider than `width`, first-fit: each takes what it can.
    ///
    /// A word wider than a line is broken between characters, one a line at worst: every line makes progress, at any
    /// width. There is one line at least. How lines stand in the measure is the caller's: by ``Line/width`` and the
    /// style's alignment.
    ///
    /// Words are divided and lines justified where the paragraph's style asks for it (``TextStyle/hyphenates``,
    /// ``TextStyle/alignment``): a justified line is as wide as the measure.
    public func lines(of paragraph: Paragraph, width: Length) -> [Line] { paragraph.lines(from: 0, width: width) }

    /// How many lines a paragraph has in a measure, without making them; with whole words unless they are divided.
    public func lineCount(of paragraph: Paragraph, width: Length, isDivided: Bool = true) -> Int {
        let rule = isDivided ? paragraph.rule : nil
        return paragraph.lines.reduce(0) { $0 + LineFiller.fill($1, width: width.units, rule: rule).count }
    }
}
