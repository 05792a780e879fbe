import GabaritLanguage
import GabaritPrimitives

/// The wordings of what can be wrong with the versions of a name.
enum VersionMessages {
    private static func hint(fr: String, en: String, fixIt: Diagnostic.FixIt? = nil) -> Diagnostic.Hint {
        Diagnostic.Hint(Message(fr: fr, en: en), fixIt: fixIt)
    }

    /// `version.alias-closed`: an alias on a day on which it serves nothing; the successor has a name.
    static func aliasClosed(
        _ alias: String, days: TemplateChoice.Days, on day: CivilDate, isEarly: Bool, successor: CatalogueVersion
    ) -> Diagnostic {
        let name = successor.template.name
        let (first, end) = (days.first.iso, days.end?.iso ?? "")
        return Diagnostic(
            "version.alias-closed",
            isEarly
                ? Message(
                    fr: "`\(alias)` est servi à partir du \(first), pas le \(day.iso)",
                    en: "`\(alias)` is served from \(first), not on \(day.iso)")
                : Message(
                    fr: "`\(alias)` est retiré depuis le \(end) : `\(successor.label)` lui a succédé",
                    en: "`\(alias)` has been withdrawn since \(end): `\(successor.label)` has succeeded it"),
            hints: [
                isEarly
                    ? hint(
                        fr: "nommez `\(name)` : ce jour-là, la version sortante a encore son nom",
                        en: "name `\(name)`: on that day the outgoing version still has its name")
                    : hint(fr: "nommez `\(name)`", en: "name `\(name)`")
            ])
    }

    /// `version.alias-taken`, by the name of a template.
    static func aliasIsName(_ version: CatalogueVersion, _ alias: String) -> Diagnostic {
        Diagnostic(
            "version.alias-taken", at: version.validity.endings.last,
            Message(fr: "`\(alias)` est déjà le nom d'un modèle", en: "`\(alias)` is already the name of a template"),
            hints: [hint(fr: "choisissez un autre alias", en: "choose another alias")])
    }

    /// `version.alias-taken`, by another version.
    static func aliasTaken(_ version: CatalogueVersion, _ alias: String, by other: String) -> Diagnostic {
        Diagnostic(
            "version.alias-taken", at: version.validity.endings.last,
            Message(
                fr: "`\(alias)` sert déjà `\(other)` certains de ces jours",
                en: "`\(alias)` already serves `\(other)` on some of these days"),
            hints: [hint(fr: "choisissez un autre alias", en: "choose another alias")])
    }

    /// `version.changed`: a published version is not what it was; `folder` is the one that it has to itself.
    static func changed(
        _ template: Template, in folder: String?, parts: [VersionParts.Part]
    ) -> Diagnostic {
        let label = "\(template.name)@\(template.version)"
        let file = template.sources.files.first?.path ?? template.name
        let named = parts.prefix(3).map { $0.description(template: file) }
        let isMore = parts.count > 3
        let french = named.map(\.french).joined(separator: ", ") + (isMore ? "…" : "")
        let english = named.map(\.english).joined(separator: ", ") + (isMore ? "…" : "")
        let isOfFonts = parts.allSatisfy { $0.kind == .face || $0.kind == .hyphenation }
        let restore = hint(
            fr: isOfFonts
                ? "remettez dans le verrou des polices ce qu'il tenait" : "remettez ce qui a changé comme c'était",
            en: isOfFonts ? "put back into the fonts' lock what it held" : "put back what has changed as it was")
        let next = hint(
            fr: "donnez au modèle une nouvelle version : un autre texte derrière `version`, et un nouveau premier jour "
                + "derrière `valid from`",
            en:
                "give the template a new version: another text behind `version`, and a new first day behind `valid from`"
        )
        return Diagnostic(
            "version.changed", at: template.versionSpan,
            Message(
                fr: "`\(label)` est publié, et a changé depuis : \(french)",
                en: "`\(label)` is published, and has changed since: \(english)"),
            hints: folder == nil
                ? [next, restore]
                : [
                    restore,
                    hint(
                        fr:
                            "écrivez ce qui change dans une nouvelle version, `\(template.name)/\(template.name).gabarit`",
                        en: "write what changes into a new version, `\(template.name)/\(template.name).gabarit`"),
                ])
    }

    /// `version.end-elsewhere`: the end of a published version, in a file that is not the one published.
    static func endElsewhere(_ version: CatalogueVersion, in path: String) -> Diagnostic {
        Diagnostic(
            "version.end-elsewhere", at: version.validity.endings.first ?? version.validity.span,
            Message(
                fr: "`\(version.label)` est publié : sa fin et son alias se lisent dans `\(path)`",
                en: "`\(version.label)` is published: its end and its alias are read from `\(path)`"),
            hints: [hint(fr: "écrivez-les dans ce fichier", en: "write them into that file")])
    }

    /// `version.gap`: a day after one version and before the next; `place` is the earlier's.
    static func gap(
        _ earlier: CatalogueVersion, _ later: CatalogueVersion, from end: CivilDate, _ place: Span
    ) -> Diagnostic {
        let first = later.validity.from
        return Diagnostic(
            "version.gap", at: later.validity.span,
            Message(
                fr: "aucune version de `\(later.template.name)` n'est en vigueur du \(end.iso) au \(first.iso) exclu",
                en:
                    "no version of `\(later.template.name)` is in force from \(end.iso) up to, not including, \(first.iso)"
            ),
            labels: [
                Diagnostic.Label(
                    place,
                    Message(fr: "`\(earlier.label)` finit ici", en: "`\(earlier.label)` ends here"))
            ],
            hints: [
                hint(
                    fr: "commencez par `valid from \(end.iso)`, ou finissez la précédente par `until \(first.iso)`",
                    en: "begin with `valid from \(end.iso)`, or end the one before with `until \(first.iso)`")
            ])
    }

