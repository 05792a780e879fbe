public import GabaritPrimitives

/// How the cells of a grid stand.
public struct GridLayout: Hashable, Sendable {
    /// The most columns.
    public static let maximumTracks = 24

    /// The widths of the columns, one at least.
    public var tracks: [Track]
    /// Between columns.
    public var columnGap: Length
    /// Between rows.
    public var rowGap: Length

    /// Makes a layout.
    public init(tracks: [Track], columnGap: Length, rowGap: Length) {
        self.tracks = tracks
        self.columnGap = columnGap
        self.rowGap = rowGap
    }

    /// Whether all columns are alike, so that it does not matter in which of them a cell stands.
    public var isUniform: Bool { tracks.allSatisfy { $0 == tracks.first } }

    /// Whether a column takes its width from what it holds.
    public var hasContentTracks: Bool { tracks.contains(.content) }

    /// The columns that a cell takes which is offered a column: its own where the row has room for it, else the next row's first.
    public func columns(ofSpan span: Int, at column: Int) -> Range<Int> {
        let span = min(max(span, 1), tracks.count)
        let first = column + span > tracks.count ? 0 : column
        return first..<first + span
    }
}

/// How elements flow down columns.
public struct FlowColumns: Hashable, Sendable {
    /// The most columns.
    public static let maximumCount = 8

    /// How many columns there are.
    public var count: Int
    /// Between columns.
    public var gap: Length

    /// Makes columns.
    public init(count: Int, gap: Length) {
        self.count = count
        self.gap = gap
    }

    /// The width of each in a measure.
    public func width(in measure: Length) -> Length {
        Length(units: max((measure - gap * (count - 1)).units, 0) / max(count, 1))
    }
}
