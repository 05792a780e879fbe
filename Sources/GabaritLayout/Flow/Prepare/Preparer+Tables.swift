internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// The numbers that the blocks of a table may take: its rows are made ready when others behind it are.
    private static let sequenceRoom = 1 << 32

    /// Makes a table ready: its caption and header now, its rows when they are placed.
    mutating func table(
        _ block: Block, _ content: TableContent, in context: Context
    ) throws(LayoutError) -> any BlockLayouter {
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        let table = container(.table, in: inner, span: block.span)
        var top = TableLayouter.Top(first: [], others: [])
        if let caption = content.caption {
            let first = try self.caption(caption.text, caption, .caption, in: table, at: content.span)
            top.first += first.map { [$0] } ?? []
        }
        top.first.append(try header(content, in: table))
        let outer = ownership
        ownership = .artifact(.pagination)
        if let caption = content.caption {
            let again = try self.caption(caption.continued, caption, .caption, in: table, at: content.span)
            top.others += again.map { [$0] } ?? []
        }
        top.others.append(try header(content, in: table))
        ownership = outer
        let rows = TableRows(content, preparer: self, in: table)
        tables.append(rows)
        sequence += Self.sequenceRoom
        return boxed(TableLayouter(rows, top: top), ground: ground, style: style.box)
    }

    private mutating func caption(
        _ inlines: [Inline], _ caption: TableContent.Caption, _ role: Role, in table: Context, at span: Span
    ) throws(LayoutError) -> (any BlockLayouter)? {
        var style = style(caption.style, in: table)
        style.box.keepWithNext = true
        return try text(inlines, TextPlace(role: role, span: span), style: style, in: table)
    }

    // MARK: Rows

    /// Makes the header ready.
    private mutating func header(_ content: TableContent, in table: Context) throws(LayoutError) -> any BlockLayouter {
        var cells: [TableHeaderLayouter.Cell] = []
        // Below the cells, whose lines it would hide.
        let box = styles.resolve(content.header.first?.style ?? .empty, in: table.text).box
        let ground = ground(box, span: content.span)
        for (index, row) in content.header.enumerated() {
            var place = container(.tableRow, in: table, span: row.span)
            place.text = styles.resolve(row.style, in: table.text).text
            for cell in row.cells {
                let (content, ground) = try self.cell(cell, in: place)
                cells.append(
                    TableHeaderLayouter.Cell(
                        columns: cell.columns, rows: index..<index + cell.rows, content: content, ground: ground))
            }
        }
        let header = TableHeaderLayouter(cells: cells, rowCount: content.header.count, tracks: content.tracks)
        return BoxLayouter(
            header, ground: ground, indent: .zero, spaceBefore: .zero, spaceAfter: .zero,
            keepsWithNext: true)
    }

    /// Makes a row ready.
    mutating func tableRow(
        _ row: TableContent.Row, of content: TableContent, in table: Context
    ) throws(LayoutError) -> any BlockLayouter {
        try count(1, at: row.span)
        var place = container(.tableRow, in: table, span: row.span)
        let computed = styles.resolve(row.style, in: table.text)
        place.text = computed.text
        let ground = ground(computed.box, span: row.span)
        var cells: [RowLayouter.Cell] = []
        cells.reserveCapacity(row.cells.count)
        for cell in row.cells {
            let (inner, cellGround) = try self.cell(cell, in: place)
            cells.append(
                RowLayouter.Cell(
                    tracks: Array(content.tracks[cell.columns.clamped(to: content.tracks.indices)]), content: inner,
                    ground: cellGround))
        }
        let layouter = RowLayouter(cells, gap: .zero, sharesBaseline: true, span: row.span)
        let box = BoxLayouter(
            layouter, ground: ground, indent: .zero, spaceBefore: .zero, spaceAfter: .zero, keepsWithNext: false)
        return KeepLayouter(group: box)
    }

    // MARK: Cells

    /// Makes a cell ready; one that is a single text holds it itself.
    private mutating func cell(
        _ cell: TableContent.Cell, in row: Context
    ) throws(LayoutError) -> (content: any BlockLayouter, ground: Ground) {
        let computed = styles.resolve(cell.style, in: row.text)
        var ground = ground(computed.box, span: cell.span)
        let attributes = StructureTree.TableCell(
            scope: cell.role.scope, columns: cell.columns.count, rows: cell.rows)
        let role: Role = cell.role == .data ? .tableCell : .tableHeader
        let node = node(role, in: row, language: computed.text.language, cell: attributes, span: cell.span).id
        var inner = row
        inner.text = computed.text
        inner.node = node
        inner.language = computed.text.language
        guard cell.blocks.count == 1, let block = cell.blocks.first, block.language == nil,
            case .paragraph(let inlines) = block.kind
        else {
            return (StackLayouter(try blocks(cell.blocks, in: inner)), ground)
        }
        let style = style(block.style, in: inner)
        if let decimals = cell.decimals {
            ground.padding.right += try missingDecimals(in: inlines, of: decimals, style: style.text)
        }
        let text = try text(inlines, TextPlace(block, role: nil), style: style, in: inner)
        return (StackLayouter(text.map { [$0] } ?? []), ground)
    }

    /// What a figure lacks behind its whole part for the decimal points of a column to stand below each other; nothing for words.
    private func missingDecimals(
        in inlines: [Inline], of widest: String, style: TextStyle
    ) throws(LayoutError) -> Length {
        guard case .text(let text, _, let span)? = inlines.first, inlines.count == 1,
            let digit = text.firstIndex(where: \.isNumber)
        else { return .zero }
        var rest = text[digit...]
        // Digits, and the spaces between their groups.
        while let first = rest.first, first.isNumber || (first.isWhitespace && rest.dropFirst().first?.isNumber == true)
        {
            rest.removeFirst()
        }
        func width(_ text: String) throws(LayoutError) -> Length {
            guard !text.isEmpty else { return .zero }
            return try prepare([.text(text, isVerbatim: true, span)], style: style).naturalWidth
        }
        return max(try width(widest) - width(String(rest)), .zero)
    }
}

extension TypedTable.Cell.Role {
    /// What a header heads.
    fileprivate var scope: StructureTree.TableCell.Scope? {
        switch self {
        case .columnHeader: .column
        case .rowHeader: .row
        case .data: nil
        }
    }
}
