import GabaritPrimitives

/// Follows the levels of headings through every branch: the first is 1, the next at most one deeper than the one before.
///
/// What a stretch of the document does to levels is what its first headings can be, what its last ones can be, and whether it can
/// pass without any; two stretches in a row are right where each last level of one admits each first level of the other.
/// Walks through every call, whose count ``LimitsChecker`` has bounded.
struct HeadingChecker {
    /// A heading and how it was reached.
    private struct Mark {
        var span: Span
        var trace: [Diagnostic.Frame]
    }

    /// What a stretch of the document does, by level.
    private struct Stretch {
        var first: [Int: Mark] = [:]
        var last: [Int: Mark] = [:]
        var isPassable = true

        func or(_ other: Stretch) -> Stretch {
            Stretch(
                first: first.merging(other.first) { mark, _ in mark },
                last: last.merging(other.last) { mark, _ in mark },
                isPassable: isPassable || other.isPassable)
        }
    }

    private let document: CheckedDocument
    private let context: CheckContext
    private var reported: Set<Span> = []

    /// Makes a checker of a document.
    init(document: CheckedDocument, context: CheckContext) {
        self.document = document
        self.context = context
    }

    /// Reports every heading that skips a level in some branch.
    mutating func check() {
        let body = stretch(of: document.body, .root)
        for (level, mark) in body.first.sorted(by: { $0.key < $1.key }) where level > 1 {
            report(level, mark, after: 0, nil)
        }
    }

    private mutating func stretch(of statements: [TypedStatement], _ stack: CallStack) -> Stretch {
        var whole = Stretch()
        for statement in statements { whole = join(whole, stretch(of: statement, stack)) }
        return whole
    }

    private mutating func stretch(of statement: TypedStatement, _ stack: CallStack) -> Stretch {
        switch statement {
        case .element(let element):
            guard case .heading(let level, _) = element.kind else { return stretch(of: element.kind.children, stack) }
            let mark = Mark(span: element.span, trace: stack.trace)
            return Stretch(first: [level: mark], last: [level: mark], isPassable: false)
        case .binding: return Stretch()
        case .conditional(_, let then, let otherwise): return stretch(of: then, stack).or(stretch(of: otherwise, stack))
        case .match(_, let arms):
            guard let first = arms.first else { return Stretch() }
            var whole = stretch(of: first.body, stack)
            for arm in arms.dropFirst() { whole = whole.or(stretch(of: arm.body, stack)) }
            return whole
        case .loop(let list, _, let filter, let body):
            var once = stretch(of: body, stack)
            if list.mostElements > 1 { once = once.or(join(once, once)) }
            if case .list(_, let bounds) = list.type, bounds.minimum > 0, filter == nil { return once }
            return once.or(Stretch())
        case .component(let index, _, let block, let span):
            let (body, inner) = document.enter(index, block: block, at: span, from: stack)
            return stretch(of: body, inner)
        case .block:
            guard let (statements, outer) = stack.block else { return Stretch() }
            return stretch(of: statements, outer)
        }
    }

    /// One stretch behind another.
    private mutating func join(_ before: Stretch, _ after: Stretch) -> Stretch {
        for (previous, earlier) in before.last.sorted(by: { $0.key < $1.key }) {
            for (level, mark) in after.first.sorted(by: { $0.key < $1.key }) where level > previous + 1 {
                report(level, mark, after: previous, earlier)
            }
        }
        return Stretch(
            first: before.isPassable ? before.first.merging(after.first) { mark, _ in mark } : before.first,
            last: after.isPassable ? after.last.merging(before.last) { mark, _ in mark } : after.last,
            isPassable: before.isPassable && after.isPassable)
    }

    private mutating func report(_ level: Int, _ mark: Mark, after previous: Int, _ earlier: Mark?) {
        guard reported.insert(mark.span).inserted else { return }
        context.report(
            ElementMessages.skipsLevel(level, after: previous, at: mark.span, earlier: earlier?.span, trace: mark.trace)
        )
    }
}
