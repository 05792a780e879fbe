/// A named set of characters that a text may hold.
///
/// No repertoire holds controls, bidirectional controls, zero-width or unassigned characters; a line break belongs to
/// a text of several lines whatever its repertoire.
public struct Repertoire: Hashable, Sendable {
    /// The name in templates.
    public var name: String
    /// The scalars, as sorted ranges that neither touch nor overlap.
    public var ranges: [ClosedRange<UInt32>]

    /// Makes a repertoire; ranges are sorted and joined.
    public init(name: String, ranges: [ClosedRange<UInt32>]) {
        self.name = name
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

    /// Whether a scalar belongs to it; logarithmic in the number of ranges.
    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if scalar.value < ranges[middle].lowerBound {
                high = middle
            } else if scalar.value > ranges[middle].upperBound {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }

    /// The number of scalars.
    public var count: Int { ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 } }

    /// What both hold together; the wider one where it holds the other.
    public func union(_ other: Repertoire) -> Repertoire {
        if other.isSubset(of: self) { return self }
        if isSubset(of: other) { return other }
        let names = Set(name.split(separator: "+") + other.name.split(separator: "+")).sorted()
        return Repertoire(name: names.joined(separator: "+"), ranges: ranges + other.ranges)
    }

    /// What French civil records hold: ASCII, Latin-1, Latin Extended-A, the Romanian, Turkish, Polish and Vietnamese
    /// letters,
    /// and the punctuation and spaces of French typography.
    public static let latin = Repertoire(
        name: "latin",
        ranges: [
            0x20...0x7E, 0xA0...0xAC, 0xAE...0x148, 0x14A...0x17F, 0x18F...0x18F, 0x192...0x192, 0x1A0...0x1A1,
            0x1AF...0x1B0, 0x1FA...0x1FF, 0x218...0x21B, 0x1E80...0x1E85, 0x1EA0...0x1EF9, 0x2010...0x2010,
            0x2011...0x2014,
            0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026...0x2026, 0x202F...0x202F, 0x2030...0x2030,
            0x2032...0x2033, 0x2039...0x203A, 0x20AC...0x20AC, 0x2116...0x2116, 0x2122...0x2122, 0x2212...0x2212,
        ])
    /// What may stand in a postal block: capitals A–Z, digits, space (NF Z10-011).
    public static let postal = Repertoire(name: "postal", ranges: [0x20...0x20, 0x30...0x39, 0x41...0x5A])
    /// The ten digits.
    public static let digits = Repertoire(name: "digits", ranges: [0x30...0x39])
    /// Digits and capitals A–Z.
    public static let alphanumeric = Repertoire(name: "alphanumeric", ranges: [0x30...0x39, 0x41...0x5A])
    /// Printable ASCII.
    public static let ascii = Repertoire(name: "ascii", ranges: [0x20...0x7E])

    /// The repertoires that a template may name.
    public static let named: [Repertoire] = [.alphanumeric, .ascii, .digits, .latin, .postal]
}
