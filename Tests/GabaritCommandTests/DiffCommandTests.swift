import Foundation
import GabaritTestSupport
import Testing

/// `gabarit diff`: which records' pages differ between two versions, where and by how much.
struct DiffCommandTests {
    private static let names = ["Anne-Sophie Delacour", "Zoé Quatremaille"]

    private func corpus(_ command: Command) throws {
        let lines = Self.names.map { "{\"edition\": \"2024-04-14\", \"nom\": \"\($0)\"}\n" }
        try command.write(lines.joined(), "corpus.ndjson")
    }

    @Test func `the same version moves nothing, and says so`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try fixture.beginSecond()
        try fixture.closeFirst()
        try corpus(command)
        for new in ["tb06@1", "Templates/tb06/1", "Templates/tb06/1/tb06.gabarit"] {
            let outcome = command("diff", "tb06@1", new, "--data", "corpus.ndjson", "--lang", "en")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.text == "tb06@1 → tb06@1: nothing moves (2 records)\n")
        }
    }

    @Test func `records are named by their lines, what moved by role, place and millimetres`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try fixture.beginSecond()
        try fixture.closeFirst()
        try fixture.edit(
            "Templates/tb06/tb06.gabarit", "mot()", "mot()\nspace 5mm\nif nom == \"\(Self.names[1])\" { pageBreak }")
        try corpus(command)
        let outcome = command("diff", "tb06@1", "tb06@2", "--data", "corpus.ndjson", "-o", "rapport.html")
        #expect(outcome.status == 1, "\(outcome.errors)")
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.contains("record 1") && lines.contains("record 2: 2 pages instead of 1"), "\(outcome.text)")
        #expect(lines.contains { $0.contains("other words") && $0.hasSuffix("lib/mots.gabarit:1") })
        #expect(
            lines.contains { $0.contains("moved 5.0 mm down") && $0.hasSuffix("tb06/tb06.gabarit:19") },
            "\(outcome.text)")
        #expect(lines.contains { $0.contains("goes from page 1 to page 2") })
        #expect(lines.last == "tb06@1 → tb06@2: 2 of 2 records change")
        let tally = try #require(lines.firstIndex(of: "by place:"))
        #expect(
            lines[(tally + 1)...].contains {
                $0.hasPrefix("  2 records  paragraph  other words") && $0.hasSuffix("lib/mots.gabarit:1")
            }, "\(outcome.text)")
        // The terminal says nothing that a record holds; the report does, and fetches nothing.
        for word in ["Anne", "Delacour", "Quatremaille", "PREMIER"] {
            #expect(!outcome.text.contains(word) && !outcome.errors.contains(word))
        }
        let report = String(decoding: try #require(command.bytes("rapport.html")), as: UTF8.self)
        #expect(report.contains("Bonjour Zoé Quatremaille.") && report.contains("PREMIER"))
        #expect(report.contains("<h2>Record 1</h2>") && report.contains("<h2>Record 2 – 2 pages instead of 1</h2>"))
        #expect(report.components(separatedBy: "data:image/png;base64,").count == 1 + 2 + 3)
        #expect(report.contains("class=\"mark moved\"") && report.contains("class=\"mark text\""))
        #expect(report.contains("default-src 'none'") && !report.contains("http://") && !report.contains("<script"))
        let json = command("diff", "tb06@1", "tb06@2", "--data", "corpus.ndjson", "--diagnostics", "json").text
        let objects = try json.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.compactMap { $0["pagesAfter"] as? Int } == [1, 2])
        let moved = try #require(objects.first { $0["change"] as? String == "moved" && $0["record"] as? Int == 1 })
        #expect(
            abs((moved["down"] as? Double ?? 0) - 5) < 0.01 && moved["right"] as? Double == 0
                && moved["role"] as? String == "P")
        #expect(
            moved["path"] as? String == "tb06/tb06.gabarit" && moved["line"] as? Int == 19
                && moved["column"] as? Int == 2)
        #expect(objects.contains { $0["change"] as? String == "moved" && $0["fromPage"] as? Int == 1 })
        #expect(!json.contains("PREMIER") && !json.contains("before\""))
        let limited = command("diff", "tb06@1", "tb06@2", "--data", "corpus.ndjson", "-o", "un.html", "--limit", "1")
        #expect(limited.status == 1 && !limited.text.contains("record 2") && limited.text.contains("  2 records "))
        let one = String(decoding: try #require(command.bytes("un.html")), as: UTF8.self)
        #expect(one.contains("1 more record changes too.") && !one.contains("Quatremaille"))
    }

    @Test func `what cannot be read or written ends with its own code`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try corpus(command)
        #expect(command("diff", "tb06", "tb06", "--data", "rien.ndjson").status == 66)
        #expect(command("diff", "tb06", "rien.gabarit", "--data", "corpus.ndjson").status == 66)
        #expect(command("diff", "tb06", "tb06", "--data", "corpus.ndjson", "-o", "rien/r.html").status == 73)
        #expect(command("diff", "tb06", "tb06", "--data", "corpus.ndjson", "-o", "corpus.ndjson").status == 73)
        #expect(command("diff", "tb06", "tb06", "--data", "corpus.ndjson", "--limit", "0").status == 64)
        #expect(command("catalogue", "--on", "hier").status == 64)
    }

    @Test func `another copy of the templates is compared by its folder`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try corpus(command)
        try FileManager.default.copyItem(
            at: command.root, to: command.folder.appendingPathComponent("copie"))
        let same = command("diff", "Templates/tb06", "copie/tb06", "--data", "corpus.ndjson")
        #expect(same.status == 0, "\(same.errors)")
        // Its own library, not that of the other root.
        try fixture.edit("copie/lib/mots.gabarit", "PREMIER", "COPIE")
        #expect(command("diff", "Templates/tb06", "copie/tb06/", "--data", "corpus.ndjson").status == 1)
        #expect(
            command("diff", "copie", "copie", "--data", "corpus.ndjson").errors.contains("[template.no-file]"))
    }

    @Test func `what fits one version alone is not compared, and is told without its data`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try fixture.beginSecond()
        try fixture.closeFirst()
        try fixture.edit("Templates/tb06/tb06.gabarit", "  nom      Text", "  nom      Text(max: 12)")
        try corpus(command)
        let outcome = command("diff", "tb06@1", "tb06@2", "--data", "corpus.ndjson", "--lang", "fr")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("enregistrement 1 : ne convient pas à tb06@2"))
        #expect(
            outcome.text.hasSuffix("tb06@1 → tb06@2 : rien ne bouge (0 enregistrement), 2 non comparés\n"),
            "\(outcome.text)")
        #expect(outcome.errors.contains("[data.too-long]") && !outcome.errors.contains("Delacour"))
    }
}
