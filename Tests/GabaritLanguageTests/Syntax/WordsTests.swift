import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// What a file says, without what means nothing.
struct WordsTests {
    private func words(_ text: String, without spans: [Span] = []) -> String {
        String(
            decoding: SourceFile(path: "a.gabarit", bytes: Array(text.utf8)).words(without: spans), as: UTF8.self)
    }

    @Test func `comments, indentation and empty lines do not count`() {
        let plain = "record A {\n nom Text\n}\nlet a = 1 - 2"
        #expect(words(plain) == "record A {\nnom Text\n}\nlet a = 1 - 2")
        #expect(
            words("// Un.\n\n/// Deux.\nrecord A  {  // trois\n\n    nom    Text /// Quatre.\n}\n\nlet a =  1 - 2\n")
                == words(plain))
    }

    @Test func `what parts statements, values and words of a text counts`() {
        #expect(words("\"a\"\n\"b\"") != words("\"a\" \"b\""))
        #expect(words("space 20mm -5mm") != words("space 20mm - 5mm"))
        #expect(words("\"a  b // c\"") == "\"a  b // c\"")
        #expect(words("\"a\"") != words("\"a \""))
    }

    @Test func `what stands in a span is left out, as if it had never been written`() {
        let before = "template a {\n  valid from 2024-01-01\n  language fr\n}"
        let after =
            "template a {\n  valid from 2024-01-01 until 2025-01-01\n  alias b until 2025-02-01\n  language fr\n}"
        func span(_ text: String) -> Span {
            let start = after.utf8.count - (after.split(separator: text, maxSplits: 1)[1].utf8.count + text.utf8.count)
            return Span(source: SourceID(0), start: start, end: start + text.utf8.count)
        }
        #expect(words(after, without: [span("until 2025-01-01"), span("alias b until 2025-02-01")]) == words(before))
        #expect(words(after) != words(before))
    }
}
