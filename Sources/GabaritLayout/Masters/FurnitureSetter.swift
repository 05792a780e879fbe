internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Sets headers, footers and backgrounds, page by page, when the number of pages is known.
struct FurnitureSetter {
    /// A piece of furniture on a page.
    struct Part {
        var place: Content.Furniture.Place
        var frame: Frame
        var origin: Point
    }

    private let content: Content
    private let makePreparer: (Preparer.Ownership, PageNumbers) -> Preparer
    private let context: Preparer.Context
    /// What is the same on every page, by its index in the content.
    private var kept: [Int: Frame] = [:]

    /// Makes a setter; `makePreparer` lends the engine's text setter and styles.
    init(
        _ content: Content, context: Preparer.Context,
        makePreparer: @escaping (Preparer.Ownership, PageNumbers) -> Preparer
    ) {
        self.content = content
        self.context = context
        self.makePreparer = makePreparer
    }

    /// What stands around the body of a page.
    mutating func parts(for numbers: PageNumbers) throws(LayoutError) -> [Part] {
        var parts: [Part] = []
        for place in [Content.Furniture.Place.background, .header, .footer] {
            guard let index = index(of: place, onPage: numbers.number) else { continue }
            let frame = try frame(index, numbers)
            parts.append(Part(place: place, frame: frame, origin: content.furniture[index].rectangle.origin))
        }
        return parts
    }

    /// What became of the furniture of a page.
    mutating func outcomes(for numbers: PageNumbers) throws(LayoutError) -> [BoxOutcome] {
        var outcomes: [BoxOutcome] = []
        for place in Content.Furniture.Place.allCases {
            guard let index = index(of: place, onPage: numbers.number), kept[index] == nil else { continue }
            let furniture = content.furniture[index]
            let (stack, frame, goesOn) = try placed(furniture, numbers)
            if !PageNumberFinder.mentions(furniture.blocks) { kept[index] = frame }
            outcomes.append(
                BoxOutcome(
                    .furniture(place, furniture.selector),
                    whole: stack.place(in: .measure(width: furniture.rectangle.size.width)).frame, placed: frame,
                    offered: furniture.rectangle.size.height, goesOn: goesOn))
        }
        return outcomes
    }

    /// The furniture of a place on a page: that of the first page, of odd or even ones, else of all.
    private func index(of place: Content.Furniture.Place, onPage number: Int) -> Int? {
        let parity: PageModel.Selector = number % 2 == 1 ? .odd : .even
        let selectors: [PageModel.Selector?] = number == 1 ? [.first, parity, nil] : [parity, nil]
        for selector in selectors {
            if let index = content.furniture.firstIndex(where: { $0.place == place && $0.selector == selector }) {
                return index
            }
        }
        return nil
    }

    private mutating func frame(_ index: Int, _ numbers: PageNumbers) throws(LayoutError) -> Frame {
        if let frame = kept[index] { return frame }
        let furniture = content.furniture[index]
        let frame = try placed(furniture, numbers).frame
        if !PageNumberFinder.mentions(furniture.blocks) { kept[index] = frame }
        return frame
    }

    /// Sets a piece of furniture on a page: all that it is to hold, and what stands in its box.
    private func placed(
        _ furniture: Content.Furniture, _ numbers: PageNumbers
    ) throws(LayoutError) -> (content: StackLayouter, frame: Frame, goesOn: Bool) {
        var preparer = makePreparer(.artifact(furniture.place == .background ? .background : .pagination), numbers)
        let stack = StackLayouter(try preparer.blocks(furniture.blocks, in: context))
        let size = furniture.rectangle.size
        var region = Region(width: size.width, height: size.height, full: size.height)
        region.isPageEmpty = true
        let fragment = stack.place(in: region)
        var frame = fragment.frame ?? Frame(height: .zero)
        if fragment.spill != nil, let span = furniture.blocks.first?.span {
            frame.overflows.append(
                Overflow(
                    measure: .height, needed: stack.height(width: size.width), offered: size.height, span: span))
        }
        return (stack, frame, fragment.spill != nil)
    }
}

/// Tells furniture that shows a page's number from furniture that is the same on every page.
enum PageNumberFinder {
    /// Whether a page's number or count stands anywhere in blocks.
    static func mentions(_ blocks: [Block]) -> Bool {
        var waiting = blocks
        while let block = waiting.popLast() {
            switch block.kind {
            case .heading(_, let inlines), .paragraph(let inlines): if mentions(inlines) { return true }
            case .tabbed(_, let lines): if lines.joined().contains(where: mentions) { return true }
            case .lines(let lines): if lines.contains(where: mentions) { return true }
            case .list(_, let items): waiting += items.flatMap(\.blocks)
            case .fields(_, let pairs):
                if pairs.contains(where: { mentions($0.label) || mentions($0.value) }) { return true }
            case .row(_, let columns): waiting += columns.flatMap(\.blocks)
            case .grid(_, let cells): waiting += cells.flatMap(\.blocks)
            case .box(let inner), .keep(let inner), .frame(_, let inner), .columns(_, let inner): waiting += inner
            // No table repeats from page to page.
            case .table, .rule, .shape, .chart, .space, .image, .code, .pageBreak: break
            }
        }
        return false
    }

    private static func mentions(_ inlines: [Inline]) -> Bool {
        var waiting = inlines
        while let inline = waiting.popLast() {
            switch inline {
            case .pageNumber, .pageCount: return true
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                waiting += inner
            case .text, .grouped, .lineBreak: break
            }
        }
        return false
    }
}
