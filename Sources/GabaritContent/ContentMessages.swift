import GabaritPrimitives

/// What evaluation has to tell: defects of the engine only, since checked templates cannot fail.
enum ContentMessages {
    /// A value or a reference that the checker excludes.
    static func unexpectedValue(at span: Span) -> Diagnostic {
        Diagnostic(
            "internal.evaluation", at: span,
            Message(
                fr: "défaut interne : l'évaluation a rencontré ce que la vérification du modèle exclut",
                en: "internal defect: evaluation met what the check of the template excludes"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "signalez-le aux auteurs de Gabarit, avec le modèle et sans les données",
                        en: "report it to the authors of Gabarit, with the template and without the data"))
            ])
    }
}