    /// `version.lock`: a lock that cannot be understood.
    static func malformedLock(line: Int) -> Diagnostic {
        Diagnostic(
            "version.lock",
            Message(
                fr: "le verrou des versions `\(VersionLock.fileName)` est mal formé à la ligne \(line)",
                en: "the versions' lock `\(VersionLock.fileName)` is malformed at line \(line)"),
            hints: [
                hint(
                    fr: "remettez le fichier comme `gabarit publish` l'a écrit",
                    en: "put the file back as `gabarit publish` wrote it")
            ])
    }

    /// `version.missing`: published, and no file has it.
    static func missing(_ name: String, _ version: String) -> Diagnostic {
        let path = "\(name)/\(version)/\(name).gabarit"
        return Diagnostic(
            "version.missing",
            Message(
                fr: "`\(name)@\(version)` est publié, et aucun fichier ne le contient plus",
                en: "`\(name)@\(version)` is published, and no file holds it any more"),
            hints: [hint(fr: "remettez `\(path)`", en: "put `\(path)` back")])
    }

    /// `version.no-successor`: an alias, and no version that the name means beside it.
    static func noSuccessor(_ version: CatalogueVersion, _ alias: String) -> Diagnostic {
        let end = version.validity.until?.iso ?? version.validity.from.iso
        return Diagnostic(
            "version.no-successor", at: version.validity.endings.last,
            Message(
                fr: "`\(version.label)` devient `\(alias)` le \(end), et aucune version ne lui succède",
                en: "`\(version.label)` becomes `\(alias)` on \(end), and no version succeeds it"),
            hints: [
                hint(
                    fr: "ajoutez la version qui commence par `valid from \(end)`, ou retirez l'alias",
                    en: "add the version that begins with `valid from \(end)`, or remove the alias")
            ])
    }

    /// `version.other-folder`: a folder that is not called like the version in it.
    static func otherFolder(_ version: CatalogueVersion, folder: String) -> Diagnostic {
        Diagnostic(
            "version.other-folder", at: version.template.versionSpan,
            Message(
                fr: "le dossier s'appelle `\(folder)` et contient la version `\(version.template.version)`",
                en: "the folder is called `\(folder)` and holds version `\(version.template.version)`"),
            hints: [
                hint(
                    fr: "donnez au dossier le nom de la version", en: "give the folder the version's name")
            ])
    }

    /// `version.overlap`: a day that belongs to two versions; `place` is the earlier's.
    static func overlap(_ earlier: CatalogueVersion, _ later: CatalogueVersion, _ place: Span) -> Diagnostic {
        let first = later.validity.from.iso
        let isSameStart = earlier.validity.from == later.validity.from
        return Diagnostic(
            "version.overlap", at: later.validity.span,
            Message(
                fr: "`\(earlier.label)` et `\(later.label)` sont toutes deux en vigueur le \(first)",
                en: "`\(earlier.label)` and `\(later.label)` are both in force on \(first)"),
            labels: [
                Diagnostic.Label(
                    place,
                    Message(
                        fr: "`\(earlier.label)` est en vigueur ces jours-ci",
                        en: "`\(earlier.label)` is in force on these days"))
            ],
            hints: isSameStart
                ? [
                    hint(
                        fr: "donnez un autre premier jour à l'une des deux",
                        en: "give one of the two another first day")
                ]
                : [
                    hint(
                        fr: "finissez la précédente par `until \(first)`",
                        en: "close the one before with `until \(first)`",
                        fixIt: Diagnostic.FixIt(
                            place, replacement: "valid from \(earlier.validity.from.iso) until \(first)")),
                    hint(
                        fr:
                            "ajoutez-lui `alias \(earlier.template.name)_OLD until` et un jour si les deux doivent coexister",
                        en:
                            "add `alias \(earlier.template.name)_OLD until` and a day to it if both are to be served for a while"
                    ),
                ])
    }

    /// `version.repeated`: a version that another file has.
    static func repeated(_ version: CatalogueVersion, first: String) -> Diagnostic {
        Diagnostic(
            "version.repeated", at: version.template.versionSpan,
            Message(
                fr: "`\(version.label)` est aussi dans `\(first)`",
                en: "`\(version.label)` is in `\(first)` too"),
            hints: [
                hint(
                    fr: "donnez à l'une des deux une autre version", en: "give one of the two another version")
            ])
    }
}

extension VersionParts.Part {
    /// The part in words; the template's own file has a path.
    fileprivate func description(template path: String) -> Message {
        switch kind {
        case .template: Message(fr: "`\(path)`", en: "`\(path)`")
        case .import: Message(fr: "l'import `\(name)`", en: "import `\(name)`")
        case .picture: Message(fr: "l'image `\(name)`", en: "picture `\(name)`")
        case .face: Message(fr: "la police `\(name)`", en: "face `\(name)`")
        case .hyphenation: Message(fr: "le dictionnaire de coupure `\(name)`", en: "hyphenation dictionary `\(name)`")
        }
    }
}
