internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// What a text is, and where it comes from.
    struct TextPlace {
        var role: Role?
        var span: Span
        var dataPath: DataPath?
        var isWhole: Bool

        /// A block's text; without a role it belongs to the element around it.
        init(_ block: Block, role: Role?, isWhole: Bool = false) {
            self.role = role
            span = block.span
            dataPath = block.dataPath
            self.isWhole = isWhole
        }

        /// A text beside the blocks, such as a caption.
        init(role: Role, span: Span) {
            self.role = role
            self.span = span
            isWhole = true
        }

        /// A part of a block: a label, a value.
        init(role: Role, of block: Block, span: Span) {
            self.role = role
            self.span = span
            dataPath = block.dataPath
            isWhole = false
        }
    }

    /// Makes running text ready in the box of its style; an empty text is nothing.
    mutating func text(
        _ inlines: [Inline], _ place: TextPlace, style: ComputedStyle, in context: Context
    ) throws(LayoutError) -> (any BlockLayouter)? {
        boxed(try prepare(inlines, style: style.text), place, style: style, in: context)
    }

    /// Makes a text with tabs ready in the box of its style; its parts begin at the left, whatever the alignment.
    mutating func tabbed(
        _ lines: [[[Inline]]], at stops: TabStops, _ place: TextPlace, style: ComputedStyle, in context: Context
    ) throws(LayoutError) -> (any BlockLayouter)? {
        var style = style
        style.text = style.text.ofWholeWords
        style.text.alignment = .start
        var prepared: [[any PreparedParagraph]] = []
        for parts in lines {
            var line: [any PreparedParagraph] = []
            for (index, part) in parts.enumerated() {
                // A space hangs at a part's end, and parts its words from the next for whoever copies or hears them.
                let isEnd = index == parts.count - 1 && prepared.count == lines.count - 1
                let white: [Inline] = isEnd || part.isEmpty ? [] : [.text(" ", isVerbatim: true, place.span)]
                line.append(try prepare(part + white, style: style.text))
            }
            prepared.append(line)
        }
        // A dot is as large as that of a text's face, a line as thin as an underline.
        let thickness = style.text.size.scaled(by: stops.leader == .dots ? 0.08 : 0.05)
        let paragraph = TabbedParagraph(prepared, stops: stops, thickness: thickness)
        return boxed(paragraph, place, style: style, in: context)
    }

    /// Puts a shaped text in the box of its style.
    private mutating func boxed(
        _ paragraph: any PreparedParagraph, _ place: TextPlace, style: ComputedStyle, in context: Context
    ) -> (any BlockLayouter)? {
        guard !paragraph.text.isEmpty else { return nil }
        let box = style.box
        let ground = ground(box, span: place.span)
        let leaf = leaf(paragraph, place, style: style.text, in: context)
        guard box.indent == .zero, ground.isEmpty else {
            return BoxLayouter(
                ParagraphLayouter(leaf), ground: ground, indent: box.indent, spaceBefore: box.spaceBefore,
                spaceAfter: box.spaceAfter, keepsWithNext: box.keepWithNext)
        }
        return ParagraphLayouter(
            leaf, spaceBefore: box.spaceBefore, spaceAfter: box.spaceAfter, keepsWithNext: box.keepWithNext)
    }

    /// Shapes running text.
    func prepare(_ inlines: [Inline], style: TextStyle) throws(LayoutError) -> any PreparedParagraph {
        var link = styles.link
        if scale != 1 {
            link.size = link.size?.scaled(by: scale)
            link.tracking = link.tracking?.scaled(by: scale)
        }
        return try setter.prepare(ForcedBreaks.parting(inlines), style: style, link: link, pages: pages)
    }

    /// The leaf of a shaped text, with its element and those in it.
    private mutating func leaf(
        _ paragraph: any PreparedParagraph, _ place: TextPlace, style: TextStyle, in context: Context
    ) -> TextLeaf {
        var inner = context
        var owner = ownership == .structure ? PageItem.Owner.node(context.node) : artifact
        if let role = place.role {
            let node = node(role, in: context, language: style.language, span: place.span)
            owner = node.owner
            inner.node = node.id
            inner.language = style.language
        }
        var elements: [PageItem.Owner] = []
        var insides: [Context] = []
        for element in paragraph.elements {
            var inside = element.parent.map { insides[$0] } ?? inner
            let node =
                switch element.kind {
                case .link(let target): self.node(.link, in: inside, target: target, span: element.span)
                case .passage(let language): self.node(.span, in: inside, language: language, span: element.span)
                }
            elements.append(node.owner)
            inside.node = node.id
            if case .passage(let language) = element.kind { inside.language = language }
            insides.append(inside)
        }
        return TextLeaf(
            paragraph, alignment: style.alignment, owner: owner, elements: elements, sequence: nextSequence(),
            span: place.span, dataPath: place.dataPath, isWhole: place.isWhole)
    }
}
