import Foundation
import GabaritTestSupport
import Testing

/// One name, two versions: what is served on which day, and what keeps a name from being served.
struct VersionTests {
    @Test func `on each day a name and an alias mean one version, or say which succeeded`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        let checked = fixture.command("check")
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(try fixture.words("tb06", of: "2024-04-14") == "PREMIER")
        #expect(try fixture.words("tb06_OLD", of: "2024-04-14").contains("[version.alias-closed]"))
        for day in ["2024-04-15", "2024-05-14"] {
            #expect(try fixture.words("tb06", of: day) == "SECOND")
            #expect(try fixture.words("tb06_OLD", of: day) == "PREMIER")
        }
        #expect(try fixture.words("tb06", of: "2024-05-15") == "SECOND")
        let withdrawn = try fixture.words("tb06_OLD", of: "2024-05-15")
        #expect(withdrawn.contains("`tb06_OLD` has been withdrawn since 2024-05-15: `tb06@2` has succeeded it"))
        #expect(withdrawn.contains("hint: name `tb06`"))
        #expect(try fixture.words("tb06_old", of: "2024-05-14").contains("did you mean `tb06_OLD`?"))
        #expect(try fixture.words("tb06", of: "2022-12-31").contains("`tb06` is in force from 2023-01-01"))
        // The day that is named wins over the document's own.
        #expect(try fixture.words("tb06", of: "2024-04-14", "--on", "2024-04-15") == "SECOND")
        #expect(try fixture.words("tb06", of: "2024-04-15", "--on", "2024-04-14") == "PREMIER")
        #expect(try fixture.words("tb06_OLD", of: "2024-05-15", "--on", "2024-05-14") == "PREMIER")
    }

    @Test func `an old letter is made again to the byte, under its version, when there is a newer one`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        #expect(command("render", "tb06", "--data", "Templates/tb06/samples/un.json", "-o", "then.pdf").status == 0)
        try fixture.beginSecond()
        try fixture.closeFirst()
        #expect(command("render", "tb06@1", "--data", "Templates/tb06/samples/un.json", "-o", "now.pdf").status == 0)
        #expect(command("render", "tb06", "--data", "Templates/tb06/samples/un.json", "-o", "name.pdf").status == 0)
        let then = try #require(command.bytes("then.pdf"))
        #expect(command.bytes("now.pdf") == then)
        #expect(command.bytes("name.pdf") == then)
        #expect(try fixture.words("tb06@1", of: "2024-05-14") == "PREMIER")
        #expect(try fixture.words("tb06@1", of: "2024-05-15").contains("[template.not-in-force]"))
        let unknown = try fixture.words("tb06@3", of: "2024-05-15")
        #expect(unknown.contains("`tb06` has no version `3`") && unknown.contains("`1`, `2`"))
    }

    @Test func `a run takes the version of each record's day`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        let days = ["2024-04-15", "2024-04-14", "2022-12-31", "2024-05-20"]
        try fixture.command.write(days.map(VersionFixture.record).joined(), "jours.ndjson")
        for workers in ["1", "2"] {
            let outcome = fixture.command(
                "render", "tb06", "--data", "jours.ndjson", "-o", "run-\(workers)", "--workers", workers)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("[template.not-in-force]"))
            let report = String(
                decoding: try #require(fixture.command.bytes("run-\(workers)/report.ndjson")), as: UTF8.self)
            let made = report.split(separator: "\n").map { line in
                let version = line.contains("tb06@1") ? "1" : "2"
                return line.contains("\"done\"") ? version : "-"
            }
            #expect(made == ["2", "1", "-", "2"])
        }
        let again = fixture.command("render", "tb06", "--data", "jours.ndjson", "-o", "run-1", "--resume")
        #expect(again.status == 1)
        let report = String(decoding: try #require(fixture.command.bytes("run-1/report.ndjson")), as: UTF8.self)
        #expect(report.split(separator: "\n").count { $0.contains("\"skipped\"") } == 3)
    }

    @Test func `contracts may differ: each version reads the day its own way`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        try fixture.edit("Templates/tb06/tb06.gabarit", "  edition  Date", "  envoi  Envoi")
        try fixture.edit("Templates/tb06/tb06.gabarit", "date edition", "date envoi.jour")
        try fixture.edit("Templates/tb06/tb06.gabarit", "mot()", "record Envoi { jour Date }\nmot()")
        #expect(fixture.command("check").status == 0)
        #expect(try fixture.words("tb06", of: "2024-04-14") == "PREMIER")
        try fixture.command.write(#"{"envoi": {"jour": "2024-04-15"}, "nom": "Anne"}"#, "neuf.json")
        #expect(fixture.command("render", "tb06", "--data", "neuf.json", "-o", "neuf.pdf").status == 0)
        // No version is in force on the day that the old contract reads; no other reads one.
        #expect(try fixture.words("tb06", of: "2024-04-15").contains("[template.not-in-force]"))
        let schema = { (day: String...) in
            Shell.run(Command.program, ["schema", "tb06"] + day, folder: fixture.command.folder).text
        }
        #expect(schema().contains("envoi") && schema("--on", "2024-04-14").contains("edition"))
        let read = fixture.command("read", "tb06", "--data", "Templates/tb06/samples/un.json")
        #expect(read.text.contains("PREMIER"), "\(read.errors)")
    }

    @Test func `a day that is computed is read from the whole record, by the last version first`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        try fixture.edit("Templates/tb06/tb06.gabarit", "date edition", "date envoi")
        try fixture.edit("Templates/tb06/tb06.gabarit", "mot()", "let envoi = edition + 1 day\nmot()")
        #expect(fixture.command("check").status == 0)
        #expect(try fixture.words("tb06", of: "2024-04-13") == "PREMIER")
        #expect(try fixture.words("tb06", of: "2024-04-14") == "SECOND")
    }

    @Test func `a gap and an overlap are errors, and keep the name from being served`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        let overlap = fixture.command("check")
        #expect(overlap.status == 1)
        #expect(overlap.errors.contains("[version.overlap]") && overlap.errors.contains("until 2024-04-15"))
        #expect(try fixture.words("tb06", of: "2024-04-20").contains("[version.overlap]"))
        // An old letter does not ask what is in force.
        #expect(try fixture.words("tb06@1", of: "2024-04-14") == "PREMIER")
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "2023-01-01", "2023-01-01 until 2024-04-16")
        #expect(fixture.command("check").errors.contains("[version.overlap]"))
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "2024-04-16", "2024-04-14")
        let gap = fixture.command("check", "--lang", "fr")
        #expect(gap.errors.contains("[version.gap]") && gap.errors.contains("du 2024-04-14 au 2024-04-15 exclu"))
        #expect(try fixture.words("tb06", of: "2024-04-20").contains("[version.gap]"))
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "2024-04-14", "2024-04-15")
        #expect(fixture.command("check").status == 0)
    }

    @Test func `two files of one version, and a folder of another name, are errors`() throws {
        let fixture = try VersionFixture()
        let source = String(decoding: try #require(fixture.command.bytes("Templates/tb06/tb06.gabarit")), as: UTF8.self)
        try fixture.command.write(source, "Templates/tb06/1/tb06.gabarit")
        #expect(fixture.command("check").errors.contains("[version.repeated]"))
        #expect(try fixture.words("tb06@1", of: "2024-04-14").contains("[version.repeated]"))
        try fixture.command.write(source, "Templates/tb06/0/tb06.gabarit")
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "version \"1\"", "version \"2\"")
        let folder = fixture.command("check").errors
        #expect(folder.contains("the folder is called `1` and holds version `2`"))
        try fixture.command.write(source.replacing("template tb06", with: "template tb07"), "Templates/tb08.gabarit")
        #expect(fixture.command("check", "tb08").errors.contains("[template.other-name]"))
    }

    @Test func `a template is withdrawn by its end, and has an alias beside a successor alone`() throws {
        let fixture = try VersionFixture()
        try fixture.edit("Templates/tb06/tb06.gabarit", "2023-01-01", "2023-01-01 until 2024-04-15")
        #expect(fixture.command("check").status == 0)
        #expect(try fixture.words("tb06", of: "2024-04-14") == "PREMIER")
        let withdrawn = try fixture.words("tb06", of: "2024-04-15")
        #expect(withdrawn.contains("`tb06` is in force up to, not including, 2024-04-15, not on 2024-04-15"))
        try fixture.edit("Templates/tb06/tb06.gabarit", "  language", "  alias tb06_OLD until 2024-05-15\n  language")
        #expect(fixture.command("check").errors.contains("[version.no-successor]"))
        #expect(try fixture.words("tb06_OLD", of: "2024-04-15").contains("[version.no-successor]"))
    }

    @Test func `an alias is nobody else's name`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        let source = String(decoding: try #require(fixture.command.bytes("Templates/tb06/tb06.gabarit")), as: UTF8.self)
            .replacing("template tb06", with: "template tb07")
        try fixture.command.write(
            source.replacing("2024-04-15", with: "2024-01-01 until 2024-05-01\n  alias tb06_OLD until 2024-05-02"),
            "Templates/tb07.gabarit")
        #expect(fixture.command("check").errors.contains("[version.alias-taken]"))
        #expect(try fixture.words("tb06_OLD", of: "2024-04-20").contains("[version.alias-taken]"))
        try fixture.edit("Templates/tb07.gabarit", "tb06_OLD", "tb06")
        #expect(fixture.command("check").errors.contains("`tb06` is already the name of a template"))
    }
}
