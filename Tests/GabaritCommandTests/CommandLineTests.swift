import Foundation
import GabaritTestSupport
import Testing

/// The words of the command line that scripts rely on.
struct CommandLineTests {
    @Test func `the same record gives the same bytes under other days, zones, languages and homes`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let settings: [[String: String]] = [
            [:], ["TZ": "Pacific/Kiritimati", "HOME": "/nonexistent"],
            ["LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8", "TZ": "UTC+11"],
            ["SOURCE_DATE_EPOCH": "1", "FONTCONFIG_FILE": "/nonexistent"], Self.otherDay,
        ]
        var digests: Set<Data> = []
        var pictures: Set<Data> = []
        for (index, environment) in settings.enumerated() {
            let outcome = command(
                "render", "attestation-simplifiee", "--data", "d.json", "-o", "\(index).pdf", environment: environment)
            #expect(outcome.status == 0, "\(outcome.errors)")
            digests.insert(try #require(command.bytes("\(index).pdf")))
            let picture = command(
                "render", "attestation-simplifiee", "--data", "d.json", "-o", "\(index).png", environment: environment)
            #expect(picture.status == 0, "\(picture.errors)")
            pictures.insert(try #require(command.bytes("\(index).png")))
        }
        #expect(digests.count == 1)
        #expect(pictures.count == 1)
    }

    /// A clock that tells another year, from Debian's `faketime`; the loader puts the machine's folder in place of `$LIB`.
    private static let otherDay = [
        "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1", "FAKETIME": "@2031-05-05 10:00:00",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]

    @Test func `the other day is another one`() throws {
        let year = Shell.run("date", ["+%Y"], environment: Self.otherDay).text
        #expect(year == "2031\n")
    }

    @Test func `a record goes along in its document where that is asked for`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let outcome = command(
            "render", "attestation-simplifiee", "--data", "d.json", "-o", "a.pdf", "--attach-data")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let file = command.folder.appendingPathComponent("a.pdf").path
        let saved = command.folder.appendingPathComponent("saved.json").path
        #expect(Shell.run("pdfdetach", ["-savefile", "donnees.json", "-o", saved, file]).status == 0)
        #expect(command.bytes("saved.json") == command.bytes("d.json"))
        let refused = command(
            "render", "attestation-simplifiee", "--data", "d.json", "-o", "a.png", "--format", "png", "--attach-data")
        #expect(refused.status == 64)
    }

