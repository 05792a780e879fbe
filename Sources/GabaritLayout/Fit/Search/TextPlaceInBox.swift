internal import GabaritLanguage
internal import GabaritPrimitives

/// How a datum is set in a fixed box: what a search for its widest text needs to know.
struct TextPlaceInBox: Hashable {
    /// The style.
    var style: TextStyle
    /// The characters that it may have.
    var repertoire: Repertoire
    /// The width of a line.
    var width: Length
}
