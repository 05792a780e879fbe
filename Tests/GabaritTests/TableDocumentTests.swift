import Foundation
import Gabarit
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// A table over several pages, with groups, carried lines and figures that grow until they need a second line.
struct TableDocumentTests {
    private static let source = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date 2024-04-15
          title "Essai"
        }
        data { lignes [Ligne](max: 200) }
        record Ligne {
          nom      Text(max: 20)
          groupe   Text(max: 20)
          montant  Money(EUR, min: 0, max: 100000000)
          part     Int(0...100)?
        }
        page {
          size (100mm, 110mm)
          margins 12mm 10mm 14mm 10mm
          footer height: 4mm { text "Page {page.number} sur {page.count}" size: 7pt align: end }
        }
        style body { size: 8pt }
        heading "Montants"
        table l in lignes caption: "Par groupe" zebra: #f4f4f8 {
          group by l.groupe { heading "Groupe {group.key}" total "Total {group.key}" }
          column "Nom" value: l.nom
          columns "Chiffres" {
            column "Part" width: 22mm value: l.part of 100 format: percent(1) missing: "n.c." align: decimal total: ratio of sums of known
            column "Montant" width: 17mm value: l.montant format: money total: sum
          }
          carry "À reporter" as "Report de la page {page.number - 1}"
          total "Ensemble, {group.count} lignes"
          empty "Rien."
        }
        "Et la suite."
        """

    private static let record: String = {
        // One euro, then ten, up to ten millions: the sums outgrow their column.
        let rows = (0..<60).map { index -> String in
            var amount = 1
            for _ in 0..<index / 8 { amount *= 10 }
            let share = index % 5 == 0 ? "null" : String(index)
            return
                #"{"nom": "Ligne \#(index)", "groupe": "G\#(index / 13)", "montant": "\#(amount).00", "part": \#(share)}"#
        }
        return #"{"lignes": [\#(rows.joined(separator: ","))]}"#
    }()

    @Test func `rows and what is carried stay on their pages, conform, and read as they say`() throws {
        let document = try Workbench.makes(Self.source, of: Self.record)
        #expect(document.pages > 5)
        let foot = Length.millimetres(110 - 14)
        for (number, page) in document.layout.pages.enumerated() {
            let runs = page.items.compactMap { item -> (text: String, y: Length)? in
                if case .glyphs(let run, let at) = item.content {
                    (run.text.replacing("\u{A0}", with: " "), at.y)
                } else {
                    nil
                }
            }
            // All but the words and figures of the footer stand above the foot of the body.
            for run in runs where !["Page ", " sur "].contains(run.text) && !run.text.allSatisfy(\.isNumber) {
                #expect(run.y <= foot, "page \(number + 1): \(run.text)")
            }
            let words = runs.map(\.text).joined()
            guard words.contains("Ligne") else { continue }
            #expect(words.contains("Nom") && words.contains("Montant"))
            if number > 0 { #expect(words.contains("Report de la page \(number)"), "page \(number + 1)") }
        }
        try Conformance.expect([("tables", document.pdf)])
        #expect(try ReadThroughStructureTests.difference(of: document.content, from: document.pdf) == nil)
    }
}
