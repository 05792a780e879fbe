import Foundation
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct FormatterTests {
    private func format(_ source: String) throws -> String {
        String(decoding: try Formatter.format(SourceFile(path: "a", bytes: Array(source.utf8))), as: UTF8.self)
    }

    /// The tokens of a source without blanks and line breaks, comments trimmed.
    private func words(_ source: String) -> [String] {
        let bytes = Array(source.utf8)
        return Lexer.tokens(of: bytes, source: SourceID(0)).tokens
            .filter { $0.kind != .blank && $0.kind != .newline }
            .map { token in
                var text = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
                if token.kind == .comment || token.kind == .documentation {
                    while text.last?.isWhitespace == true { text.removeLast() }
                }
                return text
            }
    }

    /// What must hold for any source without faults.
    private func check(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let formatted = try format(source)
        #expect(try format(formatted) == formatted, "idempotent", sourceLocation: sourceLocation)
        #expect(words(formatted) == words(source), "same tokens", sourceLocation: sourceLocation)
        #expect(
            SyntaxDumper.dump(Parsing.tree(formatted)) == SyntaxDumper.dump(Parsing.tree(source)), "same tree",
            sourceLocation: sourceLocation)
    }

    @Test(arguments: Samples.all.indices)
    func `a sample keeps its meaning, and formats to itself`(index: Int) throws {
        try check(Samples.all[index])
    }

    @Test(arguments: Samples.all.indices)
    func `a sample that lost a token and is still without faults keeps its meaning`(index: Int) throws {
        let bytes = Array(Samples.all[index].utf8)
        let (tokens, _) = Lexer.tokens(of: bytes, source: SourceID(0))
        var count = 0
        for (place, token) in tokens.enumerated() where place % 4 == index % 4 && token.end > token.start {
            let source = String(decoding: bytes[..<Int(token.start)] + bytes[Int(token.end)...], as: UTF8.self)
            guard Parsing.faults(source).isEmpty else { continue }
            count += 1
            try check(source)
        }
        #expect(count > 4)
    }

    @Test func `arrows and reasons of neighbouring rules stand below each other`() throws {
        let source = """
            policy avis(a: Bool) {
              when a and email rejected -> task because "un"  // Why.
              when a -> email,download   because "deux"

              when a
                -> held( releasedBy: "b" ) because "trois"
              otherwise -> post because "quatre"
            }

            """
        #expect(
            try format(source) == """
                policy avis(a: Bool) {
                  when a and email rejected  -> task             because "un"  // Why.
                  when a                     -> email, download  because "deux"

                  when a
                    -> held(releasedBy: "b")  because "trois"
                  otherwise  -> post  because "quatre"
                }

                """)
        try check(source)
    }

    @Test(arguments: 0..<60)
    func `templates written at random keep their meaning, and format to themselves`(seed: Int) throws {
        var generator = TemplateGenerator(seed: UInt64(seed))
        try check(generator.template(named: "essai", size: 12))
    }

    @Test func `the templates of the house and the examples of the reference keep their meaning`() throws {
        let folder = Golden.root.appending(path: "Templates")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        let templates = paths.filter { $0.hasSuffix(".gabarit") }
        for path in templates { try check(String(contentsOf: folder.appending(path: path), encoding: .utf8)) }
        let reference = Golden.root.appending(path: "Sources/Gabarit/Gabarit.docc/LanguageReference.md")
        let blocks = try String(contentsOf: reference, encoding: .utf8).split(separator: "\n```")
        let examples = blocks.filter { $0.hasPrefix("gabarit") }
        for example in examples { try check(String(example.drop { $0 != "\n" })) }
        #expect(!templates.isEmpty && !examples.isEmpty)
    }

    @Test(arguments: 0..<200)
    func `random blanks do not change what is formatted`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let source = Samples.all[seed % Samples.all.count]
        let bytes = Array(source.utf8)
        var disturbed: [UInt8] = []
        var open = 0
        for token in Lexer.tokens(of: bytes, source: SourceID(0)).tokens {
            if token.kind == .openingQuote { open += 1 }
            if token.kind == .closingQuote { open -= 1 }
            if open == 0, token.kind == .blank {
                disturbed += Array(repeating: 0x20, count: Int.random(in: 1...5, using: &random))
            } else if open == 0, token.kind == .newline {
                disturbed.append(0x0A)
                disturbed += Array(repeating: 0x20, count: Int.random(in: 0...9, using: &random))
            } else {
                disturbed += bytes[Int(token.start)..<Int(token.end)]
            }
        }
        let text = String(decoding: disturbed, as: UTF8.self)
        // Blanks at a line's start may put an item out of the first column: that changes nothing in a file without faults.
        try check(text)
        let lines = { (text: String) in text.split(separator: "\n").filter { !$0.isEmpty } }
        #expect(lines(try format(text)) == lines(try format(source)))
    }

    @Test func `fields and comments stand below each other`() throws {
        let source = #"""
            data {
              a Text // one
                longName   [Text(max: 3)](max: 7)?   /// two


              c Int id sensitive
            }
            """#
        #expect(
            try format(source) == #"""
                data {
                  a         Text                     // one
                  longName  [Text(max: 3)](max: 7)?  /// two

                  c  Int id sensitive
                }

                """#)
    }

    @Test func `blanks are one, signs stand as they are written by hand`() throws {
        let source = #"""
            let   a=b+c*-d . e( 1 ,x:2 )|date( "long" )else  [ 1,2 ]
            space   4mm
            let p = 10%
            box   padding:2mm   4mm{text "a"}
            style s:t{size:9pt color:#000091}
            template a-b{}
            function f(a:Text?,b:[Int(0...3)](max:2)) -> Bool=not a is none
            """#
        #expect(
            try format(source) == #"""
                let a = b + c * -d.e(1, x: 2) | date("long") else [1, 2]
                space 4mm
                let p = 10 %
                box padding: 2mm 4mm { text "a" }
                style s: t { size: 9pt color: #000091 }
                template a-b { }
                function f(a: Text?, b: [Int(0...3)](max: 2)) -> Bool = not a is none

                """#)
    }

    @Test func `levels follow the brackets, lines that go on stand one level in`() throws {
        let source = #"""
            component c() {
            if a {
            text "b"
            style: s
            }
            else {
            f(
            1,
            2
            )
            }
            // last
            }
            let x = a
            + b
            """#
        #expect(
            try format(source) == #"""
                component c() {
                  if a {
                    text "b"
                      style: s
                  }
                  else {
                    f(
                      1,
                      2
                    )
                  }
                  // last
                }
                let x = a
                  + b

                """#)
    }

    @Test func `a file with syntax errors is refused with them`() {
        #expect(throws: Diagnostics.self) { try format("let a = ") }
    }

    @Test func `line ends are one kind, the file ends with one`() throws {
        #expect(try format("let a = 1\r\n\r\n\r\nlet b = 2   \r\n\r\n") == "let a = 1\n\nlet b = 2\n")
        #expect(try format("") == "")
        #expect(try format("\n\n// a  ") == "// a\n")
    }
}
