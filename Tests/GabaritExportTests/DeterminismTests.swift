import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct DeterminismTests {
    @Test func `two exporters on two threads give the same bytes, whatever they wrote before`() async throws {
        let document = try DocumentBuilder.letter().document
        let expected = try PDFExporter(faces: Shaper.faces).pdf(of: document)
        let files = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var other = try DocumentBuilder()
                    try other.text("\(worker) autre lettre ÀÉ", x: 9, y: 90, size: 7, bold: true, .artifact(.layout))
                    let exporter = try PDFExporter(faces: Shaper.faces)
                    return try (0..<20).map { _ in
                        _ = try exporter.pdf(of: other.document)
                        return try exporter.pdf(of: document)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(files.count == 80)
        #expect(files.allSatisfy { $0 == expected })
    }

    @Test func `pictures are the same from two exporters, whatever the resolution before`() throws {
        let document = try DocumentBuilder.letter().document
        let expected = try RasterExporter(faces: Shaper.faces).png(of: document, page: 0, dotsPerInch: 72)
        let exporter = try RasterExporter(faces: Shaper.faces)
        _ = try exporter.png(of: document, page: 0, dotsPerInch: 50)
        #expect(try exporter.png(of: document, page: 0, dotsPerInch: 72) == expected)
    }

    @Test func `time zone, locale and home change no byte`() async {
        await #expect(processExitsWith: .success) {
            let document = try DocumentBuilder.letter().document
            let before = try PDFExporter(faces: Shaper.faces).pdf(of: document)
            let picture = try RasterExporter(faces: Shaper.faces).png(of: document, page: 0, dotsPerInch: 50)
            setenv("TZ", "Pacific/Kiritimati", 1)
            setenv("HOME", "/nonexistent", 1)
            setenv("SOURCE_DATE_EPOCH", "1", 1)
            tzset()
            // The locale with a decimal comma, where the machine has it.
            for name in ["fr_FR.UTF-8", "de_DE.UTF-8", "fr_FR.utf8"] where setlocale(LC_ALL, name) != nil { break }
            let after = try PDFExporter(faces: Shaper.faces).pdf(of: document)
            let again = try RasterExporter(faces: Shaper.faces).png(of: document, page: 0, dotsPerInch: 50)
            exit(before == after && picture == again ? 0 : 1)
        }
    }

    @Test func `the file is dated by the document and by nothing else`() throws {
        var builder = try DocumentBuilder()
        builder.metadata.title = "L’été (1) \\ “fin”"
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        let info = try PDFJudges.run("pdfinfo", ["-isodates", "{}"], on: pdf).text.split(separator: "\n").map(
            String.init)
        #expect(info.contains("Title:           L’été (1) \\ “fin”"))
        #expect(info.contains("Creator:         attestation@1"))
        #expect(info.contains("CreationDate:    2026-11-24T00:00:00Z"))
        #expect(info.contains("ModDate:         2026-11-24T00:00:00Z"))
        #expect(info.contains("PDF version:     1.7"))
        #expect(info.contains("Tagged:          yes"))
    }

    @Test(arguments: [(-44, 3, 15), (7, 1, 1), (9999, 12, 31)])
    func `a date outside the usual is written with four digits`(year: Int, month: Int, day: Int) throws {
        var builder = try DocumentBuilder()
        builder.metadata.date = try #require(CivilDate(year: year, month: month, day: day))
        let pdf = try PDFExporter(faces: Shaper.faces).pdf(of: builder.document)
        try PDFJudges.expectSound(pdf)
        let written = year < 0 ? "00000101" : builder.metadata.date.iso.filter { $0 != "-" }
        let plain = try PDFJudges.run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: pdf).text
        #expect(plain.contains("/CreationDate (D:\(written)000000Z)"))
        let year = String(written.prefix(4))
        #expect(
            plain.contains("<xmp:CreateDate>\(year)-\(written.dropFirst(4).prefix(2))-\(written.suffix(2))T00:00:00Z<"))
    }
}
