import Foundation
import GabaritTestSupport
import Testing

/// The guides for programmers: what they show is what a package that uses the library is made of, and so builds and runs.
struct GuideTests {
    private static let client = Golden.root.appendingPathComponent("Tests/Client")

    /// The lines of a text without what they are indented by, blank ones left out.
    private static func lines(_ text: some StringProtocol) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    @Test(arguments: ["FirstLetter", "Server", "RunMillion"]) func `what a guide shows is in the client`(
        _ name: String
    ) throws {
        let guide = Golden.root.appendingPathComponent("Sources/Gabarit/Gabarit.docc/\(name).md")
        let sources = Self.client.appendingPathComponent("Sources/Client")
        let files = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil).map {
            Self.lines(try String(contentsOf: $0, encoding: .utf8))
        }
        let blocks = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let wanted = Self.lines(block.components(separatedBy: "```")[0])
            #expect(files.contains { $0.contains(wanted) }, "\(wanted.first ?? "")")
        }
    }

    @Test func `the template of the first guide is the client's`() throws {
        let guide = Golden.root.appendingPathComponent("Sources/Gabarit/Gabarit.docc/FirstLetter.md")
        let blocks = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```\n")
        let shown = try #require(blocks.first { $0.hasPrefix("template avis") })
        let file = Self.client.appendingPathComponent("Templates/avis/avis.gabarit")
        let lines = Self.lines(try String(contentsOf: file, encoding: .utf8))
        // The guide leaves out the page and the heading's style.
        for line in Self.lines(shown) { #expect(lines.contains(line), "\(line)") }
    }
}
