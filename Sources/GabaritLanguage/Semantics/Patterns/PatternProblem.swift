public import GabaritPrimitives

/// Why a source is no pattern.
public struct PatternProblem: Error, Hashable, Sendable {
    /// Where: UTF-8 bytes from the start of the pattern.
    public var offset: Int
    /// What is wrong.
    public var message: Message
    /// What to write instead, where that is known.
    public var hint: Message?

    /// Makes a problem.
    public init(offset: Int, message: Message, hint: Message? = nil) {
        self.offset = offset
        self.message = message
        self.hint = hint
    }
}

extension PatternProblem {
    static func anchor(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "un motif vaut pour le texte entier ; `^` et `$` n'y ont pas de place",
                en: "a pattern is for the whole text; `^` and `$` have no place in it"),
            hint: Message(
                fr: "supprimez-les, ou écrivez `\\^`, `\\$` pour ces caractères",
                en: "delete them, or write `\\^`, `\\$` for these characters"))
    }

    static func badCount(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "une répétition s'écrit `{n}`, `{n,}` ou `{n,m}`, avec n ≤ m",
                en: "a repetition is written `{n}`, `{n,}` or `{n,m}`, with n ≤ m"),
            hint: Message(fr: "écrivez `\\{` pour l'accolade elle-même", en: "write `\\{` for the brace itself"))
    }

    static func badEscape(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "`\\` ne se place que devant un signe de ponctuation, ou dans `\\n`",
                en: "`\\` stands only before a punctuation mark, or in `\\n`"))
    }

    static func badRange(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "les bornes de cet intervalle sont inversées", en: "the ends of this range are in the wrong order"))
    }

    static func capturedReference(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "un motif ne peut pas renvoyer à un groupe", en: "a pattern cannot refer back to a group"))
    }

    static func empty() -> PatternProblem {
        PatternProblem(offset: 0, message: Message(fr: "le motif est vide", en: "the pattern is empty"))
    }

    static func emptyClass(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset, message: Message(fr: "cette classe est vide", en: "this class is empty"),
            hint: Message(fr: "écrivez `\\]` pour le crochet lui-même", en: "write `\\]` for the bracket itself"))
    }

    static func nothingToRepeat(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "il n'y a rien à répéter devant ce signe", en: "there is nothing to repeat before this sign"),
            hint: Message(
                fr: "écrivez `\\` devant pour le signe lui-même", en: "write `\\` before it for the sign itself"))
    }

    static func repeatedRepetition(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "une répétition ne peut pas en suivre une autre", en: "a repetition cannot follow another"),
            hint: Message(
                fr: "supprimez le second signe, ou mettez un groupe `( )`",
                en: "delete the second sign, or use a group `( )`"))
    }

    static func shorthandClass(_ replacement: String?, at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "les classes abrégées (`\\d`, `\\w`, `\\s`, …) ne sont pas admises",
                en: "class shorthands (`\\d`, `\\w`, `\\s`, …) are not admitted"),
            hint: replacement.map { Message(fr: "écrivez `\($0)`", en: "write `\($0)`") })
    }

    static func specialGroup(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "les groupes `(?…)` ne sont pas admis", en: "groups of the form `(?…)` are not admitted"),
            hint: Message(fr: "écrivez un simple groupe `( )`", en: "write a plain group `( )`"))
    }

    static func tooDeep(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(
                fr: "les groupes sont imbriqués sur plus de \(TextPattern.deepest) niveaux",
                en: "groups are nested more than \(TextPattern.deepest) deep"))
    }

    static func tooLarge() -> PatternProblem {
        PatternProblem(
            offset: 0,
            message: Message(
                fr: "le motif compte plus de \(TextPattern.largest) positions une fois les répétitions développées",
                en: "the pattern has more than \(TextPattern.largest) positions once repetitions are written out"))
    }

    static func unclosedClass(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(fr: "cette classe n'est pas fermée par `]`", en: "this class is not closed by `]`"))
    }

    static func unclosedGroup(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(fr: "ce groupe n'est pas fermé par `)`", en: "this group is not closed by `)`"))
    }

    static func unescaped(_ sign: Unicode.Scalar, at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset, message: Message(fr: "`\(sign)` ne ferme rien", en: "`\(sign)` closes nothing"),
            hint: Message(
                fr: "écrivez `\\\(sign)` pour le caractère lui-même", en: "write `\\\(sign)` for the character itself"))
    }

    static func unescapedInClass(at offset: Int) -> PatternProblem {
        PatternProblem(
            offset: offset,
            message: Message(fr: "une classe ne peut pas en contenir une autre", en: "a class cannot hold another"),
            hint: Message(fr: "écrivez `\\[` pour le crochet lui-même", en: "write `\\[` for the bracket itself"))
    }
}
