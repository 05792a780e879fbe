public import GabaritPrimitives

/// Looks into the bytes of a picture; the façade lends one to the checker, for pictures of templates, and to the decoder, for those
/// of data.
public protocol ImageProbe: Sendable {
    /// Checks that the bytes are a picture that can be painted, by decoding all of it, and gives its size in pixels.
    ///
    /// A side longer than the limit, if there is one, is refused by the header, before anything is decoded.
    func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int)
}

/// Why bytes are no picture that can be painted.
public enum ImageProblem: Error, Hashable, Sendable {
    /// Neither PNG, JPEG nor SVG.
    case unknownFormat
    /// The header is right, what follows is not.
    case corrupt
    /// More pixels than the limit, on one side or in all.
    case tooLarge(pixelWidth: Int, pixelHeight: Int)
    /// A JPEG of inks, or of something else than grey or colours of 8 bits.
    case unsupportedColors
    /// An SVG file holds what cannot stand in a document.
    case drawing(DrawingFault)
}
