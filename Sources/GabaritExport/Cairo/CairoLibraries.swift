internal import CCairo

/// Cairo and what it stands on.
enum CairoLibraries {
    /// Their names and versions.
    static var versions: [(name: String, version: String)] {
        [("cairo", cairoVersion), ("fontconfig", fontconfig), ("freetype", freetype)]
    }

    /// Cairo's own.
    static let cairoVersion = cairo_version_string().map { String(cString: $0) } ?? "unknown"

    private static var fontconfig: String {
        let version = FcGetVersion()
        return "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
    }

    private static var freetype: String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return "unknown" }
        defer { FT_Done_FreeType(library) }
        var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}
