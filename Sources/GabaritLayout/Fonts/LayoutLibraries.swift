internal import CPango

/// The versions of the C libraries that layout stands on.
public enum LayoutLibraries {
    /// Pango and HarfBuzz, as they are loaded.
    public static var versions: [(name: String, version: String)] {
        [("pango", text(pango_version_string())), ("harfbuzz", text(hb_version_string()))]
    }

    private static func text(_ version: UnsafePointer<CChar>?) -> String { version.map { String(cString: $0) } ?? "" }
}
