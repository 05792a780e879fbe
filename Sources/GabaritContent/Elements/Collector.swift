import GabaritLanguage
import GabaritPrimitives

/// Gathers what the elements of a sequence of statements give: blocks, or the parts that a list, fields or a row are made of.
///
/// The checker admits in each place only elements that belong there; another is taken in as well as can be, and reported.
protocol Collector {
    /// Takes in an element.
    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation)
}

/// Gathers blocks.
struct BlockCollector: Collector {
    var blocks: [Block] = []

    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation) {
        if let leaf = element.closedLeaf, evaluation.leaves.indices.contains(leaf), let block = evaluation.leaves[leaf]
        {
            blocks.append(block)
        } else if let block = evaluation.block(element) {
            blocks.append(block)
        }
    }
}

/// Gathers the entries of a list.
struct ItemCollector: Collector {
    var items: [Block.Item] = []

    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation) {
        if case .item(let statements) = element.kind {
            let blocks = evaluation.speaking(element.ownLanguage) { $0.blocks(statements) }
            if !blocks.isEmpty { items.append(Block.Item(blocks: blocks, span: element.span)) }
        } else {
            evaluation.report(element.span)
            guard let block = evaluation.block(element) else { return }
            items.append(Block.Item(blocks: [block], span: element.span))
        }
    }
}

/// Gathers labels with their values.
struct PairCollector: Collector {
    var pairs: [Block.Pair] = []
    /// The place of the first datum.
    var dataPath: DataPath?

    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation) {
        guard case .pair(let label, let value, let labelStyle, let valueStyle) = element.kind else {
            return evaluation.report(element.span)
        }
        if dataPath == nil { dataPath = evaluation.origin(of: value) ?? evaluation.origin(of: label) }
        let (labelText, valueText) = evaluation.speaking(element.ownLanguage) {
            ($0.inlines(label), $0.inlines(value))
        }
        pairs.append(
            Block.Pair(
                label: labelText, value: valueText, labelStyle: labelStyle, valueStyle: valueStyle, span: element.span))
    }
}

/// Gathers the columns of a row.
struct ColumnCollector: Collector {
    var columns: [Block.Column] = []

    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation) {
        if case .column(let track, let statements) = element.kind {
            let blocks = evaluation.speaking(element.ownLanguage) { $0.blocks(statements) }
            columns.append(Block.Column(track: track, style: element.style, blocks: blocks, span: element.span))
        } else {
            evaluation.report(element.span)
            guard let block = evaluation.block(element) else { return }
            columns.append(Block.Column(track: .fraction(1), style: .empty, blocks: [block], span: element.span))
        }
    }
}

/// Gathers the cells of a grid.
struct CellCollector: Collector {
    var cells: [Block.Cell] = []

    mutating func add(_ element: TypedElement, from evaluation: inout Evaluation) {
        if case .cell(let columns, let statements) = element.kind {
            let blocks = evaluation.speaking(element.ownLanguage) { $0.blocks(statements) }
            cells.append(Block.Cell(columns: columns, style: element.style, blocks: blocks, span: element.span))
        } else {
            evaluation.report(element.span)
            guard let block = evaluation.block(element) else { return }
            cells.append(Block.Cell(columns: 1, style: .empty, blocks: [block], span: element.span))
        }
    }
}
