import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// A document of grids, tabs and a flow down columns, over the border of its first page.
struct GridDocumentTests {
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
          nom      Text(max: 30)
          loyers   [Money(EUR, min: 0, max: 10000)](max: 6)
          lien     URL(max: 80)
        }
        page {
          size (150mm, 120mm)
          margins 20mm 10mm
          footer { text "Page {page.number} sur {page.count}" size: 7pt align: end }
        }
        style body { size: 9pt }
        style heading1 { size: 12pt weight: bold spaceAfter: 2mm }
        style etage { padding: 1mm 2mm border: 0.4pt borderColor: #5a5a5a }
        heading "Logements proposés"
        grid columns: (auto, 1fr, 30mm) rowGap: 1.5mm spaceAfter: 3mm {
          cell "Demandeur" weight: bold
          cell "{nom}"
          cell { qr lien size: 22mm alt: "Code de l'adresse du portail" }
          cell "Le loyer et les charges sont ceux du bail ; ils sont révisés chaque année à sa date." span: 3 fill: #f4f5fb padding: 1mm 2mm
          cell "Étage"
          cell span: 2 { grid columns: (auto, auto, auto) columnGap: 2mm {
            cell "premier" style: etage
            cell "deuxième" style: etage
            cell "dernier" style: etage
          } }
        }
        for loyer in loyers { text "Loyer mensuel\\tcharges comprises\\t{loyer | money}" tabs: (45mm, end(130mm)) leader: dots }
        space 3mm
        columns 3 gap: 5mm {
          for loyer in loyers {
            paragraph "Pour un loyer de **{loyer | money}**, la commission d'attribution examine les demandes dans l'ordre de leur dépôt, puis \\
        selon les priorités que la loi fixe." keepWithNext: true
            list { item "revenus de l'avant-dernière année" item "composition du ménage" }
          }
        }
        row gap: 5mm {
          column { for loyer in loyers { text "À gauche, un texte qui passe la page : {loyer | money}." } }
          column { for loyer in loyers { text "À droite, un autre, qui la passe aussi : {loyer | money}." } }
        }
        """.replacingOccurrences(of: "\\\n", with: "")

    private static let record = """
        {"edition": "2024-04-15", "nom": "MARTIN-DUPONT", "lien": "https://www.demande-logement-social.gouv.fr",
        "loyers": ["450.00", "512.30", "1208.00", "86.40", "399.99"]}
        """

    @Test func `it stands on the page as it did when it was looked at, conforms, and reads as it says`() throws {
        let document = try Workbench.makes(Self.source, of: Self.record)
        #expect(document.pages > 1)
        Golden.expect(PagesDumper.dump(document.layout, faces: TestFaces.all), "pages/grids.txt")
        let raster = try RasterExporter(faces: TestFaces.all)
        Golden.expect(Data(try raster.png(of: document.layout, page: 0, dotsPerInch: 60)), "pictures/grids.png")
        try Conformance.expect([("grids", document.pdf)])
        #expect(try ReadThroughStructureTests.difference(of: document.content, from: document.pdf) == nil)
    }
}
