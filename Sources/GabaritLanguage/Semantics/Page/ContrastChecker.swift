import GabaritPrimitives

/// Compares the colour of every text with the ground it stands on, through boxes, columns and components: 4.5 to 1 at least, 3 to 1 for
/// large type (WCAG 2.1, 1.4.3, which PDF/UA-1 and the French RGAA refer to).
///
/// Grounds are those of boxes around a text, white where there are none; what is painted behind by place alone is not seen. Walks
/// through every call, whose count ``LimitsChecker`` has bounded; a fault is reported once, with the first calls that lead to it.
struct ContrastChecker {
    /// How text is set in a place, and what lies under it.
    private struct Place {
        var color = Color.black
        var ground = Color.white
        var size = Length.points(10)
        var weight = 400

        func set(by style: StyleProperties) -> Place {
            var place = self
            place.color = style.color ?? color
            place.size = style.size ?? size
            place.weight = style.weight ?? weight
            return place
        }

        /// The least contrast: type from 18 points on is large, bold type from 14.
        var least: Double { size >= .points(18) || (size >= .points(14) && weight >= 700) ? 3 : 4.5 }
    }

    private let document: CheckedDocument
    private let context: CheckContext
    private var reported: Set<Span> = []

    /// Makes a checker of a document.
    init(document: CheckedDocument, context: CheckContext) {
        self.document = document
        self.context = context
    }

    /// Reports every text that stands out too little.
    mutating func check() {
        let place = Place().set(by: document[document.bodyStyle])
        walk(document.body, place, .root)
        for piece in document.furniture { walk(piece.body, place, .root) }
    }

    private mutating func walk(_ statements: [TypedStatement], _ place: Place, _ stack: CallStack) {
        for statement in statements {
            switch statement {
            case .element(let element): walk(element, place, stack)
            case .binding: break
            case .conditional(_, let then, let otherwise):
                walk(then, place, stack)
                walk(otherwise, place, stack)
            case .match(_, let arms): for arm in arms { walk(arm.body, place, stack) }
            case .loop(_, _, _, let body): walk(body, place, stack)
            case .component(let index, _, let block, let span):
                let (body, inner) = document.enter(index, block: block, at: span, from: stack)
                walk(body, place, inner)
            case .block: if let (statements, outer) = stack.block { walk(statements, place, outer) }
            }
        }
    }

    private mutating func walk(_ element: TypedElement, _ around: Place, _ stack: CallStack) {
        let style = document[element.style]
        var place = around.set(by: style)
        switch element.kind {
        // A figure's ground is its own.
        case .shape, .chart, .rule, .space, .image, .code, .pageBreak: return
        default: place.ground = style.fill ?? around.ground
        }
        switch element.kind {
        case .heading(_, let inlines), .paragraph(let inlines): check(inlines, place, element.span, stack)
        case .tabbed(_, let lines):
            for part in lines.joined() { check(part, place, element.span, stack) }
        case .lines: check(place, element.span, stack)
        case .pair(let label, let value, let labelStyle, let valueStyle):
            for (inlines, id) in [(label, labelStyle), (value, valueStyle)] {
                var own = place.set(by: document[id])
                own.ground = document[id].fill ?? place.ground
                check(inlines, own, element.span, stack)
            }
        default: walk(element.kind.children, place, stack)
        }
    }

    private mutating func check(_ inlines: [TypedInline], _ place: Place, _ span: Span, _ stack: CallStack) {
        for inline in inlines {
            switch inline {
            case .text, .value, .grouped, .pageNumber, .pageCount: check(place, span, stack)
            case .lineBreak: break
            case .strong(let inner, _):
                var strong = place
                strong.weight = max(strong.weight, 700)
                check(inner, strong, span, stack)
            case .emphasis(let inner, _), .passage(let inner, _, _): check(inner, place, span, stack)
            case .link(let inner, _, let span): check(inner, place.set(by: document[document.linkStyle]), span, stack)
            }
        }
    }

    private mutating func check(_ place: Place, _ span: Span, _ stack: CallStack) {
        let contrast = place.color.contrast(with: place.ground)
        guard contrast < place.least, reported.insert(span).inserted else { return }
        context.report(StyleMessages.lowContrast(contrast, least: place.least, at: span, trace: stack.trace))
    }
}
