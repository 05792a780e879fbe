import Foundation
import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What a finished file says, read as whoever cannot see it reads it: what validators cannot judge.
///
/// `GABARIT_PROPERTY_TEMPLATES` says how many generated templates are read, on pages so small that everything crosses their borders.
struct ReadThroughStructureTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_PROPERTY_TEMPLATES"].flatMap { Int($0) } ?? 30

    /// The first difference between what a content says and what its file does, in the structure and around it.
    static func difference(of content: Content, from pdf: [UInt8]) throws -> String? {
        let file = try PDFFile(Data(pdf))
        let read = PDFText(file)
        return difference(
            of: content, from: read.structure.map(\.text).joined(), furniture: read.pieces, on: file.pages.indices)
    }

    /// The first difference between what a content says and what the structure of some pages of a file does, and around it.
    static func difference(
        of content: Content, from structure: String, furniture pieces: [PDFText.Piece], on pages: Range<Int>
    ) -> String? {
        let said = SpokenText().text(of: content.body)
        // The hyphen of a divided word is read as U+00AD, which is none of the content's.
        let found = structure.replacing("\u{AD}", with: "")
        if let place = place(said.replacing("\u{AD}", with: ""), found) { return "structure: \(place)" }
        for (index, page) in pages.enumerated() {
            let declared = SpokenText.furniture(of: content, page: index + 1, count: pages.count)
            let painted = pieces.filter { $0.page == page && $0.mark == nil }.map(\.text).joined()
            if painted.hasPrefix(declared),
                SpokenText.repeats(painted.dropFirst(declared.count), of: content, page: index + 1)
            {
                continue
            }
            if let place = Self.place(declared, painted) { return "furniture of page \(index + 1): \(place)" }
        }
        return nil
    }

    /// Where two texts differ; their words are generated, never a person's.
    private static func place(_ said: String, _ found: String) -> String? {
        guard said != found else { return nil }
        let (said, found) = (Array(said.unicodeScalars), Array(found.unicodeScalars))
        let index = zip(said, found).prefix { $0 == $1 }.count
        func around(_ text: [Unicode.Scalar]) -> String {
            String(String.UnicodeScalarView(text[max(0, index - 20)..<min(text.count, index + 20)]))
        }
        return "at \(index) of \(said.count): said “\(around(said))”, found “\(around(found))”"
    }

    @Test func `each character stands in the structure once, in its order, with its spaces, over the borders of pages`()
        throws
    {
        let lock = try HouseFonts.lock()
        let prover = FitProver(engine: try TextEngine(faces: lock.faces, patterns: lock.patterns))
        let engine = try LayoutEngine(faces: lock.faces, patterns: lock.patterns)
        let exporter = try PDFExporter(faces: lock.faces)
        var pages = 0
        var files = 0
        var judged: [(name: String, bytes: [UInt8])] = []
        for seed in 0..<Self.count {
            var generator = TemplateGenerator(seed: UInt64(seed))
            let source = generator.template(named: "essai", size: 8 + seed % 12)
                .replacing("size A4 landscape", with: "size (120mm, 110mm)")
                .replacing("size A4", with: "size (120mm, 100mm)").replacing("(120mm, 160mm)", with: "(120mm, 90mm)")
            let checked = Checker.check(path: "essai.gabarit", resources: OneSource(source), images: NoPictures())
            guard let template = checked.template,
                !prover.check(template).diagnostics.contains(where: { $0.severity == .error })
            else { continue }
            let evaluator = Evaluator(template: template)
            let decoder = Decoder(contract: template.contract, images: PaintableImages())
            for index in 0..<4 {
                let kind: SampleGenerator.Kind = index < 3 ? .extreme(index) : .random
                var samples = SampleGenerator(contract: template.contract, seed: UInt64(seed * 10 + index), kind: kind)
                let json = Array(samples.nextJSON().utf8)
                guard case .success(let value) = decoder.decode(try JSONReader.parse(json)) else { continue }
                let content = evaluator.content(for: value, purpose: .live)
                let laidOut = try engine.layOut(content, images: [])
                guard laidOut.pages.count <= 300 else { continue }
                let pdf = try exporter.pdf(of: laidOut)
                if let difference = try Self.difference(of: content, from: pdf) {
                    Issue.record("template \(seed), record \(index): \(difference)\n\(source)")
                    return
                }
                if index == 0, laidOut.pages.count <= 30 { judged.append(("\(seed)", pdf)) }
                pages += laidOut.pages.count
                files += 1
            }
        }
        try Conformance.expect(judged)
        print("read through the structure: \(files) files of \(pages) pages")
        #expect(files >= Self.count * 2 && pages > files * 2)
    }

    @Test(arguments: HouseSample.all) func `the house's samples read as they say`(_ sample: HouseSample) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        let content = renderer.content(of: value, purpose: .live)
        #expect(try Self.difference(of: content, from: try renderer.render(value, purpose: .live).bytes) == nil)
    }

    @Test(arguments: HouseSample.templates) func `the house's extreme records read as they say, and whole`(
        _ name: String
    ) throws {
        let template = try #require(try HouseFonts.catalogue().load(name).template)
        let contract = template.template.contract
        let renderer = try TemplateRenderer(template)
        // Spread over all corners: those of a long record take seconds each.
        let corners = SampleGenerator.cornerCount(of: contract)
        for index in stride(from: 0, to: corners, by: max(corners * 10 / Self.count, 1)) {
            var samples = SampleGenerator(
                contract: contract, seed: UInt64(index), kind: .extreme(index),
                most: HouseSample.largest(of: contract))
            let content = renderer.content(
                of: try renderer.decode(Array(samples.nextJSON().utf8)), purpose: .live)
            #expect(ConservedText.lost(from: content, in: try renderer.pages(of: content)) == nil, "record \(index)")
            let difference = try Self.difference(of: content, from: try renderer.render(content).bytes)
            #expect(difference == nil, "record \(index)")
        }
    }

    @Test func `a file that loses any one tag is told of`() throws {
        let sample = try #require(HouseSample.all.first { $0.sample == "ordinaire" })
        let renderer = try TemplateRenderer(try sample.load())
        let value = try renderer.decode(try sample.bytes())
        let content = renderer.content(of: value, purpose: .live)
        let pages = try renderer.pages(of: content)
        let exporter = try PDFExporter(faces: try sample.load().faces)
        var lost = 0
        for (number, page) in pages.pages.enumerated() {
            for (index, item) in page.items.enumerated() {
                guard case .glyphs(let run, _) = item.content, case .node = item.owner,
                    run.text.contains(where: { !$0.isWhitespace })
                else { continue }
                var broken = pages
                broken.pages[number].items[index].owner = .artifact(.layout)
                let difference = try Self.difference(of: content, from: try exporter.pdf(of: broken))
                #expect(difference != nil, "run \(index) of page \(number + 1)")
                lost += 1
            }
        }
        #expect(lost > 20)
    }
}
