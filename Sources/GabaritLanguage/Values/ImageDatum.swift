/// A picture of the data: bytes that have been decoded once, so that they can be painted.
public struct ImageDatum: Hashable, Sendable, CustomStringConvertible {
    /// The encoding.
    public let format: ImageFormat
    /// The file's bytes.
    public let bytes: [UInt8]
    /// Width in pixels.
    public let pixelWidth: Int
    /// Height in pixels.
    public let pixelHeight: Int

    /// What it is, without its bytes: a datum is never shown.
    public var description: String { "\(format.name) of \(pixelWidth) × \(pixelHeight) pixels" }

    /// Makes a picture of bytes that are known to be one.
    public init(format: ImageFormat, bytes: [UInt8], pixelWidth: Int, pixelHeight: Int) {
        self.format = format
        self.bytes = bytes
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
    }
}
