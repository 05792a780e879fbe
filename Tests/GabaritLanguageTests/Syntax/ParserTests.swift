import GabaritPrimitives
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
