import GabaritPrimitives

extension SyntaxExplanations {
    /// Codes whose names start with L to Z.
    static let lToZ: [Explanation] = [
        Explanation(
            "syntax.leading-minus",
            title: Message(fr: "ligne qui commence par `-`", en: "line that starts with `-`"),
            meaning: Message(
                fr: """
                    Une ligne qui commence par un opérateur prolonge celle du dessus, sauf `-`, qui pourrait être le \
                    signe d'un nombre.
                    """,
                en: """
                    A line that starts with an operator goes on with the one above, but for `-`, which could be a \
                    number's sign.
                    """),
            example: "let fin = base\n  - 1 day",
            cure: Message(
                fr: "Mettre `-` à la fin de la ligne du dessus.",
                en: "Put `-` at the end of the line above.")),
        Explanation(
            "syntax.leftover-in-braces",
            title: Message(fr: "reste entre accolades", en: "rest between braces"),
            meaning: Message(
                fr: "Dans un texte, les accolades contiennent une seule valeur, avec ses formats.",
                en: "In a text, braces hold a single value with its formats."),
            example: "\"Bonjour {prenom nom}\"",
            cure: Message(
                fr: "Fermer l'accolade plus tôt, ou écrire plusieurs accolades.",
                en: "Close the brace earlier, or write several braces.")),
        Explanation(
            "syntax.misplaced-marker",
            title: Message(fr: "mises en valeur croisées", en: "crossed markup"),
            meaning: Message(
                fr: "Ce qui s'ouvre en dernier se ferme en premier.",
                en: "What opens last closes first."),
            example: "\"**gras *et** italique*\"",
            cure: Message(fr: "Fermer dans l'ordre inverse.", en: "Close in the reverse order.")),
        Explanation(
            "syntax.missing-let",
            title: Message(fr: "valeur sans `let`", en: "value without `let`"),
            meaning: Message(
                fr: "Une valeur reçoit un nom par `let nom = valeur`, une fois pour toutes.",
                en: "A value gets a name by `let name = value`, once and for all."),
            example: "total = 3",
            cure: Message(fr: "Écrire `let` devant le nom.", en: "Write `let` before the name.")),
        Explanation(
            "syntax.misspelt-keyword",
            title: Message(fr: "mot du langage mal écrit", en: "misspelt word of the language"),
            meaning: Message(
                fr: """
                    Le mot ressemble à un mot du langage et se trouve à sa place ; le fichier a été lu comme s'il \
                    était juste.
                    """,
                en: """
                    The word looks like a word of the language and stands in its place; the file was read as if it \
                    were right.
                    """),
            example: "recrod Adresse {\n  rue Text\n}",
            cure: Message(fr: "Corriger le mot.", en: "Correct the word.")),
        Explanation(
            "syntax.not-plain",
            title: Message(fr: "texte à écrire tel quel", en: "text to be written as it is"),
            meaning: Message(
                fr: """
                    Certains textes, tels que le chemin d'un `import`, se lisent avant toute donnée et ne \
                    contiennent donc aucune valeur.
                    """,
                en: "Some texts, such as the path of an `import`, are read before any data and so hold no value."),
            example: "import \"lib/{nom}.gabarit\"",
            cure: Message(fr: "Écrire le texte en entier.", en: "Write the text in full.")),
        Explanation(
            "syntax.reserved-word",
            title: Message(fr: "mot réservé", en: "reserved word"),
            meaning: Message(
                fr: """
                    Les mots `and`, `or`, `not`, `of`, `is`, `if`, `else`, `match`, `case`, `let`, `for`, `in`… ont \
                    un sens partout et ne nomment rien.
                    """,
                en: """
                    The words `and`, `or`, `not`, `of`, `is`, `if`, `else`, `match`, `case`, `let`, `for`, `in`… \
                    mean something everywhere and name nothing.
                    """),
            example: "let case = 1",
            cure: Message(fr: "Choisir un autre nom.", en: "Choose another name.")),
        Explanation(
            "syntax.space-before-parenthesis",
            title: Message(fr: "espace devant une parenthèse", en: "space before a parenthesis"),
            meaning: Message(
                fr: "La parenthèse d'un type se colle à son nom, comme celle d'un appel.",
                en: "A type's parenthesis stands right behind its name, like that of a call."),
            example: "type Nom = Text (max: 60)",
            cure: Message(fr: "Supprimer l'espace.", en: "Delete the space.")),
        Explanation(
            "syntax.stray-arm",
            title: Message(fr: "`case` ou `else` isolé", en: "`case` or `else` alone"),
            meaning: Message(
                fr: "`case` appartient à un `match`, `else` au bloc d'un `if` qu'il suit immédiatement.",
                en: "`case` belongs to a `match`, `else` to the block of an `if` that it follows at once."),
            example: "box { }\nelse { \"Sinon\" }",
            cure: Message(
                fr: "Le remettre à sa place, ou retirer ce qui l'en sépare.",
                en: "Put it in its place, or take away what stands between.")),
        Explanation(
            "syntax.stray-brace",
            title: Message(fr: "accolade isolée dans un texte", en: "brace alone in a text"),
            meaning: Message(
                fr: "Dans un texte, les accolades entourent une valeur ; celle-ci ferme ce qui n'est pas ouvert.",
                en: "In a text, braces surround a value; this one closes what is not open."),
            example: "\"Fin }\"",
            cure: Message(
                fr: "Écrire `\\}` pour l'accolade elle-même.",
                en: "Write `\\}` for the brace itself.")),
        Explanation(
            "syntax.stray-closing",
            title: Message(fr: "fermeture sans ouverture", en: "closing without opening"),
            meaning: Message(
                fr: "Ce signe ne ferme rien : ce qu'il devait fermer l'est déjà, ou n'a jamais été ouvert.",
                en: "This sign closes nothing: what it should close is closed already, or was never opened."),
            example: "box { }\n}",
            cure: Message(
                fr: "Le supprimer, ou ouvrir ce qu'il ferme.",
                en: "Delete it, or open what it closes.")),
        Explanation(
            "syntax.stray-label",
            title: Message(fr: "libellé sans élément", en: "label without an element"),
            meaning: Message(
                fr: "`nom:` règle l'élément écrit devant lui, sur sa ligne ou celle du dessus.",
                en: "`name:` sets something of the element before it, on its line or the one above."),
            example: "align: end",
            cure: Message(
                fr: "Écrire l'élément devant, ou des guillemets autour du libellé d'un champ de `fields`.",
                en: "Write the element before it, or quotes around the label of a pair of `fields`.")),
        Explanation(
            "syntax.stray-marker",
            title: Message(fr: "signe de mise en valeur isolé", en: "sign of markup alone"),
            meaning: Message(
                fr: "`*` et `**` s'ouvrent devant un mot et se ferment derrière un autre. Ce signe ne ferme rien.",
                en: "`*` and `**` open before a word and close behind another. This sign closes nothing."),
            example: "\"Prix* en euros\"",
            cure: Message(fr: "Écrire `\\*` pour l'étoile elle-même.", en: "Write `\\*` for the star itself.")),
        Explanation(
            "syntax.stray-tab",
            title: Message(fr: "tabulation mal placée", en: "tab out of place"),
            meaning: Message(
                fr: """
                    `\\t` place ce qui suit à un taquet, dans le texte d'un `text` ou d'un `paragraph` qui a des `tabs:`. \
                    Ailleurs, rien n'a de taquets.
                    """,
                en: """
                    `\\t` puts what is behind it at a stop, in the text of a `text` or a `paragraph` that has `tabs:`. \
                    Elsewhere nothing has stops.
                    """),
            example: #"heading "Loyer\tmensuel""#,
            cure: Message(fr: "Écrire une espace.", en: "Write a space.")),
        Explanation(
            "syntax.too-deep",
            title: Message(fr: "imbrication trop profonde", en: "nesting too deep"),
            meaning: Message(
                fr: """
                    Blocs, parenthèses et opérateurs ne s'imbriquent que jusqu'à une limite, bien au-delà de ce \
                    qu'une personne peut relire.
                    """,
                en: "Blocks, parentheses and operators nest up to a limit only, far beyond what a person can read."),
            cure: Message(
                fr: "Nommer une partie par `let`, ou en faire un `component`.",
                en: "Name a part with `let`, or make it a `component`.")),
        Explanation(
            "syntax.too-many-errors",
            title: Message(fr: "trop d'erreurs", en: "too many errors"),
            meaning: Message(
                fr: "Seules les premières erreurs d'un fichier sont montrées. Ce n'est sans doute pas un modèle.",
                en: "Only the first errors of a file are shown. It is probably no template."),
            cure: Message(
                fr: "Corriger les premières, puis vérifier à nouveau.",
                en: "Correct the first ones, then check again.")),
        Explanation(
            "syntax.typographic-quote",
            title: Message(fr: "guillemets typographiques dans le code", en: "typographic quotes in code"),
            meaning: Message(
                fr: """
                    Les textes du modèle s'écrivent entre guillemets droits `\"` ; à l'intérieur, « » et “ ” sont \
                    des caractères comme les autres.
                    """,
                en: """
                    The template's texts are written between straight quotes `\"`; inside them, « » and “ ” are \
                    characters like others.
                    """),
            example: "heading «Titre»",
            cure: Message(fr: "Remplacer par `\"`.", en: "Replace with `\"`.")),
        Explanation(
            "syntax.unclosed-block",
            title: Message(fr: "bloc jamais fermé", en: "block never closed"),
            meaning: Message(
                fr: "Chaque `{` a son `}`. Le retrait des lignes aide à trouver l'endroit où il manque.",
                en: "Each `{` has its `}`. The indentation of lines helps to find where it is missing."),
            example: "box {\n  \"Texte\"\n",
            cure: Message(fr: "Ajouter `}` à la fin du bloc.", en: "Add `}` at the end of the block.")),
        Explanation(
            "syntax.unclosed-braces",
            title: Message(fr: "accolade jamais fermée dans un texte", en: "brace never closed in a text"),
            meaning: Message(
                fr: "Dans un texte, `{` commence une valeur, qui finit par `}` sur la même ligne.",
                en: "In a text, `{` begins a value, which ends with `}` on the same line."),
            example: "\"Bonjour {nom\"",
            cure: Message(
                fr: "Ajouter `}`, ou écrire `\\{` pour l'accolade elle-même.",
                en: "Add `}`, or write `\\{` for the brace itself.")),
        Explanation(
            "syntax.unclosed-bracket",
            title: Message(fr: "parenthèse jamais fermée", en: "parenthesis never closed"),
            meaning: Message(
                fr: "Chaque `(` a son `)`, chaque `[` son `]`.",
                en: "Each `(` has its `)`, each `[` its `]`."),
            example: "let a = (1 + 2\nlet b = 3",
            cure: Message(fr: "Ajouter le signe qui manque.", en: "Add the missing sign.")),
        Explanation(
            "syntax.unclosed-markup",
            title: Message(fr: "mise en valeur jamais fermée", en: "markup never closed"),
            meaning: Message(
                fr: "`**`, `*` et `[` ouvrent une mise en valeur ou un lien que rien ne ferme dans le même texte.",
                en: "`**`, `*` and `[` open markup or a link that nothing closes in the same text."),
            example: "\"La **version intégrale\"",
            cure: Message(
                fr: "Fermer par le même signe, ou l'échapper par `\\`.",
                en: "Close with the same sign, or escape it with `\\`.")),
        Explanation(
            "syntax.unclosed-string",
            title: Message(fr: "texte jamais fermé", en: "text never closed"),
            meaning: Message(
                fr: """
                    Un texte commence et finit par `\"`. Il peut s'étendre sur plusieurs lignes, mais celui-ci \
                    semble finir avec la sienne.
                    """,
                en: """
                    A text begins and ends with `\"`. It may go over several lines, but this one seems to end with \
                    its own.
                    """),
            example: "heading \"Titre\nheading \"Autre\"",
            cure: Message(fr: "Ajouter `\"` à la fin du texte.", en: "Add `\"` at the end of the text.")),
        Explanation(
            "syntax.unexpected-character",
            title: Message(fr: "caractère sans signification", en: "character without a meaning"),
            meaning: Message(
                fr: """
                    En dehors des textes, le langage n'emploie que les lettres, les chiffres et les signes du \
                    clavier.
                    """,
                en: "Outside texts, the language uses the letters, digits and signs of a keyboard only."),
            example: "let a = 3 × 4",
            cure: Message(
                fr: "Le supprimer, ou le mettre dans un texte.",
                en: "Delete it, or put it into a text.")),
        Explanation(
            "syntax.unexpected-colon",
            title: Message(fr: "deux-points de trop", en: "colon too many"),
            meaning: Message(
                fr: "Un champ s'écrit `nom Type`, sans deux-points, ceux-ci annoncent une valeur.",
                en: "A field is written `name Type`, without a colon: that announces a value."),
            example: "data {\n  nom: Text\n}",
            cure: Message(fr: "Supprimer le signe.", en: "Delete the sign.")),
        Explanation(
            "syntax.unknown-escape",
            title: Message(fr: "caractère échappé inconnu", en: "unknown escaped character"),
            meaning: Message(
                fr: """
                    Derrière `\\` ne viennent que `\" \\ { } * [ ]`, `n` (retour à la ligne) et `u{…}` (un caractère \
                    par son code).
                    """,
                en: """
                    Behind `\\` come only `\" \\ { } * [ ]`, `n` (line break) and `u{…}` (a character by its code).
                    """),
            example: "\"C:\\dossier\"",
            cure: Message(
                fr: "Écrire `\\\\` pour une barre oblique inverse.",
                en: "Write `\\\\` for a backslash.")),
        Explanation(
            "syntax.unknown-mark",
            title: Message(fr: "marque de champ inconnue", en: "unknown mark of a field"),
            meaning: Message(
                fr: """
                    Derrière le type d'un champ viennent `id` (nomme les fichiers), `sensitive` (ne sort ni en \
                    objet ni en nom de fichier) ou `header "…"` (nomme la colonne d'un fichier CSV).
                    """,
                en: """
                    Behind a field's type come `id` (names files), `sensitive` (stays out of subjects and file \
                    names) or `header "…"` (names the column of a CSV file).
                    """),
            example: "data {\n  nom Text sensitif\n}",
            cure: Message(fr: "Corriger la marque ou la retirer.", en: "Correct the mark or take it away.")),
        Explanation(
            "syntax.unknown-table-part",
            title: Message(fr: "partie de tableau inconnue", en: "unknown part of a table"),
            meaning: Message(
                fr: "Un `table` contient `column`, `columns`, `group by`, `total`, `row`, `carry` et `empty`.",
                en: "A `table` holds `column`, `columns`, `group by`, `total`, `row`, `carry` and `empty`."),
            example: "table g in guichets {\n  colonne \"Nom\" { g.nom }\n}",
            cure: Message(fr: "Employer un de ces mots.", en: "Use one of these words.")),
        Explanation(
            "syntax.unknown-unit",
            title: Message(fr: "unité inconnue", en: "unknown unit"),
            meaning: Message(
                fr: """
                    Un nombre porte une unité de longueur (`mm`, `cm`, `in`, `pt`), une part (`fr`), `%`, ou un \
                    temps (`days`, `months`, `years`).
                    """,
                en: """
                    A number bears a unit of length (`mm`, `cm`, `in`, `pt`), a share (`fr`), `%`, or a time \
                    (`days`, `months`, `years`).
                    """),
            example: "space 3px",
            cure: Message(fr: "Choisir une de ces unités.", en: "Choose one of these units.")),
        Explanation(
            "syntax.unusual-space",
            title: Message(fr: "espace inhabituelle dans le code", en: "unusual space in code"),
            meaning: Message(
                fr: """
                    Une espace insécable, souvent venue d'un copier-coller, ne sépare pas les mots du code. Dans un \
                    texte, elle est permise.
                    """,
                en: """
                    A no-break space, often pasted from elsewhere, does not separate the words of code. In a text it \
                    is allowed.
                    """),
            example: "let\u{A0}a = 1",
            cure: Message(
                fr: "La remplacer par une espace ordinaire.",
                en: "Replace it with an ordinary space.")),
    ]
}
