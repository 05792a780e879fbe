import Foundation
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Layout engine")
struct LayoutEngineTests {
    @Test func `A letter becomes pages, and the pages a file`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let pages = try engine.layOut(LetterSketch.content(), images: [])
        #expect(pages.pages.count == 3)
        Golden.expect(PagesDumper.dump(pages, faces: TestFaces.all), "pages/flow-letter.txt")
        let pdf = try PDFExporter(faces: TestFaces.all).pdf(of: pages)
        #expect(pdf.starts(with: Array("%PDF".utf8)))
        if let folder = ProcessInfo.processInfo.environment["GABARIT_LOOK"] {
            try Data(pdf).write(to: URL(fileURLWithPath: folder + "/letter.pdf"))
            try PagesDumper.dump(pages, faces: TestFaces.all).write(
                toFile: folder + "/letter.txt", atomically: true, encoding: .utf8)
            let raster = try RasterExporter(faces: TestFaces.all)
            for index in pages.pages.indices {
                try Data(try raster.png(of: pages, page: index, dotsPerInch: 100)).write(
                    to: URL(fileURLWithPath: folder + "/letter-\(index + 1).png"))
            }
        }
    }

    @Test func `What is the same in every letter is shaped and broken once`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        var content = LetterSketch.content(paragraphs: 0)
        content.furniture = []
        content.mark = nil
        for index in content.body.indices { content.body[index].closedLeaf = index }
        _ = try engine.layOut(content, images: [])
        let shaped = engine.text.cacheCounts.misses
        let broken = engine.lineCounts
        #expect(broken.misses > 0)
        _ = try engine.layOut(content, images: [])
        #expect(engine.text.cacheCounts.misses == shaped)
        #expect(engine.lineCounts.misses == broken.misses)
        #expect(engine.lineCounts.hits > broken.hits)
    }

    @Test func `A changed text under the same number is set anew`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        var sketch = Sketch(lines: 20)
        sketch.body = [sketch.text("avant")]
        sketch.body[0].closedLeaf = 0
        _ = try engine.layOut(sketch.content, images: [])
        sketch.body[0].kind = .paragraph([.text("après", isVerbatim: false, nowhere)])
        #expect(ReadingText.of(try engine.layOut(sketch.content, images: [])) == "après")
    }

    @Test func `A missing face or glyph is an error with its place`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        var sketch = Sketch(lines: 20)
        sketch.body = [sketch.text("漢")]
        do {
            _ = try engine.layOut(sketch.content, images: [])
            Issue.record("a glyph that no face has was set")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["font.missing-glyph"])
        }
    }
}
