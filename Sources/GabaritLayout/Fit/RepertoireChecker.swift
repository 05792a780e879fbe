internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Checks that the faces of a template print every character that it may print, and that its styles name faces there
/// are.
struct RepertoireChecker {
    private let template: Template
    private let engine: TextEngine
    private let measure: TextMeasure
    private let namer: DataNamer
    private var resolver: StyleResolver
    private var diagnostics: [Diagnostic] = []
    /// What has been checked: a text's kind in a style, so that a loop of components is checked once.
    private var known: Set<Key> = []
    private var reported: Set<Report> = []

    private struct Key: Hashable {
        var bound: TextBound
        var style: TextStyle
    }

    private struct Report: Hashable {
        var family: String
        var weight: Int
        var italic: Bool
        var missing: [Unicode.Scalar]
    }

    private struct Visit: Hashable {
        var index: Int
        var text: TextStyle
    }

    private var visited: Set<Visit> = []

    init(template: Template, engine: TextEngine, measure: TextMeasure) {
        self.template = template
        self.engine = engine
        self.measure = measure
        namer = DataNamer(template)
        resolver = StyleResolver(styles: template.styles, link: template.linkStyle)
    }

    /// All that is lacking, by place.
    mutating func check() -> [Diagnostic] {
        var root = FitContext(text: TextStyle(language: template.language), width: .zero)
        root.text = root.text.applying(resolver[template.bodyStyle])
        let page = template.page
        for master in [page.base] + PageModel.Selector.allCases.compactMap({ page.masters[$0] }) {
            for furniture in [master.header, master.footer, master.background] {
                if let furniture { check(furniture.body, in: root) }
            }
        }
        check(template.body, in: root)
        // A family that no text is set in is a slip all the same.
        for family in template.styles.compactMap(\.family) where !engine.world.families.contains(family) {
            add(TextMessages.unknownFamily(family, known: engine.world.families, at: nil), family, 0, false, [])
        }
        return diagnostics
    }

    // MARK: Walking

    private mutating func check(_ statements: [TypedStatement], in context: FitContext) {
        var context = context
        context.depth += 1
        guard context.depth < 200 else { return }
        for statement in statements {
            switch statement {
            case .element(let element): check(element, in: context)
            case .binding: break
            case .conditional(_, let then, let otherwise):
                check(then, in: context)
                check(otherwise, in: context)
            case .match(_, let arms): for arm in arms { check(arm.body, in: context) }
            case .loop(_, _, _, let body): check(body, in: context)
            case .component(let index, _, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                // A component without a block prints the same in the same style.
                if block == nil, !visited.insert(Visit(index: index, text: context.text)).inserted { continue }
                check(component.body, in: context.entering(component, arguments: [], block: block, span: span))
            case .block: if let (inner, held) = context.enteringBlock() { check(held, in: inner) }
            }
        }
    }

    private mutating func check(_ element: TypedElement, in context: FitContext) {
        let style = resolver.resolve(element.style, in: context.text, language: element.language)
        var inner = context
        inner.text = style.text
        switch element.kind {
        case .heading(_, let inlines), .paragraph(let inlines): check(inlines, style: style.text, in: context)
        case .tabbed(_, let lines): for part in lines.joined() { check(part, style: style.text, in: context) }
        case .lines(let list):
            check(TextBounds.bound(ofElementsOf: list, in: template), style: style.text, at: list.span, in: context)
        case .list(let marker, let statements):
            switch marker {
            case .bullet(let sign): check(.literal(sign), style: style.text, at: element.span, in: context)
            case .number: check(.literal("0123456789."), style: style.text, at: element.span, in: context)
            case .none: break
            }
            check(statements, in: inner)
        case .pair(let label, let value, let labelStyle, let valueStyle):
            check(label, style: context.text.applying(resolver[labelStyle]), in: context)
            check(value, style: context.text.applying(resolver[valueStyle]), in: context)
        case .item(let statements), .fields(_, let statements), .row(_, let statements), .column(_, let statements),
            .grid(_, let statements), .cell(_, let statements), .columns(_, let statements), .box(let statements),
            .keep(let statements), .frame(_, let statements):
            check(statements, in: inner)
        case .table(let table): check(table.statements, in: inner)
        case .rule, .shape, .chart, .space, .image, .code, .pageBreak: break
        }
    }

    private mutating func check(_ inlines: [TypedInline], style: TextStyle, in context: FitContext) {
        let template = template
        let reader = PrintedTextReader(
            bound: { TextBounds.bound(of: $0, in: template) }, path: { _ in nil }, link: resolver.link)
        for part in reader.parts(of: inlines, style: style) {
            check(part.bound, style: part.style, at: part.span, in: context)
        }
    }

    // MARK: Checking

    private mutating func check(_ bound: TextBound, style: TextStyle, at span: Span, in context: FitContext) {
        var plain = style
        plain.color = .black
        plain.fixedLeading = nil
        guard known.insert(Key(bound: bound, style: plain)).inserted else { return }
        do {
            for repertoire in Self.repertoires(of: bound) {
                let missing = try measure.missingCharacters(of: repertoire, style: style, at: span)
                guard !missing.isEmpty else { continue }
                add(
                    FitMessages.missingRepertoire(
                        missing, of: repertoire, family: style.family, at: span, trace: context.trace),
                    style.family, style.weight, style.italic, missing)
            }
        } catch {
            for diagnostic in error.diagnostics { add(diagnostic, style.family, style.weight, style.italic, []) }
        }
    }

    private mutating func add(
        _ diagnostic: Diagnostic, _ family: String, _ weight: Int, _ italic: Bool, _ missing: [Unicode.Scalar]
    ) {
        let isUnknown = diagnostic.code == "font.unknown-family"
        let report = Report(
            family: family, weight: isUnknown ? 0 : weight, italic: isUnknown ? false : italic, missing: missing)
        if reported.insert(report).inserted { diagnostics.append(diagnostic) }
    }

    /// The characters of a bound: those of its words exactly, those of its repertoires as they are named.
    private static func repertoires(of bound: TextBound) -> [Repertoire] {
        switch bound {
        case .literal(let text):
            // A line feed is no character to print.
            let own = text.unicodeScalars.filter { $0 != "\n" }.map { $0.value...$0.value }
            return own.isEmpty ? [] : [Repertoire(name: "", ranges: own)]
        case .oneOf(let bounds), .sequence(let bounds): return bounds.flatMap(repertoires)
        case .run(let repertoire, let max), .block(let repertoire, let max, _): return max > 0 ? [repertoire] : []
        }
    }
}
