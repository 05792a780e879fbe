import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct RecoveryTests {
    @Test func `a file with fifty errors gets a diagnostic for each, and no more`() {
        var expected: [Int] = []
        let lines = FiftyErrors.source.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let count = line.split(separator: "//").last.flatMap { Int($0.drop { $0 == " " }) } ?? 0
            expected += Array(repeating: index + 1, count: count)
        }
        let found = Parsing.faults(FiftyErrors.source)
        #expect(found.compactMap { $0.split(separator: ":").first.flatMap { Int($0) } } == expected)
        #expect(expected.count >= 50)
        // What stands between the faults is read.
        let items = Parsing.tree(FiftyErrors.source).items
        #expect(items.contains { if case .style(let style) = $0 { style.name.text == "dernier" } else { false } })
    }

    @Test(arguments: [
        // An item in the first column ends the blocks that were left open before it.
        ("box {\n  row {\n    \"a\"\n\nstyle s { size: 9pt }\n", ["2:7 syntax.unclosed-block"]),
        // The brace that closes too much is named.
        ("box {\n  row {\n    \"a\"\n}\n", ["2:7 syntax.unclosed-block"]),
        ("\"a\" }\n\"b\" }\n", ["1:5 syntax.stray-closing", "2:5 syntax.stray-closing"]),
        ("heading \"a\n\"b\"\ntext \"c\n", ["1:9 syntax.unclosed-string", "3:6 syntax.unclosed-string"]),
        ("text \"{a\nheading \"b\"\n", ["1:7 syntax.unclosed-braces"]),
        ("text \"{f(a}\"\nheading \"b\"\n", ["1:9 syntax.unclosed-bracket"]),
        ("let a = f(b\nheading \"c\"\n", ["1:10 syntax.unclosed-bracket"]),
        ("let a = f(b,\nheading \"c\"\n", ["1:10 syntax.unclosed-bracket"]),
        ("let a = \nheading \"b\"\n", ["1:8 syntax.expected"]),
        ("fields {\n  \"a\":\n  \"b\": c\n}\n", ["3:6 syntax.expected-line-end"]),
        ("let a = f(1 2, 3 4)\n", ["1:13 syntax.expected", "1:18 syntax.expected"]),
        // A stray character silences what follows on its line, not the next line.
        (
            "let a = @ ~\n)\nlet b = 1 ’ )\n",
            [
                "1:9 syntax.unexpected-character", "1:11 syntax.unexpected-character", "2:1 syntax.stray-closing",
                "3:11 syntax.unexpected-character",
            ]
        ),
        ("box {\n  ’ .. a\n  \"b\"\n}\n", ["2:3 syntax.unexpected-character"]),
        ("style s {\n  a: 1\n  ,\n}\n", ["3:3 syntax.expected-property"]),
        ("heading level: \n", ["1:15 syntax.expected"]),
        ("style s: { size: 9pt }\n", ["1:10 syntax.expected"]),
        ("component c(a: Text, b) { }\n\"x\"\n", ["1:23 syntax.expected"]),
        ("component c {\n  \"x\"\n}\n", ["1:13 syntax.expected"]),
        (
            "policy p(a: A) {\n  when a -> post because\n  whenever b\n}\n",
            ["2:25 syntax.expected", "3:3 syntax.expected"]
        ),
        (
            "table g in gs {\n  colum \"x\" { g.a }\n  entete \"y\"\n}\n",
            [
                "2:3 syntax.unknown-table-part", "3:3 syntax.unknown-table-part",
            ]
        ),
        (
            "let a = match b {\n  case c: 1 2\n  d: 3\n  else: 4\n}\n",
            [
                "2:13 syntax.expected-line-end", "3:3 syntax.expected-case",
            ]
        ),
    ])
    func `a fault is told of once, where it is`(source: String, faults: [String]) {
        #expect(Parsing.faults(source) == faults)
    }
}
