internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Makes blocks of content ready to be placed: resolves styles, shapes text, and grows the structure tree in reading order.
struct Preparer {
    /// To whom what is prepared belongs.
    enum Ownership: Hashable {
        /// Elements of the structure.
        case structure
        /// Nothing that a reader needs.
        case artifact(PageItem.ArtifactKind)
    }

    /// What a block inherits from where it stands.
    struct Context {
        /// The text style around it.
        var text: TextStyle
        /// The element it belongs to.
        var node: StructureTree.NodeID
        /// That element's language.
        var language: LanguageTag
        /// How many blocks it stands in.
        var depth = 0
        /// Whether it may end a page: not in a fixed frame or in furniture.
        var mayEndPage = true
    }

    /// A fixed frame of the first page, placed.
    struct FixedPart {
        var frame: Frame
        var origin: Point
        /// Where it stands in the template.
        var span: Span
        /// All that it was to hold, in the size that it shrank to.
        var content: StackLayouter
        /// The room for it.
        var room: Size
        /// Whether something goes on into the flow.
        var goesOn: Bool

        /// What became of it.
        var outcome: BoxOutcome {
            BoxOutcome(
                .frame(span), whole: content.place(in: .measure(width: room.width)).frame, placed: frame,
                offered: room.height, goesOn: goesOn)
        }
    }

    let setter: any ParagraphSetter
    let limits: LayoutLimits
    var ownership: Ownership
    var pages: PageNumbers?
    var styles: StyleResolver
    /// The structure so far; rows of tables add theirs when they are placed.
    let growth: StructureGrowth
    /// The tables so far.
    var tables: [TableRows] = []
    /// The nodes that are there already, where a row is made ready again.
    var known: Range<Int>?
    /// The fixed frames so far.
    var fixedParts: [FixedPart] = []
    /// What the text in a fixed frame that shrinks is scaled by, while it is prepared.
    var scale = 1.0
    /// The number of the last block, in reading order.
    var sequence = 0
    private var blockCount = 0

    init(
        setter: any ParagraphSetter, limits: LayoutLimits, styles: StyleResolver,
        structure: StructureTree, ownership: Ownership = .structure, pages: PageNumbers? = nil
    ) {
        self.setter = setter
        self.limits = limits
        self.styles = styles
        growth = StructureGrowth(structure)
        self.ownership = ownership
        self.pages = pages
    }

    // MARK: Blocks

    /// Makes blocks ready that stand one below the other.
    mutating func blocks(_ blocks: [Block], in context: Context) throws(LayoutError) -> [any BlockLayouter] {
        var layouters: [any BlockLayouter] = []
        layouters.reserveCapacity(blocks.count)
        for block in blocks {
            if let layouter = try self.block(block, in: context) { layouters.append(layouter) }
        }
        return layouters
    }

    /// Makes a block ready; one that leaves no trace, such as an empty text, is nothing.
    private mutating func block(_ block: Block, in context: Context) throws(LayoutError) -> (any BlockLayouter)? {
        try count(1, at: block.span)
        var inner = context
        inner.depth += 1
        guard inner.depth <= limits.depth else {
            throw LayoutError(LayoutMessages.tooDeep(limit: limits.depth, at: block.span))
        }
        switch block.kind {
        case .heading(let level, let inlines):
            let style = style(of: block, in: &inner, defaults: .heading)
            return try text(
                inlines, TextPlace(block, role: .heading(level), isWhole: true), style: style, in: context)
        case .paragraph(let inlines):
            let style = style(of: block, in: &inner, defaults: .paragraph)
            return try text(inlines, TextPlace(block, role: .paragraph), style: style, in: context)
        case .tabbed(let stops, let lines):
            let style = style(of: block, in: &inner, defaults: .paragraph)
            return try tabbed(lines, at: stops, TextPlace(block, role: .paragraph), style: style, in: context)
        case .lines(let lines):
            var style = style(of: block, in: &inner, defaults: .paragraph)
            style.text.ligatures = false
            style.text = style.text.ofWholeWords
            let inlines = Array(lines.joined(separator: [.lineBreak(block.span)]))
            return try text(inlines, TextPlace(block, role: .paragraph), style: style, in: context)
        case .list(let marker, let items): return try list(block, marker, items, in: inner)
        case .fields(let layout, let pairs): return try fields(block, layout, pairs, in: inner)
        case .row(let gap, let columns): return try row(block, gap: gap, columns, in: inner)
        case .grid(let layout, let cells): return try grid(block, layout, cells, in: inner)
        case .table(let table): return try self.table(block, table, in: inner)
        case .columns(let layout, let blocks): return try columns(block, layout, blocks, in: inner)
        case .box(let blocks): return try group(block, blocks, in: inner)
        case .keep(let blocks): return KeepLayouter(group: try group(block, blocks, in: inner))
        case .frame(let fixed, let blocks): return try frame(block, fixed, blocks, in: inner)
        case .space(let length): return SpaceLayouter(height: length)
        case .pageBreak: return context.mayEndPage ? PageBreakLayouter() : nil
        case .rule, .shape, .chart, .image, .code:
            let style = style(of: block, in: &inner, defaults: .none)
            return object(block, style: style, in: context)
        }
    }

