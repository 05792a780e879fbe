import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct PDFExporterTests {
    @Test func `a letter is a sound file that reads in order`() throws {
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: DocumentBuilder.letter().document)
        try PDFJudges.expectSound(pdf)
        #expect(
            try PDFJudges.structure(pdf) == """
                Document
                  H1 (block)
                    "Attestation d’enregistrement"
                  P (block)
                    Span (inline)
                      "Le site "
                    Link (inline)
                      Object 27 0
                      "demande-logement-social"
                    Span (inline)
                      " vous répond."
                  L (block)
                    LI (block)
                      Lbl (block)
                        "•"
                      LBody (block)
                        "Loyer : 1 250,50 €"
                    LI (block)
                      Lbl (block)
                        "•"
                      LBody (block)
                        "Où ça ? À l’Haÿ-les-Roses"
                  Figure
                    ""
                  Figure
                    ""
                  Figure
                    ""

                """)
    }

    @Test func `a mark inside a ground is a figure: its word is in the text once`() throws {
        var builder = try DocumentBuilder()
        let ground = DocumentBuilder.rectangle(100, 300, 400, 400)
        try builder.mark("SPÉCIMEN")
        builder.add(.drawing(Drawing(.rectangle(ground), fill: .black)), .artifact(.background))
        try builder.mark("SPÉCIMEN", within: .rectangle(ground))
        try builder.text("Texte", x: 60, y: 100, .node(builder.node(.paragraph)))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        try Conformance.expect([("mark", pdf)])
        let text = PDFText(try PDFFile(Data(pdf)))
        #expect(text.artifacts == "SPÉCIMEN")
        #expect(text.content == "Texte")
    }

    @Test func `a document without pages, of a page without size or nested beyond measure is refused`() throws {
        func fault(_ pages: Pages) throws -> ExportError.Malformation? {
            do throws(ExportError) {
                _ = try PDFExporter(faces: []).pdf(of: pages)
                return nil
            } catch .malformed(let fault) {
                return fault
            }
        }
        var builder = try DocumentBuilder()
        let page = builder.pages[0]
        builder.pages = []
        #expect(try fault(builder.document) == .noPages)
        for (width, height) in [(0.0, 10.0), (10, -10), (20_000, 10)] {
            builder.pages = [page, Page(size: Size(width: .points(width), height: .points(height)))]
            #expect(try fault(builder.document) == .pageSize)
        }
        builder.pages = [page]
        var node = StructureTree.root
        for _ in 1..<256 { node = builder.node(.division, in: node) }
        #expect(try fault(builder.document) == nil)
        _ = builder.node(.division, in: node)
        #expect(try fault(builder.document) == .nesting)
    }
}
