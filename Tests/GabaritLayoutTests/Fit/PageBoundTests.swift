import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

@Suite("Bound of pages against layout")
struct PageBoundTests {
    @Test("No record makes more pages than the bound")
    func soundness() throws {
        let engine = try LayoutEngine(faces: TestFaces.all, patterns: patterns)
        let prover = FitProver(engine: engine.text)
        var long = 0
        var close = 0
        for seed in UInt64(0)..<128 {
            guard let template = Self.template(seed: seed) else { continue }
            let report = prover.check(template)
            // Faces without italics are another matter.
            guard !report.diagnostics.contains(where: { $0.code == "font.no-such-face" }) else { continue }
            // So is a template that is refused.
            guard !report.diagnostics.contains(where: { $0.code == "limit.pages" || $0.code == "layout.too-wide" })
            else { continue }
            let bound = try #require(report.pages, "seed \(seed): \(report.diagnostics.map(\.message.english))")
            let evaluator = Evaluator(template: template)
            var most = 0
            for corner in 0..<SampleGenerator.cornerCount(of: template.contract) {
                var samples = SampleGenerator(contract: template.contract, seed: seed, kind: .extreme(corner))
                let content = evaluator.content(for: samples.next(), purpose: .live)
                let document = DocumentLayouter(content, setter: engine.text)
                most = max(most, try document.pages(images: []).pages.pages.count)
            }
            #expect(most <= bound, "seed \(seed)")
            guard most > 4 else { continue }
            long += 1
            if bound <= 8 * most { close += 1 }
        }
        // The bounds say something: documents are long, and most bounds not far above.
        #expect(long >= 24)
        #expect(close * 2 > long)
    }

    /// A template whose body is poured over small pages, in half of them even ones lower than odd ones.
    private static func template(seed: UInt64) -> Template? {
        var template = FrameGenerator.template(
            seed: seed, width: 80, height: .millimetres(1), overflow: .flow)
        guard case .element(let element)? = template.body.first, case .frame(_, let statements) = element.kind
        else { return nil }
        let pageBreak = TypedElement(kind: .pageBreak, style: .empty, span: element.span)
        let keep = TypedElement(kind: .keep(statements), style: element.style, span: element.span)
        template.body = statements + [.element(pageBreak)] + statements + [.element(keep), .element(keep)] + statements
        template.page.size = Size(width: .millimetres(100), height: .millimetres(60))
        template.page.base.margins = Edges(all: .millimetres(10))
        if seed.isMultiple(of: 2) {
            var even = template.page.base
            even.margins.bottom = .millimetres(20)
            // In some, even pages are narrower or wider than odd ones too, and the rest of a text is broken anew.
            if seed.isMultiple(of: 3) { even.margins.right = .millimetres(seed.isMultiple(of: 4) ? 30 : 2) }
            template.page.masters[.even] = even
        }
        return template
    }
}
