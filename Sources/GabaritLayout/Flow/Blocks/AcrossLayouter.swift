internal import GabaritLanguage
internal import GabaritPrimitives

/// Sets pairs side by side, each label above its value, and the values of a line of pairs at one height.
final class AcrossLayouter: BlockLayouter {
    /// A label and its value; either may be missing.
    struct Pair {
        var label: (any BlockLayouter)?
        var value: (any BlockLayouter)?
    }

    /// The pairs, as many as stand on the line at most.
    let pairs: [Pair]
    /// How many columns the line has; the last may be empty.
    let columns: Int
    /// Between columns.
    let gap: Length
    let spaceBefore: Length
    let keepsWithNext = false
    /// What paints nothing behind the columns.
    let ground: Ground
    /// Where in the template the pairs come from.
    let span: Span

    init(pairs: [Pair], columns: Int, gap: Length, spaceBefore: Length, ground: Ground, span: Span) {
        self.pairs = pairs
        self.columns = columns
        self.gap = gap
        self.spaceBefore = spaceBefore
        self.ground = ground
        self.span = span
    }

    func place(in region: Region) -> Fragment {
        let tracks = Array(repeating: Track.fraction(1), count: max(columns, pairs.count))
        let widths = TrackSizer.widths(of: tracks, gap: gap, in: region.width)
        let heights = zip(pairs, widths).map { $0.label?.height(width: $1) ?? .zero }
        let highest = heights.max() ?? .zero
        var cells: [RowLayouter.Cell] = []
        for index in tracks.indices {
            var blocks: [any BlockLayouter] = []
            if pairs.indices.contains(index) {
                if let label = pairs[index].label { blocks.append(label) }
                // What makes up for a label of fewer lines.
                let missing = highest - heights[index]
                if missing > .zero { blocks.append(StrutLayouter(height: missing)) }
                if let value = pairs[index].value { blocks.append(value) }
            }
            cells.append(RowLayouter.Cell(track: tracks[index], content: StackLayouter(blocks), ground: ground))
        }
        return RowLayouter(cells, gap: gap, spaceBefore: spaceBefore, span: span).place(in: region)
    }
}
