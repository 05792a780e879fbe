import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritTestSupport
import Testing

/// What leaves the house conforms to PDF/UA-1 and PDF/A-3a, looks and reads as what cairo wrote, and would not pass with less.
struct ConformanceTests {
    @Test(arguments: HouseSample.all) func `every sample conforms, whatever its purpose`(_ sample: HouseSample) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        try Conformance.expect(
            try [Purpose.live, .specimen, .duplicate].map {
                ("\(sample.sample)-\($0)", try renderer.render(value, purpose: $0).bytes)
            })
        let whole = try TemplateRenderer(try sample.load(), fontPrograms: .whole)
        try Conformance.expect([("\(sample.sample)-whole", try whole.render(value, purpose: .live).bytes)])
    }

    @Test(arguments: HouseSample.templates) func `a hundred extreme records conform`(_ name: String) throws {
        let template = try #require(try HouseFonts.catalogue().load(name).template)
        let renderer = try TemplateRenderer(template)
        var files: [(name: String, bytes: [UInt8])] = []
        for index in 0..<100 {
            var samples = SampleGenerator(
                contract: template.template.contract, seed: UInt64(index), kind: .extreme(index),
                most: HouseSample.largest(of: template.template.contract))
            let value = try renderer.decode(Array(samples.nextJSON().utf8))
            files.append(("\(index)", try renderer.render(value, purpose: .specimen).bytes))
        }
        try Conformance.expect(files)
    }

    @Test(arguments: HouseSample.all, FontPrograms.allCases)
    func `finishing changes no pixel and no text`(_ sample: HouseSample, _ fontPrograms: FontPrograms) throws {
        let template = try sample.load()
        let renderer = try TemplateRenderer(template)
        let pages = try renderer.pages(
            of: renderer.content(of: try renderer.decode(try sample.bytes()), purpose: .specimen))
        let plain = try PDFExporter(faces: template.faces, form: .tagged).pdf(of: pages)
        let finished = try PDFExporter(faces: template.faces, fontPrograms: fontPrograms).pdf(of: pages)
        // Whole programs outweigh what is packed, but for long documents.
        if fontPrograms == .subsets { #expect(finished.count < plain.count) }
        let readers: [(String, [String])] = [
            ("pdftoppm", ["-r", "70", "{}"]), ("pdftotext", ["-layout", "{}", "-"]),
            ("pdftotext", ["-raw", "{}", "-"]),
            ("mutool", ["draw", "-q", "-r", "70", "-F", "pnm", "-o", "-", "{}"]),
            ("mutool", ["draw", "-q", "-F", "txt", "-o", "-", "{}"]),
        ]
        for (program, arguments) in readers {
            let before = try Self.run(program, arguments, on: plain)
            let after = try Self.run(program, arguments, on: finished)
            #expect(before.status == 0 && !before.output.isEmpty)
            #expect(before.output == after.output, "\(program) \(arguments)")
        }
        if Conformance.isThere {
            let before = try Self.pdfium(plain)
            #expect(before.count > 100)
            #expect(try Self.pdfium(finished) == before)
        }
    }

    /// What each rule asks for, and how a file loses it.
    static let losses: [(name: String, from: String, to: String)] = [
        ("no XMP packet", "/Metadata ", "/Metadatx "), ("no part of PDF/UA", "<pdfuaid:part>1</pdfuaid:part>", ""),
        ("no title in the XMP packet", "<dc:title>", "<dc:titlx>"),
        ("no part of PDF/A", "<pdfaid:part>3", "<pdfaid:part>9"),
        ("no extension schema", "pdfaExtension:schemas", "pdfaExtension:schemax"),
        ("no title in the window", "/DisplayDocTitle true", "/DisplayDocTitle false"),
        ("no language", "/Lang (fr)", "/Lanx (fr)"), ("furniture in no artifact", "/Artifact BMC", "/Xrtifact BMC"),
        ("a picture without words", "/Alt ", "/Alx "), ("a link without words", "/Contents (", "/Contentx ("),
        ("no order of annotations", "/Tabs /S", "/Tabx /S"), ("an annotation without flags", "/F 4", "/G 4"),
        ("no map of glyphs", "/CIDToGIDMap /Identity", "/CIDToGIDMax /Identity"),
        ("no identifier", "  /ID [", "  /IX ["), ("no output intent", "/OutputIntents ", "/OutputIntentx "),
        ("a picture made smooth", "/Interpolate false", "/Interpolate true"),
        ("no tags", "/StructTreeRoot ", "/StructTreeRoox "), ("not marked", "/Marked true", "/Marked false"),
    ]

    @Test(arguments: losses.map(\.name)) func `a file that loses what a rule asks for fails`(_ name: String) throws {
        guard Conformance.isThere else { return }
        let loss = try #require(Self.losses.first { $0.name == name })
        let sample = try #require(HouseSample.all.first { $0.sample == "ordinaire" })
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        let finished = try renderer.render(value, purpose: .live).bytes
        let open = try Self.run(
            "qpdf", ["--qdf", "--object-streams=disable", "--newline-before-endstream", "{}", "-"], on: finished
        ).output
        func mended(_ change: (inout Data) -> Void) throws -> [String] {
            var bytes = open
            change(&bytes)
            let whole = Shell.run("fix-qdf", [], input: bytes).output
            return try Conformance.failures(of: [("lost", [UInt8](whole))])
        }
        #expect(try mended { _ in } == [])
        let failures = try mended { bytes in
            var start = bytes.startIndex
            while let range = bytes.range(of: Data(loss.from.utf8), in: start..<bytes.endIndex) {
                bytes.replaceSubrange(range, with: Data(loss.to.utf8))
                start = range.lowerBound + loss.to.utf8.count
            }
            #expect(bytes != open)
        }
        #expect(!failures.isEmpty)
    }

    private static func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> Shell.Outcome {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Shell.run(program, arguments.map { $0 == "{}" ? file.path : $0 })
    }

    /// What pdfium shows and reads.
    private static func pdfium(_ bytes: [UInt8]) throws -> Data {
        let script = """
            import sys, hashlib, pypdfium2 as p
            d = p.PdfDocument(sys.argv[1])
            for n in range(len(d)):
                b = d[n].render(scale=1.5)
                print(hashlib.sha256(bytes(b.buffer)).hexdigest())
                print(d[n].get_textpage().get_text_range())
            """
        let python = Golden.root.appendingPathComponent(".build/judges/bin/python3").path
        return try run(python, ["-c", script, "{}"], on: bytes).output
    }
}
