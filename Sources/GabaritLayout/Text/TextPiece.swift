internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// A stretch of a paragraph's text that comes from one place and is set in one way.
struct TextPiece: Sendable {
    /// Its UTF-8 bytes in the paragraph's text.
    var range: Range<Int>
    /// How it is set.
    var style: TextStyle
    /// Where in the template it comes from.
    var span: Span
    /// The link it belongs to.
    var link: Int?
    /// The lengths in scalars of the groups it is set in, if it is: white stands between them, and it is one word.
    var groups: [Int] = []
    /// Whether it is of the template's own words, which alone are divided, in a style that divides words.
    var isHyphenated = false
}

/// Flattens running text into one string and the pieces it is made of.
struct PieceCollector {
    /// The characters so far.
    private(set) var text = ""
    /// The pieces so far, without gaps between them.
    private(set) var pieces: [TextPiece] = []
    /// The links so far.
    private(set) var links: [TextLink] = []

    private let link: StyleProperties
    private let pages: PageNumbers?

    /// Running text that is being flattened: how far, and in what style.
    private struct Level {
        var inlines: ArraySlice<Inline>
        var style: TextStyle
        var link: Int?
        /// Where the text of a link begins, if this is one.
        var linkStart: Int?
    }

    /// Makes a collector; links take `link` over the style around them.
    init(link: StyleProperties, pages: PageNumbers?) {
        self.link = link
        self.pages = pages
    }

    /// Adds running text in a style; no depth of nesting is too deep.
    mutating func append(_ inlines: [Inline], style: TextStyle) {
        var levels = [Level(inlines: inlines[...], style: style)]
        while var level = levels.popLast() {
            guard let inline = level.inlines.popFirst() else {
                if let link = level.link, let start = level.linkStart {
                    links[link].text = String(decoding: Array(text.utf8.dropFirst(start)), as: UTF8.self)
                }
                continue
            }
            levels.append(level)
            switch inline {
            case .text(let characters, let isVerbatim, let span):
                add(characters, level, span: span, isHyphenated: !isVerbatim && level.style.hyphenates)
            case .grouped(let word, let groups, let span): add(word, level, span: span, groups: groups)
            case .lineBreak(let span): add("\n", level, span: span)
            case .strong(let inner, _):
                levels.append(Level(inlines: inner[...], style: level.style.strong, link: level.link))
            case .emphasis(let inner, _):
                levels.append(Level(inlines: inner[...], style: level.style.emphasis, link: level.link))
            case .link(let inner, let target, let span):
                links.append(TextLink(target: target, text: "", span: span))
                levels.append(
                    Level(
                        inlines: inner[...], style: level.style.applying(link), link: links.count - 1,
                        linkStart: text.utf8.count))
            case .pageNumber(let span): if let pages { add(String(pages.number), level, span: span) }
            case .pageCount(let span): if let pages { add(String(pages.count), level, span: span) }
            }
        }
    }

    private mutating func add(
        _ characters: String, _ level: Level, span: Span, groups: [Int] = [], isHyphenated: Bool = false
    ) {
        guard !characters.isEmpty else { return }
        let start = text.utf8.count
        text += characters
        pieces.append(
            TextPiece(
                range: start..<text.utf8.count, style: level.style, span: span, link: level.link, groups: groups,
                isHyphenated: isHyphenated))
    }
}
