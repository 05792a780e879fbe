internal import GabaritLanguage
internal import GabaritPrimitives

/// Puts measured cells into the rows of a grid.
///
/// Where every branch and loop begins and ends with a row, rows are known, and stack like any blocks. Elsewhere a row may hold any of
/// the cells: all rows together are no higher than all cells one below the other, nor than as many rows of the highest cells.
struct GridRows {
    private let measurer: ExtentMeasurer
    private let layout: GridLayout
    private let context: FitContext
    private let places: [ExtentMeasurer.GridCell]
    private let cells: [ExtentMeasurer.Cell]
    /// The next cell, in the order of the statements.
    private var next = 0

    /// Makes rows of cells, measured in the order of the statements.
    init(
        measurer: ExtentMeasurer, layout: GridLayout, context: FitContext, places: [ExtentMeasurer.GridCell],
        cells: [ExtentMeasurer.Cell]
    ) {
        self.measurer = measurer
        self.layout = layout
        self.context = context
        self.places = places
        self.cells = cells
    }

    /// The bound of all rows.
    func extent(of statements: [TypedStatement]) -> Extent {
        var walk = self
        if let rows = walk.rows(of: statements, in: context, isLast: true) {
            return Extent.stack(rows, gap: layout.rowGap)
        }
        let stacked = Extent.stack(
            cells.map { row([$0]).times($0.count, gap: layout.rowGap) }, gap: layout.rowGap)
        let total = cells.reduce(0) { min($0 + $1.count, Extent.endlessBreaks) }
        let perRow = places.allSatisfy { $0.columns.count == 1 } ? layout.tracks.count : 1
        let any = row(cells).times((total + perRow - 1) / perRow, gap: layout.rowGap)
        return any.height < stacked.height ? any : stacked
    }

    private func row(_ cells: [ExtentMeasurer.Cell]) -> Extent {
        ExtentMeasurer.row(cells, sharesBaseline: true, in: context)
    }

    /// The rows of statements that begin and end with one; none where they do not.
    ///
    /// The last row of all may be short.
    private mutating func rows(of statements: [TypedStatement], in context: FitContext, isLast: Bool = false)
        -> [Extent]?
    {
        var rows: [Extent] = []
        var open: [ExtentMeasurer.Cell] = []
        var end = 0
        func close() {
            if !open.isEmpty { rows.append(row(open)) }
            open = []
            end = 0
        }
        for statement in statements {
            if case .element = statement {
                guard cells.indices.contains(next) else { return nil }
                let columns = places[next].columns
                if columns.lowerBound < end { close() }
                guard columns.lowerBound == end else { return nil }
                open.append(cells[next])
                next += 1
                end = columns.upperBound
                if end == layout.tracks.count { close() }
                continue
            }
            if case .binding = statement { continue }
            guard open.isEmpty, let inner = block(statement, in: context) else { return nil }
            rows += inner
        }
        guard open.isEmpty || isLast else { return nil }
        close()
        return rows
    }

    private mutating func block(_ statement: TypedStatement, in context: FitContext) -> [Extent]? {
        switch statement {
        case .element, .binding: return []
        case .conditional(_, let then, let otherwise):
            guard let first = rows(of: then, in: context), let second = rows(of: otherwise, in: context) else {
                return nil
            }
            return [.either([first, second].map { Extent.stack($0, gap: layout.rowGap) })]
        case .match(_, let arms):
            var choices: [Extent] = []
            for arm in arms {
                guard let rows = rows(of: arm.body, in: context) else { return nil }
                choices.append(Extent.stack(rows, gap: layout.rowGap))
            }
            return [.either(choices)]
        case .loop(let list, _, _, let body):
            guard let rows = rows(of: body, in: context) else { return nil }
            var extent = Extent.stack(rows, gap: layout.rowGap)
                .times(ExtentMeasurer.most(of: list), gap: layout.rowGap)
            extent.mayBeNothing = true
            return [extent]
        case .component(let index, _, let block, let span):
            guard measurer.template.components.indices.contains(index) else { return [] }
            let component = measurer.template.components[index]
            return rows(
                of: component.body,
                in: context.entering(component, arguments: [], block: block, span: span))
        case .block:
            guard let (inner, held) = context.enteringBlock() else { return [] }
            return rows(of: held, in: inner)
        }
    }
}
