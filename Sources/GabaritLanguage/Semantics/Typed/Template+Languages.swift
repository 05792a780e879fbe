public import GabaritPrimitives

extension Template {
    /// The languages that it speaks: its own first, then those of its elements in the order of their tags.
    public var languages: [LanguageTag] {
        var found: Set<LanguageTag> = []
        for component in components { component.body.forEach { $0.collectLanguages(into: &found) } }
        body.forEach { $0.collectLanguages(into: &found) }
        for master in [page.base] + page.masters.values {
            for furniture in [master.header, master.footer, master.background] {
                furniture?.body.forEach { $0.collectLanguages(into: &found) }
            }
        }
        return [language] + found.subtracting([language]).sorted { $0.tag < $1.tag }
    }
}

extension TypedInline {
    fileprivate func collectLanguages(into found: inout Set<LanguageTag>) {
        switch self {
        case .text, .lineBreak, .value, .grouped, .pageNumber, .pageCount: break
        case .strong(let inner, _), .emphasis(let inner, _), .link(let inner, _, _):
            inner.forEach { $0.collectLanguages(into: &found) }
        case .passage(let inner, let language, _):
            found.insert(language)
            inner.forEach { $0.collectLanguages(into: &found) }
        }
    }
}

extension TypedElementKind {
    /// Its own running text, what is inside left out.
    fileprivate var inlines: [TypedInline] {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines
        case .pair(let label, let value, _, _): label + value
        default: []
        }
    }
}

extension TypedStatement {
    fileprivate func collectLanguages(into found: inout Set<LanguageTag>) {
        switch self {
        case .element(let element):
            if let language = element.language { found.insert(language) }
            element.kind.inlines.forEach { $0.collectLanguages(into: &found) }
            element.kind.children.forEach { $0.collectLanguages(into: &found) }
        case .binding, .block: break
        case .conditional(_, let then, let otherwise):
            (then + otherwise).forEach { $0.collectLanguages(into: &found) }
        case .match(_, let arms): arms.flatMap(\.body).forEach { $0.collectLanguages(into: &found) }
        case .loop(_, _, _, let body): body.forEach { $0.collectLanguages(into: &found) }
        case .component(_, _, let block, _): block?.forEach { $0.collectLanguages(into: &found) }
        }
    }
}
