internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

extension ExtentMeasurer {
    /// The bound of a box or of what is kept together.
    mutating func group(_ element: TypedElement, _ statements: [TypedStatement], in context: FitContext) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, place in measurer.stack(statements, in: place) }
    }

    /// The bound of columns side by side.
    mutating func row(
        _ element: TypedElement, gap: Length, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        guard let columns = columns(of: statements, in: inner) else {
            report(.columns, at: element.span, in: context)
            return .nothing
        }
        return boxed(style.box, in: inner) { measurer, place in
            let tracks = columns.flatMap { Array(repeating: $0.track, count: $0.count) }
            let fixed = TrackSizer.fixed(tracks, gap: gap)
            if fixed > place.width {
                measurer.report(.width(needed: fixed, offered: place.width), at: element.span, in: context)
            }
            var widths = TrackSizer.widths(of: tracks, gap: gap, in: place.width)[...]
            var cells: [Cell] = []
            for column in columns where column.count > 0 {
                var context = column.context
                context.width = widths.prefix(column.count).min() ?? .zero
                context.regionHeight = place.regionHeight
                widths = widths.dropFirst(column.count)
                cells.append(
                    measurer.cell(column.element, column.statements, count: column.count, in: context))
            }
            var extent = Self.row(cells, sharesBaseline: false, in: place)
            extent.width = fixed
            return extent
        }
    }

    /// The bound of what cannot be broken.
    mutating func object(
        _ element: TypedElement, _ size: Size, in context: FitContext, dataPath: DataPath? = nil
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        var box = style.box
        switch element.kind {
        // A figure's ground and border are its own; a rule's is its colour.
        case .shape, .chart, .rule:
            box.border = .zero
            box.fill = nil
        default: break
        }
        return boxed(box, in: inner) { measurer, place in
            if size.width > place.width {
                measurer.report(
                    .width(needed: size.width, offered: place.width), at: element.span, in: context, dataPath: dataPath)
            }
            return Extent(
                height: size.height, width: size.width,
                culprit: .init(span: element.span, dataPath: dataPath, height: size.height))
        }
    }

    // MARK: Lists and fields

    /// The bound of a list.
    mutating func list(
        _ element: TypedElement, _ marker: ListMarker, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, place in
            var place = place
            let count = measurer.most(statements) { if case .item = $0 { 1 } else { 0 } }
            do throws(LayoutError) {
                place.list = try measurer.marker(marker, count: count, style: style.text, at: element.span)
            } catch {
                measurer.note(error)
                return .nothing
            }
            return measurer.stack(statements, in: place)
        }
    }

    private func marker(
        _ marker: ListMarker, count: Int, style: TextStyle, at span: Span
    ) throws(LayoutError) -> FitContext.List {
        var signs: [String] = []
        var more = Length.zero
        switch marker {
        case .none: break
        case .bullet(let sign): signs = sign.isEmpty ? [] : [sign]
        case .number where count > 99:
            // Beyond two digits a bound of the widest serves.
            signs = ["."]
            more = try measure.worstWidth(of: .digits, count: String(count).count, style: style)
            more += try measure.joint(
                of: Repertoire(name: "numbers", ranges: [0x2E...0x2E, 0x30...0x39]), style: style)
        case .number: signs = (1...max(count, 1)).map { "\($0)." }
        }
        var widest = Length.zero
        var baseline: Length?
        for sign in signs {
            let text = try engine.paragraph([.text(sign, isVerbatim: true, span)], style: style)
            widest = max(widest, text.naturalWidth)
            baseline = text.baseline
        }
        return FitContext.List(
            marker: widest + more + style.size.scaled(by: 0.5), baseline: baseline,
            height: signs.isEmpty ? .zero : style.leading)
    }

    /// The bound of an entry: a marker and a body on one baseline.
    mutating func item(_ element: TypedElement, _ statements: [TypedStatement], in context: FitContext) -> Extent {
        guard let list = context.list else { return .nothing }
        var inner = context
        inner.list = nil
        guard let baseline = list.baseline else {
            return Self.row([Cell(content: stack(statements, in: inner))], sharesBaseline: true, in: context)
        }
        if list.marker > context.width {
            report(.width(needed: list.marker, offered: context.width), at: element.span, in: context)
        }
        let marker = Extent(height: list.height, baseline: baseline...baseline)
        let body = stack(statements, in: inner.narrowed(to: max(context.width - list.marker, .zero)))
        var extent = Self.row([Cell(content: marker), Cell(content: body)], sharesBaseline: true, in: context)
        extent.width = list.marker + body.width
        extent.mayBeNothing = false
        extent.isNothing = false
        return extent
    }

    /// The bound of labels with their values.
    mutating func fields(
        _ element: TypedElement, _ layout: FieldsLayout, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, inner in
            let width = inner.width
            let across = layout.isStacked ? min(max(layout.across, 1), 100) : 1
            let tracks: [Track] =
                layout.isStacked
                ? Array(repeating: .fraction(1), count: across) : [.fixed(layout.labelWidth), .fraction(1)]
            let widths = TrackSizer.widths(of: tracks, gap: layout.columnGap, in: width)
            let fixed = TrackSizer.fixed(tracks, gap: layout.columnGap)
            if fixed > width { measurer.report(.width(needed: fixed, offered: width), at: element.span, in: context) }
            var labels: [Extent] = []
            var values: [Extent] = []
            let narrowest = widths.min() ?? width
            measurer.forEachPair(statements, in: inner) { measurer, pair, place in
                guard case .pair(let label, let value, let labelStyle, let valueStyle) = pair.kind else { return }
                var labelBox = measurer.resolver.resolve(labelStyle, in: place.text).scaled(by: measurer.scale)
                labelBox.text = labelBox.text.ofWholeWords
                let valueBox = measurer.resolver.resolve(valueStyle, in: place.text).scaled(by: measurer.scale)
                let first = measurer.text(
                    label, style: labelBox, span: pair.span,
                    in: place.narrowed(to: layout.isStacked ? narrowest : widths[0]))
                let second = measurer.text(
                    value, style: valueBox, span: pair.span,
                    in: place.narrowed(to: layout.isStacked ? narrowest : widths[1]))
                labels.append(first)
                values.append(second)
            }
            /// The bound of the pairs that may stand on one line, each in its own place or any of them in each.
            func line(_ range: Range<Int>) -> Extent {
                if layout.isStacked {
                    // All labels of a line are made as high as the highest.
                    return Self.stacked(.either(Array(labels[range])), .either(Array(values[range])))
                }
                return .either(
                    range.map { index in
                        Self.row(
                            [Cell(content: labels[index]), Cell(content: values[index])], sharesBaseline: true,
                            in: inner)
                    })
            }
            let count = measurer.most(statements) { if case .pair = $0 { 1 } else { 0 } }
            guard count > 0 else { return .nothing }
            /// Lines one below the other; pairs side by side go from page to page as the columns of a row do.
            func poured(_ lines: [Extent]) -> [Extent] {
                guard across > 1, inner.regionHeight != nil else { return lines }
                return lines.map { line in
                    var line = line
                    line.height = line.height * 2
                    return line
                }
            }
            // Which pairs share a line depends on which there are, so every line is as high as the highest pair, unless
            // all are there.
            if across == 1, labels.count == count {
                return Extent.stack(poured(labels.indices.map { line($0..<$0 + 1) }), gap: layout.rowGap)
            }
            let isFixed = statements.allSatisfy { if case .element = $0 { true } else { false } }
            if isFixed {
                let lines = stride(from: 0, to: labels.count, by: across).map { start in
                    line(start..<min(start + across, labels.count))
                }
                return Extent.stack(poured(lines), gap: layout.rowGap)
            }
            let any = poured([line(labels.indices)]).first ?? .nothing
            return any.times((count + across - 1) / across, gap: layout.rowGap)
        }
    }

    /// A label above its value; a label of fewer lines than its neighbours is made up for by white.
    private static func stacked(_ label: Extent, _ value: Extent) -> Extent {
        guard !label.isNothing || !value.isNothing else { return Extent(mayBeNothing: false) }
        var extent = Extent.stack([label, value])
        // White that makes up for a label parts the two: both wants are kept.
        if !label.isNothing, !value.isNothing { extent.height += min(label.after, value.before) }
        return extent
    }

    /// Calls a function with each pair that statements may give, once for a pair that a loop repeats.
    private mutating func forEachPair(
        _ statements: [TypedStatement], in context: FitContext,
        _ body: (inout ExtentMeasurer, TypedElement, FitContext) -> Void
    ) {
        var context = context
        context.depth += 1
        guard context.depth < 200 else { return }
        for statement in statements {
            switch statement {
            case .element(let element): body(&self, element, context)
            case .binding(let slot, let value): context.paths[slot] = namer.path(of: value, in: context)
            case .conditional(let condition, let then, let otherwise):
                forEachPair(then, in: namer.assuming(condition, in: context), body)
                forEachPair(otherwise, in: context, body)
            case .match(let subject, let arms):
                for arm in arms {
                    forEachPair(arm.body, in: namer.matching(arm.pattern, subject, in: context), body)
                }
            case .loop(let list, let slot, _, let held):
                var inner = context
                inner.paths[slot] = namer.path(of: list, in: context)
                forEachPair(held, in: inner, body)
            case .component(let index, let arguments, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                let paths = arguments.map { namer.path(of: $0, in: context) }
                forEachPair(
                    component.body, in: context.entering(component, arguments: paths, block: block, span: span), body)
            case .block:
                if let (inner, held) = context.enteringBlock() { forEachPair(held, in: inner, body) }
            }
        }
    }

    /// The most elements of a kind that statements give.
    private func most(_ statements: [TypedStatement], depth: Int = 0, of kind: (TypedElementKind) -> Int) -> Int {
        guard depth < 200 else { return 0 }
        var sum = 0
        for statement in statements {
            switch statement {
            case .element(let element): sum += kind(element.kind)
            case .binding, .block: break
            case .conditional(_, let then, let otherwise):
                sum += max(most(then, depth: depth + 1, of: kind), most(otherwise, depth: depth + 1, of: kind))
            case .match(_, let arms): sum += arms.map { most($0.body, depth: depth + 1, of: kind) }.max() ?? 0
            case .loop(let list, _, _, let body):
                let (all, isTooMany) = most(body, depth: depth + 1, of: kind).multipliedReportingOverflow(
                    by: Self.most(of: list))
                sum += isTooMany ? 1 << 30 : min(all, 1 << 30)
            case .component(let index, _, let block, _):
                guard template.components.indices.contains(index) else { continue }
                sum += most(template.components[index].body, depth: depth + 1, of: kind)
                sum += most(block ?? [], depth: depth + 1, of: kind)
            }
        }
        return sum
    }

    // MARK: Boxes and rows

    /// A column with what its style paints, and how many alike stand side by side.
    struct Cell {
        var count = 1
        var content: Extent
        var edges = Edges.zero
        var hasGround = false

        /// From the outer edge to the first baseline, least and most.
        var baseline: ClosedRange<Length>? {
            content.baseline.map { ($0.lowerBound + edges.top)...($0.upperBound + edges.top) }
        }
    }

    /// From the outer edges to the content.
    static func edges(of box: BoxStyle) -> Edges {
        Edges(
            top: box.border.top + box.padding.top, right: box.border.right + box.padding.right,
            bottom: box.border.bottom + box.padding.bottom, left: box.border.left + box.padding.left)
    }

    /// Whether a style paints or takes room around its content.
    static func hasGround(_ box: BoxStyle) -> Bool { box.fill != nil || box.border != .zero || box.padding != .zero }

    /// The bound of something inside a style's indent, border and padding.
    mutating func boxed(
        _ box: BoxStyle, in context: FitContext, _ content: (inout ExtentMeasurer, FitContext) -> Extent
    ) -> Extent {
        let edges = Self.edges(of: box)
        let hasGround = Self.hasGround(box)
        var extent = content(&self, context.inside(edges, indent: box.indent))
        if extent.isNothing, !hasGround { return .nothing }
        extent.height = Self.height(of: extent.height, edges: edges, in: context)
        extent.width += box.indent + edges.left + edges.right
        extent.before = hasGround ? box.spaceBefore : max(box.spaceBefore, extent.before)
        extent.after = hasGround ? box.spaceAfter : max(box.spaceAfter, extent.after)
        extent.baseline = extent.baseline.map { ($0.lowerBound + edges.top)...($0.upperBound + edges.top) }
        extent.mayBeNothing = extent.mayBeNothing && !hasGround
        extent.isNothing = false
        return extent
    }

    /// The bound of cells side by side, their first lines on one baseline where they share it.
    static func row(_ cells: [Cell], sharesBaseline: Bool, in context: FitContext) -> Extent {
        var row = Extent(mayBeNothing: true, isNothing: true)
        let lowest = sharesBaseline ? cells.compactMap { $0.baseline?.upperBound }.max() : nil
        var wanted = Length.zero
        var sum = Length.zero
        for cell in cells {
            var shift = Length.zero
            if let lowest, let own = cell.baseline?.lowerBound { shift = max(lowest - own, .zero) }
            var edges = cell.edges
            edges.top += shift
            let bottom = height(of: cell.content.height, edges: edges, in: context)
            row.height = max(row.height, bottom)
            sum = min(sum + Extent.product(bottom, cell.count), Extent.endless)
            row.breaks = min(row.breaks + cell.content.breaks * cell.count, Extent.endlessBreaks)
            if !cell.hasGround {
                wanted = max(wanted, bottom + cell.content.after)
                row.before = max(row.before, cell.content.before)
            }
            if let baseline = cell.baseline {
                let least = row.baseline.map { max($0.lowerBound, baseline.lowerBound) } ?? baseline.lowerBound
                row.baseline = least...max(row.baseline?.upperBound ?? .zero, baseline.upperBound + shift)
            }
            row.mayBeNothing = row.mayBeNothing && cell.content.mayBeNothing && bottom <= cell.content.height
            row.isNothing = row.isNothing && cell.content.isNothing && bottom <= .zero
            row.note(cell.content.culprit)
        }
        row.after = max(wanted - row.height, .zero)
        // Where one column ends a page's fragment and another begins the next one's, both count: see `pages`.
        if context.regionHeight != nil { row.height = min(row.height * 2, sum) }
        row.width = cells.reduce(.zero) { max($0, $1.content.width) }
        return row
    }
}
