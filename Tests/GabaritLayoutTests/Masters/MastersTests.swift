import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritLayout

/// What pages have around the body: margins, reserves, furniture, the mark.
@Suite("Masters")
struct MastersTests {
    static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(
            origin: Point(x: .points(x), y: .points(y)), size: Size(width: .points(width), height: .points(height)))
    }

    static func model(
        _ reserves: [Rectangle], margins: Double = 0, masters: [PageModel.Selector: PageModel.Master] = [:]
    ) -> PageModel {
        PageModel(
            size: Size(width: .points(200), height: .points(400)),
            base: .init(margins: Edges(all: .points(margins)), header: nil, footer: nil, background: nil),
            masters: masters,
            reserves: reserves.map { .init(name: "r", rectangle: $0, span: nowhere) })
    }

    // MARK: Regions

    @Test func `A reserve leaves the bands above and below, on the first page only`() {
        let regions = PageRegions(Self.model([Self.rectangle(100, 100, 80, 50)], margins: 10))
        #expect(
            regions.areas(ofPage: 1).map(\.rectangle) == [
                Self.rectangle(10, 10, 180, 90), Self.rectangle(10, 150, 180, 240),
            ])
        #expect(regions.areas(ofPage: 2).map(\.rectangle) == [Self.rectangle(10, 10, 180, 380)])
        #expect(regions.tallest(after: 0, ofPage: 1) == .points(380))
    }

    @Test func `A reserve in the margin cuts nothing, and bands below 12 mm are not used`() {
        #expect(PageRegions(Self.model([Self.rectangle(0, 20, 10, 50)], margins: 10)).areas(ofPage: 1).count == 1)
        #expect(PageRegions(Self.model([Self.rectangle(0, 0, 200, 10)], margins: 10)).areas(ofPage: 1).count == 1)
        // 12 mm are 34.02 pt.
        let low = PageRegions(Self.model([Self.rectangle(0, 34, 200, 50), Self.rectangle(0, 120, 50, 240)]))
        #expect(
            low.areas(ofPage: 1).map(\.rectangle) == [Self.rectangle(0, 84, 200, 36), Self.rectangle(0, 360, 200, 40)])
    }

    @Test func `Reserves that overlap each other leave no band between them`() {
        let regions = PageRegions(Self.model([Self.rectangle(0, 50, 50, 200), Self.rectangle(60, 100, 50, 50)]))
        #expect(
            regions.areas(ofPage: 1).map(\.rectangle) == [
                Self.rectangle(0, 0, 200, 50), Self.rectangle(0, 250, 200, 150),
            ])
    }

    @Test func `A first page without any band is left to its frames`() throws {
        var sketch = Sketch(lines: 10)
        sketch.reserves = [.init(name: "r", rectangle: Self.rectangle(0, 0, 200, 120), span: nowhere)]
        sketch.body = [sketch.text("a")]
        try sketch.expect([[], ["a@0,0"]])
    }

    @Test func `Margins that leave nothing are an error, not a loop`() throws {
        var sketch = Sketch(lines: 10)
        sketch.margins = Edges(all: .points(100))
        sketch.body = [sketch.text("a")]
        #expect(throws: LayoutError.self) { try sketch.layOut() }
    }

    @Test func `Text flows from band to band and from page to page`() throws {
        var sketch = Sketch(lines: 10)
        sketch.reserves = [.init(name: "r", rectangle: Self.rectangle(0, 36, 60, 24), span: nowhere)]
        sketch.body = [sketch.lines("a", 12), sketch.block(.pageBreak), sketch.text("b")]
        let pages = try sketch.pages()
        #expect(
            pages[0].map { String($0.split(separator: ",")[1]) } == ["0", "12", "24", "60", "72", "84", "96", "108"])
        #expect(pages[1].count == 4 && pages[2] == ["b@0,0"])
    }

    // MARK: Furniture

    @Test func `Furniture is that of the first page, of odd and even ones, else of all`() throws {
        var sketch = Sketch(lines: 4)
        sketch.margins = Edges(top: .points(12), right: .zero, bottom: .points(12), left: .zero)
        func furniture(_ selector: PageModel.Selector?, _ place: Content.Furniture.Place, _ text: String) {
            let y = place == .footer ? 36.0 : 0
            sketch.furniture.append(
                .init(
                    selector: selector, place: place, rectangle: Self.rectangle(0, y, 200, 12),
                    blocks: [sketch.text(text)]))
        }
        furniture(nil, .header, "all")
        furniture(.first, .header, "first")
        furniture(nil, .footer, "foot")
        furniture(.even, .footer, "even")
        sketch.body = [sketch.lines("a", 6)]
        try sketch.expect([
            ["first@0,0", "foot@0,36", "a1@0,12", "a2@0,24"], ["all@0,0", "even@0,36", "a3@0,12", "a4@0,24"],
            ["all@0,0", "foot@0,36", "a5@0,12", "a6@0,24"],
        ])
    }

    @Test func `Furniture without page numbers is set once`() throws {
        var sketch = Sketch(lines: 4)
        sketch.margins = Edges(top: .points(12), right: .zero, bottom: .zero, left: .zero)
        sketch.furniture = [
            .init(
                selector: nil, place: .header, rectangle: Self.rectangle(0, 0, 200, 12), blocks: [sketch.text("head")])
        ]
        sketch.body = [sketch.lines("a", 30)]
        let setter = MockSetter()
        let (pages, _) = try DocumentLayouter(sketch.content, setter: setter).pages(images: [])
        #expect(pages.pages.count == 10)
        #expect(setter.prepared == 2)
    }

    @Test func `Furniture says nothing to a reader and has no links`() throws {
        var sketch = Sketch(lines: 4)
        sketch.furniture = [
            .init(
                selector: nil, place: .footer, rectangle: Self.rectangle(0, 36, 200, 12),
                blocks: [
                    sketch.block(
                        .paragraph([.link([.text("site", isVerbatim: false, nowhere)], target: "https://a.fr", nowhere)]
                        ))
                ]),
            .init(
                selector: nil, place: .background, rectangle: Self.rectangle(0, 0, 200, 48),
                blocks: [
                    sketch.block(.shape(.rectangle, Size(width: .points(200), height: .points(48)), alternative: nil))
                ]),
        ]
        sketch.body = [sketch.text("a")]
        let pages = try sketch.layOut().pages
        #expect(pages.structure.nodes.map(\.role) == [.document, .paragraph])
        #expect(
            pages.pages[0].items.map(\.owner) == [
                .artifact(.background), .artifact(.pagination), .node(StructureTree.NodeID(1)),
            ])
    }

    @Test func `Furniture that does not fit is a defect`() throws {
        var sketch = Sketch(lines: 4)
        sketch.furniture = [
            .init(
                selector: nil, place: .footer, rectangle: Self.rectangle(0, 36, 200, 12), blocks: [sketch.lines("f", 2)]
            )
        ]
        sketch.body = [sketch.text("a")]
        let overflows = try sketch.layOut().overflows
        #expect(overflows.map(\.needed) == [.points(24)])
    }

    // MARK: Mark

    @Test func `The largest free rectangle of a page touches no reserve`() {
        let page = Self.rectangle(0, 0, 200, 400)
        #expect(FreeSpace.largest(in: page, without: []) == page)
        #expect(
            FreeSpace.largest(in: page, without: [Self.rectangle(50, 0, 150, 100)]) == Self.rectangle(0, 100, 200, 300))
        #expect(
            FreeSpace.largest(in: page, without: [Self.rectangle(0, 100, 200, 50), Self.rectangle(190, 300, 10, 10)])
                == Self.rectangle(0, 150, 190, 250))
        #expect(FreeSpace.largest(in: page, without: [page]).size == .zero)
    }

    @Test func `The mark lies over paper and pale grounds, once on every page, outside the quiet zones`() throws {
        var sketch = Sketch(lines: 40)
        sketch.mark = "SPÉCIMEN"
        let quiet = Self.rectangle(100, 40, 90, 120)
        sketch.reserves = [.init(name: "r", rectangle: quiet, span: nowhere)]
        let pale = sketch.style { $0.fill = Color(red: 244, green: 245, blue: 251) }
        let dark = sketch.style { $0.fill = Color(red: 0, green: 0, blue: 145) }
        sketch.body = [
            sketch.block(.space(.points(170))), sketch.block(.box([sketch.text("a")]), pale),
            sketch.block(.box([sketch.block(.box([sketch.text("b")]), pale)]), dark), sketch.lines("c", 60),
        ]
        let pages = try sketch.layOut().pages.pages
        #expect(pages.count > 1)
        for page in pages {
            #expect(page.items.count { if case .mark(_, _, _, nil) = $0.content { true } else { false } } == 1)
        }
        #expect(
            Sketch.lines(of: pages[0]).prefix(4).map { $0.split(separator: "@")[0] } == [
                "rect", "mark SPÉCIMEN", "rect", "rect",
            ])
        guard case .mark(let run, let center, let degrees, nil) = pages[0].items[1].content else { return }
        // The turned word stays in its own rectangle, which must not reach the quiet zone above it.
        let reach = run.width.points / 2 * 0.5736 + run.size.points * 0.85 / 2 * 0.8192
        #expect(degrees == -35)
        #expect(
            center.y.points - reach >= quiet.maxY.points - 0.5 || center.x.points + run.width.points / 2 * 0.8192 <= 100
        )
    }

    @Test func `A dark background is under the mark's own shade, and what is pale on it shows the mark again`() throws {
        var sketch = Sketch(lines: 40)
        sketch.mark = "SPÉCIMEN"
        let dark = sketch.style { $0.fill = Color(red: 0, green: 0, blue: 145) }
        let pale = sketch.style { $0.fill = Color(red: 244, green: 245, blue: 251) }
        sketch.furniture = [
            .init(
                selector: nil, place: .background, rectangle: Rectangle(origin: .zero, size: sketch.size),
                blocks: [sketch.block(.box([sketch.lines("x", 40)]), dark)])
        ]
        sketch.body = [sketch.block(.space(.points(170))), sketch.block(.box([sketch.text("a")]), pale)]
        let page = try sketch.layOut().pages.pages[0]
        let marks = page.items.compactMap { item -> Color? in
            if case .mark(let run, _, _, _) = item.content { run.color } else { nil }
        }
        #expect(marks.count == 3)
        #expect(marks.first == marks.last, "on paper and on a pale ground it is the same grey")
        #expect(marks[1].blue > 145, "on the dark ground it is lighter than that")
    }

    @Test(arguments: [0x00_00_00, 0x00_00_91, 0x16_16_16, 0x5b_5b_9e, 0x76_76_76, 0xff_6f_4c, 0xb0_b0_b0, 0xe0_e0_e0])
    func `The mark is seen on a ground, and what can be read there still can`(_ code: Int) {
        let ground = Color(
            red: UInt8(code >> 16 & 255), green: UInt8(code >> 8 & 255), blue: UInt8(code & 255))
        let shade = MarkSetter.color(on: ground)
        #expect(shade.contrast(with: ground) >= 1.2)
        for text in [Color.white, .black] where text.contrast(with: ground) >= 4.5 {
            let least = text == .white || ground.contrast(with: .white) < 4.5 ? 4.5 : 3
            #expect(text.contrast(with: shade) >= least)
        }
    }
}
