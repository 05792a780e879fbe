import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct BookmarkTests {
    private static func document(pages: Int) throws -> Pages {
        var builder = try DocumentBuilder()
        let headings = (1...3).map { builder.node(.heading($0)) }
        for page in 0..<pages {
            if page > 0 { builder.pages.append(Page(size: DocumentBuilder.a4)) }
            guard page < headings.count else { continue }
            try builder.text("Partie ", x: 50.5, y: 100.25, size: 20, .node(headings[page]))
            try builder.text("n° \(page + 1)", x: 150, y: 100.25, size: 20, .node(headings[page]))
        }
        let last = builder.node(.paragraph)
        try builder.text("fin", x: 50, y: 300, .node(last))
        return builder.document
    }

    @Test func `headings of a long document are bookmarks, one in the other by level`() throws {
        let pages = try Self.document(pages: 3)
        #expect(
            Bookmark.all(of: pages)
                == (1...3).map { Bookmark(level: $0, title: "Partie n° \($0)", page: $0, x: 50, y: 80) })
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: pages)
        try PDFJudges.expectSound(pdf)
        let outline = try PDFJudges.run("mutool", ["show", "{}", "outline"], on: pdf).text
        let depths = outline.split(separator: "\n").map { line in line.prefix { $0 != "\"" }.filter { $0 == "\t" }.count
        }
        #expect(depths == [1, 2, 3], "\(outline)")
        try Conformance.expect([("bookmarks", pdf)])
    }

    @Test func `two pages need none`() throws {
        let pages = try Self.document(pages: 2)
        #expect(Bookmark.all(of: pages).isEmpty)
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: pages)
        #expect(try PDFJudges.run("mutool", ["show", "{}", "outline"], on: pdf).text.isEmpty)
    }
}
