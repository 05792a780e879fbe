import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// The characters of contents and of pages in reading order, white and the hyphens of divided words (U+00AD) aside: what
/// conservation compares.
enum ReadingText {
    // MARK: Content

    static func of(_ blocks: [Block]) -> String {
        var text = ""
        for block in blocks {
            switch block.kind {
            case .heading(_, let inlines), .paragraph(let inlines): append(inlines, to: &text)
            case .lines(let lines): for line in lines { append(line, to: &text) }
            case .list(let marker, let items):
                for (index, item) in items.enumerated() {
                    if case .bullet(let sign) = marker { text += sign }
                    if case .number = marker { text += "\(index + 1)." }
                    text += of(item.blocks)
                }
            case .fields(_, let pairs):
                for pair in pairs {
                    append(pair.label, to: &text)
                    append(pair.value, to: &text)
                }
            case .row(_, let columns): for column in columns { text += of(column.blocks) }
            case .tabbed(_, let lines): for part in lines.joined() { append(part, to: &text) }
            case .grid(_, let cells): for cell in cells { text += of(cell.blocks) }
            case .table(let table):
                append(table.caption?.text ?? [], to: &text)
                for cell in (table.header + table.rows).flatMap(\.cells) { text += of(cell.blocks) }
            case .box(let inner), .keep(let inner), .frame(_, let inner), .columns(_, let inner): text += of(inner)
            case .shape(_, _, let alternative?), .image(_, _, _, let alternative?): text += "<\(alternative)>"
            case .code(_, _, _, let alternative): text += "<\(alternative)>"
            case .chart(let chart): if let alternative = chart.alternative { text += "<\(alternative)>" }
            case .rule, .space, .pageBreak, .shape(_, _, nil), .image(_, _, _, nil): break
            }
        }
        return text
    }

    private static func append(_ inlines: [Inline], to text: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let characters, _, _), .grouped(let characters, _, _): text += visible(characters)
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                append(inner, to: &text)
            case .lineBreak, .pageNumber, .pageCount: break
            }
        }
    }

    static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xAD }))
    }

    // MARK: Pages

    /// The position in reading order of an item's element; links and passages are read inside their paragraph.
    static func rank(of item: PageItem, in structure: StructureTree) -> Int? {
        guard case .node(let id) = item.owner else { return nil }
        return structure.nearest(from: id) { $0.role != .link && $0.role != .span }?.index
    }

    static func of(_ pages: Pages) -> String {
        var texts: [Int: String] = [:]
        for item in pages.pages.flatMap(\.items) {
            guard let rank = rank(of: item, in: pages.structure) else { continue }
            switch item.content {
            case .glyphs(let run, _): texts[rank, default: ""] += visible(run.text)
            default:
                texts[rank, default: ""] += "<\(pages.structure.nodes[rank].alternative ?? "")>"
            }
        }
        return texts.sorted { $0.key < $1.key }.map(\.value).joined()
    }
}
