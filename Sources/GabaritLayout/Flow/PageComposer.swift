internal import GabaritPrimitives

/// Pours the body into the regions of pages, one after the other.
struct PageComposer {
    /// A frame on a page.
    struct Part {
        var frame: Frame
        var origin: Point
    }

    /// How many regions in a row may stay empty: the bands of the first page, and pages too low for a group that a later one holds.
    private static let patience = 8

    private let regions: PageRegions
    private let limits: LayoutLimits
    private let span: Span

    /// Makes a composer; `span` is the place of the body, for errors.
    init(_ regions: PageRegions, limits: LayoutLimits, span: Span) {
        self.regions = regions
        self.limits = limits
        self.span = span
    }

    /// The body's frames, page by page; one page at least.
    ///
    /// Every region whose like will not come again takes something, so the loop ends; should it not, that is a defect of its own.
    func compose(_ body: any BlockLayouter) throws(LayoutError) -> [[Part]] {
        guard regions.isUsable else { throw LayoutError(LayoutMessages.noRegion(at: span)) }
        var pages: [[Part]] = [[]]
        var rest: (any BlockLayouter)? = body
        var idle = 0
        var isContinued = false
        var number = 1
        while true {
            for (index, area) in regions.areas(ofPage: number).enumerated() {
                guard let block = rest else { break }
                var region = Region(
                    width: area.rectangle.size.width, height: area.rectangle.size.height,
                    full: regions.tallest(after: index, ofPage: number))
                region.isPageEmpty = pages[number - 1].isEmpty
                region.isContinued = isContinued
                region.page = number
                let fragment = block.place(in: region)
                rest = fragment.spill
                if let frame = fragment.frame, !fragment.isNothing {
                    pages[number - 1].append(Part(frame: frame, origin: area.rectangle.origin))
                    idle = 0
                } else if rest != nil, !fragment.endsPage {
                    idle += 1
                    if idle > Self.patience { throw LayoutError(LayoutMessages.noProgress(at: span)) }
                }
                isContinued = !fragment.endsPage
                if fragment.endsPage { break }
            }
            guard rest != nil else { return pages }
            guard number < limits.pages else {
                throw LayoutError(LayoutMessages.tooManyPages(limit: limits.pages, at: span))
            }
            number += 1
            pages.append([])
        }
    }
}
