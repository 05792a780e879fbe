import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct RoomTests {
    /// A page whose body is 100 mm by 100 mm.
    private static let page =
        "page {\n  size (140mm, 140mm)\n  margins 20mm\n}\ndata {\n  oui  Bool\n  noms  [Text](max: 3)\n}\n"

    private func codes(_ source: String) -> [String] { Checking.codes(Self.page + source) }

    @Test func `fixed columns and gaps fit in a row`() {
        let columns = "column width: 47mm { rule }\n"
        #expect(codes("row gap: 6mm {\n\(columns)\(columns)}") == [])
        #expect(codes("row gap: 7mm {\n\(columns)\(columns)}") == ["layout.too-wide"])
        #expect(codes("row gap: 6mm {\n\(columns)if oui { \(columns) } else { \(columns) }\n}") == [])
        #expect(codes("row gap: 0mm {\nfor n in noms { column width: 33mm { rule } }\n}") == [])
        #expect(codes("row gap: 0mm {\nfor n in noms { column width: 34mm { rule } }\n}") == ["layout.too-wide"])
        #expect(codes("component c() { column width: 60mm { rule } }\nrow {\nc()\nc()\n}") == ["layout.too-wide"])
    }

    @Test func `shares have what fixed columns leave`() {
        func row(_ fixed: Int) -> String {
            "row gap: 0mm {\ncolumn width: \(fixed)mm { rule }\ncolumn { \"a\" }\ncolumn width: 3fr { \"b\" }\n}"
        }
        #expect(codes(row(80)) == [])
        #expect(codes(row(81)) == ["layout.too-narrow"])
    }

    @Test func `text needs five millimetres between paddings, borders, indents`() {
        #expect(codes("box padding: 0mm 47mm { \"a\" }") == [])
        #expect(codes("box padding: 0mm 48mm { \"a\" }") == ["layout.too-narrow"])
        #expect(codes("box border: 0mm 0mm 0mm 1mm padding: 0mm 47mm { \"a\" }") == [])
        #expect(codes("box border: 0mm 0mm 0mm 2mm padding: 0mm 47mm { \"a\" }") == ["layout.too-narrow"])
        #expect(codes("\"a\" indent: 95mm") == [])
        #expect(codes("\"a\" indent: 96mm") == ["layout.too-narrow"])
        #expect(codes("box padding: 0mm 51mm { rule }") == ["layout.too-narrow"])
        #expect(codes("style text { indent: 96mm }\ntext \"a\"") == ["layout.too-narrow"])
    }

    @Test func `values need five millimetres beside or below their labels`() {
        #expect(codes("fields labelWidth: 91mm { \"a\": \"b\" }") == [])
        #expect(codes("fields labelWidth: 92mm { \"a\": \"b\" }") == ["layout.too-narrow"])
        #expect(codes("fields layout: stacked across: 11 { \"a\": \"b\" }") == [])
        #expect(codes("fields layout: stacked across: 12 { \"a\": \"b\" }") == ["layout.too-narrow"])
    }

    @Test func `entries stand beside their markers`() {
        func list(_ width: Int, _ marker: String) -> String {
            "row gap: 0mm {\ncolumn width: \(width)mm { list marker: \(marker) { for n in noms { item n } } }\ncolumn { rule }\n}"
        }
        #expect(codes(list(5, "none")) == [])
        #expect(codes(list(10, "\"–\"")) == ["layout.too-narrow"])
        #expect(codes(list(11, "\"–\"")) == [])
        #expect(codes(list(11, "number")) == ["layout.too-narrow"])
    }

    @Test func `what cannot be divided fits as it is`() {
        #expect(codes("shape line size: (100mm, 100mm)") == [])
        #expect(codes("shape line size: (101mm, 100mm)") == ["layout.too-wide"])
        #expect(codes("shape line size: (100mm, 101mm)") == ["layout.too-tall"])
        #expect(codes("qr \"a\" size: 101mm alt: \"b\"") == ["layout.too-wide", "layout.too-tall"])
        #expect(codes("image \"lib/good.png\" height: 51mm alt: \"b\"") == ["layout.too-wide"])
        #expect(codes("space 100mm") == [])
        #expect(codes("space 101mm") == ["layout.too-tall"])
        #expect(codes("box padding: 1mm 0mm { shape line size: (9mm, 99mm) }") == ["layout.too-tall"])
        #expect(codes("\"a\" size: 200pt leading: 284pt") == ["layout.too-tall"])
        #expect(codes("\"a\" size: 200pt leading: 283pt") == [])
        #expect(codes("\"a\" spaceBefore: 98mm") == ["layout.too-tall"])
        #expect(codes("box padding: 51mm 0mm { rule }") == ["layout.too-tall"])
    }

    @Test func `components are followed at each call, blocks where they stand`() {
        let source =
            "component c() { shape line size: (60mm, 2mm) }\ncomponent d() { box padding: 0mm 20mm { block } }\n"
        #expect(codes(source + "c()\nd() { c() }") == [])
        let result = Checking.checkElements(Self.page + source + "c()\nd() { d() { c() } }")
        #expect(result.diagnostics.map(\.code) == ["layout.too-wide"])
        #expect(result.diagnostics.first?.trace.map(\.name) == ["c"])
    }

    @Test func `the narrowest master and the lowest later page decide`() {
        let page =
            "page {\n  size (140mm, 140mm)\n  margins 20mm\n  even { margins 20mm 25mm 30mm 20mm }\n  first { margins 80mm 20mm 20mm 20mm }\n}\n"
        #expect(Checking.codes(page + "shape line size: (95mm, 90mm)") == [])
        #expect(Checking.codes(page + "shape line size: (96mm, 90mm)") == ["layout.too-wide"])
        #expect(Checking.codes(page + "shape line size: (95mm, 91mm)") == ["layout.too-tall"])
    }

    @Test func `a frame offers its own room, furniture too`() {
        let page = "page {\n  margins 60mm 20mm\n  footer height: 20mm { shape line size: (171mm, 21mm) }\n}\n"
        #expect(Checking.codes(page) == ["layout.too-wide", "layout.too-tall"])
        let frame = "page { margins 60mm 20mm }\nframe at: (20mm, 10mm) size: (50mm, 20mm)"
        #expect(Checking.codes("\(frame) { shape line size: (50mm, 20mm) }") == [])
        #expect(Checking.codes("\(frame) { shape line size: (51mm, 20mm) }") == ["layout.too-wide"])
        #expect(Checking.codes("\(frame) { shape line size: (50mm, 21mm) }") == ["layout.too-tall"])
        #expect(Checking.codes("\(frame) overflow: continue { shape line size: (50mm, 21mm) }") == [])
    }
}
