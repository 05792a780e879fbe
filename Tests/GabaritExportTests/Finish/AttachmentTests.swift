import Foundation
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct AttachmentTests {
    @Test func `files go along whole, with what they are`() throws {
        let pages = try DocumentBuilder.letter().document
        let record = Attachment(
            name: "donnees.json", mediaType: "application/json", description: "Les données", relationship: .data,
            bytes: Array(#"{"nom": "Léa (1)"}"#.utf8))
        let empty = Attachment(
            name: "Avis été.txt", mediaType: "text/plain", description: "(vide)", relationship: .supplement, bytes: [])
        let exporter = try PDFExporter(faces: Shaper.faces)
        let pdf = try exporter.pdf(of: pages, attachments: [record, empty])
        try PDFJudges.expectSound(pdf)
        try Conformance.expect([("attachments", pdf)])
        let list = try PDFJudges.run("pdfdetach", ["-list", "{}"], on: pdf).text
        #expect(list.contains("2 embedded files") && list.contains("donnees.json") && list.contains("Avis été.txt"))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let saved = try PDFJudges.run(
            "pdfdetach", ["-savefile", "donnees.json", "-o", file.path, "{}"], on: pdf)
        #expect(saved.status == 0, "\(saved.errors)")
        #expect(try [UInt8](Data(contentsOf: file)) == record.bytes)
        #expect(try exporter.pdf(of: pages, attachments: [record, empty]) == pdf)
        #expect(try exporter.pdf(of: pages, attachments: [record]) != pdf)
    }
}
