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

/// Templates written at random, with records that fit them: no check may be passed by a template that then fails.
///
/// `GABARIT_PROPERTY_TEMPLATES` says how many templates are made; each meets 22 records.
struct GeneratedTemplatesTests {
    static let count = ProcessInfo.processInfo.environment["GABARIT_PROPERTY_TEMPLATES"].flatMap { Int($0) } ?? 40

    @Test func `a template that checks never fails on data that fit its contract`() throws {
        let lock = try HouseFonts.lock()
        let text = try TextEngine(faces: lock.faces, patterns: lock.patterns)
        let engine = try LayoutEngine(faces: lock.faces, patterns: lock.patterns)
        let exporter = try PDFExporter(faces: lock.faces)
        var checked = 0
        var records = 0
        var files: [(name: String, bytes: [UInt8])] = []
        var leaves = 0
        var reached = 0
        for seed in 0..<Self.count {
            var generator = TemplateGenerator(seed: UInt64(seed))
            let source = generator.template(named: "essai", size: 4 + seed % 12)
            let result = Checker.check(
                path: "essai.gabarit", resources: OneSource(source), images: NoPictures())
            guard let template = result.template else {
                // Columns in columns may leave too little width: a refusal, not a failure.
                if !result.diagnostics.allSatisfy({ ["layout.too-narrow", "layout.too-wide"].contains($0.code) }) {
                    report(result.diagnostics, result.sources, source, "template \(seed) does not check")
                }
                continue
            }
            let fit = FitProver(engine: text).check(template)
            let errors = fit.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else {
                if !errors.allSatisfy({ $0.code == "layout.too-wide" }) {
                    report(errors, result.sources, source, "template \(seed) is not proved to fit")
                }
                continue
            }
            checked += 1
            let evaluator = Evaluator(template: template)
            let decoder = Decoder(contract: template.contract, images: PaintableImages())
            var coverage = Coverage(template)
            for index in 0..<22 {
                let kind: SampleGenerator.Kind = index < 8 ? .extreme(index) : .random
                var samples = SampleGenerator(contract: template.contract, seed: UInt64(seed * 100 + index), kind: kind)
                let json = samples.nextJSON()
                guard case .success(let value) = decoder.decode(try JSONReader.parse(Array(json.utf8))) else {
                    Issue.record("template \(seed), record \(index) does not decode")
                    continue
                }
                records += 1
                let content = evaluator.content(for: value, purpose: index % 3 == 0 ? .specimen : .live)
                #expect(content.defects.isEmpty, "template \(seed), record \(index): \(content.defects.map(\.code))")
                coverage.add(content)
                do {
                    let pages = try engine.layOut(content, images: [])
                    #expect(pages.pages.count <= fit.pages ?? 0, "template \(seed), record \(index): too many pages")
                    #expect(ConservedText.lost(from: content, in: pages) == nil, "template \(seed), record \(index)")
                    if index < 2 { files.append(("\(seed)-\(index)", try exporter.pdf(of: pages))) }
                } catch let error as LayoutError {
                    report(
                        error.diagnostics, result.sources, source, "template \(seed), record \(index) is not laid out")
                }
            }
            leaves += coverage.total
            reached += coverage.reached
        }
        try Conformance.expect(files)
        print(
            "generated templates: \(checked) of \(Self.count) check, \(records) records, \(reached) of \(leaves) leaves reached"
        )
        #expect(checked * 100 >= Self.count * 85)
        #expect(reached * 100 >= leaves * 90)
    }

    private func report(_ diagnostics: [Diagnostic], _ sources: SourceMap, _ source: String, _ title: String) {
        let printer = DiagnosticPrinter(sources: sources, language: .english, style: .human)
        Issue.record("\(title)\n\(printer.print(Array(diagnostics.prefix(3))))\n\(source)")
    }
}
