import GabaritLanguage
import GabaritPrimitives

/// Writes content as the HTML document of a mail, which is well-formed XML as well.
///
/// It has headings, real lists and no tables; it flows from a phone's width to a desk's, and asks for nothing from elsewhere. It
/// sets neither ground nor ink, so that dark and light are the reader's own; the one grey stands out from both. Styles stand
/// at the elements, where every mail reader looks for them.
struct HTMLWriter {
    private var html = ""

    /// The whole document.
    static func write(_ content: Content, title: String) -> String {
        var writer = HTMLWriter()
        writer.write(content, title: title)
        return writer.html
    }

    private mutating func write(_ content: Content, title: String) {
        let tag = Self.escaped(content.language.tag)
        html += """
            <!DOCTYPE html>
            <html lang="\(tag)" xml:lang="\(tag)" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="supported-color-schemes" content="light dark" />
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
            <title>\(Self.escaped(title))</title>
            </head>
            <body style="margin:0;padding:0">
            <div lang="\(tag)" style="\(Look.page)">

            """
        if let mark = content.mark { html += "<p style=\"\(Look.mark)\"><strong>\(Self.escaped(mark))</strong></p>\n" }
        write(content.body)
        html += "</div>\n</body>\n</html>\n"
    }

    // MARK: - Blocks

    private mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block) {
        let language = Self.language(block.language)
        switch block.kind {
        case .heading(let level, let pieces):
            let level = min(max(level, 1), 6)
            element("h\(level)", Look.heading(level), language) { $0.write(pieces) }
            html += "\n"
        case .paragraph(let pieces):
            element("p", Look.paragraph, language) { $0.write(pieces) }
            html += "\n"
        case .lines(let lines):
            element("p", Look.paragraph, language) { writer in
                for (index, line) in lines.enumerated() {
                    if index > 0 { writer.html += "<br />" }
                    writer.write(line)
                }
            }
            html += "\n"
        case .list(let marker, let items):
            let look = marker == .none ? Look.plainList : Look.list
            element(marker == .number ? "ol" : "ul", look, language) { writer in
                writer.html += "\n"
                for item in items { writer.write(item) }
            }
            html += "\n"
        case .fields(_, let pairs):
            element("dl", Look.fields, language) { writer in
                writer.html += "\n"
                for pair in pairs {
                    writer.element("dt", Look.label) { $0.write(pair.label) }
                    writer.html += "\n"
                    writer.element("dd", Look.value) { $0.write(pair.value) }
                    writer.html += "\n"
                }
            }
            html += "\n"
        case .rule: html += "<hr style=\"\(Look.rule)\" />\n"
        case .box(let blocks), .keep(let blocks), .columns(_, let blocks), .frame(_, let blocks): write(blocks)
        // All else is refused in mails.
        case .tabbed, .row, .grid, .table, .shape, .chart, .space, .image, .code, .pageBreak: break
        }
    }

    /// An entry; one of a single paragraph stands without an element of its own.
    private mutating func write(_ item: Block.Item) {
        element("li", Look.item) { writer in
            if item.blocks.count == 1, case .paragraph(let pieces) = item.blocks[0].kind, item.blocks[0].language == nil
            {
                writer.write(pieces)
            } else {
                writer.html += "\n"
                writer.write(item.blocks)
            }
        }
        html += "\n"
    }

    // MARK: - Running text

    private mutating func write(_ pieces: [Inline]) {
        for piece in pieces {
            switch piece {
            case .text(let text, _, _): html += Self.escaped(text)
            case .grouped(let text, let lengths, _): write(text, inGroups: lengths)
            case .lineBreak: html += "<br />"
            case .strong(let pieces, _): element("strong") { $0.write(pieces) }
            case .emphasis(let pieces, _): element("em") { $0.write(pieces) }
            case .passage(let pieces, let language, _):
                element("span", nil, Self.language(language)) { $0.write(pieces) }
            case .link(let pieces, let target, _):
                html += "<a href=\"\(Self.escaped(target))\" style=\"\(Look.link)\">"
                write(pieces)
                html += "</a>"
            case .pageNumber, .pageCount: break
            }
        }
    }

    /// One word, its groups set apart for the eye alone: a copy has no spaces.
    private mutating func write(_ text: String, inGroups lengths: [Int]) {
        html += "<span style=\"\(Look.groups)\">"
        var rest = text.unicodeScalars[...]
        for (index, length) in lengths.enumerated() {
            let group = Self.escaped(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
            html += index == 0 ? group : "<span style=\"\(Look.group)\">\(group)</span>"
        }
        html += Self.escaped(String(rest)) + "</span>"
    }

    // MARK: - Markup

    private mutating func element(
        _ name: String, _ look: String? = nil, _ attributes: String = "", _ body: (inout HTMLWriter) -> Void
    ) {
        html += "<\(name)\(attributes)" + (look.map { " style=\"\($0)\"" } ?? "") + ">"
        body(&self)
        html += "</\(name)>"
    }

    private static func language(_ tag: LanguageTag?) -> String {
        tag.map { " lang=\"\(escaped($0.tag))\" xml:lang=\"\(escaped($0.tag))\"" } ?? ""
    }

    /// Text that is text wherever it stands, between tags and in an attribute's double quotes.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let special = Array("&<>\"'".utf8)

    /// What elements look like.
    private enum Look {
        static let page =
            "max-width:38em;margin:0 auto;padding:24px 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;"
            + "line-height:1.5;overflow-wrap:break-word;word-wrap:break-word"
        static let paragraph = "margin:0 0 16px 0"
        static let list = "margin:0 0 16px 0;padding:0 0 0 24px"
        static let plainList = "margin:0 0 16px 0;padding:0;list-style:none"
        static let item = "margin:0 0 8px 0"
        static let fields = "margin:0 0 16px 0"
        static let label = "margin:0;font-size:14px"
        static let value = "margin:0 0 12px 0;font-weight:bold"
        static let link = "text-decoration:underline"
        static let groups = "white-space:nowrap"
        static let group = "margin-left:0.3em"
        static let rule = "margin:24px 0;border:0;border-top:1px solid #767676"
        static let mark = "margin:0 0 24px 0;padding:8px 16px;border:2px solid #767676;text-align:center"

        static func heading(_ level: Int) -> String {
            let size = [24, 20, 18, 16, 16, 16][level - 1]
            return "margin:\(level == 1 ? 0 : 24)px 0 12px 0;font-size:\(size)px;line-height:1.3;font-weight:bold"
        }
    }
}
