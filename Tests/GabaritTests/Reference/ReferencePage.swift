import Foundation
import GabaritTestSupport

/// The language reference, taken apart: its examples and its tables.
enum ReferencePage {
    /// A fenced block of source.
    struct Example: Sendable, CustomStringConvertible {
        /// The line of its fence, from 1.
        var line: Int
        /// The code of the only error it has, if it is there to be refused.
        var fails: String?
        /// The source.
        var source: String

        var description: String { "line \(line)" }
    }

    /// The page.
    static let text: String = {
        let path = Golden.root.appendingPathComponent("Sources/Gabarit/Gabarit.docc/LanguageReference.md")
        return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    }()

    /// The examples in ```` ```gabarit ```` fences.
    static let examples: [Example] = {
        var examples: [Example] = []
        var open: Example?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if var example = open {
                if line == "```" {
                    examples.append(example)
                    open = nil
                } else {
                    example.source += line + "\n"
                    open = example
                }
            } else if line.hasPrefix("```gabarit") {
                let words = line.split(separator: " ")
                open = Example(
                    line: index + 1, fails: words.count == 3 && words[1] == "fails" ? String(words[2]) : nil, source: ""
                )
            }
        }
        return examples
    }()

    /// The example that the others are fragments of.
    static let wrapper: Example? = examples.first { $0.source.hasPrefix("template exemple ") }

    /// The rows of the first table below a heading, cells as written; the head is left out.
    static func table(below heading: String) -> [[String]] {
        guard let start = text.range(of: "\n" + heading + "\n") else { return [] }
        var rows: [[String]] = []
        for line in text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("#") { break }
            if line.hasPrefix("|") {
                let marked = line.replacing("\\|", with: "\u{1}")
                rows.append(
                    marked.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                        $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
                    })
            } else if !rows.isEmpty {
                break
            }
        }
        return Array(rows.dropFirst(2))
    }

    /// What stands in backquotes in a cell.
    static func code(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }
}
