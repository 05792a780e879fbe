public import GabaritPages
public import GabaritPrimitives

/// Why no file was made.
public enum ExportError: Error, Sendable {
    /// How a laid-out document contradicts itself: a defect of layout.
    public enum Malformation: Hashable, Sendable {
        /// It has no page.
        case noPages
        /// It names a face that is not in the list.
        case face(Int)
        /// It names an image that is not in the list.
        case image(Int)
        /// It names a node that is not in the structure.
        case node(Int)
        /// It sets a size of zero or less.
        case fontSize
        /// A page has no size, or one beyond 200 inches.
        case pageSize
        /// Its structure is nested more than 256 deep.
        case nesting
        /// The page asked for is not there.
        case page(Int)
    }

    /// Cairo failed.
    case drawing(CairoError)
    /// A face cannot be opened.
    case face(Face, CairoError)
    /// The document contradicts itself.
    case malformed(Malformation)
    /// A code cannot be made, with the place in the template.
    case code(CodeError, at: Span)
    /// A picture cannot be read, with the place in the template.
    case image(ImageError, at: Span)
    /// The page has more pixels than a picture may have; the counts are width and height.
    case oversized(width: Int, height: Int)
    /// Cairo's file was not finished.
    case finish(FinishError)
    /// Whoever asked for the file no longer wants it.
    case stopped
    /// The output refused the bytes.
    case output(any Error)
}
