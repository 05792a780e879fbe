/// Looks into the bytes of a picture; the façade lends one to the checker.
public protocol ImageProbe: Sendable {
    /// Checks that the bytes are a picture that can be painted, and gives its size in pixels.
    func probe(_ bytes: [UInt8]) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int)
}

/// Why bytes are no picture that can be painted.
public enum ImageProblem: Error, Hashable, Sendable {
    /// Neither PNG nor JPEG.
    case unknownFormat
    /// The header is right, what follows is not.
    case corrupt
    /// More pixels than the limit, on one side or in all.
    case tooLarge(pixelWidth: Int, pixelHeight: Int)
}
