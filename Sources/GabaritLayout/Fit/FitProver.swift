public import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

/// Proves that fixed boxes hold whatever data can make of them, frames, headers, footers, backgrounds; and that the body,
/// which flows, ends within so many pages.
///
/// A proof is a sound bound: every branch is taken at its largest, lists at their longest, a text with data in it
/// counts as one line where its widest wording fits the measure, and else as so many that two of them hold more than a
/// measure; words of the template alone are broken as they will be. What such a bound does not show is not proved, even if
/// it holds.
public struct FitProver {
    let engine: TextEngine
    let measure: TextMeasure

    /// Makes a prover that measures with an engine.
    public init(engine: TextEngine) {
        self.engine = engine
        measure = TextMeasure(engine)
    }

    /// Proves each fixed box of a template, bounds its pages, and checks that its faces print every character that it may print.
    ///
    /// Linear in the template's statements, calls of components counted.
    /// - Returns: one entry a box; an error `layout.unproved` for each that is not proved and must be, `limit.pages` for too many
    ///   pages, `font.missing-repertoire`, `font.unknown-family` and `font.no-such-face` for what the faces lack.
    public func check(_ template: Template) -> FitReport {
        var checker = RepertoireChecker(template: template, engine: engine, measure: measure)
        var report = FitReport(entries: [], diagnostics: checker.check())
        var root = FitContext(text: TextStyle(language: template.language), width: template.page.size.width)
        let resolver = StyleResolver(styles: template.styles, link: template.linkStyle)
        root.text = root.text.applying(resolver[template.bodyStyle])
        for (kind, furniture) in Self.furniture(of: template.page) {
            prove(furniture, kind, of: template, resolver, in: root, into: &report)
        }
        var frames: [(TypedElement, FitContext)] = []
        FrameFinder(template: template).find(in: template.body, context: root, &frames)
        for (element, context) in frames { prove(element, of: template, resolver, in: context, into: &report) }
        bound(template, resolver, in: root, into: &report)
        return report
    }

    // MARK: Furniture

    /// The furniture of all masters, each once.
    private static func furniture(of page: PageModel) -> [(FitEntry.Kind, PageModel.Furniture)] {
        var result: [(FitEntry.Kind, PageModel.Furniture)] = []
        func add(_ master: PageModel.Master, _ selector: PageModel.Selector?) {
            let places: [(FitEntry.FurniturePlace, PageModel.Furniture?)] = [
                (.header, master.header), (.footer, master.footer), (.background, master.background),
            ]
            for (place, furniture) in places {
                // Masters inherit the furniture that they do not set themselves.
                guard let furniture, !result.contains(where: { $0.1 == furniture }) else { continue }
                result.append((.furniture(place, selector), furniture))
            }
        }
        add(page.base, nil)
        for selector in PageModel.Selector.allCases {
            if let master = page.masters[selector] { add(master, selector) }
        }
        return result
    }

    private func prove(
        _ furniture: PageModel.Furniture, _ kind: FitEntry.Kind, of template: Template, _ resolver: StyleResolver,
        in root: FitContext, into report: inout FitReport
    ) {
        let room = furniture.rectangle.size
        let attempt = attempt(
            furniture.body, room: room, span: furniture.span, of: template, resolver, in: root.narrowed(to: room.width))
        let isProved = attempt.problems.isEmpty && attempt.faults.isEmpty
        report.entries.append(
            FitEntry(
                kind: kind, span: furniture.span, status: isProved ? .proved : .unproved, room: room,
                needed: attempt.needed, dataPath: attempt.dataPath, parts: attempt.parts, setting: attempt.setting))
        for problem in attempt.problems {
            report.diagnostics.append(FitMessages.unproved(problem, kind: kind, box: furniture.span, room: room))
        }
    }

    // MARK: Frames

