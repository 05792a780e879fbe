import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

/// Files without tags: what pages have in common is drawn once, and no page looks other than it does alone.
@Suite struct SharedGroundTests {
    /// A page with much that stays, something that varies, and what changes only now and then.
    private static func document(_ number: Int) throws -> Pages {
        var builder = try DocumentBuilder()
        builder.fill(x: 40, y: 40, width: 300, height: 60, Color(red: 240, green: 240, blue: 245))
        for line in 0..<6 {
            try builder.text(
                "Ce que disent toutes les pages, ligne \(line)", x: 60, y: 120 + Double(line) * 16,
                .artifact(.layout))
        }
        // Every third page says the same, and so do two that follow each other.
        try builder.text("le \(number / 3)", x: 60, y: 240, .artifact(.layout))
        try builder.text("numéro \(number)", x: 60, y: 260, .artifact(.layout))
        if number % 4 == 1 {
            // What varies lies under what stays.
            try builder.text("caché \(number)", x: 60, y: 300, .artifact(.layout))
            builder.fill(x: 70, y: 285, width: 30, height: 30, Color(red: 200, green: 200, blue: 200))
        }
        if number % 5 != 2 { try builder.text("Pour finir, une dernière ligne", x: 60, y: 330, .artifact(.layout)) }
        return builder.document
    }

    private static func run(_ form: PDFExporter.Form, _ documents: [Pages]) throws -> [UInt8] {
        let sink = MemorySink(capacity: 1 << 16)
        let run = PDFRun(try PDFExporter(faces: Shaper.faces, form: form), title: "Essai", to: sink)
        for document in documents { try run.add(document) }
        try run.finish()
        return sink.bytes
    }

    /// The digest of a page's pixels.
    private static func picture(_ pdf: [UInt8], page: Int) throws -> String {
        let outcome = try PDFJudges.run(
            "sh", ["-c", "pdftoppm -r 50 -f \(page) -l \(page) {} | sha256sum"], on: pdf)
        return outcome.text
    }

    @Test func `A page of a run without tags looks and reads as it does alone`() throws {
        let documents = try (0..<16).map(Self.document)
        let packed = try Self.run(.packed, documents)
        try PDFJudges.expectSound(packed)
        #expect(try Self.run(.packed, documents) == packed)
        for (index, document) in documents.enumerated() {
            let alone = try PDFExporter(faces: Shaper.faces, form: .plain).pdf(of: document)
            #expect(try Self.picture(packed, page: index + 1) == Self.picture(alone, page: 1), "\(index)")
            let words = try PDFJudges.run(
                "pdftotext", ["-layout", "-f", "\(index + 1)", "-l", "\(index + 1)", "{}", "-"], on: packed)
            #expect(try words.text == PDFJudges.run("pdftotext", ["-layout", "{}", "-"], on: alone).text)
        }
    }

    @Test func `A packed file is the smaller one, and says the same`() throws {
        let documents = try (0..<60).map(Self.document)
        let (packed, plain) = (try Self.run(.packed, documents), try Self.run(.plain, documents))
        #expect(packed.count * 4 < plain.count * 3)
        #expect(try PDFJudges.text(packed) == PDFJudges.text(plain))
        // What stays is written once: a page holds little more than its own words.
        #expect(try PDFJudges.contents(packed)[40].utf8.count < PDFJudges.contents(plain)[0].utf8.count)
    }
}
