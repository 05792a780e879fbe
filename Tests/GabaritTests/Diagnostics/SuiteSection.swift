import Foundation
import GabaritTestSupport

/// One section of a file of `Tests/Suite`: a source, or a datum, that provokes one diagnostic.
///
/// A section starts with `--- code: what is special about it ---`; `also code` behind it admits a second code. Its source
/// goes on to the next section; the template of `wrapper.gabarit` is added behind it unless it holds a `template` of its own.
/// `+++ path` starts another file, `+++ path state` one that cannot be had: `absent`, `outside`, `unreadable`, `too-large`;
/// `+++ path × 200` as many files, `#` being the number of each and `##` the next, in the path and in the file.
/// `⟦FE FF⟧` stands for bytes, `⟦600 × [⟧` for a repetition.
struct SuiteSection: Sendable {
    /// A file beside the section's own.
    struct File: Sendable {
        var path: String
        var state: String?
        var bytes: [UInt8]
        /// How many of its kind.
        var count = 1

        /// The files it stands for.
        var all: [File] {
            guard count > 1 else { return [self] }
            let text = String(decoding: bytes, as: UTF8.self)
            return (0..<count).map { number in
                func numbered(_ text: String) -> String {
                    text.replacing("##", with: "\(number + 1)").replacing("#", with: "\(number)")
                }
                return File(path: numbered(path), state: state, bytes: Array(numbered(text).utf8))
            }
        }
    }

    /// The file it stands in, without its ending.
    var suite: String
    /// The line it starts on, from 1.
    var line: Int
    /// The code that it provokes.
    var code: String
    /// Codes that come with it.
    var alsoAdmitted: [String]
    /// What is special about it.
    var title: String
    /// Its own source or datum.
    var bytes: [UInt8]
    /// The other files.
    var files: [File]

    /// All sections, by file and line.
    static let all: [SuiteSection] = {
        let folder = Golden.root.appendingPathComponent("Tests/Suite")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".suite") }.sorted().flatMap { name in
            let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
            return sections(of: text, suite: String(name.dropLast(6)))
        }
    }()

    /// A file of `Tests/Suite`.
    static func file(_ name: String) -> [UInt8] {
        let path = Golden.root.appendingPathComponent("Tests/Suite").appendingPathComponent(name)
        return (try? Data(contentsOf: path)).map(Array.init) ?? []
    }

    private static func sections(of text: String, suite: String) -> [SuiteSection] {
        var sections: [SuiteSection] = []
        var target: [String] = []
        func flush() {
            defer { target = [] }
            // What stands before the first section is a remark.
            guard !sections.isEmpty else { return }
            while target.last == "" { target.removeLast() }
            let bytes = expanded(target.joined(separator: "\n") + (target.isEmpty ? "" : "\n"))
            let last = sections.count - 1
            if sections[last].files.isEmpty {
                sections[last].bytes = bytes
            } else {
                sections[last].files[sections[last].files.count - 1].bytes = bytes
            }
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let head = line.wholeMatch(of: /--- ([a-z]+\.[a-z0-9-]+)((?: also [a-z]+\.[a-z0-9-]+)*)(?:: (.+))? ---/)
            {
                flush()
                let others = head.2.split(separator: " also ").map(String.init)
                sections.append(
                    SuiteSection(
                        suite: suite, line: index + 1, code: String(head.1), alsoAdmitted: others,
                        title: head.3.map(String.init) ?? "", bytes: [], files: []))
            } else if let head = line.wholeMatch(of: /\+\+\+ (\S+)(?: ([a-z-]+))?(?: × ([0-9]+))?/) {
                flush()
                sections[sections.count - 1].files.append(
                    File(
                        path: String(head.1), state: head.2.map(String.init), bytes: [],
                        count: head.3.flatMap { Int($0) } ?? 1))
            } else {
                target.append(String(line))
            }
        }
        flush()
        return sections
    }

    /// The bytes of a source, with `⟦…⟧` replaced by what it stands for.
    private static func expanded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
            bytes += rest[..<open].utf8
            let inner = rest[rest.index(after: open)..<close]
            if let match = inner.wholeMatch(of: /([0-9]+) × (.+)/), let count = Int(match.1) {
                let piece = Array(match.2.replacing("⏎", with: "\n").utf8)
                for _ in 0..<count { bytes += piece }
            } else {
                bytes += inner.split(separator: " ").compactMap { UInt8($0, radix: 16) }
            }
            rest = rest[rest.index(after: close)...]
        }
        return bytes + rest.utf8
    }
}
