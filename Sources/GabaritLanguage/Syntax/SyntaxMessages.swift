import GabaritPrimitives

/// What the lexer, the parser and the reader of markup say; alphabetical by code.
enum SyntaxMessages {
    static func accentedName(_ written: String, at span: Span) -> Diagnostic {
        let plain = Suggestion.unaccentedName(written)
        return Diagnostic(
            "syntax.accented-name", at: span,
            Message(
                fr: "un nom s'écrit avec des lettres sans accent, des chiffres et `_`",
                en: "a name is written with unaccented letters, digits and `_`"),
            hints: [
                plain.map { hint("écrire `\($0)`", "write `\($0)`", span, $0) }
                    ?? hint("choisir d'autres lettres", "choose other letters")
            ])
    }

    static func armNeedsBlock(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.arm-needs-block", at: span,
            Message(
                fr: "ce `match` choisit des éléments : chaque cas attend un bloc, non `:`",
                en: "this `match` chooses elements: each case takes a block, not `:`"),
            hints: [hint("écrire `case … { … }`", "write `case … { … }`")])
    }

    static func assignmentInCondition(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.assignment-in-condition", at: span,
            Message(
                fr: "`=` donne un nom à une valeur ; une condition compare par `==`",
                en: "`=` names a value; a condition compares with `==`"),
            hints: [hint("écrire `==`", "write `==`", span, "==")])
    }

    static func bareExpression(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.bare-expression", at: span,
            Message(
                fr: "une valeur seule n'est pas un élément", en: "a value alone is no element"),
            hints: [
                hint(
                    "la placer dans un texte : `\"{…}\"`", "put it into a text: `\"{…}\"`")
            ])
    }

    static func bidirectionalControl(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.bidi-control", at: span,
            Message(
                fr: "\(name(scalar)) change le sens de l'écriture et cacherait ce que dit le fichier",
                en: "\(name(scalar)) turns the direction of text and would hide what the file says"),
            hints: [hint("le supprimer", "delete it", span, "")])
    }

    static func byteOrderMark(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.byte-order-mark", at: span,
            Message(fr: "le fichier contient une marque d'ordre des octets (BOM)", en: "the file holds a byte-order mark"),
            hints: [hint("enregistrer le fichier en UTF-8 sans BOM", "save the file as UTF-8 without BOM", span, "")])
    }

    static func chainedComparison(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.chained-comparison", at: span,
            Message(
                fr: "une comparaison ne peut pas en suivre une autre", en: "a comparison cannot follow another"),
            hints: [
                hint(
                    "relier deux comparaisons par `and`, ou mettre des parenthèses",
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
                    ? hint("mettre une espace", "put a space", span, " ")
                    : hint("le supprimer", "delete it", span, "")
            ])
    }

    static func decimalComma(comma: Span, number: Span) -> Diagnostic {
        Diagnostic(
            "syntax.decimal-comma", at: number,
            Message(
                fr: "dans le code, les décimales suivent un point, non une virgule",
                en: "in code, decimals follow a point, not a comma"),
            hints: [hint("écrire un point", "write a point", comma, ".")])
    }

    static func doubledOptional(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.doubled-optional", at: span,
            Message(fr: "un type est facultatif une seule fois", en: "a type is optional only once"),
            hints: [hint("garder un seul `?`", "keep a single `?`", span, "")])
    }

    static func emptyInterpolation(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.empty-braces", at: span,
            Message(fr: "ces accolades ne contiennent rien", en: "these braces hold nothing"),
            hints: [
                hint(
                    "y mettre une valeur, ou écrire `\\{\\}` pour les accolades elles-mêmes",
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
            hints: [hint("y mettre une valeur", "put a value there")])
    }

    static func expected(_ expected: Expectation, found: Found, at span: Span) -> Diagnostic {
        Diagnostic("syntax.expected", at: span, foundExpected(found, expected.words))
    }

    static func expectedBinding(found: Found, name: String?, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.expected-binding", at: span,
            foundExpected(found, Message(fr: "`let nom` ou `_`", en: "`let name` or `_`")),
            hints: name.map { [hint("écrire `let \($0)`", "write `let \($0)`", span, "let \($0)")] } ?? [])
    }

    static func expectedCase(found: Found, at span: Span, isMissingWord: Bool) -> Diagnostic {
        Diagnostic(
            "syntax.expected-case", at: span, foundExpected(found, Message(fr: "`case`", en: "`case`")),
            hints: isMissingWord
                ? [
                    hint(
                        "écrire `case` devant", "write `case` before it",
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
                hint("coller la parenthèse au nom", "put the parenthesis right behind the name", gap, "")
            case .assignment: hint("donner un nom par `let nom = …`", "name a value with `let name = …`")
            case .question:
                hint(
                    "écrire `if … then … else …`, ou `else` pour une valeur facultative",
                    "write `if … then … else …`, or `else` for an optional value")
            case nil: hint("commencer une nouvelle ligne", "start a new line")
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
                fr: "le fichier dépasse \(Parser.sizeLimit >> 20) Mio, le plus qu'un modèle puisse faire",
                en: "the file is larger than \(Parser.sizeLimit >> 20) MiB, the most that a template may be"),
            hints: [hint("le partager par `import`", "split it with `import`")])
    }

    static func foreignSign(_ sign: String, native: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.foreign-sign", at: span,
            Message(fr: "`\(sign)` s'écrit ici `\(native)`", en: "`\(sign)` is written `\(native)` here"),
            hints: [hint("écrire `\(native)`", "write `\(native)`", span, native == "not" ? "not " : native)])
    }

    static func invalidColor(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-color", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une couleur : il faut six chiffres hexadécimaux",
                en: "`\(cut(written))` is no colour: it takes six hexadecimal digits"),
            hints: [hint("écrire par exemple `#000091`", "write `#000091`, for example")])
    }

    static func invalidDate(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-date", at: span,
            Message(
                fr: "`\(written)` n'est pas un jour du calendrier", en: "`\(written)` is no day of the calendar"),
            hints: [hint("écrire année-mois-jour : `2024-04-15`", "write year-month-day: `2024-04-15`")])
    }

    static func invalidUTF8(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-utf8", at: span,
            Message(fr: "ces octets ne sont pas de l'UTF-8", en: "these bytes are not UTF-8"),
            hints: [hint("enregistrer le fichier en UTF-8", "save the file as UTF-8")])
    }

    static func invalidScalarEscape(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.invalid-scalar", at: span,
            Message(
                fr: "`\(cut(written))` ne désigne pas un caractère permis",
                en: "`\(cut(written))` names no character that is allowed"),
            hints: [
                hint("écrire le code en hexadécimal : `\\u{202F}`", "write its code in hexadecimal: `\\u{202F}`")
            ])
    }

    static func isNot(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.is-not", at: span,
            Message(fr: "`is not` n'existe pas", en: "there is no `is not`"),
            hints: [
                hint(
                    "écrire `not (… is …)`, ou `is some` pour le contraire de `is none`",
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
                    "le déplacer au premier niveau, ou fermer le bloc par `}` avant lui",
                    "move it to the top level, or close the block with `}` before it")
            ])
    }

    static func leadingMinus(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.leading-minus", at: span,
            Message(
                fr: "une ligne qui commence par `-` ne prolonge pas celle du dessus",
                en: "a line that starts with `-` does not go on with the one above"),
            hints: [
                hint("mettre `-` à la fin de la ligne du dessus", "put `-` at the end of the line above")
            ])
    }

    static func leftoverInInterpolation(found: Found, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.leftover-in-braces", at: span,
            Message(
                fr: "on trouve \(found.words.french) là où l'accolade devrait se fermer",
                en: "found \(found.words.english), expected the closing brace"),
            hints: [
                hint(
                    "fermer par `}`, ou écrire `\\{` pour une accolade du texte",
                    "close with `}`, or write `\\{` for a brace of the text")
            ])
    }

    static func misplacedMarker(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.misplaced-marker", at: span,
            Message(
                fr: "`\(marker)` se ferme avant ce qui s'est ouvert après lui",
                en: "`\(marker)` closes before what was opened after it"),
            hints: [hint("fermer dans l'ordre inverse", "close in the reverse order")])
    }

    static func missingLet(_ name: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.missing-let", at: span,
            Message(
                fr: "`\(name)` reçoit une valeur sans `let`", en: "`\(name)` is given a value without `let`"),
            hints: [
                hint(
                    "écrire `let \(name) = …`", "write `let \(name) = …`",
                    Span(source: span.source, start: Int(span.start), end: Int(span.start)), "let ")
            ])
    }

    static func misspeltKeyword(_ written: String, meant: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.misspelt-keyword", at: span,
            Message(fr: "`\(written)` n'est pas un mot du langage", en: "`\(written)` is no word of the language"),
            hints: [hint("écrire `\(meant)` ?", "write `\(meant)`?", span, meant)])
    }

    static func notPlainString(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.not-plain", at: span,
            Message(
                fr: "ce texte doit être écrit tel quel, sans `{…}`, et ne pas être vide",
                en: "this text must be written as it is, without `{…}`, and not be empty"))
    }

    static func reservedWord(_ word: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.reserved-word", at: span,
            Message(
                fr: "`\(word)` est un mot du langage et ne peut rien nommer",
                en: "`\(word)` is a word of the language and cannot name anything"),
            hints: [hint("choisir un autre nom", "choose another name")])
    }

    static func spaceBeforeParenthesis(_ span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.space-before-parenthesis", at: span,
            Message(
                fr: "la parenthèse se colle au nom qui la précède",
                en: "the parenthesis stands right behind the name before it"),
            hints: [hint("supprimer l'espace", "delete the space", span, "")])
    }

    static func strayArm(_ word: String, at span: Span) -> Diagnostic {
        let owner = word == "else" ? "if" : "match"
        return Diagnostic(
            "syntax.stray-arm", at: span,
            Message(
                fr: "`\(word)` n'appartient à aucun `\(owner)`", en: "`\(word)` belongs to no `\(owner)`"),
            hints: [
                word == "else"
                    ? hint("l'écrire juste derrière le bloc d'un `if`", "write it right behind the block of an `if`")
                    : hint("l'écrire dans `match … { … }`", "write it in `match … { … }`")
            ])
    }

    static func strayBraceInString(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-brace", at: span,
            Message(fr: "cette accolade n'en ferme aucune", en: "this brace closes none"),
            hints: [hint("écrire `\\}` pour une accolade du texte", "write `\\}` for a brace of the text", span, "\\}")])
    }

    static func strayClosing(_ sign: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-closing", at: span,
            Message(fr: "`\(sign)` ne ferme rien", en: "`\(sign)` closes nothing"),
            hints: [hint("le supprimer, ou ouvrir ce qu'il ferme", "delete it, or open what it closes")])
    }

    static func strayLabel(_ label: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-label", at: span,
            Message(
                fr: "`\(label):` ne suit aucun élément", en: "`\(label):` follows no element"),
            hints: [
                hint(
                    "écrire l'élément devant, ou des guillemets pour un libellé de `fields`",
                    "write the element before it, or quotes for a label of `fields`")
            ])
    }

    static func strayMarker(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-marker", at: span,
            Message(fr: "`\(marker)` ne ferme rien", en: "`\(marker)` closes nothing"),
            hints: [escapeHint(marker, span)])
    }

    static func tooDeep(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.too-deep", at: span,
            Message(
                fr: "trop de blocs, de parenthèses ou d'opérateurs les uns dans les autres",
                en: "too many blocks, parentheses or operators in each other"),
            hints: [
                hint(
                    "donner un nom à une partie par `let`, ou en faire un `component`",
                    "name a part of it with `let`, or make it a `component`")
            ])
    }

    static func tooManyErrors(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.too-many-errors", severity: .note, at: span,
            Message(
                fr: "il y a d'autres erreurs de syntaxe ; seules les premières sont montrées",
                en: "there are more syntax errors; only the first are shown"))
    }
}
