import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

/// What a document says stands on its pages once, in its order, on pages of any size.
@Suite("Conservation")
struct ConservationTests {
    private static let limits = LayoutLimits(pages: 20_000)

    @Test(arguments: 0..<10)
    func `Every character of random contents stands on the pages exactly once, in reading order`(part: Int) throws {
        var pageCount = 0
        for seed in 0..<15 {
            var generator = ContentGenerator(seed: UInt64(part * 1000 + seed))
            let content = generator.content()
            let layouter = DocumentLayouter(content, setter: MockSetter(), limits: Self.limits)
            let (pages, _) = try layouter.pages(images: [])
            pageCount += pages.pages.count
            let said = ReadingText.of(content.body)
            let printed = ReadingText.of(pages)
            #expect(said == printed, "seed \(part * 1000 + seed)")
            for (index, page) in pages.pages.enumerated() {
                let ranks = page.items.compactMap { ReadingText.rank(of: $0, in: pages.structure) }
                #expect(ranks == ranks.sorted(), "seed \(part * 1000 + seed), page \(index + 1)")
                let heads = page.items.filter { $0.owner == .artifact(.pagination) }
                let text = heads.map { item in
                    if case .glyphs(let run, _) = item.content { run.text } else { "" }
                }.joined()
                #expect(text == "§\(index + 1)", "seed \(part * 1000 + seed)")
            }
        }
        #expect(pageCount > 30, "the contents are too short to break")
    }

    @Test func `What was laid out before makes no difference`() throws {
        let engine = try LayoutEngine(faces: TestFaces.all)
        let contents = (1...6).map { LetterSketch.content(paragraphs: $0) }
        let first = try contents.map { try engine.layOut($0, images: []) }
        let second = try contents.reversed().map { try engine.layOut($0, images: []) }
        #expect(first == second.reversed())
        let other = try LayoutEngine(faces: TestFaces.all)
        #expect(try other.layOut(contents[3], images: []) == first[3])
    }

    @Test(arguments: [StyleProperties.Alignment.start, .justify])
    func `A text set in real faces goes on from one measure to another without loss`(
        alignment: StyleProperties.Alignment
    ) throws {
        let engine = try LayoutEngine(faces: TestFaces.all, patterns: patterns)
        var content = LetterSketch.content(paragraphs: 30)
        for index in content.styles.indices where content.styles[index].alignment == nil {
            content.styles[index].alignment = alignment
        }
        content.page.masters[.even] = .init(
            margins: Edges(
                top: .millimetres(20), right: .millimetres(80), bottom: .millimetres(30), left: .millimetres(33)),
            header: nil, footer: nil, background: nil)
        let pages = try engine.layOut(content, images: [])
        #expect(pages.pages.count > 3)
        #expect(ReadingText.of(pages) == ReadingText.of(content.body))
        let isDivided = pages.pages.flatMap(\.items).contains { item in
            if case .glyphs(let run, _) = item.content { run.text.hasSuffix("\u{AD}") } else { false }
        }
        #expect(isDivided == (alignment == .justify))
    }
}
