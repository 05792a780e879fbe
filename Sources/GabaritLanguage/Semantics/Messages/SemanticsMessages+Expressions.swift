import GabaritPrimitives

extension SemanticsMessages {
    // MARK: - call

    /// `call.bad-default`: a parameter's default that is no plain value.
    static func badDefault(at span: Span) -> Diagnostic {
        error(
            "call.bad-default", span, fr: "une valeur par défaut ne dépend de rien",
            en: "a default value depends on nothing",
            hints: [
                hint(
                    fr: "écrivez une valeur telle quelle, comme `12` ou `\"texte\"`",
                    en: "write a plain value, such as `12` or `\"text\"`")
            ])
    }

    /// `call.duplicate-argument`.
    static func duplicateArgument(_ label: Name) -> Diagnostic {
        error(
            "call.duplicate-argument", label.span, fr: "`\(label.text)` est donné deux fois",
            en: "`\(label.text)` is given twice",
            hints: [hint(fr: "gardez l'un des deux", en: "keep one of the two")])
    }

    /// `call.missing-argument`.
    static func missingArgument(_ parameter: Name, of callee: Name, type: String, at span: Span) -> Diagnostic {
        error(
            "call.missing-argument", span, fr: "il manque `\(parameter.text)` à `\(callee.text)`",
            en: "`\(callee.text)` lacks `\(parameter.text)`",
            labels: [label(parameter.span, fr: "déclaré ici", en: "declared here")],
            hints: [
                hint(
                    fr: "ajoutez `\(parameter.text): …`, de type `\(type)`",
                    en: "add `\(parameter.text): …` of type `\(type)`")
            ])
    }

    /// `call.not-callable`.
    static func notCallable(at span: Span) -> Diagnostic {
        error(
            "call.not-callable", span, fr: "ceci n'est pas une fonction", en: "this is no function",
            hints: [hint(fr: "retirez les parenthèses", en: "remove the parentheses")])
    }

    /// `call.parameter-order`: a parameter without default behind one with.
    static func parameterOrder(_ name: Name) -> Diagnostic {
        error(
            "call.parameter-order", name.span, fr: "`\(name.text)` suit un paramètre qui a une valeur par défaut",
            en: "`\(name.text)` follows a parameter that has a default",
            hints: [
                hint(
                    fr: "mettez les paramètres sans valeur par défaut devant",
                    en: "put the parameters without default first")
            ])
    }

    /// `call.too-many-arguments`.
    static func tooManyArguments(_ callee: Name, expected: Int, at span: Span) -> Diagnostic {
        error(
            "call.too-many-arguments", span, fr: "`\(callee.text)` prend \(expected) valeur\(expected > 1 ? "s" : "")",
            en: "`\(callee.text)` takes \(expected) value\(expected == 1 ? "" : "s")",
            hints: [hint(fr: "retirez cette valeur", en: "remove this value")])
    }

    /// `call.unknown-argument`.
    static func unknownArgument(_ label: Name, of callee: Name, known: [String]) -> Diagnostic {
        let near = didYouMean(label, among: known)
        return error(
            "call.unknown-argument", label.span, fr: "`\(callee.text)` n'a pas de paramètre `\(label.text)`",
            en: "`\(callee.text)` has no parameter `\(label.text)`", hints: near.isEmpty ? oneOf(known) : near)
    }

    // MARK: - match

    /// `match.not-exhaustive`.
    static func notExhaustive(_ missing: [String], at span: Span) -> Diagnostic {
        let shown = Array(missing.prefix(6))
        let more = missing.count > 6 ? " …" : ""
        return error(
            "match.not-exhaustive", span, fr: "ce `match` oublie \(list(shown, or: "et"))\(more)",
            en: "this `match` leaves out \(list(shown, or: "and"))\(more)",
            hints: [
                hint(
                    fr: "ajoutez un `case` pour chacun, ou `else` pour tout le reste",
                    en: "add a `case` for each, or `else` for all the rest")
            ])
    }

    /// `match.unreachable`.
    static func unreachableArm(at span: Span, first: Span?) -> Diagnostic {
        error(
            "match.unreachable", span, fr: "ce cas ne s'applique jamais : un autre le précède toujours",
            en: "this case never applies: another always comes first",
            labels: first.map { [label($0, fr: "l'autre est ici", en: "the other is here")] } ?? [],
            hints: [hint(fr: "retirez ce cas", en: "remove this case")])
    }

