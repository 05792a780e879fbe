import GabaritPrimitives

/// What the checker says of tabs; alphabetical by code.
enum TabMessages {
    /// `tab.no-stop`: a tab behind the last stop, or in a text without any.
    static func noStop(stops: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "tab.no-stop", span,
            fr: stops == 0
                ? "ce texte n'a pas de taquet" : "aucun taquet pour cette tabulation, le texte en a \(stops)",
            en: stops == 0 ? "this text has no tab stop" : "no stop for this tab, the text has \(stops)",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez un taquet, `tabs: (40mm, end(120mm))`", en: "add a stop, `tabs: (40mm, end(120mm))`")
            ])
    }

    /// `tab.order`.
    static func order(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "tab.order", span, fr: "les taquets vont de gauche à droite", en: "stops go from left to right",
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez à celui-ci une place après le précédent",
                    en: "give this one a place behind the one before"
                )
            ])
    }

    /// `tab.several-lines`: a datum of several lines in a text with tabs.
    static func severalLines(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "tab.several-lines", span, fr: "un texte de plusieurs lignes n'a pas de place entre des tabulations",
            en: "a text of several lines has no place between tabs",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez une cellule de `grid`, ou donnez au champ une seule ligne",
                    en: "write a cell of a `grid`, or give the field a single line")
            ])
    }
}
