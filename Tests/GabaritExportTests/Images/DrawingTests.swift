import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct DrawingTests {
    /// A drawing of 40 by 20 units with this content.
    private static func drawing(_ content: String, root: String = "viewBox=\"0 0 40 20\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>\n\(content)\n</svg>\n".utf8)
    }

    /// Gradients, an opacity, a clip, a pattern and a copy.
    private static let rich = drawing(
        """
        <title>Sans &amp; avec</title>
        <metadata><text>passé</text></metadata>
        <inkscape:view xmlns:inkscape="urn:i" inkscape:path="a&amp;b"/>
        <style>/* @ */ .a { fill: url(#ramp); }</style>
        <defs>
          <linearGradient id="ramp"><stop offset="0" stop-color="#000091"/><stop offset="1" stop-color="#e1000f"/></linearGradient>
          <radialGradient id="sun"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#ff0" stop-opacity="0.5"/></radialGradient>
          <clipPath id="round"><circle cx="30" cy="10" r="8"/></clipPath>
          <pattern id="dots" width="2" height="2" patternUnits="userSpaceOnUse"><circle cx="1" cy="1" r="0.6"/></pattern>
          <symbol id="house" viewBox="0 0 4 4"><path d="M0 2L2 0L4 2V4H0z"/></symbol>
        </defs>
        <rect class="a" width="20" height="20"/>
        <g clip-path="url(#round)"><rect x="20" width="20" height="20" fill="url('#sun')"/></g>
        <g opacity="0.5"><rect x="2" y="2" width="6" height="6"/><circle cx="8" cy="8" r="4" fill="#0a0"/></g>
        <rect x="2" y="14" width="10" height="4" fill="url(#dots)"/>
        <use href="#house" x="14" y="14" width="4" height="4"/>
        """)

    @Test func `sizes are the width and height where they are lengths, otherwise the view box`() throws {
        let cases: [(root: String, width: Int, height: Int)] = [
            ("viewBox=\"0 0 40 20\"", 40, 20), ("viewBox=\"-5,-5,40,20\" width=\"100%\" height=\"100%\"", 40, 20),
            ("width=\"40\" height=\"20px\"", 40, 20), ("width=\"25.4mm\" height=\"1in\"", 96, 96),
            ("viewBox=\"0 0 1.5 1\"", 10_000, 6667),
        ]
        for (root, width, height) in cases {
            let image = try ImageProbe.check(Self.drawing("<rect width=\"9\" height=\"9\"/>", root: root))
            #expect(image.format == .svg && image.pixelWidth == width && image.pixelHeight == height, "\(root)")
        }
    }

    @Test func `what would not be drawn as outlines, alike everywhere, is refused with its line and name`() {
        let cases: [(content: String, DrawingFault)] = [
            ("<g>\n<text>Bonjour</text></g>", DrawingFault(.text, line: 3, name: "text")),
            ("<foreignObject/>", DrawingFault(.text, line: 2, name: "foreignObject")),
            ("<image href=\"data:image/png;base64,AA\"/>", DrawingFault(.picture, line: 2, name: "image")),
            ("<use href=\"other.svg#a\"/>", DrawingFault(.reference, line: 2, name: "href")),
            (
                "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"file:///etc/passwd\"/>",
                DrawingFault(.reference, line: 2, name: "xlink:href")
            ),
            ("<rect fill=\"url(other.svg#a)\"/>", DrawingFault(.reference, line: 2, name: "fill")),
            ("<rect style=\"fill:red;fill:URL( 'a.svg')\"/>", DrawingFault(.reference, line: 2, name: "style")),
            ("<style>@import 'a.css';</style>", DrawingFault(.reference, line: 2, name: "style")),
            ("<style><![CDATA[.a{fill:\\75 rl(x)}]]></style>", DrawingFault(.reference, line: 2, name: "style")),
            ("<script>1</script>", DrawingFault(.script, line: 2, name: "script")),
            ("<g onclick=\"a()\"/>", DrawingFault(.script, line: 2, name: "onclick")),
            ("<rect><animate/></rect>", DrawingFault(.animation, line: 2, name: "animate")),
            ("<filter/>", DrawingFault(.effect, line: 2, name: "filter")),
            ("<g mask=\"url(#a)\"/>", DrawingFault(.effect, line: 2, name: "mask")),
            ("<g style=\"filter : blur(2px)\"/>", DrawingFault(.effect, line: 2, name: "style")),
            ("<style>g { mask: url(#a) }</style>", DrawingFault(.effect, line: 2, name: "style")),
            ("<switch/>", DrawingFault(.element, line: 2, name: "switch")),
            ("<g systemLanguage=\"fr\"/>", DrawingFault(.element, line: 2, name: "systemLanguage")),
            ("<s:text xmlns:s=\"http://www.w3.org/2000/svg\"/>", DrawingFault(.markup, line: 2, name: "xmlns:s")),
            ("<g xmlns=\"urn:x\"/>", DrawingFault(.markup, line: 2, name: "xmlns")),
            ("<g fill=\"&#117;rl(x)\"/>", DrawingFault(.markup, line: 2, name: "fill")),
            ("<!DOCTYPE svg>", DrawingFault(.declaration, line: 2)),
            ("<?xml-stylesheet href=\"a\"?>", DrawingFault(.declaration, line: 2)),
            ("<g></h>", DrawingFault(.markup, line: 2, name: "h")),
            ("<g a=1/>", DrawingFault(.markup, line: 2)), ("<g", DrawingFault(.markup, line: 2)),
            (String(repeating: "<g>", count: 64), DrawingFault(.tooMuch, line: 2)),
            (String(repeating: "<g/>", count: 20_000), DrawingFault(.tooMuch, line: 2)),
        ]
        for (content, fault) in cases {
            #expect(throws: ImageError.drawing(fault), "\(content.prefix(60))") {
                try ImageProbe.check(Self.drawing(content))
            }
        }
        #expect(throws: ImageError.drawing(DrawingFault(.noSize, line: 1, name: "svg"))) {
            try ImageProbe.check(Self.drawing("", root: "width=\"100%\""))
        }
        #expect(throws: ImageError.drawing(DrawingFault(.markup, line: 1))) {
            try ImageProbe.check(Array("<html xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
        }
        let long = Self.drawing(String(repeating: " ", count: DrawingDecoder.byteLimit))
        #expect(throws: ImageError.tooManyBytes(long.count, limit: DrawingDecoder.byteLimit)) {
            try ImageProbe.check(long)
        }
    }

    @Test func `a file cut off or changed anywhere is refused or drawn, and nothing else`() {
        for length in 1..<Self.rich.count - 7 {
            #expect(throws: ImageError.self, "cut to \(length)") { try ImageProbe.check(Array(Self.rich[..<length])) }
        }
        for place in Self.rich.indices {
            for mask: UInt8 in [0x01, 0x20, 0x80] {
                var changed = Self.rich
                changed[place] ^= mask
                guard let resource = try? ImageProbe.check(changed) else { continue }
                #expect(throws: Never.self) { try ImageCache(.embedding).picture(of: resource) }
            }
        }
    }

    @Test func `a drawing is in the file once, as outlines, however often it is shown`() throws {
        var builder = try DocumentBuilder()
        builder.images = [try ImageProbe.check(Self.rich)]
        let figure = builder.node(.figure)
        for (index, x) in [60.0, 160, 260].enumerated() {
            builder.add(.image(0, in: DocumentBuilder.rectangle(x, 60 + Double(index) * 100, 80, 40)), .node(figure))
        }
        builder.pages.append(Page(size: DocumentBuilder.a4))
        builder.add(.image(0, in: DocumentBuilder.rectangle(60, 60, 400, 200)), .node(figure))
        let exporter = try PDFExporter(faces: Shaper.faces)
        let pdf = try exporter.pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        try Conformance.expect([("drawings", pdf)])
        #expect(try exporter.pdf(of: builder.document) == pdf)
        let images = try PDFJudges.run("pdfimages", ["-list", "{}"], on: pdf).text.split(separator: "\n").dropFirst(2)
        #expect(images.isEmpty)
        // What is drawn once by itself, and here four times, differs by the names of the pages' uses alone.
        var single = try DocumentBuilder()
        single.images = builder.images
        single.add(.image(0, in: DocumentBuilder.rectangle(60, 60, 80, 40)), .node(single.node(.figure)))
        let once = try PDFExporter(faces: Shaper.faces).pdf(of: single.document)
        #expect(pdf.count < once.count + 2000)
    }

    @Test func `a drawing is drawn once, however large its units are`() throws {
        let cache = ImageCache(.embedding)
        // Sides that are no whole numbers are told in proportion: 10,000 to 6,667.
        let drawing = try ImageProbe.check(Self.drawing("<g/>", root: "viewBox=\"0 0 1.5 1\""))
        let logo = try ImageProbe.check(SamplePNG.png(.color, width: 9, height: 9))
        let first = try (cache.picture(of: drawing), cache.picture(of: logo))
        for _ in 0..<3 {
            cache.beginDocument()
            #expect(try cache.picture(of: drawing).id == first.0.id && cache.picture(of: logo).id == first.1.id)
        }
    }

    @Test func `a drawing has its colours where they are, in pictures as in files`() throws {
        var builder = try DocumentBuilder()
        builder.images = [
            try ImageProbe.check(
                Self.drawing(
                    "<rect width=\"20\" height=\"20\" fill=\"#f00\"/><rect x=\"20\" width=\"20\" height=\"20\" fill=\"#00f\"/>"
                ))
        ]
        builder.add(.image(0, in: DocumentBuilder.rectangle(100, 100, 80, 40)), .artifact(.layout))
        let picture = try DecodedPicture(
            RasterExporter(faces: Shaper.faces).png(of: builder.document, page: 0, dotsPerInch: 72))
        #expect(picture.at(120, 110) == [255, 0, 0] && picture.at(160, 110) == [0, 0, 255])
        for (x, y) in [(98, 110), (182, 110), (120, 98), (120, 142)] { #expect(picture.at(x, y) == [255, 255, 255]) }
    }
}
