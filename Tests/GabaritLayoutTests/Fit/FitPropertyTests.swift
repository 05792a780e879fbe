import GabaritContent
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@Suite("Fit against layout")
struct FitPropertyTests {
    @Test("A frame as high as its proof needs holds every record", arguments: 0..<8)
    func soundness(part: Int) throws {
        let engine = try LayoutEngine(faces: TestFaces.all, patterns: patterns)
        let prover = FitProver(engine: engine.text)
        var proved = 0
        var tight = 0
        for number in 0..<32 {
            let seed = UInt64(part * 1000 + number)
            let width = Double(60 + number * 3 % 120)
            let open = FrameGenerator.template(
                seed: seed, width: width, height: .millimetres(5000), overflow: .proved)
            guard let entry = prover.check(open).entries.first, entry.status == .proved, let needed = entry.needed
            else { continue }
            // The frame's own border and padding come on top of what its content needs.
            let edges = Length.millimetres(5000) - entry.room.height
            let template = FrameGenerator.template(
                seed: seed, width: width, height: needed.height + edges, overflow: .proved)
            #expect(prover.check(template).entries.first?.status == .proved)
            proved += 1
            let evaluator = Evaluator(template: template)
            var fullest = Length.zero
            for kind in Self.kinds(of: template.contract) {
                var samples = SampleGenerator(contract: template.contract, seed: seed, kind: kind)
                let content = evaluator.content(for: samples.next(), purpose: .live)
                do {
                    let pages = try engine.layOut(content, images: [])
                    for item in pages.pages[0].items {
                        if case .glyphs(let run, let point) = item.content {
                            fullest = max(fullest, point.y)
                            #expect(point.x + run.width <= .millimetres(width) + run.size, "seed \(seed)")
                        }
                    }
                } catch {
                    Issue.record("seed \(seed), \(kind): \(error.diagnostics.map(\.message.english))")
                }
            }
            if fullest > needed.height.scaled(by: 0.6) { tight += 1 }
        }
        // The proofs say something: many frames are used, though columns in them count as one.
        #expect(proved >= 3)
        #expect(tight * 5 >= proved * 2)
    }

    private static func kinds(of contract: Contract) -> [SampleGenerator.Kind] {
        (0..<SampleGenerator.cornerCount(of: contract)).map { .extreme($0) } + Array(repeating: .random, count: 4)
    }
}
