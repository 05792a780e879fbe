import GabaritPrimitives

/// What the lexer, the parser and the reader of markup say; alphabetical by code, here up to K, and what all share.
enum SyntaxMessages {
    static func accentedName(_ written: String, at span: Span) -> Diagnostic {
        let plain = Suggestion.unaccentedName(written)
        return Diagnostic(
            "syntax.accented-name", at: span,
            Message(
                fr: "un nom s'écrit avec des lettres sans accent, des chiffres et `_`",
                en: "a name is written with unaccented letters, digits and `_`"),
            hints: [
                plain.map { hint("écrivez `\($0)`", "write `\($0)`", span, $0) }
                    ?? hint("choisissez d'autres lettres", "choose other letters")
            ])
    }

    static func armNeedsBlock(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.arm-needs-block", at: span,
            Message(
                fr: "ce `match` choisit des éléments : chaque cas attend un bloc, non `:`",
                en: "this `match` chooses elements: each case takes a block, not `:`"),
            hints: [hint("écrivez `case … { … }`", "write `case … { … }`")])
    }

    static func assignmentInCondition(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.assignment-in-condition", at: span,
            Message(
                fr: "`=` donne un nom à une valeur ; une condition compare par `==`",
                en: "`=` names a value; a condition compares with `==`"),
            hints: [hint("écrivez `==`", "write `==`", span, "==")])
    }

    static func bareExpression(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.bare-expression", at: span,
            Message(
                fr: "une valeur seule n'est pas un élément", en: "a value alone is no element"),
            hints: [
                hint(
                    "placez-la dans un texte : `\"{…}\"`", "put it into a text: `\"{…}\"`")
            ])
    }

    static func bidirectionalControl(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.bidi-control", at: span,
            Message(
                fr: "\(name(scalar)) change le sens de l'écriture et cacherait ce que dit le fichier",
                en: "\(name(scalar)) turns the direction of text and would hide what the file says"),
            hints: [hint("supprimez-le", "delete it", span, "")])
    }

    static func byteOrderMark(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.byte-order-mark", at: span,
            Message(
                fr: "le fichier contient une marque d'ordre des octets (BOM)", en: "the file holds a byte-order mark"),
            hints: [hint("enregistrez le fichier en UTF-8 sans BOM", "save the file as UTF-8 without BOM", span, "")])
    }

    static func chainedComparison(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.chained-comparison", at: span,
            Message(
                fr: "une comparaison ne peut pas en suivre une autre", en: "a comparison cannot follow another"),
            hints: [
                hint(
                    "reliez deux comparaisons par `and`, ou mettez des parenthèses",
                    "join two comparisons with `and`, or use parentheses")
            ])
    }

    static func controlCharacter(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.control-character", at: span,
            Message(
                fr: "le caractère de contrôle \(name(scalar)) ne peut pas figurer ici",
                en: "the control character \(name(scalar)) cannot stand here"),
            hints: [
                scalar == "\t"
                    ? hint("mettez une espace", "put a space", span, " ")
                    : hint("supprimez-le", "delete it", span, "")
            ])
    }

    static func decimalComma(comma: Span, number: Span) -> Diagnostic {
        Diagnostic(
            "syntax.decimal-comma", at: number,
            Message(
                fr: "dans le code, les décimales suivent un point, non une virgule",
                en: "in code, decimals follow a point, not a comma"),
            hints: [hint("écrivez un point", "write a point", comma, ".")])
    }

    static func doubledOptional(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.doubled-optional", at: span,
            Message(fr: "un type est facultatif une seule fois", en: "a type is optional only once"),
            hints: [hint("gardez un seul `?`", "keep a single `?`", span, "")])
    }

    static func emptyInterpolation(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.empty-braces", at: span,
            Message(fr: "ces accolades ne contiennent rien", en: "these braces hold nothing"),
            hints: [
                hint(
                    "mettez-y une valeur, ou écrivez `\\{\\}` pour les accolades elles-mêmes",
                    "put a value there, or write `\\{\\}` for the braces themselves")
            ])
    }

    static func emptyMarkup(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.empty-markup", at: span,
            Message(fr: "`\(marker)` n'entoure rien", en: "`\(marker)` surrounds nothing"),
            hints: [escapeHint(marker, nil)])
    }

    static func emptyParentheses(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.empty-parentheses", at: span,
            Message(fr: "ces parenthèses ne contiennent rien", en: "these parentheses hold nothing"),
            hints: [hint("mettez-y une valeur", "put a value there")])
    }

    static func expected(_ expected: Expectation, found: Found, at span: Span) -> Diagnostic {
        Diagnostic("syntax.expected", at: span, foundExpected(found, expected.words))
    }

    static func expectedBinding(found: Found, name: String?, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.expected-binding", at: span,
            foundExpected(found, Message(fr: "`let nom` ou `_`", en: "`let name` or `_`")),
            hints: name.map { [hint("écrivez `let \($0)`", "write `let \($0)`", span, "let \($0)")] } ?? [])
    }

    static func expectedCase(found: Found, at span: Span, isMissingWord: Bool) -> Diagnostic {
        Diagnostic(
            "syntax.expected-case", at: span, foundExpected(found, Message(fr: "`case`", en: "`case`")),
            hints: isMissingWord
                ? [
                    hint(
                        "écrivez `case` devant", "write `case` before it",
                        Span(source: span.source, start: Int(span.start), end: Int(span.start)), "case ")
                ] : [])
    }

    /// What may be left over behind a statement and has a cure of its own.
    enum Leftover {
        case spaceBeforeParenthesis(Span)
        case assignment
        case question
    }

    static func expectedLineEnd(found: Found, at span: Span, hint leftover: Leftover?) -> Diagnostic {
        let advice: Diagnostic.Hint =
            switch leftover {
            case .spaceBeforeParenthesis(let gap):
                hint("collez la parenthèse au nom", "put the parenthesis right behind the name", gap, "")
            case .assignment: hint("donnez un nom par `let nom = …`", "name a value with `let name = …`")
            case .question:
                hint(
                    "écrivez `if … then … else …`, ou `else` pour une valeur facultative",
                    "write `if … then … else …`, or `else` for an optional value")
            case nil: hint("commencez une nouvelle ligne", "start a new line")
            }
        return Diagnostic(
            "syntax.expected-line-end", at: span,
            Message(
                fr: "on trouve \(found.words.french) là où la ligne devrait finir",
                en: "found \(found.words.english), expected the end of the line"),
            hints: [advice])
    }

    static func expectedProperty(found: Found, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.expected-property", at: span,
            foundExpected(
                found, Message(fr: "une propriété, `nom: valeur`", en: "a property, `name: value`")))
    }

    static func fileTooLarge(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.file-too-large", at: span,
            Message(
                fr: "le fichier dépasse \(Parser.sizeLimit >> 20) Mio, la taille maximale d'un modèle",
                en: "the file is larger than \(Parser.sizeLimit >> 20) MiB, the largest size of a template"),
            hints: [hint("répartissez-le en plusieurs fichiers réunis par `import`", "split it with `import`")])
    }

    static func foreignSign(_ sign: String, native: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.foreign-sign", at: span,
            Message(fr: "`\(sign)` s'écrit ici `\(native)`", en: "`\(sign)` is written `\(native)` here"),
            hints: [hint("écrivez `\(native)`", "write `\(native)`", span, native == "not" ? "not " : native)])
    }

    static func invalidColor(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-color", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une couleur : il faut six chiffres hexadécimaux",
                en: "`\(cut(written))` is no colour: it takes six hexadecimal digits"),
            hints: [hint("écrivez par exemple `#000091`", "write `#000091`, for example")])
    }

    static func invalidDate(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-date", at: span,
            Message(
                fr: "`\(written)` n'est pas un jour du calendrier", en: "`\(written)` is no day of the calendar"),
            hints: [hint("écrivez année-mois-jour : `2024-04-15`", "write year-month-day: `2024-04-15`")])
    }

    static func invalidUTF8(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-utf8", at: span,
            Message(fr: "ces octets ne sont pas de l'UTF-8", en: "these bytes are not UTF-8"),
            hints: [hint("enregistrez le fichier en UTF-8", "save the file as UTF-8")])
    }

    static func invalidScalarEscape(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-scalar", at: span,
            Message(
                fr: "`\(cut(written))` ne désigne pas un caractère permis",
                en: "`\(cut(written))` names no character that is allowed"),
            hints: [
                hint("écrivez le code en hexadécimal : `\\u{202F}`", "write its code in hexadecimal: `\\u{202F}`")
            ])
    }

    static func isNot(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.is-not", at: span,
            Message(fr: "`is not` n'existe pas", en: "there is no `is not`"),
            hints: [
                hint(
                    "écrivez `not (… is …)`, ou `is some` pour le contraire de `is none`",
                    "write `not (… is …)`, or `is some` for the contrary of `is none`")
            ])
    }

    static func itemInBlock(_ word: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.item-in-block", at: span,
            Message(
                fr: "`\(word)` se déclare en dehors de tout bloc", en: "`\(word)` is declared outside of any block"),
            hints: [
                hint(
                    "déplacez-le au premier niveau, ou fermez le bloc par `}` avant lui",
                    "move it to the top level, or close the block with `}` before it")
            ])
    }

    // MARK: - What they share

    static func hint(_ french: String, _ english: String) -> Diagnostic.Hint {
        Diagnostic.Hint(Message(fr: french, en: english))
    }

    static func hint(_ french: String, _ english: String, _ span: Span, _ replacement: String) -> Diagnostic.Hint {
        Diagnostic.Hint(Message(fr: french, en: english), fixIt: Diagnostic.FixIt(span, replacement: replacement))
    }

    static func foundExpected(_ found: Found, _ expected: Message) -> Message {
        Message(
            fr: "on trouve \(found.words.french) là où il faut \(expected.french)",
            en: "found \(found.words.english), expected \(expected.english)")
    }

    /// Advice to take a sign of markup for a character.
    static func escapeHint(_ marker: String, _ span: Span?) -> Diagnostic.Hint {
        let escaped = marker.map { "\\\($0)" }.joined()
        let french = "écrivez `\(escaped)` pour le signe lui-même"
        let english = "write `\(escaped)` for the sign itself"
        return span.map { hint(french, english, $0, escaped) } ?? hint(french, english)
    }

    /// A scalar as `U+202F`.
    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A text, cut where it is long.
    static func cut(_ text: String) -> String { text.count > 24 ? text.prefix(23) + "…" : text }
}
