import Foundation
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritExport

@Suite struct WholeFontTests {
    private static func exporter(_ fontPrograms: FontPrograms = .whole) throws -> PDFExporter {
        try PDFExporter(faces: Shaper.faces, fontPrograms: fontPrograms)
    }

    /// What readers show and read.
    private static func readings(of pdf: [UInt8]) throws -> [Data] {
        let readers: [(String, [String])] = [
            ("pdftoppm", ["-r", "70", "{}"]), ("pdftotext", ["-layout", "{}", "-"]),
            ("mutool", ["draw", "-q", "-r", "70", "-F", "pnm", "-o", "-", "{}"]),
            ("mutool", ["draw", "-q", "-F", "txt", "-o", "-", "{}"]), ("pdfinfo", ["-struct-text", "{}"]),
        ]
        return try readers.map { program, arguments in
            let outcome = try PDFJudges.run(program, arguments, on: pdf)
            #expect(outcome.status == 0 && !outcome.output.isEmpty)
            return outcome.output
        }
    }

    /// The lengths of the programs of a file's fonts, in order.
    private static func programs(of pdf: [UInt8]) throws -> [Int] {
        let plain = try PDFJudges.run("qpdf", ["--qdf", "--object-streams=disable", "{}", "-"], on: pdf).output
        return String(decoding: plain, as: UTF8.self).matches(of: /\/Length1 (\d+)/).compactMap { Int($0.1) }
    }

    /// A letter whose first `1` has another glyph, as a figure of another width or form has.
    private static func letter(showing other: String) throws -> Pages {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        let run = try Shaper().run("1").with(glyphs: try Shaper().run(other).glyphs)
        builder.add(.glyphs(run, at: Point(x: .points(60), y: .points(60))), .node(paragraph))
        try builder.text("Il y a 1 seul été.", x: 60, y: 90, .node(paragraph))
        return builder.document
    }

    @Test func `a whole font changes no pixel and no text, and conforms`() throws {
        let document = try DocumentBuilder.letter().document
        let subsets = try Self.exporter(.subsets).pdf(of: document)
        let whole = try Self.exporter().pdf(of: document)
        #expect(whole.count > subsets.count)
        #expect(try Self.readings(of: whole) == Self.readings(of: subsets))
        #expect(zip(try Self.programs(of: whole), try Self.programs(of: subsets)).allSatisfy { $0 > $1 })
        try PDFJudges.expectSound(whole)
        try Conformance.expect([("whole", whole)])
    }

    @Test func `letters share a program, and each is the same from any exporter in any order`() throws {
        var builder = try DocumentBuilder()
        try builder.text("Une autre lettre, à l’œil.", x: 60, y: 60, .artifact(.layout))
        let other = builder.document
        let document = try DocumentBuilder.letter().document
        let exporter = try Self.exporter()
        let first = try exporter.pdf(of: other)
        let second = try exporter.pdf(of: document)
        #expect(try Self.programs(of: second).contains(try #require(try Self.programs(of: first).first)))
        let fresh = try Self.exporter()
        #expect(try fresh.pdf(of: document) == second)
        #expect(try fresh.pdf(of: other) == first)
        #expect(try exporter.pdf(of: document) == second)
    }

    @Test func `a document with another glyph under a letter's code keeps its subset`() throws {
        let document = try Self.letter(showing: "7")
        let subsets = try Self.exporter(.subsets).pdf(of: document)
        let whole = try Self.exporter().pdf(of: document)
        #expect(whole == subsets)
        #expect(try Self.readings(of: whole) == Self.readings(of: subsets))
        // The same letter with the letter's own glyph takes the whole program.
        let usual = try Self.letter(showing: "1")
        #expect(try Self.exporter().pdf(of: usual).count > Self.exporter(.subsets).pdf(of: usual).count)
    }

    @Test func `characters beyond WinAnsi are in a subset of their own`() throws {
        var builder = try DocumentBuilder()
        try builder.text("Łódź, 12\u{202F}500 €", x: 60, y: 60, .artifact(.layout))
        let whole = try Self.exporter().pdf(of: builder.document)
        let subsets = try Self.exporter(.subsets).pdf(of: builder.document)
        let (long, short) = (try Self.programs(of: whole), try Self.programs(of: subsets))
        #expect(long.count == 2 && long[0] > short[0] && long[1] == short[1])
        #expect(try Self.readings(of: whole) == Self.readings(of: subsets))
        try Conformance.expect([("beyond", whole)])
    }

