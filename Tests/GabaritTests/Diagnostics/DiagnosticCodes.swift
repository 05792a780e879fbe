import Foundation
import GabaritTestSupport

/// The codes that the sources hold.
enum DiagnosticCodes {
    /// Every code: each stands in a file of messages, as the literal of a diagnostic or in the comment above its maker.
    static let inSources: Set<String> = {
        var codes: Set<String> = []
        for text in files({ $0.contains("Messages") }) {
            for match in text.matches(of: /"([a-z]+\.[a-z0-9-]+)"/) { codes.insert(String(match.1)) }
            for line in text.split(separator: "\n") where line.contains("/// ") {
                for match in line.matches(of: /`([a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*)`/) { codes.insert(String(match.1)) }
            }
        }
        return codes
    }()

    /// Codes that are literals of diagnostics outside the files of messages.
    static let outsideMessages: Set<String> = {
        var codes: Set<String> = []
        for text in files({ !$0.contains("Messages") && !$0.contains("Explanation") }) {
            for match in text.matches(of: /Diagnostic\(\s*"([a-z]+\.[a-z0-9-]+)"/) { codes.insert(String(match.1)) }
        }
        return codes
    }()

    private static func files(_ isWanted: (String) -> Bool) -> [String] {
        let folder = Golden.root.appendingPathComponent("Sources")
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && isWanted($0) }.sorted().compactMap {
            try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
    }
}
