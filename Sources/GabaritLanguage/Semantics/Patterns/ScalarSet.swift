/// A set of Unicode scalars, kept as sorted ranges that neither touch nor overlap.
struct ScalarSet: Hashable, Sendable {
    /// The ranges, in order.
    let ranges: [ClosedRange<UInt32>]

    /// The set without members.
    static let empty = ScalarSet([])

    /// Makes a set; ranges are sorted and joined.
    init(_ ranges: [ClosedRange<UInt32>]) {
        var joined: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound || range.lowerBound - 1 == last.upperBound {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    /// Makes the set of one scalar.
    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    /// Makes the set of a repertoire's characters.
    init(_ repertoire: Repertoire) { self.init(repertoire.ranges) }

    /// Whether it has no member.
    var isEmpty: Bool { ranges.isEmpty }

    /// The number of members.
    var count: Int { ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 } }

    /// Whether a scalar belongs to it; logarithmic in the number of ranges.
    func contains(_ value: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if value < ranges[middle].lowerBound {
                high = middle
            } else if value > ranges[middle].upperBound {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }

    /// The member of a rank counted from 0 in code order; nothing past the last.
    func member(at rank: Int) -> Unicode.Scalar? {
        var rest = rank
        for range in ranges {
            let size = Int(range.upperBound - range.lowerBound) + 1
            if rest < size { return rest < 0 ? nil : Unicode.Scalar(range.lowerBound + UInt32(rest)) }
            rest -= size
        }
        return nil
    }

    /// What belongs to either.
    func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

    /// What belongs to both; linear in the number of ranges.
    func intersection(_ other: ScalarSet) -> ScalarSet {
        var common: [ClosedRange<UInt32>] = []
        var left = 0
        var right = 0
        while left < ranges.count, right < other.ranges.count {
            let low = max(ranges[left].lowerBound, other.ranges[right].lowerBound)
            let high = min(ranges[left].upperBound, other.ranges[right].upperBound)
            if low <= high { common.append(low...high) }
            if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
        }
        return ScalarSet(common)
    }

    /// What belongs to this set alone; linear in the number of ranges.
    func subtracting(_ other: ScalarSet) -> ScalarSet {
        var rest: [ClosedRange<UInt32>] = []
        var index = 0
        for range in ranges {
            var low = range.lowerBound
            var isDone = false
            while index < other.ranges.count, other.ranges[index].upperBound < low { index += 1 }
            var next = index
            while next < other.ranges.count, other.ranges[next].lowerBound <= range.upperBound {
                let hole = other.ranges[next]
                if hole.lowerBound > low { rest.append(low...(hole.lowerBound - 1)) }
                guard hole.upperBound < range.upperBound else {
                    isDone = true
                    break
                }
                low = hole.upperBound + 1
                next += 1
            }
            if !isDone { rest.append(low...range.upperBound) }
        }
        return ScalarSet(rest)
    }

    /// The spaces that a repertoire may hold: space, no-break space, narrow no-break space.
    static let blanks = ScalarSet([0x20...0x20, 0xA0...0xA0, 0x202F...0x202F])
    /// The line break.
    static let lineBreak = ScalarSet([0x0A...0x0A])
}
