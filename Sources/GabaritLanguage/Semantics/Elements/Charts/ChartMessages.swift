import GabaritPrimitives

/// What the checker says of charts; alphabetical by code.
enum ChartMessages {
    /// `chart.not-a-ratio`.
    static func notARatio(_ type: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "chart.not-a-ratio", span, fr: "une barre veut un rapport, ceci est un `\(type)`",
            en: "a bar wants a ratio, this is a `\(type)`",
            hints: [
                SemanticsMessages.hint(
                    fr: "dites de quoi c'est une part : `value: n of total`",
                    en: "say what it is a part of: `value: n of total`")
            ])
    }

    /// `chart.not-numbers`.
    static func notNumbers(_ type: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "chart.not-numbers", span, fr: "ce graphique veut une liste de nombres, ceci est un `\(type)`",
            en: "this chart wants a list of numbers, this is a `\(type)`",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez `values(x in liste: x.nombre)` ; les parts d'un tout ne peuvent pas manquer",
                    en: "write `values(x in list: x.number)`; the parts of a whole cannot be missing")
            ])
    }

    /// `chart.too-many-values`.
    static func tooManyValues(limit: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "chart.too-many-values", span, fr: "plus de \(limit) valeurs dans un graphique",
            en: "more than \(limit) values in a chart",
            hints: [
                SemanticsMessages.hint(fr: "donnez à la liste un `max` plus petit", en: "give the list a smaller `max`")
            ])
    }

    /// `chart.unequal-parts`.
    static func unequalParts(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "chart.unequal-parts", span, fr: "chaque part veut une couleur et un libellé",
            en: "each part wants a colour and a label",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez autant de valeurs entre crochets que de `colors:` et de `labels:`",
                    en: "write as many values in brackets as `colors:` and `labels:`")
            ])
    }
}
