import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// Whatever the bytes: the parser comes back, keeps every byte, points inside the file.
@Suite struct RobustnessTests {
    /// Parses and checks what must hold for any file.
    @discardableResult
    private func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) -> SyntaxTree {
        let (tokens, _) = Lexer.tokens(of: bytes, source: SourceID(0))
        var end: Int32 = 0
        var areAdjacent = true
        for token in tokens {
            areAdjacent = areAdjacent && token.start == end && token.end >= end
            end = token.end
        }
        #expect(areAdjacent && Int(end) == bytes.count, sourceLocation: sourceLocation)
        let tree = Parser.parse(SourceFile(path: "a", bytes: bytes), as: SourceID(0))
        let areInside = tree.diagnostics.allSatisfy {
            guard let span = $0.span else { return false }
            return 0 <= span.start && span.start <= span.end && Int(span.end) <= bytes.count
        }
        #expect(areInside, sourceLocation: sourceLocation)
        return tree
    }

    @Test(arguments: Samples.all.indices)
    func `a sample survives the loss of any token`(index: Int) {
        let bytes = Array(Samples.all[index].utf8)
        let (tokens, _) = Lexer.tokens(of: bytes, source: SourceID(0))
        for token in tokens where token.end > token.start {
            check(Array(bytes[..<Int(token.start)] + bytes[Int(token.end)...]))
        }
    }

    @Test(arguments: Samples.all.indices)
    func `a sample survives being cut anywhere`(index: Int) {
        let bytes = Array(Samples.all[index].utf8)
        for end in stride(from: 0, to: bytes.count, by: 7) { check(Array(bytes[..<end])) }
    }

    /// The tokens of every sample.
    private static let pieces: [[UInt8]] = (Samples.all + [FiftyErrors.source]).flatMap { sample in
        let bytes = Array(sample.utf8)
        return Lexer.tokens(of: bytes, source: SourceID(0)).tokens.map { Array(bytes[Int($0.start)..<Int($0.end)]) }
    }

    @Test(arguments: 0..<400)
    func `mutated samples are survived`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let pieces = Self.pieces
        let start = Int.random(in: 0..<pieces.count, using: &random)
        var edited = Array(pieces[start..<min(pieces.count, start + 300)])
        for _ in 0..<Int.random(in: 1...12, using: &random) where !edited.isEmpty {
            let place = Int.random(in: 0..<edited.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: edited.remove(at: place)
            case 1: edited.insert(pieces.randomElement(using: &random) ?? [], at: place)
            case 2: edited[place] = pieces.randomElement(using: &random) ?? []
            default: edited.swapAt(place, Int.random(in: 0..<edited.count, using: &random))
            }
        }
        check(edited.flatMap(\.self))
    }

    @Test(arguments: 0..<300)
    func `random bytes are survived`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let count = Int.random(in: 0...400, using: &random)
        let signs = Array("{}()[]\"\\*:;,.?|-+#/ \n\taé".utf8)
        let isWild = Bool.random(using: &random)
        check(
            (0..<count).map { _ in
                isWild ? UInt8.random(in: 0...255, using: &random) : signs.randomElement(using: &random) ?? 0
            })
    }

    @Test(arguments: [
        "(", "[", "{", "f(", "[{", "\"{", "-", "not ", "a else ", "a + ", "a.b", "a | f ", "if a then ",
        "match a { case b: ",
        "box { ", "if a { } else ", "[[", "a(b: (", "a ? b", "}", ")", "\"", "\\\"\n", "\"\n", "[x](", "**a*b",
        "data { ",
        "x: 1 2\n", "type A = [", "case a ", "{ case ", "\"a{\"b{", "- ", "1 ", "1.", ". ", "a-", "#", "///\n", "/",
    ])
    func `the same piece twenty thousand times is survived`(piece: String) {
        for start in [
            "", "let x = ", "box { ", "\"", "match a { ", "table a in b { ", "policy p() { ", "data { a ", "page { ",
        ] {
            let count = start.isEmpty ? 20_000 : 1_000
            let tree = check(Array((start + String(repeating: piece, count: count)).utf8))
            #expect(tree.diagnostics.count <= Parser.diagnosticsLimit + 1)
        }
    }

    @Test func `a long chain of operators is refused, a short one not`() {
        #expect(Parsing.faults("let a = " + Array(repeating: "b", count: 100).joined(separator: " + ")).isEmpty)
        #expect(
            Parsing.faults("let a = " + Array(repeating: "b", count: 5000).joined(separator: " + "))
                == ["1:9 syntax.too-deep"])
        #expect(Parsing.faults("let a = " + Array(repeating: "b", count: 5000).joined(separator: " else ")).count == 1)
    }

    @Test func `a file above the limit is not read`() {
        #expect(
            Parsing.faults(String(repeating: " ", count: Parser.sizeLimit + 1)) == ["1:1 syntax.file-too-large"])
        #expect(Parsing.faults(String(repeating: " ", count: Parser.sizeLimit)).isEmpty)
    }

    @Test func `nothing is lost in silence`() {
        // Every statement is in the tree or told of: a file of words gives an element a line.
        let tree = Parsing.tree((0..<1000).map { "mot\($0)" }.joined(separator: "\n"))
        #expect(tree.items.count == 1000 && tree.diagnostics.isEmpty)
    }
}
