internal import CPango

/// What fontconfig does for the whole process, apart from the private worlds that engines make.
public enum ProcessFonts {
    /// Keeps fontconfig from reading the machine's own configuration and fonts when Pango starts it; engines do not use
    /// them.
    ///
    /// A quarter of a short process's start is saved. For executables alone, before the first engine: a library must
    /// not change what its host sees.
    public static func ignoreMachineFonts() { _ = isIgnoring }

    private static let isIgnoring: Bool = {
        guard let empty = FcConfigCreate() else { return false }
        // The process's configuration holds a reference of its own.
        defer { FcConfigDestroy(empty) }
        return FcConfigSetCurrent(empty) != 0
    }()
}
