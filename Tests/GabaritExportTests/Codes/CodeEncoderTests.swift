import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct CodeEncoderTests {
    static let texts = [
        "https://demande-logement-social.gouv.fr/v/0751234567890?s=ABCDEF",
        "L’Haÿ-les-Roses, où ça ? 1 250,50 €",
        "0751234567890",
        String(repeating: "abcdefghij", count: 60),
    ]

    @Test(arguments: texts, [Code.Correction.low, .medium, .quartile, .high])
    func `a code on a page is read back, from the file and from the picture`(
        text: String, correction: Code.Correction
    ) throws {
        var builder = try DocumentBuilder()
        let figure = builder.node(.figure)
        builder.add(
            .code(Code(text: text, correction: correction), in: DocumentBuilder.rectangle(100.3, 100.7, 300, 300)),
            .node(figure))
        let pdf = try PDFExporter(faces: []).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        let png = try RasterExporter(faces: []).png(of: builder.document, page: 0)
        #expect(try PDFJudges.run("zbarimg", ["-q", "--raw", "png:{}"], on: png).text == text + "\n")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder.appendingPathExtension("png")) }
        _ = try PDFJudges.run("pdftoppm", ["-r", "150", "-png", "-singlefile", "{}", folder.path], on: pdf)
        let drawn = try Data(contentsOf: folder.appendingPathExtension("png"))
        #expect(try PDFJudges.run("zbarimg", ["-q", "--raw", "png:{}"], on: Array(drawn)).text == text + "\n")
    }

    @Test func `a code is black modules with four light ones around, as one mask`() throws {
        var builder = try DocumentBuilder()
        let code = Code(text: "gabarit", correction: .medium)
        let matrix = try CodeEncoder.modules(for: code)
        #expect(matrix.size == 21)
        // The upper left finder pattern.
        #expect((0..<7).allSatisfy { matrix[x: $0, y: 0] && matrix[x: 0, y: $0] && !matrix[x: $0, y: 7] })
        #expect(matrix[x: 3, y: 3] && !matrix[x: 1, y: 1] && !matrix[x: -1, y: 0] && !matrix[x: 0, y: 21])
        let figure = builder.node(.figure)
        builder.add(.code(code, in: DocumentBuilder.rectangle(100, 100, 58, 29)), .node(figure))
        let pdf = try PDFExporter(faces: []).pdf(of: builder.document)
        let content = try #require(PDFJudges.contents(pdf).first)
        // 29 modules of one point, in the middle of the rectangle, the dark ones from the fifth on.
        #expect(content.contains("21 0 0 -21 118.5 125 cm"))
        #expect(content.contains("0 g"))
        let images = try PDFJudges.run("pdfimages", ["-list", "{}"], on: pdf).text.split(separator: "\n").dropFirst(2)
        #expect(images.count == 1)
        #expect(images.first?.contains(#/stencil +21 +21 /#) == true)
    }

    @Test func `what fits into no code is an error with its place`() throws {
        let fits = Code(text: String(repeating: "x", count: 2953), correction: .low)
        #expect(try CodeEncoder.modules(for: fits).size == 177)
        let code = Code(text: String(repeating: "x", count: 2954), correction: .low)
        #expect(throws: CodeError.tooLong(bytes: 2954)) { try CodeEncoder.modules(for: code) }
        #expect(throws: CodeError.empty) { try CodeEncoder.modules(for: Code(text: "", correction: .low)) }
        var builder = try DocumentBuilder()
        builder.add(.code(code, in: DocumentBuilder.rectangle(0, 0, 90, 90)), .artifact(.layout))
        #expect { try PDFExporter(faces: []).pdf(of: builder.document) } throws: { error in
            guard case .code(.tooLong(bytes: 2954), let span)? = error as? ExportError else { return false }
            return span == DocumentBuilder.span
        }
    }

    @Test func `a text beyond ASCII may fill a code to the last byte`() throws {
        let code = Code(text: String(repeating: "x", count: 2951) + "é", correction: .low)
        #expect(try CodeEncoder.modules(for: code).size == 177)
    }

    @Test func `codes made at once on several threads are what they are alone`() async throws {
        let codes = (0..<64).map { Code(text: String(repeating: "\($0)x", count: 1 + $0 * 7), correction: .medium) }
        let alone = try codes.map { try CodeEncoder.modules(for: $0) }
        let together = try await withThrowingTaskGroup(of: (Int, CodeMatrix).self) { group in
            for index in codes.indices { group.addTask { (index, try CodeEncoder.modules(for: codes[index])) } }
            return try await group.reduce(into: [Int: CodeMatrix]()) { $0[$1.0] = $1.1 }
        }
        #expect(codes.indices.allSatisfy { together[$0] == alone[$0] })
    }
}
