import GabaritPrimitives

/// Counts what the greatest datum makes of a template: loops and components are multiplied, never walked through.
///
/// Linear in the size of the template; sums stop at the greatest number instead of passing it.
struct LimitsChecker {
    /// The most elements of a document.
    static let elements = 2_000_000
    /// The most scalars of text of a document.
    static let scalars = 20_000_000
    /// The most statements that checks of the whole walk through, each branch counted, each loop once.
    static let steps = 200_000
    /// The most evaluations of expressions of a document.
    static let evaluations = 100_000_000
    /// The most pixels of a document's pictures of the data; four bytes of memory each while it is painted.
    static let pixels = 100_000_000
    /// How deep elements, conditions, loops and components may stand in each other.
    static let nesting = 64
    /// How deep expressions may stand in each other, through the functions that they call.
    ///
    /// Bounds the stack of all that walks through calls; unoptimized, evaluation takes some 18 kB of it for each.
    static let reach = 200

    /// What statements make.
    struct Cost {
        var elements = 0
        var scalars = 0
        /// Pixels of the pictures of the data.
        var pixels = 0
        /// Evaluations of expressions.
        var evaluations = 0
        /// Statements to walk through.
        var steps = 0
        /// Elements, conditions, loops and components in each other.
        var depth = 0
        /// Expressions in each other, through calls.
        var reach = 0
        /// How often a component's block stands in them.
        var blocks = 0
        /// How often walks meet it.
        var blockSteps = 0
        /// How deep it stands.
        var blockDepth = 0

        static func + (left: Cost, right: Cost) -> Cost {
            Cost(
                elements: left.elements.addingClamped(right.elements),
                scalars: left.scalars.addingClamped(right.scalars),
                pixels: left.pixels.addingClamped(right.pixels),
                evaluations: left.evaluations.addingClamped(right.evaluations),
                steps: left.steps.addingClamped(right.steps), depth: max(left.depth, right.depth),
                reach: max(left.reach, right.reach),
                blocks: left.blocks.addingClamped(right.blocks),
                blockSteps: left.blockSteps.addingClamped(right.blockSteps),
                blockDepth: max(left.blockDepth, right.blockDepth))
        }

        /// The cost of one of two: what is walked through is both.
        func or(_ other: Cost) -> Cost {
            var cost = self + other
            cost.elements = max(elements, other.elements)
            cost.scalars = max(scalars, other.scalars)
            cost.pixels = max(pixels, other.pixels)
            cost.evaluations = max(evaluations, other.evaluations)
            cost.blocks = max(blocks, other.blocks)
            return cost
        }

        /// The cost one level further in.
        var nested: Cost {
            var cost = self
            cost.depth += 1
            cost.blockDepth += blockSteps > 0 ? 1 : 0
            return cost
        }

        /// The cost at most so many times over: what is walked through is one time.
        func times(_ count: Int) -> Cost {
            var cost = self
            cost.elements = elements.multipliedClamped(by: count)
            cost.scalars = scalars.multipliedClamped(by: count)
            cost.pixels = pixels.multipliedClamped(by: count)
            cost.evaluations = evaluations.multipliedClamped(by: count)
            cost.blocks = blocks.multipliedClamped(by: count)
            return cost
        }
    }

    private let document: CheckedDocument
    private let context: CheckContext
    /// Measures expressions; none where something is wrong already, so that types may have no end.
    private let meter: ExpressionMeter?
    private var components: [Int: Cost] = [:]

    /// Makes a checker of a document.
    init(document: CheckedDocument, context: CheckContext) {
        self.document = document
        self.context = context
        meter = context.hasErrors ? nil : ExpressionMeter(context: context)
    }

    /// The bounds of the template, or nothing where they pass the limits, which is reported.
    mutating func check() -> TemplateBounds? {
        for index in context.declarations.componentOrder where document.components.indices.contains(index) {
            components[index] = cost(of: document.components[index].body)
        }
        var whole = cost(of: document.body)
        for piece in document.furniture { whole = whole + cost(of: piece.body) }
        let end = document.body.last.flatMap(\.place) ?? document.furniture.first?.span
        if whole.depth > Self.nesting {
            let nested = path(of: document.body, by: \.depth)
            context.report(LimitMessages.nesting(limit: Self.nesting, at: nested.first?.span ?? end))
            return nil
        }
        let deepest = ([whole, cost(of: document.lets)] + document.header.map { cost(of: $0) }).map(\.reach).max() ?? 0
        if deepest > Self.reach {
            let place = path(of: document.lets + document.body, by: \.reach).first?.span
            context.report(
                LimitMessages.calls(deepest, limit: Self.reach, at: place ?? end ?? document.header.first?.span))
            return nil
        }
        if whole.steps > Self.steps {
            context.report(
                LimitMessages.statements(limit: Self.steps, at: path(of: document.body, by: \.steps).first?.span ?? end)
            )
            return nil
        }
        if whole.elements > Self.elements {
            let loops = path(of: document.body, by: \.elements)
            context.report(
                LimitMessages.elements(whole.elements, limit: Self.elements, at: loops.first?.span ?? end, loops))
            return nil
        }
        if whole.scalars > Self.scalars {
            let loops = path(of: document.body, by: \.scalars)
            context.report(
                LimitMessages.scalars(whole.scalars, limit: Self.scalars, at: loops.first?.span ?? end, loops))
            return nil
        }
        if whole.pixels > Self.pixels {
            let loops = path(of: document.body, by: \.pixels)
            context.report(
                LimitMessages.pixels(whole.pixels, limit: Self.pixels, at: loops.first?.span ?? end, loops))
            return nil
        }
        let evaluations = evaluations(of: whole)
        if evaluations > Self.evaluations {
            let steps = path(of: document.lets + document.body, by: \.evaluations)
            context.report(
                LimitMessages.evaluations(
                    evaluations, limit: Self.evaluations, at: steps.first?.span ?? end ?? document.header.first?.span,
                    steps))
            return nil
        }
        return TemplateBounds(elements: whole.elements, scalars: whole.scalars)
    }

