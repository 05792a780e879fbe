/// Fills lines one after the other, each with as much as it takes (first-fit), and divides words where that helps.
struct LineFiller {
    private let text: ShapedText
    private let width: Int
    /// When words are divided; without it they are not.
    private let rule: DivisionRule?

    /// The lines of a shaped text in a measure of `width` units, from a cluster on; one line at least, and no line
    /// without a cluster but the only one of an empty text.
    ///
    /// Linear in the number of clusters.
    static func fill(_ text: ShapedText, width: Int, rule: DivisionRule?, from first: Int = 0) -> [BrokenLine] {
        let count = text.clusters.count
        guard count > 0 else { return [BrokenLine(clusters: 0..<0, endsWithHyphen: false)] }
        let filler = LineFiller(text: text, width: width, rule: rule)
        var lines: [BrokenLine] = []
        var start = first
        var hyphens = 0
        while start < count {
            let line = filler.line(from: start, mayDivide: hyphens < DivisionRule.mostInARow)
            lines.append(line)
            hyphens = line.endsWithHyphen ? hyphens + 1 : 0
            start = line.clusters.upperBound
        }
        return lines
    }

    private func line(from start: Int, mayDivide: Bool) -> BrokenLine {
        let end = end(ofLineFrom: start)
        if mayDivide, end < text.clusters.count, let division = division(ofLineFrom: start, to: end) {
            return BrokenLine(clusters: start..<division, endsWithHyphen: true)
        }
        return BrokenLine(clusters: start..<end, endsWithHyphen: text.endsWithHyphen(start..<end))
    }

    // MARK: Whole words

    private func end(ofLineFrom start: Int) -> Int {
        let count = text.clusters.count
        var best: Int?
        var inNeed: Int?
        var preferred: Int?
        for end in start + 1...count {
            let fits = text.width(start..<end) <= width
            switch text.opportunities[end] {
            case .soft:
                if fits { best = end } else { return best ?? preferred ?? inNeed ?? least(from: start) }
            case .hyphen: if fits { best = end }
            case .preferredInNeed: if fits { preferred = end }
            case .none, .division: break
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
    private func least(from start: Int) -> Int {
        var end = start + 1
        while end < text.clusters.count, text.clusters[end].isWhite { end += 1 }
        return end
    }

    // MARK: Divided words

    /// Where a line is better ended inside a word than at `end`, if anywhere.
    private func division(ofLineFrom start: Int, to end: Int) -> Int? {
        guard let rule, !text.hyphens.isEmpty else { return nil }
        switch text.opportunities[end] {
        case .soft, .hyphen: return division(afterWordsFrom: start, to: end, rule)
        case .none, .preferredInNeed, .division: return division(ofWordFrom: start, to: end)
        }
    }

    /// The longest part of the word behind a full line that still has room on it, where white enough is left.
    private func division(afterWordsFrom start: Int, to end: Int, _ rule: DivisionRule) -> Int? {
        let white = width - text.width(start..<end)
        guard
            rule.dividesAt(
                white: white, of: width, spaces: rule.isJustified ? text.elasticClusters(in: start..<end).count : 0)
        else { return nil }
        let count = text.clusters.count
        var found: Int?
        var index = end + 1
        while index < count, text.opportunities[index] != .soft, text.opportunities[index] != .hyphen,
            text.offsets[index - 1] - text.offsets[start] <= width
        {
            if isDivision(index, ofLineFrom: start), isFilled(start..<index, twofold: true) { found = index }
            index += 1
        }
        guard let found else { return nil }
        // A last line is not made of the end of a word alone.
        return endOfWord(from: found) < count ? found : nil
    }

    /// Where the word ends that a cluster stands in.
    private func endOfWord(from index: Int) -> Int {
        var end = index + 1
        while end < text.clusters.count, text.opportunities[end] != .soft, text.opportunities[end] != .hyphen {
            end += 1
        }
        return end
    }

    /// The longest part of a word that is wider than the measure, where it nearly fills the line or one more takes the rest.
    private func division(ofWordFrom start: Int, to end: Int) -> Int? {
        var index = end
        while index > start + 1 {
            if isDivision(index, ofLineFrom: start) {
                let isWorth =
                    isFilled(start..<index, twofold: false) || text.width(index..<endOfWord(from: index)) <= width
                return isWorth ? index : nil
            }
            index -= 1
        }
        return nil
    }

    /// Whether a word may be divided before a cluster, and its part fits with the hyphen.
    private func isDivision(_ index: Int, ofLineFrom start: Int) -> Bool {
        guard text.opportunities[index] == .division, text.hyphens[Int(text.clusters[index - 1].item)] != nil else {
            return false
        }
        return text.width(dividing: start..<index) <= width
    }

    /// Whether clusters without their hyphen are half a line, or three quarters of one.
    private func isFilled(_ range: Range<Int>, twofold: Bool) -> Bool {
        let own = text.width(range)
        return twofold ? own * 2 >= width : own * 4 >= width * 3
    }
}
