import Glibc

/// How far a run is, in one line at the foot of a terminal; nothing elsewhere.
struct ProgressBar {
    private let total: Int
    private var done = 0
    private var shown = -1
    private let countsRecords: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1

    /// Makes a bar for a number of records, or of bytes of their file.
    init(total: Int, countsRecords: Bool = true) {
        self.total = total
        self.countsRecords = countsRecords
    }

    /// Counts one record.
    mutating func advance() { reach(done + 1) }

    /// Says how much is done.
    mutating func reach(_ count: Int) {
        done = min(count, max(total, 0))
        guard isTerminal, total > 0 else { return }
        let percent = done * 100 / total
        guard percent != shown else { return }
        shown = percent
        let filled = percent * 30 / 100
        let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 30 - filled)
        Session.writeError("\r[\(bar)] \(percent) %" + (countsRecords ? "  \(done)/\(total)" : ""))
    }

    /// Wipes the line, so that something else can be printed.
    mutating func clear() {
        guard isTerminal, shown >= 0 else { return }
        shown = -1
        Session.writeError("\r\u{1B}[K")
    }
}
