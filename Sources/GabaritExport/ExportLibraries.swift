/// The C libraries that the files are made with.
public enum ExportLibraries {
    /// Their names and versions, in fixed order.
    public static var versions: [(name: String, version: String)] {
        CairoLibraries.versions + [
            ("qrencode", CodeEncoder.version), ("turbojpeg", JPEGDecoder.version), ("libdeflate", Deflater.version),
            ("lcms", OutputIntent.libraryVersion), ("librsvg", DrawingDecoder.version),
        ]
    }
}
