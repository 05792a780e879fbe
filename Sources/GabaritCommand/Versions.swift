import Gabarit

/// What `gabarit --version` prints: Gabarit's own version and those of the C libraries in the process.
enum Versions {
    /// The lines.
    static var text: String {
        (["gabarit \(GabaritVersion.current)"] + GabaritVersion.libraries.map { "\($0.name) \($0.version)" })
            .joined(separator: "\n")
    }
}
