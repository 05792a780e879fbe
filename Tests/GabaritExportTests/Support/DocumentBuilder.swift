import GabaritPages
import GabaritPrimitives
import GabaritTestSupport

@testable import GabaritExport

/// Builds laid-out documents by hand, in points.
struct DocumentBuilder {
    static let span = Span(source: SourceID(0), start: 0, end: 1)
    static let a4 = Size(width: .millimetres(210), height: .millimetres(297))

    private let shaper: Shaper
    var structure = StructureTree(span: span)
    var pages: [Page] = [Page(size: a4)]
    var images: [ImageResource] = []
    var metadata = Pages.Metadata(
        title: "Attestation d’enregistrement", language: LanguageTag("fr"),
        date: CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0), creator: "attestation@1")

    init() throws { shaper = try Shaper() }

    var document: Pages { Pages(metadata: metadata, pages: pages, structure: structure, images: images) }

    /// Adds a node.
    @discardableResult
    mutating func node(
        _ role: Role, in parent: StructureTree.NodeID? = nil, target: String? = nil
    ) -> StructureTree.NodeID {
        structure.append(
            .init(
                role: role, parent: parent, alternative: role == .figure ? "Figure" : nil, target: target,
                span: Self.span))
    }

    /// Adds an item to the last page.
    mutating func add(_ content: PageItem.Content, _ owner: PageItem.Owner) {
        pages[pages.count - 1].items.append(PageItem(content, owner: owner, span: Self.span))
    }

    /// Adds a text to the last page; gives its right end.
    @discardableResult
    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = 10, bold: Bool = false, color: Color = .black,
        grouped: Bool = false, _ owner: PageItem.Owner
    ) throws -> Double {
        let run = try shaper.run(text, size: size, bold: bold, color: color, grouped: grouped)
        add(.glyphs(run, at: Point(x: .points(x), y: .points(y))), owner)
        return x + run.width.points
    }

    /// Adds a mark across the last page, or the part of it inside an outline.
    mutating func mark(_ text: String, within outline: Drawing.Outline? = nil) throws {
        let run = try shaper.run(text, size: 80, color: Color(red: 230, green: 230, blue: 230))
        add(
            .mark(run, center: Point(x: .millimetres(105), y: .millimetres(190)), degrees: -45, within: outline),
            .artifact(.background))
    }

    /// Adds a filled rectangle to the last page.
    mutating func fill(
        x: Double, y: Double, width: Double, height: Double, _ color: Color,
        _ owner: PageItem.Owner = .artifact(.layout)
    ) {
        add(.drawing(Drawing(.rectangle(Self.rectangle(x, y, width, height)), fill: color)), owner)
    }

    mutating func breakPage() { pages.append(Page(size: Self.a4)) }

    static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(
            origin: Point(x: .points(x), y: .points(y)), size: Size(width: .points(width), height: .points(height)))
    }

    /// A letter with most that a page may have.
    static func letter() throws -> DocumentBuilder {
        var letter = try DocumentBuilder()
        letter.images = [try ImageProbe.check(SampleImages.png()), try ImageProbe.check(SampleJPEG.color)]
        try letter.mark("SPÉCIMEN")
        letter.fill(
            x: 56, y: 90, width: 480, height: 40, Color(red: 240, green: 240, blue: 245), .artifact(.background))
        let title = letter.node(.heading(1))
        try letter.text("Attestation d’enregistrement", x: 60, y: 116, size: 18, bold: true, .node(title))
        let paragraph = letter.node(.paragraph)
        let before = letter.node(.span, in: paragraph)
        let link = letter.node(.link, in: paragraph, target: "https://demande-logement-social.gouv.fr/?a=(1)")
        let after = letter.node(.span, in: paragraph)
        var x = try letter.text("Le site ", x: 60, y: 160, .node(before))
        x = try letter.text(
            "demande-logement-social", x: x, y: 160, color: Color(red: 0, green: 0, blue: 145), .node(link))
        letter.add(
            .drawing(
                Drawing(
                    .line(Point(x: .points(100), y: .points(162)), Point(x: .points(x), y: .points(162))),
                    stroke: Color(red: 0, green: 0, blue: 145), strokeWidth: .points(0.5))), .artifact(.layout))
        try letter.text(" vous répond.", x: x, y: 160, .node(after))
        let list = letter.node(.list)
        for (index, entry) in ["Loyer : 1 250,50 €", "Où ça ? À l’Haÿ-les-Roses"].enumerated() {
            let item = letter.node(.listItem, in: list)
            let label = letter.node(.label, in: item)
            let body = letter.node(.listBody, in: item)
            let y = 190 + Double(index) * 14
            try letter.text("•", x: 60, y: y, .node(label))
            try letter.text(entry, x: 72, y: y, .node(body))
        }
        let figure = letter.node(.figure)
        letter.add(.image(0, in: rectangle(60, 240, 80, 40)), .node(figure))
        let photo = letter.node(.figure)
        letter.add(.image(1, in: rectangle(160, 240, 80, 40)), .node(photo))
        let code = letter.node(.figure)
        letter.add(
            .code(
                Code(text: "https://demande-logement-social.gouv.fr/v/0751234567890", correction: .medium),
                in: rectangle(60, 320, 90, 90)), .node(code))
        letter.add(
            .drawing(
                Drawing(
                    .ellipse(rectangle(200, 330, 60, 40)), fill: Color(red: 200, green: 230, blue: 200),
                    stroke: .black, strokeWidth: .points(1))), .artifact(.layout))
        letter.add(
            .drawing(
                Drawing(
                    .polygon([(300, 330), (360, 330), (330, 380)].map { Point(x: .points($0.0), y: .points($0.1)) }),
                    fill: .black)), .artifact(.layout))
        try letter.text("Page 1 / 1", x: 270, y: 800, size: 8, .artifact(.pagination))
        return letter
    }
}
