import Foundation
import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The fixed boxes of the house's templates: what is proved, where the proofs end, and that they are true.
///
/// `GABARIT_FIT_RECORDS` says how many records each template meets.
struct HouseFitTests {
    static let records = ProcessInfo.processInfo.environment["GABARIT_FIT_RECORDS"].flatMap { Int($0) } ?? 300

    /// The boxes that must be proved, by template: how many frames, headers, footers and backgrounds, and the reserves of those
    /// that stand in one.
    static let mustBeProved: [(template: String, boxes: Int, reserves: [String])] = [
        ("attestation-renouvellement", 7, ["fenetre"]), ("attestation-simplifiee", 6, ["fenetre"]),
        ("preavis-expiration", 6, ["fenetre"]),
    ]

    static func draft(_ name: String) throws -> TemplateDraft {
        let result = try HouseFonts.catalogue().load(name)
        return try #require(result.draft, "\(result.diagnostics)")
    }

    @Test(arguments: mustBeProved.indices) func `every stated box is proved`(_ index: Int) throws {
        let (name, boxes, reserves) = Self.mustBeProved[index]
        let draft = try Self.draft(name)
        #expect(draft.fit.entries.count == boxes)
        for entry in draft.fit.entries { #expect(entry.answer == .proved, "\(name): \(entry.kind)") }
        let named = draft.fit.entries.compactMap { entry -> String? in
            if case .frame(let reserve) = entry.kind { reserve } else { nil }
        }
        #expect(named == reserves)
    }

    @Test(arguments: HouseSample.templates) func `no box of a shipped template is without a proof or a total step`(
        _ name: String
    ) throws {
        for entry in try Self.draft(name).searchedFit().entries {
            switch entry.answer {
            case .proved, .provedShrunk, .goesOn: break
            case .holds: #expect(entry.status == .continues, "\(name): \(entry.kind)")
            case .overflows, .unknown: Issue.record("\(name): \(entry.kind) is not proved")
            }
        }
    }

    @Test func `the address is proved to the width and height that the face itself gives, and no further`() throws {
        let draft = try Self.draft("attestation-simplifiee")
        let entry = try #require(draft.fit.entries.first { $0.kind == .frame(reserve: "fenetre") })
        let path = try #require(TestFaces.all.first { $0.family == "Liberation Mono" }?.path)
        let face = try FaceMetrics(path)
        // Every glyph of a fixed pitch has one advance, 0.6 em: 38 of 10 pt are 228 pt.
        #expect(Set(face.advances).subtracting([0]).count == 1)
        let advance = try #require(face.advances.max())
        #expect(abs(Double(advance) / Double(face.unitsPerEm) - 0.6) < 0.001)
        // A glyph of 10 pt is rounded up to the next 1/1024 pt.
        let one = (advance * 10 * Length.unitsPerPoint + face.unitsPerEm - 1) / face.unitsPerEm
        let exact = Size(width: Length(units: 38 * one), height: Length.millimetres(3.4) * 7)
        #expect(abs(exact.width.points - 228) < 0.1 && abs(exact.height.millimetres - 23.8) < 0.01)
        let prover = FitProver(engine: try TextEngine(faces: TestFaces.all))
        func status(_ width: Int, _ height: Int) -> FitEntry.Status? {
            let size = Size(
                width: exact.width + Length(units: width), height: exact.height + Length(units: height))
            let template = draft.template.resized(entry) { _ in size }
            return prover.check(template).entries.first { $0.span == entry.span }?.status
        }
        #expect(status(0, 0) == .proved)
        #expect(status(-1, 0) == .unproved)
        #expect(status(0, -1) == .unproved)
    }

    @Test(arguments: HouseSample.templates)
    func `a box made smaller step by step is proved, then overflows, and the witness shows it`(_ name: String) throws {
        let draft = try Self.draft(name)
        guard !HouseSample.isLong(draft.template.contract) else { return }
        let engine = try LayoutEngine(faces: TestFaces.all)
        let prover = FitProver(engine: engine.text)
        let searcher = FitSearcher(engine: engine)
        for entry in draft.fit.entries {
            var height = entry.room.height
            var seen: [FitAnswer] = []
            while height > .zero {
                let edges = draft.fit.edges(of: entry, in: draft.template)
                let template = draft.template.resized(entry) { Size(width: $0.width, height: height + edges) }
                let one = try #require(
                    searcher.search(prover.check(template).only(entry), of: template).entries.first)
                if seen.last.map({ !Self.areAlike($0, one.answer) }) ?? true { seen.append(one.answer) }
                guard let witness = one.trial?.witness else {
                    height -= .millimetres(2)
                    continue
                }
                let content = Evaluator(template: template).content(for: witness.record, purpose: .live)
                if one.status == .unproved {
                    #expect(throws: LayoutError.self, "\(name): \(entry.kind)") {
                        _ = try engine.layOut(content, images: [])
                    }
                }
                #expect(witness.excess > .zero)
                break
            }
            let last = try #require(seen.last)
            switch last {
            case .overflows, .goesOn: #expect(seen.count >= 2, "\(name): \(entry.kind)")
            // White, and grounds that are as large as their box, shrink with it.
            case .proved where entry.parts.isEmpty: break
            default: Issue.record("\(name): \(entry.kind) never overflows: \(seen)")
            }
        }
    }

    @Test(arguments: HouseSample.templates) func `what is proved never overflows`(_ name: String) throws {
        let draft = try Self.draft(name)
        let renderer = try TemplateRenderer(try #require(try HouseFonts.catalogue().load(name).template))
        let contract = draft.template.contract
        let corners = SampleGenerator.cornerCount(of: contract)
        let most = HouseSample.largest(of: contract)
        var samples = SampleGenerator(contract: contract, seed: 7, kind: .random, most: most)
        for index in 0..<max(Self.records, corners) {
            var corner = SampleGenerator(contract: contract, seed: UInt64(index), kind: .extreme(index), most: most)
            let value = index < corners ? corner.next() : samples.next()
            do {
                _ = try renderer.pages(of: renderer.content(of: value, purpose: .live))
            } catch {
                Issue.record("\(name), record \(index): \(error.all.map(\.code))")
                return
            }
        }
    }

    private static func areAlike(_ one: FitAnswer, _ two: FitAnswer) -> Bool {
        switch (one, two) {
        case (.proved, .proved), (.provedShrunk, .provedShrunk), (.holds, .holds), (.goesOn, .goesOn),
            (.overflows, .overflows), (.unknown, .unknown):
            true
        default: false
        }
    }
}

extension FitReport {
    /// The report on one box alone.
    fileprivate func only(_ entry: FitEntry) -> FitReport {
        FitReport(entries: entries.filter { $0.span == entry.span && $0.kind == entry.kind }, diagnostics: [])
    }

    /// What the box's own border and padding take of its height.
    fileprivate func edges(of entry: FitEntry, in template: Template) -> Length {
        var height = entry.room.height
        _ = template.resized(entry) { size in
            height = size.height
            return size
        }
        return height - entry.room.height
    }
}
