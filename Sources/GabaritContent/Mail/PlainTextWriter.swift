import GabaritLanguage

/// Writes content as the plain text of a mail: paragraphs set apart by an empty line, entries behind their signs, addresses of links
/// written out.
struct PlainTextWriter {
    private let language: LanguageData?

    /// The whole text, ended by a line's end.
    static func write(_ content: Content) -> String {
        let writer = PlainTextWriter(language: LanguageData.named(content.language))
        let mark = content.mark.map { [[$0]] } ?? []
        let paragraphs = mark + writer.paragraphs(content.body, behind: 0)
        return paragraphs.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// The lines of each paragraph.
    private func paragraphs(_ blocks: [Block], behind margin: Int) -> [[String]] {
        blocks.flatMap { block -> [[String]] in
            switch block.kind {
            case .heading(_, let pieces), .paragraph(let pieces): [lines(text(pieces), behind: margin)]
            case .lines(let lines): [lines.flatMap { self.lines(text($0), behind: margin) }]
            case .list(let marker, let items): list(items, marker, behind: margin)
            case .fields(_, let pairs): [pairs.flatMap { lines(pair($0), behind: margin) }]
            case .box(let blocks), .keep(let blocks), .columns(_, let blocks), .frame(_, let blocks):
                paragraphs(blocks, behind: margin)
            // A rule is for the eye, and all else is refused in mails.
            case .tabbed, .row, .grid, .table, .rule, .shape, .chart, .space, .image, .code, .pageBreak: []
            }
        }
    }

    private func lines(_ text: String, behind margin: Int) -> [String] {
        margin == 0 ? FlowedLines.lines(text) : FlowedLines.lines(text, behind: margin)
    }

    /// The entries of a list: one below the other where each is one paragraph, else with empty lines between.
    private func list(_ items: [Block.Item], _ marker: ListMarker, behind margin: Int) -> [[String]] {
        let widest = String(items.count).count + 2
        let entries = items.enumerated().map { index, item -> [[String]] in
            let sign =
                switch marker {
                case .bullet: "- "
                case .number: "\(index + 1). "
                case .none: ""
                }
            let indent = marker == .none ? 0 : (marker == .number ? widest : 2)
            let padded = String(repeating: " ", count: max(0, indent - sign.count)) + sign
            var isFirst = true
            return paragraphs(item.blocks, behind: margin + indent).map { paragraph in
                paragraph.map { line in
                    defer { isFirst = false }
                    if isFirst { return padded + line }
                    return line.isEmpty ? "" : String(repeating: " ", count: indent) + line
                }
            }
        }
        guard entries.allSatisfy({ $0.count <= 1 }) else { return entries.flatMap { $0 } }
        return [entries.flatMap { $0.flatMap { $0 } }]
    }

    /// A label, a colon and the value; a colon that the label has itself is not written twice.
    private func pair(_ pair: Block.Pair) -> String {
        var label = text(pair.label)
        while let last = label.last, last == ":" || last.isWhitespace { label.removeLast() }
        let colon = language?.typography.apply(":", precededBy: .datum, followedBy: .edge) ?? ":"
        return "\(label)\(colon) \(text(pair.value))"
    }

    // MARK: - Running text

    private func text(_ pieces: [Inline]) -> String {
        var text = ""
        append(pieces, to: &text)
        return text
    }

    private func append(_ pieces: [Inline], to text: inout String) {
        for piece in pieces {
            switch piece {
            case .text(let piece, _, _), .grouped(let piece, _, _): text += piece
            case .lineBreak: text += "\n"
            case .strong(let pieces, _), .emphasis(let pieces, _), .passage(let pieces, _, _): append(pieces, to: &text)
            case .link(let pieces, let target, _): text += link(self.text(pieces), target)
            case .pageNumber, .pageCount: break
            }
        }
    }

    /// A link's words and its address; the address alone where the words are that address.
    private func link(_ words: String, _ target: String) -> String {
        let mailbox = "mailto:"
        let address = target.hasPrefix(mailbox) ? String(target.dropFirst(mailbox.count)) : target
        return Self.bare(words) == Self.bare(address) ? address : "\(words) (\(address))"
    }

    /// An address without what readers do not see.
    private static func bare(_ address: String) -> Substring {
        var address = address[...]
        if address.hasPrefix("https://") { address = address.dropFirst(8) }
        if address.hasSuffix("/") { address = address.dropLast() }
        return address
    }
}
