import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct TagTests {
    /// The file, checked by the judges.
    private func pdf(_ builder: DocumentBuilder) throws -> [UInt8] {
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        return pdf
    }

    private func text(_ pdf: [UInt8]) throws -> PDFText { try PDFText(PDFFile(Data(pdf))) }

    private func roles(_ pdf: [UInt8]) throws -> [String] {
        try PDFJudges.structure(pdf).split(separator: "\n").map {
            $0.replacingOccurrences(of: " (block)", with: "").replacingOccurrences(of: " (inline)", with: "")
        }
    }

    @Test func `a paragraph over three pages is one element, and furniture stays out of it`() throws {
        var builder = try DocumentBuilder()
        let section = builder.node(.section)
        let title = builder.node(.heading(1), in: section)
        let paragraph = builder.node(.paragraph, in: section)
        let end = builder.node(.paragraph, in: section)
        for page in 1...3 {
            if page > 1 { builder.breakPage() }
            builder.fill(x: 0, y: 0, width: 20, height: 842, Color(red: 9, green: 9, blue: 9), .artifact(.background))
            try builder.text("entête \(page)", x: 60, y: 40, .artifact(.pagination))
            if page == 1 { try builder.text("Titre ", x: 60, y: 80, .node(title)) }
            try builder.text("partie \(page) ", x: 60, y: 100, .node(paragraph))
            if page == 3 { try builder.text("fin", x: 60, y: 140, .node(end)) }
            try builder.text("pied \(page)", x: 60, y: 800, .artifact(.pagination))
        }
        let pdf = try pdf(builder)
        #expect(
            try roles(pdf) == [
                "Document", "  Sect", "    H1", #"      "Titre ""#, "    P", "      Span", #"        "partie 1 ""#,
                "      Span", #"        "partie 2 ""#, "      Span", #"        "partie 3 ""#, "    P", #"      "fin""#,
            ])
        let text = try text(pdf)
        #expect(text.content == "Titre partie 1 partie 2 partie 3 fin")
        #expect(text.artifacts == "entête 1pied 1entête 2pied 2entête 3pied 3")
        for content in try PDFJudges.contents(pdf) {
            // The background is painted before the first tag and after none.
            let background = try #require(content.range(of: "0 0 20 842 re f"))
            let tag = try #require(content.range(of: "BDC"))
            #expect(background.lowerBound < tag.lowerBound)
        }
    }

    @Test func `a rule between two lines of a paragraph is in no tag and leaves one paragraph`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        try builder.text("un ", x: 60, y: 100, .node(paragraph))
        builder.fill(x: 60, y: 102, width: 50, height: 1, .black)
        try builder.text("deux", x: 60, y: 114, .node(paragraph))
        let pdf = try pdf(builder)
        #expect(try roles(pdf) == ["Document", "  P", "    Span", #"      "un ""#, "    Span", #"      "deux""#])
        let content = try #require(PDFJudges.contents(pdf).first)
        #expect(Self.tagDepth(at: "60 102 50 1 re f", in: content) == 0)
    }

    @Test func `text that a paragraph owns beside its link stays in its place`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: "https://a.example")
        var x = try builder.text("avant ", x: 60, y: 100, .node(paragraph))
        x = try builder.text("lien", x: x, y: 100, .node(link))
        try builder.text(" après", x: x, y: 100, .node(paragraph))
        let pdf = try pdf(builder)
        #expect(try text(pdf).content == "avant lien après")
        #expect(
            try roles(pdf).filter { !$0.contains("Object") } == [
                "Document", "  P", "    Span", #"      "avant ""#, "    Link", #"      "lien""#, "    Span",
                #"      " après""#,
            ])
    }

    @Test func `items painted out of reading order are read in it`() throws {
        var builder = try DocumentBuilder()
        let first = builder.node(.paragraph)
        let second = builder.node(.paragraph)
        let third = builder.node(.paragraph)
        try builder.text("trois", x: 60, y: 300, .node(third))
        builder.fill(x: 50, y: 80, width: 100, height: 40, Color(red: 240, green: 240, blue: 240))
        try builder.text("un ", x: 60, y: 100, .node(first))
        try builder.text("deux ", x: 60, y: 200, .node(second))
        let pdf = try pdf(builder)
        #expect(try text(pdf).structure.map(\.text).joined() == "un deux trois")
        #expect(try roles(pdf) == ["Document", "  P", #"    "un ""#, "  P", #"    "deux ""#, "  P", #"    "trois""#])
        // What lies under a text is still painted before it.
        let content = try #require(PDFJudges.contents(pdf).first)
        let fill = try #require(content.range(of: "50 80 100 40 re f"))
        let mark = try #require(content.range(of: "BDC"))
        #expect(fill.lowerBound < mark.lowerBound)
    }

    @Test func `what hides something is not moved past it`() throws {
        var builder = try DocumentBuilder()
        let first = builder.node(.paragraph)
        let second = builder.node(.paragraph)
        try builder.text("dessous", x: 60, y: 100, .node(second))
        builder.fill(x: 50, y: 80, width: 100, height: 40, .white, .artifact(.layout))
        try builder.text("dessus", x: 60, y: 100, .node(first))
        let content = try #require(PDFJudges.contents(pdf(builder)).first)
        let under = try #require(content.range(of: "(dessous)"))
        let fill = try #require(content.range(of: "50 80 100 40 re f"))
        let over = try #require(content.range(of: "(dessus)"))
        #expect(under.lowerBound < fill.lowerBound && fill.lowerBound < over.lowerBound)
    }

    @Test func `an empty cell is written in its place`() throws {
        var builder = try DocumentBuilder()
        let table = builder.node(.table)
        for row in 0..<2 {
            let line = builder.node(.tableRow, in: table)
            for column in 0..<3 {
                let cell = builder.node(row == 0 ? .tableHeader : .tableCell, in: line)
                guard row != 1 || column == 1 else { continue }
                try builder.text(
                    "\(row)\(column)", x: 60 + Double(column) * 50, y: 100 + Double(row) * 20, .node(cell))
            }
        }
        #expect(
            try roles(pdf(builder)) == [
                "Document", "  Table", "    TR", "      TH", #"        "00""#, "      TH", #"        "01""#, "      TH",
                #"        "02""#, "    TR", "      TD", #"        """#, "      TD", #"        "11""#, "      TD",
                #"        """#,
            ])
    }

    @Test func `a space between two styles or two links is not lost`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: "https://a.example")
        let between = builder.node(.span, in: paragraph)
        let other = builder.node(.link, in: paragraph, target: "https://b.example")
        try builder.text("un", x: 60, y: 100, .node(link))
        try builder.text("\u{A0} ", x: 72, y: 100, .node(between))
        try builder.text("deux", x: 80, y: 100, .node(other))
        try builder.text(" ", x: 110, y: 100, bold: true, .node(other))
        try builder.text("trois", x: 114, y: 100, .node(other))
        #expect(try text(pdf(builder)).content == "un\u{A0} deux trois")
    }

    @Test func `a number in groups that is one cluster is one word`() throws {
        for space in ["\u{202F}", "\u{A0}"] {
            var builder = try DocumentBuilder()
            let paragraph = builder.node(.paragraph)
            let number = "1\(space)250\(space)000"
            let x = try builder.text("soit ", x: 60, y: 100, .node(paragraph))
            try builder.text(number, x: x, y: 100, grouped: true, .node(paragraph))
            let pdf = try pdf(builder)
            #expect(try text(pdf).content == "soit \(number)")
            #expect(try PDFJudges.words(pdf).count == 2)
        }
    }

    @Test func `nodes over the pages' end stay one element, cells and all`() throws {
        var builder = try DocumentBuilder()
        let list = builder.node(.list)
        for index in 0..<4 {
            let item = builder.node(.listItem, in: list)
            let body = builder.node(.listBody, in: item)
            try builder.text("point \(index)", x: 60, y: 100 + Double(index) * 20, .node(body))
            if index == 1 { builder.breakPage() }
        }
        let roles = try roles(pdf(builder))
        #expect(roles.filter { $0 == "  L" }.count == 1)
        #expect(roles.filter { $0 == "    LI" }.count == 4)
    }

    @Test func `a page without items and a document without nodes are sound`() throws {
        var builder = try DocumentBuilder()
        builder.breakPage()
        try builder.text("seul", x: 60, y: 100, .artifact(.pagination))
        builder.breakPage()
        let pdf = try pdf(builder)
        #expect(try text(pdf).artifacts == "seul")
        #expect(try text(pdf).structure.map(\.role) == ["Document"])
    }

    @Test func `pages on which nothing can be seen keep the tags in balance`() throws {
        var builder = try DocumentBuilder()
        let section = builder.node(.section)
        let first = builder.node(.paragraph, in: section)
        let second = builder.node(.paragraph, in: section)
        try builder.text("dehors", x: -500, y: 100, .node(first))
        builder.breakPage()
        try builder.text("dedans", x: 60, y: 100, .node(first))
        builder.breakPage()
        try builder.text("dessous", x: 60, y: 2000, .node(first))
        builder.breakPage()
        try builder.text("", x: 60, y: 100, .node(second))
        builder.add(.drawing(Drawing(.polygon([]), fill: .black)), .node(second))
        let pdf = try pdf(builder)
        #expect(try text(pdf).content == "dedans")
        #expect(try text(pdf).structure.map(\.role) == ["Document", "Sect", "P", "Span", "Span", "Span", "P"])
    }

    @Test(arguments: [true, false])
    func `a ground over the whole page, or a picture, painted late or first, leaves tags and texts`(
        isPolygon: Bool
    ) throws {
        var builder = try DocumentBuilder()
        builder.images = [try ImageProbe.check(SampleImages.png())]
        let paragraph = builder.node(.paragraph)
        let figure = builder.node(.figure)
        let end = builder.node(.paragraph)
        let corners = [(-9.0, -9.0), (700, -9), (700, 900), (-9, 900)].map { Point(x: .points($0.0), y: .points($0.1)) }
        func ground() {
            if isPolygon {
                builder.add(.drawing(Drawing(.polygon(corners), fill: .white)), .artifact(.background))
            } else {
                builder.fill(x: -9, y: -9, width: 709, height: 909, .white)
            }
        }
        try builder.text("un ", x: 60, y: 100, .node(paragraph))
        ground()
        try builder.text("deux ", x: 60, y: 120, .node(paragraph))
        builder.breakPage()
        builder.add(.image(0, in: DocumentBuilder.rectangle(0, 0, 700, 900)), .node(figure))
        builder.add(.image(0, in: DocumentBuilder.rectangle(60, 60, 90, 90)), .node(figure))
        builder.breakPage()
        ground()
        try builder.text("trois", x: 60, y: 120, .node(end))
        ground()
        let pdf = try pdf(builder)
        #expect(try text(pdf).content == "un deux trois")
        #expect(try text(pdf).structure.map(\.role) == ["Document", "P", "Span", "Span", "Figure", "P"])
    }

    @Test func `a node that is not in the structure is refused`() throws {
        var builder = try DocumentBuilder()
        try builder.text("?", x: 60, y: 100, .node(StructureTree.NodeID(7)))
        #expect { try PDFExporter(faces: Shaper.faces).pdf(of: builder.document) } throws: { error in
            guard case .malformed(.node(7))? = error as? ExportError else { return false }
            return true
        }
    }

    /// How many content tags are open where an operator stands; nothing where it is not found.
    private static func tagDepth(at operation: String, in content: String) -> Int? {
        var depth = 0
        for line in content.split(separator: "\n") {
            if line.hasSuffix("BDC") { depth += 1 }
            if line == "EMC" { depth -= 1 }
            if line.contains(operation) { return depth }
        }
        return nil
    }
}