    /// The evaluations of a whole document: of the body and the furniture, and what these do not count.
    private func evaluations(of whole: Cost) -> Int {
        var evaluations = whole.evaluations.addingClamped(cost(of: document.lets).evaluations)
        for value in document.header { evaluations = evaluations.addingClamped(cost(of: value).evaluations) }
        // Each master has its furniture made for itself, though it may be that of another.
        for piece in document.furniture {
            evaluations = evaluations.addingClamped(
                cost(of: piece.body).evaluations.multipliedClamped(by: document.page.masters.count))
        }
        return evaluations
    }

    // MARK: - Costs

    private func cost(of statements: [TypedStatement]) -> Cost {
        statements.reduce(Cost()) { $0 + cost(of: $1) }
    }

    private func cost(of statement: TypedStatement) -> Cost {
        switch statement {
        case .element(let element):
            var cost = cost(of: element.kind.children)
            cost.elements = cost.elements.addingClamped(1)
            cost.steps = cost.steps.addingClamped(1)
            cost.scalars = cost.scalars.addingClamped(element.kind.ownScalars)
            cost.pixels = cost.pixels.addingClamped(element.kind.ownPixels)
            return element.kind.expressions.reduce(cost.nested + Cost(evaluations: element.kind.pieceCount + 1)) {
                $0 + self.cost(of: $1)
            }
        case .binding(_, let value): return cost(of: value) + Cost(steps: 1)
        case .conditional(let condition, let then, let otherwise):
            return cost(of: then).or(cost(of: otherwise)).nested + cost(of: condition) + Cost(steps: 1)
        case .match(let subject, let arms):
            return arms.reduce(Cost()) { $0.or(cost(of: $1.body)) }.nested + cost(of: subject) + Cost(steps: 1)
        case .loop(let list, _, let filter, let body):
            let once = filter.map { cost(of: $0) } ?? Cost(evaluations: 1)
            return (cost(of: body) + once).times(list.mostElements).nested + cost(of: list) + Cost(steps: 1)
        case .component(let index, let arguments, let block, _):
            let called = components[index] ?? Cost()
            let block = cost(of: block ?? [])
            let given = block.times(called.blocks)
            let passed = arguments.reduce(Cost()) { $0 + cost(of: $1) }
            // The slots of an activation are made one by one.
            let slots = document.components.indices.contains(index) ? document.components[index].slotCount : 0
            return Cost(
                elements: called.elements.addingClamped(given.elements).addingClamped(1),
                scalars: called.scalars.addingClamped(given.scalars),
                pixels: called.pixels.addingClamped(given.pixels),
                evaluations: called.evaluations.addingClamped(given.evaluations).addingClamped(passed.evaluations)
                    .addingClamped(slots),
                steps: called.steps.addingClamped(block.steps.multipliedClamped(by: called.blockSteps)).addingClamped(
                    1),
                depth: 1 + max(called.depth, called.blockSteps > 0 ? called.blockDepth + block.depth : 0),
                reach: max(called.reach, block.reach, passed.reach),
                blocks: given.blocks, blockSteps: called.blockSteps.multipliedClamped(by: block.blockSteps),
                blockDepth: block.blockSteps > 0 ? 1 + called.blockDepth + block.blockDepth : 0)
        case .block: return Cost(steps: 1, blocks: 1, blockSteps: 1)
        }
    }

    /// What one evaluation of an expression asks.
    private func cost(of expression: TypedExpression) -> Cost {
        Cost(
            evaluations: meter?.work(of: expression).whole ?? 0,
            reach: context.declarations.depth(of: expression))
    }

    // MARK: - Why

