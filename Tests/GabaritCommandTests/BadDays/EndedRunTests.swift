import Foundation
import GabaritTestSupport
import Testing

/// A run that is killed, or asked to end, at any instant: whole files, a report that is right, and a way to go on.
@Suite struct EndedRunTests {
    /// How often each run is ended.
    static let instants = 20

    /// What ends a run, of which kind, by how many workers.
    static let ends: [(Int32, LetterRun.Kind, Int)] = [
        (SIGKILL, .folder, 2), (SIGKILL, .volumes, 2), (SIGTERM, .folder, 2), (SIGTERM, .volumes, 1),
        (SIGINT, .folder, 1),
        (SIGINT, .volumes, 2),
    ]

    @Test(arguments: ends)
    func `a run that is ended at any instant leaves whole files, and goes on to the same bytes`(
        _ signal: Int32, _ kind: LetterRun.Kind, _ workers: Int
    ) throws {
        let run = try LetterRun(kind, workers: workers)
        let (whole, seconds) = try run.undisturbed()
        var random = SeededRandom(seed: UInt64(signal) * 10 + UInt64(workers))
        var cut = 0
        for _ in 0..<Self.instants {
            let process = try run.start()
            // The first instants of a process are its own: nothing is made yet, and nobody has been asked to watch.
            Thread.sleep(forTimeInterval: Double.random(in: 0.2...1, using: &random) * seconds)
            process.send(signal)
            let status = process.wait()
            #expect([0, signal == SIGKILL ? 137 : 75, 128 + signal].contains(status), "\(status): \(run.errors)")
            if status == 75 {
                cut += 1
                #expect(run.errors.contains("ended as asked: the files are whole, `--resume` goes on"), "\(run.errors)")
                // The report is whole: it has its name, and knows of each file.
                let entries = run.report()
                #expect(Set(entries.compactMap { $0["file"] as? String }) == Set(run.files().keys))
            } else if status != 0 {
                cut += 1
            }
            try run.expectRecovery(to: whole, mayBeShort: kind == .volumes && status == 75)
            try run.clear()
        }
        #expect(cut > Self.instants / 3, "the instants missed the run")
    }

    @Test(arguments: [SIGKILL, SIGTERM], LetterRun.Kind.allCases)
    func `a run that is ended again and again makes nothing a second time`(
        _ signal: Int32, _ kind: LetterRun.Kind
    ) throws {
        let run = try LetterRun(kind, workers: 2)
        let (whole, seconds) = try run.undisturbed()
        var random = SeededRandom(seed: 7)
        /// The files as they stand, each with the number that says whether it was written anew.
        func stamps() throws -> [String: Int] {
            try run.files().keys.reduce(into: [:]) { stamps, name in
                let path = run.folder.appendingPathComponent(name).path
                stamps[name] = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
            }
        }
        var before: [String: Int] = [:]
        for _ in 0..<Self.instants {
            let process = try run.start("--resume")
            Thread.sleep(forTimeInterval: Double.random(in: 0.1...0.7, using: &random) * seconds)
            process.send(signal)
            _ = process.wait()
            let after = try stamps()
            // The file that was made last may not have been written down, or was closed before its last record.
            let anew = before.filter { after[$0.key] != $0.value }
            #expect(anew.count <= 1, "\(anew.keys.sorted()) of \(before.count)")
            before = after
        }
        try run.expectRecovery(to: whole, mayBeShort: kind == .volumes && signal == SIGTERM)
    }

    @Test func `a run that goes on and is ended reports no file as it was before`() throws {
        let run = try LetterRun(.volumes, split: 10)
        var records = LetterRun.records(20)
        let seconds = try run.undisturbed(files: 2).seconds
        var random = SeededRandom(seed: 9)
        for _ in 0..<Self.instants {
            try run.write(LetterRun.records(20))
            #expect(run("--resume").status == 0)
            records[0] = LetterRun.records(30)[Int.random(in: 20..<30, using: &random)]
            try run.write(records)
            let process = try run.start("--resume")
            Thread.sleep(forTimeInterval: Double.random(in: 0.3...0.8, using: &random) * seconds)
            process.send(SIGTERM)
            guard process.wait() == 75 else { continue }
            let digests = Shell.run("sha256sum", run.files().keys.sorted(), folder: run.folder).text
            for entry in run.report() {
                let (file, digest) = (entry["file"] as? String ?? "", entry["sha256"] as? String ?? "")
                #expect(digests.contains("\(digest)  \(file)\n"), "line \(entry["line"] ?? 0) of \(file)")
            }
        }
    }

    @Test func `a run that is asked to end twice ends at once`() throws {
        let run = try LetterRun(.folder, records: LetterRun.records(400))
        let process = try run.start()
        while run.report(ofUnfinished: true).isEmpty, process.isRunning { usleep(1000) }
        process.send(SIGTERM)
        process.send(SIGTERM)
        #expect([75, 128 + SIGTERM].contains(process.wait()))
        #expect(run.files().count < 400)
    }

    @Test(arguments: LetterRun.Kind.allCases, [1, 2])
    func `a run that waits for records ends when it is asked to, with those that came`(
        _ kind: LetterRun.Kind, _ workers: Int
    ) throws {
        let run = try LetterRun(kind, workers: workers)
        let (whole, _) = try run.undisturbed()
        let pipe = try Pipe(run.command.folder.appendingPathComponent("pipe.ndjson"))
        let process = try run.start(data: "pipe.ndjson")
        // The last is cut off in the middle: it is no record yet.
        let came = LetterRun.records(20)[..<8].joined(separator: "\n") + "\n" + LetterRun.records(9)[8].prefix(50)
        pipe.give(came, to: process)
        while run.files().count < (kind == .folder ? 8 : 2), process.isRunning { usleep(1000) }
        process.send(SIGTERM)
        #expect(process.wait() == 75, "\(run.errors)")
        #expect(run.report().count == 8)
        #expect(run.files() == whole.filter { run.files().keys.contains($0.key) })
        try run.expectRecovery(to: whole)
    }
}
