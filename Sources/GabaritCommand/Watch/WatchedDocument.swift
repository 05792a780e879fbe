import ArgumentParser
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
        while true {
            var files: Set<String> = []
            let start = clock.now
            do {
                let made = try document.make(noting: &files)
                let time = clock.now - start
                let message = CommandMessages.made(made.path, pages: made.pages, milliseconds: time.milliseconds)
                Session.writeError(document.session.text(message) + "\n")
            } catch is ExitCode {
                Session.writeError(document.session.text(CommandMessages.waiting()) + "\n")
            }
            try await change(of: files)
        }
    }

    /// Waits until one of the files has changed, and none changes any more.
    private func change(of files: Set<String>) async throws {
        let first = FileStamps(of: files)
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
