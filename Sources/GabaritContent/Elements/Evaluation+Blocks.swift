import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// The block of an element; none where there is nothing to show: a list without entries, a paragraph without a character.
    mutating func block(_ element: TypedElement) -> Block? {
        guard let (kind, dataPath) = speaking(element.ownLanguage, { $0.kind(element) }) else { return nil }
        return Block(
            kind, style: element.style, language: element.language, span: element.span, dataPath: dataPath)
    }

    private mutating func kind(_ element: TypedElement) -> (Block.Kind, DataPath?)? {
        switch element.kind {
        case .heading(let level, let text):
            return running(text, element).map { (.heading(level: level, $0), $1) }
        case .paragraph(let text): return running(text, element).map { (.paragraph($0), $1) }
        case .tabbed(let stops, let lines):
            let lines = lines.map { parts in parts.map { inlines($0) } }
            guard lines.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
            return (.tabbed(stops, lines), element.closedLeaf == nil ? firstOrigin(of: element) : nil)
        case .lines(let list): return lines(list, element)
        case .list(let marker, let statements):
            var collector = ItemCollector()
            run(statements, into: &collector)
            guard !collector.items.isEmpty else { return nil }
            return (.list(marker, collector.items), firstPath(in: collector.items.lazy.flatMap(\.blocks)))
        case .fields(let layout, let statements):
            var collector = PairCollector()
            run(statements, into: &collector)
            return collector.pairs.isEmpty ? nil : (.fields(layout, collector.pairs), collector.dataPath)
        case .row(let gap, let statements):
            var collector = ColumnCollector()
            run(statements, into: &collector)
            guard !collector.columns.isEmpty else { return nil }
            return (.row(gap: gap, collector.columns), firstPath(in: collector.columns.lazy.flatMap(\.blocks)))
        case .grid(let layout, let statements):
            var collector = CellCollector()
            run(statements, into: &collector)
            guard !collector.cells.isEmpty else { return nil }
            return (.grid(layout, collector.cells), firstPath(in: collector.cells.lazy.flatMap(\.blocks)))
        case .table(let table): return self.table(table).map { ($0, origin(of: table.list)) }
        case .columns(let layout, let statements):
            let blocks = blocks(statements)
            return blocks.isEmpty ? nil : (.columns(layout, blocks), firstPath(in: blocks))
        case .box(let statements):
            let blocks = blocks(statements)
            return (.box(blocks), firstPath(in: blocks))
        case .keep(let statements):
            let blocks = blocks(statements)
            return blocks.isEmpty ? nil : (.keep(blocks), firstPath(in: blocks))
        case .frame(let frame, let statements):
            let blocks = blocks(statements)
            return (.frame(frame, blocks), firstPath(in: blocks))
        case .rule(let thickness): return (.rule(thickness: thickness), nil)
        case .shape(let kind, let size, let alternative):
            let text = alternative.map { plainText($0) }
            return (.shape(kind, size, alternative: text), alternative.flatMap { origin(of: $0) })
        case .chart(let chart):
            let made = self.chart(chart)
            return (.chart(made), chart.expressions.first.flatMap { origin(of: $0) })
        case .space(let height): return (.space(height), nil)
        case .image(let source, let box, let alternative):
            return image(source, in: box, alternative: alternative, element)
        case .code(let text, let size, let correction, let alternative):
            let payload = plainText(text)
            guard !payload.isEmpty else {
                report(element.span)
                return nil
            }
            let kind = Block.Kind.code(
                payload, size: size, correction: correction, alternative: plainText(alternative))
            return (kind, origin(of: text))
        case .pageBreak: return (.pageBreak, nil)
        case .item(let statements), .column(_, let statements), .cell(_, let statements):
            // It belongs into a list, a row or a grid; what it holds is not lost.
            report(element.span)
            return (.box(blocks(statements)), nil)
        case .pair(let label, let value, _, _):
            report(element.span)
            return (.paragraph(inlines(label) + [.lineBreak(element.span)] + inlines(value)), origin(of: value))
        }
    }

    private mutating func running(_ text: [TypedInline], _ element: TypedElement) -> ([Inline], DataPath?)? {
        let inlines = inlines(text)
        guard !inlines.isEmpty else { return nil }
        return (inlines, element.closedLeaf == nil ? origin(of: text) : nil)
    }

    private mutating func lines(_ list: TypedExpression, _ element: TypedElement) -> (Block.Kind, DataPath?)? {
        guard case .list(let elements) = value(list) else {
            report(element.span)
            return nil
        }
        var lines: [[Inline]] = []
        lines.reserveCapacity(elements.count)
        for line in elements {
            guard case .text(let text) = line else {
                report(element.span)
                continue
            }
            if !text.isEmpty { lines.append([.text(text, isVerbatim: true, list.span)]) }
        }
        return lines.isEmpty ? nil : (.lines(lines), origin(of: list))
    }

    /// The first datum in a text with tabs.
    private func firstOrigin(of element: TypedElement) -> DataPath? {
        guard case .tabbed(_, let lines) = element.kind else { return nil }
        return lines.lazy.joined().compactMap { origin(of: $0) }.first
    }

    private mutating func image(
        _ source: ImageSource, in box: Size, alternative: TypedExpression?, _ element: TypedElement
    ) -> (Block.Kind, DataPath?)? {
        let text = alternative.map { plainText($0) }
        switch source {
        case .template(let index):
            return
                (.image(index, box, in: box, alternative: text), alternative.flatMap { origin(of: $0) })
        case .data(let expression):
            guard case .image(let image) = value(expression), image.pixelWidth > 0, image.pixelHeight > 0 else {
                report(element.span)
                return nil
            }
            let index = (template?.images.count ?? 0) + images.number(of: image)
            return (.image(index, image.size(in: box), in: box, alternative: text), origin(of: expression))
        }
    }

    private func firstPath(in blocks: some Sequence<Block>) -> DataPath? {
        for block in blocks {
            if let path = block.dataPath { return path }
        }
        return nil
    }
}

extension TypedElement {
    /// What the language asks in which the element is, where it is another than that around it.
    var ownLanguage: LanguageData? { language.flatMap { LanguageData.named($0) } }
}
