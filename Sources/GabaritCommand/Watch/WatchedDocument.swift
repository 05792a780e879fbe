import ArgumentParser
import Gabarit
import GabaritLanguage
import GabaritPrimitives

/// Makes a document anew whenever its template, what that imports or shows, or its record is saved.
struct WatchedDocument {
    private let document: OneDocument
    /// How often the files are looked at: a change shows within two looks and the time of a document.
    private static let pause = Duration.milliseconds(5)

    /// Makes a watch of a document.
    init(_ document: OneDocument) { self.document = document }

    /// Watches until the command is stopped; errors are told, and the next change waited for.
    func run() async throws {
        let clock = ContinuousClock()
        // What is saved while a document is made is seen too: files are looked at before they are read, once they are known.
        var known: Set<String> = Set([document.record.file].compactMap(\.self))
        while true {
            var files: Set<String> = []
            let before = FileStamps(of: known)
            let start = clock.now
            do {
                let made = try document.make(noting: &files)
                let time = clock.now - start
                let message = CommandMessages.made(made.path, pages: made.pages, milliseconds: time.milliseconds)
                Session.writeError(document.session.text(message) + "\n")
            } catch is ExitCode {
                Session.writeError(document.session.text(CommandMessages.waiting()) + "\n")
            }
            try await change(of: files, since: before.widened(to: files))
            known = files
        }
    }

    /// Waits until one of the files has changed, and none changes any more.
    private func change(of files: Set<String>, since first: FileStamps) async throws {
        var last = first
        while true {
            try await Task.sleep(for: Self.pause)
            let now = FileStamps(of: files)
            if now != first, now == last { return }
            last = now
        }
    }
}

extension Duration {
    /// The whole milliseconds.
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
