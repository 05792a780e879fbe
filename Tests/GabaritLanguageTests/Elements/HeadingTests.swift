import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct HeadingTests {
    private static let data =
        "data {\n  oui   Bool\n  noms  [Text](max: 5)\n  deux  [Text](min: 1, max: 5)\n  un  Text?\n}\n"

    private func found(_ source: String) -> [String] {
        let result = Checking.checkElements(Self.data + source)
        return result.diagnostics.map { "\($0.code) \(Checking.text(of: $0.span, in: result.sources))" }
    }

    @Test(arguments: [
        "h1", "h1 h2 h3 h2 h1 h2", "h1 if { h2 } h2", "h1 if { h2 } else { h1 } h2", "h1 for noms { h2 }",
        "h1 for noms { h2 h3 h1 }",
        "for deux { h1 } h2", "h1 match { h2 } { h2 } h3", "h1 box { h2 } h3", "h1 row { h2 } { h3 }", "if { h1 } h1",
        "h1 for deux { h2 } h3", "if { h1 h2 } else { h1 }",
    ])
    func `levels that never skip are right`(shape: String) { #expect(found(source(shape)) == []) }

    @Test(arguments: [
        ("h2", "h2"), ("h1 h3", "h3"), ("h1 if { h2 } h3", "h3"), ("if { h1 } h2", "h2"),
        ("h1 if { h2 } else { h1 } h3", "h3"),
        ("for noms { h1 } h2", "h2"), ("h1 for noms { h2 } h3", "h3"), ("h1 h2 for noms { h3 h1 }", "h3"),
        ("h1 match { h2 } { } h3", "h3"), ("box { h2 }", "h2"), ("h1 row { h2 } { } h4", "h4"),
        ("h1 if { } else { h3 }", "h3"),
        ("h1 for deux { h3 h2 }", "h3"),
    ])
    func `a level that skips in some path is told of`(shape: String, level: String) {
        let number = level.dropFirst()
        let heading = number == "1" ? "heading level: 1 \"T\"" : "heading level: \(number) \"T\""
        #expect(found(source(shape)) == ["heading.skips-level \(heading)"])
    }

    @Test func `a loop is followed from its end to its beginning`() {
        // The first round is right; the second starts behind a level 1.
        #expect(found(source("h1 h2 for noms { h3 h1 }")).count == 1)
    }

    @Test func `calls are followed, blocks in the place of the call's component`() {
        let components = "component partie() {\n  heading level: 2 \"P\"\n  block\n}\n"
        #expect(found(components + "heading \"T\"\npartie() { heading level: 3 \"S\" }") == [])
        #expect(
            found(components + "heading \"T\"\npartie() { heading level: 4 \"S\" }") == [
                "heading.skips-level heading level: 4 \"S\""
            ])
        let result = Checking.checkElements(Self.data + components + "partie() { rule }")
        #expect(result.diagnostics.map(\.code) == ["heading.skips-level"])
        #expect(result.diagnostics.first?.trace.map(\.name) == ["partie"])
    }

    @Test func `the heading before is shown`() {
        let result = Checking.checkElements("heading \"Un\"\nheading level: 3 \"Trois\"")
        #expect(
            result.diagnostics.first?.labels.map { Checking.text(of: $0.span, in: result.sources) } == [
                "heading \"Un\""
            ])
    }

    /// Writes `h1 if { h2 } else { }` as a source.
    private func source(_ shape: String) -> String {
        var words = shape.split(separator: " ").map(String.init)[...]
        return statements(&words)
    }

    private func statements(_ words: inout ArraySlice<String>) -> String {
        var source = ""
        while let word = words.first, word != "}" {
            words.removeFirst()
            switch word {
            case "if": source += "if oui \(block(&words))" + (words.first == "else" ? otherwise(&words) : "") + "\n"
            case "for":
                let list = words.removeFirst()
                source += "for n in \(list) \(block(&words))\n"
            case "match": source += "match un {\ncase none \(block(&words))\ncase some _ \(block(&words))\n}\n"
            case "box": source += "box \(block(&words))\n"
            case "row": source += "row {\ncolumn \(block(&words))\ncolumn \(block(&words))\n}\n"
            default: source += "heading level: \(word.dropFirst()) \"T\"\n"
            }
        }
        return source
    }

    private func otherwise(_ words: inout ArraySlice<String>) -> String {
        words.removeFirst()
        return " else \(block(&words))"
    }

    private func block(_ words: inout ArraySlice<String>) -> String {
        words.removeFirst()
        let inner = statements(&words)
        if !words.isEmpty { words.removeFirst() }
        return "{\n\(inner)}"
    }
}
