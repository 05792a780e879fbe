import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct InlineParserTests {
    private func parse(_ source: String) -> (nodes: [InlineNode], diagnostics: [Diagnostic]) {
        guard case .statement(.paragraph(let string, _))? = Parsing.tree(source).items.first else { return ([], []) }
        return InlineParser.parse(string)
    }

    private func dump(_ nodes: [InlineNode]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text, _): text
            case .lineBreak: "⏎"
            case .tab: "⇥"
            case .interpolation(let value, _): "{" + SyntaxDumper.dump(value) + "}"
            case .strong(let inner, _): "<b>" + dump(inner) + "</b>"
            case .emphasis(let inner, _): "<i>" + dump(inner) + "</i>"
            case .passage(let inner, let language, _): "<\(language.text)>" + dump(inner) + "</>"
            case .link(let label, let target, _): "<a \(dump(target))>" + dump(label) + "</a>"
            }
        }.joined()
    }

    private func dump(_ target: StringNode) -> String {
        target.segments.map { segment in
            switch segment {
            case .text(let text, _), .escaped(let text, _): text
            case .interpolation(let value, _): "{" + SyntaxDumper.dump(value) + "}"
            }
        }.joined()
    }

    @Test(arguments: [
        (#""a **b** c""#, "a <b>b</b> c"),
        (#""*a*b""#, "<i>a</i>b"),
        (#""**a *b* c**""#, "<b>a <i>b</i> c</b>"),
        (#""*a **b** c*""#, "<i>a <b>b</b> c</i>"),
        (#""***a***""#, "<b><i>a</i></b>"),
        (#""***a* b**""#, "<b><i>a</i> b</b>"),
        (#""***a** b*""#, "<i><b>a</b> b</i>"),
        (#""2 * 3 ** 4""#, "2 * 3 ** 4"),
        (#""*""#, "*"),
        (#""****""#, "****"),
        (#""a ***b** c*""#, "a <i><b>b</b> c</i>"),
        (#""\*a\* \[b\]""#, "*a* [b]"),
        (#""a\nb""#, "a⏎b"),
        (#""[le **portail**](https://a.fr/{b}?c=(d))!""#, "<a https://a.fr/{b}?c=(d)>le <b>portail</b></a>!"),
        (#""**[a](b)**""#, "<b><a b>a</a></b>"),
        (#""[a *b* {c}](language: en-GB)!""#, "<en-GB>a <i>b</i> {c}</>!"),
        (#""[a](language:en) [b]( language:  fr )""#, "<en>a</> <fr>b</>"),
        (#""[a](https://a.fr/{b} language: en)!""#, "<a https://a.fr/{b}><en>a</></a>!"),
        (#""*[a](language: en)*""#, "<i><en>a</></i>"),
        (#""**{a | upper}**""#, "<b>{(a | upper)}</b>"),
        ("\"a\n   **b\n c**\"", "a <b>b c</b>"),
        (#""l\u{202F}a]""#, "l\u{202F}a]"),
        (#""""#, ""),
    ])
    func `markup becomes nodes`(source: String, structure: String) {
        let (nodes, diagnostics) = parse(source)
        #expect(dump(nodes) == structure)
        #expect(diagnostics.map(\.code) == [])
    }

    @Test(arguments: [
        (#""a **b""#, ["syntax.unclosed-markup"], "a **b"),
        (#""a *b""#, ["syntax.unclosed-markup"], "a *b"),
        (#""prix* ici""#, ["syntax.stray-marker"], "prix* ici"),
        (#""[sic]""#, ["syntax.unclosed-markup"], "[sic]"),
        (#""[a](b c)""#, ["syntax.unclosed-markup"], "[a](b c)"),
        (#""[a""#, ["syntax.unclosed-markup"], "[a"),
        (#""[a](language: )""#, ["syntax.unclosed-markup"], "[a](language: )"),
        (#""[a](language: en fr)""#, ["syntax.unclosed-markup"], "[a](language: en fr)"),
        (#""[a](b langue: en)""#, ["syntax.unclosed-markup"], "[a](b langue: en)"),
        (#""[a](language: {b})""#, ["syntax.unclosed-markup"], "[a](language: {b})"),
        (#""[](language: en)""#, ["syntax.empty-markup"], "<en></>"),
        (#""[](b language: en)""#, ["syntax.empty-markup"], "<a b></a>"),
        (#""[](b)""#, ["syntax.empty-markup"], "<a b></a>"),
        (#""[a]()""#, ["syntax.empty-markup"], "<a >a</a>"),
        (#""a**** b""#, ["syntax.stray-marker", "syntax.stray-marker"], "a**** b"),
        (#""**a *b** c*""#, ["syntax.misplaced-marker"], "<b>a *b</b> c*"),
        (#""**a [b**](c)""#, ["syntax.unclosed-markup", "syntax.unclosed-markup"], "**a <a c>b**</a>"),
    ])
    func `wrong markup is told of and kept as characters`(source: String, codes: [String], structure: String) {
        let (nodes, diagnostics) = parse(source)
        #expect(diagnostics.map(\.code) == codes)
        #expect(dump(nodes) == structure)
    }

    @Test func `spans point at the signs, behind folded lines and escapes too`() {
        let source = "\"é\n   \\{ **b** {c}\""
        let (nodes, _) = parse(source)
        let bytes = Array(source.utf8)
        let shown = nodes.map { node in
            let span =
                switch node {
                case .text(_, let span), .lineBreak(let span), .tab(let span), .interpolation(_, let span),
                    .strong(_, let span),
                    .emphasis(_, let span), .link(_, _, let span), .passage(_, _, let span):
                    span
                }
            return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
        }
        #expect(shown == ["é\n   \\{ ", "**b**", " ", "{c}"])
    }

    @Test func `the same markup many times takes one pass`() {
        for piece in ["*a", "**a** ", "[a](b", "[a](b) ", "a* ", "***", "*a [b ", "x"] {
            let (nodes, _) = parse("\"" + String(repeating: piece, count: 5_000) + "\"")
            #expect(!nodes.isEmpty)
        }
    }
}
