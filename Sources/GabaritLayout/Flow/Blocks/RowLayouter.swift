internal import GabaritLanguage
internal import GabaritPrimitives

/// Sets columns side by side; each flows on into the next region by itself, and the row ends where its tallest column ends.
final class RowLayouter: BlockLayouter {
    /// A column, or what is left of one.
    struct Cell {
        /// Its width; more than one where it spans several columns.
        var tracks: [Track]
        /// What it holds; nothing once all of it is placed.
        var content: (any BlockLayouter)?
        /// What is painted behind it, as high as the row.
        var ground: Ground

        /// Makes a cell of several columns' width.
        init(tracks: [Track], content: (any BlockLayouter)?, ground: Ground) {
            self.tracks = tracks
            self.content = content
            self.ground = ground
        }

        /// Makes a cell of one column's width.
        init(track: Track, content: (any BlockLayouter)?, ground: Ground) {
            self.init(tracks: [track], content: content, ground: ground)
        }
    }

    private let cells: [Cell]
    /// The columns, and how many of them each cell is as wide as.
    private let tracks: [Track]
    private let spans: [Int]
    private let gap: Length
    /// Whether the first lines of the columns stand on one baseline.
    private let sharesBaseline: Bool
    private let isContinued: Bool
    private let span: Span
    private let spaceAfter: Length
    let spaceBefore: Length
    let keepsWithNext: Bool

    /// What its columns of a given width take, and the gaps.
    var naturalWidth: Length { TrackSizer.fixed(tracks, gap: gap) }

    /// Makes a row; the white that its columns want outside is passed on where they have no ground.
    init(
        _ cells: [Cell], gap: Length, sharesBaseline: Bool = false, spaceBefore: Length = .zero,
        spaceAfter: Length = .zero, keepsWithNext: Bool = false, span: Span
    ) {
        self.cells = cells
        tracks = cells.flatMap { $0.tracks }
        spans = cells.map { $0.tracks.count }
        self.gap = gap
        self.sharesBaseline = sharesBaseline
        self.spaceBefore = cells.reduce(spaceBefore) { space, cell in
            cell.ground.isEmpty ? max(space, cell.content?.spaceBefore ?? .zero) : space
        }
        self.spaceAfter = spaceAfter
        self.keepsWithNext = keepsWithNext
        self.span = span
        isContinued = false
    }

    private init(_ cells: [Cell], restOf whole: RowLayouter) {
        self.cells = cells
        tracks = whole.tracks
        spans = whole.spans
        gap = whole.gap
        sharesBaseline = whole.sharesBaseline
        spaceBefore = .zero
        spaceAfter = whole.spaceAfter
        keepsWithNext = whole.keepsWithNext
        span = whole.span
        isContinued = true
    }

    func place(in region: Region) -> Fragment {
        let widths = TrackSizer.widths(of: tracks, by: spans, gap: gap, in: region.width)
        var fragments = zip(cells, widths).map { place($0, width: $1, shift: .zero, in: region) }
        var shifts = Array(repeating: Length.zero, count: cells.count)
        if sharesBaseline {
            var lowest = Length.zero
            for index in cells.indices {
                lowest = max(lowest, baseline(of: fragments[index], in: cells[index]) ?? lowest)
            }
            for index in cells.indices {
                guard let baseline = baseline(of: fragments[index], in: cells[index]), baseline < lowest else {
                    continue
                }
                shifts[index] = lowest - baseline
                fragments[index] = place(cells[index], width: widths[index], shift: shifts[index], in: region)
            }
        }
        let waits = fragments.contains { $0.map { $0.frame == nil } ?? false }
        let begins = fragments.contains { $0.map { $0.frame != nil && !$0.isNothing } ?? false }
        // A row begins whole: no column starts a page before its neighbours. Once begun, columns go their own ways.
        if waits, !isContinued || !begins { return .moved(self) }

        var row = Row()
        for (index, cell) in cells.enumerated() {
            row.measure(fragments[index], of: cell, shift: shifts[index], isContinued)
        }
        let goesOn = fragments.contains { $0?.spill != nil }
        var frame = Frame(height: row.height)
        var x = Length.zero
        var rest = cells
        for (index, cell) in cells.enumerated() {
            let content = fragments[index]?.frame.map { part in
                let top = cell.ground.top(isContinued: isContinued) + shifts[index]
                return Frame.Part(frame: part, origin: Point(x: cell.ground.left, y: top))
            }
            if cell.ground.isEmpty {
                if var content {
                    content.origin.x += x
                    frame.parts.append(content)
                }
            } else {
                let size = Size(width: widths[index], height: row.height)
                var column = Frame(height: row.height, ground: cell.ground.fill)
                column.items = cell.ground.items(size: size, isContinued: isContinued, goesOn: goesOn)
                if let content { column.parts = [content] }
                frame.parts.append(Frame.Part(frame: column, origin: Point(x: x, y: .zero)))
            }
            rest[index].content = fragments[index]?.spill
            x += widths[index] + gap
        }
        let fixed = TrackSizer.fixed(tracks, gap: gap)
        if fixed > region.width + Region.slack, !isContinued {
            frame.overflows = [Overflow(measure: .width, needed: fixed, offered: region.width, span: span)]
        }
        var result = Fragment(frame: frame)
        if goesOn { result.spill = RowLayouter(rest, restOf: self) }
        if !goesOn { result.spaceAfter = max(spaceAfter, row.wanted - row.height) }
        result.firstBaseline = row.firstBaseline
        result.isNothing = !begins && row.height <= .zero
        result.endsPage = fragments.contains { $0?.endsPage ?? false }
        return result
    }

    private func baseline(of fragment: Fragment?, in cell: Cell) -> Length? {
        fragment?.firstBaseline.map { cell.ground.top(isContinued: isContinued) + $0 }
    }

    private func place(_ cell: Cell, width: Length, shift: Length, in region: Region) -> Fragment? {
        cell.content?.place(
            in: region.inset(
                width: width - cell.ground.left - cell.ground.right,
                above: cell.ground.top(isContinued: isContinued) + shift, below: cell.ground.bottom(goesOn: false)))
    }

    /// The measures of a row's fragment, from those of its columns.
    private struct Row {
        var height = Length.zero
        /// The height with the white that columns without a ground want below.
        var wanted = Length.zero
        var firstBaseline: Length?

        mutating func measure(_ fragment: Fragment?, of cell: Cell, shift: Length, _ isContinued: Bool) {
            let top = cell.ground.top(isContinued: isContinued) + shift
            let goesOn = fragment?.spill != nil
            let bottom = top + (fragment?.frame?.height ?? .zero) + cell.ground.bottom(goesOn: goesOn)
            height = max(height, bottom)
            if cell.ground.isEmpty { wanted = max(wanted, bottom + (fragment?.spaceAfter ?? .zero)) }
            if let baseline = fragment?.firstBaseline {
                firstBaseline = max(firstBaseline ?? .zero, top + baseline)
            }
        }
    }
}
