import Glibc
import Synchronization

/// A wish of the system, or of who sits at the terminal, that a run ends: the letter in hand is finished, and the file closed.
enum Interruption {
    private static let flag = Atomic(false)

    /// Whether an end was asked for.
    static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// From now on SIGTERM and SIGINT ask for an end; a second one ends the process as it always does.
    static func watch() {
        // Made before any signal comes.
        flag.store(false, ordering: .relaxed)
        for number in [SIGTERM, SIGINT] {
            signal(number) { number in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
