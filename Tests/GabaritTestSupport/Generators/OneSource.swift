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

    public func probe(_ bytes: [UInt8]) throws(ImageProblem) -> (pixelWidth: Int, pixelHeight: Int) {
        throw .unknownFormat
    }
}
