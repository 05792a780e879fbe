import GabaritPrimitives

extension SemanticsMessages {
    // MARK: - name

    /// `name.bad-case`: types start with a capital, other names with a small letter.
    static func badCase(_ name: Name, isType: Bool) -> Diagnostic {
        let fixed =
            isType
            ? name.text.prefix(1).uppercased() + name.text.dropFirst()
            : name.text.prefix(1).lowercased() + name.text.dropFirst()
        return error(
            "name.bad-case", name.span,
            fr: isType
                ? "le nom de type `\(name.text)` ne commence pas par une majuscule"
                : "le nom `\(name.text)` ne commence pas par une minuscule",
            en: isType
                ? "the type name `\(name.text)` does not start with a capital"
                : "the name `\(name.text)` does not start with a small letter",
            hints: [
                hint(
                    fr: "écrivez `\(fixed)` partout", en: "write `\(fixed)` everywhere",
                    fixIt: Diagnostic.FixIt(name.span, replacement: fixed))
            ])
    }

    /// `name.duplicate`.
    static func duplicateName(_ name: Name, first: Span) -> Diagnostic {
        error(
            "name.duplicate", name.span, fr: "`\(name.text)` est déjà déclaré",
            en: "`\(name.text)` is declared already",
            labels: [label(first, fr: "déclaré ici d'abord", en: "first declared here")],
            hints: [hint(fr: "donnez un autre nom à l'un des deux", en: "give one of the two another name")])
    }

    /// `name.not-a-value`: a component, a type, a theme or a function where a value is needed.
    static func notAValue(_ name: Name, kind: Message, hints: [Diagnostic.Hint]) -> Diagnostic {
        error(
            "name.not-a-value", name.span, fr: "`\(name.text)` est \(kind.french), pas une valeur",
            en: "`\(name.text)` is \(kind.english), not a value", hints: hints)
    }

    /// `name.not-imported`: declared in a file that this one does not import.
    static func notImported(_ name: Name, path: String, declared: Span, isOfTemplate: Bool = false) -> Diagnostic {
        error(
            "name.not-imported", name.span, fr: "`\(name.text)` n'est pas visible dans ce fichier",
            en: "`\(name.text)` is not visible in this file",
            labels: [label(declared, fr: "déclaré ici", en: "declared here")],
            hints: [
                isOfTemplate
                    ? hint(fr: "passez la valeur en paramètre", en: "pass the value as a parameter")
                    : hint(fr: "ajoutez `import \"\(path)\"`", en: "add `import \"\(path)\"`")
            ])
    }

    /// `name.page-outside-furniture`.
    static func pageOutsideFurniture(at span: Span) -> Diagnostic {
        error(
            "name.page-outside-furniture", span,
            fr: "`page` n'a de sens que dans le texte d'un `header`, d'un `footer` ou d'un `background`",
            en: "`page` has a meaning only in the text of a `header`, a `footer` or a `background`",
            hints: [
                hint(
                    fr: "écrivez `{page.number}` ou `{page.count}` tel quel dans un texte de pied de page",
                    en: "write `{page.number}` or `{page.count}` as it is in the text of a footer")
            ])
    }

    /// `name.recursive`: a function, a component, or a `let` that needs itself.
    static func recursive(_ name: Name, trace: [Diagnostic.Frame]) -> Diagnostic {
        error(
            "name.recursive", name.span, fr: "`\(name.text)` dépend de lui-même",
            en: "`\(name.text)` depends on itself",
            hints: [
                hint(
                    fr:
                        "retirez `\(name.text)` de sa propre définition ; une liste se parcourt avec `for`, `sum` ou `join`",
                    en: "take `\(name.text)` out of its own definition; `for`, `sum` and `join` walk through lists")
            ], trace: trace)
    }

    /// `name.reserved`.
    static func reservedName(_ name: Name) -> Diagnostic {
        error(
            "name.reserved", name.span, fr: "`\(name.text)` est un mot du langage",
            en: "`\(name.text)` is a word of the language",
            hints: [hint(fr: "choisissez un autre nom", en: "choose another name")])
    }

    /// `name.shadows`.
    static func shadows(_ name: Name, other: Span) -> Diagnostic {
        error(
            "name.shadows", name.span, fr: "`\(name.text)` cacherait un autre nom visible ici",
            en: "`\(name.text)` would hide another name visible here",
            labels: [label(other, fr: "l'autre est déclaré ici", en: "the other is declared here")],
            hints: [hint(fr: "choisissez un autre nom", en: "choose another name")])
    }

    /// `name.unknown`.
    static func unknownName(_ name: Name, among names: [String], hints: [Diagnostic.Hint] = []) -> Diagnostic {
        error(
            "name.unknown", name.span, fr: "rien ne s'appelle `\(name.text)` ici",
            en: "nothing is called `\(name.text)` here",
            hints: hints.isEmpty ? didYouMean(name, among: names) : hints)
    }
}