    /// The loops and calls on the way to the greatest part, outermost first.
    private func path(of statements: [TypedStatement], by measure: KeyPath<Cost, Int>) -> [LimitStep] {
        var path: [LimitStep] = []
        var statements = statements
        var remaining = 64
        while remaining > 0,
            let greatest = statements.max(by: { cost(of: $0)[keyPath: measure] < cost(of: $1)[keyPath: measure] })
        {
            remaining -= 1
            if measure == \Cost.evaluations, let own = greatestExpression(of: greatest) {
                let steps = meter?.path(in: own) ?? []
                return path + (path.isEmpty && steps.isEmpty ? [.element(own.span)] : steps)
            }
            switch greatest {
            case .element(let element):
                if path.isEmpty, element.kind.children.isEmpty { path.append(.element(element.span)) }
                statements = element.kind.children
            case .conditional(_, let then, let otherwise):
                statements = cost(of: then)[keyPath: measure] < cost(of: otherwise)[keyPath: measure] ? otherwise : then
            case .match(_, let arms):
                statements =
                    arms.map(\.body).max { cost(of: $0)[keyPath: measure] < cost(of: $1)[keyPath: measure] } ?? []
            case .loop(let list, _, let filter, let body):
                path.append(.loop(list.span, list.mostElements))
                if measure == \Cost.evaluations, let filter,
                    cost(of: filter).evaluations > cost(of: body).evaluations
                {
                    return path + (meter?.path(in: filter) ?? [])
                }
                statements = body
            case .component(let index, _, let block, let span):
                let name = document.components.indices.contains(index) ? document.components[index].name : ""
                path.append(.call(span, name))
                let own = components[index]?[keyPath: measure] ?? 0
                let inBlock = cost(of: block ?? [])[keyPath: measure]
                statements =
                    own < inBlock
                    ? block ?? [] : (document.components.indices.contains(index) ? document.components[index].body : [])
            case .binding(_, let value):
                return path.isEmpty ? [.element(value.span)] : path
            case .block: return path
            }
        }
        return path
    }

    /// The expression of a statement's own that makes up at least half of its evaluations.
    private func greatestExpression(of statement: TypedStatement) -> TypedExpression? {
        var expressions = statement.expressions
        if case .loop(let list, _, _, _) = statement { expressions = [list] }
        let whole = cost(of: statement).evaluations
        return expressions.first { expression in
            let own = cost(of: expression).evaluations
            return own >= whole - own
        }
    }
}

/// One step on the way to the greatest part of a document.
enum LimitStep {
    /// A loop and how often it runs at most.
    case loop(Span, Int)
    /// A component's call.
    case call(Span, String)
    /// An element.
    case element(Span)

    /// Where it stands.
    var span: Span {
        switch self {
        case .loop(let span, _), .call(let span, _), .element(let span): span
        }
    }
}

extension TypedExpression {
    /// The most elements of a list.
    var mostElements: Int { if case .list(_, let bounds) = type.wrapped { bounds.maximum } else { 0 } }
}

extension TypedStatement {
    /// Where it stands, if it tells.
    var place: Span? {
        switch self {
        case .element(let element): element.span
        case .binding(_, let value): value.span
        case .conditional(let condition, _, _): condition.span
        case .match(let subject, _): subject.span
        case .loop(let list, _, _, _): list.span
        case .component(_, _, _, let span), .block(let span): span
        }
    }
}

extension TypedElementKind {
    /// How many pieces of text it has at most, what is inside left out.
    var pieceCount: Int {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.pieceCount
        case .pair(let label, let value, _, _): label.pieceCount + value.pieceCount
        case .lines(let list): list.mostElements
        case .tabbed(_, let lines): lines.reduce(0) { $0 + $1.reduce(0) { $0 + $1.pieceCount } }
        case .list, .item, .fields, .row, .column, .grid, .cell, .table, .columns, .box, .keep, .frame: 0
        // A line has a drawing for each of its values.
        case .chart(let chart): chart.expressions.first?.mostElements ?? 0
        case .rule, .shape, .space, .image, .code, .pageBreak: 0
        }
    }

    /// The most pixels of its picture of the data.
    var ownPixels: Int {
        guard case .image(.data(let picture), _, _) = self, case .image(let type) = picture.type else { return 0 }
        return type.maximumPixels
    }

    /// The most scalars of its own text, what is inside left out.
    var ownScalars: Int {
        func most(_ expression: TypedExpression?) -> Int { expression?.type.asText?.maximum ?? 0 }
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): return inlines.maximumLength
        case .lines(let list):
            guard case .list(let element, let bounds) = list.type else { return 0 }
            return (element.asText?.maximum ?? 0).multipliedClamped(by: bounds.maximum)
        case .tabbed(_, let lines):
            return lines.joined().reduce(0) { $0.addingClamped($1.maximumLength).addingClamped(1) }
        case .pair(let label, let value, _, _): return label.maximumLength.addingClamped(value.maximumLength)
        case .image(_, _, let alternative): return most(alternative)
        case .shape(_, _, let alternative): return most(alternative)
        case .chart(let chart):
            if case .text(let text) = chart.alternative { return most(text) }
            return 200
        case .code(let text, _, _, let alternative): return most(text).addingClamped(most(alternative))
        case .list, .item, .fields, .row, .column, .grid, .cell, .table, .columns, .box, .keep, .frame, .rule, .space,
            .pageBreak:
            return 0
        }
    }
}
