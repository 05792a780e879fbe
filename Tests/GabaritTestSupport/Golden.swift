public import Foundation
public import Testing

/// Compares what a test made with a file below `Goldens/`.
///
/// The environment's `GABARIT_GOLDENS` says what becomes of a difference: `never` (the default) fails, `missing` writes files
/// that are not there yet, `failed` writes those that differ too, `all` writes every one. Whatever is written fails the test
/// once under `missing` and `failed`, so that a retry cannot pass unseen. A difference leaves both versions in `.build/goldens/`.
public enum Golden {
    /// The repository's root.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What becomes of a difference.
    public enum Mode: String, Sendable {
        case never, missing, failed, all
    }

    /// The mode of this run.
    public static var mode: Mode { ProcessInfo.processInfo.environment["GABARIT_GOLDENS"].flatMap(Mode.init) ?? .never }

    /// Compares a text with the golden of a path below `Goldens/`, such as `pages/letter.txt`.
    public static func expect(_ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expect(Data(text.utf8), path, sourceLocation: sourceLocation) { expected in
            firstDifference(String(decoding: expected, as: UTF8.self), text)
        }
    }

    /// Compares bytes with the golden of a path; `explain` says how they differ.
    public static func expect(
        _ bytes: Data, _ path: String, sourceLocation: SourceLocation = #_sourceLocation,
        explain: (Data) -> String = { "\($0.count) bytes expected" }
    ) {
        let file = root.appendingPathComponent("Goldens").appendingPathComponent(path)
        let expected = try? Data(contentsOf: file)
        if expected == bytes { return }
        if mode == .all || (mode == .missing && expected == nil) || mode == .failed {
            try? FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? bytes.write(to: file)
            if mode == .all { return }
        }
        let actual = root.appendingPathComponent(".build/goldens").appendingPathComponent(path)
        try? FileManager.default.createDirectory(
            at: actual.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? bytes.write(to: actual)
        let difference = expected.map(explain) ?? "there is no such golden yet"
        Issue.record(
            "Goldens/\(path) differs: \(difference)\nactual: .build/goldens/\(path)\naccept with: make goldens",
            sourceLocation: sourceLocation)
    }

    /// All files below `Goldens/`, as paths below it.
    public static func files() -> Set<String> {
        let folder = root.appendingPathComponent("Goldens")
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        var files: Set<String> = []
        for case let path as String in walk {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            if !isFolder.boolValue { files.insert(path) }
        }
        return files
    }

    private static func firstDifference(_ expected: String, _ actual: String) -> String {
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(left.count, right.count) {
            let one = index < left.count ? left[index] : "(end)"
            let two = index < right.count ? right[index] : "(end)"
            if one != two { return "line \(index + 1)\n  expected: \(one)\n  actual:   \(two)" }
        }
        return "line ends"
    }
}