    /// Counts what is prepared against the limit.
    mutating func count(_ more: Int, at span: Span) throws(LayoutError) {
        blockCount += more
        guard blockCount <= limits.blocks else {
            throw LayoutError(LayoutMessages.tooManyBlocks(limit: limits.blocks, at: span))
        }
    }

    // MARK: Styles

    /// The style of a block; what it hands down to the blocks inside is left in `inner`.
    mutating func style(of block: Block, in inner: inout Context, defaults: BoxStyle.Defaults) -> ComputedStyle {
        let style = styles.resolve(block.style, in: inner.text, language: block.language, defaults: defaults)
        inner.text = style.text
        return style.scaled(by: scale)
    }

    /// The style of a part of a block.
    mutating func style(_ id: StyleID, in context: Context) -> ComputedStyle {
        styles.resolve(id, in: context.text).scaled(by: scale)
    }

    // MARK: Structure

    /// Adds an element, and gives whose its items are.
    mutating func node(
        _ role: Role, in context: Context, language: LanguageTag? = nil, alternative: String? = nil,
        target: String? = nil, cell: StructureTree.TableCell? = nil, span: Span
    ) -> (owner: PageItem.Owner, id: StructureTree.NodeID) {
        if case .artifact(let kind) = ownership { return (.artifact(kind), context.node) }
        if let first = known?.first {
            known = known?.dropFirst()
            return (.node(StructureTree.NodeID(first)), StructureTree.NodeID(first))
        }
        let id = growth.tree.append(
            StructureTree.Node(
                role: role, parent: context.node, language: language == context.language ? nil : language,
                alternative: alternative, target: target, cell: cell, span: span))
        return (.node(id), id)
    }

    /// Adds an element that holds others, and gives the context of those.
    mutating func container(_ role: Role, in context: Context, span: Span) -> Context {
        var inner = context
        inner.node = node(role, in: context, language: context.text.language, span: span).id
        inner.language = context.text.language
        return inner
    }

    /// Whose the things are that say nothing to a reader.
    var artifact: PageItem.Owner {
        if case .artifact(let kind) = ownership { .artifact(kind) } else { .artifact(.layout) }
    }

    /// The next number in reading order.
    mutating func nextSequence() -> Int {
        sequence += 1
        return sequence
    }

    /// What a style paints around a group.
    mutating func ground(_ box: BoxStyle, span: Span) -> Ground {
        Ground(
            fill: box.fill, border: box.border, borderColor: box.borderColor, padding: box.padding,
            sequence: nextSequence(), owner: artifact, span: span)
    }
}

extension ComputedStyle {
    /// The style with its type, and the white above and below, scaled; borders and padding stay.
    func scaled(by factor: Double) -> ComputedStyle {
        guard factor != 1 else { return self }
        var style = self
        style.text.size = text.size.scaled(by: factor)
        style.text.fixedLeading = text.leading.scaled(by: factor)
        style.text.tracking = text.tracking.scaled(by: factor)
        style.box.spaceBefore = box.spaceBefore.scaled(by: factor)
        style.box.spaceAfter = box.spaceAfter.scaled(by: factor)
        return style
    }
}
