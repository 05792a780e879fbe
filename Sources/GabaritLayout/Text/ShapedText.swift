internal import GabaritPages
internal import GabaritPrimitives

/// One forced line of a paragraph, shaped: its clusters in the order of the text, and where it may be broken.
struct ShapedText: Sendable {
    /// A glyph with its advance; lengths in 1/1024 points.
    struct Glyph: Sendable {
        var id: UInt32
        var advance: Int32
        var dx: Int32
        var dy: Int32
    }

    /// The least piece that text and glyphs share.
    struct Cluster: Sendable {
        /// The first of its UTF-8 bytes in the paragraph's text.
        var start: Int32
        /// The number of its bytes.
        var bytes: Int32
        /// Its glyphs, from left to right, in ``ShapedText/glyphs``.
        var firstGlyph: Int32
        var glyphCount: Int32
        /// The advance, tracking and the white after a group included.
        var advance: Int32
        /// The advance at a line's end: without kerning to what follows, tracking and white after a group.
        var finalAdvance: Int32
        /// The item it is of.
        var item: Int32
        /// The piece it is of.
        var piece: Int32
        /// Whether it is white that hangs at a line's end.
        var isWhite: Bool
        /// Whether it is a space that grows in a justified line: U+0020 or U+00A0, not the narrow ones.
        var isElastic: Bool
        /// Whether it is one with the cluster before for whoever copies it.
        var joinsPrevious: Bool

        /// Whether it is white of any kind that a justified line may have.
        var isBlank: Bool { isWhite || isElastic }
    }

    /// Clusters of one face, size and direction.
    struct Item: Sendable {
        var face: Face.ID
        var size: Length
        /// The embedding level (UAX #9); odd runs from right to left.
        var level: UInt8
        var underlineOffset: Length
        var underlineThickness: Length
    }

    /// What may happen before a cluster.
    enum Opportunity: UInt8, Sendable {
        /// No break but in need.
        case none
        /// A break in need, before any other place of the word: between two groups.
        case preferredInNeed
        /// A break.
        case soft
        /// A break that makes a hyphen appear: after U+00AD.
        case hyphen
        /// A break inside a word, which makes a hyphen appear too and is made only where it helps.
        case division
    }

    /// Its UTF-8 bytes in the paragraph's text, the line feed after it excluded.
    var range: Range<Int>
    /// Whether a line feed follows.
    var isForced: Bool
    /// All glyphs.
    var glyphs: [Glyph] = []
    /// All clusters, in the order of the text.
    var clusters: [Cluster] = []
    /// The items.
    var items: [Item] = []
    /// What may happen before each cluster, and at the end.
    var opportunities: [Opportunity] = []
    /// The hyphen at a line's end inside a word, by item; only where a word may end a line so.
    var hyphens: [Int: Glyph] = [:]
    /// The width before each cluster, and of all.
    private(set) var offsets: [Int] = []
    /// For each place between clusters, how many clusters there are up to the last that is not white.
    private(set) var inked: [Int] = []

    /// Computes the sums that measuring needs; called once, when clusters and opportunities are complete.
    mutating func finish() {
        offsets = [0]
        inked = [0]
        offsets.reserveCapacity(clusters.count + 1)
        inked.reserveCapacity(clusters.count + 1)
        var sum = 0
        for (index, cluster) in clusters.enumerated() {
            sum += Int(cluster.advance)
            offsets.append(sum)
            inked.append(cluster.isWhite ? inked[index] : index + 1)
        }
    }

    /// The width of clusters set as a line of their own, white at its end excluded.
    func width(_ range: Range<Int>) -> Int {
        let end = inked[range.upperBound]
        guard end > range.lowerBound else { return 0 }
        var width = offsets[end - 1] - offsets[range.lowerBound] + Int(clusters[end - 1].finalAdvance)
        if endsWithHyphen(range), let hyphen = hyphens[Int(clusters[end - 1].item)] { width += Int(hyphen.advance) }
        return width
    }

    /// The width of clusters set as a line of their own that ends with a hyphen inside a word.
    func width(dividing range: Range<Int>) -> Int {
        guard let last = clusters[range].last else { return 0 }
        let hyphen = hyphens[Int(last.item)].map { Int($0.advance) } ?? 0
        return offsets[range.upperBound - 1] - offsets[range.lowerBound] + Int(last.finalAdvance) + hyphen
    }

    /// The clusters of a line that grow where it is justified: spaces between its first and its last ink.
    func elasticClusters(in range: Range<Int>) -> [Int] {
        let inkEnd = max(inked[range.upperBound], range.lowerBound)
        guard let first = (range.lowerBound..<inkEnd).first(where: { !clusters[$0].isBlank }) else { return [] }
        return (first..<inkEnd).filter { clusters[$0].isElastic }
    }

    /// Whether clusters set as a line of their own end with the hyphen of a U+00AD.
    func endsWithHyphen(_ range: Range<Int>) -> Bool {
        range.upperBound < clusters.count && !range.isEmpty && opportunities[range.upperBound] == .hyphen
    }
}
