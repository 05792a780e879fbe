internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Sets the word across the pages of a specimen or a duplicate, as large as the room outside the quiet zones lets it be.
struct MarkSetter {
    /// How the word rises.
    private static let degrees = -35.0
    /// Cosine and sine of 35°, written out so that they are the same on every machine.
    private static let cosine = 0.819_152_044_288_991_8
    private static let sine = 0.573_576_436_351_046_1
    /// The height of capitals with some air, in ems.
    private static let height = 0.85
    /// The largest em.
    private static let largest = 104.0
    /// What stays free of it at the page's edges.
    private static let edge = Length.millimetres(10)
    /// A grey that a laser prints and text stands out from.
    private static let color = Color(red: 232, green: 232, blue: 232)

    /// The mark's colour on a ground: seen on it, and no hindrance to text that can be read there (4.5 to 1; WCAG 2.1, 1.4.3).
    ///
    /// On a dark ground text is pale: the mark is a lighter shade where white stays readable on that, else a darker one. On a ground
    /// that is neither dark nor pale text is dark, and the mark a lighter shade.
    static func color(on ground: Color) -> Color {
        guard !ground.isPale else { return color }
        // White has a contrast of 4.5 to a luminance of 0.183: 1.05 / (0.183 + 0.05).
        let isDark = ground.contrast(with: .white) >= 4.5
        let (contrast, end): (Double, Color) =
            if isDark { (1.5, ground.contrast(with: .white) >= 1.55 * 4.5 ? .white : .black) } else { (1.25, .white) }
        let shades = (1...64).lazy.map { ground.mixed(with: end, share: $0) }
        return shades.first { $0.contrast(with: ground) >= contrast } ?? end
    }

    let setter: any ParagraphSetter
    let style: TextStyle
    let word: String

    /// The mark of the first page, outside its reserves, and that of the others.
    func marks(for model: PageModel, span: Span) throws(LayoutError) -> (first: PageItem?, other: PageItem?) {
        let inner = Rectangle(
            origin: Point(x: Self.edge, y: Self.edge),
            size: Size(width: model.size.width - Self.edge * 2, height: model.size.height - Self.edge * 2))
        let page =
            inner.size.width > Self.edge && inner.size.height > Self.edge
            ? inner : Rectangle(origin: .zero, size: model.size)
        let free = FreeSpace.largest(in: page, without: model.reserves.map(\.rectangle))
        return (try mark(in: free, span: span), try mark(in: page, span: span))
    }

    private func mark(in room: Rectangle, span: Span) throws(LayoutError) -> PageItem? {
        let base = 100.0
        guard let trial = try run(size: base, span: span), trial.width > .zero else { return nil }
        let width = trial.width.points / base
        // The turned word's own rectangle must stay inside the room.
        let byWidth = room.size.width.points / (width * Self.cosine + Self.height * Self.sine)
        let byHeight = room.size.height.points / (width * Self.sine + Self.height * Self.cosine)
        let size = min(byWidth, byHeight, Self.largest).rounded(.down)
        guard size >= 1, let run = try run(size: size, span: span) else { return nil }
        let center = Point(
            x: room.minX + Length(units: room.size.width.units / 2),
            y: room.minY + Length(units: room.size.height.units / 2))
        return PageItem(
            .mark(run, center: center, degrees: Self.degrees, within: nil), owner: .artifact(.background), span: span)
    }

    /// The word as one run, bold where the family has a bold.
    private func run(size: Double, span: Span) throws(LayoutError) -> GlyphRun? {
        var style = style
        style.size = .points(size)
        style.fixedLeading = nil
        style.color = Self.color
        let inlines = [Inline.text(word, isVerbatim: true, span)]
        let paragraph: any PreparedParagraph
        do {
            paragraph = try setter.prepare(inlines, style: style.strong, link: StyleProperties(), pages: nil)
        } catch {
            paragraph = try setter.prepare(inlines, style: style, link: StyleProperties(), pages: nil)
        }
        return paragraph.lines(from: 0, width: Region.endless).first?.segments.first?.run
    }
}
