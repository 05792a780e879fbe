internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Sets the rows of a table's header, whose cells may be several rows high; what they hold stands at their foot.
///
/// A header is never broken: `check` shows that it leaves room for rows.
final class TableHeaderLayouter: BlockLayouter {
    /// One cell.
    struct Cell {
        /// The columns that it stands in.
        var columns: Range<Int>
        /// The rows that it stands in.
        var rows: Range<Int>
        /// What it holds.
        var content: any BlockLayouter
        /// What is painted behind it.
        var ground: Ground
    }

    /// The cells, row by row.
    let cells: [Cell]
    /// How many rows there are.
    let rowCount: Int
    /// The widths of the columns.
    let tracks: [Track]
    let spaceBefore = Length.zero
    let keepsWithNext = true

    init(cells: [Cell], rowCount: Int, tracks: [Track]) {
        self.cells = cells
        self.rowCount = rowCount
        self.tracks = tracks
    }

    func place(in region: Region) -> Fragment {
        let widths = TrackSizer.widths(of: tracks, gap: .zero, in: region.width)
        let placed = cells.map { cell -> (frame: Frame?, width: Length, height: Length) in
            let width = widths[cell.columns.clamped(to: widths.indices)].reduce(.zero, +)
            let inner = width - cell.ground.left - cell.ground.right
            let frame = cell.content.place(in: .measure(width: inner)).frame
            let edges = cell.ground.top(isContinued: false) + cell.ground.bottom(goesOn: false)
            return (frame, width, edges + (frame?.height ?? .zero))
        }
        var heights = Array(repeating: Length.zero, count: rowCount)
        // Cells of one row first: a higher one adds to its last row what its rows lack.
        for (cell, part) in zip(cells, placed).sorted(by: { $0.0.rows.count < $1.0.rows.count }) {
            let rows = cell.rows.clamped(to: heights.indices)
            guard let last = rows.last else { continue }
            heights[last] += max(part.height - heights[rows].reduce(.zero, +), .zero)
        }
        var frame = Frame(height: heights.reduce(.zero, +))
        for (cell, part) in zip(cells, placed) {
            let rows = cell.rows.clamped(to: heights.indices)
            let x = widths[..<min(cell.columns.lowerBound, widths.count)].reduce(.zero, +)
            let y = heights[..<rows.lowerBound].reduce(.zero, +)
            let height = heights[rows].reduce(.zero, +)
            var box = Frame(height: height, ground: cell.ground.fill)
            box.items = cell.ground.items(
                size: Size(width: part.width, height: height), isContinued: false, goesOn: false)
            if let inner = part.frame {
                let top = height - cell.ground.bottom(goesOn: false) - inner.height
                box.parts = [Frame.Part(frame: inner, origin: Point(x: cell.ground.left, y: top))]
            }
            frame.parts.append(Frame.Part(frame: box, origin: Point(x: x, y: y)))
        }
        guard region.holds(frame.height) || region.mustProgress else { return .moved(self) }
        return Fragment(frame: frame)
    }
}
