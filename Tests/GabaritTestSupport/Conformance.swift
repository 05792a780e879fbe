internal import Foundation
public import Testing

/// What an independent validator says of finished files, after PDF/UA-1 and PDF/A-3a.
public enum Conformance {
    private static let python = Golden.root.appendingPathComponent(".build/judges/bin/python3").path

    /// Whether the validator is installed: `make judges`.
    public static var isThere: Bool { FileManager.default.fileExists(atPath: python) }

    /// The failures of files, each of which has a name; none where all conform.
    public static func failures(of files: [(name: String, bytes: [UInt8])]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var failures: [String] = []
        for start in stride(from: 0, to: files.count, by: 200) {
            let part = files[start..<min(start + 200, files.count)]
            for (index, file) in part.enumerated() {
                try Data(file.bytes).write(to: folder.appendingPathComponent("\(index)-\(file.name).pdf"))
            }
            let script = Golden.root.appendingPathComponent("Tests/Judges/conformance.py").path
            let names = part.enumerated().map { "\($0.offset)-\($0.element.name).pdf" }
            let outcome = Shell.run(python, [script] + names, folder: folder)
            failures += outcome.text.split(separator: "\n").map(String.init)
            if outcome.status != 0, outcome.text.isEmpty { failures.append("the judge failed: \(outcome.errors)") }
        }
        return failures
    }

    /// Expects that all files conform.
    public static func expect(
        _ files: [(name: String, bytes: [UInt8])], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard isThere else { return }
        let failures = try failures(of: files)
        #expect(failures.isEmpty, "\(failures.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
}
