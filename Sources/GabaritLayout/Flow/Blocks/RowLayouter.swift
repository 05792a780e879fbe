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
        var columns: [Column] = []
        columns.reserveCapacity(cells.count)
        for index in cells.indices { columns.append(place(index, width: widths[index], shift: .zero, in: region)) }
        if sharesBaseline {
            let lowest = columns.indices.reduce(Length.zero) { max($0, columns[$1].baseline ?? $0) }
            for index in cells.indices {
                guard let baseline = columns[index].baseline, baseline < lowest else { continue }
                columns[index] = place(index, width: widths[index], shift: lowest - baseline, in: region)
            }
        }
        let begins = columns.indices.contains { columns[$0].begins }
        // A row begins whole: no column starts a page before its neighbours. Once begun, columns go their own ways.
        if columns.indices.contains(where: { columns[$0].waits }), !isContinued || !begins { return .moved(self) }

        let goesOn = columns.indices.contains { columns[$0].goesOn }
        var row = Row()
        for index in columns.indices {
            let bottom = columns[index].bottom + cells[index].ground.bottom(goesOn: columns[index].goesOn)
            row.height = max(row.height, bottom)
            if cells[index].ground.isEmpty { row.wanted = max(row.wanted, bottom + columns[index].spaceAfter) }
            if let baseline = columns[index].baseline { row.baseline = max(row.baseline ?? .zero, baseline) }
        }
        var frame = Frame(height: row.height)
        frame.parts.reserveCapacity(cells.count)
        var x = Length.zero
        for index in cells.indices {
            let ground = cells[index].ground
            if ground.isEmpty {
                if let content = columns[index].frame {
                    frame.parts.append(
                        Frame.Part(frame: content, origin: Point(x: x + ground.left, y: columns[index].top)))
                }
            } else {
                let size = Size(width: widths[index], height: row.height)
                var column = Frame(height: row.height, ground: ground.fill)
                column.items = ground.items(size: size, isContinued: isContinued, goesOn: goesOn)
                if let content = columns[index].frame {
                    column.parts = [
                        Frame.Part(frame: content, origin: Point(x: ground.left, y: columns[index].top))
                    ]
                }
                frame.parts.append(Frame.Part(frame: column, origin: Point(x: x, y: .zero)))
            }
            x += widths[index] + gap
        }
        let fixed = TrackSizer.fixed(tracks, gap: gap)
        if fixed > region.width + Region.slack, !isContinued {
            frame.overflows = [Overflow(measure: .width, needed: fixed, offered: region.width, span: span)]
        }
        return Fragment(
            frame: frame, spill: goesOn ? rest(after: columns) : nil,
            spaceAfter: goesOn ? .zero : max(spaceAfter, row.wanted - row.height), firstBaseline: row.baseline,
            isNothing: !begins && row.height <= .zero, endsPage: columns.indices.contains { columns[$0].endsPage })
    }

    private func rest(after columns: [Column]) -> RowLayouter {
        var rest = cells
        for index in rest.indices { rest[index].content = columns[index].spill }
        return RowLayouter(rest, restOf: self)
    }

    /// Places a cell, its content lower by a shift.
    private func place(_ index: Int, width: Length, shift: Length, in region: Region) -> Column {
        let ground = cells[index].ground
        let top = ground.top(isContinued: isContinued) + shift
        guard let content = cells[index].content else { return Column(nil, top: top) }
        return Column(
            content.place(
                in: region.inset(
                    width: width - ground.left - ground.right, above: top, below: ground.bottom(goesOn: false))),
            top: top)
    }

    /// A cell's part in the region; of one whose content is all placed only the ground is left.
    private struct Column {
        var frame: Frame?
        var spill: (any BlockLayouter)?
        var spaceAfter: Length
        /// From the row's top to the content.
        var top: Length
        /// From the row's top to the end of the content.
        var bottom: Length
        /// From the row's top to the first baseline.
        var baseline: Length?
        var waits: Bool
        var begins: Bool
        var endsPage: Bool

        var goesOn: Bool { spill != nil }

        init(_ fragment: consuming Fragment?, top: Length) {
            self.top = top
            spaceAfter = fragment?.spaceAfter ?? .zero
            baseline = fragment?.firstBaseline.map { top + $0 }
            bottom = top + (fragment?.frame?.height ?? .zero)
            waits = fragment?.waits ?? false
            begins = fragment.map { !$0.waits && !$0.isNothing } ?? false
            endsPage = fragment?.endsPage ?? false
            spill = fragment?.spill
            frame = fragment?.frame
        }
    }

    /// The measures of a row's fragment, from those of its columns.
    private struct Row {
        var height = Length.zero
        /// The height with the white that columns without a ground want below.
        var wanted = Length.zero
        /// The lowest first baseline of a column.
        var baseline: Length?
    }
}
