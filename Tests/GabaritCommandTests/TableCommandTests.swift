import Foundation
import GabaritTestSupport
import Testing

/// Lists from CSV files at the command line.
struct TableCommandTests {
    /// A folder with a template of one list, and a record for the rest.
    private static func command() throws -> Command {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(
            data: """
                  edition  Date
                  lieux    [Lieu](max: 50)

                """,
            body: """
                record Lieu { nom Text(max: 30) header "Nom du lieu" demandes Int(0...100000)? ouvert Bool }
                heading "Lieux"
                for l in lieux { "{l.nom} : {l.demandes | number else "n.c."}" }
                """)
        try command.write(#"{"edition":"2024-05-01"}"#, "e.json")
        return command
    }

    @Test func `a list comes from a file, and how it was read is told`() throws {
        let command = try Self.command()
        try Data([0xC9] + Array("vry;12 345;oui\n\"Le \"\"Phare\"\"\";;non\n".utf8)).write(
            to: command.folder.appendingPathComponent("rows"))
        let bytes = try #require(command.bytes("rows"))
        try (Data("Nom du lieu;demandes;ouvert\n".utf8) + bytes).write(
            to: command.folder.appendingPathComponent("l.csv"))
        let read = command("read", "essai", "--data", "e.json", "--csv", "lieux=l.csv")
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.text.contains("Évry") && read.text.contains("Le \"Phare\""), "\(read.text)")
        #expect(
            read.errors.contains("l.csv:1:1: lieux: note: file read as Windows-1252: 3 columns, delimiter semicolon"))
        let named = command(
            "render", "essai", "--data", "e.json", "--csv", "lieux=l.csv", "--csv-encoding", "windows-1252",
            "--csv-delimiter", "semicolon", "-o", "o.pdf", "--attach-data")
        #expect(named.status == 0, "\(named.errors)")
        #expect(named.errors.isEmpty)
        let saved = command.folder.appendingPathComponent("saved.json").path
        let file = command.folder.appendingPathComponent("o.pdf").path
        #expect(Shell.run("pdfdetach", ["-savefile", "donnees.json", "-o", saved, file]).status == 0)
        // The whole record goes along, in the form that makes the document again.
        let again = command("read", "essai", "--data", "saved.json")
        #expect(again.text == read.text, "\(again.errors)")
    }

    @Test func `faults have file, line, column and path, in all forms`() throws {
        let command = try Self.command()
        try command.write("ouvert,demandes,Nom du lieu\nnon,1.234,Martin\npeut,2,Dupont\n", "l.csv")
        let outcome = command(
            "render", "essai", "--data", "e.json", "--csv", "lieux=l.csv", "-o", "o.pdf", "--diagnostics", "short")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("l.csv:2:5: lieux[0].demandes: error: "))
        #expect(outcome.errors.contains("l.csv:3:1: lieux[1].ouvert: error: "))
        #expect(!outcome.errors.contains("Dupont") && command.bytes("o.pdf") == nil)
        try command.write(#"{"editions":"2024-05-01"}"#, "f.json")
        let both = command("read", "essai", "--data", "f.json", "--csv", "lieux=l.csv", "--diagnostics", "short").errors
        #expect(both.contains("f.json:1:2: editions: error: ") && both.contains("l.csv:3:1: lieux[1].ouvert: error: "))
        let json = command("read", "essai", "--data", "e.json", "--csv", "lieux=l.csv", "--diagnostics", "json").errors
        let last = try #require(json.split(separator: "\n").last)
        let fault = try #require(JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
        #expect(fault["dataFile"] as? String == "l.csv")
        #expect(fault["dataPath"] as? String == "lieux[1].ouvert")
        #expect(fault["dataPosition"] as? [String: Int] == ["line": 2, "character": 0])
    }

    @Test func `what the options cannot mean is wrong usage`() throws {
        let command = try Self.command()
        let base = ["read", "essai", "--data", "e.json"]
        func status(_ arguments: String...) -> Int32 {
            Shell.run(Command.program, base + arguments, folder: command.folder).status
        }
        #expect(status("--csv", "lieux") == 64)
        #expect(status("--csv", "=l.csv") == 64)
        #expect(status("--csv", "lieux=l.csv", "--csv-encoding", "latin-9") == 64)
        #expect(status("--csv", "lieux=-", "--csv", "autres=-") == 64)
        #expect(status("--csv", "lieux=absent.csv") == 66)
        #expect(command("render", "essai", "--data", "e.ndjson", "--csv", "lieux=l.csv", "-o", "f").status == 64)
        try command.write("Nom du lieu;demandes;ouvert\n", "l.csv")
        let outcome = command(
            "render", "essai", "--data", "e.json", "--csv", "lieux=l.csv", "-o", "l.csv", "--lang", "en")
        #expect(outcome.errors.contains("[file.same-as-input]") && outcome.status == 73)
        #expect(command("read", "essai", "--data", "e.json", "--csv", "lieux=-", input: "x;y\n").status == 1)
    }
}
