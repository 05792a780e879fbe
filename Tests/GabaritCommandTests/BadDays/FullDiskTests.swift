import Foundation
import GabaritTestSupport
import Testing

/// A disk that takes no more in the middle of a run.
@Suite struct FullDiskTests {
    static let sizes = 20

    @Test(
        .enabled(if: SmallDisk.isPossible, "this machine mounts no disks for tests"), arguments: LetterRun.Kind.allCases
    )
    func `a disk that fills up ends a run clearly, and on a larger one it goes on to the same bytes`(
        _ kind: LetterRun.Kind
    ) throws {
        let run = try LetterRun(kind, workers: 2)
        let (whole, _) = try run.undisturbed()
        let needed = whole.values.reduce(0) { $0 + $1.count }
        var random = SeededRandom(seed: 1)
        var left: Set<Int> = []
        for _ in 0..<Self.sizes {
            let disk = try SmallDisk(at: run.folder, bytes: Int.random(in: 4096...needed, using: &random))
            defer { disk.remove() }
            let outcome = run()
            #expect(outcome.status == 73, "\(outcome.status): \(outcome.errors)")
            #expect(outcome.errors.contains(": No space left on device [file.write]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("correct the cause, then go on with `--resume`"), "\(outcome.errors)")
            left.insert(run.files().count)
            try disk.enlarge(to: 4 * needed)
            try run.expectRecovery(to: whole)
        }
        #expect(left.count > 2, "the disks filled up at one place: \(left)")
    }

    @Test(arguments: LetterRun.Kind.allCases)
    func `a file that may not grow ends a run clearly, without a signal`(_ kind: LetterRun.Kind) throws {
        let run = try LetterRun(kind)
        let (whole, _) = try run.undisturbed()
        let largest = try #require(whole.values.map(\.count).max())
        var random = SeededRandom(seed: 2)
        for _ in 0..<Self.sizes {
            // Blocks of 512 bytes: one, at least, for what is said of it.
            let blocks = Int.random(in: 1...(largest - 512) / 512, using: &random)
            let outcome = run.run(under: "ulimit -f \(blocks)")
            #expect(outcome.status == 73, "\(outcome.status): \(outcome.errors)")
            #expect(outcome.errors.contains(": File too large [file.write]"), "\(outcome.errors)")
            try run.expectRecovery(to: whole)
            try run.clear()
        }
    }

    @Test func `a folder in the place of one letter's file stops no other letter`() throws {
        let run = try LetterRun(.folder)
        let taken = run.folder.appendingPathComponent("A7Q2M1000004.pdf/x")
        try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
        let outcome = run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("A7Q2M1000004.pdf`: Is a directory"), "\(outcome.errors)")
        #expect(run.files().count == 19)
        #expect(run.report().filter { $0["status"] as? String == "failed" }.map { $0["line"] as? Int } == [5])
        #expect(try run.command.leftovers().isEmpty)
    }
}

/// A disk of few bytes, in memory.
private struct SmallDisk {
    /// Whether disks can be mounted here: it is a matter of privileges.
    static let isPossible: Bool = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard let disk = try? SmallDisk(at: folder, bytes: 4096) else { return false }
        disk.remove()
        return true
    }()

    private struct Refused: Error {}
    private let path: String

    init(at folder: URL, bytes: Int) throws {
        path = folder.path
        try mount(["-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs"])
    }

    private func mount(_ words: [String]) throws {
        guard Shell.run("mount", words + [path]).status == 0 else { throw Refused() }
    }

    func enlarge(to bytes: Int) throws { try mount(["-o", "remount,size=\(bytes)"]) }

    func remove() { _ = Shell.run("umount", [path]) }
}
