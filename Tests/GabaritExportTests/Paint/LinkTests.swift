import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct LinkTests {
    /// The link annotations of a file: page, address, rectangle.
    private func links(_ pdf: [UInt8]) throws -> [(page: Int, address: String, rectangle: [Double])] {
        let file = try PDFFile(Data(pdf))
        return file.pages.enumerated().flatMap { number, page in
            (file.entry("Annots", of: file.objects[page]).elements ?? []).map { annotation in
                let action = file.entry("A", of: file.resolve(annotation))
                let rectangle = file.entry("Rect", of: file.resolve(annotation)).elements ?? []
                return (
                    number, String(decoding: file.entry("URI", of: action).bytes ?? [], as: UTF8.self),
                    rectangle.compactMap(\.number)
                )
            }
        }
    }

    @Test(arguments: [
        "https://a.example/b?c=d&e=%20#f",
        "https://a.example/(1)",
        "https://a.example/')",
        #"https://a.example/\"#,
        #"https://a.example/\' dest='x"#,
        "https://a.example/) >> /AA << /O << /S /JavaScript /JS (app.alert(1)) >> >> /X (",
        "https://a.example/\u{0}\n\r\t\u{7F}",
        "https://a.example/é€\u{202E}<>[]{}|^`\"",
        "x' rect=[0 0 600 800] uri='https://b.example",
    ])
    func `an address can neither end its string nor add to the file`(target: String) throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: target)
        try builder.text("lien", x: 60, y: 100, .node(link))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        let links = try links(pdf)
        #expect(links.count == 1)
        let address = try #require(links.first?.address)
        // What was not percent-encoded before, decoded again, is the target.
        #expect(address.removingPercentEncoding == target.removingPercentEncoding)
        #expect(address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"()\\'<>\"".utf8.contains($0) })
        let file = try PDFFile(Data(pdf))
        for object in file.objects.values { #expect(object.dictionary?["AA"] == nil) }
    }

    @Test func `a link over two lines has an area a line, tight around the text`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: "https://a.example")
        var x = try builder.text("demande ", x: 400, y: 100, .node(link))
        x = try builder.text("de", x: x, y: 100, bold: true, .node(link))
        try builder.text("logement", x: 60, y: 114, .node(link))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        let file = try PDFFile(Data(pdf))
        let annotation = try #require(file.objects.values.first { $0.dictionary?["QuadPoints"] != nil })
        let quads = try #require(file.entry("QuadPoints", of: annotation).elements).compactMap(\.number)
        #expect(quads.count == 16)
        // Upper left of the first line, lower right of the second, seen from the lower left of the page.
        let high = try #require(quads.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).max())
        let low = try #require(quads.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).min())
        #expect(high > 841.9 - 92 && high < 841.9 - 88)
        #expect(low > 841.9 - 120 && low < 841.9 - 115)
        #expect(quads.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).max() ?? 0 < x + 1.5)
    }

    @Test func `a link that goes on to the next page is a link on each`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: "https://a.example")
        let after = builder.node(.span, in: paragraph)
        try builder.text("demande de ", x: 60, y: 780, .node(link))
        builder.breakPage()
        builder.fill(x: 0, y: 0, width: 9, height: 842, .black)
        let x = try builder.text("logement", x: 60, y: 60, .node(link))
        try builder.text(" social", x: x, y: 60, .node(after))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        let links = try links(pdf)
        #expect(links.map(\.page) == [0, 1])
        #expect(links.allSatisfy { $0.address == "https://a.example" })
        #expect(links[0].rectangle[1] < 100 && links[1].rectangle[1] > 700)
        let text = try PDFText(PDFFile(Data(pdf)))
        #expect(text.content == "demande de logement social")
        #expect(text.structure.filter { $0.role == "P" }.count == 1)
    }

    @Test func `areas are whole points, so that a decimal comma of the process cannot break them`() {
        let attributes = LinkAttributes(
            target: "https://a.example",
            areas: [.init(x: 1, y: 2, width: 3, height: 4), .init(x: -5, y: 6, width: 7, height: 8)])
        #expect(attributes.text == "rect=[1 2 3 4 -5 6 7 8] uri='https://a.example'")
    }
}
