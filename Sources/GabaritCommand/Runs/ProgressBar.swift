import Glibc

/// How far a run is, in one line at the foot of a terminal; nothing elsewhere.
struct ProgressBar {
    private let total: Int
    private var done = 0
    private var shown = -1
    private let isTerminal = isatty(STDERR_FILENO) == 1

    /// Makes a bar for a number of records.
    init(total: Int) { self.total = total }

    /// Counts one record.
    mutating func advance() {
        done += 1
        guard isTerminal, total > 0 else { return }
        let percent = done * 100 / total
        guard percent != shown else { return }
        shown = percent
        let filled = percent * 30 / 100
        let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 30 - filled)
        Session.writeError("\r[\(bar)] \(percent) %  \(done)/\(total)")
    }

    /// Wipes the line, so that something else can be printed.
    mutating func clear() {
        guard isTerminal, shown >= 0 else { return }
        shown = -1
        Session.writeError("\r\u{1B}[K")
    }
}
