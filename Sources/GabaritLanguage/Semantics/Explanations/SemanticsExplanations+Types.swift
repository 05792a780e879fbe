import GabaritPrimitives

extension SemanticsExplanations {
    /// Codes of types, A to M.
    static let types: [Explanation] = [
        Explanation(
            "type.bad-bounds",
            title: Message(fr: "bornes à l'envers", en: "bounds in the wrong order"),
            meaning: Message(
                fr: "Le minimum dépasse le maximum : aucune valeur ne conviendrait.",
                en: "The minimum is greater than the maximum: no value would fit."),
            example: "data {\n  n Int(9...0)\n}",
            cure: Message(fr: "Échanger les bornes.", en: "Exchange the bounds.")),
        Explanation(
            "type.bad-case-text",
            title: Message(fr: "code ou libellé d'un cas", en: "code or label of a case"),
            meaning: Message(
                fr: """
                    Le code d'un cas voyage dans les données : 1 à 40 caractères ASCII sans espace. Son libellé \
                    s'imprime sur une ligne et n'est pas vide.
                    """,
                en: """
                    The code of a case travels in the data: 1 to 40 ASCII characters without space. Its label is \
                    printed on one line and is not blank.
                    """),
            example: "enum Statut {\n  case radiee \"radiée\" \"Radiée\"\n}",
            cure: Message(fr: "Corriger le code ou le libellé.", en: "Correct the code or the label.")),
        Explanation(
            "type.bad-count",
            title: Message(fr: "durée mal écrite", en: "duration badly written"),
            meaning: Message(
                fr: "Une durée compte des jours, des mois ou des années entières.",
                en: "A duration counts whole days, months or years."),
            example: "let a = 1.5 months",
            cure: Message(
                fr: "Écrire un nombre entier, au besoin dans une unité plus petite.",
                en: "Write a whole number, in a smaller unit if need be.")),
        Explanation(
            "type.bad-mark",
            title: Message(fr: "marque de champ mal placée", en: "mark of a field out of place"),
            meaning: Message(
                fr: """
                    `id` marque le champ qui nomme les fichiers : un `Text` ou un `Int`, présent une fois dans \
                    chaque enregistrement, sans donnée personnelle. `header "…"` nomme la colonne d'un fichier CSV \
                    qui remplit le champ : une ligne, et une colonne par champ.
                    """,
                en: """
                    `id` marks the field that names files: a `Text` or an `Int`, there once in each record, without \
                    personal data.
                    """),
            example: "data {\n  jour Date id\n}",
            cure: Message(
                fr: "Marquer un autre champ, ou nommer sa colonne autrement.",
                en: "Mark another field, or call its column otherwise.")),
        Explanation(
            "type.bad-operand",
            title: Message(fr: "opération qui n'a pas de sens", en: "operation without meaning"),
            meaning: Message(
                fr: """
                    Une opération réunit des valeurs de types qui vont ensemble : nombres entre eux, montants d'une \
                    même monnaie, date et durée.
                    """,
                en: """
                    An operation joins values of types that go together: numbers, amounts of one currency, a date \
                    and a duration.
                    """),
            example: """
                data {
                  jour Date
                }
                let a = jour + 3
                """,
            cure: Message(
                fr: "Changer l'opération, ou dire l'unité : `3 days`.",
                en: "Change the operation, or say the unit: `3 days`.")),
        Explanation(
            "type.bad-pattern",
            title: Message(fr: "forme illisible", en: "unreadable pattern"),
            meaning: Message(
                fr: """
                    `pattern:` décrit la forme d'un texte entier par des caractères, des classes `[0-9]`, des \
                    groupes, des choix et des répétitions.
                    """,
                en: """
                    `pattern:` describes the form of a whole text by characters, classes `[0-9]`, groups, choices \
                    and repetitions.
                    """),
            example: "data {\n  code Text(max: 9, pattern: \"[0-9\")\n}",
            cure: Message(
                fr: "Corriger la forme à l'endroit indiqué.",
                en: "Correct the pattern at the place shown.")),
        Explanation(
            "type.bad-refinement",
            title: Message(fr: "précision d'un autre genre", en: "refinement of another kind"),
            meaning: Message(
                fr: "Une précision est un nombre, un mot ou un texte écrit tel quel.",
                en: "A refinement is a number, a word or a text written as it is."),
            example: "data {\n  nom Text(max: \"vingt\")\n}",
            cure: Message(fr: "Écrire une valeur du genre attendu.", en: "Write a value of the expected kind.")),
        Explanation(
            "type.bound-too-large",
            title: Message(fr: "borne au-delà de ce qui est permis", en: "bound beyond what is allowed"),
            meaning: Message(
                fr: """
                    Chaque type a des limites : 10 000 caractères pour un texte, ±9 007 199 254 740 991 pour un \
                    nombre entier.
                    """,
                en: "Each type has limits: 10,000 characters for a text, ±9,007,199,254,740,991 for a whole number."),
            example: "data {\n  nom Text(max: 20000)\n}",
            cure: Message(fr: "Écrire une borne plus petite.", en: "Write a smaller bound.")),
        Explanation(
            "type.cannot-infer",
            title: Message(fr: "type qu'on ne peut deviner", en: "type that cannot be told"),
            meaning: Message(
                fr: "`none` et `[]` n'ont pas de type à eux : il vient de l'endroit où ils servent.",
                en: "`none` and `[]` have no type of their own: it comes from the place where they are used."),
            example: "let a = none",
            cure: Message(fr: "Écrire une valeur.", en: "Write a value.")),
        Explanation(
            "type.date-range",
            title: Message(fr: "date hors du calendrier", en: "date beyond the calendar"),
            meaning: Message(
                fr: "Les dates des modèles et des données vont du 1er janvier 1900 au 31 décembre 2199.",
                en: "Dates of templates and data go from 1 January 1900 to 31 December 2199."),
            example: "let a = 1789-07-14",
            cure: Message(fr: "Corriger l'année.", en: "Correct the year.")),
        Explanation(
            "type.double-optional",
            title: Message(fr: "`?` de trop", en: "one `?` too many"),
            meaning: Message(
                fr: "Le type peut déjà manquer ; il ne peut pas manquer deux fois.",
                en: "The type may be absent already; it cannot be absent twice."),
            example: """
                type Surnom = Text(max: 20)?
                data {
                  surnom Surnom?
                }
                """,
            cure: Message(fr: "Retirer un `?`.", en: "Remove one `?`.")),
        Explanation(
            "type.duplicate-code",
            title: Message(fr: "code de deux cas", en: "code of two cases"),
            meaning: Message(
                fr: "Le code dit dans les données de quel cas il s'agit ; il n'appartient qu'à un seul.",
                en: "The code says in the data which case is meant; it belongs to one only."),
            example: """
                enum Statut {
                  case active "A" "Active"
                  case annulee "A" "Annulée"
                }
                """,
            cure: Message(fr: "Donner à chaque cas son code.", en: "Give each case a code of its own.")),
        Explanation(
            "type.duplicate-refinement",
            title: Message(fr: "précision donnée deux fois", en: "refinement given twice"),
            meaning: Message(fr: "Une précision n'a qu'une valeur.", en: "A refinement has one value."),
            example: "data {\n  nom Text(max: 20, max: 30)\n}",
            cure: Message(fr: "Garder l'une des deux.", en: "Keep one of the two.")),
        Explanation(
            "type.empty-enum",
            title: Message(fr: "énumération sans cas", en: "enum without cases"),
            meaning: Message(
                fr: "Une énumération sans cas n'aurait aucune valeur.",
                en: "An enum without cases would have no value."),
            example: "enum Statut { }",
            cure: Message(fr: "Ajouter un cas.", en: "Add a case.")),
        Explanation(
            "type.list-too-long",
            title: Message(fr: "liste trop longue", en: "list too long"),
            meaning: Message(
                fr: "Une liste a toujours un maximum, 100 000 éléments au plus, pour que le document ait une fin.",
                en: "A list always has a maximum, 100,000 elements at most, so that the document has an end."),
            example: "data {\n  noms [Text](max: 200000)\n}",
            cure: Message(fr: "Écrire une borne plus petite.", en: "Write a smaller bound.")),
        Explanation(
            "type.mismatch",
            title: Message(fr: "type qui ne convient pas", en: "type that does not fit"),
            meaning: Message(
                fr: """
                    La valeur n'a pas le type attendu à cet endroit, ou ses bornes dépassent celles qui sont \
                    demandées.
                    """,
                en: "The value has not the type expected here, or its bounds go beyond those asked for."),
            example: """
                data {
                  nom Text(max: 60)
                }
                function court(t: Text(max: 20)) = t
                let a = court(nom)
                """,
            cure: Message(
                fr: "Donner une autre valeur, ou élargir le type attendu.",
                en: "Give another value, or widen the expected type.")),
    ]
}