    @Test func `one worker or two, any order: the same files`() throws {
        let command = try Command()
        let lines = (0..<40).map { BadInputTests.good.replacingOccurrences(of: "A7Q2M4X9", with: "A7Q2M4\(10 + $0)") }
        try command.write(lines.joined(separator: "\n"), "a.ndjson")
        try command.write(lines.reversed().joined(separator: "\n"), "b.ndjson")
        #expect(command("render", "attestation-simplifiee", "--data", "a.ndjson", "-o", "one").status == 0)
        #expect(
            command("render", "attestation-simplifiee", "--data", "b.ndjson", "-o", "two", "--workers", "2").status == 0
        )
        for index in 0..<40 {
            let name = "A7Q2M4\(10 + index).pdf"
            #expect(command.bytes("one/\(name)") == command.bytes("two/\(name)"))
            #expect(command.bytes("one/\(name)") != nil)
        }
    }

    @Test func `a new template checks and renders at once`() throws {
        let command = try Command(isEmpty: true)
        #expect(command("new", "ma-lettre").status == 0)
        let checked = command("check", "ma-lettre")
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(
            command("render", "ma-lettre", "--data", "Templates/ma-lettre/samples/exemple.json", "-o", "o.pdf").status
                == 0)
        #expect(command("new", "ma-lettre").errors.contains("[template.exists]"))
        #expect(command("new", "Ma Lettre").errors.contains("[template.bad-name]"))
        #expect(command("format", "--check", "Templates/ma-lettre/ma-lettre.gabarit").status == 0)
    }

    @Test func `samples fit, ordinary, random and extreme`() throws {
        let command = try Command()
        for arguments in [[], ["--count", "50"], ["--extreme", "--count", "50"], ["--seed", "7", "--count", "3"]] {
            let samples = Shell.run(
                Command.program, ["sample", "attestation-simplifiee"] + arguments, folder: command.folder
            ).text
            let lines =
                arguments.isEmpty
                ? [samples.replacingOccurrences(of: "\n", with: " ")] : samples.split(separator: "\n").map(String.init)
            let verdicts = command("decode", "attestation-simplifiee", input: lines.joined(separator: "\n")).text
            #expect(verdicts.split(separator: "\n").allSatisfy { $0 == "ok" })
            #expect(verdicts.split(separator: "\n").count == lines.count)
        }
    }

    @Test func `versions and days are answered`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let name = "attestation-simplifiee"
        #expect(command("render", "\(name)@2024-04", "--data", "d.json", "-o", "o.pdf").status == 0)
        #expect(command("render", "\(name)@1999", "--data", "d.json").errors.contains("[template.unknown-version]"))
        #expect(
            command("render", name, "--data", "d.json", "--on", "2024-04-14").errors.contains("[template.not-in-force]")
        )
        #expect(command("render", name, "--data", "d.json", "--on", "someday").status == 64)
        let path = "Templates/\(name)/\(name).gabarit"
        #expect(command("render", path, "--data", "d.json", "-o", "p.pdf").status == 0)
        #expect(command.bytes("o.pdf") == command.bytes("p.pdf"))
    }

    @Test func `a poster is made in the formats that it names`() throws {
        let command = try Command()
        let data = "Templates/affiche-accueil/samples/ordinaire.json"
        let name = "affiche-accueil"
        #expect(command("render", name, "--data", data, "--size", "A3", "-o", "a3.pdf").status == 0)
        #expect(command("render", name, "--data", data, "--size", "A4", "-o", "a4.pdf").status == 0)
        #expect(command("render", name, "--data", data, "-o", "own.pdf").status == 0)
        #expect(command.bytes("a4.pdf") == command.bytes("own.pdf"))
        #expect(command.bytes("a3.pdf") != command.bytes("own.pdf"))
        #expect(
            command("render", name, "--data", data, "--size", "A5").errors.contains("[template.other-format]"))
        #expect(command("render", name, "--data", data, "--size", "B4").status == 64)
        #expect(command("render", name, "--data", data, "--crop-marks", "-o", "cut.pdf").status == 0)
        #expect(command.bytes("cut.pdf") != command.bytes("own.pdf"))
    }

    @Test func `a document goes through pipes`() throws {
        let outcome = try Command()(
            "render", "attestation-simplifiee", "--data", "-", "-o", "-", input: BadInputTests.good)
        #expect(outcome.status == 0)
        #expect(outcome.output.starts(with: Data("%PDF-1.7".utf8)))
        let picture = try Command()(
            "render", "attestation-simplifiee", "--data", "-", "-o", "-", "--format", "png", input: BadInputTests.good)
        #expect(picture.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func `messages follow the language, and colour keeps off what is no terminal`() throws {
        let command = try Command()
        let french = command("check", "rien", environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(french.errors.contains("erreur"))
        #expect(command("check", "rien", "--lang", "fr").errors.contains("erreur"))
        #expect(command("check", "rien", "--lang", "en").errors.contains("error"))
        #expect(!french.errors.contains("\u{1B}"))
        let json = command("check", "rien", "--diagnostics", "json").errors
        #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
    }

    @Test func `codes are explained in both languages`() throws {
        let command = try Command()
        #expect(command("explain", "data.too-long").status == 0)
        #expect(command("explain", "data.too-long", "--lang", "fr").text.contains("Remède"))
        #expect(command("explain", "data.to-long").errors.contains("`data.too-long`"))
        #expect(command("explain").text.split(separator: "\n").count > 60)
    }

    @Test func `usage faults end with 64 and versions are told`() throws {
        let command = try Command()
        #expect(command("render").status == 64)
        #expect(command("--version").text.contains("cairo 1."))
        #expect(command("--generate-completion-script", "bash").text.contains("gabarit"))
    }
}
