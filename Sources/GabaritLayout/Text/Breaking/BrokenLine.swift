/// A line as its breaks leave it.
struct BrokenLine: Hashable, Sendable {
    /// Its clusters, the white that hangs at its end included.
    var clusters: Range<Int>
    /// Whether a hyphen that the text does not have shows at its end: of a U+00AD, or inside a word that is divided.
    var endsWithHyphen: Bool
}
