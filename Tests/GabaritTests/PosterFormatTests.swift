import Foundation
import Gabarit
import GabaritContent
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The posters of the house in A3: the same pages, scaled.
struct PosterFormatTests {
    static let posters = HouseSample.all.filter { $0.template.hasPrefix("affiche-") }

    private static let a3 = Sheet(format: .a3)

    @Test(arguments: posters) func `a poster in A3 is the one in A4, all of it larger alike`(_ sample: HouseSample)
        throws
    {
        let template = try sample.load()
        func pages(_ sheet: Sheet) throws -> Pages {
            let renderer = try TemplateRenderer(template, sheet: sheet)
            return try renderer.pages(
                of: renderer.content(of: try renderer.decode(try sample.bytes()), purpose: .specimen))
        }
        let (small, large) = (try pages(Sheet()), try pages(Self.a3))
        #expect(try pages(Sheet(format: .a4)) == small)
        #expect(large.pages.map(\.size) == [PaperFormat.a3.size])
        #expect(large.structure == small.structure)
        #expect(large.pages[0].items.count == small.pages[0].items.count)
        let factor = 297.0 / 210
        for (before, after) in zip(small.pages[0].items, large.pages[0].items) {
            guard case .glyphs(let old, let from) = before.content, case .glyphs(let new, let to) = after.content else {
                continue
            }
            #expect(abs(to.x.points - from.x.points * factor) < 0.1)
            // The height of A3 is 0.04 mm less than its width asks for: half of that is cut off above.
            #expect(abs(to.y.points - from.y.points * factor) < 0.1)
            #expect(abs(new.size.points - old.size.points * factor) < 0.002)
            #expect(abs(new.width.points - old.width.points * factor) < 0.002)
            #expect(new.text == old.text)
        }
    }

    @Test(arguments: posters) func `a poster in A3 conforms, and is the same bytes each time`(_ sample: HouseSample)
        throws
    {
        func file() throws -> [UInt8] {
            let renderer = try TemplateRenderer(try sample.load(), sheet: Self.a3)
            return try renderer.render(try renderer.decode(try sample.bytes()), purpose: .specimen).bytes
        }
        let bytes = try file()
        #expect(try file() == bytes)
        #expect(try PDFFile(Data(bytes)).box("MediaBox")?.map { Int($0.rounded()) } == [0, 0, 842, 1191])
        try Conformance.expect([("\(sample.sample)-A3", bytes)])
    }

    @Test func `a template that does not say so is made in its own format alone`() throws {
        let template = try #require(try HouseFonts.catalogue().load("attestation-simplifiee").template)
        #expect { _ = try TemplateRenderer(template, sheet: Self.a3) } throws: { error in
            (error as? Diagnostics)?.all.map(\.code) == ["template.other-format"]
        }
    }
}
