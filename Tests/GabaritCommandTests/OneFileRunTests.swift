import Foundation
import GabaritTestSupport
import Testing

/// `gabarit render … --one-file`: bad days end in a clear report and no wrong file.
@Suite struct OneFileRunTests {
    private static let name = "attestation-simplifiee"

    /// Records with an identifier, a number and a street of their own.
    private static func records(_ count: Int) -> [String] {
        (0..<count).map {
            BadInputTests.good.replacingOccurrences(of: "A7Q2M4X9", with: "A7Q2M\(1000 + $0)")
                .replacingOccurrences(of: "LE GOFF\"", with: "LE GOFF\",\"\($0 + 1) RUE DE LA LIBERTE\"")
        }
    }

    private static func pages(_ file: URL) -> Int? {
        let text = Shell.run("pdfinfo", [file.path]).text
        return text.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) }
    }

    private static func reported(_ command: Command, _ name: String = "run.report.ndjson") -> [[String: Any]] {
        String(decoding: command.bytes(name) ?? Data(), as: UTF8.self).split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
    }

    /// Makes a run in volumes of ten.
    private func run(_ command: Command, _ more: String...) -> Shell.Outcome {
        Shell.run(
            Command.program,
            ["render", Self.name, "--data", "d.ndjson", "--one-file", "--split", "10", "-o", "run.pdf"] + more,
            environment: ["LANG": "C", "LC_ALL": "C"], folder: command.folder)
    }

    private static func volumes(_ command: Command) -> [String: Data] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: command.folder.path)) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.filter { $0.hasSuffix(".pdf") }.compactMap { name in
                command.bytes(name).map { (name, $0) }
            })
    }

    @Test func `one file holds all records, and the report says where each is`() throws {
        let command = try Command()
        try command.write(Self.records(30).joined(separator: "\n"), "d.ndjson")
        let outcome = command("render", Self.name, "--data", "d.ndjson", "--one-file", "-o", "run.pdf", "--lang", "en")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("30 documents, 30 pages (run.pdf), "), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("0 failed (see run.report.ndjson)\n"))
        #expect(Self.pages(command.folder.appendingPathComponent("run.pdf")) == 30)
        let report = Self.reported(command)
        #expect(report.map { $0["page"] as? Int } == (1...30).map { $0 })
        #expect(report.allSatisfy { $0["status"] as? String == "done" && $0["file"] as? String == "run.pdf" })
        #expect(Set(report.map { $0["sha256"] as? String }).count == 1)
        #expect(try command.leftovers().isEmpty)
        // Two workers, and standard input, give the same file.
        let first = command.bytes("run.pdf")
        let again = Shell.run(
            Command.program,
            ["render", Self.name, "--data", "-", "--ndjson", "--one-file", "-o", "b.pdf", "--workers", "2"],
            input: command.bytes("d.ndjson"), environment: ["LANG": "C"], folder: command.folder)
        #expect(again.status == 0, "\(again.errors)")
        #expect(command.bytes("b.pdf") == first)
    }

    @Test func `a bad record is named and left out, and volumes are the same in any run`() throws {
        let command = try Command()
        var records = Self.records(35)
        records[17] = "{"
        try command.write(records.joined(separator: "\n"), "d.ndjson")
        let outcome = run(command, "--diagnostics", "short")
        #expect(outcome.status == 1 && outcome.errors.contains("18:2"), "\(outcome.errors)")
        let whole = Self.volumes(command)
        #expect(whole.keys.sorted() == ["run-0001.pdf", "run-0002.pdf", "run-0003.pdf", "run-0004.pdf"])
        #expect(Self.pages(command.folder.appendingPathComponent("run-0002.pdf")) == 9)
        #expect(
            Self.reported(command).filter { $0["status"] as? String == "failed" }.map { $0["line"] as? Int } == [18])
        #expect(!String(decoding: command.bytes("run.report.ndjson") ?? Data(), as: UTF8.self).contains("GOFF"))
        // The last five alone say what they say among all; but for their lines the files are the same.
        let last = command.folder.appendingPathComponent("run-0004.pdf").path
        let said = Shell.run("pdftotext", [last, "-"]).text
        try command.write(records[30...].joined(separator: "\n"), "d.ndjson")
        #expect(run(command, "--workers", "3").status == 0)
        #expect(Self.pages(command.folder.appendingPathComponent("run-0001.pdf")) == 5)
        #expect(!said.isEmpty)
        #expect(Shell.run("pdftotext", [command.folder.appendingPathComponent("run-0001.pdf").path, "-"]).text == said)
    }

    @Test func `a run that is resumed makes what is missing and changed, and nothing else`() throws {
        let command = try Command()
        var records = Self.records(40)
        try command.write(records.joined(separator: "\n"), "d.ndjson")
        #expect(run(command).status == 0)
        let whole = Self.volumes(command)
        // One volume is gone, one is damaged, one has another record.
        try FileManager.default.removeItem(at: command.folder.appendingPathComponent("run-0001.pdf"))
        try command.write("x", "run-0002.pdf")
        records[25] = Self.records(50)[45]
        try command.write(records.joined(separator: "\n"), "d.ndjson")
        let outcome = run(command, "--resume", "--lang", "en")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains("30 documents") && outcome.errors.contains("10 made before"), "\(outcome.errors)")
        let again = Self.volumes(command)
        #expect(again["run-0001.pdf"] == whole["run-0001.pdf"] && again["run-0002.pdf"] == whole["run-0002.pdf"])
        #expect(again["run-0003.pdf"] != whole["run-0003.pdf"] && again["run-0004.pdf"] == whole["run-0004.pdf"])
        #expect(Self.reported(command).count == 40)
        #expect(run(command, "--resume", "--lang", "en").errors.contains("40 made before"))
    }

    @Test func `a second run into the same file is told`() throws {
        let command = try Command()
        try command.write(Self.records(5).joined(separator: "\n"), "d.ndjson")
        // Somebody holds the report.
        let held = command.folder.appendingPathComponent("run.report.ndjson.part").path
        let descriptor = open(held, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        #expect(descriptor >= 0 && flock(descriptor, LOCK_EX) == 0)
        let outcome = run(command, "--diagnostics", "short", "--lang", "en")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("is being written by another process [file.busy]"), "\(outcome.errors)")
        #expect(Self.volumes(command).isEmpty)
    }

    @Test func `a full disk, a folder that is not there, and other wishes that cannot be met`() throws {
        let command = try Command()
        try command.write(Self.records(5).joined(separator: "\n"), "d.ndjson")
        func outcome(_ arguments: String...) -> Shell.Outcome {
            Shell.run(
                Command.program, ["render", Self.name, "--data", "d.ndjson", "--diagnostics", "short"] + arguments,
                environment: ["LANG": "C"], folder: command.folder)
        }
        // The report of a device would lie beside it; here the device is reached by a link.
        try FileManager.default.createSymbolicLink(
            at: command.folder.appendingPathComponent("full.pdf"), withDestinationURL: URL(filePath: "/dev/full"))
        let full = outcome("--one-file", "-o", "full.pdf")
        #expect(full.status == 73 && full.errors.contains("[file.write]"), "\(full.errors)")
        #expect(outcome("--one-file", "-o", "nowhere/run.pdf").status == 73)
        #expect(outcome("--one-file", "-o", "d.ndjson").status == 73)
        for wrong in [["--one-file"], ["--one-file", "-o", "-"], ["--split", "5", "-o", "x.pdf"]] {
            #expect(
                Shell.run(Command.program, ["render", Self.name, "--data", "d.ndjson"] + wrong, folder: command.folder)
                    .status == 64)
        }
        #expect(outcome("--one-file", "--resume", "-o", "run.pdf").status == 64)
        #expect(outcome("--one-file", "--attach-data", "-o", "run.pdf").status == 64)
    }
}
