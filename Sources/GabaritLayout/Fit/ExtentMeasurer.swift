internal import GabaritLanguage
internal import GabaritPrimitives

/// Bounds the room that statements take, whatever the data, in a fixed box or poured from page to page: it goes every
/// branch, and keeps the largest.
///
/// It mirrors the flow's layouters, block by block, with the most that each can give.
struct ExtentMeasurer {
    let template: Template
    let engine: TextEngine
    let measure: TextMeasure
    let namer: DataNamer
    /// What type and the white around blocks is scaled by: a frame that shrinks.
    let scale: Double
    var resolver: StyleResolver
    /// Why there is no proof.
    var problems: [FitProblem] = []
    /// The texts and columns of a fixed box, each once; none of what is poured from page to page.
    var parts: [FitPart] = []
    /// Whether a page's number stands in it.
    var showsPages = false
    /// The styles that data are set in there, with the widths they have.
    var places: [TextPlaceInBox] = []
    /// What the faces or styles lack, which the check of repertoires reports too.
    var faults: [Diagnostic] = []
    /// How many pages in a row the height of one region is counted for: see ``FitProver``.
    var fold = 2
    private var steps = 0

    /// Nesting and work beyond these are not followed.
    private static let maximumDepth = 200
    private static let maximumSteps = 200_000

    init(template: Template, engine: TextEngine, measure: TextMeasure, resolver: StyleResolver, scale: Double = 1) {
        self.template = template
        self.engine = engine
        self.measure = measure
        self.resolver = resolver
        self.scale = scale
        namer = DataNamer(template)
    }

    // MARK: Statements

    /// The bound of statements one below the other.
    mutating func stack(_ statements: [TypedStatement], in context: FitContext, gap: Length = .zero) -> Extent {
        Extent.stack(extents(of: statements, in: context, gap: gap), gap: gap)
    }

    /// The bounds of what statements give, in order.
    mutating func extents(of statements: [TypedStatement], in context: FitContext, gap: Length = .zero) -> [Extent] {
        var result: [Extent] = []
        var context = context
        context.depth += 1
        for statement in statements {
            steps += 1
            guard context.depth < Self.maximumDepth, steps < Self.maximumSteps else {
                if case .element(let element) = statement { report(.tooComplex, at: element.span, in: context) }
                continue
            }
            switch statement {
            case .element(let element): result.append(extent(of: element, in: context))
            case .binding(let slot, let value): context.paths[slot] = namer.path(of: value, in: context)
            case .conditional(let condition, let then, let otherwise):
                let inner = namer.assuming(condition, in: context)
                result.append(.either([stack(then, in: inner, gap: gap), stack(otherwise, in: context, gap: gap)]))
            case .match(let subject, let arms):
                result.append(
                    .either(
                        arms.map { stack($0.body, in: namer.matching($0.pattern, subject, in: context), gap: gap) }))
            case .loop(let list, let slot, _, let body):
                var inner = context
                inner.paths[slot] = namer.path(of: list, in: context)
                var extent = stack(body, in: inner, gap: gap).times(Self.most(of: list), gap: gap)
                extent.mayBeNothing = true
                result.append(extent)
            case .component(let index, let arguments, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                let inner = context.entering(
                    component, arguments: arguments.map { namer.path(of: $0, in: context) }, block: block, span: span)
                result += extents(of: component.body, in: inner, gap: gap)
            case .block:
                guard let (inner, statements) = context.enteringBlock() else { continue }
                result += extents(of: statements, in: inner, gap: gap)
            }
        }
        return result
    }

    /// The most elements that a list has.
    static func most(of list: TypedExpression) -> Int {
        if case .list(_, let bounds) = list.type.wrapped { bounds.maximum } else { 0 }
    }

    // MARK: Elements

    private mutating func extent(of element: TypedElement, in context: FitContext) -> Extent {
        switch element.kind {
        case .heading(_, let inlines): return text(inlines, of: element, defaults: .heading, in: context)
        case .paragraph(let inlines): return text(inlines, of: element, defaults: .paragraph, in: context)
        case .tabbed(let stops, let lines): return tabbed(lines, at: stops, of: element, in: context)
        case .lines(let list): return lines(list, of: element, in: context)
        case .list(let marker, let statements): return self.list(element, marker, statements, in: context)
        case .item(let statements): return item(element, statements, in: context)
        case .fields(let layout, let statements): return fields(element, layout, statements, in: context)
        case .row(let gap, let statements): return row(element, gap: gap, statements, in: context)
        case .grid(let layout, let statements): return grid(element, layout, statements, in: context)
        case .table(let table): return self.table(element, table, in: context)
        case .columns(let layout, let statements): return columns(element, layout, statements, in: context)
        case .box(let statements), .keep(let statements): return group(element, statements, in: context)
        case .rule(let thickness): return object(element, Size(width: .zero, height: thickness), in: context)
        case .shape(_, let size, _), .image(_, let size, _): return object(element, size, in: context)
        case .chart(let chart):
            return object(element, Size(width: chart.width ?? .zero, height: chart.height), in: context)
        case .code(let value, let side, _, _):
            return object(
                element, Size(width: side, height: side), in: context, dataPath: namer.path(of: value, in: context))
        case .space(let height):
            return Extent(height: max(height, .zero), culprit: .init(span: element.span, height: height))
        case .frame(let frame, let statements): return rest(of: element, frame, statements, in: context)
        // A fixed box ends no page.
        case .pageBreak:
            guard context.regionHeight != nil else { return .nothing }
            return Extent(mayBeNothing: true, breaks: 1, culprit: .init(span: element.span, height: .zero))
        // Pairs, columns and cells are measured by what holds them.
        case .pair, .column, .cell: return .nothing
        }
    }

    // MARK: Styles

    /// The style of an element, scaled, and the context of what it holds.
    mutating func style(
        of element: TypedElement, in context: FitContext, defaults: BoxStyle.Defaults = .none
    ) -> (ComputedStyle, FitContext) {
        let style = resolver.resolve(element.style, in: context.text, language: element.language, defaults: defaults)
        var inner = context
        inner.text = style.text
        return (style.scaled(by: scale), inner)
    }

    /// What links take over the text around them, scaled.
    var link: StyleProperties {
        var link = resolver.link
        guard scale != 1 else { return link }
        link.size = link.size?.scaled(by: scale)
        link.tracking = link.tracking?.scaled(by: scale)
        return link
    }

    // MARK: Parts

    /// Keeps a text or a column of a fixed box for the report; a column stands before what it holds.
    mutating func note(_ part: FitPart, at index: Int? = nil, in context: FitContext) {
        guard context.regionHeight == nil, parts.count < Self.maximumParts, !parts.contains(part) else { return }
        parts.insert(part, at: index ?? parts.count)
    }

    /// More parts than these are not reported.
    private static let maximumParts = 500

    // MARK: Problems

    mutating func report(
        _ reason: FitProblem.Reason, at span: Span, in context: FitContext, dataPath: DataPath? = nil
    ) {
        // What is poured from page to page has the width that the template's check has seen, but for grids.
        if case .width = reason, context.regionHeight != nil, !context.mayLackWidth { return }
        problems.append(FitProblem(reason: reason, span: span, dataPath: dataPath, trace: context.trace))
    }

    mutating func note(_ error: LayoutError) {
        for fault in error.diagnostics
        where !faults.contains(where: { $0.code == fault.code && $0.message == fault.message }) {
            faults.append(fault)
        }
    }
}
