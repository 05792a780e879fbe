import GabaritPrimitives

/// What the codes of constants, styles and themes stand for, in alphabetical order.
public enum StyleExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "constant.bad-share",
            title: Message(fr: "part mal écrite", en: "share badly written"),
            meaning: Message(
                fr: "`fr` partage ce que les largeurs fixées laissent ; les parts sont des nombres entiers.",
                en: "`fr` shares what fixed widths leave; shares are whole numbers."),
            example: "row {\n  column width: 1.5fr { \"Texte\" }\n}",
            cure: Message(
                fr: "Écrire des nombres entiers, comme `3fr` et `2fr`.",
                en: "Write whole numbers, such as `3fr` and `2fr`.")),
        Explanation(
            "constant.missing-unit",
            title: Message(fr: "longueur sans unité", en: "length without a unit"),
            meaning: Message(
                fr: """
                    Une longueur s'écrit avec son unité, pour que personne n'ait à la deviner : `mm`, `cm`, `pt` ou \
                    `in`.
                    """,
                en: """
                    A length is written with its unit, so that nobody has to guess it: `mm`, `cm`, `pt` or `in`.
                    """),
            example: "space 4",
            cure: Message(fr: "Ajouter l'unité.", en: "Add the unit.")),
        Explanation(
            "constant.out-of-range",
            title: Message(fr: "valeur hors de ses bornes", en: "value out of bounds"),
            meaning: Message(
                fr: """
                    Chaque mesure a des bornes au-delà desquelles elle n'a plus de sens, comme un corps de 2 pt.
                    """,
                en: "Each measure has bounds beyond which it makes no sense, such as a size of 2 pt."),
            example: "text \"Texte\" size: 2pt",
            cure: Message(fr: "Choisir une valeur entre les bornes.", en: "Choose a value inside the bounds.")),
        Explanation(
            "constant.several-values",
            title: Message(fr: "plusieurs valeurs au lieu d'une", en: "several values instead of one"),
            meaning: Message(
                fr: """
                    Cette valeur de thème en réunit plusieurs, comme quatre marges ; une seule peut se trouver ici.
                    """,
                en: "This value of a theme holds several, such as four margins; only one can stand here."),
            example: "theme mesures { marges: 2mm 4mm }\nspace mesures.marges",
            cure: Message(fr: "Nommer une valeur seule.", en: "Name a single value.")),
        Explanation(
            "constant.too-large",
            title: Message(fr: "mesure trop grande", en: "measure too large"),
            meaning: Message(fr: "Aucune mesure ne dépasse dix mètres.", en: "No measure is beyond ten metres."),
            example: "space 20000mm",
            cure: Message(fr: "Vérifier l'unité.", en: "Check the unit.")),
        Explanation(
            "constant.too-many-values",
            title: Message(fr: "trop de valeurs", en: "too many values"),
            meaning: Message(
                fr: """
                    Les marges et les bordures prennent jusqu'à quatre valeurs, dans l'ordre haut, droite, bas, gauche ; \
                    les autres propriétés une seule.
                    """,
                en: """
                    Margins, paddings and borders take up to four values, in the order top, right, bottom, left; other \
                    properties take one.
                    """),
            example: "text \"Texte\" size: 9pt 10pt",
            cure: Message(fr: "Retirer les valeurs en trop.", en: "Leave the extra values out.")),
        Explanation(
            "constant.unknown",
            title: Message(fr: "valeur qui dépend des données", en: "value that depends on data"),
            meaning: Message(
                fr: """
                    Les mesures, les couleurs et les styles sont fixés par le modèle : aucune donnée ne peut changer la \
                    mise en page.
                    """,
                en: "Measures, colours and styles are set by the template: no datum can change the layout."),
            example: "data {\n  taille  Int(1...9)\n}\nspace taille + 1",
            cure: Message(
                fr: "Écrire la valeur, ou nommer une valeur d'un thème.",
                en: "Write the value, or name a value of a theme.")),
        Explanation(
            "constant.unknown-word",
            title: Message(fr: "mot inconnu", en: "unknown word"),
            meaning: Message(
                fr: "Cet argument prend un mot parmi quelques-uns.",
                en: "This argument takes one of a few words."),
            example: "text \"Texte\" align: centre",
            cure: Message(fr: "Écrire un des mots proposés.", en: "Write one of the words offered.")),
        Explanation(
            "constant.wrong-kind",
            title: Message(fr: "valeur d'une autre sorte", en: "value of another kind"),
            meaning: Message(
                fr: """
                    L'argument attend une longueur, une couleur, un mot, un texte ou un couple, et en a reçu un autre.
                    """,
                en: "The argument takes a length, a colour, a word, a text or a pair, and was given another."),
            example: "text \"Texte\" color: 4mm",
            cure: Message(
                fr: "Écrire une valeur de la sorte attendue.",
                en: "Write a value of the kind expected.")),
        Explanation(
            "style.cycle",
            title: Message(fr: "style qui hérite de lui-même", en: "style that inherits from itself"),
            meaning: Message(
                fr: """
                    Un style reprend ce que fixe son parent ; en tournant en rond, rien ne serait jamais fixé.
                    """,
                en: "A style takes over what its parent sets; in a ring nothing would ever be set."),
            example: "style petit: fin { size: 8pt }\nstyle fin: petit { italic: true }",
            cure: Message(fr: "Retirer un des parents.", en: "Leave out one of the parents.")),
        Explanation(
            "style.duplicate-property",
            title: Message(fr: "propriété fixée deux fois", en: "property set twice"),
            meaning: Message(fr: "Un style fixe chaque propriété une fois.", en: "A style sets each property once."),
            example: "style petit { size: 8pt size: 9pt }",
            cure: Message(fr: "Garder l'une des deux.", en: "Keep one of the two.")),
        Explanation(
            "style.leading-too-small",
            title: Message(fr: "lignes trop serrées", en: "lines too close"),
            meaning: Message(
                fr: """
                    En dessous de huit dixièmes du corps, les lignes se touchent. L'interligne d'un élément est hérité : \
                    un titre plus grand que le texte a besoin du sien.
                    """,
                en: """
                    Below eight tenths of the size, lines touch. An element's leading is inherited: a heading larger \
                    than the text needs its own.
                    """),
            example: "style serre { size: 10pt leading: 7pt }",
            cure: Message(fr: "Agrandir `leading`.", en: "Enlarge `leading`.")),
        Explanation(
            "style.low-contrast",
            title: Message(fr: "contraste trop faible", en: "too little contrast"),
            meaning: Message(
                fr: """
                    Un texte doit se détacher de son fond : 4,5 pour 1 au moins, 3 pour 1 à partir de 18 points, ou de 14 points \
                    en gras (WCAG 2.1, critère 1.4.3). Le fond est celui de la boîte qui l'entoure, blanc s'il n'y en a pas. \
                    Beaucoup de lecteurs voient mal, et un gris clair ne passe pas la photocopie.
                    """,
                en: """
                    A text must stand out from its ground: 4.5 to 1 at least, 3 to 1 from 18 points on, or from 14 points in \
                    bold (WCAG 2.1, criterion 1.4.3). The ground is that of the box around it, white where there is none. \
                    Many readers see badly, and a light grey does not survive photocopying.
                    """),
            example: "text \"Mention\" color: #aaaaaa",
            cure: Message(
                fr: "Prendre une couleur plus foncée, telle que `#595959` sur du blanc.",
                en: "Take a darker colour, such as `#595959` on white.")),
        Explanation(
            "style.unknown",
            title: Message(fr: "style inconnu", en: "unknown style"),
            meaning: Message(
                fr: "Aucun style de ce nom n'est visible dans ce fichier.",
                en: "No style of that name is visible in this file."),
            example: "style petit { size: 8pt }\ntext \"Texte\" style: petite",
            cure: Message(
                fr: "Corriger le nom, ou importer le fichier qui le déclare.",
                en: "Correct the name, or import the file that declares it.")),
        Explanation(
            "style.unknown-property",
            title: Message(fr: "propriété inconnue", en: "unknown property"),
            meaning: Message(
                fr: "Un style ne fixe que les propriétés du langage.",
                en: "A style sets the properties of the language only."),
            example: "style petit { taille: 8pt }",
            cure: Message(fr: "Écrire le nom d'une propriété.", en: "Write the name of a property.")),
        Explanation(
            "theme.cycle",
            title: Message(
                fr: "valeur de thème qui a besoin d'elle-même",
                en: "value of a theme that needs itself"),
            meaning: Message(
                fr: "Les valeurs d'un thème peuvent en nommer d'autres, mais pas en rond.",
                en: "Values of a theme may name others, but not in a ring."),
            example: "theme mesures { a: mesures.b b: mesures.a }",
            cure: Message(
                fr: "Écrire une valeur à la place d'un des noms.",
                en: "Write a value in place of one of the names.")),
        Explanation(
            "theme.duplicate-token",
            title: Message(fr: "valeur de thème fixée deux fois", en: "value of a theme set twice"),
            meaning: Message(
                fr: "Un thème donne une seule valeur à chaque nom.",
                en: "A theme gives each name one value."),
            example: "theme couleurs { bleu: #000091 bleu: #0000ff }",
            cure: Message(fr: "Garder l'une des deux.", en: "Keep one of the two.")),
        Explanation(
            "theme.too-deep",
            title: Message(fr: "valeurs de thème trop enchaînées", en: "values of themes chained too far"),
            meaning: Message(
                fr: "Les valeurs des thèmes se nomment l'une l'autre un nombre limité de fois.",
                en: "Values of themes name each other a limited number of times."),
            cure: Message(fr: "Écrire la valeur elle-même.", en: "Write the value itself.")),
        Explanation(
            "theme.unknown-token",
            title: Message(fr: "valeur de thème inconnue", en: "unknown value of a theme"),
            meaning: Message(
                fr: "Le thème ne fixe pas de valeur de ce nom.",
                en: "The theme sets no value of that name."),
            example: "theme couleurs { bleu: #000091 }\ntext \"Texte\" color: couleurs.bleue",
            cure: Message(
                fr: "Corriger le nom, ou ajouter la valeur au thème.",
                en: "Correct the name, or add the value to the theme.")),
    ]
}
