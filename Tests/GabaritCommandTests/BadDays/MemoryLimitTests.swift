import Foundation
import GabaritTestSupport
import Testing

/// A limit of memory that a run comes up against: the system ends it, and it goes on where there is more.
@Suite struct MemoryLimitTests {
    @Test(
        .enabled(if: MemoryGroup.isPossible, "this machine gives tests no groups of processes"),
        arguments: LetterRun.Kind.allCases)
    func `a run that needs more memory than there is leaves whole files, and goes on to the same bytes`(
        _ kind: LetterRun.Kind
    ) throws {
        var random = SeededRandom(seed: 8)
        let run = try LetterRun(kind, records: [], template: "essai")
        try run.command.writeTemplate(
            data: "  edition  Date\n  lignes   [Text(max: 20)](max: 8000)\n",
            body: "heading \"Essai\"\n\nfor ligne in lignes { \"{ligne}\" }")
        // One document of many pages among small ones; the bytes of all, without a limit, are known by its place.
        let places = (0..<4).map { _ in Int.random(in: 2..<18, using: &random) }
        var killed = 0
        for place in places {
            try run.write((0..<20).map { Self.record(lines: $0 == place ? 2500 : 2) })
            let (whole, _) = try run.undisturbed()
            for _ in 0..<5 {
                let group = try MemoryGroup(megabytes: Int.random(in: 7...12, using: &random))
                let outcome = run.run(under: group.joining)
                group.remove()
                #expect([0, 128 + SIGKILL].contains(outcome.status), "\(outcome.status): \(outcome.errors)")
                if outcome.status != 0 { killed += 1 }
                try run.expectRecovery(to: whole)
                try run.clear()
            }
        }
        #expect(killed > 5, "the limits missed the run: \(killed)")
    }

    private static func record(lines: Int) -> String {
        let list = (0..<lines).map { "\"LIGNE \($0)\"" }.joined(separator: ",")
        return "{\"edition\":\"2024-04-15\",\"lignes\":[\(list)]}"
    }
}

/// A group of processes with a limit of memory; see cgroups(7), in both versions.
private struct MemoryGroup {
    /// Whether this machine lets tests make one: it is a matter of privileges.
    static let isPossible: Bool = {
        guard let group = try? MemoryGroup(megabytes: 64) else { return false }
        defer { group.remove() }
        return Shell.run("sh", ["-c", "\(group.joining); true"]).status == 0
    }()

    private let folder: String

    init(megabytes: Int) throws {
        let first = FileManager.default.fileExists(atPath: "/sys/fs/cgroup/memory/memory.limit_in_bytes")
        folder = "/sys/fs/cgroup/" + (first ? "memory/" : "") + "gabarit-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let limit = folder + (first ? "/memory.limit_in_bytes" : "/memory.max")
        do { try Data("\(megabytes)M".utf8).write(to: URL(filePath: limit), options: []) } catch {
            remove()
            throw error
        }
    }

    /// What a shell does to be in the group, with all that it starts.
    var joining: String { "echo $$ >\(folder)/cgroup.procs || exit 1" }

    func remove() { rmdir(folder) }
}
