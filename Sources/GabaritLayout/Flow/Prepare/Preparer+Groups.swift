internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// Makes a group ready; groups are no elements of the structure.
    mutating func group(_ block: Block, _ blocks: [Block], in context: Context) throws(LayoutError) -> any BlockLayouter
    {
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        let stack = StackLayouter(try self.blocks(blocks, in: inner))
        return boxed(stack, ground: ground, style: style.box)
    }

    /// Makes a row ready; its columns are read one after the other.
    mutating func row(
        _ block: Block, gap: Length, _ columns: [Block.Column], in context: Context
    ) throws(LayoutError) -> any BlockLayouter {
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        var cells: [RowLayouter.Cell] = []
        for column in columns {
            try count(1, at: column.span)
            var place = inner
            let computed = styles.resolve(column.style, in: inner.text)
            place.text = computed.text
            let box = computed.scaled(by: scale).box
            let cellGround = self.ground(box, span: column.span)
            let stack = StackLayouter(try blocks(column.blocks, in: place))
            cells.append(RowLayouter.Cell(track: column.track, content: stack, ground: cellGround))
        }
        let row = RowLayouter(cells, gap: gap, span: block.span)
        return boxed(row, ground: ground, style: style.box)
    }

    /// Puts a layouter in the box of its style.
    func boxed(_ content: any BlockLayouter, ground: Ground, style: BoxStyle) -> any BlockLayouter {
        BoxLayouter(
            content, ground: ground, indent: style.indent, spaceBefore: style.spaceBefore,
            spaceAfter: style.spaceAfter, keepsWithNext: style.keepWithNext)
    }

    /// Makes what cannot be broken ready: a rule, a figure, a picture, a code.
    mutating func object(_ block: Block, style: ComputedStyle, in context: Context) -> (any BlockLayouter)? {
        let box = style.box
        let object: ObjectLayouter.Object
        let size: Size
        var alternative: String?
        var edges = Edges.zero
        var fill: Color?
        switch block.kind {
        case .rule(let thickness):
            object = .rule(box.borderColor)
            size = Size(width: .zero, height: thickness)
        case .shape(let kind, let extent, let text):
            object = .shape(kind, fill: box.fill, stroke: stroke(of: box), strokeWidth: strokeWidth(of: box))
            size = extent
            alternative = text
        case .chart(let chart):
            object = .chart(
                ChartFigure(
                    kind: chart.kind, fill: box.fill ?? style.text.color, stroke: box.borderColor,
                    thickness: box.border.top))
            size = Size(width: chart.width ?? .zero, height: chart.height)
            alternative = chart.alternative
        case .image(let index, let extent, let frame, let text):
            object = .image(index, extent)
            size = frame
            alternative = text
            (edges, fill) = (box.border, box.fill)
        case .code(let text, let side, let correction, let alternate):
            object = .code(Code(text: text, correction: correction.forPages))
            size = Size(width: side, height: side)
            alternative = alternate
            (edges, fill) = (box.border, box.fill)
        default: return nil
        }
        let ground = Ground(
            fill: fill, border: edges, borderColor: box.borderColor, padding: box.padding, sequence: nextSequence(),
            owner: artifact, span: block.span)
        var owner = artifact
        if let alternative {
            owner =
                node(
                    .figure, in: context, language: style.text.language, alternative: alternative, span: block.span
                ).owner
        }
        let layouter = ObjectLayouter(
            object: object, size: size, alignment: style.text.alignment, owner: owner, sequence: nextSequence(),
            span: block.span, dataPath: block.dataPath)
        if ground.isEmpty, box.indent == .zero {
            layouter.spaceBefore = box.spaceBefore
            layouter.spaceAfter = box.spaceAfter
            layouter.keepsWithNext = box.keepWithNext
            // A rule opens what comes after it.
            if case .rule = object { layouter.keepsWithNext = true }
            return layouter
        }
        return boxed(layouter, ground: ground, style: box)
    }

    private func stroke(of box: BoxStyle) -> Color? {
        box.border.top > .zero || box.fill == nil ? box.borderColor : nil
    }

    /// The thickness of a figure's line: its border's, or half a point where there is nothing else to see.
    private func strokeWidth(of box: BoxStyle) -> Length {
        box.border.top > .zero ? box.border.top : .points(0.5)
    }
}

extension CodeCorrection {
    /// The same level, as pages name it.
    var forPages: Code.Correction {
        switch self {
        case .low: .low
        case .medium: .medium
        case .quartile: .quartile
        case .high: .high
        }
    }
}
