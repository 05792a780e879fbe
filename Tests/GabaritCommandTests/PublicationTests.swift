import Foundation
import GabaritTestSupport
import Testing

/// What is published does not change, and says so where it has.
struct PublicationTests {
    @Test func `publishing puts a version into a folder of its own and locks it, once`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        let outcome = command("publish", "tb06")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("tb06@1: published"))
        for path in ["tb06.gabarit", "lib/mots.gabarit", "samples/un.json"] {
            #expect(command.bytes("Templates/tb06/1/\(path)") != nil, "\(path)")
        }
        let lock = try #require(command.bytes("Templates/versions.lock"))
        let text = String(decoding: lock, as: UTF8.self)
        #expect(text.contains("\ntb06 1 ") && text.contains("\n  import lib/mots.gabarit "))
        #expect(command("publish", "tb06").text.contains("published already"))
        #expect(command.bytes("Templates/versions.lock") == lock)
        let checked = command("check")
        #expect(checked.status == 0 && checked.text == "tb06@1: checked, 0 fixed frames\n", "\(checked.errors)")
        #expect(try command.leftovers().isEmpty)
    }

    @Test func `what does not change a document may change: comments, blanks, the end and the alias`() throws {
        let fixture = try VersionFixture()
        #expect(fixture.command("publish", "tb06").status == 0)
        try fixture.edit("Templates/lib/mots.gabarit", "component", "// Un mot.\n\ncomponent")
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "  language fr", "  language   fr // français")
        #expect(fixture.command("check").status == 0, "\(fixture.command("check").errors)")
        try fixture.beginSecond()
        try fixture.closeFirst()
        #expect(fixture.command("check").status == 0, "\(fixture.command("check").errors)")
    }

    @Test func `a changed version and a changed import are errors that name what changed`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        #expect(command("publish", "tb06").status == 0)
        // The library goes on: the next letter would be another one, the published one is not.
        try fixture.edit("Templates/lib/mots.gabarit", "PREMIER", "SECOND")
        let imported = command("check")
        #expect(imported.status == 1)
        #expect(imported.errors.contains("`tb06@1` is published, and has changed since: import `lib/mots.gabarit`"))
        #expect(imported.errors.contains("hint: give the template a new version"))
        #expect(try fixture.words("tb06", of: "2024-04-14").contains("[version.changed]"))
        #expect(try fixture.words("tb06@1", of: "2024-04-14") == "PREMIER")
        #expect(command("publish", "tb06").status == 1)
        try fixture.edit("Templates/lib/mots.gabarit", "SECOND", "PREMIER")
        try fixture.edit("Templates/tb06/tb06.gabarit", "Bonjour", "Bonsoir")
        #expect(command("check").errors.contains("has changed since: `tb06/tb06.gabarit`"))
        try fixture.edit("Templates/tb06/tb06.gabarit", "Bonsoir", "Bonjour")
        #expect(command("check").status == 0)
        // In the version's own folder.
        try fixture.edit("Templates/tb06/1/lib/mots.gabarit", "PREMIER", "FAUX")
        let own = command("check", "--lang", "fr")
        #expect(own.errors.contains("`tb06@1` est publié, et a changé depuis : l'import `lib/mots.gabarit`"))
        #expect(try fixture.words("tb06@1", of: "2024-04-14").contains("[version.changed]"))
        try fixture.edit("Templates/tb06/1/lib/mots.gabarit", "FAUX", "PREMIER")
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "Bonjour", "Bonsoir")
        #expect(command("check").errors.contains("has changed since: `tb06/1/tb06.gabarit`"))
        try fixture.edit("Templates/tb06/1/tb06.gabarit", "Bonsoir", "Bonjour")
        #expect(command("check").status == 0)
    }

    @Test func `a picture and the fonts are part of a version`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        func paint(_ color: [Double]) throws {
            let picture = SamplePNG.png(.grey, width: 20, height: 20 + color.count)
            try Data(picture).write(to: command.root.appendingPathComponent("lib/logo.png"))
        }
        try paint([0])
        try fixture.edit(
            "Templates/tb06/tb06.gabarit", "mot()", "mot()\nimage \"lib/logo.png\" width: 20mm alt: \"Logo\"")
        #expect(command("publish", "tb06").status == 0, "\(command("check").errors)")
        try paint([0, 1])
        #expect(command("check").errors.contains("picture `lib/logo.png`"))
        #expect(try fixture.words("tb06@1", of: "2024-04-14") == "PREMIER")
        try paint([0])
        #expect(command("check").status == 0)
        try fixture.edit("Templates/versions.lock", "face Roboto 400 ", "face Roboto 401 ")
        #expect(command("check").errors.contains("[version.lock]"))
    }

    @Test func `a published version that is gone is missed`() throws {
        let fixture = try VersionFixture()
        #expect(fixture.command("publish", "tb06").status == 0)
        try FileManager.default.removeItem(at: fixture.command.root.appendingPathComponent("tb06"))
        let outcome = fixture.command("check")
        #expect(outcome.status == 1 && outcome.errors.contains("`tb06@1` is published, and no file holds it"))
    }

    @Test func `what does not check is not published`() throws {
        let fixture = try VersionFixture()
        try fixture.edit("Templates/tb06/tb06.gabarit", "{nom}", "{nim}")
        #expect(fixture.command("publish", "tb06").status == 1)
        #expect(fixture.command.bytes("Templates/versions.lock") == nil)
        #expect(fixture.command("publish", "rien").errors.contains("[template.unknown]"))
    }

    @Test func `the catalogue lists versions, days, aliases and digests`() throws {
        let fixture = try VersionFixture()
        try fixture.beginSecond()
        try fixture.closeFirst()
        let text = fixture.command("catalogue").text.split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        #expect(text.count == 3)
        #expect(
            Array(text[1].dropLast()) == [
                "tb06", "1", "2023-01-01", "2024-04-15", "tb06_OLD", "2024-05-15", "published",
            ])
        #expect(Array(text[2].dropLast()) == ["tb06", "2", "2024-04-15", "–", "–", "–", "draft"])
        let json = fixture.command("catalogue", "--format", "json").text.split(separator: "\n")
        let objects = try json.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["version"] as? String } == ["1", "2"])
        #expect(objects.map { ($0["digest"] as? String)?.count } == [64, 64])
        #expect(objects[0]["aliasUntil"] as? String == "2024-05-15" && objects[1]["until"] is NSNull)
        let served = { (day: String) in
            fixture.command("catalogue", "--on", day, "--format", "json").text.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["name"] as? String
            }
        }
        #expect(served("2022-12-31") == [])
        #expect(served("2024-04-14") == ["tb06"])
        #expect(served("2024-05-14") == ["tb06_OLD", "tb06"])
        #expect(served("2024-05-15") == ["tb06"])
        for name in ["tb06_OLD", "tb06@1"] {
            let found = fixture.command("catalogue", name).text.split(separator: "\n")
            #expect(found.count == 2 && found[1].contains("2023-01-01"))
        }
        #expect(fixture.command("catalogue", "rien").errors.contains("[template.unknown]"))
    }
}
