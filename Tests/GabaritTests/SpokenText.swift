import GabaritContent
import GabaritLanguage

/// What a document says, as its file must spell it: every character of the content with its spaces, element by element.
///
/// A forced break behind a word is a space, and so is a tab: whoever copies or hears the text needs the words apart.
struct SpokenText {
    /// What furniture shows of the page's number.
    var page = 0
    /// What it shows of how many there are.
    var count = 0

    func text(of blocks: [Block]) -> String { blocks.map(text).joined() }

    private func text(_ block: Block) -> String {
        switch block.kind {
        case .heading(_, let inlines), .paragraph(let inlines): text(of: inlines)
        case .lines(let lines): text(of: Array(lines.joined(separator: [.lineBreak(block.span)])))
        case .tabbed(_, let lines):
            lines.enumerated().map { number, parts in
                parts.enumerated().map { index, part in
                    let isEnd = number == lines.count - 1 && index == parts.count - 1
                    return text(of: part) + (isEnd || part.isEmpty ? "" : " ")
                }.joined()
            }.joined()
        case .list(let marker, let items):
            items.enumerated().map { index, item in
                switch marker {
                case .bullet(let sign): sign + text(of: item.blocks)
                case .number: "\(index + 1)." + text(of: item.blocks)
                case .none: text(of: item.blocks)
                }
            }.joined()
        case .fields(_, let pairs): pairs.map { text(of: $0.label) + text(of: $0.value) }.joined()
        case .row(_, let columns): columns.map { text(of: $0.blocks) }.joined()
        case .grid(_, let cells): cells.map { text(of: $0.blocks) }.joined()
        case .table(let table):
            text(of: table.caption?.text ?? [])
                + (table.header + table.rows).flatMap(\.cells).map { text(of: $0.blocks) }.joined()
        case .box(let inner), .keep(let inner), .frame(_, let inner), .columns(_, let inner): text(of: inner)
        case .rule, .shape, .chart, .space, .image, .code, .pageBreak: ""
        }
    }

    func text(of inlines: [Inline]) -> String {
        var result = ""
        for scalar in raw(inlines).unicodeScalars {
            guard scalar == "\n" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if let last = result.unicodeScalars.last, last != " ", last != "\n" { result += " " }
        }
        return result
    }

    private func raw(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, _, _), .grouped(let text, _, _): text
            case .lineBreak: "\n"
            case .pageNumber(_, let offset): String(page + offset)
            case .pageCount: String(count)
            case .strong(let inner, _), .emphasis(let inner, _), .link(let inner, _, _), .passage(let inner, _, _):
                raw(inner)
            }
        }.joined()
    }

    /// What stands around the body on a page: background, header, footer, each of the first page's own, of its parity's, or of all.
    static func furniture(of content: Content, page: Int, count: Int) -> String {
        let spoken = SpokenText(page: page, count: count)
        let parity: PageModel.Selector = page % 2 == 1 ? .odd : .even
        let selectors: [PageModel.Selector?] = (page == 1 ? [.first] : []) + [parity, nil]
        return [Content.Furniture.Place.background, .header, .footer].map { place in
            for selector in selectors {
                if let piece = content.furniture.first(where: { $0.place == place && $0.selector == selector }) {
                    return spoken.text(of: piece.blocks)
                }
            }
            return ""
        }.joined()
    }

    /// Whether a text is what the tables of a content repeat on a page, and nothing else: caption and header of those that go on, and the
    /// lines that are carried over its borders.
    static func repeats(_ text: Substring, of content: Content, page: Int) -> Bool {
        let spoken = SpokenText(page: page)
        var candidates: Set<String> = []
        for case .table(let table) in content.body.map(\.kind) {
            candidates.insert(
                spoken.text(of: table.caption?.continued ?? []) + table.header.map { spoken.text(of: $0) }.joined())
            for count in Set(table.rows.map(\.count)) {
                guard let lines = table.carried?.lines(after: count) else { continue }
                candidates.insert(spoken.text(of: lines.below))
                candidates.insert(spoken.text(of: lines.above))
            }
        }
        candidates.remove("")
        var reached: Set<Int> = [0]
        var waiting = [0]
        while let start = waiting.popLast() {
            let rest = text.dropFirst(start)
            if rest.isEmpty { return true }
            for candidate in candidates where rest.hasPrefix(candidate) {
                if reached.insert(start + candidate.count).inserted { waiting.append(start + candidate.count) }
            }
        }
        return false
    }

    private func text(of row: TableContent.Row) -> String { row.cells.map { text(of: $0.blocks) }.joined() }
}
