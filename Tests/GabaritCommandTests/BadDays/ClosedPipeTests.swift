import Foundation
import GabaritTestSupport
import Testing

/// A reader that goes away while a run writes to it.
@Suite struct ClosedPipeTests {
    @Test(arguments: ["run-0002.pdf", "run.report.ndjson"])
    func `a reader that closes the pipe ends a run of volumes clearly`(_ piped: String) throws {
        let run = try LetterRun(.volumes)
        let (whole, _) = try run.undisturbed()
        let length = whole[piped]?.count ?? Self.reportLength
        var random = SeededRandom(seed: 3)
        for _ in 0..<20 {
            try pipe(piped, of: run, toReaderOf: Int.random(in: 0..<length - 5000, using: &random))
            for (name, bytes) in run.files() where name != piped { #expect(bytes == whole[name]) }
            try FileManager.default.removeItem(at: run.folder.appendingPathComponent(piped))
            #expect(run("--resume").status == 0)
            #expect(run.files() == whole)
            try run.clear()
        }
    }

    @Test func `a reader that closes the pipe of a run's report ends it clearly`() throws {
        let run = try LetterRun(.folder, workers: 2)
        let (whole, _) = try run.undisturbed()
        var random = SeededRandom(seed: 4)
        for _ in 0..<20 {
            try pipe("report.ndjson", of: run, toReaderOf: Int.random(in: 0..<Self.reportLength - 5000, using: &random))
            for (name, bytes) in run.files() { #expect(bytes == whole[name]) }
            #expect(try run.command.leftovers().isEmpty)
            try run.clear()
        }
    }

    @Test
    func `a run into standard output ends clearly where nobody reads it, and its report is in the working folder`()
        throws
    {
        let run = try LetterRun(.volumes, records: LetterRun.records(60))
        let words = [
            "render", LetterRun.template, "--data", "d.ndjson", "--one-file", "-o", "/dev/stdout", "--lang", "en",
        ]
        func bash(_ script: String) -> Shell.Outcome {
            Shell.run("bash", ["-c", script, "bash", Command.program] + words, folder: run.command.folder)
        }
        let cut = bash("\"$@\" | head -c 1000 >/dev/null; exit ${PIPESTATUS[0]}")
        #expect(cut.status == 73 && cut.errors.contains("cannot write `/dev/stdout`: Broken pipe"), "\(cut.errors)")
        #expect(run.command.bytes("stdout.report.ndjson") == nil)
        let whole = bash("\"$@\" | cat")
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.output.prefix(5) == Data("%PDF-".utf8))
        #expect(run.command.bytes("stdout.report.ndjson")?.split(separator: UInt8(ascii: "\n")).count == 60)
    }

    /// Less than the bytes of a report of twenty records.
    private static let reportLength = 8000

    /// Makes a run of which one file is a pipe, whose reader takes so many bytes and goes.
    private func pipe(_ name: String, of run: LetterRun, toReaderOf bytes: Int) throws {
        let pipe = try Pipe(run.folder.appendingPathComponent(name))
        let process = try run.start()
        pipe.take(bytes, from: process)
        pipe.close()
        let status = process.wait()
        #expect(status == 73, "\(bytes): \(status): \(run.errors)")
        #expect(run.errors.contains(": Broken pipe [file.write]"), "\(run.errors)")
    }
}
