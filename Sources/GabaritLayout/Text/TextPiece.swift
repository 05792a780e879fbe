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
    /// The innermost element that it belongs to.
    var element: Int?
    /// Whether it is in a link.
    var isLinked = false
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
    /// The elements so far, each before those inside.
    private(set) var elements: [TextElement] = []

    private let link: StyleProperties
    private let pages: PageNumbers?

    /// Running text that is being flattened: how far, and in what style.
    private struct Level {
        var inlines: ArraySlice<Inline>
        var style: TextStyle
        var element: Int?
        var isLinked = false
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
            guard let inline = level.inlines.popFirst() else { continue }
            levels.append(level)
            func inner(
                _ inlines: [Inline], _ style: TextStyle, as kind: TextElement.Kind? = nil, at span: Span
            ) -> Level {
                var inner = Level(inlines: inlines[...], style: style, element: level.element, isLinked: level.isLinked)
                guard let kind else { return inner }
                elements.append(TextElement(kind, parent: level.element, span: span))
                inner.element = elements.count - 1
                if case .link = kind { inner.isLinked = true }
                return inner
            }
            switch inline {
            case .text(let characters, let isVerbatim, let span):
                add(characters, level, span: span, isHyphenated: !isVerbatim && level.style.hyphenates)
            case .grouped(let word, let groups, let span): add(word, level, span: span, groups: groups)
            case .lineBreak(let span): add("\n", level, span: span)
            case .strong(let inlines, let span): levels.append(inner(inlines, level.style.strong, at: span))
            case .emphasis(let inlines, let span): levels.append(inner(inlines, level.style.emphasis, at: span))
            case .passage(let inlines, let language, let span):
                var style = level.style
                style.language = language
                levels.append(inner(inlines, style, as: .passage(language), at: span))
            case .link(let inlines, let target, let span):
                levels.append(inner(inlines, level.style.applying(link), as: .link(target), at: span))
            case .pageNumber(let span, let offset):
                if let pages { add(String(pages.number + offset), level, span: span) }
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
                range: start..<text.utf8.count, style: level.style, span: span, element: level.element,
                isLinked: level.isLinked, groups: groups, isHyphenated: isHyphenated))
    }
}
