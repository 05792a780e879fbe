internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// One fixed box of a template, and the least template that still makes it: what does not lead to the box is left out, so
/// that trying a record costs no more than the box does.
struct BoxTemplate {
    /// The template around the box.
    let template: Template
    /// What the box may be called in outcomes.
    let boxes: Set<BoxOutcome.Box>
    /// Whether the box depends on nothing but what stands in it and around it in ``template``.
    let isAlone: Bool

    /// Takes the box of an entry out of a template; nothing where the template has no such box.
    init?(_ entry: FitEntry, of template: Template) {
        switch entry.kind {
        case .frame:
            var reduced = template
            reduced.body = template.body.filter { statement in
                if case .binding = statement { return true }
                return Self.frames(of: statement, in: template).contains(entry.span)
            }
            for selector in [nil] + PageModel.Selector.allCases.map(Optional.some) { reduced.page.strip(selector) }
            self.template = reduced
            boxes = [.frame(entry.span)]
            isAlone = true
        case .furniture(let place, let selector):
            guard let own = template.page.furniture(place, selector) else { return nil }
            var names: Set<BoxOutcome.Box> = []
            for other in [nil] + PageModel.Selector.allCases.map(Optional.some)
            where template.page.furniture(place, other) == own {
                if let place = Content.Furniture.Place(rawValue: place.rawValue) {
                    names.insert(.furniture(place, other))
                }
            }
            boxes = names
            // Furniture may show how many pages there are, or stand on later pages: then the whole body counts.
            let isOnFirst = names.allSatisfy { if case .furniture(_, .first) = $0 { true } else { false } }
            isAlone = isOnFirst && !entry.setting.showsPages
            var reduced = template
            if isAlone { reduced.body = template.body.filter { if case .binding = $0 { true } else { false } } }
            self.template = reduced
        }
    }

    /// The worst outcome of the box, where it was there at all.
    func worst(of outcomes: [BoxOutcome]) -> BoxOutcome? {
        outcomes.filter { boxes.contains($0.box) }.max { BoxScore($0) < BoxScore($1) }
    }

    private static func frames(of statement: TypedStatement, in template: Template) -> Set<Span> {
        var frames: [(TypedElement, FitContext)] = []
        let context = FitContext(text: TextStyle(language: template.language), width: .zero)
        FrameFinder(template: template).find(in: [statement], context: context, &frames)
        return Set(frames.map(\.0.span))
    }
}

extension PageModel {
    /// The furniture that a master has at a place; the base's for no selector.
    func furniture(_ place: FitEntry.FurniturePlace, _ selector: Selector?) -> Furniture? {
        guard let master = selector.map({ masters[$0] }) ?? base else { return nil }
        return switch place {
        case .header: master.header
        case .footer: master.footer
        case .background: master.background
        }
    }

    /// Takes a master's furniture away; the base's for no selector.
    fileprivate mutating func strip(_ selector: Selector?) {
        guard var master = selector.map({ masters[$0] }) ?? base else { return }
        (master.header, master.footer, master.background) = (nil, nil, nil)
        if let selector { masters[selector] = master } else { base = master }
    }
}
