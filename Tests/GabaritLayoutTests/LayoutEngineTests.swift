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

    @Test func `What is the same in every letter is shaped and broken in the first two alone`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        var content = LetterSketch.content(paragraphs: 0)
        content.furniture = []
        content.mark = nil
        for _ in 0..<2 { _ = try engine.layOut(content, images: []) }
        let shaped = engine.text.cacheCounts.misses
        _ = try engine.layOut(content, images: [])
        #expect(engine.text.cacheCounts.misses == shaped)
        let text = TextStyle(language: LanguageTag("fr"))
        func paragraph() throws -> KeptParagraph {
            try engine.text.kept(
                [.text("Bonjour à tous", isVerbatim: false, nowhere)], style: text, link: StyleProperties(), pages: nil)
        }
        _ = try paragraph()
        let lines = try paragraph().lines(from: 0, width: .points(40))
        #expect(try paragraph().lines(from: 0, width: .points(40)) == lines)
        #expect(try paragraph().breakings == 1)
        #expect(try paragraph().lines(from: 0, width: .points(400)) != lines)
        #expect(try paragraph().breakings == 2)
    }

    @Test func `The same characters in other bytes are another text`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        for text in ["\u{E9}t\u{E9}", "e\u{301}te\u{301}"] {
            let paragraph = try engine.text.paragraph(
                [.text(text, isVerbatim: false, nowhere)], style: TextStyle(language: LanguageTag("fr")))
            #expect(Array(paragraph.text.utf8) == Array(text.utf8))
        }
    }

    @Test func `A changed text in the same place is set anew`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        var sketch = Sketch(lines: 20)
        sketch.body = [sketch.text("avant")]
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
