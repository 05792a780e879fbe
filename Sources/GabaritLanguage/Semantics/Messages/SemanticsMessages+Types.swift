import GabaritPrimitives

extension SemanticsMessages {
    // MARK: - type

    /// `type.bad-bounds`: the least is greater than the greatest.
    static func badBounds(_ lower: String, _ upper: String, at span: Span) -> Diagnostic {
        error(
            "type.bad-bounds", span, fr: "le minimum \(lower) dépasse le maximum \(upper)",
            en: "the minimum \(lower) is greater than the maximum \(upper)",
            hints: [
                hint(fr: "échangez les deux bornes, ou corrigez l'une d'elles", en: "exchange the two, or correct one")
            ])
    }

    /// `type.bad-case-text`: the code or the label of an enum's case.
    static func badCaseText(_ what: String, at span: Span) -> Diagnostic {
        what == "code"
            ? error(
                "type.bad-case-text", span, fr: "un code a de 1 à 40 caractères ASCII, sans espace",
                en: "a code has 1 to 40 ASCII characters and no space",
                hints: [hint(fr: "écrivez un code court, comme `\"R\"`", en: "write a short code, such as `\"R\"`")])
            : error(
                "type.bad-case-text", span,
                fr: "un libellé tient sur une ligne, n'est pas vide et ne contient aucune valeur",
                en: "a label is one line, not blank, and holds no value",
                hints: [hint(fr: "écrivez le libellé tel qu'il s'imprime", en: "write the label as it is printed")])
    }

    /// `type.bad-mark`: `id`, `sensitive` or `header` where it cannot stand.
    static func badMark(_ mark: Name, fr: String, en: String, hint: Diagnostic.Hint) -> Diagnostic {
        error("type.bad-mark", mark.span, fr: "`\(mark.text)` : \(fr)", en: "`\(mark.text)`: \(en)", hints: [hint])
    }

    /// `type.bad-pattern`.
    static func badPattern(_ problem: PatternProblem, at span: Span) -> Diagnostic {
        error(
            "type.bad-pattern", span, fr: "forme illisible : \(problem.message.french)",
            en: "bad pattern: \(problem.message.english)",
            hints: [
                hint(
                    fr: problem.hint?.french
                        ?? "écrivez par exemple `\"[0-9]{3}[A-Z]\"` : des caractères, des classes, des répétitions",
                    en: problem.hint?.english
                        ?? "write for example `\"[0-9]{3}[A-Z]\"`: characters, classes, repetitions")
            ])
    }

    /// `type.bad-refinement`: a value of the wrong kind.
    static func badRefinement(_ label: String, expected: Message, at span: Span) -> Diagnostic {
        error(
            "type.bad-refinement", span, fr: "`\(label)` attend \(expected.french)",
            en: "`\(label)` takes \(expected.english)",
            hints: [
                hint(
                    fr: "écrivez la valeur telle quelle, sans calcul ni nom",
                    en: "write the value itself, no name and no sum")
            ])
    }

    /// `type.bound-too-large`.
    static func boundTooLarge(_ what: String, limit: String, at span: Span) -> Diagnostic {
        error(
            "type.bound-too-large", span, fr: "`\(what)` dépasse ce qui est permis : \(limit)",
            en: "`\(what)` is beyond what is allowed: \(limit)",
            hints: [hint(fr: "écrivez une borne plus petite", en: "write a smaller bound")])
    }

    /// `type.double-optional`.
    static func doubleOptional(at span: Span) -> Diagnostic {
        error(
            "type.double-optional", span, fr: "ce type peut déjà manquer", en: "this type may be absent already",
            hints: [hint(fr: "retirez un `?`", en: "remove one `?`")])
    }

    /// `type.duplicate-code`: two cases of an enum with one code.
    static func duplicateCode(_ code: String, at span: Span, first: Span) -> Diagnostic {
        error(
            "type.duplicate-code", span, fr: "le code `\(code)` sert déjà à un autre cas",
            en: "the code `\(code)` belongs to another case already",
            labels: [label(first, fr: "l'autre cas", en: "the other case")],
            hints: [hint(fr: "donnez un code différent à chaque cas", en: "give each case a code of its own")])
    }

    /// `type.duplicate-refinement`.
    static func duplicateRefinement(_ name: String, at span: Span) -> Diagnostic {
        error(
            "type.duplicate-refinement", span, fr: "`\(name)` est donné deux fois", en: "`\(name)` is given twice",
            hints: [hint(fr: "gardez l'un des deux", en: "keep one of the two")])
    }

