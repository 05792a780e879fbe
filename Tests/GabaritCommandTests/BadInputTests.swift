import Foundation
import GabaritTestSupport
import Testing

/// Everything that comes in wrong: a clear error, its code and its exit status, no datum in it, and nothing half-written.
struct BadInputTests {
    static let good =
        #"{"reference":"A7Q2M4X9","demande":{"numero":"0750324012345G7501","territoire":"D","depot":"2024-03-01","validite":12},"#
        + #""demandeur":{"nomNaissance":"Le Goff","prenoms":"Anne","adresse":{"lignes":["MADAME ANNE LE GOFF","75013 PARIS"]}},"#
        + #""edition":"2024-04-15","verification":"https://example.org/a"}"#

    /// What is wrong, how the good record is spoilt, and the code that says so.
    static let spoilt: [(what: String, from: String, to: String, code: String)] = [
        ("an unknown field", #""edition""#, #""editions""#, "data.unknown-field"),
        ("a wrong type", #""validite":12"#, #""validite":"12""#, "data.wrong-type"),
        ("a missing field", #""prenoms":"Anne","#, "", "data.missing-field"),
        ("a text over its bound", "Le Goff", String(repeating: "a", count: 81), "data.too-long"),
        ("a blank text", #""Le Goff""#, #""  ""#, "data.blank"),
        ("a date that does not exist", "2024-03-01", "2024-02-30", "data.not-a-date"),
        ("a number in the wrong form", "0750324012345G7501", "0751324012345G7501", "data.pattern-mismatch"),
        ("a control character", "Le Goff", #"Le\u0007Goff"#, "data.bad-character"),
        ("a bidirectional override", "Le Goff", #"Le\u202EGoff"#, "data.bad-character"),
        ("a very long text", "Le Goff", String(repeating: "a", count: 10_000_000), "data.too-long"),
        (
            "a very long list", #""75013 PARIS""#, Array(repeating: #""A""#, count: 100_000).joined(separator: ","),
            "data.list-too-long"
        ),
        (
            "a duplicate key", #""edition":"2024-04-15""#, #""edition":"2024-04-15","edition":"2024-04-15""#,
            "json.duplicate-key"
        ),
        ("a truncated file", #","verification":"https://example.org/a"}"#, "", "json."),
        ("a very deep file", #""Le Goff""#, String(repeating: "[", count: 100_000), "json.too-deep"),
        ("an address that is not https", "https://example.org/a", "http://example.org/a", "data.bad-url"),
        ("decomposed characters", "Le Goff", "Le\u{0301} Goff", "data."),
    ]

    @Test(arguments: spoilt.indices) func `a spoilt record is refused by its code`(_ index: Int) throws {
        let (what, from, to, code) = Self.spoilt[index]
        let command = try Command()
        #expect(Self.good.contains(from))
        try command.write(Self.good.replacingOccurrences(of: from, with: to), "d.json")
        let outcome = command(
            "render", "attestation-simplifiee", "--data", "d.json", "-o", "o.pdf", "--diagnostics", "short")
        #expect(outcome.status == 1, "\(what): \(outcome.status)")
        #expect(outcome.errors.contains("[\(code)"), "\(what): \(outcome.errors.prefix(400))")
        #expect(!outcome.errors.contains("Goff") && !outcome.errors.contains("0751324012345"), "\(what) tells a datum")
        #expect(outcome.errors.utf8.count < 4000)
        #expect(command.bytes("o.pdf") == nil)
        #expect(try command.leftovers().isEmpty)
    }

    @Test func `bytes that are no UTF-8 are refused`() throws {
        let command = try Command()
        var bytes = Data(Self.good.utf8)
        bytes.replaceSubrange(bytes.startIndex..<bytes.startIndex, with: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])
        try bytes.write(to: command.folder.appendingPathComponent("d.json"))
        let outcome = command(
            "render", "attestation-simplifiee", "--data", "d.json", "-o", "o.pdf", "--diagnostics", "short")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[json."), "\(outcome.errors)")
    }

    @Test func `two records never share a file`() throws {
        let command = try Command()
        try command.write(Self.good + "\n" + Self.good + "\n", "d.ndjson")
        let outcome = command(
            "render", "attestation-simplifiee", "--data", "d.ndjson", "-o", "run", "--diagnostics", "short")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[run.duplicate-name]"))
    }

    @Test func `an unknown template is answered with the nearest one`() throws {
        let outcome = try Command()("check", "attestation-simplifie")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[template.unknown]") && outcome.errors.contains("`attestation-simplifiee`"))
    }

    @Test func `a template with fifty faults is told of fifty`() throws {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(body: (0..<50).map { "\"{ inconnu\($0) }\"" }.joined(separator: "\n"))
        let outcome = command("check", "essai", "--diagnostics", "short")
        #expect(outcome.status == 1)
        #expect(outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }.count == 50)
    }

    @Test func `a template with fifty syntax errors is told of fifty`() throws {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(body: (0..<50).map { "let a\($0) = 1 +" }.joined(separator: "\n\n") + "\n")
        let outcome = command("check", "essai", "--diagnostics", "short")
        #expect(outcome.status == 1)
        #expect(outcome.errors.split(separator: "\n").filter { $0.contains("[syntax.") }.count >= 49)
    }

    @Test func `recursion of components and of imports is refused`() throws {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(body: "component a() { b() }\ncomponent b() { a() }\na()")
        #expect(command("check", "essai", "--diagnostics", "short").errors.contains("[name.recursive]"))
        try command.write("import \"b.gabarit\"\n", "Templates/a.gabarit")
        try command.write("import \"a.gabarit\"\n", "Templates/b.gabarit")
        try command.writeTemplate(body: "import \"a.gabarit\"\n\"x\"")
        #expect(command("check", "essai", "--diagnostics", "short").errors.contains("[import.cycle]"))
    }

    @Test func `no import leaves the folder`() throws {
        let command = try Command(isEmpty: true)
        try command.write("theme t { a: 1mm }\n", "outside.gabarit")
        try FileManager.default.createSymbolicLink(
            at: command.root.appendingPathComponent("link.gabarit"),
            withDestinationURL: command.folder.appendingPathComponent("outside.gabarit"))
        for path in ["../outside.gabarit", "/etc/passwd", "link.gabarit"] {
            try command.writeTemplate(body: "import \"\(path)\"\n\"x\"")
            let outcome = command("check", "essai", "--diagnostics", "short")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("[import.outside"), "\(path): \(outcome.errors)")
        }
    }

    @Test func `pictures that are missing, damaged or huge are refused`() throws {
        let command = try Command(isEmpty: true)
        try command.write("no picture", "Templates/damaged.png")
        // The header alone of a picture of 30 000 pixels a side.
        var header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        header += [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0, 0, 0, 0, 0]
        try Data(header).write(to: command.root.appendingPathComponent("huge.png"))
        for name in ["missing.png", "damaged.png", "huge.png"] {
            try command.writeTemplate(body: "image \"\(name)\" width: 20mm alt: \"Un logo\"")
            let outcome = command("check", "essai", "--diagnostics", "short")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("[image."), "\(name): \(outcome.errors)")
        }
    }

    @Test func `an output that cannot be written leaves nothing`() throws {
        let command = try Command()
        try command.write(Self.good, "d.json")
        let nowhere = command("render", "attestation-simplifiee", "--data", "d.json", "-o", "no/such/folder/o.pdf")
        #expect(nowhere.status == 73)
        #expect(nowhere.errors.contains("[file.write]"))
        let full = command("render", "attestation-simplifiee", "--data", "d.json", "-o", "/dev/full")
        #expect(full.status == 73)
        #expect(try command.leftovers().isEmpty)
    }

    @Test func `standard output that is full is an error`() throws {
        let command = try Command()
        try command.write(Self.good, "d.json")
        let outcome = Shell.run(
            "sh", ["-c", "\"$0\" render attestation-simplifiee --data d.json -o - >/dev/full", Command.program],
            folder: command.folder)
        #expect(outcome.status == 73)
    }

    @Test func `a reader that closes the pipe is told of, and no signal ends the command`() throws {
        let command = try Command()
        try command.write(Self.good, "d.json")
        // bash: the status of the first program of a pipe is asked for by name.
        let outcome = Shell.run(
            "bash",
            [
                "-c", "\"$0\" render attestation-simplifiee --data d.json -o - | true; exit ${PIPESTATUS[0]}",
                Command.program,
            ],
            folder: command.folder)
        #expect(outcome.status == 73, "\(outcome.errors)")
    }

    @Test func `a run never overwrites its own data by its report`() throws {
        let command = try Command()
        try command.write(Self.good + "\n", "run/report.ndjson")
        let outcome = command("render", "attestation-simplifiee", "--data", "run/report.ndjson", "-o", "run")
        #expect(outcome.status == 73)
        #expect(command.bytes("run/report.ndjson") == Data((Self.good + "\n").utf8))
    }

    @Test func `the data are never overwritten`() throws {
        let command = try Command()
        try command.write(Self.good, "d.json")
        let outcome = command("render", "attestation-simplifiee", "--data", "d.json", "-o", "./d.json")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("[file.same-as-input]"))
        #expect(command.bytes("d.json") == Data(Self.good.utf8))
    }

    @Test func `data that cannot be read end with 66`() throws {
        #expect(try Command()("render", "attestation-simplifiee", "--data", "none.json").status == 66)
    }

    @Test func `a face that is missing or different is told of with the command that installs it`() throws {
        let command = try Command()
        let lock = String(decoding: try #require(command.bytes("Fonts/fonts.lock")), as: UTF8.self)
        try command.write(lock.replacingOccurrences(of: "Roboto-Bold.ttf", with: "Roboto-None.ttf"), "Fonts/fonts.lock")
        let missing = command("fonts")
        #expect(missing.status == 78)
        #expect(
            missing.errors.contains("[fonts.missing]")
                && missing.errors.contains("apt-get install fonts-roboto-unhinted"))
        let digest = try #require(lock.firstMatch(of: /"sha256": "([0-9a-f]{64})"/)).1
        try command.write(
            lock.replacingOccurrences(of: digest, with: String(repeating: "0", count: 64)), "Fonts/fonts.lock")
        let different = command("check")
        #expect(different.status == 78)
        #expect(different.errors.contains("[fonts.different]"))
    }

    @Test func `a template is made only with the very faces of its families, whatever became of others`() throws {
        let command = try Command()
        try command.write(Self.good, "d.json")
        let lock = String(decoding: try #require(command.bytes("Fonts/fonts.lock")), as: UTF8.self)
        func status(changing file: String, _ from: Regex<Substring>) throws -> Int32 {
            let line = try #require(lock.split(separator: "\n").first { $0.contains(file) })
            let changed = line.replacing(from) { String($0.output.reversed()) }
            #expect(changed != line)
            try command.write(lock.replacingOccurrences(of: line, with: changed), "Fonts/fonts.lock")
            return command("render", "attestation-simplifiee", "--data", "d.json", "-o", "o.pdf").status
        }
        #expect(try status(changing: "Roboto-Italic.ttf", /[0-9a-f]{64}/) == 78)
        #expect(command.bytes("o.pdf") == nil)
        #expect(try status(changing: "LiberationSans-Bold.ttf", /[0-9]{6}(?=, "sha)/) == 78)
        #expect(command.bytes("o.pdf") == nil)
        #expect(try status(changing: "LiberationSans-Bold.ttf", /[0-9a-f]{64}/) == 0)
        #expect(command("check", "attestation-simplifiee").status == 78)
    }

    @Test func `a hyphenation dictionary that is missing or different is told of with the command that installs it`()
        throws
    {
        let command = try Command()
        let lock = String(decoding: try #require(command.bytes("Fonts/fonts.lock")), as: UTF8.self)
        try command.write(lock.replacingOccurrences(of: "hyph_fr.dic", with: "hyph_none.dic"), "Fonts/fonts.lock")
        let missing = command("check")
        #expect(missing.status == 78)
        #expect(
            missing.errors.contains("[hyphenation.missing]") && missing.errors.contains("apt-get install hyphen-fr"))
        try command.write(lock.replacingOccurrences(of: "hyph_fr.dic", with: "hyph_en_GB.dic"), "Fonts/fonts.lock")
        let different = command("check")
        #expect(different.status == 78)
        #expect(different.errors.contains("[hyphenation.different]"))
        try command.write("{\"faces\": [], \"hyphenation\": [{}]}", "Fonts/fonts.lock")
        #expect(command("fonts").errors.contains("`hyphenation[0]`"))
    }
}
