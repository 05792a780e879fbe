import GabaritPrimitives

/// What the checker says of styles and themes; alphabetical by code.
enum StyleMessages {
    /// `style.cycle`.
    static func styleCycle(_ parent: Name) -> Diagnostic {
        SemanticsMessages.error(
            "style.cycle", parent.span, fr: "le style hérite de lui-même par `\(parent.text)`",
            en: "the style inherits from itself through `\(parent.text)`",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez un des styles parents, pour rompre le cercle", en: "leave out one parent of the circle"
                )
            ])
    }

    /// `style.duplicate-property`.
    static func duplicateProperty(_ name: Name, first: Span) -> Diagnostic {
        SemanticsMessages.error(
            "style.duplicate-property", name.span, fr: "`\(name.text)` est déjà fixé dans ce style",
            en: "`\(name.text)` is set already in this style",
            labels: [SemanticsMessages.label(first, fr: "fixé ici d'abord", en: "first set here")],
            hints: [SemanticsMessages.hint(fr: "retirez l'un des deux", en: "leave out one of the two")])
    }

    /// `style.leading-too-small`.
    static func leadingTooSmall(leading: Length, size: Length, at span: Span) -> Diagnostic {
        let least = size.scaled(by: StyleChecker.leastLeading)
        return SemanticsMessages.error(
            "style.leading-too-small", span,
            fr:
                "un interligne de \(ElementMessages.french(ElementMessages.points(leading))) pt pour un corps de \(ElementMessages.french(ElementMessages.points(size))) pt : les lignes se toucheraient",
            en:
                "a leading of \(ElementMessages.points(leading)) pt for a size of \(ElementMessages.points(size)) pt: lines would touch",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez `leading: \(ElementMessages.points(least))pt` ou plus",
                    en: "write `leading: \(ElementMessages.points(least))pt` or more")
            ])
    }

    /// `style.low-contrast`.
    static func lowContrast(_ contrast: Double, least: Double, at span: Span, trace: [Diagnostic.Frame]) -> Diagnostic {
        // Rounded down, so that what is too little never looks like enough.
        let tenths = Int(contrast * 10)
        let needed = Int(least * 10)
        func written(_ tenths: Int, _ mark: String) -> String {
            tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(mark)\(tenths % 10)"
        }
        return SemanticsMessages.error(
            "style.low-contrast", span,
            fr:
                "ce texte se détache trop peu de son fond : \(written(tenths, ",")) pour 1, il faut \(written(needed, ",")) pour 1",
            en:
                "this text stands out too little from its ground: \(written(tenths, ".")) to 1, \(written(needed, ".")) to 1 is needed",
            hints: [
                SemanticsMessages.hint(
                    fr: "foncez le texte ou éclaircissez le fond, ou l'inverse sur un fond foncé",
                    en: "make the text darker or the ground lighter, or the reverse on a dark ground")
            ], trace: trace)
    }

    /// `style.unknown`.
    static func unknownStyle(_ name: Name, known: [String]) -> Diagnostic {
        SemanticsMessages.error(
            "style.unknown", name.span, fr: "aucun style ne s'appelle `\(name.text)` ici",
            en: "no style is called `\(name.text)` here",
            hints: hints(name, known: known))
    }

    /// `style.unknown-property`.
    static func unknownProperty(_ name: Name) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(name, among: StyleProperty.names)
        let all = SemanticsMessages.hint(
            fr: "écrivez \(SemanticsMessages.list(StyleProperty.names, or: "ou"))",
            en: "write \(SemanticsMessages.list(StyleProperty.names, or: "or"))")
        return SemanticsMessages.error(
            "style.unknown-property", name.span, fr: "un style n'a pas de propriété `\(name.text)`",
            en: "a style has no property `\(name.text)`", hints: near.isEmpty ? [all] : near)
    }

    /// `theme.cycle`.
    static func tokenCycle(_ name: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "theme.cycle", span, fr: "la valeur de `\(name)` dépend d'elle-même",
            en: "the value of `\(name)` depends on itself",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez une valeur à la place d'un des noms", en: "write a value in place of one of the names")
            ])
    }

    /// `theme.duplicate-token`.
    static func duplicateToken(_ name: Name, first: Span) -> Diagnostic {
        SemanticsMessages.error(
            "theme.duplicate-token", name.span, fr: "`\(name.text)` a déjà une valeur dans ce thème",
            en: "`\(name.text)` has a value already in this theme",
            labels: [SemanticsMessages.label(first, fr: "fixé ici d'abord", en: "first set here")],
            hints: [SemanticsMessages.hint(fr: "retirez l'un des deux", en: "leave out one of the two")])
    }

    /// `theme.too-deep`.
    static func tokensTooDeep(limit: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "theme.too-deep", span, fr: "plus de \(limit) valeurs de thème se nomment l'une l'autre",
            en: "more than \(limit) values of themes name each other",
            hints: [SemanticsMessages.hint(fr: "écrivez la valeur elle-même", en: "write the value itself")])
    }

    /// `theme.unknown-token`.
    static func unknownToken(_ name: Name, of theme: String, known: [String]) -> Diagnostic {
        SemanticsMessages.error(
            "theme.unknown-token", name.span, fr: "le thème `\(theme)` ne fixe pas `\(name.text)`",
            en: "the theme `\(theme)` does not set `\(name.text)`", hints: hints(name, known: known))
    }

    /// The name that was meant, else all there are.
    private static func hints(_ name: Name, known: [String]) -> [Diagnostic.Hint] {
        let near = SemanticsMessages.didYouMean(name, among: known)
        return near.isEmpty ? SemanticsMessages.oneOf(known) : near
    }
}
