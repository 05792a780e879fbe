import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// Builds contents by hand, in points, on pages of a few lines.
struct Sketch {
    var styles = [StyleProperties()]
    var size = Size(width: .points(200), height: .points(120))
    var margins = Edges.zero
    var masters: [PageModel.Selector: PageModel.Master] = [:]
    var reserves: [PageModel.Reserve] = []
    var furniture: [Content.Furniture] = []
    var body: [Block] = []
    var mark: String?
    private var place = 0

    /// A page of so many lines of 12 pt, 200 pt wide.
    init(lines: Int = 10, width: Double = 200) {
        size = Size(width: .points(width), height: .points(12 * Double(lines)))
    }

    /// Adds a style to the table.
    mutating func style(_ change: (inout StyleProperties) -> Void) -> StyleID {
        var style = StyleProperties()
        change(&style)
        styles.append(style)
        return StyleID(styles.count - 1)
    }

    var content: Content {
        Content(
            title: "Titre", language: LanguageTag("fr"), date: CivilDate(dayNumber: 0), creator: "essai@1",
            styles: styles,
            page: PageModel(
                size: size, base: .init(margins: margins, header: nil, footer: nil, background: nil), masters: masters,
                reserves: reserves),
            furniture: furniture, body: body, mark: mark)
    }

    /// Lays the content out without fonts.
    func layOut(limits: LayoutLimits = LayoutLimits()) throws -> (pages: Pages, overflows: [Overflow]) {
        try DocumentLayouter(content, setter: MockSetter(), limits: limits).pages(images: [])
    }

    /// What stands on each page.
    func pages() throws -> [[String]] {
        let (pages, overflows) = try layOut()
        if let first = overflows.first { throw LayoutError(LayoutMessages.overflow(first)) }
        return pages.pages.map(Self.lines)
    }

    /// Expects what stands on each page, and says where it differs.
    func expect(_ expected: [[String]], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let pages = try pages()
        guard pages != expected else { return }
        let text = pages.map { "[" + $0.map { "\"\($0)\"" }.joined(separator: ", ") + "]," }.joined(separator: "\n")
        Issue.record("the pages are\n\(text)", sourceLocation: sourceLocation)
    }

    /// What stands on a page: texts with the left end and the top of their line, other things with their rectangle.
    ///
    /// Runs that follow each other on a line are one text.
    static func lines(of page: Page) -> [String] {
        var items: [PageItem] = []
        for item in page.items {
            if case .glyphs(let run, let at) = item.content, let last = items.last,
                case .glyphs(let before, let start) = last.content, start.y == at.y, start.x + before.width == at.x
            {
                let joined = before.with(text: before.text + run.text, width: before.width + run.width)
                items[items.count - 1].content = .glyphs(joined, at: start)
            } else {
                items.append(item)
            }
        }
        return items.map(describe)
    }

    static func describe(_ item: PageItem) -> String {
        switch item.content {
        case .glyphs(let run, let at):
            return "\(visible(run.text))@\(number(at.x)),\(number(at.y - Length(units: 9 * 1024)))"
        case .image(let index, let rectangle): return "image\(index)@\(corner(rectangle))"
        case .code(_, let rectangle): return "code@\(corner(rectangle))"
        case .mark(let run, _, _, nil): return "mark \(run.text)"
        case .mark(_, _, _, let outline?): return "mark in \(corner(outline.bounds))"
        case .drawing(let drawing):
            switch drawing.outline {
            case .rectangle(let rectangle): return "rect@\(corner(rectangle))"
            case .ellipse(let rectangle): return "ellipse@\(corner(rectangle))"
            case .line(let from, let to):
                return "line@\(number(from.x)),\(number(from.y))-\(number(to.x)),\(number(to.y))"
            case .polygon(let points):
                return "polygon@" + points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
            }
        }
    }

    /// A text without the white at its end.
    private static func visible(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func corner(_ rectangle: Rectangle) -> String {
        "\(number(rectangle.minX)),\(number(rectangle.minY)) \(number(rectangle.size.width))x\(number(rectangle.size.height))"
    }

    private static func number(_ length: Length) -> String {
        let tenths = Int((length.points * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }

    // MARK: Blocks

    private mutating func next() -> Span {
        place += 1
        return Span(source: SourceID(0), start: place, end: place + 1)
    }

    mutating func block(_ kind: Block.Kind, _ style: StyleID = .empty) -> Block {
        Block(kind, style: style, span: next())
    }

    mutating func inlines(_ text: String) -> [Inline] { [.text(text, isVerbatim: false, next())] }

    /// Running text without white below, unless a style says otherwise.
    mutating func text(_ text: String, _ style: StyleID? = nil) -> Block {
        let flat = style ?? self.style { $0.spaceAfter = .zero }
        return block(.paragraph(inlines(text)), flat)
    }

    /// A text of so many lines of one word each: `a1 a2 …`, the page's width being for one.
    mutating func lines(_ name: String, _ count: Int, _ style: StyleID? = nil) -> Block {
        text((1...max(count, 1)).map { "\(name)\($0)" }.joined(separator: "\n"), style)
    }

    mutating func heading(_ text: String, level: Int = 1) -> Block {
        let flat = style { $0.spaceAfter = .zero }
        return block(.heading(level: level, inlines(text)), flat)
    }

    mutating func column(_ track: Track, _ blocks: [Block], _ style: StyleID = .empty) -> Block.Column {
        Block.Column(track: track, style: style, blocks: blocks, span: next())
    }

    mutating func cell(_ blocks: [Block], _ style: StyleID = .empty, columns: Int = 1) -> Block.Cell {
        Block.Cell(columns: columns, style: style, blocks: blocks, span: next())
    }

    mutating func pair(_ label: String, _ value: String) -> Block.Pair {
        Block.Pair(label: inlines(label), value: inlines(value), labelStyle: .empty, valueStyle: .empty, span: next())
    }

    mutating func item(_ blocks: [Block]) -> Block.Item { Block.Item(blocks: blocks, span: next()) }
}
