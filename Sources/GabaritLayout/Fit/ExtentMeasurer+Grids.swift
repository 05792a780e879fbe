internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// Grids, and flows down columns.
extension ExtentMeasurer {
    /// A cell of a grid, where it stands, and how often it is repeated at most.
    struct GridCell {
        var count = 1
        var element: TypedElement
        /// The columns that it takes; of columns that are all alike, any.
        var columns: Range<Int>
        var statements: [TypedStatement]
        var context: FitContext
    }

    /// A width that nothing reaches, to measure what is not broken in.
    private static let openWidth = Length(units: 1 << 40)
    /// The most cells that are measured one by one.
    private static let maximumCells = 20_000

    /// The bound of a grid.
    ///
    /// Where branches and loops give whole rows, these are measured as they will be; see ``GridRows``.
    mutating func grid(
        _ element: TypedElement, _ layout: GridLayout, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, place in
            var cells: [GridCell] = []
            var next = 0
            guard measurer.collect(statements, in: place, layout, &next, &cells) else {
                measurer.report(.tooComplex, at: element.span, in: context)
                return .nothing
            }
            let tracks = measurer.tracks(of: layout, holding: cells)
            let fixed = TrackSizer.fixed(tracks, gap: layout.columnGap)
            let shares = tracks.reduce(0) { if case .fraction = $1 { $0 + 1 } else { $0 } }
            // A column that takes a share holds a line of text at least.
            let least = fixed + Self.leastLine * shares
            if least > place.width + Region.slack {
                measurer.report(
                    .columnsOfContent(needed: least, offered: place.width), at: element.span, in: context,
                    dataPath: measurer.widest(of: layout, in: cells))
                return .nothing
            }
            let measured = cells.map { cell -> Cell in
                var room = cell.context
                room.width = Self.leastWidth(of: cell, in: layout, tracks, width: place.width)
                room.regionHeight = place.regionHeight
                room.mayLackWidth = layout.hasContentTracks || place.mayLackWidth
                return measurer.cell(cell.element, cell.statements, count: cell.count, in: room)
            }
            var extent = GridRows(measurer: measurer, layout: layout, context: place, places: cells, cells: measured)
                .extent(of: statements)
            extent.width = fixed
            return extent
        }
    }

    // MARK: Widths

    /// The least width that a cell may have, where `tracks` are those of what they hold at their widest.
    ///
    /// A column's own cells have the width that they need. What spans several is narrowest where those of its own columns that take
    /// their width from what they hold are empty, and all others at their widest: of what one gives up it gets a share back at most.
    private static func leastWidth(of cell: GridCell, in layout: GridLayout, _ tracks: [Track], width: Length) -> Length
    {
        var narrowed = tracks
        if cell.columns.count > 1 {
            for column in cell.columns where layout.tracks[column] == .content { narrowed[column] = .fixed(.zero) }
        }
        let widths = TrackSizer.widths(of: narrowed, gap: layout.columnGap, in: width)
        // Of columns that are all alike rounding makes some a unit narrower, and a cell may stand in any.
        if layout.isUniform, cell.columns.count == 1 { return widths.min() ?? .zero }
        return widths[cell.columns].reduce(layout.columnGap * (cell.columns.count - 1), +)
    }

    /// The columns of a grid, those of what they hold as wide as they may become.
    private mutating func tracks(of layout: GridLayout, holding cells: [GridCell]) -> [Track] {
        guard layout.hasContentTracks else { return layout.tracks }
        var widths = Array(repeating: Length.zero, count: layout.tracks.count)
        for cell in cells where cell.columns.count == 1 && layout.tracks[cell.columns.lowerBound] == .content {
            let width = unbroken(cell).width
            if layout.isUniform {
                widths = widths.map { max($0, width) }
            } else {
                widths[cell.columns.lowerBound] = max(widths[cell.columns.lowerBound], width)
            }
        }
        return zip(layout.tracks, widths).map { track, width in track == .content ? .fixed(width) : track }
    }

    /// The width of a cell in which no line is broken, and the datum in it; what measuring it says of fit is left aside.
    private mutating func unbroken(_ cell: GridCell) -> (width: Length, dataPath: DataPath?) {
        let noted = (problems, parts, places)
        defer { (problems, parts, places) = noted }
        var room = cell.context
        room.width = Self.openWidth
        let measured = self.cell(cell.element, cell.statements, count: 1, in: room)
        return (
            measured.edges.left + measured.content.width + measured.edges.right, measured.content.culprit?.dataPath
        )
    }

    /// The datum in the widest cell of the columns that take their width from what they hold.
    private mutating func widest(of layout: GridLayout, in cells: [GridCell]) -> DataPath? {
        let own = cells.filter { $0.columns.count == 1 && layout.tracks[$0.columns.lowerBound] == .content }
        return own.map { unbroken($0) }.filter { $0.dataPath != nil }.max { $0.width < $1.width }?.dataPath
    }

    // MARK: Cells

    /// Finds the cells of a grid; `next` is the column that the next is offered.
    private func collect(
        _ statements: [TypedStatement], in context: FitContext, _ layout: GridLayout, _ next: inout Int,
        _ cells: inout [GridCell]
    ) -> Bool {
        var context = context
        context.depth += 1
        guard context.depth < 200, cells.count <= Self.maximumCells else { return false }
        for statement in statements {
            switch statement {
            case .element(let element):
                guard case .cell(let span, let held) = element.kind else { return false }
                let columns = layout.columns(ofSpan: span, at: next)
                cells.append(GridCell(element: element, columns: columns, statements: held, context: context))
                next = columns.upperBound % layout.tracks.count
            case .binding(let slot, let value): context.paths[slot] = namer.path(of: value, in: context)
            // Where it matters in which column a cell stands, all branches end in the same: the template's check has shown it.
            case .conditional(let condition, let then, let otherwise):
                var own = next
                guard collect(then, in: namer.assuming(condition, in: context), layout, &own, &cells),
                    collect(otherwise, in: context, layout, &next, &cells)
                else { return false }
            case .match(let subject, let arms):
                let first = next
                for arm in arms {
                    next = first
                    let inner = namer.matching(arm.pattern, subject, in: context)
                    guard collect(arm.body, in: inner, layout, &next, &cells) else { return false }
                }
            case .loop(let list, let slot, _, let held):
                var inner = context
                inner.paths[slot] = namer.path(of: list, in: context)
                let first = cells.count
                guard collect(held, in: inner, layout, &next, &cells) else { return false }
                for index in first..<cells.count {
                    let (count, isTooMany) = cells[index].count.multipliedReportingOverflow(by: Self.most(of: list))
                    cells[index].count = isTooMany ? Extent.endlessBreaks : min(count, Extent.endlessBreaks)
                }
            case .component(let index, let arguments, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                let paths = arguments.map { namer.path(of: $0, in: context) }
                let inner = context.entering(component, arguments: paths, block: block, span: span)
                guard collect(component.body, in: inner, layout, &next, &cells) else { return false }
            case .block:
                guard let (inner, held) = context.enteringBlock() else { continue }
                guard collect(held, in: inner, layout, &next, &cells) else { return false }
            }
        }
        return true
    }

    // MARK: Flow

    /// The bound of a flow down columns: in a box of its own no higher than in one column alone.
    ///
    /// Poured, each column is a region of its own to the argument that bounds pages, and a page has several: what follows the one
    /// before did not fit there. So as many pages hold it as would hold one such column a page.
    mutating func columns(
        _ element: TypedElement, _ layout: FlowColumns, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, place in
            let column = place.narrowed(to: layout.width(in: place.width))
            if column.width < Self.leastLine {
                measurer.report(
                    .width(needed: Self.leastLine, offered: column.width), at: element.span, in: context)
            }
            return measurer.stack(statements, in: column)
        }
    }
}
