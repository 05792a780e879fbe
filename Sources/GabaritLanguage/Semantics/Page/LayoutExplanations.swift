import GabaritPrimitives

/// What the codes of pages, room and limits stand for, in alphabetical order.
public enum LayoutExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "layout.duplicate-setting",
            title: Message(fr: "réglage de page donné deux fois", en: "setting of a page given twice"),
            meaning: Message(
                fr: "Chaque réglage vaut une fois pour une sorte de pages.",
                en: "Each setting holds once for a kind of pages."),
            example: "page {\n  margins 20mm\n  margins 25mm\n}",
            cure: Message(fr: "Garder l'un des deux.", en: "Keep one of the two.")),
        Explanation(
            "layout.frame-in-loop",
            title: Message(fr: "cadre répété", en: "repeated frame"),
            meaning: Message(
                fr: "Un cadre a une place fixe ; répété, il se recouvrirait lui-même.",
                en: "A frame has a fixed place; repeated, it would stand on itself."),
            example: """
                data {
                  noms  [Text]
                }
                page { margins 60mm 20mm 20mm 20mm }
                for nom in noms {
                  frame at: (20mm, 20mm) size: (80mm, 20mm) { text nom }
                }
                """,
            cure: Message(fr: "Placer la boucle dans le cadre.", en: "Put the loop into the frame.")),
        Explanation(
            "layout.no-body",
            title: Message(fr: "pas de place pour le corps", en: "no room for the body"),
            meaning: Message(
                fr: """
                    Les marges et les réserves doivent laisser au corps au moins 20 mm dans chaque sens, et sur la \
                    première page une bande de 12 mm.
                    """,
                en: """
                    Margins and reserves have to leave the body at least 20 mm each way, and a band of 12 mm on the \
                    first page.
                    """),
            example: "page { margins 150mm 20mm }",
            cure: Message(fr: "Réduire les marges ou les réserves.", en: "Reduce the margins or the reserves.")),
        Explanation(
            "layout.no-furniture-room",
            title: Message(fr: "en-tête ou pied de page sans place", en: "header or footer without room"),
            meaning: Message(
                fr: "L'en-tête et le pied de page se tiennent dans les marges, sans jamais toucher le corps.",
                en: "Headers and footers stand in the margins and never touch the body."),
            example: "page {\n  margins 12mm\n  footer { text \"Page {page.number}\" }\n}",
            cure: Message(
                fr: "Agrandir la marge, ou réduire `from:` ou `height:`.",
                en: "Enlarge the margin, or reduce `from:` or `height:`.")),
        Explanation(
            "layout.no-own-width",
            title: Message(fr: "colonne `auto` sans largeur", en: "column `auto` without a width"),
            meaning: Message(
                fr: """
                    Une colonne `auto` est aussi large que ce qu'elle contient : textes, images, codes. Un élément qui \
                    remplit la largeur qu'on lui donne ne lui en donne aucune.
                    """,
                en: """
                    A column `auto` is as wide as what it holds: texts, images, codes. An element that fills the width \
                    it is given gives it none.
                    """),
            example: "grid columns: (auto, 1fr) {\n  cell { list { item \"Un\" } }\n  cell \"Deux\"\n}",
            cure: Message(
                fr: "Donner une largeur ou une part à la colonne.", en: "Give the column a width or a share.")),
        Explanation(
            "layout.other-proportions",
            title: Message(fr: "format d'autres proportions", en: "format of other proportions"),
            meaning: Message(
                fr: """
                    La page entière change d'échelle, et tout ce qui s'y trouve avec elle : ce qui tient tient encore. Cela \
                    demande les mêmes proportions, à 0,5 % près.
                    """,
                en: """
                    The whole page is scaled, and all that stands on it: what fits still does. That takes the same \
                    proportions, within 0.5 %.
                    """),
            example: "page {\n  size A4\n  scales Letter\n}",
            cure: Message(
                fr: "Nommer un format de mêmes proportions.", en: "Name a format of the same proportions.")),
        Explanation(
            "layout.outside-page",
            title: Message(fr: "au-delà de la page", en: "beyond the page"),
            meaning: Message(
                fr: "Un cadre, une réserve, un en-tête ou un pied de page tient entier sur la page.",
                en: "A frame, a reserve, a header or a footer stands on the page as a whole."),
            example: """
                page { margins 60mm 20mm 20mm 20mm }
                frame at: (150mm, 20mm) size: (80mm, 20mm) { text "Texte" }
                """,
            cure: Message(fr: "Corriger la place ou la taille.", en: "Correct the place or the size.")),
        Explanation(
            "layout.outside-reserve",
            title: Message(fr: "cadre au-delà de sa réserve", en: "frame beyond its reserve"),
            meaning: Message(
                fr: "Un cadre qui nomme une réserve y tient entier.",
                en: "A frame that names a reserve stands in it as a whole."),
            example: """
                page {
                  margins 100mm 20mm 20mm 20mm
                  reserve fenetre at: (90mm, 34mm) size: (110mm, 56mm)
                }
                frame in: fenetre at: (80mm, 55mm) size: (85mm, 24mm) { text "Texte" }
                """,
            cure: Message(fr: "Corriger la place ou la taille.", en: "Correct the place or the size.")),
        Explanation(
            "layout.overlap",
            title: Message(fr: "places qui se recouvrent", en: "places that overlap"),
            meaning: Message(
                fr: """
                    Les cadres, les réserves, le corps, l'en-tête et le pied de la première page ont chacun leur place. \
                    Les cadres de branches qui s'excluent peuvent la partager.
                    """,
                en: """
                    Frames, reserves, the body, the header and the footer of the first page have each their own place. \
                    Frames of branches that exclude each other may share one.
                    """),
            example: """
                page { margins 60mm 20mm 20mm 20mm }
                frame at: (20mm, 50mm) size: (80mm, 20mm) { text "Texte" }
                """,
            cure: Message(
                fr: "Déplacer ou réduire l'un des deux ; nommer la réserve par `in:`.",
                en: "Move or reduce one of the two; name the reserve by `in:`.")),
        Explanation(
            "layout.page-setting",
            title: Message(
                fr: "réglage de toutes les pages dans une partie",
                en: "setting of all pages inside a part"),
            meaning: Message(
                fr: "Le format et les réserves valent pour tout le document.",
                en: "The size and the reserves hold for the whole document."),
            example: "page {\n  first { size A5 }\n}",
            cure: Message(
                fr: "Placer le réglage directement dans `page`.",
                en: "Put the setting into `page` itself.")),
        Explanation(
            "layout.shifting-cell",
            title: Message(fr: "cellule qui se décale", en: "cell that shifts"),
            meaning: Message(
                fr: """
                    Les cellules se suivent, rangée après rangée. Là où une cellule peut manquer, les suivantes \
                    changeraient de colonne.
                    """,
                en: """
                    Cells follow each other, row after row. Where a cell may be missing, those behind it would change \
                    columns.
                    """),
            example: """
                data {
                  nom  Text?
                }
                grid columns: (auto, 1fr) {
                  if let n = nom { cell "{n}" }
                  cell "Suite"
                }
                """,
            cure: Message(
                fr: "Garder la place par une cellule vide, `else { cell { } }`.",
                en: "Keep the place with an empty cell, `else { cell { } }`.")),
        Explanation(
            "layout.too-narrow",
            title: Message(fr: "trop peu de largeur", en: "too little width"),
            meaning: Message(
                fr: """
                    Un texte a besoin de 5 mm de largeur au moins, toutes marges, colonnes et libellés déduits.
                    """,
                en: "A text needs 5 mm of width at least, all paddings, columns and labels taken off."),
            example: "box padding: 0mm 84mm {\n  \"Texte\"\n}",
            cure: Message(fr: "Élargir ce qui l'entoure.", en: "Widen what surrounds it.")),
        Explanation(
            "layout.too-tall",
            title: Message(fr: "trop peu de hauteur", en: "too little height"),
            meaning: Message(
                fr: "Ce qui ne peut pas être coupé, une image, un code, une ligne, doit tenir sur une page.",
                en: "What cannot be divided, a picture, a code, a line, has to fit on a page."),
            example: "shape rectangle size: (20mm, 280mm)",
            cure: Message(
                fr: "Réduire l'élément, ou les marges de la page.",
                en: "Reduce the element, or the page's margins.")),
        Explanation(
            "layout.too-wide",
            title: Message(fr: "trop large", en: "too wide"),
            meaning: Message(
                fr: """
                    Une image, un code, une forme ou des colonnes fixées doivent tenir dans la largeur offerte.
                    """,
                en: "A picture, a code, a shape or fixed columns have to fit in the width offered."),
            example: "row {\n  column width: 100mm { \"Un\" }\n  column width: 100mm { \"Deux\" }\n}",
            cure: Message(
                fr: "Réduire l'élément, ou élargir la place.",
                en: "Reduce the element, or widen the place.")),
        Explanation(
            "layout.unknown-reserve",
            title: Message(fr: "réserve inconnue", en: "unknown reserve"),
            meaning: Message(fr: "`in:` nomme une réserve de `page`.", en: "`in:` names a reserve of `page`."),
            example: """
                page {
                  margins 100mm 20mm 20mm 20mm
                  reserve fenetre at: (90mm, 34mm) size: (110mm, 56mm)
                }
                frame in: fenetres at: (105mm, 55mm) size: (85mm, 24mm) { text "Texte" }
                """,
            cure: Message(fr: "Corriger le nom.", en: "Correct the name.")),
        Explanation(
            "layout.unknown-setting",
            title: Message(fr: "réglage de page inconnu", en: "unknown setting of a page"),
            meaning: Message(
                fr: """
                    `page` contient le format, les marges, l'en-tête, le pied, le fond, les réserves et les parties \
                    `first`, `odd`, `even`.
                    """,
                en: """
                    `page` holds the size, the margins, the header, the footer, the background, the reserves and the \
                    parts `first`, `odd`, `even`.
                    """),
            example: "page {\n  margin 20mm\n}",
            cure: Message(fr: "Corriger le nom.", en: "Correct the name.")),
        Explanation(
            "limit.calls",
            title: Message(fr: "appels trop profonds", en: "calls too deep"),
            meaning: Message(
                fr: """
                    Une expression en contient d'autres, et les fonctions qu'elle appelle aussi : 200 l'une dans l'autre \
                    au plus.
                    """,
                en: """
                    An expression holds others, and so do the functions that it calls: 200 in each other at most.
                    """),
            cure: Message(
                fr: "Réunir des fonctions qui s'appellent l'une l'autre.",
                en: "Join functions that call each other.")),
        Explanation(
            "limit.date-shifts",
            title: Message(fr: "date déplacée trop souvent", en: "date moved too often"),
            meaning: Message(
                fr: """
                    Un déplacement est d'un siècle au plus ; 18 de suite restent dans le calendrier, quels que soient les \
                    noms, les fonctions et les composants par lesquels passe la date.
                    """,
                en: """
                    One move is of a century at most; 18 in a row stay within the calendar, whatever names, functions \
                    and components the date passes through.
                    """),
            example: """
                data {
                  jour Date
                }
                function plusTard(d: Date) -> Date = d + 1 day + 1 day + 1 day + 1 day + 1 day + 1 day + 1 day
                let a = plusTard(plusTard(plusTard(jour)))
                """,
            cure: Message(
                fr: "Additionner les durées avant de les ajouter à la date.",
                en: "Add the counts up before they are added to the date.")),
        Explanation(
            "limit.elements",
            title: Message(fr: "trop d'éléments", en: "too many elements"),
            meaning: Message(
                fr: """
                    Les boucles et les composants se multiplient. Un document compte deux millions d'éléments au plus, même pour \
                    la plus grande donnée que le contrat permette.
                    """,
                en: """
                    Loops and components multiply. A document has two million elements at most, even for the greatest datum \
                    that the contract allows.
                    """),
            example: "data {\n  noms  [Text](max: 2000)\n}\nfor a in noms {\n  for b in noms { \"{a} et {b}\" }\n}",
            cure: Message(fr: "Donner aux listes un `max` plus petit.", en: "Give lists a smaller `max`.")),
        Explanation(
            "limit.evaluations",
            title: Message(fr: "trop de calculs", en: "too much to compute"),
            meaning: Message(
                fr: """
                    Les boucles, les totaux et les appels se multiplient. Un document demande 100 millions d'évaluations \
                    au plus, même pour la plus grande donnée que le contrat permette ; chaque caractère d'un texte \
                    composé en est une.
                    """,
                en: """
                    Loops, aggregates and calls multiply. A document asks for 100 million evaluations at most, even for \
                    the greatest datum that the contract allows; each character of a text that is made is one.
                    """),
            example: """
                data {
                  nombres [Int(0...9)](max: 10000)
                }
                let paires = sum(a in nombres: count(b in nombres: a == b))
                """,
            cure: Message(
                fr: "Donner aux listes un `max` plus petit ; calculer une seule fois, par `let`, ce qui sert souvent.",
                en: "Give lists a smaller `max`; compute only once, by `let`, what is used often.")),
        Explanation(
            "limit.frames",
            title: Message(fr: "trop de cadres", en: "too many frames"),
            meaning: Message(
                fr: "La première page porte 500 cadres au plus.",
                en: "The first page bears 500 frames at most."),
            cure: Message(fr: "Réunir des cadres.", en: "Join some frames.")),
        Explanation(
            "limit.nesting",
            title: Message(fr: "éléments trop imbriqués", en: "elements nested too deeply"),
            meaning: Message(
                fr:
                    "Les éléments, conditions, boucles et composants se contiennent les uns les autres jusqu'à 64 niveaux.",
                en: "Elements, conditions, loops and components stand in each other up to 64 levels."),
            cure: Message(fr: "Retirer des niveaux.", en: "Leave some levels out.")),
        Explanation(
            "limit.pixels",
            title: Message(fr: "trop d'images", en: "too many pictures"),
            meaning: Message(
                fr: """
                    Les images des données d'un document comptent 100 millions de pixels au plus, même pour la plus grande \
                    donnée que le contrat permette : chacun occupe quatre octets de mémoire pendant que le document se fait.
                    """,
                en: """
                    The pictures of a document's data have 100 million pixels at most, even for the greatest datum that the \
                    contract allows: each takes four bytes of memory while the document is made.
                    """),
            example:
                "data {\n  vues  [Image](max: 200)\n}\nfor vue in vues { image vue size: (30mm, 20mm) alt: \"Vue\" }",
            cure: Message(
                fr: "Donner aux images un `side` plus petit, ou aux listes un `max` plus petit.",
                en: "Give pictures a smaller `side`, or lists a smaller `max`.")),
        Explanation(
            "limit.scalars",
            title: Message(fr: "trop de texte", en: "too much text"),
            meaning: Message(
                fr: """
                    Un document compte 20 millions de caractères au plus, même pour la plus grande donnée que le contrat \
                    permette.
                    """,
                en: """
                    A document has 20 million characters at most, even for the greatest datum that the contract allows.
                    """),
            example: "data {\n  textes  [Text(max: 10000)](max: 5000)\n}\nfor texte in textes { \"{texte}\" }",
            cure: Message(
                fr: "Donner aux listes ou aux textes un `max` plus petit.",
                en: "Give lists or texts a smaller `max`.")),
        Explanation(
            "limit.statements",
            title: Message(fr: "trop d'appels", en: "too many calls"),
            meaning: Message(
                fr: """
                    Des composants qui s'appellent l'un l'autre plusieurs fois se multiplient ; la vérification suit \
                    chaque chemin, 200 000 pas au plus.
                    """,
                en: """
                    Components that call each other several times multiply; the check follows every path, 200,000 steps \
                    at most.
                    """),
            cure: Message(fr: "Appeler les composants moins souvent.", en: "Call components less often.")),
    ]
}
