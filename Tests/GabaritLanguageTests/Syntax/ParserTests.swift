import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct ParserTests {
    @Test(arguments: Samples.all.indices)
    func `every sample parses without a fault`(index: Int) {
        #expect(!Parsing.dump(Samples.all[index]).isEmpty)
    }

    @Test(arguments: Samples.all.indices)
    func `the tokens of a sample are its bytes`(index: Int) {
        let bytes = Array(Samples.all[index].utf8)
        let (tokens, _) = Lexer.tokens(of: bytes, source: SourceID(0))
        #expect(tokens.flatMap { bytes[Int($0.start)..<Int($0.end)] } == bytes)
    }

    @Test(arguments: [
        ("a else b | f", "(a else (b | f))"),
        ("a else b else c", "(a else (b else c))"),
        ("a | f | g(1)", "((a | f) | g(1))"),
        ("a or b | f", "((a or b) | f)"),
        ("a or b and c", "(a or (b and c))"),
        ("a and b or c", "((a and b) or c)"),
        ("not a and b", "((not a) and b)"),
        ("not a == b", "(not (a == b))"),
        ("a == b of c", "(a == (b of c))"),
        ("a of b + c", "(a of (b + c))"),
        ("a - b - c", "((a - b) - c)"),
        ("a + b * c mod d / e", "(a + (((b * c) mod d) / e))"),
        ("-a.b + -(c)", "((- a.b) + (- c))"),
        ("a is some x and x > 1", "((a is some x) and (x > 1))"),
        ("not (a is none) or b is active", "((not (a is none)) or (b is active))"),
        ("a?.b.c(d, e: 1)", "a?.b.c(d, e: 1)"),
        ("if a then b | f else c else d", "(if a then (b | f) else (c else d))"),
        ("1...a + 2", "(1...(a + 2))"),
        ("10 % + 2 months - 1 day", "((10% + 2months) - 1day)"),
        ("(1, (2), [3, 4,],)", "tuple(1, 2, [3, 4])"),
    ])
    func `operators bind as the table of precedence says`(source: String, structure: String) {
        #expect(Parsing.expression(source) == structure)
    }
}

@Suite struct ParserStructureTests {
    @Test(arguments: ["attestation", "table", "policy", "library", "body"])
    func `a sample has the structure of its golden`(name: String) {
        let names = ["attestation", "table", "policy", "library", "body"]
        guard let index = names.firstIndex(of: name) else { return }
        Golden.expect(Parsing.dump(Samples.all[index]) + "\n", "syntax/\(name).txt")
    }

    @Test(arguments: [
        ("heading level: 2 \"a\"", "heading <level: 2> <\"a\">"),
        ("box padding: 2mm -4mm fill: a.b", "box <padding: 2mm (- 4mm)> <fill: a.b>"),
        ("lines style: s a.b", "lines <style: s> <a.b>"),
        ("text \"a\"\n  style: s\n  align: end", "text <\"a\"> <style: s> <align: end>"),
        ("text \"a\", style: s", "text <\"a\"> <style: s>"),
        ("carte(\"a\", b: 1)", "carte(\"a\", b: 1)"),
        ("carte(\"a\") style: s", "carte(\"a\", style: s)"),
        ("pageBreak", "pageBreak"),
        ("rule thickness: 0.5pt", "rule <thickness: 0.5pt>"),
        ("text language: en-GB \"a\"", "text <language: en-GB> <\"a\">"),
        ("chart bars in: x", "chart <bars> <in: x>"),
    ])
    func `arguments need no commas`(source: String, structure: String) {
        #expect(Parsing.dump(source) == structure)
    }

    @Test func `a minus sign that starts a line does not go on, other operators do`() {
        #expect(Parsing.faults("let a = b\n- 1") == ["2:1 syntax.leading-minus"])
        #expect(
            Parsing.dump("let a = b -\n1\n+ 2\n| c\nelse d\nand e") == "let a = ((((b - 1) + 2) | c) else (d and e))")
    }

    @Test func `statements follow each other in a block on one line`() {
        #expect(
            Parsing.dump("box { a() b(1) text \"c\" { } \"d\" if e { } let f = 1; g h }")
                == "box {}\n  a()\n  b(1)\n  text <\"c\"> {}\n  \"d\"\n  if e\n  let f = 1\n  g <h>")
        #expect(Parsing.faults("a() b()\n") == ["1:5 syntax.expected-line-end"])
    }

    @Test func `documentation belongs to what stands below it, or to the field before it`() {
        let dump = Parsing.dump(
            """
            /// One.
            ///
            /// Two.

            // not this
            type A = Text /// not this either
            /// B's.
            record B {
              /// Above.
              a Text  /// Behind.
              b Text
            }
            """)
        #expect(
            dump == """
                /// One.
                ///\(" ")
                /// Two.
                type A = Text
                /// B's.
                record B
                  /// Above.
                  /// Behind.
                  a Text
                  b Text
                """)
    }

    @Test func `strings fold line breaks, decode what is escaped and hold strings`() {
        #expect(
            Parsing.dump("\"a  \n\t b {f(\"c {d}\")} \\n\\\\ \\u{E9}\"") == #""a b {f("c {d}")} \n\\ \é""#)
        #expect(Parsing.dump("\"http://a.fr // no comment\"") == "\"http://a.fr // no comment\"")
        #expect(Parsing.dump(#"type A = Text(pattern: "\d{3}\{")"#) == #"type A = Text(pattern: "\d{3}\{")"#)
    }

    @Test func `labels may be words of the language`() {
        #expect(Parsing.dump("frame in: a of: b") == "frame <in: a> <of: b>")
        #expect(Parsing.dump("f(in: 1)") == "f(in: 1)")
    }
}
