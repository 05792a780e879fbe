import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct InlineTests {
    private static let data = """
        data {
          nom     Text(max: 60)
          vide    Text(min: 0)
          numero  Text(min: 18, max: 18, repertoire: digits)
          lien    URL
          autre   Text?
          jour    Date
        }

        """

    /// The pieces of the first paragraph, in short.
    private func pieces(_ source: String) -> [String] {
        guard let element = Checking.body(Self.data + source).first else {
            return Checking.elements(Self.data + source)
        }
        switch element.kind {
        case .paragraph(let inlines), .heading(_, let inlines): return inlines.map(short)
        default: return []
        }
    }

    private func short(_ inline: TypedInline) -> String {
        switch inline {
        case .text(let text, _): text
        case .lineBreak: "⏎"
        case .value(_, let isProse): isProse ? "{prose}" : "{}"
        case .grouped(_, let groups): "{\(groups)}"
        case .strong(let inner, _): "**\(inner.map(short).joined(separator: "|"))**"
        case .emphasis(let inner, _): "*\(inner.map(short).joined(separator: "|"))*"
        case .passage(let inner, let language, _): "\(language.tag):\(inner.map(short).joined(separator: "|"))"
        case .link(let inner, let target, _):
            "[\(inner.map(short).joined(separator: "|"))](\(target.kind == .literal(.none) ? "" : short(target)))"
        case .pageNumber: "#"
        case .pageCount: "##"
        }
    }

    private func short(_ target: TypedExpression) -> String {
        if case .literal(.text(let text)) = target.kind { text } else { "{}" }
    }

    @Test func `markup, data and breaks become pieces`() {
        #expect(
            pieces("\"Un **mot *fort*** et [le site](https://a.fr), {nom}\\nfin\"")
                == ["Un ", "**mot |*fort***", " et ", "[le site](https://a.fr)", ", ", "{}", "⏎", "fin"])
    }

    @Test func `groups are spacing where they stand alone, and a text elsewhere`() {
        #expect(pieces("\"{numero | grouped(3, 4, 6, 5)}\"") == ["{[3, 4, 6, 5]}"])
        #expect(pieces("text numero | grouped(3, 4, 6, 5)") == ["{[3, 4, 6, 5]}"])
        #expect(pieces("\"{if nom == \"a\" then numero | grouped(3, 4, 6, 5) else \"b\"}\"") == ["{}"])
    }

    @Test func `prose is told`() {
        #expect(pieces("\"{nom | prose} {nom}\"") == ["{prose}", " ", "{}"])
    }

    @Test func `the language's spaces are put in, across data and markup`() {
        #expect(pieces("\"Où ? Ici !\"") == ["Où\u{202F}? Ici\u{202F}!"])
        #expect(pieces("\"{nom} : oui\"") == ["{}", "\u{A0}: oui"])
        #expect(pieces("\"**mot** : oui\"") == ["**mot**", "\u{A0}: oui"])
        #expect(pieces("\"Hello ?\" language: en") == ["Hello ?"])
        #expect(pieces("\"Bonjour ?\" language: la") == ["Bonjour ?"])
    }

    @Test func `a passage is set by its own language, in links too`() {
        #expect(pieces("\"Dit [Who ?](language: en) ?\"") == ["Dit ", "en:Who ?", "\u{202F}?"])
        #expect(pieces("\"Dit [Qui ?](language: fr)\" language: en") == ["Dit ", "fr:Qui\u{202F}?"])
        #expect(pieces("\"Dit [Quis ?](language: la) ?\"") == ["Dit ", "la:Quis ?", "\u{202F}?"])
        #expect(pieces("\"[Need help ?](https://a.fr language: en)\"") == ["[en:Need help ?](https://a.fr)"])
        #expect(pieces("\"[{jour | date(\"long\")}](language: en)\"") == ["en:{}"])
        #expect(Checking.elements(Self.data + "\"[help](language: anglais)\"") == ["language.bad-tag `anglais`"])
        #expect(Checking.elements(Self.data + "\"[help](https://a.fr language: x)\"") == ["language.bad-tag `x`"])
    }

    @Test func `the languages of passages are the template's`() {
        let source = "\"a *[c](https://a.fr language: de)* [b](language: en-GB)\"\nlist { item \"[d](language: la)\" }"
        #expect(Checking.checkElements(source).template?.languages.map(\.tag) == ["fr", "de", "en-GB", "la"])
    }

    @Test(arguments: [
        ("[ici](https://a.fr)", true), ("[Ici !](https://a.fr)", true), ("[**Cliquez** ici](https://a.fr)", true),
        ("[« En savoir plus »](https://a.fr)", true), ("[plus d'informations](https://a.fr)", true),
        ("[→](https://a.fr)", true), ("[...](https://a.fr)", true), ("[Lire\\nla suite](https://a.fr)", true),
        ("[click here](https://a.fr)", false), ("[click here](https://a.fr language: en)", true),
        ("[ici](https://a.fr language: en)", false), ("[les ici-bas](https://a.fr)", false),
        ("[https://a.fr](https://a.fr)", false), ("[a.fr](https://a.fr)", false), ("[le portail](https://a.fr)", false),
        ("[{nom}](https://a.fr)", false), ("[2024](https://a.fr)", false), ("[ici](language: fr)", false),
    ])
    func `a link says where it leads`(source: String, isRefused: Bool) {
        #expect(Checking.codes(Self.data + "\"Voir \(source).\"") == (isRefused ? ["link.says-nothing"] : []))
    }

    @Test(arguments: [
        ("\"La Grèce, Ελλάδα.\"", ["language.other-script"]), ("\"Москва\"", ["language.other-script"]),
        ("heading \"東京\"", ["language.other-script"]), ("fields { \"עברית\": nom }", ["language.other-script"]),
        ("\"La Grèce, [Ελλάδα](language: el).\"", []), ("\"Москва\" language: ru", []),
        ("\"Moscou, [Москва](language: en).\"", ["language.other-script"]),
        ("\"[Ελλάδα](https://a.fr language: el)\"", []), ("\"Le nombre π, l'angle α et la résistance en Ω.\"", []),
        ("\"5 µm, 3 €, n° 4, Œuvre, Łódź, ŷ ﬁn\"", []), ("\"{nom}\"", []),
    ])
    func `words of another script ask for their language`(source: String, codes: [String]) {
        let result = Checking.checkElements(Self.data + source)
        #expect(result.diagnostics.map(\.code) == codes)
        if codes.count == 1, let span = result.diagnostics.first?.span {
            let word = Checking.text(of: span, in: result.sources)
            #expect(word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && !$0.isASCII }, "\(word)")
        }
        // A name may stand without its language: it is a warning.
        #expect(result.template != nil)
    }

    @Test(arguments: [
        "https://www.exemple.fr/a?b=c", "mailto:guichet@exemple.fr", "{lien}",
    ])
    func `a link leads to a written address or to a field of addresses`(target: String) {
        #expect(Checking.elements(Self.data + "\"[site](\(target))\"") == [])
    }

    @Test(arguments: [
        "http://exemple.fr", "exemple.fr", "javascript:alert", "https://", "mailto:guichet", "mailto:a@b@c",
        "https://exemple.fr/{numero}", "https://é.fr",
    ])
    func `any other target is refused`(target: String) {
        #expect(Checking.codes(Self.data + "\"[site](\(target))\"") == ["link.bad-target"])
    }

    @Test func `a target of another type is refused at its place`() {
        #expect(Checking.elements(Self.data + "\"[site]({nom})\"") == ["link.bad-target `nom`"])
    }

    @Test(arguments: [
        ("heading \"{vide}\"", true), ("heading vide", true), ("heading \"{nom}\"", false),
        ("heading \" {vide} \"", true),
        ("heading \"A {vide}\"", false), ("heading \"{vide}{nom}\"", false), ("heading \"**{vide}**\"", true),
        ("heading \"{autre else vide}\"", true), ("heading \"{jour | date(\"long\")}\"", false),
        ("\"[{vide}](https://a.fr)\"", true), ("fields { \"{vide}\": nom }", true),
        ("shape rectangle size: (5mm, 5mm) alt: vide", true), ("shape rectangle size: (5mm, 5mm) alt: nom", false),
        ("qr vide size: 40mm alt: \"a\"", true), ("\"{vide}\"", false),
    ])
    func `what must say something cannot be empty, whatever the data`(source: String, isRefused: Bool) {
        #expect(Checking.codes(Self.data + source) == (isRefused ? ["text.may-be-empty"] : []))
    }

    @Test func `an optional is handled before it is printed`() {
        #expect(Checking.elements(Self.data + "\"{autre}\"") == ["optional.unhandled `autre`"])
        #expect(Checking.elements(Self.data + "fields { \"a\": autre }") == ["optional.unhandled `autre`"])
    }

    @Test func `the page's number stands in furniture, in its own braces`() {
        let source = "page { footer { text \"Page {page.number} sur {page.count}\" } }"
        let template = Checking.checkElements(source).template
        guard case .element(let element)? = template?.page.base.footer?.body.first,
            case .paragraph(let inlines) = element.kind
        else {
            Issue.record("\(Checking.elements(source))")
            return
        }
        #expect(inlines.map(short) == ["Page\u{A0}", "#", " sur ", "##"])
        #expect(Checking.codes("\"{page.number}\"") == ["name.page-outside-furniture"])
        #expect(Checking.codes("page { footer { text \"{page.number + 1}\" } }") == ["name.page-outside-furniture"])
        #expect(Checking.elements("page { footer { text \"{page.total}\" } }") == ["constant.unknown-word `total`"])
        #expect(
            Checking.codes("page { footer { if page.count > 1 { text \"a\" } } }") == ["name.page-outside-furniture"])
    }

    @Test func `a component with the page's number is for furniture`() {
        let component = "component pied() { text \"Page {page.number}\" }\ncomponent bas() {\n  rule\n  pied()\n}\n"
        #expect(Checking.elements(component + "page { footer { bas() } }") == [])
        let diagnostics = Checking.checkElements(component + "bas()").diagnostics
        #expect(diagnostics.map(\.code) == ["name.page-outside-furniture"])
        #expect(diagnostics.first?.trace.map(\.name) == ["bas"])
    }
}
