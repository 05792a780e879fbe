import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ClosedLeafTests {
    private static let data = "data {\n  nom  Text\n  lien  URL\n  noms  [Text]\n}\n"

    /// The numbers of the elements of a body, components' included, in the order of the source.
    private func numbers(_ source: String) -> [Int?] {
        guard let template = Checking.checkElements(Self.data + source).template else { return [] }
        return (template.components.flatMap(\.body) + template.body).flatMap(numbers)
    }

    private func numbers(_ statement: TypedStatement) -> [Int?] {
        switch statement {
        case .element(let element): [element.closedLeaf] + element.kind.children.flatMap(numbers)
        case .loop(_, _, _, let body): body.flatMap(numbers)
        case .conditional(_, let then, let otherwise): (then + otherwise).flatMap(numbers)
        default: []
        }
    }

    @Test(arguments: [
        "\"Texte **fort** [a](https://a.fr)\"", "heading \"Titre\"", "rule", "shape line size: (9mm, 9mm)",
        "image \"lib/good.png\" width: 9mm alt: \"a\"", "qr \"a\" size: 20mm alt: \"b\"", "\"{\"a\" | upper}\"",
    ])
    func `a leaf without data has a number`(source: String) { #expect(numbers(source) == [0]) }

    @Test(arguments: [
        "\"{nom}\"", "heading \"A {nom}\"", "\"[a]({lien})\"", "qr lien size: 40mm alt: \"a\"",
        "qr \"a\" size: 20mm alt: nom",
        "\"{if nom == \"a\" then \"b\" else \"c\"}\"", "\"{noms.count}\"", "lines noms", "space 4mm", "pageBreak",
        "\"{join(n in noms: \"a\", \"b\") else \"c\"}\"",
    ])
    func `a leaf with data has none`(source: String) { #expect(numbers(source) == [nil]) }

    @Test func `what a constant or a parameter gives counts as data`() {
        #expect(numbers("let a = \"x\"\n\"{a}\"") == [nil])
        #expect(numbers("component c(t: Text) {\n  text t\n  rule\n}\nc(\"a\")") == [nil, 0])
    }

    @Test func `the page's number is not the same everywhere`() {
        let page = Checking.checkElements("page { footer { text \"{page.number}\" } }").template?.page
        guard case .element(let element)? = page?.base.footer?.body.first else { return }
        #expect(element.closedLeaf == nil)
    }

    @Test func `numbers are given once each, and counted`() {
        let template = Checking.checkElements(Self.data + "rule\nbox { rule }\nfor n in noms { \"{n}\"\nrule }")
            .template
        #expect(template?.closedLeafCount == 3)
        #expect(numbers("rule\nbox { rule }\nfor n in noms { \"{n}\"\nrule }") == [0, nil, 1, nil, 2])
    }
}
