import GabaritPrimitives

/// What the checker says of too much; alphabetical by code.
enum LimitMessages {
    /// `limit.elements`.
    static func elements(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.elements", fr: "jusqu'à \(written(count)) éléments, \(written(limit)) au plus",
            en: "up to \(written(count)) elements, \(written(limit)) at most", at: span, path)
    }

    /// `limit.nesting`.
    static func nesting(limit: Int, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "limit.nesting", span, fr: "plus de \(limit) éléments et composants l'un dans l'autre",
            en: "more than \(limit) elements and components in each other",
            hints: [SemanticsMessages.hint(fr: "retirez des niveaux", en: "leave some levels out")])
    }

    /// `limit.scalars`.
    static func scalars(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.scalars", fr: "jusqu'à \(written(count)) caractères, \(written(limit)) au plus",
            en: "up to \(written(count)) characters, \(written(limit)) at most", at: span, path)
    }

    /// `limit.statements`.
    static func statements(limit: Int, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "limit.statements", span, fr: "les composants s'appellent l'un l'autre plus de \(written(limit)) fois",
            en: "components call each other more than \(written(limit)) times",
            hints: [SemanticsMessages.hint(fr: "appelez-les moins souvent", en: "call them less often")])
    }

    private static func tooMuch(_ code: String, fr: String, en: String, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        var labels: [Diagnostic.Label] = []
        var trace: [Diagnostic.Frame] = []
        for step in path {
            switch step {
            case .loop(let span, let count) where labels.count < 4:
                labels.append(SemanticsMessages.label(span, fr: "jusqu'à \(written(count)) fois", en: "up to \(written(count)) times"))
            case .call(let span, let name): trace.insert(Diagnostic.Frame(name: name, span: span), at: 0)
            case .loop, .element: break
            }
        }
        return SemanticsMessages.error(
            code, span, fr: fr, en: en, labels: labels,
            hints: [SemanticsMessages.hint(fr: "donnez aux listes ou aux textes un `max` plus petit", en: "give lists or texts a smaller `max`")],
            trace: trace)
    }

    private static func written(_ count: Int) -> String { count == .max ? "∞" : String(count) }
}