    private func prove(
        _ element: TypedElement, of template: Template, _ resolver: StyleResolver, in context: FitContext,
        into report: inout FitReport
    ) {
        guard case .frame(let frame, let statements) = element.kind else { return }
        let style = resolver.resolve(element.style, in: context.text, language: element.language)
        let edges = ExtentMeasurer.edges(of: style.box)
        let room = Size(
            width: frame.rectangle.size.width - style.box.indent - edges.left - edges.right,
            height: frame.rectangle.size.height - edges.top - edges.bottom)
        var inner = context.narrowed(to: room.width)
        inner.text = style.text
        let kind = FitEntry.Kind.frame(reserve: frame.reserve)
        func attempt(_ scale: Double) -> Attempt {
            self.attempt(statements, room: room, span: element.span, of: template, resolver, in: inner, scale: scale)
        }
        var result = attempt(1)
        var status = FitEntry.Status.proved
        var least: Length?
        if !result.isProved {
            status = .unproved
            switch frame.overflow {
            case .proved: break
            case .flow: status = .continues
            case .shrink(let size), .shrinkThenFlow(let size):
                if case .shrinkThenFlow = frame.overflow { status = .continues }
                if size > .zero, size < style.text.size {
                    let shrunk = attempt(Double(size.units) / Double(style.text.size.units))
                    least = size
                    if shrunk.isProved { status = .provedShrunk(size) }
                    result = shrunk
                }
            }
        }
        report.entries.append(
            FitEntry(
                kind: kind, span: element.span, status: status, room: room, needed: result.needed,
                dataPath: result.dataPath, parts: result.parts, setting: result.setting))
        guard status == .unproved else { return }
        for problem in result.problems {
            report.diagnostics.append(
                FitMessages.unproved(problem, kind: kind, box: element.span, room: room, shrunk: least))
        }
    }

    // MARK: Measuring

    /// What measuring a box's content has shown.
    private struct Attempt {
        var problems: [FitProblem]
        var faults: [Diagnostic]
        var needed: Size?
        var dataPath: DataPath?
        var parts: [FitPart]
        var setting: BoxSetting

        var isProved: Bool { problems.isEmpty && faults.isEmpty }
    }

    private func attempt(
        _ statements: [TypedStatement], room: Size, span: Span, of template: Template, _ resolver: StyleResolver,
        in context: FitContext, scale: Double = 1
    ) -> Attempt {
        var measurer = ExtentMeasurer(
            template: template, engine: engine, measure: measure, resolver: resolver, scale: scale)
        let extent = measurer.stack(statements, in: context)
        // Texts of more than a line are no problem where all their lines fit, and the problem where they do not.
        if extent.height <= room.height {
            measurer.problems.removeAll(where: \.isText)
        } else if !measurer.problems.contains(where: \.isText) {
            let culprit = extent.culprit
            measurer.problems.append(
                FitProblem(
                    reason: .height(needed: extent.height, offered: room.height), span: culprit?.span ?? span,
                    dataPath: culprit?.dataPath, trace: []))
        }
        let isKnown =
            measurer.faults.isEmpty && !measurer.problems.contains { $0.isWithoutBound || $0.isOfContentColumns }
        return Attempt(
            problems: measurer.problems, faults: measurer.faults,
            needed: isKnown ? Size(width: extent.width, height: extent.height) : nil,
            dataPath: measurer.problems.first?.dataPath ?? extent.culprit?.dataPath,
            parts: measurer.parts, setting: BoxSetting(places: measurer.places, showsPages: measurer.showsPages))
    }
}

/// Finds the fixed frames of a template's body, through branches, loops and components.
struct FrameFinder {
    let template: Template

    /// Adds the frames that statements give, each with where it stands.
    func find(
        in statements: [TypedStatement], context: FitContext, _ frames: inout [(TypedElement, FitContext)]
    ) {
        var context = context
        context.depth += 1
        guard context.depth < 200 else { return }
        let namer = DataNamer(template)
        for statement in statements {
            switch statement {
            case .element(let element): if case .frame = element.kind { frames.append((element, context)) }
            case .binding(let slot, let value): context.paths[slot] = namer.path(of: value, in: context)
            case .conditional(let condition, let then, let otherwise):
                find(in: then, context: namer.assuming(condition, in: context), &frames)
                find(in: otherwise, context: context, &frames)
            case .match(let subject, let arms):
                for arm in arms {
                    find(in: arm.body, context: namer.matching(arm.pattern, subject, in: context), &frames)
                }
            case .loop(let list, let slot, _, let body):
                var inner = context
                inner.paths[slot] = namer.path(of: list, in: context)
                find(in: body, context: inner, &frames)
            case .component(let index, let arguments, let block, let span):
                guard template.components.indices.contains(index) else { continue }
                let component = template.components[index]
                let paths = arguments.map { namer.path(of: $0, in: context) }
                find(
                    in: component.body,
                    context: context.entering(component, arguments: paths, block: block, span: span), &frames)
            case .block:
                if let (inner, held) = context.enteringBlock() { find(in: held, context: inner, &frames) }
            }
        }
    }
}
