import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// A justified document's file: what it says is what was written, spaces and whole words, whatever stands on the page.
struct JustifiedDocumentTests {
    private static let source = """
        template essai {
          version "1"
          valid from 2024-01-01
          language fr
          date edition
          title "Essai"
        }
        data {
          edition  Date
          nom      Text(max: 60)
          numero   Text(min: 18, max: 18, repertoire: alphanumeric)
          charges  Money(EUR, min: 0, max: 10000)
        }
        page { size (130mm, 100mm) margins 8mm }
        style body { align: justify size: 10pt }
        heading "Renouvellement de l'enregistrement départemental de la demande de logement social"
        paragraph "Nous accusons réception de la demande de renouvellement de {nom}, enregistrée sous le numéro \\
        {numero | grouped(3, 4, 6, 5)}. Conformément à la réglementation, elle demeurera enregistrée jusqu'à \\
        l'anniversaire de son dépôt ; passé ce délai, le renouvellement interviendra automatiquement, sous réserve de \\
        la communication des justificatifs complémentaires que l'administration estimerait indispensables. Montant : \\
        {charges | money}."
        row gap: 6mm {
          column width: 45mm { "Les réclamations éventuelles s'adressent au gestionnaire départemental des demandes." }
          column { "Département : {nom}. Les attributions dépendent des disponibilités communales." }
        }
        """.replacingOccurrences(of: "\\\n", with: "")

    private static let record = """
        {"edition": "2024-04-15", "nom": "Anticonstitutionnellement-Vandenberghe Maximilienne",
        "numero": "075032400123456789", "charges": "1234.50"}
        """

    private func document() throws -> Workbench.Document {
        try Workbench.makes(Self.source, of: Self.record)
    }

    @Test func `the file's text is the content with its spaces, and its hyphens are soft`() throws {
        let document = try document()
        #expect(document.runs.contains { $0.text.hasSuffix("\u{AD}") }, "no word is divided")
        let text = PDFText(try PDFFile(Data(document.pdf))).structure.map(\.text).joined()
        let said = SpokenText().text(of: document.content.body)
        #expect(text.contains("\u{AD}"))
        #expect(text.replacingOccurrences(of: "\u{AD}", with: "") == said)
        #expect(said.contains(" ") && said.contains("\u{A0}"))
        // The datum is whole, and the number one word.
        #expect(text.contains("Anticonstitutionnellement-Vandenberghe Maximilienne"))
        #expect(text.contains("075032400123456789"))
    }

    @Test func `whoever copies from the page gets whole words`() throws {
        let document = try document()
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(document.pdf).write(to: file)
        let text = Shell.run("pdftotext", [file.path, "-"]).text
        let words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(words.contains("075032400123456789."))
        // A reader that keeps the lines keeps the soft hyphen; joined, the words are whole.
        let joined = text.replacingOccurrences(of: "\u{AD}\n", with: "").replacingOccurrences(of: "\n", with: " ")
        for word in ["renouvellement", "automatiquement", "complémentaires", "gestionnaire"] {
            #expect(joined.contains(word), "\(word) is not in:\n\(text)")
        }
        #expect(Shell.run("qpdf", ["--check", file.path]).status == 0)
        try Conformance.expect([("justified", document.pdf)])
    }

    @Test func `it stands on the page as it did when it was looked at`() throws {
        let pages = try document().layout
        Golden.expect(PagesDumper.dump(pages, faces: TestFaces.all), "pages/justified.txt")
        let picture = try RasterExporter(faces: TestFaces.all).png(of: pages, page: 0, dotsPerInch: 45)
        Golden.expect(Data(picture), "pictures/justified.png")
    }

    @Test func `the same record gives the same bytes`() throws {
        #expect(try document().pdf == document().pdf)
    }
}
