import GabaritPrimitives

extension SemanticsMessages {
    // MARK: - aggregate

    /// `aggregate.bad-body`: something that cannot be summed or compared.
    static func badAggregate(_ function: Name, _ type: String, at span: Span) -> Diagnostic {
        error(
            "aggregate.bad-body", span, fr: "`\(function.text)` ne s'applique pas à un `\(type)`",
            en: "`\(function.text)` does not apply to a `\(type)`",
            hints: [hint(fr: "nommez un nombre, un montant ou une durée", en: "name a number, an amount or a duration")]
        )
    }

    /// `aggregate.known`: `of known` behind another word than `sum`.
    static func knownOnlyInSum(_ function: Name) -> Diagnostic {
        error(
            "aggregate.known", function.span, fr: "`of known` ne se dit qu'avec `sum`",
            en: "`of known` goes with `sum` only",
            hints: [whereSomeHint])
    }

    /// How absent values are left out of an aggregate.
    static let whereSomeHint = hint(
        fr: "ne gardez que ce qui est connu : `where x.champ is some valeur: valeur`",
        en: "keep only what is known: `where x.field is some value: value`")

    // MARK: - format

    /// `format.bad-argument`.
    static func badFormatArgument(_ format: Name, fr: String, en: String, at span: Span, known: [String] = [])
        -> Diagnostic
    {
        error(
            "format.bad-argument", span, fr: "`\(format.text)` attend \(fr)", en: "`\(format.text)` takes \(en)",
            hints: known.isEmpty
                ? [
                    hint(
                        fr: "consultez la liste des formats dans la référence du langage",
                        en: "see the formats in the language reference")
                ]
                : [
                    hint(
                        fr: "écrivez \(list(known.map { "\"\($0)\"" }, or: "ou"))",
                        en: "write \(list(known.map { "\"\($0)\"" }, or: "or"))")
                ])
    }

    /// `format.group-length`.
    static func groupLength(sum: Int, type: String, at span: Span) -> Diagnostic {
        error(
            "format.group-length", span, fr: "les groupes font \(sum) caractères, mais le texte est un `\(type)`",
            en: "the groups make \(sum) characters, but the text is a `\(type)`",
            hints: [
                hint(
                    fr: "déclarez le texte avec `min: \(sum), max: \(sum)`, ou corrigez les groupes",
                    en: "declare the text with `min: \(sum), max: \(sum)`, or correct the groups")
            ])
    }

    /// `format.rounding-required`.
    static func roundingRequired(_ format: Name, decimals: Int, at span: Span) -> Diagnostic {
        error(
            "format.rounding-required", span, fr: "des décimales seraient perdues", en: "decimals would be lost",
            hints: [
                hint(
                    fr: "dites comment arrondir : `\(format.text)(\(decimals), \"halfUp\")`",
                    en: "say how to round: `\(format.text)(\(decimals), \"halfUp\")`")
            ])
    }

    /// `format.unknown`.
    static func unknownFormat(_ format: Name, among names: [String]) -> Diagnostic {
        error(
            "format.unknown", format.span, fr: "aucun format ne s'appelle `\(format.text)`",
            en: "no format is called `\(format.text)`",
            hints: didYouMean(format, among: names))
    }

    /// `format.wrong-type`.
    static func wrongFormatType(_ format: Name, found: String, expected: Message, hints: [Diagnostic.Hint] = [])
        -> Diagnostic
    {
        error(
            "format.wrong-type", format.span, fr: "`\(format.text)` met en forme \(expected.french), pas un `\(found)`",
            en: "`\(format.text)` formats \(expected.english), not a `\(found)`", hints: hints)
    }

    // MARK: - sensitive

    /// `sensitive.in-code`.
    static func sensitiveInCode(at span: Span, isUnder: Bool) -> Diagnostic {
        error(
            "sensitive.in-code", span,
            fr: isUnder
                ? "la présence de ce code dépend d'une donnée marquée `sensitive`"
                : "ce code contiendrait une donnée marquée `sensitive`",
            en: isUnder
                ? "whether this code is there depends on data marked `sensitive`"
                : "this code would hold data marked `sensitive`",
            hints: [
                hint(
                    fr: "mettez dans le code une référence ou une adresse sans donnée personnelle",
                    en: "put a reference or an address without personal data into the code")
            ])
    }

    /// `sensitive.in-mail`.
    static func sensitiveInMail(at span: Span, isUnder: Bool) -> Diagnostic {
        error(
            "sensitive.in-mail", span,
            fr: isUnder
                ? "la présence de ce texte dans le courriel dépend d'une donnée marquée `sensitive`"
                : "le courriel contiendrait une donnée marquée `sensitive`",
            en: isUnder
                ? "whether this text is in the mail depends on data marked `sensitive`"
                : "the mail would hold data marked `sensitive`",
            hints: [
                hint(
                    fr: "dites ici où lire le document, et laissez la donnée dans le document",
                    en: "say here where the document can be read, and leave the data to the document")
            ])
    }

    /// `sensitive.in-subject`.
    static func sensitiveInSubject(at span: Span) -> Diagnostic {
        error(
            "sensitive.in-subject", span, fr: "l'objet du courriel contiendrait une donnée marquée `sensitive`",
            en: "the subject of the mail would hold data marked `sensitive`",
            hints: [
                hint(
                    fr: "dites dans l'objet de quoi il s'agit, sans parler de la personne",
                    en: "say in the subject what it is about, and nothing of the person")
            ])
    }

    // MARK: - text

    /// `text.many-lines`: where one line is needed.
    static func manyLines(_ what: String, at span: Span) -> Diagnostic {
        error(
            "text.many-lines", span, fr: "`\(what)` doit tenir sur une ligne", en: "`\(what)` must be one line",
            hints: [
                hint(
                    fr: "retirez le saut de ligne, ou le texte de plusieurs lignes",
                    en: "remove the line break, or the text of several lines")
            ])
    }

    /// `text.may-be-empty`.
    static func mayBeEmpty(_ what: String, at span: Span) -> Diagnostic {
        error(
            "text.may-be-empty", span, fr: "`\(what)` pourrait être vide", en: "`\(what)` could be empty",
            hints: [
                hint(
                    fr: "ajoutez des mots, ou un texte déclaré sans `min: 0`",
                    en: "add words, or a text declared without `min: 0`")
            ])
    }

    // MARK: - type (of values)

    /// `type.bad-count`: months or days that are no whole number, or too many.
    static func badCount(at span: Span) -> Diagnostic {
        error(
            "type.bad-count", span, fr: "une durée est un nombre entier de jours ou de mois, 100 000 au plus",
            en: "a duration is a whole number of days or months, 100,000 at most",
            hints: [hint(fr: "écrivez par exemple `18 months`", en: "write for example `18 months`")])
    }

    /// `type.bad-operand`.
    static func badOperand(
        _ symbol: String, _ left: String, _ right: String?, at span: Span, hints: [Diagnostic.Hint] = []
    ) -> Diagnostic {
        let advice =
            hints.isEmpty
            ? [
                right == nil
                    ? hint(fr: "retirez ce signe", en: "remove this sign")
                    : hint(
                        fr: "mettez des deux côtés des valeurs de la même sorte",
                        en: "put values of one kind on both sides")
            ] : hints
        if let right {
            return error(
                "type.bad-operand", span, fr: "`\(symbol)` entre `\(left)` et `\(right)` n'a pas de sens",
                en: "`\(symbol)` between `\(left)` and `\(right)` has no meaning", hints: advice)
        }
        return error(
            "type.bad-operand", span, fr: "`\(symbol)` devant un `\(left)` n'a pas de sens",
            en: "`\(symbol)` before a `\(left)` has no meaning", hints: advice)
    }

    /// `type.cannot-infer`: `none` or `[]` where nothing tells the type.
    static func cannotInfer(at span: Span) -> Diagnostic {
        error(
            "type.cannot-infer", span, fr: "rien ne dit de quel type serait cette valeur",
            en: "nothing tells what type this would be",
            hints: [hint(fr: "écrivez une valeur", en: "write a value")])
    }

    /// `type.date-range`.
    static func dateRange(at span: Span) -> Diagnostic {
        error(
            "type.date-range", span, fr: "les dates vont de 1900 à 2199", en: "dates go from 1900 to 2199",
            hints: [hint(fr: "corrigez l'année", en: "correct the year")])
    }

    /// `type.mismatch`.
    static func mismatch(found: String, expected: String, at span: Span, hints: [Diagnostic.Hint] = []) -> Diagnostic {
        error(
            "type.mismatch", span, fr: "`\(found)` trouvé, `\(expected)` attendu",
            en: "found `\(found)`, expected `\(expected)`",
            hints: hints)
    }

    /// How bounds are brought together.
    static let boundsHint = hint(
        fr: "élargissez les bornes du type attendu, ou resserrez celles de la valeur",
        en: "widen the bounds of the expected type, or narrow those of the value")

    /// `type.no-common-type`.
    static func noCommonType(_ first: String, _ second: String, at span: Span, other: Span) -> Diagnostic {
        error(
            "type.no-common-type", span, fr: "`\(second)` d'un côté, `\(first)` de l'autre : il faut un seul type",
            en: "`\(second)` on one side, `\(first)` on the other: one type is needed",
            labels: [label(other, fr: "ici `\(first)`", en: "`\(first)` here")],
            hints: [
                hint(
                    fr: "mettez chaque côté en texte, par exemple avec un format derrière `|`",
                    en: "turn each side into text, for instance by a format behind `|`")
            ])
    }

    /// `type.not-a-list`.
    static func notAList(_ type: String, at span: Span) -> Diagnostic {
        error(
            "type.not-a-list", span, fr: "une liste est attendue, pas un `\(type)`",
            en: "a list is expected, not a `\(type)`",
            hints: [hint(fr: "nommez un champ déclaré `[…]`", en: "name a field declared as `[…]`")])
    }

    /// `type.not-a-value`: what has a meaning only in styles, refinements or elements.
    static func notValue(_ kind: Message, at span: Span) -> Diagnostic {
        error(
            "type.not-a-value", span, fr: "\(kind.french) n'a pas sa place ici",
            en: "\(kind.english) does not belong here",
            hints: [
                hint(
                    fr:
                        "écrivez une valeur ; les mesures et les couleurs vont dans les styles, les thèmes et les éléments",
                    en: "write a value; measures and colours go into styles, themes and elements")
            ])
    }

    /// `type.overflow`.
    static func overflow(at span: Span) -> Diagnostic {
        error(
            "type.overflow", span, fr: "le résultat peut dépasser les nombres que le langage tient exactement",
            en: "the result may go beyond the numbers that are kept exactly",
            hints: [
                hint(
                    fr: "donnez des bornes aux champs du calcul, comme `Int(0...1000)` ou `max: 10000`",
                    en: "give bounds to the fields it is computed from, such as `Int(0...1000)` or `max: 10000`")
            ])
    }

    /// `type.shift-too-far`: a date moved by more than a century.
    static func shiftTooFar(_ type: String, at span: Span) -> Diagnostic {
        error(
            "type.shift-too-far", span, fr: "une date se déplace d'un siècle au plus : `\(type)`",
            en: "a date moves by a century at most: `\(type)`",
            hints: [
                hint(fr: "donnez des bornes, comme `Months(0...120)`", en: "give bounds, such as `Months(0...120)`")
            ])
    }

    /// `type.unknown-member`.
    static func unknownMember(_ name: Name, of type: String, known: [String]) -> Diagnostic {
        let near = didYouMean(name, among: known)
        return error(
            "type.unknown-member", name.span, fr: "`\(type)` n'a pas de `\(name.text)`",
            en: "`\(type)` has no `\(name.text)`",
            hints: near.isEmpty ? oneOf(known) : near)
    }
}
