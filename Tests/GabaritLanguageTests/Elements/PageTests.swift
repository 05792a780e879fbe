import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct PageTests {
    private func page(_ settings: String, _ body: String = "rule") -> PageModel? {
        Checking.checkElements("page {\n\(settings)\n}\n\(body)").template?.page
    }

    private func mm(_ width: Double, _ height: Double) -> Size {
        Size(width: .millimetres(width), height: .millimetres(height))
    }

    @Test func `a page is A4 with margins of 20 mm unless told otherwise`() {
        let model = Checking.checkElements("rule").template?.page
        #expect(model?.size == mm(210, 297))
        #expect(model?.base.margins == Edges(all: .millimetres(20)))
    }

    @Test(arguments: [
        ("size A5", 148.0, 210.0), ("size A4 landscape", 297, 210), ("size A4 portrait", 210, 297),
        ("size: (120mm, 160mm)", 120, 160),
        ("size (160mm, 120mm)", 160, 120),
    ])
    func `a size is a name or two lengths`(setting: String, width: Double, height: Double) {
        #expect(page(setting)?.size == mm(width, height))
    }

    @Test func `a page is made in its own format, and in those that it says it scales to`() {
        let upright = page("size A4\nscales A3 A5")
        #expect(upright?.formats == [.a3, .a4, .a5])
        #expect(upright?.size(in: .a3) == mm(297, 420))
        #expect(page("size A4 landscape\nscales A3")?.size(in: .a3) == mm(420, 297))
        #expect(page("size A4")?.size(in: .a3) == nil)
        #expect(page("size (200mm, 200mm)")?.formats == [])
    }

    @Test func `a page has no bleed unless it says so`() {
        #expect(page("bleed 3mm\nmargins 20mm")?.bleed == .millimetres(3))
        #expect(page("size A4")?.bleed == .zero)
    }

    @Test func `margins go around like those of CSS`() {
        #expect(page("margins 10mm 20mm 30mm 40mm")?.base.margins.left == .millimetres(40))
        #expect(page("margins 10mm 20mm 30mm")?.base.margins.left == .millimetres(20))
        #expect(page("margins 30mm 20mm")?.base.margins.bottom == .millimetres(30))
    }

    @Test func `furniture stands in its margin`() {
        let model = page(
            "margins 30mm 20mm\nheader { text \"a\" }\nfooter from: 8mm height: 12mm width: 50mm { text \"b\" }\nbackground { rule }"
        )
        #expect(model?.base.header?.rectangle.minY == .millimetres(10))
        #expect(model?.base.header?.rectangle.maxY == .millimetres(30) - .millimetres(4))
        #expect(model?.base.header?.rectangle.size.width == .millimetres(210) - .millimetres(20) - .millimetres(20))
        #expect(model?.base.footer?.rectangle.maxY == .millimetres(297) - .millimetres(8))
        #expect(model?.base.footer?.rectangle.size == mm(50, 12))
        #expect(model?.base.background?.rectangle.size == mm(210, 297))
    }

    @Test func `a master has its own margins and, unless it says otherwise, the page's furniture in them`() {
        let model = page(
            "margins 30mm 20mm\nheader { text \"a\" }\nfooter { text \"b\" }\nfirst {\n  margins 50mm 25mm 30mm 25mm\n  footer { }\n}"
        )
        #expect(
            model?.masters[.first]?.header?.rectangle.size.width == .millimetres(210) - .millimetres(25)
                - .millimetres(25))
        #expect(model?.masters[.first]?.header?.rectangle.maxY == .millimetres(50) - .millimetres(4))
        #expect(model?.masters[.first]?.footer == nil)
        #expect(model?.base.footer != nil)
    }

    @Test(arguments: [
        ("size A7", "constant.unknown-word `A7`"), ("size (20mm, 200mm)", "constant.out-of-range `20mm`"),
        ("size A4\nsize A5", "layout.duplicate-setting `size`"),
        ("scales A3\nscales A5", "layout.duplicate-setting `scales`"),
        ("scales A7", "constant.unknown-word `A7`"), ("scales Letter", "layout.other-proportions `Letter`"),
        ("size (200mm, 200mm)\nscales A4", "layout.other-proportions `A4`"),
        ("bleed 3", "constant.missing-unit `3`"), ("bleed 21mm", "constant.out-of-range `21mm`"),
        ("bleed 3mm 4mm", "element.unexpected-value `4mm`"),
        ("bleed 3mm\nbleed 3mm", "layout.duplicate-setting `bleed`"),
        ("first { bleed 3mm }", "layout.page-setting `bleed`"),
        ("first { scales A3 }", "layout.page-setting `scales`"),
        ("size A4 sideways", "constant.unknown-word `sideways`"),
        ("margins 20", "constant.missing-unit `20`"), ("margins 1mm 2mm 3mm 4mm 5mm", "constant.too-many-values `5mm`"),
        ("footer { text \"a\" }\nfooter { text \"b\" }", "layout.duplicate-setting `footer`"),
        ("footer height: 11mm { text \"a\" }", "layout.no-furniture-room `footer`"),
        ("header from: 17mm { text \"a\" }", "layout.no-furniture-room `header`"),
        ("header width: 191mm { text \"a\" }", "layout.outside-page `header`"),
        ("footer depth: 3mm { text \"a\" }", "element.unknown-argument `depth`"),
        (
            "reserve r at: (190mm, 10mm) size: (21mm, 10mm)",
            "layout.outside-page `reserve r at: (190mm, 10mm) size: (21mm, 10mm)`"
        ),
        ("reserve r size: (21mm, 10mm)", "element.missing-argument `reserve`"),
        ("first { margins 20mm }\nfirst { margins 25mm }", "layout.duplicate-setting `first`"),
        ("first { reserve r at: (1mm, 1mm) size: (9mm, 9mm) }", "layout.page-setting `reserve`"),
        ("marges 20mm", "layout.unknown-setting `marges`"),
        (
            "margins 60mm 20mm\nreserve r at: (9mm, 9mm) size: (9mm, 9mm)\nreserve r at: (50mm, 9mm) size: (9mm, 9mm)",
            "name.duplicate `r`"
        ),
        (
            "margins 60mm 20mm\nreserve r at: (9mm, 9mm) size: (9mm, 9mm)\nreserve s at: (10mm, 9mm) size: (9mm, 9mm)",
            "layout.overlap `reserve s at: (10mm, 9mm) size: (9mm, 9mm)`"
        ),
        (
            "margins 60mm 20mm\nheader { text \"a\" }\nreserve r at: (90mm, 30mm) size: (50mm, 20mm)",
            "layout.overlap `header`"
        ),
        (
            "margins 60mm 20mm\nbackground { rule }\nreserve r at: (90mm, 30mm) size: (50mm, 20mm)",
            "layout.overlap `background`"
        ),
        (
            "reserve r at: (20mm, 25mm) size: (50mm, 248mm)",
            "layout.no-body `reserve r at: (20mm, 25mm) size: (50mm, 248mm)`"
        ),
    ])
    func `a wrong setting is told of where it stands`(setting: String, found: String) {
        #expect(Checking.elements("page {\n\(setting)\n}\nrule") == [found])
    }

    @Test func `margins leave the body 20 mm each way, on every master`() {
        #expect(Checking.codes("page { margins 20mm 95mm }") == [])
        #expect(Checking.codes("page { margins 20mm 96mm }") == ["layout.no-body"])
        #expect(Checking.codes("page {\n  odd { margins 140mm 20mm }\n}") == ["layout.no-body"])
    }

    @Test func `the first page without its own furniture clears a reserve`() {
        let settings =
            "margins 60mm 20mm\nheader { text \"a\" }\nreserve r at: (90mm, 30mm) size: (50mm, 20mm)\nfirst { header { } }"
        #expect(Checking.elements("page {\n\(settings)\n}\nrule") == [])
    }

    @Test func `a reserve inside the body leaves the bands above and below it`() {
        let model = page("reserve r at: (90mm, 40mm) size: (50mm, 30mm)")
        #expect(model?.firstBands.map(\.minY) == [.millimetres(20), .millimetres(40) + .millimetres(30)])
        #expect(model?.firstBands.first?.maxY == .millimetres(40))
        let low = page("reserve r at: (90mm, 31mm) size: (50mm, 30mm)")
        #expect(low?.firstBands.count == 1)
    }
}
