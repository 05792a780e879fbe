import Foundation
import GabaritTestSupport
import Testing

/// `gabarit test`: a designer's samples against the pages that were accepted.
struct SampleTestTests {
    @Test func `samples are accepted, stay as they are, and what moved is told`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        let fresh = command("test")
        #expect(fresh.status == 1 && fresh.text.contains("tb06/un: not accepted yet"), "\(fresh.errors)")
        #expect(command.bytes("Goldens/pages/tb06/un.txt") == nil)
        #expect(command("test", "--accept").status == 0)
        let golden = try #require(command.bytes("Goldens/pages/tb06/un.txt"))
        let same = command("test")
        #expect(same.status == 0 && same.text == "1 sample: 1 unchanged\n", "\(same.text)")
        // A remark moves nothing.
        try fixture.edit("Templates/tb06/tb06.gabarit", "mot()", "// Un mot.\nmot()")
        #expect(command("test").status == 0)
        try fixture.edit("Templates/tb06/tb06.gabarit", "mot()", "mot()\nspace 5mm")
        let moved = command("test", "tb06")
        #expect(moved.status == 1)
        #expect(moved.text.contains("tb06/un: 1 change"))
        #expect(
            moved.text.contains("page 1  paragraph “Bonjour Anne.”  moved 5.0 mm down  tb06/tb06.gabarit:19"),
            "\(moved.text)")
        let json = command("test", "--diagnostics", "json").text.split(separator: "\n")
        #expect(json.count == 2 && json[0] == #"{"sample":"tb06/un","pagesBefore":1,"pagesAfter":1,"changes":1}"#)
        #expect(
            json[1].contains(
                #""change":"moved","role":"P","page":1,"count":1,"right":0.000,"down":4.999,"path":"tb06/tb06.gabarit","line":19"#
            ), "\(json)")
        #expect(command("test", "--lang", "fr").text.contains("déplacé de 5,0 mm vers le bas"))
        #expect(command.bytes("Goldens/pages/tb06/un.txt") == golden)
        #expect(command("test", "--accept").status == 0)
        #expect(command.bytes("Goldens/pages/tb06/un.txt") != golden)
        #expect(command("test").status == 0)
    }

    @Test func `orphans are named, and removed where that is asked for`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        #expect(command("test", "--accept").status == 0)
        try command.write("x\n", "Goldens/pages/tb06/ancien.txt")
        try command.write("x\n", "Goldens/pages/parti/un.txt")
        let orphans = command("test")
        #expect(orphans.status == 1)
        #expect(orphans.text.contains("Goldens/pages/tb06/ancien.txt: an orphan"))
        #expect(orphans.text.contains("Goldens/pages/parti/un.txt: an orphan"))
        let some = command("test", "tb06")
        #expect(some.text.contains("ancien") && !some.text.contains("parti"))
        #expect(command("test", "--accept").status == 0)
        #expect(
            command.bytes("Goldens/pages/parti/un.txt") == nil && command.bytes("Goldens/pages/tb06/ancien.txt") == nil)
        #expect(command("test").status == 0)
    }

    @Test func `what fails is no golden`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try command.write("{}", "Templates/tb06/samples/deux.json")
        let failed = command("test", "--accept")
        #expect(failed.status == 1 && failed.text.contains("tb06/deux: failed"))
        #expect(failed.errors.contains("[data.missing-field]"))
        #expect(command.bytes("Goldens/pages/tb06/deux.txt") == nil)
        #expect(command("test", "rien").errors.contains("[template.unknown]"))
        try fixture.edit("Templates/tb06/tb06.gabarit", "{nom}", "{nim}")
        #expect(command("test").status == 1)
    }

    @Test func `goldens of other libraries are told of, and published versions have their own`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try fixture.beginSecond()
        try fixture.closeFirst()
        #expect(command("test", "--accept").status == 0)
        #expect(command.bytes("Goldens/pages/tb06@1/un.txt") != command.bytes("Goldens/pages/tb06/un.txt"))
        #expect(command("test", "tb06@1").text == "1 sample: 1 unchanged\n")
        #expect(command("test", "tb06@3").errors.contains("[template.unknown-version]"))
        try command.write("cairo 0.1\n", "Goldens/pages/libraries.txt")
        let told = command("test")
        #expect(told.status == 0 && told.text.contains("the accepted pages come from other libraries"))
        try command.write("nothing\n", "Goldens/pages/tb06/un.txt")
        #expect(command("test").text.contains("tb06/un: accepted page not understood"))
        #expect(command("test", "--accept").status == 0)
        #expect(command("test").status == 0)
    }
}
