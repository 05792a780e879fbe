import Foundation
import GabaritTestSupport
import Testing

/// A template, what it imports, its picture, the lock or the faces changed while a run goes on: the run keeps what it began with.
@Suite struct ChangedUnderRunTests {
    /// What is exchanged for other bytes, or is gone.
    static let changes: [(path: String, text: String?)] = [
        ("Templates/essai/essai.gabarit", "no template"), ("Templates/essai/1/essai.gabarit", "no template"),
        ("Templates/essai", nil), ("Templates/lib/mots.gabarit", "component mot() { text \"AUTRE\" }\n"),
        ("Templates/logo.png", "no picture"), ("Templates/logo.png", nil), ("Fonts/fonts.lock", "no lock"),
        ("Fonts", nil),
    ]

    @Test(arguments: LetterRun.Kind.allCases)
    func `a run keeps what it began with`(_ kind: LetterRun.Kind) throws {
        let undisturbed = try files(of: kind) { _ in }
        #expect(undisturbed.count == (kind == .folder ? 80 : 4))
        for change in Self.changes {
            let files = try files(of: kind) { command in
                let file = command.folder.appendingPathComponent(change.path)
                #expect(FileManager.default.fileExists(atPath: file.path))
                // As installers and editors do it: another file takes the place of the one that was.
                try FileManager.default.removeItem(at: file)
                if let text = change.text { try command.write(text, change.path) }
            }
            #expect(files == undisturbed, "\(change.path)")
        }
    }

    /// Makes a run that stands still in the middle, while something is done.
    private func files(of kind: LetterRun.Kind, whileStill disturb: (Command) throws -> Void) throws -> [String: Data] {
        let command = try makeCommand()
        let folder = command.folder.appendingPathComponent("out")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func files() throws -> [String: Data] {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
                .reduce(into: [:]) { $0[$1] = try Data(contentsOf: folder.appendingPathComponent($1)) }
        }
        let output = kind == .folder ? ["-o", "out"] : ["-o", "out/run.pdf", "--one-file", "--split", "20"]
        let pipe = try Pipe(command.folder.appendingPathComponent("d.ndjson"))
        let process = try Shell.Running(
            Command.program, ["render", "essai", "--data", "d.ndjson"] + output,
            errors: command.folder.path + "/errors.txt", folder: command.folder)
        pipe.give((0..<40).map { record($0, of: 2024) }.joined(), to: process)
        while try files().isEmpty, process.isRunning { usleep(1000) }
        #expect(process.isRunning)
        try disturb(command)
        // The second half asks for the other version, where files are of their own, and for a face that the first did without.
        let year = kind == .folder ? 2023 : 2024
        pipe.give((40..<80).map { record($0, of: $0 % 2 == 0 ? year : 2024, note: "SUITE") }.joined(), to: process)
        pipe.close()
        let status = process.wait()
        #expect(status == 0, "\(String(decoding: command.bytes("errors.txt") ?? Data(), as: UTF8.self))")
        return try files()
    }

    /// Writes a template of two versions with all that it is made of, its faces in the folder of its own lock.
    private func makeCommand() throws -> Command {
        let command = try Command(isEmpty: true)
        let lock = String(decoding: try #require(command.bytes("Fonts/fonts.lock")), as: UTF8.self)
        for match in lock.matches(of: /"file": "([^"]+)"/) {
            let file = URL(filePath: String(match.1))
            try? FileManager.default.copyItem(
                at: file, to: command.folder.appendingPathComponent("Fonts/\(file.lastPathComponent)"))
        }
        try command.write(lock.replacing(/"file": "[^"]*\//) { _ in "\"file\": \"" }, "Fonts/fonts.lock")
        try FileManager.default.copyItem(
            at: Golden.root.appendingPathComponent("Sources/Gabarit/Gabarit.docc/Resources/tb06.png"),
            to: command.root.appendingPathComponent("logo.png"))
        try command.write("component mot() { text \"PREMIER\" }\n", "Templates/lib/mots.gabarit")
        func source(_ version: String, _ days: String) -> String {
            """
            template essai {
              version "\(version)"
              valid \(days)
              language fr
              date edition
              title "Essai"
            }
            import "lib/mots.gabarit"
            data {
              edition  Date
              nom      Text(max: 40)
              note     Text(max: 40)?
            }
            heading "Version \(version)"
            mot()
            image "logo.png" width: 20mm alt: "Un logo"
            "Bonjour **{nom}**."
            if let suite = note { "*{suite}*" }

            """
        }
        try command.write(source("1", "from 2023-01-01 until 2024-01-01"), "Templates/essai/1/essai.gabarit")
        try command.write(source("2", "from 2024-01-01"), "Templates/essai/essai.gabarit")
        return command
    }

    private func record(_ number: Int, of year: Int, note: String? = nil) -> String {
        let note = note.map { #", "note": "\#($0)""# } ?? ""
        return #"{"edition": "\#(year)-04-15", "nom": "NOM \#(number)"\#(note)}"# + "\n"
    }
}
