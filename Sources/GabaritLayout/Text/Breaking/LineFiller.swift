/// Fills lines one after the other, each with as much as it takes (first-fit).
enum LineFiller {
    /// The clusters of each line of a shaped text in a measure of `width` units, from a cluster on; one line at least,
    /// and no line without a cluster but the only one of an empty text.
    ///
    /// Linear in the number of clusters.
    static func fill(_ text: ShapedText, width: Int, from first: Int = 0) -> [Range<Int>] {
        let count = text.clusters.count
        guard count > 0 else { return [0..<0] }
        var lines: [Range<Int>] = []
        var start = first
        while start < count {
            let end = end(ofLineFrom: start, in: text, width: width)
            lines.append(start..<end)
            start = end
        }
        return lines
    }

    private static func end(ofLineFrom start: Int, in text: ShapedText, width: Int) -> Int {
        let count = text.clusters.count
        var best: Int?
        var inNeed: Int?
        var preferred: Int?
        for end in start + 1...count {
            let fits = text.width(start..<end) <= width
            switch text.opportunities[end] {
            case .soft:
                if fits { best = end } else { return best ?? preferred ?? inNeed ?? least(from: start, in: text) }
            case .hyphen: if fits { best = end }
            case .preferredInNeed: if fits { preferred = end }
            case .none: break
            }
            // Past the measure nothing but white can still fit, and white ends with an opportunity.
            if fits {
                inNeed = end
            } else if let best {
                return best
            }
        }
        return best ?? count
    }

    /// One cluster, and the white that hangs after it.
    private static func least(from start: Int, in text: ShapedText) -> Int {
        var end = start + 1
        while end < text.clusters.count, text.clusters[end].isWhite { end += 1 }
        return end
    }
}
