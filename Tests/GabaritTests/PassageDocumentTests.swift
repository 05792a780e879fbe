import Foundation
import GabaritLanguage
import GabaritTestSupport
import Testing

/// Words of another language inside a text, in the finished file.
struct PassageDocumentTests {
    private static let source = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-04-15
          title "Essai"
        }
        data { nom Text(max: 60) }
        page { size (100mm, 60mm) margins 8mm 8mm 20mm 8mm footer { text "[Printed](language: en) ici" size: 6pt } }
        heading "Le [cloud](language: en)"
        "Le *[cloud computing](language: en)* de {nom}, dit [nuage ?](language: fr-CA), et [Ελλάδα {nom}](language: el). \\
        [Need help ?](https://exemple.fr/help language: en) Une *[Hilfe](https://exemple.fr/hilfe language: de)*."
        text "In English, [en français ?](language: fr) too." language: en
        for i in [1, 2, 3, 4, 5, 6, 7, 8] {
          "Une phrase [in English that goes on for a good while, over the end of a line and of a page](language: en), la fin."
        }
        """.replacingOccurrences(of: "\\\n", with: "")

    /// The elements of the structure with a language of their own, as `type language`.
    private func languages(of file: PDFFile) -> [String] {
        var found: [String] = []
        func walk(_ object: PDFObject, depth: Int) {
            guard depth < 40 else { return }
            if let kids = file.resolve(object).elements {
                for kid in kids { walk(kid, depth: depth + 1) }
                return
            }
            guard let node = file.resolve(object).dictionary, let type = node["S"]?.name else { return }
            if let language = file.entry("Lang", of: object).text { found.append("\(type) \(language)") }
            if let kids = node["K"] {
                walk(file.resolve(kids).elements == nil ? kids : file.resolve(kids), depth: depth + 1)
            }
        }
        walk(file.entry("K", of: file.entry("StructTreeRoot", of: file.catalog)), depth: 0)
        return found
    }

    @Test func `each passage is an element with its language, and the file conforms`() throws {
        let document = try Workbench.makes(Self.source, of: #"{"nom": "Anne"}"#)
        #expect(document.pages > 1)
        let file = try PDFFile(Data(document.pdf))
        let found = languages(of: file)
        #expect(
            Array(found.prefix(8)) == [
                "Span en", "Span en", "Span fr-CA", "Span el", "Span en", "Span de", "P en", "Span fr",
            ], "\(found)")
        #expect(found.dropFirst(8) == Array(repeating: "Span en", count: 8)[...], "\(found)")
        let text = PDFText(file).structure.map(\.text).joined()
        #expect(text.contains("Le cloud computing de Anne, dit nuage\u{202F}?, et Ελλάδα Anne. Need help ? Une Hilfe."))
        #expect(text.contains("In English, en français\u{202F}? too."))
        try Conformance.expect([("passages", document.pdf)])
    }
}
