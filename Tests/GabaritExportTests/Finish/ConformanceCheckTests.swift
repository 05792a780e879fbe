import GabaritPages
import GabaritPrimitives
import Testing

@testable import GabaritExport

@Suite struct ConformanceCheckTests {
    @Test func `a letter with most that a page may have has nothing to be told of`() throws {
        #expect(ConformanceCheck.violations(of: try DocumentBuilder.letter().document) == [])
    }

    @Test func `all that is wrong is told together, in the order of the structure, then of the pages`() throws {
        var builder = try DocumentBuilder()
        builder.metadata.title = " "
        let heading = builder.node(.heading(2))
        try builder.text("Titre", x: 60, y: 80, .node(heading))
        let list = builder.node(.list)
        let stray = builder.node(.paragraph, in: list)
        try builder.text("dans la liste", x: 60, y: 100, .node(list))
        let figure = builder.structure.append(
            .init(role: .figure, parent: nil, alternative: nil, span: DocumentBuilder.span))
        builder.fill(x: 60, y: 120, width: 10, height: 10, .black, .node(figure))
        let link = builder.node(.link, in: stray, target: "")
        try builder.text(" ", x: 60, y: 140, .node(link))
        builder.node(.heading(4))
        builder.structure.append(
            .init(role: .paragraph, parent: nil, language: LanguageTag(""), span: DocumentBuilder.span))
        #expect(
            ConformanceCheck.violations(of: builder.document).map(\.rule) == [
                .title, .heading(2, after: 0), .nesting(.paragraph, in: .list), .alternative,
                .heading(4, after: 2), .language, .text(in: .list), .link,
            ])
    }

    @Test func `a glyph of a missing character, and glyphs without text`() throws {
        var builder = try DocumentBuilder()
        let paragraph = builder.node(.paragraph)
        try builder.text("ab", x: 60, y: 80, .node(paragraph))
        guard case .glyphs(let run, let point) = builder.pages[0].items[0].content else { return }
        var glyphs = run.glyphs
        glyphs[1].id = 0
        let (missing, silent) = (run.with(glyphs: glyphs), run.with(text: ""))
        builder.pages[0].items = []
        builder.add(.glyphs(missing, at: point), .node(paragraph))
        builder.add(.glyphs(silent, at: point), .artifact(.layout))
        let found = ConformanceCheck.violations(of: builder.document)
        #expect(found.map(\.rule) == [.missingGlyph, .silentGlyphs])
        #expect(found.allSatisfy { $0.span == DocumentBuilder.span })
    }
}