    /// `match.wrong-count`: as many names as the case carries values, or none.
    static func wrongBindingCount(_ name: Name, expected: Int, at span: Span) -> Diagnostic {
        error(
            "match.wrong-count", span, fr: "`\(name.text)` porte \(expected) valeur\(expected > 1 ? "s" : "")",
            en: "`\(name.text)` carries \(expected) value\(expected == 1 ? "" : "s")",
            hints: [
                hint(
                    fr: "donnez un nom à chacune, `_` à celles qui ne servent pas, ou retirez les parenthèses",
                    en: "name each of them, `_` where one is not used, or remove the parentheses")
            ])
    }

    /// `match.wrong-pattern`.
    static func wrongPattern(_ pattern: String, type: String, at span: Span, known: [String]) -> Diagnostic {
        let near = didYouMean(Name(pattern, span), among: known)
        return error(
            "match.wrong-pattern", span, fr: "`\(pattern)` n'est pas un cas de `\(type)`",
            en: "`\(pattern)` is no case of `\(type)`",
            hints: near.isEmpty ? oneOf(known) : near)
    }

    /// `match.wrong-subject`: neither an enum nor an optional.
    static func wrongSubject(_ type: String, at span: Span) -> Diagnostic {
        error(
            "match.wrong-subject", span,
            fr: "`match` distingue les cas d'une énumération ou une valeur qui peut manquer, pas un `\(type)`",
            en: "`match` tells the cases of an enum apart, or what may be absent, not a `\(type)`",
            hints: [hint(fr: "écrivez `if … else …`", en: "write `if … else …`")])
    }

    // MARK: - number

    /// `number.too-large`: a number that 64 bits or 12 decimals do not hold.
    static func numberTooLarge(at span: Span) -> Diagnostic {
        error(
            "number.too-large", span, fr: "ce nombre a trop de chiffres", en: "this number has too many digits",
            hints: [
                hint(
                    fr: "écrivez au plus 18 chiffres, dont 12 après la virgule",
                    en: "write at most 18 digits, 12 of them behind the point")
            ])
    }

    /// `number.zero-modulo`.
    static func zeroModulo(_ type: String, at span: Span) -> Diagnostic {
        error(
            "number.zero-modulo", span, fr: "le diviseur de `mod` peut valoir 0 : `\(type)`",
            en: "the divisor of `mod` may be 0: `\(type)`",
            hints: [
                hint(
                    fr: "donnez-lui des bornes sans 0, comme `Int(1...12)`",
                    en: "give it bounds without 0, such as `Int(1...12)`")
            ])
    }

    // MARK: - optional

    /// `optional.never-absent`: a warning.
    static func neverAbsent(at span: Span) -> Diagnostic {
        Diagnostic(
            "optional.never-absent", severity: .warning, at: span,
            Message(fr: "cette valeur ne manque jamais", en: "this value is never absent"),
            hints: [hint(fr: "retirez ce qui prévoit son absence", en: "remove what provides for its absence")])
    }

    /// `optional.unhandled`.
    static func unhandled(_ type: String, at span: Span, isRatio: Bool, hint advice: Diagnostic.Hint) -> Diagnostic {
        error(
            "optional.unhandled", span,
            fr: isRatio ? "ce rapport peut n'avoir aucune valeur" : "cette valeur peut manquer : `\(type)`",
            en: isRatio ? "this ratio may have no value" : "this value may be absent: `\(type)`", hints: [advice])
    }

    /// How an absent value is handled where it is printed or used.
    static let elseHint = hint(
        fr: "ajoutez `else \"…\"`, ou entourez de `if let x = … { }`",
        en: "add `else \"…\"`, or wrap it into `if let x = … { }`")
    /// How an absent value is handled where it is compared.
    static let someHint = hint(
        fr: "écrivez `… is some x and x …`, ou `else` avec une valeur de rechange",
        en: "write `… is some x and x …`, or `else` with a value instead")
    /// How an absent record's field is reached.
    static let memberHint = hint(fr: "écrivez `?.` au lieu de `.`", en: "write `?.` instead of `.`")

    // MARK: - print

    /// `print.needs-format`.
    static func needsFormat(_ type: String, format: String, at span: Span) -> Diagnostic {
        error(
            "print.needs-format", span, fr: "un `\(type)` s'imprime de plusieurs façons",
            en: "a `\(type)` can be printed in several ways",
            hints: [
                hint(
                    fr: "ajoutez un format : `| \(format)`", en: "add a format: `| \(format)`",
                    fixIt: Diagnostic.FixIt(
                        Span(source: span.source, start: Int(span.end), end: Int(span.end)), replacement: " | \(format)"
                    ))
            ])
    }

    /// `print.not-printable`.
    static func notPrintable(_ type: String, at span: Span, hint advice: Diagnostic.Hint) -> Diagnostic {
        error(
            "print.not-printable", span, fr: "un `\(type)` ne s'imprime pas tel quel",
            en: "a `\(type)` cannot be printed as it is",
            hints: [advice])
    }
}
