import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct SyntaxExplanationsTests {
    /// Sources of the codes whose explanation has no example: their bytes or their size make it impossible.
    static let others: [(code: String, source: [UInt8])] = [
        ("syntax.byte-order-mark", [0xEF, 0xBB, 0xBF] + Array("let a = 1\n".utf8)),
        ("syntax.file-too-large", Array(repeating: 0x20, count: Parser.sizeLimit + 1)),
        ("syntax.invalid-utf8", Array("text \"".utf8) + [0xE9, 0xE8] + Array("\"\n".utf8)),
        ("syntax.too-deep", Array(("let a = " + String(repeating: "(", count: 200)).utf8)),
    ]

    /// The diagnostics of a source, markup included, and the sources to print them with.
    private func read(_ bytes: [UInt8]) -> (diagnostics: [Diagnostic], sources: SourceMap) {
        var map = SourceMap()
        let file = SourceFile(path: "exemple.gabarit", bytes: bytes)
        let tree = Parser.parse(file, as: map.add(file))
        return (
            tree.diagnostics + StringCollector.strings(in: tree).flatMap { InlineParser.parse($0).diagnostics }, map
        )
    }

    @Test(arguments: SyntaxExplanations.all.filter { $0.example != nil })
    func `an example provokes its code and nothing else`(explanation: Explanation) {
        #expect(read(Array((explanation.example ?? "").utf8)).diagnostics.map(\.code) == [explanation.code])
    }

    @Test(arguments: others.map(\.code))
    func `a source of a code without an example provokes it`(code: String) {
        let source = Self.others.first { $0.code == code }?.source ?? []
        #expect(Set(read(source).diagnostics.map(\.code)) == [code])
    }

    @Test func `every code has an explanation, once, in both languages`() {
        let codes = SyntaxExplanations.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        let provoked = SyntaxExplanations.all.filter { $0.example != nil }.map(\.code) + Self.others.map(\.code)
        #expect(Set(provoked).union(["syntax.too-many-errors"]) == Set(codes))
        for explanation in SyntaxExplanations.all {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty)
                #expect(message.french != message.english || explanation.code == "syntax.is-not")
            }
        }
    }

    @Test func `a source past the limit of diagnostics says that there are more`() {
        let (diagnostics, _) = read(Array(String(repeating: ")\n", count: 2000).utf8))
        #expect(diagnostics.count == Parser.diagnosticsLimit + 1)
        #expect(diagnostics.last?.code == "syntax.too-many-errors")
    }

    @Test func `a code is found by its name, its last part, or nearly its name`() {
        #expect(Explanations.named("syntax.is-not")?.code == "syntax.is-not")
        #expect(Explanations.named("is-not") == nil)
        #expect(Explanations.suggestion(for: "is-not") == "syntax.is-not")
        #expect(Explanations.suggestion(for: "syntax.unclosed-strin") == "syntax.unclosed-string")
        #expect(Explanations.suggestion(for: "weather.tomorrow") == nil)
    }

    @Test func `an explanation is text for a terminal`() {
        let explanation = Explanations.named("syntax.decimal-comma")
        #expect(
            explanation?.text(in: .english) == """
                syntax.decimal-comma: decimal comma

                In code a number is written with a point, since the comma separates values. In the document, formats print the comma.

                Example:

                    space 2,5mm

                Cure: Replace the comma with a point.

                """)
        #expect(explanation?.text(in: .french).contains("\nRemède : Remplacer") == true)
    }
}
