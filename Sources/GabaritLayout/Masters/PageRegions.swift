internal import GabaritLanguage
internal import GabaritPrimitives

/// The regions that the body flows through, page after page without end.
///
/// A page's region is the page less its master's margins; on the first page, reserves that enter it leave the bands above and below.
struct PageRegions {
    /// The lowest band beside a reserve that is used.
    static let lowestBand = Length.millimetres(12)

    /// A region of a page.
    struct Area: Hashable {
        /// The page, from 1.
        var page: Int
        /// Its place on the page.
        var rectangle: Rectangle
    }

    private let model: PageModel
    /// The areas of the pages that may differ: the first, and one even and one odd page.
    private let first: [Area]
    private let even: [Area]
    private let odd: [Area]

    /// Makes the regions of a page model.
    init(_ model: PageModel) {
        self.model = model
        first = Self.areas(ofPage: 1, in: model)
        even = Self.areas(ofPage: 2, in: model)
        odd = Self.areas(ofPage: 3, in: model)
    }

    /// Whether every region has a width and a height, and there is one.
    var isUsable: Bool { !even.isEmpty || !odd.isEmpty }

    /// The areas of a page, from top to bottom; none where reserves and margins leave no room.
    func areas(ofPage page: Int) -> [Area] {
        if page == 1 { return first }
        return (page % 2 == 0 ? even : odd).map { Area(page: page, rectangle: $0.rectangle) }
    }

    /// The height of the tallest region after one: later bands of its page, and what the next pages have.
    func tallest(after index: Int, ofPage page: Int) -> Length {
        let later = areas(ofPage: page).dropFirst(index + 1) + areas(ofPage: page + 1) + areas(ofPage: page + 2)
        return later.map(\.rectangle.size.height).max() ?? .zero
    }

    private static func areas(ofPage page: Int, in model: PageModel) -> [Area] {
        let margins = model.master(ofPage: page).margins
        let body = Rectangle(
            origin: Point(x: margins.left, y: margins.top),
            size: Size(
                width: model.size.width - margins.left - margins.right,
                height: model.size.height - margins.top - margins.bottom))
        guard body.size.width > .zero, body.size.height > .zero else { return [] }
        guard page == 1 else { return [Area(page: page, rectangle: body)] }
        let cuts = model.reserves.map(\.rectangle).filter { $0.overlaps(body) }.sorted { $0.minY < $1.minY }
        guard !cuts.isEmpty else { return [Area(page: page, rectangle: body)] }
        var areas: [Area] = []
        var top = body.minY
        for bottom in cuts.map(\.minY) + [body.maxY] {
            if bottom - top >= lowestBand {
                let size = Size(width: body.size.width, height: bottom - top)
                areas.append(Area(page: page, rectangle: Rectangle(origin: Point(x: body.minX, y: top), size: size)))
            }
            // Reserves may overlap each other: the next band begins below all that began so far.
            let ends = cuts.filter { $0.minY <= bottom }.map(\.maxY)
            top = max(top, ends.max() ?? top)
        }
        return areas
    }
}
