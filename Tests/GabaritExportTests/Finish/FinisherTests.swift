import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct FinisherTests {
    /// Finishes bytes in pieces of a size.
    private static func finish(_ bytes: [UInt8], of pages: Pages, piece: Int = 1 << 20) throws -> [UInt8] {
        let finisher = try Finisher()
        let sink = MemorySink(capacity: 0)
        let log = FinishLog(pages.metadata)
        try log.begin(pages, hasLinks: true)
        finisher.begin(log, sink: sink, pieceSize: 1 << 16)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { try finisher.write($0.bytes) }
        }
        try finisher.finish()
        return sink.bytes
    }

    /// A letter as cairo writes it; finished, it has more tags than its log knows of.
    private static func letter() throws -> (bytes: [UInt8], pages: Pages) {
        let pages = try DocumentBuilder.letter().document
        return (try PDFExporter(faces: Shaper.faces, form: .tagged).pdf(of: pages), pages)
    }

    @Test func `the size of the pieces changes no byte`() throws {
        let pages = try DocumentBuilder.letter().document
        let exporter = try PDFExporter(faces: Shaper.faces)
        let whole = try exporter.pdf(of: pages)
        for size in [1, 7, 100, 5000] {
            exporter.pieceSize = size
            #expect(try exporter.pdf(of: pages) == whole)
        }
    }

    @Test func `objects are told apart wherever a piece ends, however large their numbers are`() throws {
        let stream =
            "1234567 0 obj\n<< /Length 1234568 0 R\n>>\nstream\nabc\nendstream\nendobj\n1234568 0 obj\n   3\nendobj\n"
        let file =
            "%PDF-1.5\n%\u{1}\u{2}\u{3}\u{4}\n" + stream
            + "1234569 0 obj\n<< /Kids [] >>\nendobj\nxref\n0 4\n\(String(repeating: "0", count: 80))\n%%EOF\n"
        let bytes = Array(file.utf8)
        for cut in 0...bytes.count {
            let reader = CairoFileReader()
            reader.begin()
            var parts: [String] = []
            for piece in [bytes[..<cut], bytes[cut...]] {
                piece.withUnsafeBytes { reader.append($0) }
                while let part = try reader.next() {
                    switch part {
                    case .object(let number, _): parts.append("object \(number)")
                    case .stream(let number, let length, _, let data):
                        parts.append("stream \(number) \(length) \(String(decoding: data, as: UTF8.self))")
                    case .end: parts.append("end")
                    }
                }
                reader.dropRead()
            }
            #expect(parts == ["stream 1234567 1234568 abc", "object 1234569", "end"], "cut at \(cut)")
        }
    }

    @Test func `a document of many elements has object streams that readers can index`() throws {
        var builder = try DocumentBuilder()
        for row in 0..<1_500 {
            let node = builder.node(.paragraph)
            builder.fill(x: Double(row % 500), y: Double(row / 500), width: 1, height: 1, .black, .node(node))
        }
        let bytes = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        let counts = text.matches(of: /\/Type\/ObjStm\/N ([0-9]+)/).compactMap { Int($0.output.1) }
        #expect(counts.count >= 8 && counts.allSatisfy { $0 <= 200 } && counts.reduce(0, +) > 1_500)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("many.pdf")
        try Data(bytes).write(to: file)
        #expect(Shell.run("qpdf", ["--check", file.path]).status == 0)
        #expect(Shell.run("pdfinfo", [file.path]).text.contains("Pages:           1"))
    }

    @Test(arguments: [0.2, 0.5, 0.9, 0.99]) func `a file that ends early is refused`(share: Double) throws {
        let letter = try Self.letter()
        let part = Array(letter.bytes.prefix(Int(Double(letter.bytes.count) * share)))
        #expect(throws: FinishError.self) { try Self.finish(part, of: letter.pages) }
    }

    @Test func `what is no file of cairo's is refused`() throws {
        let pages = try DocumentBuilder.letter().document
        for text in ["", "%PDF-1.4\n%\u{E2}\u{E3}\n1 0 obj\n", "%PDF-1.5\n%abcd\nobject number one, and more of it\n"] {
            #expect(throws: FinishError.self) { try Self.finish(Array(text.utf8), of: pages) }
        }
    }

    @Test func `a tag more or less than was asked for is refused`() throws {
        let letter = try Self.letter()
        #expect(throws: FinishError.self) {
            try Self.finish(letter.bytes, of: letter.pages)
        }
    }

    @Test func `one letter after the other is finished as if it were the first`() throws {
        let exporter = try PDFExporter(faces: Shaper.faces)
        let pages = try DocumentBuilder.letter().document
        let first = try exporter.pdf(of: pages)
        _ = try exporter.pdf(of: try DocumentBuilder().document)
        #expect(try exporter.pdf(of: pages) == first)
    }

    @Test func `a stream that holds what looks like its end is taken whole`() throws {
        var builder = try DocumentBuilder()
        // The bytes of a JPEG file are written as they are: a comment may hold anything.
        let evil = Array("\nendstream\nendobj\n9 0 obj\n   12\nendobj\n".utf8)
        var bytes = SampleJPEG.color
        bytes.insert(
            contentsOf: [0xFF, 0xFE, UInt8((evil.count + 2) >> 8), UInt8((evil.count + 2) & 255)] + evil, at: 2)
        builder.images = [try ImageProbe.check(bytes)]
        let figure = builder.structure.append(
            .init(role: .figure, parent: nil, alternative: "Photo", span: DocumentBuilder.span))
        builder.add(.image(0, in: DocumentBuilder.rectangle(20, 20, 80, 80)), .node(figure))
        let pdf = try PDFExporter(faces: []).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        try Conformance.expect([("photo", pdf)])
    }

    @Test func `languages, alternatives and links say what they are`() throws {
        var builder = try DocumentBuilder()
        let english = builder.structure.append(
            .init(role: .paragraph, parent: nil, language: LanguageTag("en"), span: DocumentBuilder.span))
        try builder.text("Housing request", x: 50, y: 50, .node(english))
        let inner = builder.structure.append(
            .init(role: .span, parent: english, language: LanguageTag("en"), span: DocumentBuilder.span))
        try builder.text("register", x: 150, y: 50, .node(inner))
        let figure = builder.structure.append(
            .init(role: .figure, parent: nil, alternative: "L’été (1)", span: DocumentBuilder.span))
        builder.add(
            .code(Code(text: "gabarit", correction: .low), in: DocumentBuilder.rectangle(50, 90, 60, 60)), .node(figure)
        )
        let paragraph = builder.node(.paragraph)
        let link = builder.node(.link, in: paragraph, target: "https://www.exemple.fr/")
        try builder.text("le portail", x: 50, y: 200, .node(link))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        let plain = try PDFJudges.run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: pdf).text
        #expect(plain.components(separatedBy: "/Lang (en)").count == 2)
        #expect(plain.components(separatedBy: "/Lang (fr)").count == 2)
        #expect(plain.contains("/Alt <feff004c"))
        #expect(plain.contains("/Contents (le portail)"))
        try Conformance.expect([("languages", pdf)])
    }
}
