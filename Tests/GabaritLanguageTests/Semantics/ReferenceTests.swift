import Foundation
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// The examples of the language reference.
@Suite struct ReferenceTests {
    /// An example, and the code of what is wrong with it where it shows a fault.
    struct Example: Sendable, CustomTestStringConvertible {
        var source: String
        var code: String?
        var testDescription: String { String(source.prefix(60)) }
    }

    static let examples: [Example] = {
        let reference = Golden.root.appending(path: "Sources/Gabarit/Gabarit.docc/LanguageReference.md")
        let text = (try? String(contentsOf: reference, encoding: .utf8)) ?? ""
        var examples: [Example] = []
        var current: (words: [Substring], lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let (words, lines) = current {
                    if words.first == "gabarit" {
                        let code = words.count == 3 && words[1] == "fails" ? String(words[2]) : nil
                        examples.append(Example(source: lines.joined(separator: "\n") + "\n", code: code))
                    }
                    current = nil
                } else {
                    current = (line.dropFirst(3).split(separator: " "), [])
                }
            } else {
                current?.lines.append(line)
            }
        }
        return examples
    }()

    @Test func `there are examples, the first of them a whole template`() {
        #expect(Self.examples.count > 10)
        #expect(Self.examples.first?.source.hasPrefix("template ") == true)
        #expect(Self.examples.contains { $0.code != nil })
    }

    @Test(arguments: examples) func `an example does what the reference says`(example: Example) {
        let whole = Self.examples.first?.source ?? ""
        let source = example.source == whole ? whole : whole + example.source
        let result = Checking.check(files: ["essai.gabarit": source])
        #expect(Checking.found(result).map { String($0.prefix { $0 != " " }) } == (example.code.map { [$0] } ?? []))
    }
}
