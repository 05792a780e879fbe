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
}
