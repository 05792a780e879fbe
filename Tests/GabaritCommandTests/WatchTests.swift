import Foundation
import GabaritTestSupport
import Testing

/// A designer's loop: the page anew at each save, errors told, and the next save waited for.
@Suite struct WatchTests {
    @Test func `a save of the template, of what it imports or of the data makes the document anew`() throws {
        let command = try Command(isEmpty: true)
        try command.write("component mot() { text \"PREMIER\" }\n", "Templates/lib/mots.gabarit")
        let source = """
            template essai {
              version "1"
              valid from 2024-01-01
              language fr
              date edition
              title "Essai"
            }
            import "lib/mots.gabarit"
            data {
              edition  Date
              nom      Text
            }
            mot()
            "Bonjour {nom}."
            """
        try command.write(source, "Templates/essai/essai.gabarit")
        try command.write(#"{"edition": "2024-04-15", "nom": "UN"}"#, "essai.json")
        let errors = command.folder.appendingPathComponent("errors.txt")
        let process = try Shell.Running(
            Command.program,
            ["render", "essai", "--data", "essai.json", "-o", "essai.pdf", "--watch", "--lang", "en"],
            errors: errors.path, folder: command.folder)
        /// Whether a text comes to stand on the page, some day.
        func shows(_ text: String) -> Bool {
            for _ in 0..<1200 {
                let read = Shell.run("pdftotext", [command.folder.appendingPathComponent("essai.pdf").path, "-"])
                if read.text.contains(text) { return true }
                Thread.sleep(forTimeInterval: 0.05)
            }
            return false
        }
        #expect(shows("Bonjour UN") && shows("PREMIER"))
        try command.write(#"{"edition": "2024-04-15", "nom": "DEUX"}"#, "essai.json")
        #expect(shows("Bonjour DEUX"))
        try command.write("component mot() { text \"SECOND\" }\n", "Templates/lib/mots.gabarit")
        #expect(shows("SECOND"))
        // A file that does not check is told of, the last page stays, and the next save is seen.
        try command.write(source.replacing("{nom}", with: "{nam}"), "Templates/essai/essai.gabarit")
        for _ in 0..<1200 where try !String(contentsOf: errors, encoding: .utf8).contains("waiting for a change") {
            Thread.sleep(forTimeInterval: 0.05)
        }
        #expect(try String(contentsOf: errors, encoding: .utf8).contains("did you mean `nom`?"))
        #expect(shows("Bonjour DEUX") && process.isRunning)
        try command.write(source.replacing("Bonjour", with: "Bonsoir"), "Templates/essai/essai.gabarit")
        #expect(shows("Bonsoir DEUX"))
        #expect(try String(contentsOf: errors, encoding: .utf8).contains("essai.pdf: 1 page"))
        #expect(try command.leftovers().isEmpty)
    }

    @Test func `a watch needs one record in a file, and a file to write`() throws {
        let command = try Command(isEmpty: true)
        for arguments in [["--data", "-"], ["--data", "a.json", "-o", "-"], ["--data", "a.ndjson", "-o", "d"]] {
            let outcome = Shell.run(
                Command.program, ["render", "essai", "--watch"] + arguments, folder: command.folder)
            #expect(outcome.status == 64)
        }
    }
}
