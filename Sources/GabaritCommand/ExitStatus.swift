import ArgumentParser

/// The exit codes that scripts may rely on; beyond 1 they are those of sysexits(3).
enum ExitStatus {
    /// Diagnostics were printed.
    static let diagnostics = ExitCode(1)
    /// An input file cannot be read (EX_NOINPUT).
    static let noInput = ExitCode(66)
    /// A defect of Gabarit's own (EX_SOFTWARE).
    static let defect = ExitCode(70)
    /// An output cannot be made (EX_CANTCREAT).
    static let cannotCreate = ExitCode(73)
    /// A run ended as it was asked to, before its time (EX_TEMPFAIL).
    static let interrupted = ExitCode(75)
    /// The fonts do not match their lock (EX_CONFIG).
    static let configuration = ExitCode(78)
}
