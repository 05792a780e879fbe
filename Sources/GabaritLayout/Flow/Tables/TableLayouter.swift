internal import GabaritPages
internal import GabaritPrimitives

/// Pours the rows of a table from region to region, under a header that repeats, with what is carried from page to page.
///
/// A row stays whole where a region can hold it; one that none can is broken. The heading of a group stays with the row below it, and a
/// total with the row above: so no page begins with a total, and a carried line never stands without a row.
final class TableLayouter: BlockLayouter {
    /// What stands above the rows.
    struct Top {
        /// Above the first part of the table.
        var first: [any BlockLayouter]
        /// Above all others.
        var others: [any BlockLayouter]
    }

    private let top: Top
    private let rows: TableRows
    /// The row that comes first.
    private let next: Int
    /// What is left of it, where it is begun.
    private let head: (any BlockLayouter)?
    private let isContinued: Bool
    let spaceBefore = Length.zero
    let keepsWithNext = false

    /// Makes a layouter of a whole table.
    convenience init(_ rows: TableRows, top: Top) {
        self.init(rows, top: top, next: 0, head: nil, isContinued: false)
    }

    private init(_ rows: TableRows, top: Top, next: Int, head: (any BlockLayouter)?, isContinued: Bool) {
        self.rows = rows
        self.top = top
        self.next = next
        self.head = head
        self.isContinued = isContinued
    }

    /// A row that stands in the region.
    private struct Placed {
        var row: Int
        var frame: Frame
        var top: Length
        var end: Length { top + frame.height }
    }

    /// The rows of a region, and what goes on.
    private struct Filling {
        var placed: [Placed]
        /// What goes on; nothing where the table ends here.
        var rest: TableLayouter?
    }

    func place(in region: Region) -> Fragment {
        let above = above(in: region)
        // The room that later regions have for rows, and the room that stays free for the line below them.
        let overhead = isContinued ? above.height : height(of: top.others + line(.above, after: 1, in: region), region)
        var reserve = height(of: line(.below, after: max(rows.count(upTo: next), 1), in: region), region)
        var filling = fill(region, from: above.height, overhead: overhead, reserve: reserve)
        // Figures grow down the rows, and may take a line more than there was room for; each try leaves more room.
        for _ in 0..<Self.tries {
            guard let rest = filling.rest else { break }
            let needed = height(of: line(.below, after: rows.count(upTo: rest.next - 1), in: region), region)
            guard needed > reserve else { break }
            reserve = needed
            filling = fill(region, from: above.height, overhead: overhead, reserve: reserve)
        }
        guard filling.rest == nil || !filling.placed.isEmpty else { return .moved(self) }
        return fragment(above, filling, in: region)
    }

    /// How often the room below is found anew.
    private static let tries = 3

    /// Places the rows that a region holds, those that stay together included.
    private func fill(_ region: Region, from start: Length, overhead: Length, reserve: Length) -> Filling {
        var placed: [Placed] = []
        var index = next
        var spill: (any BlockLayouter)?
        while let row = index == next ? head ?? rows.row(index) : rows.row(index) {
            let end = placed.last?.end ?? start
            var room = region.below(end)
            room.full -= overhead + reserve
            let whole = room
            room.height -= reserve
            // Where no region is better than this one, the first row need not wait for one.
            if placed.isEmpty, region.mustProgress { room.full = min(room.full, room.height) }
            var fragment = row.place(in: room)
            // Behind the last row nothing is carried.
            if index + 1 == rows.count, fragment.frame == nil || fragment.spill != nil {
                let last = row.place(in: whole)
                if last.frame != nil, last.spill == nil { fragment = last }
            }
            guard let frame = fragment.frame else { break }
            placed.append(Placed(row: index, frame: frame, top: end))
            spill = fragment.spill
            if spill != nil { break }
            index += 1
        }
        guard index < rows.count, rows.failure == nil else { return Filling(placed: placed) }

        var staying = placed
        if spill == nil {
            while let last = staying.last, rows.keepsWithNext(last.row) {
                index = last.row
                staying.removeLast()
            }
            if staying.isEmpty, let last = placed.last, region.mustProgress {
                (index, staying) = (last.row + 1, placed)
            }
        }
        let begun = spill ?? (index == next ? head : nil)
        return Filling(
            placed: staying, rest: TableLayouter(rows, top: top, next: index, head: begun, isContinued: true))
    }

    /// The caption, the header and the line carried from the page before.
    private func above(in region: Region) -> (parts: [Frame.Part], height: Length, firstBaseline: Length?) {
        var blocks = isContinued ? top.others : top.first
        if isContinued { blocks += line(.above, after: rows.count(upTo: next - 1), in: region) }
        let fragment = StackLayouter(blocks).place(in: .measure(width: region.width))
        guard let frame = fragment.frame, !fragment.isNothing else { return ([], .zero, nil) }
        return ([Frame.Part(frame: frame, origin: .zero)], frame.height, fragment.firstBaseline)
    }

    private func line(_ edge: TableRows.Edge, after count: Int, in region: Region) -> [any BlockLayouter] {
        rows.carried(edge, after: count, page: region.page).map { [$0] } ?? []
    }

    private func height(of blocks: [any BlockLayouter], _ region: Region) -> Length {
        blocks.isEmpty ? .zero : StackLayouter(blocks).height(width: region.width)
    }

    private func fragment(
        _ above: (parts: [Frame.Part], height: Length, firstBaseline: Length?), _ filling: Filling, in region: Region
    ) -> Fragment {
        var frame = Frame(height: filling.placed.last?.end ?? above.height)
        frame.parts =
            above.parts + filling.placed.map { Frame.Part(frame: $0.frame, origin: Point(x: .zero, y: $0.top)) }
        if let rest = filling.rest {
            let line = line(.below, after: rows.count(upTo: rest.next - 1), in: region)
            if let below = line.first?.place(in: .measure(width: region.width)).frame {
                frame.parts.append(Frame.Part(frame: below, origin: Point(x: .zero, y: frame.height)))
                frame.height += below.height
            }
            rows.release(before: rest.next)
        }
        var fragment = Fragment(frame: frame)
        fragment.spill = filling.rest
        fragment.firstBaseline = above.firstBaseline
        return fragment
    }
}
