import GabaritLanguage
import GabaritPrimitives

/// Tells a document as a screen reader would: in reading order, with what each piece is, in the words of the document's language.
///
/// Furniture, rules and drawings without an alternative are silent: on the page they are artifacts. A number in groups is one
/// word. The text is the same for the same content.
public enum Reader {
    /// Reads a document, a line for each thing said.
    public static func read(_ content: Content) -> String {
        guard
            let language = LanguageData.named(content.language)
                ?? LanguageData.available.first.flatMap(LanguageData.named)
        else { return "" }
        var speech = Speech(words: language.reading, data: language)
        speech.say(language.reading.title) { _ in content.title }
        speech.say(language.reading.language) { _ in language.name(of: content.language) }
        if let mark = content.mark { speech.say(language.reading.mark) { _ in mark } }
        speech.read(content.body)
        return speech.lines.map { $0 + "\n" }.joined()
    }
}

/// What has been said so far.
private struct Speech {
    let words: LanguageData.Reading
    let data: LanguageData
    var lines: [String] = []
    /// What stands before each line: the depth of lists.
    var indent = ""
    /// The language of what is being read, where it is not the document's.
    var foreign: LanguageTag?

    init(words: LanguageData.Reading, data: LanguageData) {
        self.words = words
        self.data = data
    }

    mutating func say(_ text: String) { lines.append(indent + text) }

    mutating func say(_ pattern: WordPattern, _ slot: (String) -> String) { say(pattern.filled(slot)) }

    mutating func read(_ blocks: [Block]) {
        for block in blocks { read(block) }
    }

    private mutating func read(_ block: Block) {
        let outer = foreign
        if let language = block.language { foreign = language == data.tag ? nil : language }
        defer { foreign = outer }
        switch block.kind {
        case .heading(let level, let pieces):
            let text = text(pieces)
            say(words.heading) { $0 == "level" ? String(level) : text }
        case .paragraph(let pieces): say(text(pieces))
        case .tabbed(_, let lines):
            for line in lines { say(line.map { text($0) }.filter { !$0.isEmpty }.joined(separator: " ")) }
        case .lines(let lines): for line in lines { say(text(line)) }
        case .list(let marker, let items): read(items, marker)
        case .fields(_, let pairs):
            for pair in pairs {
                let (label, value) = (label(pair.label), text(pair.value))
                say(words.pair) { $0 == "label" ? label : value }
            }
        case .row(_, let columns): for column in columns { read(column.blocks) }
        case .grid(_, let cells): for cell in cells { read(cell.blocks) }
        case .table(let table): read(table)
        case .box(let blocks), .keep(let blocks), .frame(_, let blocks), .columns(_, let blocks): read(blocks)
        case .shape(_, _, .some(let alternative)), .image(_, _, _, .some(let alternative)):
            say(words.figure) { _ in alternative }
        case .chart(let chart): if let text = chart.alternative { say(words.figure) { _ in text } }
        case .code(_, _, _, let alternative): say(words.code) { _ in alternative }
        case .rule, .shape, .image, .space, .pageBreak: break
        }
    }

    private mutating func read(_ items: [Block.Item], _ marker: ListMarker) {
        say(counted(words.list, items.count))
        for (index, item) in items.enumerated() {
            let sign =
                switch marker {
                case .bullet: words.bullet
                case .number: "\(index + 1)."
                case .none: ""
                }
            let start = lines.count
            indent += "  "
            read(item.blocks)
            indent.removeLast(2)
            guard start < lines.count, !sign.isEmpty else { continue }
            let text = String(lines[start].dropFirst(indent.count + 2))
            lines[start] = indent + words.item.filled { $0 == "marker" ? sign : text }
        }
        say(words.listEnd)
    }

    /// A table row by row, each cell behind the headers that it stands under; carried lines repeat what is said already.
    private mutating func read(_ table: TableContent) {
        if let caption = table.caption {
            let text = text(caption.text)
            say(words.caption) { _ in text }
        }
        let (rows, columns) = (counted(words.rows, table.rows.count), counted(words.columns, table.tracks.count))
        say(words.table) { $0 == "rows" ? rows : columns }
        let headers = table.tracks.indices.map { column in
            table.header.flatMap(\.cells).filter { $0.columns.contains(column) }.map { spoken($0.blocks) }
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
        for row in table.rows {
            let parts = row.cells.compactMap { cell -> String? in
                let words = spoken(cell.blocks)
                guard !words.isEmpty else { return nil }
                guard cell.columns.count == 1, let header = headers[cell.columns].first, !header.isEmpty else {
                    return words
                }
                return self.words.pair.filled { $0 == "label" ? header : words }
            }
            let cells = parts.joined(separator: words.cellSeparator)
            say(words.row) { _ in cells }
        }
        say(words.tableEnd)
    }

    /// What is said of a number of things.
    private func counted(_ forms: [String: WordPattern], _ count: Int) -> String {
        let pattern = forms[data.pluralForm(of: Int64(count))] ?? forms["other"]
        return pattern?.filled { _ in String(count) } ?? String(count)
    }

    /// What is said of blocks, on one line.
    private func spoken(_ blocks: [Block]) -> String {
        var speech = Speech(words: words, data: data)
        speech.foreign = foreign
        speech.read(blocks)
        return speech.lines.map { $0.drop { $0 == " " } }.joined(separator: ", ")
    }

    /// A label; a colon that it has itself is not said twice.
    private func label(_ pieces: [Inline]) -> String {
        var label = text(pieces)
        while let last = label.last, last == ":" || last.isWhitespace { label.removeLast() }
        return label
    }

    /// Running text on one line, in its language.
    private func text(_ pieces: [Inline]) -> String {
        var text = ""
        append(pieces, to: &text)
        guard let foreign, !text.isEmpty else { return text }
        return words.passage.filled { $0 == "name" ? data.name(of: foreign) : text }
    }

    private func append(_ pieces: [Inline], to text: inout String) {
        for piece in pieces {
            switch piece {
            case .text(let piece, _, _), .grouped(let piece, _, _): text += piece
            case .lineBreak: if text.last?.isWhitespace == false { text += " " }
            case .strong(let pieces, _), .emphasis(let pieces, _): append(pieces, to: &text)
            case .passage(let pieces, let language, _):
                var passage = ""
                append(pieces, to: &passage)
                text += words.passage.filled { $0 == "name" ? data.name(of: language) : passage }
            case .link(let pieces, let target, _):
                var label = ""
                append(pieces, to: &label)
                text += words.link.filled { $0 == "target" ? target : label }
            case .pageNumber, .pageCount: text += words.page
            }
        }
    }
}

extension LanguageData {
    /// The name of a language in this one; its tag where the file does not know it.
    func name(of tag: LanguageTag) -> String {
        languageNames[tag.tag] ?? tag.tag.split(separator: "-").first.flatMap { languageNames[String($0)] } ?? tag.tag
    }
}
