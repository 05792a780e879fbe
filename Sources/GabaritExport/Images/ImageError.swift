public import GabaritPrimitives

/// Why a picture cannot stand in a document.
public enum ImageError: Error, Hashable, Sendable {
    /// There are no bytes.
    case empty
    /// The bytes are neither PNG, JPEG nor SVG.
    case unknownFormat
    /// The file has too many bytes.
    case tooManyBytes(Int, limit: Int)
    /// A side has too many pixels, or the whole has.
    case tooLarge(width: Int, height: Int)
    /// A JPEG of inks, or of something else than grey or colours of 8 bits.
    case unsupportedColors
    /// The file is cut off or broken.
    case damaged
    /// An SVG file holds what cannot stand in a document.
    case drawing(DrawingFault)
}
