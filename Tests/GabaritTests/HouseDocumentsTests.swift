import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The documents of the house: what stands on their pages, what their files say, and what independent readers make of them.
struct HouseDocumentsTests {
    @Test(arguments: HouseSample.all) func `pages and structure are those that were looked at`(_ sample: HouseSample)
        throws
    {
        let renderer = try TemplateRenderer(try sample.load())
        Golden.expect(
            try renderer.golden(of: try sample.bytes()), "pages/\(sample.template)/\(sample.sample).txt")
    }

    /// The pictures that are kept: a few, and small.
    static let pictured = ["attestation-simplifiee-noms-longs", "attestation-simplifiee-ordinaire"]

    @Test(arguments: HouseSample.all.filter { pictured.contains("\($0.template)-\($0.sample)") })
    func `a page looks as it did when it was looked at`(_ sample: HouseSample) throws {
        let template = try sample.load()
        let renderer = try TemplateRenderer(template)
        let pages = try renderer.pages(
            of: renderer.content(of: try renderer.decode(try sample.bytes()), purpose: .specimen))
        let picture = try RasterExporter(faces: template.faces).png(of: pages, page: 0, dotsPerInch: 45)
        Golden.expect(Data(picture), "pictures/\(sample.template)-\(sample.sample).png")
    }

    /// Where this fails too, the other goldens of pages differ for that reason.
    @Test func `the goldens were made with these libraries`() {
        Golden.expect(SampleGoldens.libraries, "pages/\(SampleGoldens.librariesName)")
    }

    @Test(arguments: HouseSample.all) func `a document reads aloud as it was heard`(_ sample: HouseSample) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let content = renderer.content(of: try renderer.decode(try sample.bytes()), purpose: .live)
        Golden.expect(Reader.read(content), "read/\(sample.template)-\(sample.sample).txt")
    }

    @Test(arguments: HouseSample.templates) func `a contract is exported as it was reviewed`(_ name: String) throws {
        let result = try HouseFonts.catalogue().load(name)
        let template = try #require(result.template)
        #expect(result.diagnostics.isEmpty)
        Golden.expect(SchemaExporter.schema(of: template.template), "schema/\(name).json")
    }

    @Test(arguments: HouseSample.all, [Purpose.live, .specimen])
    func `the file's own text is the content in order`(_ sample: HouseSample, _ purpose: Purpose) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        let text = PDFText(try PDFFile(Data(try renderer.render(value, purpose: purpose).bytes)))
        let content = renderer.content(of: value, purpose: purpose)
        // Blanks that break lines are not in the file; every other character is, the no-break spaces included.
        let expected = SpokenText().text(of: content.body).filter { $0 != " " && $0 != "\n" }
        #expect(text.structure.map(\.text).joined().filter { $0 != " " && $0 != "\n" } == expected)
        #expect(text.content.unicodeScalars.contains("\u{A0}"))
        #expect(!(text.content + text.artifacts).contains("\u{FFFD}"))
    }

    @Test(arguments: HouseSample.all) func `independent readers accept the file`(_ sample: HouseSample) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try renderer.render(value, purpose: .specimen).bytes).write(to: file)
        let qpdf = Shell.run("qpdf", ["--check", file.path])
        #expect(qpdf.status == 0, "\(qpdf.errors)")
        let ghostscript = Shell.run(
            "gs", ["-q", "-dPDFSTOPONERROR", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file.path])
        #expect(ghostscript.status == 0 && ghostscript.errors.isEmpty, "\(ghostscript.errors)\(ghostscript.text)")
        // The words of a document: a request's number, the name on a poster, the heading of what has neither.
        let spoken = Reader.read(renderer.content(of: value, purpose: .specimen)).split(separator: "\n")
        let heading = spoken.lazy.compactMap { $0.wholeMatch(of: /titre de niveau 1 : (.*)/)?.output.1 }.first
        let word = try #require(try numero(of: sample) ?? nom(of: sample) ?? heading.map(String.init))
        let words = word.split(whereSeparator: \.isWhitespace)
        let read = Shell.run("pdftotext", [file.path, "-"]).text.split(whereSeparator: \.isWhitespace)
        #expect(words.allSatisfy(read.contains))
        let judge = Golden.root.appendingPathComponent(".build/judges/bin/python3").path
        if FileManager.default.fileExists(atPath: judge) {
            let script =
                "import sys, pypdfium2 as p; d = p.PdfDocument(sys.argv[1]); print(d[0].get_textpage().get_text_range())"
            let pdfium = Shell.run(judge, ["-c", script, file.path])
            #expect(pdfium.status == 0, "\(pdfium.errors)")
            let read = pdfium.text.split(whereSeparator: \.isWhitespace)
            #expect(words.allSatisfy(read.contains))
        }
        guard spoken.contains(where: { $0.hasPrefix("code à lire") }) else { return }
        let picture = Shell.run("pdftoppm", ["-r", "200", "-f", "1", "-l", "1", "-png", file.path])
        let png = file.deletingPathExtension().appendingPathExtension("png")
        try picture.output.write(to: png)
        defer { try? FileManager.default.removeItem(at: png) }
        #expect(Shell.run("zbarimg", ["-q", "--raw", png.path]).text.hasPrefix("https://"))
    }

    @Test(arguments: HouseSample.all, [Purpose.live, .specimen, .duplicate])
    func `the window shows nothing but the address`(_ sample: HouseSample, _ purpose: Purpose) throws {
        let template = try sample.load()
        guard let reserve = template.template.page.reserves.first else { return }
        let renderer = try TemplateRenderer(template)
        let value = try renderer.decode(try sample.bytes())
        let frame = try #require(Self.frame(in: reserve.name, template.template.body))
        let raster = try Raster(pdf: try renderer.render(value, purpose: purpose).bytes)
        #expect(raster.isBlank(in: reserve.rectangle, except: frame))
        #expect(!raster.isBlank(in: frame, except: nil), "the address is not there")
    }

    @Test func `the same record gives the same bytes on every worker and in every order`() async throws {
        for name in HouseSample.templates {
            let samples = HouseSample.all.filter { $0.template == name }
            let template = try #require(try HouseFonts.catalogue().load(name).template)
            let records = try samples.map { try $0.bytes() }
            func made(_ order: [Int]) throws -> [Int: String] {
                let renderer = try TemplateRenderer(template)
                var digests: [Int: String] = [:]
                for index in order {
                    let value = try renderer.decode(records[index])
                    digests[index] = SHA256(of: try renderer.render(value, purpose: .live).bytes).hexadecimal
                }
                return digests
            }
            let forward = try made(Array(records.indices))
            async let one = made(records.indices.reversed())
            async let two = made(records.indices.reversed() + Array(records.indices))
            #expect(try await one == forward)
            #expect(try await two == forward)
        }
    }

    private func numero(of sample: HouseSample) throws -> String? {
        let json = try JSONReader.parse(try sample.bytes())
        guard case .string(let number)? = json["demande"]?["numero"]?.kind else { return nil }
        return number
    }

    private func nom(of sample: HouseSample) throws -> String? {
        let json = try JSONReader.parse(try sample.bytes())
        guard case .string(let name)? = json["guichet"]?["nom"]?.kind else { return nil }
        return name
    }

    private static func frame(in reserve: String, _ statements: [TypedStatement]) -> Rectangle? {
        for case .element(let element) in statements {
            if case .frame(let frame, _) = element.kind, frame.reserve == reserve { return frame.rectangle }
        }
        return nil
    }
}
