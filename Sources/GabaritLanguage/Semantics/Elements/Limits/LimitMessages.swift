import GabaritPrimitives

/// What the checker says of too much; alphabetical by code.
enum LimitMessages {
    /// `limit.calls`: functions that call each other deeper than a stack is sure to hold.
    static func calls(_ count: Int, limit: Int, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "limit.calls", span,
            fr: "jusqu'à \(count) expressions l'une dans l'autre, fonctions appelées comprises, \(limit) au plus",
            en: "up to \(count) expressions in each other, called functions included, \(limit) at most",
            hints: [
                SemanticsMessages.hint(
                    fr: "réunissez des fonctions qui s'appellent l'une l'autre",
                    en: "join functions that call each other")
            ])
    }

    /// `limit.date-shifts`: a date moved so often that it could leave the calendar.
    static func dateShifts(_ count: Int, limit: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "limit.date-shifts", span, fr: "une date est déplacée jusqu'à \(count) fois de suite, \(limit) au plus",
            en: "a date is moved up to \(count) times in a row, \(limit) at most",
            hints: [
                SemanticsMessages.hint(
                    fr: "additionnez d'abord les durées : `jour + (a + b)`",
                    en: "add the counts up first: `day + (a + b)`")
            ])
    }

    /// `limit.elements`.
    static func elements(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.elements",
            fr: "jusqu'à \(count.grouped(by: "\u{202F}")) éléments, \(limit.grouped(by: "\u{202F}")) au plus",
            en: "up to \(count.grouped(by: ",")) elements, \(limit.grouped(by: ",")) at most", at: span, path)
    }

    /// `limit.evaluations`.
    static func evaluations(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.evaluations",
            fr: "jusqu'à \(count.grouped(by: "\u{202F}")) évaluations, \(limit.grouped(by: "\u{202F}")) au plus",
            en: "up to \(count.grouped(by: ",")) evaluations, \(limit.grouped(by: ",")) at most", at: span, path,
            hint: SemanticsMessages.hint(
                fr: "donnez aux listes un `max` plus petit, ou calculez une seule fois, par `let`, ce qui sert souvent",
                en: "give lists a smaller `max`, or compute only once, by `let`, what is used often"))
    }

    /// `limit.nesting`.
    static func nesting(limit: Int, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "limit.nesting", span, fr: "plus de \(limit) éléments, conditions, boucles et composants l'un dans l'autre",
            en: "more than \(limit) elements, conditions, loops and components in each other",
            hints: [SemanticsMessages.hint(fr: "retirez des niveaux", en: "leave some levels out")])
    }

    /// `limit.pixels`.
    static func pixels(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.pixels",
            fr:
                "jusqu'à \(count.grouped(by: "\u{202F}")) pixels d'images des données, \(limit.grouped(by: "\u{202F}")) au plus",
            en: "up to \(count.grouped(by: ",")) pixels of pictures of the data, \(limit.grouped(by: ",")) at most",
            at: span, path,
            hint: SemanticsMessages.hint(
                fr: "donnez aux images un `side` plus petit, ou aux listes un `max` plus petit",
                en: "give pictures a smaller `side`, or lists a smaller `max`"))
    }

    /// `limit.scalars`.
    static func scalars(_ count: Int, limit: Int, at span: Span?, _ path: [LimitStep]) -> Diagnostic {
        tooMuch(
            "limit.scalars",
            fr: "jusqu'à \(count.grouped(by: "\u{202F}")) caractères, \(limit.grouped(by: "\u{202F}")) au plus",
            en: "up to \(count.grouped(by: ",")) characters, \(limit.grouped(by: ",")) at most", at: span, path)
    }

    /// `limit.statements`.
    static func statements(limit: Int, at span: Span?) -> Diagnostic {
        SemanticsMessages.error(
            "limit.statements", span,
            fr: "les composants s'appellent l'un l'autre plus de \(limit.grouped(by: "\u{202F}")) fois",
            en: "components call each other more than \(limit.grouped(by: ",")) times",
            hints: [SemanticsMessages.hint(fr: "appelez-les moins souvent", en: "call them less often")])
    }

    private static func tooMuch(
        _ code: String, fr: String, en: String, at span: Span?, _ path: [LimitStep], hint: Diagnostic.Hint? = nil
    ) -> Diagnostic {
        var labels: [Diagnostic.Label] = []
        var trace: [Diagnostic.Frame] = []
        for step in path {
            switch step {
            case .loop(let span, let count) where labels.count < 4:
                labels.append(
                    SemanticsMessages.label(
                        span, fr: "jusqu'à \(count.grouped(by: "\u{202F}")) fois",
                        en: "up to \(count.grouped(by: ",")) times"
                    ))
            case .call(let span, let name) where trace.count < 8:
                trace.insert(Diagnostic.Frame(name: name, span: span), at: 0)
            case .loop, .call, .element: break
            }
        }
        let smaller = SemanticsMessages.hint(
            fr: "donnez aux listes ou aux textes un `max` plus petit", en: "give lists or texts a smaller `max`")
        return SemanticsMessages.error(
            code, span, fr: fr, en: en, labels: labels,
            hints: [hint ?? smaller], trace: trace)
    }
}
