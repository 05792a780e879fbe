import Gabarit

/// What a run has made so far.
struct RunTally {
    /// Documents that were made, and that an earlier run had made.
    var made = 0
    private(set) var skipped = 0
    /// Records that failed.
    var failed = 0
    /// The pages and bytes of the files made now.
    var pages = 0
    private(set) var bytes = 0
    /// The files made now.
    private(set) var files: [String] = []
    /// The names of the files that stand, made now or before.
    private(set) var standing: Set<String> = []

    /// Counts a file.
    mutating func add(file: String, bytes: Int) {
        files.append(file)
        standing.insert(VolumeName.last(file))
        self.bytes += bytes
    }

    /// Counts what an earlier run made.
    mutating func skip(_ entries: [RunReport.Entry], file: String) {
        skipped += entries.count
        standing.insert(VolumeName.last(file))
    }
}

extension Duration {
    /// Its length in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
