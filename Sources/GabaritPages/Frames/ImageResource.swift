/// The encoded bytes of a picture, checked before layout.
public struct ImageResource: Hashable, Sendable {
    /// The formats that may stand in a document.
    public enum Format: String, Hashable, Sendable {
        case png
        case jpeg
        /// Outlines: librsvg's reading of SVG.
        case svg
    }

    /// The encoding.
    public var format: Format
    /// The file's bytes.
    public var bytes: [UInt8]
    /// Width in pixels; of a drawing, in units that stand in proportion to those of its height.
    public var pixelWidth: Int
    /// Height in pixels.
    public var pixelHeight: Int

    /// Makes an image resource.
    public init(format: Format, bytes: [UInt8], pixelWidth: Int, pixelHeight: Int) {
        self.format = format
        self.bytes = bytes
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
    }
}
