public import GabaritPages

/// Looks whether bytes are a picture that may stand in a document.
public enum ImageProbe {
    /// The most bytes a file may have: 8 MiB.
    public static let byteLimit = 8 << 20
    /// The most pixels a side may have.
    public static let sideLimit = 8192
    /// The most pixels the whole may have: 32 million.
    public static let pixelLimit = 32_000_000

    /// Checks a PNG, JPEG or SVG file: its size by the header, before anything is decoded, then the whole of it.
    ///
    /// - Parameter sideLimit: The most pixels a side may have, where that is less than ``sideLimit``.
    public static func check(_ bytes: [UInt8], sideLimit: Int = sideLimit) throws(ImageError) -> ImageResource {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= byteLimit else { throw .tooManyBytes(bytes.count, limit: byteLimit) }
        if bytes.starts(with: pngSignature) { return try checkPNG(bytes, sideLimit) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try checkJPEG(bytes, sideLimit) }
        // Text of markup; which, the reader tells.
        if let first = bytes.first(where: { $0 > 0x20 }),
            first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF])
        {
            return try DrawingDecoder.check(bytes)
        }
        throw .unknownFormat
    }

    /// Throws where a picture of this size is refused.
    static func checkSize(width: Int, height: Int, sideLimit: Int = sideLimit) throws(ImageError) {
        guard width > 0, height > 0 else { throw .damaged }
        let side = min(sideLimit, Self.sideLimit)
        guard width <= side, height <= side, width * height <= pixelLimit else {
            throw .tooLarge(width: width, height: height)
        }
    }

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static func checkPNG(_ bytes: [UInt8], _ sideLimit: Int) throws(ImageError) -> ImageResource {
        // Signature, length and name of the header chunk, width, height (ISO/IEC 15948, 11.2.2).
        guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { throw .damaged }
        let width = bigEndian(bytes[16..<20])
        let height = bigEndian(bytes[20..<24])
        try checkSize(width: width, height: height, sideLimit: sideLimit)
        do {
            let surface = try ImageSurface(png: bytes)
            guard surface.width == width, surface.height == height else { throw ImageError.damaged }
        } catch {
            throw .damaged
        }
        return ImageResource(format: .png, bytes: bytes, pixelWidth: width, pixelHeight: height)
    }

    private static func checkJPEG(_ bytes: [UInt8], _ sideLimit: Int) throws(ImageError) -> ImageResource {
        guard let header = JPEGHeader(bytes) else { throw .damaged }
        guard header.bits == 8, header.components == 1 || header.components == 3 else { throw .unsupportedColors }
        try checkSize(width: header.width, height: header.height, sideLimit: sideLimit)
        try JPEGDecoder().check(bytes, header)
        return ImageResource(format: .jpeg, bytes: bytes, pixelWidth: header.width, pixelHeight: header.height)
    }

    private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
