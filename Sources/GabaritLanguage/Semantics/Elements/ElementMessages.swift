import GabaritPrimitives

/// What the checker says of elements and their arguments; alphabetical by code.
enum ElementMessages {
    // MARK: - code

    /// `code.too-long`: no code holds the text.
    static func codeTooLong(bytes: Int, most: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "code.too-long", span,
            fr: "ce texte peut compter \(bytes) octets ; un code QR de cette correction en contient \(most) au plus",
            en: "this text may have \(bytes) bytes; a QR code of this correction holds \(most) at most",
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez au texte un `max` plus petit, ou écrivez `correction: low`",
                    en: "give the text a smaller `max`, or write `correction: low`")
            ])
    }

    /// `code.too-small`: modules too small to be read.
    static func codeTooSmall(bytes: Int, module: Length, least: Length, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "code.too-small", span,
            fr:
                "pour \(bytes) octets, les modules de ce code feraient \(french(millimetres(module, decimals: 2))) mm ; en dessous de 0,33 mm, ils sont illisibles",
            en:
                "for \(bytes) bytes the modules of this code would be \(millimetres(module, decimals: 2)) mm; below 0.33 mm they cannot be read",
            hints: [
                SemanticsMessages.hint(
                    fr:
                        "écrivez `size: \(millimetres(least, rounded: .up))mm` au moins, ou donnez au texte un `max` plus petit",
                    en: "write `size: \(millimetres(least, rounded: .up))mm` or more, or give the text a smaller `max`")
            ])
    }

    // MARK: - component

    /// `component.missing-block`.
    static func missingComponentBlock(_ name: Name, declared: Span) -> Diagnostic {
        SemanticsMessages.error(
            "component.missing-block", name.span, fr: "`\(name.text)` attend un bloc",
            en: "`\(name.text)` takes a block",
            labels: [
                SemanticsMessages.label(
                    declared, fr: "son contenu dit où, par `block`", en: "its content says where, by `block`")
            ],
            hints: [SemanticsMessages.hint(fr: "ajoutez `{ … }`", en: "add `{ … }`")])
    }

    /// `component.mixed-blocks`: one block would stand in places of two kinds.
    static func mixedBlocks(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "component.mixed-blocks", span, fr: "le bloc a déjà sa place dans un élément d'une autre sorte",
            en: "the block stands already in an element of another kind",
            hints: [SemanticsMessages.hint(fr: "faites-en deux composants", en: "make two components of it")])
    }

    /// `component.unexpected-block`.
    static func unexpectedComponentBlock(_ name: Name) -> Diagnostic {
        SemanticsMessages.error(
            "component.unexpected-block", name.span, fr: "`\(name.text)` ne prend pas de bloc",
            en: "`\(name.text)` takes no block",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez le bloc, ou écrivez `block` dans le composant",
                    en: "leave the block out, or write `block` in the component")
            ])
    }

    // MARK: - constant

    /// `constant.bad-share`.
    static func badShare(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.bad-share", span, fr: "une part est un nombre entier de 1 à 1000",
            en: "a share is a whole number from 1 to 1000",
            hints: [SemanticsMessages.hint(fr: "écrivez par exemple `2fr`", en: "write for example `2fr`")])
    }

    /// `constant.missing-unit`.
    static func missingUnit(_ number: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.missing-unit", span, fr: "une longueur a une unité", en: "a length has a unit",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez `\(number)mm`", en: "write `\(number)mm`",
                    fixIt: Diagnostic.FixIt(span, replacement: "\(number)mm"))
            ])
    }

    /// `constant.out-of-range`.
    static func outOfRange(_ name: String, least: String, most: String?, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.out-of-range", span,
            fr: most.map { "`\(name)` va de \(french(least)) à \(french($0))" }
                ?? "`\(name)` ne descend pas en dessous de \(french(least))",
            en: most.map { "`\(name)` goes from \(least) to \($0)" } ?? "`\(name)` does not go below \(least)",
            hints: [
                SemanticsMessages.hint(
                    fr: "choisissez une valeur entre ces bornes", en: "choose a value inside these bounds")
            ])
    }

    /// `constant.several-values`.
    static func severalValues(_ name: Name, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.several-values", span, fr: "`\(name.text)` a plusieurs valeurs, une seule est attendue ici",
            en: "`\(name.text)` has several values, one is expected here",
            hints: [SemanticsMessages.hint(fr: "nommez une valeur seule", en: "name a single value")])
    }

    /// `constant.too-large`.
    static func constantTooLarge(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.too-large", span, fr: "aucune mesure ne dépasse dix mètres",
            en: "no measure is beyond ten metres",
            hints: [SemanticsMessages.hint(fr: "vérifiez l'unité", en: "check the unit")])
    }

    /// `constant.too-many-values`.
    static func tooManyValues(_ name: String, most: Int, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.too-many-values", span,
            fr: most == 1 ? "`\(name)` prend une seule valeur" : "`\(name)` prend \(most) valeurs au plus",
            en: most == 1 ? "`\(name)` takes one value" : "`\(name)` takes \(most) values at most",
            hints: [SemanticsMessages.hint(fr: "retirez les suivantes", en: "leave the others out")])
    }

    /// `constant.unknown-word`.
    static func unknownWord(_ word: Name, known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(word, among: known)
        return SemanticsMessages.error(
            "constant.unknown-word", word.span, fr: "`\(word.text)` n'a pas de sens ici",
            en: "`\(word.text)` has no meaning here",
            hints: near + SemanticsMessages.oneOf(known))
    }

    /// `constant.unknown`: something that only the data tell.
    static func notConstant(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "constant.unknown", span, fr: "cette valeur doit être connue sans les données",
            en: "this value must be known without the data",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez une mesure, une couleur, un mot, ou nommez une valeur d'un thème",
                    en: "write a measure, a colour, a word, or name a value of a theme")
            ])
    }

    /// `constant.wrong-kind`.
    static func wrongKind(found: Message, expected: Message, example: String? = nil, at span: Span) -> Diagnostic {
        Diagnostic(
            "constant.wrong-kind", at: span,
            Message(
                fr: "ici \(found.french), alors qu'il faut \(expected.french)",
                en: "found \(found.english), expected \(expected.english)"),
            hints: example.map {
                [SemanticsMessages.hint(fr: "écrivez par exemple `\($0)`", en: "write for example `\($0)`")]
            } ?? [])
    }

    // MARK: - element

    /// `element.bad-block`: a block where none belongs.
    static func unexpectedBlock(_ element: Name) -> Diagnostic {
        SemanticsMessages.error(
            "element.bad-block", element.span, fr: "`\(element.text)` ne prend pas de bloc",
            en: "`\(element.text)` takes no block",
            hints: [SemanticsMessages.hint(fr: "retirez `{ … }`", en: "leave `{ … }` out")])
    }

    /// `element.misplaced`.
    static func misplaced(_ element: String, at span: Span, belongs: Message) -> Diagnostic {
        SemanticsMessages.error(
            "element.misplaced", span, fr: "`\(element)` n'a pas sa place ici", en: "`\(element)` does not belong here",
            hints: [Diagnostic.Hint(belongs)])
    }

    /// `element.missing-argument`.
    static func missingArgument(_ label: String, of element: Name, example: String) -> Diagnostic {
        SemanticsMessages.error(
            "element.missing-argument", element.span, fr: "il manque `\(label)` à `\(element.text)`",
            en: "`\(element.text)` lacks `\(label)`",
            hints: [SemanticsMessages.hint(fr: "ajoutez `\(label): \(example)`", en: "add `\(label): \(example)`")])
    }

    /// `element.missing-block`.
    static func missingBlock(_ element: Name) -> Diagnostic {
        SemanticsMessages.error(
            "element.missing-block", element.span, fr: "`\(element.text)` attend un bloc",
            en: "`\(element.text)` takes a block",
            hints: [SemanticsMessages.hint(fr: "ajoutez `{ … }`", en: "add `{ … }`")])
    }

    /// `element.missing-value`.
    static func missingValue(_ element: Name, example: String) -> Diagnostic {
        SemanticsMessages.error(
            "element.missing-value", element.span, fr: "`\(element.text)` attend une valeur",
            en: "`\(element.text)` takes a value",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez par exemple `\(element.text) \(example)`",
                    en: "write for example `\(element.text) \(example)`")
            ])
    }

    /// `element.not-an-element`: a name that stands for something else.
    static func notAnElement(_ name: Name, declared: Span) -> Diagnostic {
        SemanticsMessages.error(
            "element.not-an-element", name.span, fr: "`\(name.text)` n'est ni un élément ni un composant",
            en: "`\(name.text)` is neither an element nor a component",
            labels: [SemanticsMessages.label(declared, fr: "déclaré ici", en: "declared here")],
            hints: [
                SemanticsMessages.hint(
                    fr: "imprimez sa valeur dans un texte : `\"{…}\"`", en: "print its value in a text: `\"{…}\"`")
            ])
    }

    /// `element.unexpected-value`.
    static func unexpectedValue(_ element: Name, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "element.unexpected-value", span, fr: "`\(element.text)` ne prend pas cette valeur",
            en: "`\(element.text)` does not take this value",
            hints: [
                SemanticsMessages.hint(
                    fr: "retirez-la, ou mettez un nom et `:` devant",
                    en: "leave it out, or put a name and `:` before it")
            ])
    }

    /// `element.unknown`.
    static func unknownElement(_ name: Name, known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(name, among: known)
        let other = SemanticsMessages.hint(
            fr: "déclarez `component \(name.text)() { … }`, ou mettez les mots entre guillemets",
            en: "declare `component \(name.text)() { … }`, or put words between quotation marks")
        return SemanticsMessages.error(
            "element.unknown", name.span, fr: "aucun élément ne s'appelle `\(name.text)`",
            en: "no element is called `\(name.text)`",
            hints: near.isEmpty ? [other] : near)
    }

    /// `element.unknown-argument`.
    static func unknownArgument(_ label: Name, of element: Name, known: [String]) -> Diagnostic {
        let near = SemanticsMessages.didYouMean(label, among: known)
        return SemanticsMessages.error(
            "element.unknown-argument", label.span, fr: "`\(element.text)` ne connaît pas `\(label.text)`",
            en: "`\(element.text)` does not know `\(label.text)`",
            hints: near.isEmpty ? SemanticsMessages.oneOf(known) : near)
    }

    /// `element.useless-argument`.
    static func uselessArgument(_ label: String, at span: Span, fr: String, en: String) -> Diagnostic {
        SemanticsMessages.error(
            "element.useless-argument", span, fr: "`\(label)` n'a pas d'effet ici", en: "`\(label)` has no effect here",
            hints: [SemanticsMessages.hint(fr: fr, en: en)])
    }

    // MARK: - heading

    /// `heading.skips-level`.
    static func skipsLevel(_ level: Int, after previous: Int, at span: Span, earlier: Span?, trace: [Diagnostic.Frame])
        -> Diagnostic
    {
        SemanticsMessages.error(
            "heading.skips-level", span,
            fr: previous == 0
                ? "ce titre de niveau \(level) peut être le premier du document, qui est de niveau 1"
                : "ce titre de niveau \(level) peut venir juste après un titre de niveau \(previous) : un niveau manque",
            en: previous == 0
                ? "this heading of level \(level) may be the document's first, which is of level 1"
                : "this heading of level \(level) may come right after one of level \(previous): a level is missing",
            labels: earlier.map { [SemanticsMessages.label($0, fr: "le titre d'avant", en: "the heading before it")] }
                ?? [],
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez `level: \(previous + 1)`, et choisissez sa taille par un style",
                    en: "write `level: \(previous + 1)`, and choose its size by a style")
            ], trace: trace)
    }

    // MARK: - language

    /// `language.bad-tag`.
    static func badLanguage(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "language.bad-tag", span, fr: "une langue s'écrit par son code, comme `fr` ou `en-GB`",
            en: "a language is written by its code, such as `fr` or `en-GB`",
            hints: [
                SemanticsMessages.hint(fr: "écrivez par exemple `language: en`", en: "write for example `language: en`")
            ])
    }

    /// `language.other-script`: words of a language that nobody has told.
    static func otherScript(_ word: String, at span: Span) -> Diagnostic {
        Diagnostic(
            "language.other-script", severity: .warning, at: span,
            Message(
                fr: "« \(word) » n'est pas dans l'écriture de la langue du texte",
                en: "\"\(word)\" is not in the script of the text's language"),
            hints: [
                SemanticsMessages.hint(
                    fr: "dites la langue de ces mots : `[\(word)](language: …)`, par son code, comme `el` ou `ru`",
                    en: "say the language of these words: `[\(word)](language: …)`, by its code, such as `el` or `ru`")
            ])
    }

    // MARK: - link

    /// `link.says-nothing`: words that do not tell where a link leads.
    static func emptyLinkWords(_ words: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "link.says-nothing", span, fr: "« \(words) » ne dit pas où mène ce lien",
            en: "\"\(words)\" does not say where this link leads",
            hints: [
                SemanticsMessages.hint(
                    fr:
                        "nommez ce que l'on y trouve, comme dans `[le portail de la demande](…)`, ou imprimez l'adresse",
                    en: "name what is found there, as in `[the portal of requests](…)`, or print the address")
            ])
    }

    /// `link.bad-target`.
    static func badTarget(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "link.bad-target", span,
            fr: "un lien mène à une adresse `https://…` ou `mailto:…`, écrite ou de type `URL`",
            en: "a link leads to an address `https://…` or `mailto:…`, written or of type `URL`",
            hints: [
                SemanticsMessages.hint(
                    fr: "écrivez l'adresse entière, ou `{champ}` seul, d'un champ `URL`",
                    en: "write the whole address, or `{field}` alone, of a field `URL`")
            ])
    }

    // MARK: - list

    /// `type.not-lines`: what `lines` does not take.
    static func notLines(_ type: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "type.not-lines", span, fr: "`lines` attend une liste de textes d'une ligne, trouvé `\(type)`",
            en: "`lines` takes a list of texts of one line, found `\(type)`",
            hints: [
                SemanticsMessages.hint(fr: "écrivez un champ de type `[Text]`", en: "write a field of type `[Text]`")
            ])
    }

    // MARK: - Parts

    /// Words as what is expected: one of them.
    static func oneOf(_ words: [String]) -> Message {
        Message(fr: SemanticsMessages.list(words, or: "ou"), en: SemanticsMessages.list(words, or: "or"))
    }

    /// A length in millimetres with at most so many decimals, one or two; what is needed is rounded up.
    static func millimetres(
        _ length: Length, decimals: Int = 1, rounded rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
    ) -> String {
        number(length.millimetres, decimals, rule)
    }

    /// A figure as French prose writes it.
    static func french(_ figure: String) -> String { String(figure.map { $0 == "." ? "," : $0 }) }

    /// A length in points with at most one decimal.
    static func points(_ length: Length) -> String { number(length.points, 1, .toNearestOrAwayFromZero) }

    private static func number(_ value: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule) -> String {
        let scale = decimals == 1 ? 10.0 : 100.0
        // A unit of length is finer than any figure shown, so that 24 mm stay 24 mm.
        let unscaled = rule == .up ? (value * scale - 0.01).rounded(.up) : (value * scale).rounded(rule)
        guard abs(unscaled) < 1e15 else { return "…" }
        var number = ExactNumber(unscaled: Int64(unscaled), scale: decimals)
        while number.scale > 0, let shorter = number.rescaled(to: number.scale - 1) { number = shorter }
        return number.plain
    }
}