    @Test func `programs are kept in a bounded number`() throws {
        let fonts = try FontBook(faces: Shaper.faces, scale: 1)
        let book = try WholeFontBook(fonts, capacity: 1)
        let faces = [Face.ID(0), Face.ID(1)]
        for _ in 0..<3 { #expect(try book.programs(of: faces).count == 2) }
        #expect(book.counts.held <= 2)
        let (first, again) = (try book.programs(of: [faces[1]]), try book.programs(of: [faces[1]]))
        #expect(first.first === again.first)
        let exporter = try Self.exporter()
        for _ in 0..<3 { _ = try exporter.pdf(of: DocumentBuilder.letter().document) }
        #expect(exporter.wholeFonts?.counts.held == 2)
        #expect(exporter.wholeFonts?.counts.cache.misses == 2)
    }

    // MARK: Programs

    /// The programs of the letter's subset and of the whole face.
    private static func both() throws -> (subset: [UInt8], whole: WholeFont) {
        let fonts = try FontBook(faces: Shaper.faces, scale: 1)
        let whole = try #require(try WholeFontBook(fonts).programs(of: [Face.ID(0)]).first)
        var builder = try DocumentBuilder()
        try builder.text("Où est l’été ?", x: 60, y: 60, .artifact(.layout))
        let pdf = try PDFExporter(faces: Shaper.faces, form: .tagged).pdf(of: builder.document)
        let reader = CairoFileReader()
        reader.begin()
        pdf.withUnsafeBytes { reader.append($0) }
        let content = ByteBuffer()
        while let part = try reader.next() {
            guard case .stream(_, _, let head, let data) = part, PDFScanner(head, at: 0).holds("/Length1") else {
                continue
            }
            try Deflater().expand(data, into: content)
        }
        return ([UInt8](content.bytes), whole)
    }

    private static func isHeld(_ bytes: [UInt8], by whole: WholeFont) -> Bool {
        bytes.withUnsafeBytes { FontProgram($0)?.isHeld(by: whole.program) ?? false }
    }

    @Test func `a subset is held by the whole, and the whole by no subset`() throws {
        let (subset, whole) = try Self.both()
        #expect(Self.isHeld(subset, by: whole))
        #expect(whole.program.isHeld(by: whole.program))
        subset.withUnsafeBytes { bytes in
            if let program = FontProgram(bytes) { #expect(!whole.program.isHeld(by: program)) }
        }
    }

    @Test func `a program that differs in one byte of a glyph, an advance or an instruction is not held`() throws {
        let (subset, whole) = try Self.both()
        let tables = ["glyf", "hmtx", "cvt ", "fpgm", "prep", "head", "maxp", "hhea"]
        var changed = 0
        for index in 0..<Int(subset[5]) {
            let entry = 12 + 16 * index
            func number(_ place: Int) -> Int {
                subset[(entry + place)..<(entry + place + 4)].reduce(0) { $0 << 8 | Int($1) }
            }
            let name = String(decoding: subset[entry..<entry + 4], as: UTF8.self)
            guard tables.contains(name) else { continue }
            let (start, count) = (number(8), number(12))
            // Beyond what a table has of its own: the sum of all bytes, numbers of glyphs and advances.
            let own =
                [
                    "head": 12..<50, "maxp": 6..<count, "hhea": 0..<34, "glyf": 0..<count - 4, "hmtx": 0..<count,
                ][name] ?? 0..<count
            for offset in stride(from: own.lowerBound, to: own.upperBound, by: name == "glyf" ? 7 : 3) {
                var broken = subset
                broken[start + offset] ^= 0x11
                if !Self.isHeld(broken, by: whole) { changed += 1 } else { Issue.record("\(name) \(offset)") }
            }
        }
        #expect(changed > 100)
    }

    @Test func `damaged programs are refused without harm`() throws {
        let (subset, whole) = try Self.both()
        for count in stride(from: 0, to: subset.count, by: 13) {
            #expect(!Self.isHeld(Array(subset.prefix(count)), by: whole))
        }
        var random = SeededRandom(seed: 7)
        for _ in 0..<3000 {
            var broken = subset
            // Heads of tables and the table itself, where offsets and counts are.
            for _ in 0..<4 {
                broken[Int.random(in: 0..<600, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = Self.isHeld(broken, by: whole)
        }
    }
}
