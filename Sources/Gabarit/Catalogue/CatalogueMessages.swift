import GabaritPrimitives

/// The wordings of what can go wrong with a catalogue.
enum CatalogueMessages {
    /// `mail.no-pages`.
    static func mailHasNoPages(_ label: String) -> Diagnostic {
        Diagnostic(
            "mail.no-pages",
            Message(fr: "`\(label)` est un courriel, sans pages", en: "`\(label)` is a mail, without pages"),
            hints: [
                Diagnostic.Hint(
                    Message(fr: "utilisez `gabarit mail` pour l'écrire", en: "use `gabarit mail` to write it"))
            ])
    }

    /// `mail.none`.
    static func noMail(of name: String) -> Diagnostic {
        Diagnostic(
            "mail.none", Message(fr: "`\(name)` n'a pas de courriel", en: "`\(name)` has no mail"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "écrivez-le dans un fichier à côté du modèle, qui commence par `mail \(name) { … }`",
                        en: "write it in a file beside the template, which begins with `mail \(name) { … }`"))
            ])
    }

    /// `mail.not-a-mail`.
    static func notAMail(_ label: String) -> Diagnostic {
        Diagnostic(
            "mail.not-a-mail",
            Message(fr: "`\(label)` n'est pas un courriel", en: "`\(label)` is no mail"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "utilisez `gabarit render` pour en faire des pages",
                        en: "use `gabarit render` to make pages"))
            ])
    }

    /// `mail.several`.
    static func severalMails(_ paths: [String], of name: String) -> Diagnostic {
        let list = paths.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            "mail.several",
            Message(fr: "`\(name)` a plusieurs courriels : \(list)", en: "`\(name)` has several mails: \(list)"),
            hints: [
                Diagnostic.Hint(
                    Message(fr: "nommez l'un d'eux par son chemin", en: "name one of them by its path"))
            ])
    }

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

    private static let otherDay = Diagnostic.Hint(
        Message(fr: "nommez un autre jour avec `--on`", en: "name another day with `--on`"))

    /// `template.not-in-force`, before the first day.
    static func notInForce(_ label: String, from first: String, on date: String) -> Diagnostic {
        Diagnostic(
            "template.not-in-force",
            Message(
                fr: "`\(label)` est en vigueur à partir du \(first), pas le \(date)",
                en: "`\(label)` is in force from \(first), not on \(date)"),
            hints: [otherDay])
    }

    /// `template.not-in-force`, after the last day.
    static func noLongerInForce(_ label: String, until end: String, on date: String) -> Diagnostic {
        Diagnostic(
            "template.not-in-force",
            Message(
                fr: "`\(label)` est en vigueur jusqu'au \(end) exclu, pas le \(date)",
                en: "`\(label)` is in force up to, not including, \(end), not on \(date)"),
            hints: [otherDay])
    }

    /// `template.other-name`: a file that is not called like the template in it.
    static func otherName(_ name: String, expected: String) -> Diagnostic {
        Diagnostic(
            "template.other-name",
            Message(
                fr: "le fichier s'appelle `\(expected)` et contient le modèle `\(name)`",
                en: "the file is called `\(expected)` and holds template `\(name)`"),
            hints: [
                Diagnostic.Hint(
                    Message(
                        fr: "donnez au fichier et au modèle le même nom",
                        en: "give the file and the template the same name"))
            ])
    }

    /// `template.other-format`.
    static func otherFormat(_ format: PaperFormat, than formats: [PaperFormat], of label: String) -> Diagnostic {
        let names = formats.map(\.rawValue).joined(separator: ", ")
        let hint =
            names.isEmpty
            ? Message(fr: "omettez `--size`", en: "leave `--size` out")
            : Message(fr: "nommez un de ses formats : \(names)", en: "name one of its formats: \(names)")
        return Diagnostic(
            "template.other-format",
            Message(
                fr: "`\(label)` ne se fait pas en \(format.rawValue)",
                en: "`\(label)` is not made in \(format.rawValue)"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `template.unknown`.
    static func unknownTemplate(_ name: String, closest: String?) -> Diagnostic {
        let hint =
            closest.map { Message(fr: "vouliez-vous dire `\($0)` ?", en: "did you mean `\($0)`?") }
            ?? Message(
                fr: "listez les modèles du dossier avec `gabarit catalogue`",
                en: "list the folder's templates with `gabarit catalogue`")
        return Diagnostic(
            "template.unknown",
            Message(fr: "aucun modèle ne s'appelle `\(name)`", en: "no template is called `\(name)`"),
            hints: [Diagnostic.Hint(hint)])
    }

    /// `template.unknown-version`; `known` are those there are.
    static func unknownVersion(_ version: String, of name: String, known: [String]) -> Diagnostic {
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            "template.unknown-version",
            Message(
                fr: "`\(name)` n'a pas de version `\(version)`", en: "`\(name)` has no version `\(version)`"),
            hints: [
                Diagnostic.Hint(
                    known.count == 1
                        ? Message(fr: "nommez \(list), la seule qu'il y ait", en: "name \(list), the only one there is")
                        : Message(
                            fr: "nommez l'une de celles qu'il y a : \(list)", en: "name one of those there are: \(list)"
                        ))
            ])
    }
}
