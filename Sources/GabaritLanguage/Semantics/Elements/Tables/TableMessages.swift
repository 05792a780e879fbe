import GabaritPrimitives

/// What the checker says of tables; alphabetical by code.
enum TableMessages {
    /// `table.bad-key`: rows are grouped by something that is not compared.
    static func badKey(_ type: String, at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.bad-key", span, fr: "un `\(type)` ne peut pas grouper des lignes",
            en: "a `\(type)` cannot group rows",
            hints: [
                SemanticsMessages.hint(
                    fr: "donnez un texte, un nombre, une date, un enregistrement ou un énuméré",
                    en: "give a text, a number, a date, a record or an enum")
            ])
    }

    /// `table.duplicate-part`.
    static func duplicatePart(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.duplicate-part", word.span, fr: "`\(word.text)` est déjà écrit pour ce tableau",
            en: "`\(word.text)` is written already for this table",
            hints: [SemanticsMessages.hint(fr: "retirez l'un des deux", en: "leave one of the two out")])
    }

    /// `table.in-furniture`.
    static func inFurniture(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.in-furniture", span, fr: "un tableau ne se répète pas de page en page",
            en: "a table does not repeat from page to page",
            hints: [
                SemanticsMessages.hint(
                    fr: "placez-le dans le corps du document, ou écrivez `grid`",
                    en: "put it into the body of the document, or write `grid`")
            ])
    }

    /// `table.misplaced-part`.
    static func misplacedPart(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.misplaced-part", word.span, fr: "`\(word.text)` n'a pas sa place ici",
            en: "`\(word.text)` does not belong here",
            hints: [
                SemanticsMessages.hint(
                    fr:
                        "placez-le dans `table { … }` même ; `columns` contient des colonnes, `group by` un titre et un total",
                    en: "put it into `table { … }` itself; `columns` holds columns, `group by` a heading and a total")
            ])
    }

    /// `table.needs-empty`: the list may hold nothing.
    static func needsEmpty(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.needs-empty", span, fr: "ce tableau peut n'avoir aucune ligne", en: "this table may have no row",
            hints: [
                SemanticsMessages.hint(
                    fr: "dites ce qui s'imprime alors : `empty \"Aucun guichet.\"`",
                    en: "say what is printed then: `empty \"No counter.\"`")
            ])
    }

    /// `table.needs-missing`: a value may be unknown.
    static func needsMissing(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.needs-missing", span, fr: "cette valeur peut manquer", en: "this value may be missing",
            hints: [
                SemanticsMessages.hint(
                    fr: "dites ce qui s'imprime alors : `missing: \"n.c.\"`",
                    en: "say what is printed then: `missing: \"n/a\"`")
            ])
    }

    /// `table.needs-when`.
    static func needsWhen(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.needs-when", word.span, fr: "`row` dit pour quelles lignes : il manque `when`",
            en: "`row` says for which rows: `when` is missing",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez une condition, `when ligne.taux is some t and t > 10 %`",
                    en: "add a condition, `when line.rate is some r and r > 10 %`")
            ])
    }

    /// `table.no-columns`.
    static func noColumns(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.no-columns", word.span, fr: "`\(word.text)` n'a pas de colonne", en: "`\(word.text)` has no column",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `column \"Titre\" { … }`", en: "add `column \"Title\" { … }`")
            ])
    }

    /// `table.no-content`: a column without a value and without a block.
    static func noContent(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.no-content", word.span, fr: "cette colonne n'imprime rien", en: "this column prints nothing",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `value: …`, ou ce que contiennent ses cellules : `{ … }`",
                    en: "add `value: …`, or what its cells hold: `{ … }`")
            ])
    }

    /// `table.no-ratio`: a ratio of sums of something else than a ratio.
    static func noRatio(at span: Span, value: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.no-ratio", span, fr: "`ratio of sums` veut une valeur écrite `a of b`",
            en: "`ratio of sums` wants a value written `a of b`",
            labels: [SemanticsMessages.label(value, fr: "cette valeur n'en est pas une", en: "this value is none")],
            hints: [SemanticsMessages.hint(fr: "écrivez `value: a of b`", en: "write `value: a of b`")])
    }

    /// `table.no-room-for-words`: the first column has a total.
    static func noRoomForWords(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.no-room-for-words", span,
            fr: "les mots du total n'ont pas de place : la première colonne a un total",
            en: "the words of the total have no room: the first column has a total",
            hints: [
                SemanticsMessages.hint(
                    fr: "placez devant une colonne sans total", en: "put a column without a total before it")
            ])
    }

    /// `table.nothing-to-carry`.
    static func nothingToCarry(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.nothing-to-carry", word.span, fr: "aucune colonne n'a de total à reporter",
            en: "no column has a total to carry",
            hints: [
                SemanticsMessages.hint(
                    fr: "ajoutez `total: sum` à une colonne, ou retirez `carry`",
                    en: "add `total: sum` to a column, or leave `carry` out")
            ])
    }

    /// `table.too-deep`.
    static func tooDeep(_ word: Name) -> Diagnostic {
        SemanticsMessages.error(
            "table.too-deep", word.span, fr: "plus de trois niveaux de titres de colonnes",
            en: "more than three levels of column headers",
            hints: [SemanticsMessages.hint(fr: "retirez un niveau", en: "leave a level out")])
    }

    /// `table.total-needs-value`.
    static func totalNeedsValue(at span: Span) -> Diagnostic {
        SemanticsMessages.error(
            "table.total-needs-value", span, fr: "cette colonne n'a pas de valeur à additionner",
            en: "this column has no value to add up",
            hints: [SemanticsMessages.hint(fr: "ajoutez `value: …`", en: "add `value: …`")])
    }
}
