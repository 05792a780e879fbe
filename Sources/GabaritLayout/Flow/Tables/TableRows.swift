internal import GabaritContent
internal import GabaritPages
internal import GabaritPrimitives

/// The rows of a table, made ready when they are asked for and let go once they are placed, so that a long table takes no more memory than
/// a short one.
///
/// A row that is asked for again is the same: its elements are in the structure already.
final class TableRows {
    /// Where a carried line stands.
    enum Edge: Hashable {
        /// At the end of a page.
        case below
        /// At the beginning of the next.
        case above
    }

    /// Why a row could not be made ready; what comes after it is left out.
    private(set) var failure: LayoutError?
    private let content: TableContent
    private let context: Preparer.Context
    private var preparer: Preparer
    /// The rows that are ready, by index.
    private var ready: [Int: any BlockLayouter] = [:]
    /// The elements of each row, and the number of its first block, as far as rows have been asked for.
    private var made: [(nodes: Range<Int>, sequence: Int)] = []

    init(_ content: TableContent, preparer: Preparer, in context: Preparer.Context) {
        self.content = content
        self.context = context
        self.preparer = preparer
    }

    /// How many rows there are.
    var count: Int { content.rows.count }

    /// How many rows are held ready.
    var readyCount: Int { ready.count }

    /// Whether lines are carried from page to page.
    var carries: Bool { content.carried != nil }

    /// Whether a row stays with the one after it: the heading of a group, and the row before a total.
    func keepsWithNext(_ index: Int) -> Bool {
        content.rows[index].kind == .heading || (index + 1 < count && content.rows[index + 1].kind == .total)
    }

    /// How many rows of the list stand up to the end of a row.
    func count(upTo index: Int) -> Int { content.rows.indices.contains(index) ? content.rows[index].count : 0 }

    /// A row; none behind the last.
    func row(_ index: Int) -> (any BlockLayouter)? {
        guard failure == nil, content.rows.indices.contains(index) else { return nil }
        if let row = ready[index] { return row }
        // Elements come in the order of rows.
        while made.count < index, failure == nil { _ = make(made.count) }
        ready[index] = make(index)
        return ready[index]
    }

    private func make(_ index: Int) -> (any BlockLayouter)? {
        if index < made.count {
            preparer.known = made[index].nodes
            preparer.sequence = made[index].sequence
        }
        let (first, sequence) = (preparer.growth.tree.nodes.count, preparer.sequence)
        defer { preparer.known = nil }
        do {
            let row = try preparer.tableRow(content.rows[index], of: content, in: context)
            if index == made.count { made.append((first..<preparer.growth.tree.nodes.count, sequence)) }
            return row
        } catch {
            failure = error
            return nil
        }
    }

    /// The line that is carried behind so many rows of the list, at an edge of a page; none where nothing is carried.
    func carried(_ edge: Edge, after count: Int, page: Int) -> (any BlockLayouter)? {
        guard failure == nil, count > 0, let lines = content.carried?.lines(after: count) else { return nil }
        var artifacts = preparer
        artifacts.ownership = .artifact(.pagination)
        artifacts.pages = PageNumbers(number: page, count: page)
        do {
            return try artifacts.tableRow(edge == .below ? lines.below : lines.above, of: content, in: context)
        } catch {
            failure = error
            return nil
        }
    }

    /// Lets go of the rows before one.
    func release(before index: Int) {
        for row in ready.keys where row < index { ready[row] = nil }
    }
}
