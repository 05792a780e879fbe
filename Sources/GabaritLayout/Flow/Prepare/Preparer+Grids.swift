internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

extension Preparer {
    /// Makes a grid ready: rows one below the other, whose columns have one width and whose cells' first
    /// lines stand on one baseline; cells are read row by row.
    mutating func grid(
        _ block: Block, _ layout: GridLayout, _ cells: [Block.Cell], in context: Context
    ) throws(LayoutError) -> any BlockLayouter {
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        var placed: [(columns: Range<Int>, cell: RowLayouter.Cell, span: Span)] = []
        var next = 0
        for cell in cells {
            try count(1, at: cell.span)
            var place = inner
            let computed = styles.resolve(cell.style, in: inner.text)
            place.text = computed.text
            let cellGround = self.ground(computed.scaled(by: scale).box, span: cell.span)
            let stack = StackLayouter(try blocks(cell.blocks, in: place))
            let columns = layout.columns(ofSpan: cell.columns, at: next)
            placed.append((columns, RowLayouter.Cell(tracks: [], content: stack, ground: cellGround), cell.span))
            next = columns.upperBound % layout.tracks.count
        }
        let tracks = tracks(of: layout, holding: placed.map { ($0.columns, $0.cell) })
        var rows: [RowLayouter] = []
        var row: [RowLayouter.Cell] = []
        var end = 0
        func finishRow(at span: Span) {
            if end < tracks.count {
                row.append(
                    RowLayouter.Cell(tracks: Array(tracks[end...]), content: nil, ground: noGround(block.span)))
            }
            rows.append(
                RowLayouter(
                    row, gap: layout.columnGap, sharesBaseline: true, spaceBefore: rows.isEmpty ? .zero : layout.rowGap,
                    span: span))
            row = []
            end = 0
        }
        for (columns, cell, span) in placed {
            if columns.lowerBound < end || (columns.lowerBound == 0 && !row.isEmpty) { finishRow(at: span) }
            var cell = cell
            cell.tracks = Array(tracks[columns])
            row.append(cell)
            end = columns.upperBound
            if end == tracks.count { finishRow(at: span) }
        }
        if !row.isEmpty { finishRow(at: block.span) }
        return boxed(StackLayouter(rows), ground: ground, style: style.box)
    }

    /// The columns of a grid, those of what they hold as wide as the widest cell of their own; the check has shown that there is room.
    private func tracks(of layout: GridLayout, holding cells: [(columns: Range<Int>, cell: RowLayouter.Cell)])
        -> [Track]
    {
        guard layout.hasContentTracks else { return layout.tracks }
        return layout.tracks.enumerated().map { index, track in
            guard track == .content else { return track }
            let own = cells.lazy.filter { $0.columns == index..<index + 1 }.map { _, cell in
                cell.ground.left + (cell.content?.naturalWidth ?? .zero) + cell.ground.right
            }
            return .fixed(own.max() ?? .zero)
        }
    }

    /// Makes columns ready that a flow runs through.
    mutating func columns(
        _ block: Block, _ layout: FlowColumns, _ blocks: [Block], in context: Context
    ) throws(LayoutError) -> any BlockLayouter {
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        let flow = StackLayouter(try self.blocks(blocks, in: inner))
        return boxed(ColumnsLayouter(flow, layout: layout), ground: ground, style: style.box)
    }
}
