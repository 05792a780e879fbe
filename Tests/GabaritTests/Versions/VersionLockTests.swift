import GabaritPrimitives
import Testing

@testable import Gabarit

/// The file that names what is published.
struct VersionLockTests {
    private static func parts(_ digest: String) -> VersionParts {
        VersionParts([
            VersionParts.Part(kind: .face, name: "Roboto Condensed 400 italic", digest: "b"),
            VersionParts.Part(kind: .import, name: "lib/deux mots.gabarit", digest: "c"),
            VersionParts.Part(kind: .template, name: "", digest: digest),
        ])
    }

    private static func entry(_ name: String, _ version: String) -> VersionLock.Entry {
        VersionLock.Entry(name: name, version: version, parts: parts("\(name)\(version)"))
    }

    @Test func `entries stand in their order, whatever that in which they were added`() throws {
        let entries = [Self.entry("b", "1"), Self.entry("a", "2"), Self.entry("a", "10"), Self.entry("c", "1")]
        var lock = VersionLock()
        for entry in entries { lock.add(entry) }
        let text = lock.text
        #expect(lock.entries.map { "\($0.name)@\($0.version)" } == ["a@10", "a@2", "b@1", "c@1"])
        var other = VersionLock()
        for entry in entries.reversed() { other.add(entry) }
        #expect(other.text == text)
        let read = try VersionLock(text: text)
        #expect(read.entries == lock.entries && read.text == text)
        #expect(read["a", "2"] == entries[1] && read["a", "3"] == nil)
    }

    @Test func `remarks stay with what they stand above`() throws {
        var lock = VersionLock()
        for name in ["b", "d"] { lock.add(Self.entry(name, "1")) }
        let noted = lock.text.replacing("\nd 1 ", with: "\n# About d.\nd 1 ") + "\n# The end.\n"
        var read = try VersionLock(text: noted)
        #expect(read.text == noted)
        read.add(Self.entry("c", "1"))
        read.add(Self.entry("a", "1"))
        let lines = read.text.split(separator: "\n").map(String.init)
        let about = try #require(lines.firstIndex(of: "# About d."))
        #expect(lines[about + 1].hasPrefix("d 1 "))
        #expect(lines.first?.hasPrefix("# Published versions") == true && lines.last == "# The end.")
        #expect(try VersionLock(text: read.text).text == read.text)
    }

    @Test func `what does not hold together is refused, with its line`() throws {
        var lock = VersionLock()
        lock.add(Self.entry("a", "1"))
        let text = lock.text
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("a 1") })
        for broken in [
            text.replacing("import lib/deux", with: "import lib/trois"), text.replacing("a 1 ", with: "a 1"),
            text + text, text + "  template x\n", text.replacing("  face", with: "  visage"),
            text.replacing("\n  template", with: "\n\n  template"),
        ] {
            #expect(throws: Diagnostics.self, "\(broken)") { try VersionLock(text: broken) }
        }
        do {
            _ = try VersionLock(text: text.replacing("deux", with: "trois"))
        } catch {
            #expect(error.all.map(\.code) == ["version.lock"])
            #expect(error.all[0].message.english.hasSuffix("at line \(line + 1)"))
        }
    }

    @Test func `differences name what has changed, come or gone`() {
        let before = Self.parts("x")
        #expect(before.differences(from: before).isEmpty)
        #expect(Self.parts("y").differences(from: before).map(\.kind) == [.template])
        let more = VersionParts(before.parts + [VersionParts.Part(kind: .picture, name: "a.png", digest: "p")])
        #expect(more.differences(from: before).map(\.name) == ["a.png"])
        #expect(before.differences(from: more).map(\.name) == ["a.png"])
        #expect(more.digest != before.digest)
    }
}
