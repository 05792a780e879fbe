internal import GabaritLanguage
internal import GabaritPrimitives

/// What may have any number of lines, and what is poured from page to page instead of standing in one box.
extension ExtentMeasurer {
    /// The least width of a line, which the template's check holds every place of text to.
    static let leastLine = Length.millimetres(5)
    /// The most columns of a row that are followed.
    private static let maximumColumns = 20_000

    /// The most lines of a text that takes a width in one line.
    ///
    /// Lines are filled first-fit: a line and what begins the next do not fit together, so two lines hold more than a measure,
    /// white counted. So it is with divided words, by the rules of their division: a line and the rest of its word hold what did
    /// not fit, and of a word wider than the measure each part fills three quarters of a line, or with the rest of it more than one.
    static func lines(ofWidth needed: Length, in width: Length) -> Int {
        guard needed > width else { return 1 }
        let width = max(width, leastLine)
        return 1 + Int(min(2 * (Double(needed.units) / Double(width.units)).rounded(.up), 1e9))
    }

    /// The most lines of a text of more than one line, in a box of any width above nothing.
    ///
    /// Of n lines ⌊n/2⌋ pairs hold more than a measure each, so there are fewer pairs than measures in the whole width.
    static func brokenLines(ofWidth needed: Length, in width: Length) -> Int {
        2 * Int(min((Double(needed.units) / Double(width.units)).rounded(.up), 1e9)) - 1
    }

    /// The height that a content takes inside edges.
    ///
    /// Poured over pages, a box loses its edges on each: the content counts as if it were higher by that share, so that a full
    /// page of it counts as one, and the edges once more, for the page where it begins and the one where it ends.
    static func height(of content: Length, edges: Edges, in context: FitContext) -> Length {
        let white = edges.top + edges.bottom
        guard let region = context.regionHeight, white > .zero, content > .zero else {
            return min(content + white, Extent.endless)
        }
        let inner = max(region - white, .points(1))
        return min(content.scaled(by: Double(region.units) / Double(inner.units)) + white * 2, Extent.endless)
    }

    /// What a frame hands on to the flow, at most all of it.
    mutating func rest(
        of element: TypedElement, _ frame: FixedFrame, _ statements: [TypedStatement], in context: FitContext
    ) -> Extent {
        guard context.regionHeight != nil, frame.overflow.continues else { return .nothing }
        return group(
            element, statements, in: context.narrowed(to: min(context.width, frame.rectangle.size.width)))
    }

    // MARK: Columns

    /// A column of a row, where it stands, and how often it is repeated at most.
    struct Column {
        var count = 1
        var element: TypedElement
        var track: Track
        var statements: [TypedStatement]
        var context: FitContext
    }

    /// The columns that a row has at most.
    ///
    /// - Returns: nothing where a box of its own must hold them and their number depends on data, or they are too many to measure.
    func columns(of statements: [TypedStatement], in context: FitContext) -> [Column]? {
        var columns: [Column] = []
        guard collect(statements, in: context, into: &columns) else { return nil }
        let count = columns.reduce(0) { min($0 + $1.count, Extent.endlessBreaks) }
        return count <= Self.maximumColumns ? columns : nil
    }

    private func collect(_ statements: [TypedStatement], in context: FitContext, into columns: inout [Column]) -> Bool {
        var context = context
        context.depth += 1
        let isPoured = context.regionHeight != nil
        guard context.depth < 200 else { return false }
        for statement in statements {
            switch statement {
            case .element(let element):
                guard case .column(let track, let held) = element.kind else { return false }
                columns.append(Column(element: element, track: track, statements: held, context: context))
            case .binding(let slot, let value): context.paths[slot] = namer.path(of: value, in: context)
            case .conditional where !isPoured, .match where !isPoured, .loop where !isPoured,
                .component where !isPoured, .block where !isPoured:
                return false
            // Columns that never stand together only make each other narrower.
            case .conditional(_, let then, let otherwise):
                guard collect(then, in: context, into: &columns), collect(otherwise, in: context, into: &columns)
                else { return false }
            case .match(_, let arms):
                guard arms.allSatisfy({ collect($0.body, in: context, into: &columns) }) else { return false }
            case .loop(let list, let slot, _, let held):
                var inner = context
                inner.paths[slot] = namer.path(of: list, in: context)
                let first = columns.count
                guard collect(held, in: inner, into: &columns) else { return false }
                for index in first..<columns.count {
                    columns[index].count *= Self.most(of: list)
                    guard columns[index].count <= Self.maximumColumns else { return false }
                }
            case .component(let index, let arguments, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                let paths = arguments.map { namer.path(of: $0, in: context) }
                let inner = context.entering(component, arguments: paths, block: block, span: span)
                guard collect(component.body, in: inner, into: &columns) else { return false }
            case .block:
                guard let (inner, held) = context.enteringBlock() else { continue }
                guard collect(held, in: inner, into: &columns) else { return false }
            }
        }
        return true
    }

    /// A column or a cell with what its style paints.
    mutating func cell(
        _ element: TypedElement, _ statements: [TypedStatement], count: Int, in context: FitContext
    ) -> Cell {
        let computed = resolver.resolve(element.style, in: context.text)
        let box = computed.scaled(by: scale).box
        let edges = Self.edges(of: box)
        var place = context.inside(edges)
        place.text = computed.text
        let first = parts.count
        let content = stack(statements, in: place)
        note(
            FitPart(
                kind: .cell, span: element.span, room: context.width,
                needed: content.width + edges.left + edges.right, dataPath: content.culprit?.dataPath),
            at: first, in: context)
        return Cell(count: count, content: content, edges: edges, hasGround: Self.hasGround(box))
    }
}
