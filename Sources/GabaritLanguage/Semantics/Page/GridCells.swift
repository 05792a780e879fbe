import GabaritPrimitives

/// Finds the cells that a grid's statements may give, and the columns that each may begin in.
///
/// What a sequence of statements does to the next free column is a relation between columns, held as a set of bits for each: a
/// loop's is the closure of its body's. So the work grows with the statements, not with what they repeat.
struct GridCells {
    /// A cell, and where it may stand.
    struct Cell {
        var element: TypedElement
        /// How many columns it asks for.
        var span: Int
        /// The columns that it may begin in, a bit each.
        var columns: UInt64
        /// The calls that lead to it.
        var stack: CallStack

        /// The columns that it may begin in.
        func starts(of layout: GridLayout) -> [Int] {
            layout.tracks.indices.filter { columns & (1 << UInt64($0)) != 0 }
        }
    }

    /// For each column that is free next, the columns that may be free behind the statements, a bit each; the last column's
    /// successor is the first.
    private typealias Relation = [UInt64]

    private let layout: GridLayout
    private let document: CheckedDocument
    private var cells: [Cell] = []

    /// The cells of statements in a grid.
    static func cells(
        of statements: [TypedStatement], in layout: GridLayout, of document: CheckedDocument, _ stack: CallStack
    ) -> [Cell] {
        var finder = GridCells(layout: layout, document: document)
        _ = finder.walk(statements, from: 1, stack)
        return finder.cells
    }

    private init(layout: GridLayout, document: CheckedDocument) {
        self.layout = layout
        self.document = document
    }

    private var count: Int { layout.tracks.count }

    // MARK: Walk

    /// Notes the cells of statements before which one of some columns is free; gives the columns that are free behind them.
    private mutating func walk(_ statements: [TypedStatement], from columns: UInt64, _ stack: CallStack) -> UInt64 {
        statements.reduce(columns) { walk($1, from: $0, stack) }
    }

    private mutating func walk(_ statement: TypedStatement, from columns: UInt64, _ stack: CallStack) -> UInt64 {
        switch statement {
        case .element(let element):
            guard case .cell(let span, _) = element.kind else { return columns }
            let (starts, next) = placed(span, at: columns)
            cells.append(Cell(element: element, span: span, columns: starts, stack: stack))
            return next
        case .binding: return columns
        case .conditional(_, let then, let otherwise):
            return walk(then, from: columns, stack) | walk(otherwise, from: columns, stack)
        case .match(_, let arms):
            return arms.isEmpty ? columns : arms.reduce(0) { $0 | walk($1.body, from: columns, stack) }
        case .loop(let list, _, _, let body):
            guard list.mostElements > 0 else { return columns }
            let any = Self.image(of: columns, under: closure(of: relation(of: body, stack)))
            return any | walk(body, from: any, stack)
        case .component(let index, _, let block, let span):
            let (body, inner) = document.enter(index, block: block, at: span, from: stack)
            return walk(body, from: columns, inner)
        case .block:
            guard let (statements, outer) = stack.block else { return columns }
            return walk(statements, from: columns, outer)
        }
    }

    /// Where a cell begins which is offered one of some columns, and what is free behind it.
    private func placed(_ span: Int, at columns: UInt64) -> (starts: UInt64, next: UInt64) {
        var (starts, next): (UInt64, UInt64) = (0, 0)
        for column in 0..<count where columns & (1 << UInt64(column)) != 0 {
            let taken = layout.columns(ofSpan: span, at: column)
            starts |= 1 << UInt64(taken.lowerBound)
            next |= 1 << UInt64(taken.upperBound % count)
        }
        return (starts, next)
    }

    // MARK: Relations

    private var identity: Relation { (0..<count).map { 1 << UInt64($0) } }

    private func relation(of statements: [TypedStatement], _ stack: CallStack) -> Relation {
        statements.reduce(identity) { Self.composed($0, relation(of: $1, stack)) }
    }

    private func relation(of statement: TypedStatement, _ stack: CallStack) -> Relation {
        switch statement {
        case .element(let element):
            guard case .cell(let span, _) = element.kind else { return identity }
            return identity.map { placed(span, at: $0).next }
        case .binding: return identity
        case .conditional(_, let then, let otherwise):
            return zip(relation(of: then, stack), relation(of: otherwise, stack)).map { $0 | $1 }
        case .match(_, let arms):
            guard let first = arms.first else { return identity }
            return arms.dropFirst().reduce(relation(of: first.body, stack)) { whole, arm in
                zip(whole, relation(of: arm.body, stack)).map { $0 | $1 }
            }
        case .loop(_, _, _, let body): return closure(of: relation(of: body, stack))
        case .component(let index, _, let block, let span):
            let (body, inner) = document.enter(index, block: block, at: span, from: stack)
            return relation(of: body, inner)
        case .block:
            guard let (statements, outer) = stack.block else { return identity }
            return relation(of: statements, outer)
        }
    }

    /// A relation applied any number of times.
    private func closure(of relation: Relation) -> Relation {
        var whole = zip(identity, relation).map { $0 | $1 }
        while true {
            let twice = Self.composed(whole, whole)
            if twice == whole { return whole }
            whole = twice
        }
    }

    private static func composed(_ first: Relation, _ second: Relation) -> Relation {
        first.map { image(of: $0, under: second) }
    }

    private static func image(of columns: UInt64, under relation: Relation) -> UInt64 {
        relation.indices.reduce(0) { columns & (1 << UInt64($1)) != 0 ? $0 | relation[$1] : $0 }
    }
}
