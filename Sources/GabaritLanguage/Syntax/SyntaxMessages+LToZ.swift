import GabaritPrimitives

/// The second half of the alphabet.
extension SyntaxMessages {
    static func leadingMinus(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.leading-minus", at: span,
            Message(
                fr: "une ligne qui commence par `-` ne prolonge pas celle du dessus",
                en: "a line that starts with `-` does not go on with the one above"),
            hints: [
                hint("mettez `-` à la fin de la ligne du dessus", "put `-` at the end of the line above")
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
                    "fermez par `}`, ou écrivez `\\{` pour une accolade du texte",
                    "close with `}`, or write `\\{` for a brace of the text")
            ])
    }

    static func misplacedMarker(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.misplaced-marker", at: span,
            Message(
                fr: "`\(marker)` se ferme avant ce qui s'est ouvert après lui",
                en: "`\(marker)` closes before what was opened after it"),
            hints: [hint("fermez dans l'ordre inverse", "close in the reverse order")])
    }

    static func missingLet(_ name: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.missing-let", at: span,
            Message(
                fr: "`\(name)` reçoit une valeur sans `let`", en: "`\(name)` is given a value without `let`"),
            hints: [
                hint(
                    "écrivez `let \(name) = …`", "write `let \(name) = …`",
                    Span(source: span.source, start: Int(span.start), end: Int(span.start)), "let ")
            ])
    }

    static func misspeltKeyword(_ written: String, meant: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.misspelt-keyword", at: span,
            Message(fr: "`\(written)` n'est pas un mot du langage", en: "`\(written)` is no word of the language"),
            hints: [hint("vouliez-vous dire `\(meant)` ?", "did you mean `\(meant)`?", span, meant)])
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
            hints: [hint("choisissez un autre nom", "choose another name")])
    }

    static func spaceBeforeParenthesis(_ span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.space-before-parenthesis", at: span,
            Message(
                fr: "la parenthèse se colle au nom qui la précède",
                en: "the parenthesis stands right behind the name before it"),
            hints: [hint("supprimez l'espace", "delete the space", span, "")])
    }

    static func strayArm(_ word: String, at span: Span) -> Diagnostic {
        let owner = word == "else" ? "if" : "match"
        return Diagnostic(
            "syntax.stray-arm", at: span,
            Message(
                fr: "`\(word)` n'appartient à aucun `\(owner)`", en: "`\(word)` belongs to no `\(owner)`"),
            hints: [
                word == "else"
                    ? hint("écrivez-le juste derrière le bloc d'un `if`", "write it right behind the block of an `if`")
                    : hint("écrivez-le dans `match … { … }`", "write it in `match … { … }`")
            ])
    }

    static func strayBraceInString(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-brace", at: span,
            Message(fr: "cette accolade n'en ferme aucune", en: "this brace closes none"),
            hints: [
                hint("écrivez `\\}` pour une accolade du texte", "write `\\}` for a brace of the text", span, "\\}")
            ])
    }

    static func strayClosing(_ sign: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-closing", at: span,
            Message(fr: "`\(sign)` ne ferme rien", en: "`\(sign)` closes nothing"),
            hints: [hint("supprimez-le, ou ouvrez ce qu'il ferme", "delete it, or open what it closes")])
    }

    static func strayLabel(_ label: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-label", at: span,
            Message(
                fr: "`\(label):` ne suit aucun élément", en: "`\(label):` follows no element"),
            hints: [
                hint(
                    "écrivez l'élément devant, ou des guillemets pour un libellé de `fields`",
                    "write the element before it, or quotes for a label of `fields`")
            ])
    }

    static func strayMarker(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-marker", at: span,
            Message(fr: "`\(marker)` ne ferme rien", en: "`\(marker)` closes nothing"),
            hints: [escapeHint(marker, span)])
    }

    static func strayTab(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.stray-tab", at: span,
            Message(
                fr: "une tabulation n'a de sens que dans le texte de `text` ou de `paragraph`",
                en: "a tab has a meaning in the text of `text` or `paragraph` only"),
            hints: [hint("écrivez une espace", "write a space", span, " ")])
    }

    static func tooDeep(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.too-deep", at: span,
            Message(
                fr: "trop de blocs, de parenthèses ou d'opérateurs les uns dans les autres",
                en: "too many blocks, parentheses or operators in each other"),
            hints: [
                hint(
                    "donnez un nom à une partie par `let`, ou faites-en un `component`",
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

    static func typographicQuote(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.typographic-quote", at: span,
            Message(
                fr: "un texte du modèle s'écrit entre guillemets droits `\"`",
                en: "a text of the template is written between straight quotes `\"`"),
            hints: [hint("écrivez `\"`", "write `\"`", span, "\"")])
    }

    static func unclosedBlock(at opening: Span, closing: Span?) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-block", at: opening,
            Message(fr: "ce bloc n'est jamais fermé", en: "this block is never closed"),
            labels: closing.map {
                [
                    Diagnostic.Label(
                        $0,
                        Message(
                            fr: "cette accolade le ferme peut-être par erreur, d'après le retrait",
                            en: "this brace perhaps closes it by mistake, by its indentation"))
                ]
            } ?? [],
            hints: [hint("fermez-le par `}`", "close it with `}`")])
    }

    static func unclosedBracket(_ sign: String, opening: Span, found: Found, at span: Span) -> Diagnostic {
        let opener = sign == ")" ? "(" : "["
        return Diagnostic(
            "syntax.unclosed-bracket", at: opening,
            Message(
                fr: "`\(opener)` n'est pas fermé avant \(found.words.french)",
                en: "`\(opener)` is not closed before \(found.words.english)"),
            labels: [
                Diagnostic.Label(span, Message(fr: "`\(sign)` est attendu ici", en: "`\(sign)` is expected here"))
            ],
            hints: [
                hint(
                    "ajoutez `\(sign)`", "add `\(sign)`",
                    Span(source: span.source, start: Int(span.start), end: Int(span.start)), sign)
            ])
    }

    static func unclosedInterpolation(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-braces", at: span,
            Message(
                fr: "cette accolade n'est pas fermée sur sa ligne", en: "this brace is not closed on its line"),
            hints: [
                hint(
                    "fermez-la par `}`, ou écrivez `\\{` pour une accolade du texte",
                    "close it with `}`, or write `\\{` for a brace of the text")
            ])
    }

    static func unclosedMarkup(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-markup", at: span,
            Message(
                fr: marker == "["
                    ? "`[` ne commence pas un lien `[libellé](adresse)`" : "`\(marker)` n'est jamais fermé",
                en: marker == "[" ? "`[` begins no link `[label](address)`" : "`\(marker)` is never closed"),
            hints: [escapeHint(marker, span)])
    }

    static func unclosedString(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-string", at: span,
            Message(fr: "ce texte n'est jamais fermé", en: "this text is never closed"),
            hints: [
                hint(
                    "ajoutez `\"` à sa fin", "add `\"` at its end",
                    Span(source: span.source, start: Int(span.end), end: Int(span.end)), "\"")
            ])
    }

    static func unexpectedCharacter(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        let shown = scalar.properties.generalCategory == .format ? name(scalar) : "`\(scalar)`"
        var hints: [Diagnostic.Hint] = []
        switch scalar {
        case "'", "\u{2018}", "\u{2019}", "\u{BB}", "\u{201D}", "`":
            hints = [hint("mettez les textes entre guillemets droits `\"`", "put texts between straight quotes `\"`")]
        case "\\": hints = [hint("n'échappez que dans un texte", "escape only inside a text")]
        case "\u{D7}": hints = [hint("écrivez `*`", "write `*`", span, "*")]
        case "\u{F7}": hints = [hint("écrivez `/`", "write `/`", span, "/")]
        case "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}":
            hints = [hint("écrivez `-`", "write `-`", span, "-")]
        case "\u{2264}": hints = [hint("écrivez `<=`", "write `<=`", span, "<=")]
        case "\u{2265}": hints = [hint("écrivez `>=`", "write `>=`", span, ">=")]
        case "\u{2260}": hints = [hint("écrivez `!=`", "write `!=`", span, "!=")]
        case "\u{2026}": hints = [hint("écrivez `...`", "write `...`", span, "...")]
        case "\u{2192}": hints = [hint("écrivez `->`", "write `->`", span, "->")]
        case "\u{20AC}": hints = [hint("mettez le signe dans un texte", "put the sign into a text")]
        default: break
        }
        return Diagnostic(
            "syntax.unexpected-character", at: span,
            Message(
                fr: "le caractère \(shown) n'a pas de sens ici", en: "the character \(shown) has no meaning here"),
            hints: hints)
    }

    static func unexpectedColon(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unexpected-colon", at: span,
            Message(fr: "il ne faut pas de `:` ici", en: "no `:` is needed here"),
            hints: [hint("supprimez-le", "delete it", span, "")])
    }

    static func unknownEscape(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unknown-escape", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas un caractère échappé", en: "`\(cut(written))` is no escaped character"),
            hints: [
                hint(
                    "écrivez `\\\\` pour une barre oblique inverse ; on échappe `\" \\ { } * [ ]`, `\\n`, `\\t` et `\\u{…}`",
                    "write `\\\\` for a backslash; what can be escaped is `\" \\ { } * [ ]`, `\\n`, `\\t` and `\\u{…}`")
            ])
    }

    static func unknownMark(_ written: String, at span: Span) -> Diagnostic {
        let meant = Suggestion.closest(to: written, among: ["header", "id", "sensitive"])
        return Diagnostic(
            "syntax.unknown-mark", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une marque de champ", en: "`\(cut(written))` is no mark of a field"),
            hints: [
                meant.map { hint("vouliez-vous dire `\($0)` ?", "did you mean `\($0)`?", span, $0) }
                    ?? hint(
                        "écrivez `id`, `sensitive` ou `header \"Colonne\"`, ou rien",
                        "write `id`, `sensitive` or `header \"Column\"`, or nothing")
            ])
    }

    static func unknownTablePart(_ written: String, meant: String?, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unknown-table-part", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une partie de tableau", en: "`\(cut(written))` is no part of a table"),
            hints: [
                meant.map { hint("vouliez-vous dire `\($0)` ?", "did you mean `\($0)`?", span, $0) }
                    ?? hint(
                        "écrivez `column`, `columns`, `group by`, `heading`, `total`, `row`, `carry` ou `empty`",
                        "write `column`, `columns`, `group by`, `heading`, `total`, `row`, `carry` or `empty`")
            ])
    }

    static func unknownUnit(_ written: String, at span: Span) -> Diagnostic {
        let meant = Suggestion.closest(to: written, among: Units.all.sorted())
        return Diagnostic(
            "syntax.unknown-unit", at: span,
            Message(fr: "`\(cut(written))` n'est pas une unité", en: "`\(cut(written))` is no unit"),
            hints: [
                meant.map { hint("vouliez-vous dire `\($0)` ?", "did you mean `\($0)`?", span, $0) }
                    ?? hint(
                        "écrivez `mm`, `cm`, `in`, `pt`, `fr`, `%`, ou `days`, `months`, `years`",
                        "write `mm`, `cm`, `in`, `pt`, `fr`, `%`, or `days`, `months`, `years`")
            ])
    }

    static func unusualSpace(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unusual-space", at: span,
            Message(
                fr: "l'espace \(name(scalar)) ne s'écrit que dans un texte",
                en: "the space \(name(scalar)) is written only inside a text"),
            hints: [hint("mettez une espace ordinaire", "put an ordinary space", span, " ")])
    }
}
