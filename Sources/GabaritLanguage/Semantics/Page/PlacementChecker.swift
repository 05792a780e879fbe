import GabaritPrimitives

/// Checks that fixed frames stand on the page, in the reserve they name and no other, and beside the body, the furniture and each other.
///
/// Frames of branches that exclude each other may share a place.
struct PlacementChecker {
    private struct Placed {
        var rectangle: Rectangle
        var span: Span
        var trace: [Diagnostic.Frame]
    }

    private let document: CheckedDocument
    private let reserveNames: [Span: Name]
    private let context: CheckContext
    private var count = 0
    private var checked: Set<Span> = []

    /// The most frames of a document.
    static let limit = 500

    /// Makes a checker; `reserveNames` tells where the frame at a place names its reserve.
    init(document: CheckedDocument, reserveNames: [Span: Name], context: CheckContext) {
        self.document = document
        self.reserveNames = reserveNames
        self.context = context
    }

    /// Reports every frame that is out of place.
    mutating func check() { _ = frames(of: document.body, .root) }

    /// The frames that may stand together, checked against each other.
    private mutating func frames(of statements: [TypedStatement], _ stack: CallStack) -> [Placed] {
        var together: [Placed] = []
        for statement in statements where count <= Self.limit {
            let more = frames(of: statement, stack)
            for frame in more {
                if let other = together.first(where: { $0.rectangle.intrudes(on: frame.rectangle) }) {
                    context.report(
                        LayoutMessages.overlap("frame", "frame", at: frame.span, other: other.span, trace: frame.trace))
                }
            }
            together += more
        }
        return together
    }

    private mutating func frames(of statement: TypedStatement, _ stack: CallStack) -> [Placed] {
        switch statement {
        case .element(let element):
            guard case .frame(let frame, _) = element.kind else { return [] }
            count += 1
            if count == Self.limit + 1 {
                context.report(LayoutMessages.tooManyFrames(limit: Self.limit, at: element.span))
            }
            let placed = Placed(rectangle: frame.rectangle, span: element.span, trace: stack.trace)
            if checked.insert(element.span).inserted { check(frame, placed) }
            return [placed]
        case .binding: return []
        case .conditional(_, let then, let otherwise): return frames(of: then, stack) + frames(of: otherwise, stack)
        case .match(_, let arms):
            var all: [Placed] = []
            for arm in arms { all += frames(of: arm.body, stack) }
            return all
        case .loop(let list, _, _, let body):
            let inner = frames(of: body, stack)
            if let first = inner.first, list.mostElements > 1 {
                context.report(LayoutMessages.frameInLoop(at: first.span, trace: first.trace))
            }
            return inner
        case .component(let index, _, let block, let span):
            let (body, inner) = document.enter(index, block: block, at: span, from: stack)
            return frames(of: body, inner)
        case .block:
            guard let (statements, outer) = stack.block else { return [] }
            return frames(of: statements, outer)
        }
    }

    private func check(_ frame: FixedFrame, _ placed: Placed) {
        let page = document.page
        let first = page.master(ofPage: 1)
        func overlap(_ other: String, _ place: Span?) {
            context.report(LayoutMessages.overlap("frame", other, at: placed.span, other: place, trace: placed.trace))
        }
        guard Rectangle(origin: .zero, size: page.size).holds(placed.rectangle) else {
            context.report(
                LayoutMessages.outsidePage(
                    "frame", placed.rectangle, page: page.size, at: placed.span, trace: placed.trace))
            return
        }
        if let name = frame.reserve {
            if let reserve = page.reserves.first(where: { $0.name == name }) {
                if !reserve.rectangle.holds(placed.rectangle) {
                    context.report(
                        LayoutMessages.outsideReserve(
                            name, at: placed.span, declared: reserve.span, trace: placed.trace))
                    return
                }
            } else {
                let word = reserveNames[placed.span] ?? Name(name, placed.span)
                context.report(LayoutMessages.unknownReserve(word, known: page.reserves.map(\.name)))
                return
            }
        }
        if let reserve = page.reserves.first(where: {
            $0.name != frame.reserve && $0.rectangle.intrudes(on: placed.rectangle)
        }) {
            overlap("reserve", reserve.span)
        }
        if page.firstBands.contains(where: { $0.intrudes(on: placed.rectangle) }) { overlap("body", nil) }
        for (name, piece) in [("header", first.header), ("footer", first.footer)] {
            if let piece, piece.rectangle.intrudes(on: placed.rectangle) { overlap(name, piece.span) }
        }
    }
}
