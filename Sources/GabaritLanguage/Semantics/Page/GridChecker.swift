import GabaritPrimitives

/// Checks that a cell stands where its grid means it to, and that a column `auto` can take its width from what it holds.
struct GridChecker {
    let layout: GridLayout
    let document: CheckedDocument

    /// All that is wrong with a cell which may begin in some columns.
    func faults(of cell: GridCells.Cell, beginningAt starts: [Int]) -> [Diagnostic] {
        let place = cell.element.span
        guard cell.span <= layout.tracks.count else {
            return [
                ElementMessages.outOfRange("span", least: "1", most: "\(layout.tracks.count)", at: place)
            ]
        }
        if starts.count > 1, !layout.isUniform {
            return [LayoutMessages.shiftingCell(starts.map { $0 + 1 }, at: place, trace: cell.stack.trace)]
        }
        guard let start = starts.first else { return [] }
        let tracks = layout.tracks[layout.columns(ofSpan: cell.span, at: start)]
        guard tracks.allSatisfy({ $0 == .content }) else { return [] }
        if cell.span > 1 { return [LayoutMessages.spansContent(at: place, trace: cell.stack.trace)] }
        return filling(cell.element.kind.children, cell.stack).map {
            [LayoutMessages.fillsContent($0.name, at: $0.span, trace: $0.trace)]
        } ?? []
    }

    /// The first element that takes the width it is given, and so gives none.
    private func filling(
        _ statements: [TypedStatement], _ stack: CallStack
    ) -> (name: String, span: Span, trace: [Diagnostic.Frame])? {
        for statement in statements {
            switch statement {
            case .element(let element):
                if let name = element.kind.fillingName { return (name, element.span, stack.trace) }
                if case .grid = element.kind { continue }
                if let found = filling(element.kind.children, stack) { return found }
            case .binding: break
            case .conditional(_, let then, let otherwise):
                if let found = filling(then, stack) ?? filling(otherwise, stack) { return found }
            case .match(_, let arms):
                for arm in arms { if let found = filling(arm.body, stack) { return found } }
            case .loop(_, _, _, let body): if let found = filling(body, stack) { return found }
            case .component(let index, _, let block, let span):
                let (body, inner) = document.enter(index, block: block, at: span, from: stack)
                if let found = filling(body, inner) { return found }
            case .block:
                if let (statements, outer) = stack.block, let found = filling(statements, outer) { return found }
            }
        }
        return nil
    }
}

extension TypedElementKind {
    /// The word of an element that takes the width it is given; none where the width follows from what it holds.
    fileprivate var fillingName: String? {
        switch self {
        case .row: "row"
        case .fields: "fields"
        case .list: "list"
        case .columns: "columns"
        case .table: "table"
        case .chart(let chart): chart.width == nil ? "chart" : nil
        case .grid(let layout, _):
            layout.tracks.contains { if case .fraction = $0 { true } else { false } } ? "grid" : nil
        case .heading, .paragraph, .tabbed, .lines, .item, .pair, .column, .cell, .box, .keep, .frame, .rule, .shape,
            .space,
            .image, .code, .pageBreak:
            nil
        }
    }
}
