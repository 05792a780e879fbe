internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Lays one document out: prepares its blocks, measures and places them region by region, and finishes the pages.
struct DocumentLayouter {
    private let content: Content
    private let setter: any ParagraphSetter
    private let styles: StyleResolver
    private let limits: LayoutLimits
    private let span: Span
    private let context: Preparer.Context

    init(
        _ content: Content, setter: any ParagraphSetter, styles: StyleResolver? = nil,
        limits: LayoutLimits = LayoutLimits()
    ) {
        self.content = content
        self.setter = setter
        self.limits = limits
        span = content.body.first?.span ?? Span(source: SourceID(0), start: 0, end: 0)
        self.styles = styles ?? StyleResolver(styles: content.styles, link: content.linkStyle)
        let text = TextStyle(language: content.language).applying(self.styles[content.bodyStyle])
        context = Preparer.Context(text: text, node: StructureTree.root, language: content.language)
    }

    /// The pages, and what does not fit on them.
    func pages(images: [ImageResource]) throws(LayoutError) -> (pages: Pages, overflows: [Overflow]) {
        var preparer = preparer(.structure, nil)
        let body = StackLayouter(try preparer.blocks(content.body, in: context))
        let composed = try PageComposer(PageRegions(content.page), limits: limits, span: span).compose(body)
        if let failure = preparer.tables.lazy.compactMap(\.failure).first { throw failure }
        let marks = try marks()

        var furnitureContext = context
        furnitureContext.mayEndPage = false
        var furniture = FurnitureSetter(content, context: furnitureContext, makePreparer: preparer(_:_:))
        var pages: [Page] = []
        var overflows: [Overflow] = []
        for (index, parts) in composed.enumerated() {
            var finisher = PageFinisher()
            let numbers = PageNumbers(number: index + 1, count: composed.count)
            for part in try furniture.parts(for: numbers) { finisher.add(part) }
            if let mark = index == 0 ? marks?.first : marks?.other { finisher.add(mark: mark) }
            if index == 0 {
                for part in preparer.fixedParts { finisher.add(part.frame, at: part.origin) }
            }
            for part in parts { finisher.add(part.frame, at: part.origin) }
            pages.append(Page(size: content.page.size, items: finisher.items()))
            overflows += finisher.overflows
        }
        let metadata = Pages.Metadata(
            title: content.title, language: content.language, date: content.date, creator: content.creator)
        return (
            Pages(
                metadata: metadata, pages: pages, structure: preparer.growth.tree,
                images: images + content.images.map(ImageResource.init)), overflows
        )
    }

    /// What becomes of the fixed frames, and of the furniture of every page; and how many pages were made to know it.
    ///
    /// Without furniture no page is made.
    func outcomes() throws(LayoutError) -> (boxes: [BoxOutcome], pages: Int) {
        var preparer = preparer(.structure, nil)
        let body = StackLayouter(try preparer.blocks(content.body, in: context))
        var outcomes = preparer.fixedParts.map(\.outcome)
        guard !content.furniture.isEmpty else { return (outcomes, 0) }
        let count = try PageComposer(PageRegions(content.page), limits: limits, span: span).compose(body).count
        var furnitureContext = context
        furnitureContext.mayEndPage = false
        var furniture = FurnitureSetter(content, context: furnitureContext, makePreparer: self.preparer(_:_:))
        for number in 1...count {
            outcomes += try furniture.outcomes(for: PageNumbers(number: number, count: count))
        }
        return (outcomes, count)
    }

    private func preparer(_ ownership: Preparer.Ownership, _ pages: PageNumbers?) -> Preparer {
        Preparer(
            setter: setter, limits: limits, styles: styles, structure: StructureTree(span: span), ownership: ownership,
            pages: pages)
    }

    private func marks() throws(LayoutError) -> (first: PageItem?, other: PageItem?)? {
        guard let word = content.mark, !word.isEmpty else { return nil }
        return try MarkSetter(setter: setter, style: context.text, word: word).marks(for: content.page, span: span)
    }
}