    /// `type.empty-enum`.
    static func emptyEnum(_ name: Name) -> Diagnostic {
        error(
            "type.empty-enum", name.span, fr: "`\(name.text)` n'a aucun cas", en: "`\(name.text)` has no case",
            hints: [hint(fr: "ajoutez `case nom \"CODE\" \"Libellé\"`", en: "add `case name \"CODE\" \"Label\"`")])
    }

    /// `type.list-too-long`.
    static func listTooLong(limit: Int, at span: Span) -> Diagnostic {
        error(
            "type.list-too-long", span, fr: "une liste a au plus \(limit) éléments",
            en: "a list has \(limit) elements at most",
            hints: [hint(fr: "écrivez une borne plus petite", en: "write a smaller bound")])
    }

    /// `type.not-refinable`: refinements behind a name that takes none.
    static func notRefinable(_ name: String, at span: Span) -> Diagnostic {
        error(
            "type.not-refinable", span, fr: "`\(name)` ne prend pas de précision", en: "`\(name)` takes no refinement",
            hints: [
                hint(
                    fr: "retirez les parenthèses, ou écrivez la précision là où `\(name)` est déclaré",
                    en: "remove the parentheses, or write the refinement where `\(name)` is declared")
            ])
    }

    /// `type.recursive`: a type that holds itself.
    static func recursiveType(_ name: Name, trace: [Diagnostic.Frame]) -> Diagnostic {
        error(
            "type.recursive", name.span, fr: "le type `\(name.text)` se contient lui-même",
            en: "the type `\(name.text)` holds itself",
            hints: [
                hint(
                    fr: "décrivez le niveau intérieur par un autre type, sans retour au premier",
                    en: "describe the inner level by another type that does not come back")
            ], trace: trace)
    }

    /// `type.too-deep`: types that stand in each other too deep.
    static func typeTooDeep(limit: Int, at span: Span) -> Diagnostic {
        error(
            "type.too-deep", span, fr: "plus de \(limit) types les uns dans les autres",
            en: "more than \(limit) types in each other",
            hints: [hint(fr: "simplifiez la structure des données", en: "flatten the structure of the data")])
    }

    /// `type.unknown`.
    static func unknownType(_ name: Name, among names: [String]) -> Diagnostic {
        error(
            "type.unknown", name.span, fr: "aucun type ne s'appelle `\(name.text)` ici",
            en: "no type is called `\(name.text)` here",
            hints: didYouMean(name, among: names))
    }

    /// `type.unmatchable-pattern`: no text has the form, the length and the characters asked for.
    static func unmatchablePattern(at span: Span) -> Diagnostic {
        error(
            "type.unmatchable-pattern", span,
            fr: "aucun texte n'a à la fois cette forme, la longueur et les caractères demandés",
            en: "no text has this form together with the length and the characters asked for",
            hints: [
                hint(
                    fr: "corrigez la forme, ou `min:`, `max:` et `repertoire:`",
                    en: "correct the pattern, or `min:`, `max:` and `repertoire:`")
            ])
    }

    /// `type.unlabelled-refinement`: a bare value where only named ones stand.
    static func unlabelledRefinement(of type: String, known: [String], at span: Span) -> Diagnostic {
        error(
            "type.unlabelled-refinement", span, fr: "`\(type)` ne sait pas ce que cette valeur précise",
            en: "`\(type)` cannot tell what this value refines",
            hints: [
                hint(
                    fr: "nommez-la : \(list(known.map { "\($0):" }, or: "ou"))",
                    en: "name it: \(list(known.map { "\($0):" }, or: "or"))")
            ])
    }

    /// `type.unknown-refinement`.
    static func unknownRefinement(_ label: Name, of type: String, known: [String]) -> Diagnostic {
        let near = didYouMean(label, among: known)
        return error(
            "type.unknown-refinement", label.span, fr: "`\(type)` n'a pas de précision `\(label.text)`",
            en: "`\(type)` has no refinement `\(label.text)`", hints: near.isEmpty ? oneOf(known) : near)
    }

    /// `type.unknown-word`: a currency or a repertoire that does not exist.
    static func unknownWord(_ word: Name, kind: Message, known: [String]) -> Diagnostic {
        let near = didYouMean(word, among: known)
        return error(
            "type.unknown-word", word.span, fr: "`\(word.text)` n'est pas \(kind.french)",
            en: "`\(word.text)` is no \(kind.english)",
            hints: near.isEmpty ? oneOf(known) : near)
    }
}
