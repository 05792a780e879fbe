internal import GabaritLanguage
internal import GabaritPrimitives

/// Shares a row's width among its columns.
enum TrackSizer {
    /// The width of each column; shares are exact, so that the columns and gaps fill the width to the last unit.
    ///
    /// Fixed columns keep their width whatever there is; shares of nothing are nothing.
    static func widths(of tracks: [Track], gap: Length, in width: Length) -> [Length] {
        let free = max(width.units - fixed(tracks, gap: gap).units, 0)
        let sum = tracks.reduce(0) { $0 + share($1) }
        var taken = 0
        var end = 0
        return tracks.map { track in
            guard case .fraction = track else {
                if case .fixed(let length) = track { return max(length, .zero) }
                return .zero
            }
            taken += share(track)
            let next = Int((Double(free) * Double(taken) / Double(max(sum, 1))).rounded())
            defer { end = next }
            return Length(units: next - end)
        }
    }

    /// The widths of cells that span so many columns each, the gaps inside included.
    static func widths(of tracks: [Track], by spans: [Int], gap: Length, in width: Length) -> [Length] {
        let widths = widths(of: tracks, gap: gap, in: width)
        guard spans.count < tracks.count else { return widths }
        var first = 0
        return spans.map { span in
            let taken = widths[min(first, widths.count)..<min(first + span, widths.count)]
            first += span
            return taken.reduce(gap * max(taken.count - 1, 0), +)
        }
    }

    /// What the fixed columns and the gaps take.
    static func fixed(_ tracks: [Track], gap: Length) -> Length {
        var sum = gap * max(tracks.count - 1, 0)
        for case .fixed(let length) in tracks { sum += max(length, .zero) }
        return sum
    }

    private static func share(_ track: Track) -> Int {
        if case .fraction(let share) = track { min(max(share, 0), 1_000_000) } else { 0 }
    }
}
