import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Pages that a print shop cuts: bleed, boxes, crop marks.
struct PrintShopTests {
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
          lien     URL(max: 80)
        }
        page {
          size A5
          scales A4
          bleed 3mm
          margins 20mm 10mm
          background {
            shape rectangle size: (148mm, 12mm) fill: #000091
            space 40mm
            shape ellipse size: (148mm, 20mm) fill: #ff6f4c
          }
        }
        heading "Logement"
        text "Voyez [le site du logement social]({lien})." size: 9pt leading: 12pt
        """

    private static let record = """
        {"edition": "2024-04-15", "lien": "https://www.demande-logement-social.gouv.fr"}
        """

    private static func pdf(_ pages: Pages) throws -> [UInt8] { try PDFExporter(faces: TestFaces.all).pdf(of: pages) }

    private static func links(_ file: PDFFile) -> [Double]? {
        let annotation = file.entry("Annots", of: .reference(file.pages[0])).elements?.first
        return file.entry("Rect", of: annotation).elements?.compactMap(\.number)
    }

    @Test func `without the marks a page has its own size, and nothing says that it is cut`() throws {
        let document = try Workbench.makes(Self.source, of: Self.record)
        let file = try PDFFile(Data(document.pdf))
        #expect(file.box("MediaBox")?.map { Int($0.rounded()) } == [0, 0, 420, 595])
        #expect(file.box("TrimBox") == nil)
        #expect(file.box("BleedBox") == nil)
    }

    @Test func `the trim is in the bleed, the bleed on the sheet, and what is on the page is where it was`() throws {
        let document = try Workbench.makes(Self.source, of: Self.record)
        let bytes = try Self.pdf(document.layout.cut(bleed: .millimetres(3)))
        #expect(try Self.pdf(document.layout.cut(bleed: .millimetres(3))) == bytes)
        try Conformance.expect([("cut", bytes)])
        let (own, cut) = (try PDFFile(Data(document.pdf)), try PDFFile(Data(bytes)))
        let (sheet, trim) = (try #require(cut.box("MediaBox")), try #require(cut.box("TrimBox")))
        let (bleed, page) = (try #require(cut.box("BleedBox")), try #require(own.box("MediaBox")))
        // 3 mm of bleed, 1 mm, marks of 5 mm, 2 mm to the edge.
        let (around, over) = (11 * 72 / 25.4, 3 * 72 / 25.4)
        for (index, sign) in [1.0, 1, -1, -1].enumerated() {
            #expect(abs(trim[index] - sheet[index] - sign * around) < 0.002)
            #expect(abs(trim[index] - bleed[index] - sign * over) < 0.002)
            #expect(abs(trim[index] - trim[index % 2] - page[index]) < 0.002)
        }
        let (before, after) = (try #require(Self.links(own)), try #require(Self.links(cut)))
        // The areas of links are whole points.
        for (old, new) in zip(before, after) { #expect(abs(new - old - around) <= 1) }
        #expect(try ReadThroughStructureTests.difference(of: document.content, from: bytes) == nil)
    }

    @Test(arguments: [false, true]) func `what touches the edge runs over it to the bleed, and marks stand beyond`(
        isScaled: Bool
    ) throws {
        let document = try Workbench.makes(Self.source, of: Self.record)
        let size = isScaled ? PaperFormat.a4.size : PaperFormat.a5.size
        let pages = (isScaled ? document.layout.scaled(to: size) : document.layout).cut(bleed: .millimetres(3))
        let raster = try Raster(pdf: try Self.pdf(pages))
        func area(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
            Rectangle(
                origin: Point(x: .millimetres(x), y: .millimetres(y)),
                size: Size(width: .millimetres(width), height: .millimetres(height)))
        }
        let (width, height) = (size.width.millimetres, size.height.millimetres)
        // Counted from the sheet's corner: the bleed begins at 8 mm, the page at 11 mm.
        #expect(raster.isFull(in: area(8.3, 8.3, width + 5.4, 5)))
        #expect(raster.isBlank(in: area(8.3, 60, 2.4, 30), except: nil), "an ellipse ends where it does")
        #expect(raster.isBlank(in: area(7.1, 0, 0.7, 60), except: nil), "between the bleed and the marks")
        for (x, y) in [(11.0, 4.5), (11 + width, 4.5), (11, height + 17.5), (11 + width, height + 17.5)] {
            #expect(!raster.isBlank(in: area(x - 0.3, y, 0.6, 1), except: nil))
        }
        for (x, y) in [(4.5, 11.0), (4.5, 11 + height), (width + 17.5, 11), (width + 17.5, 11 + height)] {
            #expect(!raster.isBlank(in: area(x, y - 0.3, 1, 0.6), except: nil))
        }
    }

    @Test func `a polygon runs over the edges that its sides lie along, and a figure inside the page stays`() throws {
        var page = Page(size: Size(width: .points(100), height: .points(100)))
        func polygon(_ points: [(Double, Double)]) -> Drawing {
            Drawing(.polygon(points.map { Point(x: .points($0.0), y: .points($0.1)) }), fill: .black)
        }
        func points(_ item: PageItem) -> [[Double]] {
            guard case .drawing(let drawing) = item.content, case .polygon(let points) = drawing.outline else {
                return []
            }
            // Back to the page's own corner: 10 points of bleed, and 8 mm.
            let around = Length.points(10) + .millimetres(8)
            return points.map { [($0.x - around).points, ($0.y - around).points] }
        }
        let figures = [
            polygon([(0, 0), (60, 0), (0, 60)]), polygon([(100, 50), (50, 100), (40, 40)]),
            polygon([(20, 20), (30, 20), (20, 30)]),
        ]
        let span = Span(source: SourceID(0), start: 0, end: 1)
        page.items = figures.map { PageItem(.drawing($0), owner: .artifact(.layout), span: span) }
        let document = try Workbench.makes(Self.source, of: Self.record)
        var pages = document.layout
        pages.pages = [page]
        let items = pages.cut(bleed: .points(10)).pages[0].items
        #expect(items.count == 3 + 8)
        #expect(points(items[0]) == [[-10, -10], [60, -10], [60, 0], [0, 60], [-10, 60]])
        #expect(points(items[1]) == [[100, 50], [50, 100], [40, 40]])
        #expect(points(items[2]) == [[20, 20], [30, 20], [20, 30]])
    }

    @Test(arguments: PosterFormatTests.posters) func `a poster for the print shop conforms in both formats`(
        _ sample: HouseSample
    ) throws {
        let template = try sample.load()
        let files = try [nil, PaperFormat.a3].map { format in
            let renderer = try TemplateRenderer(template, sheet: Sheet(format: format, hasCropMarks: true))
            let made = try renderer.render(try renderer.decode(try sample.bytes()), purpose: .live)
            return ("\(sample.sample)-\(format?.rawValue ?? "own")", made.bytes)
        }
        try Conformance.expect(files)
        #expect(try files.allSatisfy { try PDFFile(Data($0.1)).box("TrimBox") != nil })
    }
}
