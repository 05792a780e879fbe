import GabaritPrimitives

/// The wordings of what can go wrong with a catalogue.
enum CatalogueMessages {
    /// `policy.unknown`.
    static func unknownPolicy(_ name: String, closest: String?) -> Diagnostic {
        let hint =
            closest.map { Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?") }
            ?? Message(
                fr: "écrivez-la dans `\(name)/\(name).policy.gabarit`",
                en: "write it in `\(name)/\(name).policy.gabarit`")
        return Diagnostic(
            "policy.unknown",
            Message(fr: "aucune politique n'envoie `\(name)`", en: "no policy sends `\(name)`"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `template.image-changed`.
    static func imageChanged() -> Diagnostic {
        Diagnostic(
            "template.image-changed",
            Message(
                fr: "une image a changé pendant la vérification du modèle",
                en: "a picture changed while the template was checked"))
    }

    /// `template.not-in-force`.
    static func notInForce(_ label: String, from first: String, on date: String) -> Diagnostic {
        Diagnostic(
            "template.not-in-force",
            Message(
                fr: "`\(label)` est en vigueur à partir du \(first), pas le \(date)",
                en: "`\(label)` is in force from \(first), not on \(date)"),
            hints: [
                Diagnostic.Hint(
                    Message(fr: "nommez un autre jour avec `--on`", en: "name another day with `--on`"))
            ])
    }

    /// `template.unknown`.
    static func unknownTemplate(_ name: String, closest: String?) -> Diagnostic {
        let hint =
            closest.map { Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?") }
            ?? Message(
                fr: "listez les modèles du dossier avec `gabarit check`",
                en: "list the folder's templates with `gabarit check`")
        return Diagnostic(
            "template.unknown",
            Message(fr: "aucun modèle ne s'appelle `\(name)`", en: "no template is called `\(name)`"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `template.unknown-version`.
    static func unknownVersion(_ version: String, of name: String, served: String) -> Diagnostic {
        Diagnostic(
            "template.unknown-version",
            Message(
                fr: "`\(name)` n'a pas de version `\(version)` : la version servie est `\(served)`",
                en: "`\(name)` has no version `\(version)`: the one served is `\(served)`"))
    }
}
