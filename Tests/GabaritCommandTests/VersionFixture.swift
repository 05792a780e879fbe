import Foundation
import GabaritTestSupport
import Testing

/// A folder with a small template that imports one component, and the steps from its first version to the next.
struct VersionFixture {
    let command: Command

    /// Version `1`, in force from the beginning of 2023, that says PREMIER.
    init() throws {
        command = try Command(isEmpty: true)
        try command.write("component mot() { text \"PREMIER\" }\n", "Templates/lib/mots.gabarit")
        try command.write(Self.source, "Templates/tb06/tb06.gabarit")
        try command.write(Self.record("2024-04-14"), "Templates/tb06/samples/un.json")
    }

    private static let source = """
        template tb06 {
          version "1"
          valid from 2023-01-01
          language fr
          date edition
          title "Tableau"
        }

        import "lib/mots.gabarit"

        data {
          edition  Date
          nom      Text
        }

        mot()
        "Bonjour {nom}."

        """

    /// A record of a day.
    static func record(_ day: String) -> String { "{\"edition\": \"\(day)\", \"nom\": \"Anne\"}\n" }

    /// Publishes version `1`, and begins version `2`, which says SECOND, on 15 April 2024.
    func beginSecond() throws {
        let outcome = command("publish", "tb06")
        #expect(outcome.status == 0, "\(outcome.errors)")
        try edit("Templates/lib/mots.gabarit", "PREMIER", "SECOND")
        try edit("Templates/tb06/tb06.gabarit", "version \"1\"", "version \"2\"")
        try edit("Templates/tb06/tb06.gabarit", "2023-01-01", "2024-04-15")
    }

    /// Closes the first version, and gives it an alias for a month.
    func closeFirst() throws {
        try edit(
            "Templates/tb06/1/tb06.gabarit", "valid from 2023-01-01",
            "valid from 2023-01-01 until 2024-04-15\n  alias tb06_OLD until 2024-05-15")
    }

    /// Exchanges a text of a file, which must be there.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = String(decoding: try #require(command.bytes(path)), as: UTF8.self)
        #expect(text.contains(old))
        try command.write(text.replacing(old, with: new), path)
    }

    /// The words of the document of a day, or what was said instead.
    func words(_ name: String, of day: String, _ more: String...) throws -> String {
        try command.write(Self.record(day), "jour.json")
        let outcome = Shell.run(
            Command.program, ["render", name, "--data", "jour.json", "-o", "jour.pdf", "--lang", "en"] + more,
            folder: command.folder)
        guard outcome.status == 0 else { return outcome.errors }
        let text = Shell.run("pdftotext", [command.folder.appendingPathComponent("jour.pdf").path, "-"]).text
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }
}
