import Foundation
import GabaritTestSupport
import Testing

/// A run of letters in a folder of its own: what is done to it on a bad day, and what it must leave.
struct LetterRun {
    /// The two kinds of run.
    enum Kind: CaseIterable {
        /// `--one-file --split 4`, or another number.
        case volumes
        /// One file a record.
        case folder
    }

    static let template = "attestation-simplifiee"

    let template: String
    /// How many records a volume has.
    let split: Int
    let kind: Kind
    let workers: Int
    let command: Command
    /// Where the run's files go.
    let folder: URL

    /// Writes the records of a run; its files go into a folder below the command's.
    init(
        _ kind: Kind, records: [String] = Self.records(20), workers: Int = 1, template: String = Self.template,
        split: Int = 4
    ) throws {
        self.template = template
        self.split = split
        self.kind = kind
        self.workers = workers
        command = try Command()
        self.folder = command.folder.appendingPathComponent("out")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        try write(records)
    }

    /// Records with an identifier, a number and a street of their own.
    static func records(_ count: Int) -> [String] {
        (0..<count).map {
            BadInputTests.good.replacingOccurrences(of: "A7Q2M4X9", with: "A7Q2M\(1_000_000 + $0)")
                .replacingOccurrences(of: "LE GOFF\"", with: "LE GOFF\",\"\($0 + 1) RUE DE LA LIBERTE\"")
        }
    }

    /// Writes the data.
    func write(_ records: [String]) throws { try command.write(records.joined(separator: "\n"), "d.ndjson") }

    /// The words of the call, but for the program.
    func arguments(data: String = "d.ndjson", _ more: [String] = []) -> [String] {
        let output = kind == .volumes ? folder.path + "/run.pdf" : folder.path
        let words = ["render", template, "--data", data, "-o", output, "--workers", "\(workers)", "--lang", "en"]
        return words + (kind == .volumes ? ["--one-file", "--split", "\(split)"] : []) + more
    }

    /// Makes the run, to its end.
    func callAsFunction(_ more: String...) -> Shell.Outcome {
        Shell.run(Command.program, arguments(more), folder: command.folder)
    }

    /// Makes the run under a limit of the shell, such as `ulimit -f 8`.
    func run(under limit: String) -> Shell.Outcome {
        Shell.run("sh", ["-c", "\(limit); exec \"$@\"", "sh", Command.program] + arguments(), folder: command.folder)
    }

    /// Begins the run, its errors in `errors.txt`.
    func start(data: String = "d.ndjson", _ more: String...) throws -> Shell.Running {
        try Shell.Running(
            Command.program, arguments(data: data, more), errors: command.folder.path + "/errors.txt",
            folder: command.folder)
    }

    /// What the run begun last has said.
    var errors: String { String(decoding: command.bytes("errors.txt") ?? Data(), as: UTF8.self) }

    private var reportName: String { kind == .volumes ? "run.report.ndjson" : "report.ndjson" }

    /// The report of a run that ended, or of one that was cut off.
    func report(ofUnfinished: Bool = false) -> [[String: Any]] {
        let path = folder.appendingPathComponent(reportName + (ofUnfinished ? ".part" : ""))
        return String(decoding: (try? Data(contentsOf: path)) ?? Data(), as: UTF8.self).split(separator: "\n")
            .compactMap { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] }
    }

    /// The files that stand under their names.
    func files() -> [String: Data] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.filter { $0.hasSuffix(".pdf") }.compactMap { name in
                (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, $0) }
            })
    }

    /// Empties the folder of the run.
    func clear() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    /// The files of a run that nothing disturbs, and how many seconds it takes; the folder is empty afterwards.
    func undisturbed(files least: Int = 5, sourceLocation: SourceLocation = #_sourceLocation) throws -> (
        files: [String: Data], seconds: Double
    ) {
        let start = ContinuousClock.now
        let outcome = self()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
        let files = files()
        #expect(files.count >= least, sourceLocation: sourceLocation)
        try clear()
        return (files, seconds)
    }

    /// Expects that what was disturbed left only whole files, told of in its report, and that going on ends as if nothing had been.
    func expectRecovery(
        to whole: [String: Data], mayBeShort: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let left = files()
        for (name, bytes) in left where bytes != whole[name] {
            // A volume that was closed on demand has the letters up to then.
            #expect(mayBeShort, "\(name)", sourceLocation: sourceLocation)
            let path = folder.appendingPathComponent(name).path
            #expect(Shell.run("qpdf", ["--check", path]).status == 0, "\(name)", sourceLocation: sourceLocation)
        }
        // A report says nothing that is not so, and is in the order of the records.
        for entries in [report(), report(ofUnfinished: true)] {
            for entry in entries {
                let file = try #require(entry["file"] as? String, sourceLocation: sourceLocation)
                #expect(left[file] != nil, "\(file) is reported, and not there", sourceLocation: sourceLocation)
            }
            #expect(
                entries.compactMap { $0["line"] as? Int } == Array(1..<entries.count + 1),
                sourceLocation: sourceLocation)
        }
        let again = self("--resume")
        #expect(again.status == 0, "\(again.errors)", sourceLocation: sourceLocation)
        #expect(files() == whole, sourceLocation: sourceLocation)
        #expect(report().count == 20, sourceLocation: sourceLocation)
        #expect(try command.leftovers().isEmpty, sourceLocation: sourceLocation)
    }
}
