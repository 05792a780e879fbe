import GabaritPrimitives

extension SemanticsMessages {
    // MARK: - import

    /// `import.bad-path`.
    static func badImportPath(_ path: Name, fr: String, en: String) -> Diagnostic {
        error(
            "import.bad-path", path.span, fr: "chemin d'import `\(path.text)` : \(fr)",
            en: "import path `\(path.text)`: \(en)",
            hints: [
                hint(
                    fr: "écrivez le chemin depuis le dossier des modèles, comme `\"lib/etat.gabarit\"`",
                    en: "write the path from the folder of templates, such as `\"lib/etat.gabarit\"`")
            ])
    }

    /// `import.cycle`.
    static func importCycle(_ path: Name, trace: [Diagnostic.Frame]) -> Diagnostic {
        error(
            "import.cycle", path.span, fr: "`\(path.text)` s'importe lui-même en passant par d'autres fichiers",
            en: "`\(path.text)` imports itself by way of other files",
            hints: [
                hint(
                    fr: "mettez ce que les deux fichiers partagent dans un troisième, que les deux importent",
                    en: "move what the files share into another one that both import")
            ], trace: trace)
    }

    /// `import.missing`.
    static func importMissing(_ path: String, at span: Span?) -> Diagnostic {
        error(
            "import.missing", span, fr: "aucun fichier `\(path)` dans le dossier des modèles",
            en: "no file `\(path)` in the folder of templates",
            hints: [
                hint(
                    fr:
                        "vérifiez le nom et le dossier : le chemin part du dossier des modèles, pas du fichier qui importe",
                    en: "check name and folder: the path starts at the folder of templates, not at the importing file")
            ])
    }

    /// `import.outside`.
    static func importOutside(_ path: String, at span: Span?) -> Diagnostic {
        error(
            "import.outside", span, fr: "`\(path)` sort du dossier des modèles",
            en: "`\(path)` leaves the folder of templates",
            hints: [
                hint(
                    fr: "placez le fichier dans le dossier des modèles", en: "put the file into the folder of templates"
                )
            ])
    }

    /// `import.repeated`: a warning.
    static func importRepeated(_ path: Name, first: Span) -> Diagnostic {
        Diagnostic(
            "import.repeated", severity: .warning, at: path.span,
            Message(fr: "`\(path.text)` est déjà importé", en: "`\(path.text)` is imported already"),
            labels: [label(first, fr: "importé ici", en: "imported here")],
            hints: [hint(fr: "retirez cette ligne", en: "remove this line")])
    }

    /// `import.template`.
    static func importsTemplate(_ path: Name) -> Diagnostic {
        error(
            "import.template", path.span, fr: "`\(path.text)` décrit un document et ne peut pas être importé",
            en: "`\(path.text)` describes a document and cannot be imported",
            hints: [
                hint(
                    fr: "mettez ce que vous voulez partager dans un fichier sans `template`",
                    en: "move what you want to share into a file without `template`")
            ])
    }

    /// `import.too-large`.
    static func importTooLarge(_ path: String, limit: Int, at span: Span?) -> Diagnostic {
        error(
            "import.too-large", span, fr: "`\(path)` dépasse \(limit >> 20) Mio",
            en: "`\(path)` is larger than \(limit >> 20) MiB",
            hints: [hint(fr: "répartissez son contenu en plusieurs fichiers", en: "split it into several files")])
    }

    /// `import.too-many`.
    static func tooManyFiles(limit: Int, at span: Span) -> Diagnostic {
        error(
            "import.too-many", span, fr: "plus de \(limit) fichiers pour un seul modèle",
            en: "more than \(limit) files for one template",
            hints: [hint(fr: "réunissez des fichiers", en: "join some files")])
    }

    /// `import.unreadable`.
    static func importUnreadable(_ path: String, at span: Span?) -> Diagnostic {
        error(
            "import.unreadable", span, fr: "`\(path)` ne peut pas être lu", en: "`\(path)` cannot be read",
            hints: [hint(fr: "vérifiez ses droits d'accès", en: "check its permissions")])
    }

    // MARK: - unit

    /// `unit.bad-name`.
    static func badUnitName(_ name: Name) -> Diagnostic {
        error(
            "unit.bad-name", name.span, fr: "`\(name.text)` n'est pas un nom de modèle",
            en: "`\(name.text)` is no name of a template",
            hints: [
                hint(
                    fr:
                        "écrivez des minuscules et des chiffres, avec un trait d'union entre les mots, comme `avis-de-loyer`",
                    en: "write small letters and digits with a hyphen between words, such as `rent-notice`")
            ])
    }

    /// `unit.bad-value`.
    static func badHeaderValue(_ key: String, at span: Span, fr: String, en: String, example: String) -> Diagnostic {
        error(
            "unit.bad-value", span, fr: "`\(key)` : \(fr)", en: "`\(key)`: \(en)",
            hints: [hint(fr: "écrivez par exemple `\(example)`", en: "write for example `\(example)`")])
    }

    /// `unit.duplicate`: two documents, or two `data` or `page`.
    static func duplicatePart(_ part: String, at span: Span, first: Span) -> Diagnostic {
        error(
            "unit.duplicate", span, fr: "un second `\(part)` dans le même modèle",
            en: "a second `\(part)` in one template",
            labels: [label(first, fr: "le premier est ici", en: "the first is here")],
            hints: [
                hint(
                    fr: "réunissez les deux, ou mettez un document par fichier",
                    en: "join the two, or put one document into each file")
            ])
    }

    /// `unit.duplicate-line`.
    static func duplicateHeaderLine(_ key: Name, first: Span) -> Diagnostic {
        error(
            "unit.duplicate-line", key.span, fr: "`\(key.text)` est déjà donné", en: "`\(key.text)` is given already",
            labels: [label(first, fr: "donné ici", en: "given here")],
            hints: [hint(fr: "retirez l'une des deux lignes", en: "remove one of the two lines")])
    }

    /// `unit.in-library`.
    static func notInLibrary(_ what: Message, at span: Span) -> Diagnostic {
        error(
            "unit.in-library", span, fr: "\(what.french) dans un fichier qui est importé",
            en: "\(what.english) in a file that is imported",
            hints: [
                hint(
                    fr: "mettez-le dans le fichier du modèle, ou dans un `component`",
                    en: "move it into the template's file, or into a `component`")
            ])
    }

    /// `unit.missing`.
    static func missingUnit(at span: Span) -> Diagnostic {
        error(
            "unit.missing", span, fr: "ce fichier ne décrit pas de document : il lui manque `template`",
            en: "this file describes no document: `template` is missing",
            hints: [
                hint(
                    fr: "commencez-le par `template nom-du-modele { version \"1\" … }`",
                    en: "begin it with `template name-of-it { version \"1\" … }`")
            ])
    }

    /// `unit.missing-line`.
    static func missingHeaderLine(_ key: String, example: String, at span: Span) -> Diagnostic {
        error(
            "unit.missing-line", span, fr: "l'en-tête n'a pas de ligne `\(key)`", en: "the header has no line `\(key)`",
            hints: [hint(fr: "ajoutez par exemple `\(example)`", en: "add for example `\(example)`")])
    }

    /// `unit.unknown-line`.
    static func unknownHeaderLine(_ key: Name, known: [String]) -> Diagnostic {
        let near = didYouMean(key, among: known)
        return error(
            "unit.unknown-line", key.span, fr: "`\(key.text)` n'est pas une ligne d'en-tête",
            en: "`\(key.text)` is no line of a header", hints: near.isEmpty ? oneOf(known) : near)
    }
}
