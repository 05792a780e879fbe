import GabaritExport
import GabaritLayout

/// The versions of Gabarit and of the C libraries in the process.
public enum GabaritVersion {
    /// Gabarit's own version.
    public static let current = "0.1.0"

    /// The C libraries.
    public static var libraries: [(name: String, version: String)] {
        LayoutLibraries.versions + ExportLibraries.versions
    }
}
