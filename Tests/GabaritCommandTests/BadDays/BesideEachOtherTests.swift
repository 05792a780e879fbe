import Foundation
import GabaritTestSupport
import Testing

/// Two runs into one place, at once and one after the other.
@Suite struct BesideEachOtherTests {
    @Test(arguments: LetterRun.Kind.allCases)
    func `a second run into the same place is told, and the first goes on`(_ kind: LetterRun.Kind) throws {
        let run = try LetterRun(kind)
        let (whole, _) = try run.undisturbed()
        // The first stands still at its data.
        let pipe = try Pipe(run.command.folder.appendingPathComponent("pipe.ndjson"))
        let first = try run.start(data: "pipe.ndjson")
        pipe.give(LetterRun.records(20)[0] + "\n", to: first)
        let part = run.folder.path + (kind == .volumes ? "/run.report.ndjson.part" : "/report.ndjson.part")
        while !FileManager.default.fileExists(atPath: part), first.isRunning { usleep(1000) }
        for more in [[], ["--resume"]] {
            let second = Shell.run(Command.program, run.arguments(more), folder: run.command.folder)
            #expect(second.status == 73)
            #expect(second.errors.contains("is being written by another process [file.busy]"), "\(second.errors)")
            #expect(run.files().count <= 1, "the second has made files")
        }
        pipe.give(LetterRun.records(20).dropFirst().joined(separator: "\n"), to: first)
        pipe.close()
        #expect(first.wait() == 0, "\(run.errors)")
        #expect(run.files() == whole)
    }

    @Test(arguments: LetterRun.Kind.allCases)
    func `files of an earlier run that a shorter one does not make are told of, and stay`(_ kind: LetterRun.Kind) throws
    {
        let run = try LetterRun(kind)
        #expect(run().status == 0)
        let before = run.files()
        try run.write(Array(LetterRun.records(20)[..<8]))
        for more in [[], ["--resume"]] {
            let outcome = Shell.run(Command.program, run.arguments(more), folder: run.command.folder)
            #expect(outcome.status == 0)
            let (name, others) = kind == .volumes ? ("run-0003.pdf", 2) : ("A7Q2M1000008.pdf", 11)
            #expect(
                outcome.errors.contains(
                    "warning: `\(run.folder.path)/\(name)` and \(others) more stand beside the files"),
                "\(outcome.errors)")
            #expect(run.files() == before)
        }
        // What is no volume of the run is none of its business, and neither is what is not of its kind.
        try run.clear()
        for name in ["run-1.pdf", "run-abcd.pdf", "running-0009.pdf", "run-0009.txt", "x.png"] {
            try Data().write(to: run.folder.appendingPathComponent(name))
        }
        let outcome = run()
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("file.left-over") == (kind == .folder), "\(outcome.errors)")
    }

    @Test func `a letter that fails now, and stands from an earlier run, is told of`() throws {
        let run = try LetterRun(.folder)
        #expect(run().status == 0)
        var records = LetterRun.records(20)
        records[3] = "{"
        try run.write(records)
        let outcome = run("--resume")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("`\(run.folder.path)/A7Q2M1000003.pdf` stands beside the files"),
            "\(outcome.errors)")
        // One file of records that all fail is not made, and an older one is no file of this run.
        try run.command.write("old", "one.pdf")
        try run.write(["{"])
        let words = ["render", LetterRun.template, "--data", "d.ndjson", "--one-file", "-o", "one.pdf", "--lang", "en"]
        let one = Shell.run(Command.program, words, folder: run.command.folder)
        #expect(one.status == 1)
        #expect(one.errors.contains("`one.pdf` stands beside the files of this run"), "\(one.errors)")
        #expect(run.command.bytes("one.pdf") == Data("old".utf8))
    }

    @Test func `a run never overwrites its own data by its report`() throws {
        let run = try LetterRun(.volumes)
        let data = LetterRun.records(20).joined(separator: "\n")
        try run.command.write(data, "out/run.report.ndjson")
        let outcome = Shell.run(
            Command.program, run.arguments(data: "out/run.report.ndjson"), folder: run.command.folder)
        #expect(outcome.status == 73 && outcome.errors.contains("[file.same-as-input]"), "\(outcome.errors)")
        #expect(run.command.bytes("out/run.report.ndjson") == Data(data.utf8))
    }

    @Test func `a pipe of records loses none, and its first says which version is meant`() throws {
        let run = try LetterRun(.volumes)
        let (whole, _) = try run.undisturbed()
        let pipe = try Pipe(run.command.folder.appendingPathComponent("pipe.ndjson"))
        let process = try run.start(data: "pipe.ndjson")
        pipe.give(LetterRun.records(20).joined(separator: "\n"), to: process)
        pipe.close()
        #expect(process.wait() == 0, "\(run.errors)")
        #expect(run.files() == whole)
    }
}
