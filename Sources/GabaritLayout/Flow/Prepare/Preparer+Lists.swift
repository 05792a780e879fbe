internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// Makes a list ready: a marker and a body an entry, side by side on one baseline.
    mutating func list(
        _ block: Block, _ marker: ListMarker, _ items: [Block.Item], in context: Context
    ) throws(LayoutError) -> (any BlockLayouter)? {
        guard !items.isEmpty else { return nil }
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        let list = container(.list, in: inner, span: block.span)
        let markers = try markers(marker, count: items.count, style: style.text, at: block.span)
        // Half an em between the widest marker and the body.
        let width = (markers.map(\.naturalWidth).max() ?? .zero) + style.text.size.scaled(by: 0.5)
        var rows: [any BlockLayouter] = []
        for (index, item) in items.enumerated() {
            try count(1, at: item.span)
            let entry = container(.listItem, in: list, span: item.span)
            var cells: [RowLayouter.Cell] = []
            if markers.indices.contains(index) {
                let label = node(.label, in: entry, language: style.text.language, span: item.span)
                let leaf = TextLeaf(
                    markers[index], alignment: .start, owner: label.owner, sequence: nextSequence(), span: item.span)
                cells.append(
                    RowLayouter.Cell(
                        track: .fixed(width), content: ParagraphLayouter(leaf), ground: noGround(item.span)))
            }
            let body = try listBody(item, in: entry)
            cells.append(RowLayouter.Cell(track: .fraction(1), content: body, ground: noGround(item.span)))
            rows.append(RowLayouter(cells, gap: .zero, sharesBaseline: true, span: item.span))
        }
        return boxed(StackLayouter(rows), ground: ground, style: style.box)
    }

    /// The body of an entry; a single paragraph needs no element of its own.
    private mutating func listBody(_ item: Block.Item, in context: Context) throws(LayoutError) -> any BlockLayouter {
        let body = container(.listBody, in: context, span: item.span)
        if item.blocks.count == 1, case .paragraph(let inlines) = item.blocks[0].kind, item.blocks[0].language == nil {
            var inner = body
            let style = style(of: item.blocks[0], in: &inner, defaults: .paragraph)
            let text = try text(inlines, TextPlace(item.blocks[0], role: nil), style: style, in: body)
            return StackLayouter(text.map { [$0] } ?? [])
        }
        return StackLayouter(try blocks(item.blocks, in: body))
    }

    private func markers(
        _ marker: ListMarker, count: Int, style: TextStyle, at span: Span
    ) throws(LayoutError) -> [any PreparedParagraph] {
        var markers: [any PreparedParagraph] = []
        switch marker {
        case .none: break
        case .bullet(let sign):
            let text = try setter.prepare(
                [.text(sign, isVerbatim: true, span)], style: style, link: StyleProperties(), pages: nil)
            markers = Array(repeating: text, count: text.text.isEmpty ? 0 : count)
        case .number:
            for number in 1...max(count, 1) {
                markers.append(
                    try setter.prepare(
                        [.text("\(number).", isVerbatim: true, span)], style: style, link: StyleProperties(), pages: nil
                    ))
            }
        }
        return markers
    }

    /// What paints nothing and takes no room.
    func noGround(_ span: Span) -> Ground {
        Ground(
            fill: nil, border: .zero, borderColor: .black, padding: .zero, sequence: sequence, owner: artifact,
            span: span)
    }
}
