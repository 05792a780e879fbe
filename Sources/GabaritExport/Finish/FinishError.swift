/// Why a file that cairo wrote was not finished.
public enum FinishError: Error, Hashable, Sendable {
    /// Cairo wrote something of a shape that is not known; what it is, never what it holds.
    case unknownShape(Shape)
    /// Memory or the compressor failed.
    case compression
    /// The colour profile could not be made.
    case profile
    /// The file would pass 4 GiB.
    case oversized

    /// A part of cairo's output.
    public enum Shape: String, Hashable, Sendable {
        case header, object, stream, trailer, page, content, structure, annotation, catalog, information
    }
}
