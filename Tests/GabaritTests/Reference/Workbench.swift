import Gabarit
import GabaritContent
import GabaritExport
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// Checks a template as `gabarit check` does, and makes its documents of the greatest and the least data that fit its contract.
enum Workbench {
    /// What a template's check says.
    struct Checked {
        var template: Template?
        var diagnostics: [Diagnostic]
        var sources: SourceMap

        /// The codes of its errors.
        var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.code) }

        /// The diagnostics for people.
        var text: String { DiagnosticPrinter(sources: sources, language: .english, style: .human).print(diagnostics) }
    }

    /// A document as text, and its number of pages.
    struct Document {
        var text: String
        var pages: Int
        /// What is set, run by run.
        var runs: [GlyphRun]
        /// What it says.
        var content: Content
        /// What stands where.
        var layout: Pages
        /// The file.
        var pdf: [UInt8]
    }

    /// The patterns that words are divided by.
    static let patterns = [
        HyphenationPatterns(language: LanguageTag("fr"), path: TestDictionaries.french),
        HyphenationPatterns(language: LanguageTag("en"), path: TestDictionaries.english),
    ]

    /// Checks a source, with the template of `Tests/Suite/wrapper.gabarit` behind it unless it has its own.
    static func check(_ source: String, files: [String: String] = [:]) -> Checked {
        let isWhole = source.hasPrefix("template ") || source.contains("\ntemplate ") || source.hasPrefix("mail ")
        let wrapper = isWhole ? "" : "\n" + String(decoding: SuiteSection.file("wrapper.gabarit"), as: UTF8.self)
        var all = files.mapValues { SuiteSection.File(path: "", state: nil, bytes: Array($0.utf8)) }
        all["essai.gabarit"] = SuiteSection.File(path: "", state: nil, bytes: Array((source + wrapper).utf8))
        let result = Checker.check(path: "essai.gabarit", resources: SuiteResources(files: all), images: SuiteImages())
        var diagnostics = result.diagnostics
        if let template = result.template, template.kind == .template {
            do {
                let engine = try TextEngine(faces: TestFaces.all, patterns: patterns)
                diagnostics += FitProver(engine: engine).check(template).diagnostics
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return Checked(template: result.template, diagnostics: diagnostics, sources: result.sources)
    }

    /// Checks a policy's file.
    static func checkPolicy(_ source: String) -> Checked {
        let path = "essai.policy.gabarit"
        let file = SuiteSection.File(path: path, state: nil, bytes: Array(source.utf8))
        let result = Checker.checkPolicy(
            path: path, resources: SuiteResources(files: [path: file]), images: SuiteImages())
        return Checked(template: nil, diagnostics: result.diagnostics, sources: result.sources)
    }

    /// Expects that the rules of a policy over two addresses that may be absent are refused with one error, or pass their check.
    static func decides(
        _ rules: String, refusedBy code: String? = nil, addresses: String = "email to courriel\n  post to adresse",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let checked = checkPolicy(
            """
            policy essai(courriel: Text?, adresse: [Text](min: 1, max: 7)?, ouvert: Bool) {
              \(addresses)
              \(rules.replacing("; ", with: " because \"une raison\"\n  ")) because "une raison"
            }
            """)
        #expect(checked.errors == [code].compactMap(\.self), "\(checked.text)", sourceLocation: sourceLocation)
    }

    /// Expects that a source is refused with one error.
    static func refuses(
        _ source: String, _ code: String, files: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let checked = check(source, files: files)
        #expect(Set(checked.errors) == [code], "\(checked.text)", sourceLocation: sourceLocation)
    }

    /// Expects that a source passes its check, and that each extreme record makes a whole PDF; gives the documents.
    @discardableResult static func makes(
        _ source: String, purpose: Purpose = .live, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [Document] {
        let checked = check(source)
        try #require(checked.errors.isEmpty, "\(checked.text)", sourceLocation: sourceLocation)
        let template = try #require(checked.template, sourceLocation: sourceLocation)
        return try (0..<8).map { extreme in
            var samples = SampleGenerator(contract: template.contract, seed: UInt64(extreme), kind: .extreme(extreme))
            return try document(of: template, samples.nextJSON(), purpose: purpose, sourceLocation: sourceLocation)
        }
    }

    /// Expects that a source passes its check, and makes the document of one record.
    static func makes(
        _ source: String, of json: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Document {
        let checked = check(source)
        try #require(checked.errors.isEmpty, "\(checked.text)", sourceLocation: sourceLocation)
        let template = try #require(checked.template, sourceLocation: sourceLocation)
        return try document(of: template, json, purpose: .live, sourceLocation: sourceLocation)
    }

    private static func document(
        of template: Template, _ json: String, purpose: Purpose, sourceLocation: SourceLocation
    ) throws -> Document {
        let decoded = Decoder(contract: template.contract, images: PaintableImages()).decode(
            try JSONReader.parse(Array(json.utf8)))
        let value: Value
        switch decoded {
        case .success(let fitting): value = fitting
        case .failure(let faults):
            let printer = DiagnosticPrinter(sources: SourceMap(), language: .english, style: .short)
            Issue.record("the record does not fit: \(printer.print(faults.all))", sourceLocation: sourceLocation)
            throw faults
        }
        let content = Evaluator(template: template).content(for: value, purpose: purpose)
        #expect(content.defects.isEmpty, sourceLocation: sourceLocation)
        let pages = try LayoutEngine(faces: TestFaces.all, patterns: patterns).layOut(content, images: [])
        #expect(ConservedText.lost(from: content, in: pages) == nil, sourceLocation: sourceLocation)
        var runs: [GlyphRun] = []
        for page in pages.pages {
            for case .glyphs(let run, let origin) in page.items.map(\.content) {
                runs.append(run)
                // A unit of length a run may be lost to rounding.
                #expect(
                    origin.x >= .zero && origin.x + run.width <= page.size.width + .points(0.1),
                    "a line leaves the page",
                    sourceLocation: sourceLocation)
            }
        }
        let pdf = try PDFExporter(faces: TestFaces.all).pdf(of: pages)
        #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.count > 500, sourceLocation: sourceLocation)
        return Document(
            text: Reader.read(content), pages: pages.pages.count, runs: runs, content: content, layout: pages, pdf: pdf)
    }
}
