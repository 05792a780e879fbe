public import GabaritLanguage

/// A folder of templates that holds one file, whatever its path.
public struct OneSource: TemplateResources {
    private let source: [UInt8]

    /// Makes a folder of one source.
    public init(_ source: String) { self.source = Array(source.utf8) }

    public func bytes(at path: String) throws(ResourceError) -> [UInt8] { source }
}

/// Sees no picture anywhere.
public struct NoPictures: ImageProbe {
    /// Makes a probe.
    public init() {}

    public func probe(_ bytes: [UInt8], sideLimit: Int?) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        throw .unknownFormat
    }
}

/// Believes what the header of a PNG or JPEG file says, and decodes nothing: for tests without an exporter.
public struct BelievedImages: ImageProbe {
    /// Makes a probe.
    public init() {}

    public func probe(
        _ bytes: [UInt8], sideLimit: Int?
    ) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        guard let (width, height) = try Self.size(of: bytes) else { throw .corrupt }
        if let sideLimit, max(width, height) > sideLimit { throw .tooLarge(pixelWidth: width, pixelHeight: height) }
        return (width, height)
    }

    private static func size(of bytes: [UInt8]) throws(ImageProblem) -> (Int, Int)? {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
        if bytes.first == 0x89 { return bytes.count > 40 ? (number(16..<20), number(20..<24)) : nil }
        guard let frame = bytes.indices.dropLast(9).first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 }) else {
            return nil
        }
        guard bytes[frame + 9] < 4 else { throw .unsupportedColors }
        return (number(frame + 7..<frame + 9), number(frame + 5..<frame + 7))
    }
}
