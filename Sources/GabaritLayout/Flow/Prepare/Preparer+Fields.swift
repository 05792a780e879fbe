internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension Preparer {
    /// Makes labels and values ready: to a reader a list whose entries are a label and a body.
    mutating func fields(
        _ block: Block, _ layout: FieldsLayout, _ pairs: [Block.Pair], in context: Context
    ) throws(LayoutError) -> (any BlockLayouter)? {
        guard !pairs.isEmpty else { return nil }
        var inner = context
        let style = style(of: block, in: &inner, defaults: .none)
        let ground = ground(style.box, span: block.span)
        let list = container(.list, in: inner, span: block.span)
        var rows: [any BlockLayouter] = []
        if layout.isStacked {
            let across = min(max(layout.across, 1), 100)
            for start in stride(from: 0, to: pairs.count, by: across) {
                var line: [AcrossLayouter.Pair] = []
                for pair in pairs[start..<min(start + across, pairs.count)] {
                    line.append(try self.pair(pair, of: block, isStacked: true, in: list))
                }
                rows.append(
                    AcrossLayouter(
                        pairs: line, columns: across, gap: layout.columnGap,
                        spaceBefore: start == 0 ? .zero : layout.rowGap, ground: noGround(block.span),
                        span: pairs[start].span))
            }
        } else {
            for (index, pair) in pairs.enumerated() {
                let parts = try self.pair(pair, of: block, isStacked: false, in: list)
                rows.append(beside(parts, layout, isFirst: index == 0, span: pair.span))
            }
        }
        return boxed(StackLayouter(rows), ground: ground, style: style.box)
    }

    /// A label and its value with their elements.
    private mutating func pair(
        _ pair: Block.Pair, of block: Block, isStacked: Bool, in list: Context
    ) throws(LayoutError) -> AcrossLayouter.Pair {
        try count(1, at: pair.span)
        let entry = container(.listItem, in: list, span: pair.span)
        var labelStyle = style(pair.labelStyle, in: entry)
        labelStyle.text = labelStyle.text.ofWholeWords
        // A label above its value does not part from it.
        labelStyle.box.keepWithNext = isStacked
        let label = try text(
            pair.label, TextPlace(role: .label, of: block, span: pair.span), style: labelStyle, in: entry)
        let value = try text(
            pair.value, TextPlace(role: .listBody, of: block, span: pair.span),
            style: style(pair.valueStyle, in: entry),
            in: entry)
        return AcrossLayouter.Pair(label: label, value: value)
    }

    /// A label beside its value, their first lines on one baseline.
    private func beside(
        _ pair: AcrossLayouter.Pair, _ layout: FieldsLayout, isFirst: Bool, span: Span
    ) -> any BlockLayouter {
        let label = pair.label ?? StackLayouter([])
        let value = pair.value ?? StackLayouter([])
        return RowLayouter(
            [
                RowLayouter.Cell(track: .fixed(layout.labelWidth), content: label, ground: noGround(span)),
                RowLayouter.Cell(track: .fraction(1), content: value, ground: noGround(span)),
            ],
            gap: layout.columnGap, sharesBaseline: true, spaceBefore: isFirst ? .zero : layout.rowGap, span: span)
    }
}
