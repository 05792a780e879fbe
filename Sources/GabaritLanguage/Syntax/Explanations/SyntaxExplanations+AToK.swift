import GabaritPrimitives

extension SyntaxExplanations {
    /// Codes whose names start with A to K.
    static let aToK: [Explanation] = [
        Explanation(
            "syntax.accented-name",
            title: Message(fr: "lettre accentuée dans un nom", en: "accented letter in a name"),
            meaning: Message(
                fr: """
                    Les noms de champs, de styles ou de composants ne contiennent que des lettres sans accent, des \
                    chiffres et `_`, afin que toutes les machines les écrivent pareil. Les textes entre guillemets \
                    gardent leurs accents.
                    """,
                en: """
                    Names of fields, styles or components hold unaccented letters, digits and `_` only, so that \
                    every machine writes them alike. Texts in quotes keep their accents.
                    """),
            example: "let prénom = \"Anne\"",
            cure: Message(fr: "Retirer les accents du nom.", en: "Take the accents off the name.")),
        Explanation(
            "syntax.arm-needs-block",
            title: Message(fr: "cas d'un `match` sans bloc", en: "case of a `match` without a block"),
            meaning: Message(
                fr: """
                    Là où un `match` choisit des éléments, chaque cas contient un bloc, même vide. La forme `case … \
                    : valeur` appartient au `match` qui donne une valeur.
                    """,
                en: """
                    Where a `match` chooses elements, each case holds a block, be it empty. The form `case … : \
                    value` belongs to a `match` that gives a value.
                    """),
            example: "match statut {\n  case active: \"La demande est active.\"\n}",
            cure: Message(
                fr: "Mettre des accolades autour des éléments.",
                en: "Put braces around the elements.")),
        Explanation(
            "syntax.assignment-in-condition",
            title: Message(fr: "`=` dans une condition", en: "`=` in a condition"),
            meaning: Message(
                fr: "`=` donne un nom à une valeur ; une comparaison s'écrit `==`.",
                en: "`=` names a value; a comparison is written `==`."),
            example: "if statut = active { \"Active\" }",
            cure: Message(
                fr: "Écrire `==`, ou `if let nom = …` pour une valeur facultative.",
                en: "Write `==`, or `if let name = …` for an optional value.")),
        Explanation(
            "syntax.bare-expression",
            title: Message(fr: "valeur seule à la place d'un élément", en: "value alone in place of an element"),
            meaning: Message(
                fr: """
                    Un bloc contient des éléments et des textes. Une valeur s'imprime dans un texte, entre \
                    accolades.
                    """,
                en: "A block holds elements and texts. A value is printed in a text, between braces."),
            example: "demande.numero",
            cure: Message(
                fr: "Écrire la valeur entre guillemets et accolades.",
                en: "Write the value between quotes and braces.")),
        Explanation(
            "syntax.bidi-control",
            title: Message(
                fr: "caractère qui change le sens de l'écriture",
                en: "character that turns the direction of text"),
            meaning: Message(
                fr: """
                    Certains caractères invisibles font lire le fichier autrement qu'il n'est compris. Ils sont \
                    refusés partout, même dans les commentaires.
                    """,
                en: """
                    Some invisible characters make a file read otherwise than it is understood. They are refused \
                    everywhere, in comments too.
                    """),
            example: "\"abc\u{202E}def\"",
            cure: Message(fr: "Supprimer le caractère.", en: "Delete the character.")),
        Explanation(
            "syntax.byte-order-mark",
            title: Message(fr: "marque d'ordre des octets", en: "byte-order mark"),
            meaning: Message(
                fr: """
                    Certains éditeurs placent une marque invisible (U+FEFF) en tête des fichiers UTF-8 ; elle n'a \
                    pas de sens ici.
                    """,
                en: """
                    Some editors put an invisible mark (U+FEFF) at the start of UTF-8 files; it has no meaning here.
                    """),
            cure: Message(
                fr: "Enregistrer le fichier en UTF-8 sans BOM.",
                en: "Save the file as UTF-8 without BOM.")),
        Explanation(
            "syntax.chained-comparison",
            title: Message(fr: "comparaisons enchaînées", en: "chained comparisons"),
            meaning: Message(
                fr: "Une comparaison donne oui ou non, ce qui ne se compare pas à une autre valeur.",
                en: "A comparison gives yes or no, which does not compare with another value."),
            example: "if 1 < n < 5 { \"Peu\" }",
            cure: Message(fr: "Relier deux comparaisons par `and`.", en: "Join two comparisons with `and`.")),
        Explanation(
            "syntax.control-character",
            title: Message(fr: "caractère de contrôle", en: "control character"),
            meaning: Message(
                fr: """
                    Un caractère invisible, tel qu'une tabulation dans un texte, ne s'imprime pas et cacherait une \
                    différence.
                    """,
                en: "An invisible character, such as a tab in a text, does not print and would hide a difference."),
            example: "\"abc\u{1}\"",
            cure: Message(fr: "Le supprimer ou le remplacer par une espace.", en: "Delete it, or put a space.")),
        Explanation(
            "syntax.decimal-comma",
            title: Message(fr: "virgule décimale", en: "decimal comma"),
            meaning: Message(
                fr: """
                    Dans le code, un nombre s'écrit avec un point, car la virgule sépare les valeurs. Dans le \
                    document, les formats impriment la virgule.
                    """,
                en: """
                    In code a number is written with a point, since the comma separates values. In the document, \
                    formats print the comma.
                    """),
            example: "space 2,5mm",
            cure: Message(fr: "Remplacer la virgule par un point.", en: "Replace the comma with a point.")),
        Explanation(
            "syntax.doubled-optional",
            title: Message(fr: "type facultatif deux fois", en: "type optional twice"),
            meaning: Message(
                fr: "Une valeur est présente ou absente ; un second `?` ne dit rien de plus.",
                en: "A value is present or absent; a second `?` says nothing more."),
            example: "data {\n  nom Text??\n}",
            cure: Message(fr: "Garder un seul `?`.", en: "Keep a single `?`.")),
        Explanation(
            "syntax.empty-braces",
            title: Message(fr: "accolades vides dans un texte", en: "empty braces in a text"),
            meaning: Message(
                fr: "Dans un texte, les accolades impriment une valeur ; celles-ci n'en contiennent pas.",
                en: "In a text, braces print a value; these hold none."),
            example: "\"Numéro {}\"",
            cure: Message(
                fr: "Y mettre une valeur, ou écrire `\\{\\}`.",
                en: "Put a value there, or write `\\{\\}`.")),
        Explanation(
            "syntax.empty-markup",
            title: Message(fr: "mise en valeur vide", en: "empty markup"),
            meaning: Message(
                fr: "Les signes `**`, `*` ou `[…](…)` n'entourent aucun texte.",
                en: "The signs `**`, `*` or `[…](…)` surround no text."),
            example: "\"Voir [](https://example.org).\"",
            cure: Message(
                fr: "Mettre du texte entre les signes, ou les échapper par `\\`.",
                en: "Put text between the signs, or escape them with `\\`.")),
        Explanation(
            "syntax.empty-parentheses",
            title: Message(fr: "parenthèses vides", en: "empty parentheses"),
            meaning: Message(
                fr: "Des parenthèses groupent une valeur ou une suite de valeurs ; celles-ci n'en contiennent pas.",
                en: "Parentheses group a value or several; these hold none."),
            example: "let a = ()",
            cure: Message(fr: "Y mettre une valeur.", en: "Put a value there.")),
        Explanation(
            "syntax.expected",
            title: Message(fr: "autre chose était attendu", en: "something else was expected"),
            meaning: Message(
                fr: """
                    Le fichier ne se lit pas plus loin à cet endroit : le message dit ce qui s'y trouve et ce qu'il \
                    y faut.
                    """,
                en: """
                    The file cannot be read further at this place: the message says what is there and what is \
                    needed.
                    """),
            example: "let a =",
            cure: Message(fr: "Écrire ce que le message demande.", en: "Write what the message asks for.")),
        Explanation(
            "syntax.expected-binding",
            title: Message(fr: "nom sans `let` dans un cas", en: "name without `let` in a case"),
            meaning: Message(
                fr: "Ce qu'un cas emporte reçoit un nom par `let`, ou `_` s'il ne sert pas.",
                en: "What a case carries gets a name by `let`, or `_` where it is not used."),
            example: "match statut {\n  case radiee(le) { }\n}",
            cure: Message(fr: "Écrire `let` devant le nom.", en: "Write `let` before the name.")),
        Explanation(
            "syntax.expected-case",
            title: Message(fr: "`case` attendu", en: "`case` expected"),
            meaning: Message(
                fr: """
                    Un `enum` et un `match` ne contiennent que des cas, chacun annoncé par `case` (ou `else` dans un \
                    `match`).
                    """,
                en: "An `enum` and a `match` hold cases only, each announced by `case` (or `else` in a `match`)."),
            example: "enum Statut {\n  active \"A\"\n}",
            cure: Message(fr: "Écrire `case` devant.", en: "Write `case` before it.")),
        Explanation(
            "syntax.expected-line-end",
            title: Message(fr: "reste de ligne", en: "rest of a line"),
            meaning: Message(
                fr: "Une instruction finit avec sa ligne. Ce qui suit ne peut pas lui appartenir.",
                en: "A statement ends with its line. What follows cannot belong to it."),
            example: "let a = 1 )",
            cure: Message(
                fr: "Commencer une nouvelle ligne, ou relier le reste par un opérateur.",
                en: "Start a new line, or join the rest with an operator.")),
        Explanation(
            "syntax.expected-property",
            title: Message(fr: "propriété attendue", en: "property expected"),
            meaning: Message(
                fr: "Un `style` et un `theme` ne contiennent que des propriétés, `nom: valeur`.",
                en: "A `style` and a `theme` hold properties only, `name: value`."),
            example: "style petit {\n  bold\n}",
            cure: Message(
                fr: "Écrire le nom, deux-points, puis la valeur.",
                en: "Write the name, a colon, then the value.")),
        Explanation(
            "syntax.file-too-large",
            title: Message(fr: "fichier trop grand", en: "file too large"),
            meaning: Message(
                fr: "Un fichier de modèle tient en 1 Mio, bien plus que n'en demande un document.",
                en: "A template's file holds 1 MiB, far more than a document needs."),
            cure: Message(
                fr: "Le partager en bibliothèques par `import`.",
                en: "Split it into libraries with `import`.")),
        Explanation(
            "syntax.foreign-sign",
            title: Message(fr: "signe d'un autre langage", en: "sign of another language"),
            meaning: Message(
                fr: "Les opérateurs logiques s'écrivent en toutes lettres : `and`, `or`, `not`, `else`.",
                en: "Logical operators are words here: `and`, `or`, `not`, `else`."),
            example: "if a && b { \"Oui\" }",
            cure: Message(
                fr: "Écrire le mot que donne le message.",
                en: "Write the word that the message gives.")),
        Explanation(
            "syntax.invalid-color",
            title: Message(fr: "couleur mal écrite", en: "colour written wrong"),
            meaning: Message(
                fr: "Une couleur s'écrit `#` et six chiffres hexadécimaux : rouge, vert, bleu.",
                en: "A colour is written `#` and six hexadecimal digits: red, green, blue."),
            example: "style titre { color: #00f }",
            cure: Message(
                fr: "Écrire les six chiffres, par exemple `#0000ff`.",
                en: "Write all six digits, such as `#0000ff`.")),
        Explanation(
            "syntax.invalid-date",
            title: Message(fr: "date inexistante", en: "date that does not exist"),
            meaning: Message(
                fr: """
                    Une date s'écrit année-mois-jour, sur quatre, deux et deux chiffres, et doit exister dans le \
                    calendrier.
                    """,
                en: "A date is written year-month-day, in four, two and two digits, and must exist in the calendar."),
            example: "let fin = 2024-02-30",
            cure: Message(fr: "Écrire un jour du calendrier.", en: "Write a day of the calendar.")),
        Explanation(
            "syntax.invalid-scalar",
            title: Message(fr: "caractère échappé impossible", en: "impossible escaped character"),
            meaning: Message(
                fr: """
                    `\\u{…}` contient le code d'un caractère en hexadécimal. Les caractères de contrôle et ceux qui \
                    changent le sens de l'écriture sont refusés.
                    """,
                en: """
                    `\\u{…}` holds a character's code in hexadecimal. Control characters and those that turn the \
                    direction of text are refused.
                    """),
            example: "\"\\u{110000}\"",
            cure: Message(
                fr: "Corriger le code, par exemple `\\u{202F}` pour une espace fine insécable.",
                en: "Correct the code, such as `\\u{202F}` for a narrow no-break space.")),
        Explanation(
            "syntax.invalid-utf8",
            title: Message(fr: "fichier qui n'est pas en UTF-8", en: "file that is not UTF-8"),
            meaning: Message(
                fr: """
                    Les modèles s'écrivent en UTF-8. Ces octets viennent sans doute d'un autre encodage, tel que \
                    Windows-1252.
                    """,
                en: """
                    Templates are written in UTF-8. These bytes probably come from another encoding, such as \
                    Windows-1252.
                    """),
            cure: Message(fr: "Enregistrer le fichier en UTF-8.", en: "Save the file as UTF-8.")),
        Explanation(
            "syntax.is-not",
            title: Message(fr: "`is not`", en: "`is not`"),
            meaning: Message(
                fr: "`is` pose une question positive. Son contraire s'écrit `not (… is …)`.",
                en: "`is` asks a positive question. Its contrary is written `not (… is …)`."),
            example: "if usage is not none { \"Oui\" }",
            cure: Message(fr: "Écrire `is some`, ou `not (… is …)`.", en: "Write `is some`, or `not (… is …)`.")),
        Explanation(
            "syntax.item-in-block",
            title: Message(fr: "déclaration dans un bloc", en: "declaration in a block"),
            meaning: Message(
                fr: """
                    Types, styles, composants et pages se déclarent au premier niveau du fichier. Souvent, une \
                    accolade manque plus haut.
                    """,
                en: """
                    Types, styles, components and pages are declared at the top level of a file. Often a brace is \
                    missing further up.
                    """),
            example: "box {\n  style petit { size: 8pt }\n}",
            cure: Message(
                fr: "Déplacer la déclaration, ou fermer le bloc avant elle.",
                en: "Move the declaration, or close the block before it.")),
    ]
}
