import GabaritPrimitives

/// The second half of the alphabet, and what all share.
extension SyntaxMessages {
    static func typographicQuote(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.typographic-quote", at: span,
            Message(
                fr: "un texte du modèle s'écrit entre guillemets droits `\"`",
                en: "a text of the template is written between straight quotes `\"`"),
            hints: [hint("écrire `\"`", "write `\"`", span, "\"")])
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
            hints: [hint("le fermer par `}`", "close it with `}`")])
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
                    "ajouter `\(sign)`", "add `\(sign)`",
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
                    "la fermer par `}`, ou écrire `\\{` pour une accolade du texte",
                    "close it with `}`, or write `\\{` for a brace of the text")
            ])
    }

    static func unclosedMarkup(_ marker: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-markup", at: span,
            Message(
                fr: marker == "[" ? "`[` ne commence pas un lien `[libellé](adresse)`" : "`\(marker)` n'est jamais fermé",
                en: marker == "[" ? "`[` begins no link `[label](address)`" : "`\(marker)` is never closed"),
            hints: [escapeHint(marker, span)])
    }

    static func unclosedString(at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unclosed-string", at: span,
            Message(fr: "ce texte n'est jamais fermé", en: "this text is never closed"),
            hints: [
                hint(
                    "ajouter `\"` à sa fin", "add `\"` at its end",
                    Span(source: span.source, start: Int(span.end), end: Int(span.end)), "\"")
            ])
    }

    static func unexpected(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unexpected", at: span,
            Message(
                fr: "on ne s'attend pas à `\(cut(written))` ici", en: "`\(cut(written))` is not expected here"))
    }

    static func unexpectedCharacter(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        let shown = scalar.properties.generalCategory == .format ? name(scalar) : "`\(scalar)`"
        var hints: [Diagnostic.Hint] = []
        switch scalar {
        case "'", "\u{2018}", "\u{2019}", "\u{BB}", "\u{201D}", "`":
            hints = [hint("mettre les textes entre guillemets droits `\"`", "put texts between straight quotes `\"`")]
        case "\\": hints = [hint("n'échapper que dans un texte", "escape only inside a text")]
        case "\u{D7}": hints = [hint("écrire `*`", "write `*`", span, "*")]
        case "\u{F7}": hints = [hint("écrire `/`", "write `/`", span, "/")]
        case "\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}":
            hints = [hint("écrire `-`", "write `-`", span, "-")]
        case "\u{2264}": hints = [hint("écrire `<=`", "write `<=`", span, "<=")]
        case "\u{2265}": hints = [hint("écrire `>=`", "write `>=`", span, ">=")]
        case "\u{2260}": hints = [hint("écrire `!=`", "write `!=`", span, "!=")]
        case "\u{2026}": hints = [hint("écrire `...`", "write `...`", span, "...")]
        case "\u{2192}": hints = [hint("écrire `->`", "write `->`", span, "->")]
        case "\u{20AC}": hints = [hint("mettre le signe dans un texte", "put the sign into a text")]
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
            hints: [hint("le supprimer", "delete it", span, "")])
    }

    static func unknownEscape(_ written: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unknown-escape", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas un caractère échappé", en: "`\(cut(written))` is no escaped character"),
            hints: [
                hint(
                    "écrire `\\\\` pour une barre oblique inverse ; on échappe `\" \\ { } * [ ]`, `\\n` et `\\u{…}`",
                    "write `\\\\` for a backslash; what can be escaped is `\" \\ { } * [ ]`, `\\n` and `\\u{…}`")
            ])
    }

    static func unknownMark(_ written: String, at span: Span) -> Diagnostic {
        let meant = Suggestion.closest(to: written, among: ["id", "sensitive"])
        return Diagnostic(
            "syntax.unknown-mark", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une marque de champ", en: "`\(cut(written))` is no mark of a field"),
            hints: [
                meant.map { hint("écrire `\($0)` ?", "write `\($0)`?", span, $0) }
                    ?? hint("écrire `id` ou `sensitive`, ou rien", "write `id` or `sensitive`, or nothing")
            ])
    }

    static func unknownTablePart(_ written: String, meant: String?, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unknown-table-part", at: span,
            Message(
                fr: "`\(cut(written))` n'est pas une partie de tableau", en: "`\(cut(written))` is no part of a table"),
            hints: [
                meant.map { hint("écrire `\($0)` ?", "write `\($0)`?", span, $0) }
                    ?? hint(
                        "écrire `column`, `columns`, `group by`, `total`, `row`, `carry` ou `empty`",
                        "write `column`, `columns`, `group by`, `total`, `row`, `carry` or `empty`")
            ])
    }

    static func unknownUnit(_ written: String, at span: Span) -> Diagnostic {
        let meant = Suggestion.closest(to: written, among: Units.all.sorted())
        return Diagnostic(
            "syntax.unknown-unit", at: span,
            Message(fr: "`\(cut(written))` n'est pas une unité", en: "`\(cut(written))` is no unit"),
            hints: [
                meant.map { hint("écrire `\($0)` ?", "write `\($0)`?", span, $0) }
                    ?? hint(
                        "écrire `mm`, `cm`, `in`, `pt`, `fr`, `%`, ou `days`, `months`, `years`",
                        "write `mm`, `cm`, `in`, `pt`, `fr`, `%`, or `days`, `months`, `years`")
            ])
    }

    static func unusualSpace(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
        Diagnostic(
            "syntax.unusual-space", at: span,
            Message(
                fr: "l'espace \(name(scalar)) ne s'écrit que dans un texte",
                en: "the space \(name(scalar)) is written only inside a text"),
            hints: [hint("mettre une espace ordinaire", "put an ordinary space", span, " ")])
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
        let french = "écrire `\(escaped)` pour le signe lui-même"
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
