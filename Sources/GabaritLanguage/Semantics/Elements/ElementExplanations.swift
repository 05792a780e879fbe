import GabaritPrimitives

/// What the codes of elements, components and what they hold stand for, in alphabetical order.
public enum ElementExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "code.too-long",
            title: Message(fr: "texte trop long pour un code QR", en: "text too long for a QR code"),
            meaning: Message(
                fr: """
                    Un code QR contient un nombre limité d'octets, selon sa correction. Le plus long texte que le \
                    contrat permette doit y tenir.
                    """,
                en: """
                    A QR code holds a limited number of bytes, by its correction. The longest text that the contract \
                    allows has to fit.
                    """),
            example: "data {\n  lien  URL(max: 2000)\n}\nqr lien size: 150mm alt: \"Le lien\" correction: high",
            cure: Message(
                fr: "Donner au texte un `max` plus petit, ou choisir une correction plus faible.",
                en: "Give the text a smaller `max`, or choose a lower correction.")),
        Explanation(
            "code.too-small",
            title: Message(fr: "code QR trop petit", en: "QR code too small"),
            meaning: Message(
                fr: """
                    Plus un code contient d'octets, plus ses modules sont petits. En dessous de 0,33 mm, les lecteurs et \
                    les imprimantes ne les distinguent plus.
                    """,
                en: """
                    The more bytes a code holds, the smaller its modules are. Below 0.33 mm readers and printers do not \
                    tell them apart.
                    """),
            example: "data {\n  lien  URL(max: 300)\n}\nqr lien size: 15mm alt: \"Le lien\"",
            cure: Message(
                fr: "Agrandir le code, ou donner au texte un `max` plus petit.",
                en: "Enlarge the code, or give the text a smaller `max`.")),
        Explanation(
            "component.missing-block",
            title: Message(fr: "composant appelé sans bloc", en: "component called without a block"),
            meaning: Message(
                fr: "Ce composant contient `block` : l'appel doit dire ce qui s'y place.",
                en: "This component holds `block`: the call has to say what stands there."),
            example: "component encadre() {\n  box { block }\n}\nencadre()",
            cure: Message(fr: "Ajouter un bloc à l'appel.", en: "Add a block to the call.")),
        Explanation(
            "component.mixed-blocks",
            title: Message(fr: "bloc à deux places différentes", en: "block in two kinds of place"),
            meaning: Message(
                fr: """
                    Le bloc d'un appel se place dans une seule sorte d'élément : un texte ne peut pas être aussi une \
                    entrée de liste.
                    """,
                en: """
                    A call's block stands in one kind of element only: a text cannot be an entry of a list too.
                    """),
            example: "component deux() {\n  block\n  list { block }\n}\ndeux() { \"Texte\" }",
            cure: Message(fr: "En faire deux composants.", en: "Make two components of it.")),
        Explanation(
            "component.unexpected-block",
            title: Message(fr: "bloc que le composant ne place pas", en: "block that the component does not place"),
            meaning: Message(
                fr: "Le composant ne contient pas `block` : le contenu du bloc serait perdu.",
                en: "The component holds no `block`: the block's content would be lost."),
            example: "component avis() {\n  \"Avis\"\n}\navis() { \"Texte\" }",
            cure: Message(
                fr: "Retirer le bloc, ou écrire `block` dans le composant.",
                en: "Leave the block out, or write `block` in the component.")),
        Explanation(
            "element.bad-block",
            title: Message(fr: "bloc en trop", en: "block that does not belong"),
            meaning: Message(
                fr: """
                    Certains éléments contiennent d'autres éléments, entre accolades ; celui-ci n'en contient pas.
                    """,
                en: "Some elements hold other elements between braces; this one does not."),
            example: "rule { \"Texte\" }",
            cure: Message(fr: "Retirer le bloc.", en: "Leave the block out.")),
        Explanation(
            "element.misplaced",
            title: Message(fr: "élément hors de sa place", en: "element out of its place"),
            meaning: Message(
                fr: """
                    Les colonnes vont dans `row`, les entrées dans `list`, les libellés dans `fields` ; les cadres et \
                    les sauts de page dans le corps lui-même.
                    """,
                en: """
                    Columns belong in `row`, entries in `list`, labels in `fields`; frames and page breaks in the body \
                    itself.
                    """),
            example: "column { \"Texte\" }",
            cure: Message(
                fr: "Placer l'élément dans celui qui l'attend.",
                en: "Put the element into the one that takes it.")),
        Explanation(
            "element.missing-argument",
            title: Message(fr: "argument manquant", en: "argument missing"),
            meaning: Message(
                fr: "Cet élément ne peut pas être placé, ou lu à haute voix, sans cet argument.",
                en: "This element cannot be placed, or read aloud, without this argument."),
            example: "shape rectangle",
            cure: Message(fr: "Ajouter l'argument.", en: "Add the argument.")),
        Explanation(
            "element.missing-block",
            title: Message(fr: "bloc manquant", en: "block missing"),
            meaning: Message(
                fr: "Cet élément n'est rien sans ce qu'il contient.",
                en: "This element is nothing without what it holds."),
            example: "keep",
            cure: Message(fr: "Ajouter un bloc.", en: "Add a block.")),
        Explanation(
            "element.missing-value",
            title: Message(fr: "valeur manquante", en: "value missing"),
            meaning: Message(
                fr: "Cet élément attend une valeur derrière son nom, un texte le plus souvent.",
                en: "This element takes a value behind its name, a text most often."),
            example: "heading level: 1",
            cure: Message(fr: "Écrire la valeur.", en: "Write the value.")),
        Explanation(
            "element.not-an-element",
            title: Message(fr: "nom qui n'est pas un élément", en: "name that is no element"),
            meaning: Message(
                fr: """
                    Au début d'une ligne se trouve un élément ou un composant. Ce nom désigne autre chose, une fonction \
                    ou une valeur par exemple.
                    """,
                en: """
                    A line begins with an element or a component. This name stands for something else, a function or a \
                    value for instance.
                    """),
            example: "let total = 12\ntotal",
            cure: Message(fr: "Imprimer la valeur dans un texte.", en: "Print the value in a text.")),
        Explanation(
            "element.unexpected-value",
            title: Message(fr: "valeur en trop", en: "value that does not belong"),
            meaning: Message(
                fr: "L'élément ne prend pas, ou plus, de valeur à cette place.",
                en: "The element takes no value, or no more, in this place."),
            example: "pageBreak 2",
            cure: Message(
                fr: "Retirer la valeur, ou lui donner un nom.",
                en: "Leave the value out, or give it a name.")),
        Explanation(
            "element.unknown",
            title: Message(fr: "élément inconnu", en: "unknown element"),
            meaning: Message(
                fr: "Ce mot n'est ni un élément du langage ni un composant déclaré.",
                en: "This word is neither an element of the language nor a declared component."),
            example: "paragraf \"Texte\"",
            cure: Message(
                fr: "Corriger le mot, ou déclarer le composant.",
                en: "Correct the word, or declare the component.")),
        Explanation(
            "element.unknown-argument",
            title: Message(fr: "argument inconnu", en: "unknown argument"),
            meaning: Message(
                fr: """
                    Un élément prend ses propres arguments, `style:`, `language:` et les propriétés d'un style.
                    """,
                en: """
                    An element takes its own arguments, `style:`, `language:` and the properties of a style.
                    """),
            example: "text \"Texte\" colour: #000000",
            cure: Message(fr: "Corriger le nom de l'argument.", en: "Correct the argument's name.")),
        Explanation(
            "element.useless-argument",
            title: Message(fr: "argument sans effet", en: "argument without effect"),
            meaning: Message(
                fr: "Deux arguments se contredisent : celui-ci ne changerait rien.",
                en: "Two arguments contradict each other: this one would change nothing."),
            example: "fields across: 2 {\n  \"Nom\": \"Durand\"\n}",
            cure: Message(fr: "Retirer l'argument.", en: "Leave the argument out.")),
        Explanation(
            "heading.skips-level",
            title: Message(fr: "niveau de titre sauté", en: "heading level skipped"),
            meaning: Message(
                fr: """
                    Qui écoute un document passe d'un titre à l'autre ; un niveau sauté fait croire qu'il manque une \
                    partie. Tous les chemins sont suivis : chaque branche d'un `if`, chaque appel.
                    """,
                en: """
                    Who listens to a document moves from heading to heading; a level left out seems to be a part that is \
                    missing. Every path is followed: each branch of an `if`, each call.
                    """),
            example: "heading \"Titre\"\nheading level: 3 \"Partie\"",
            cure: Message(
                fr: "Écrire le niveau suivant, et choisir la taille par un style.",
                en: "Write the next level, and choose the size by a style.")),
        Explanation(
            "image.corrupt",
            title: Message(fr: "image endommagée", en: "damaged picture"),
            meaning: Message(
                fr: """
                    Les images sont lues quand le modèle est vérifié, pour qu'aucun document ne s'arrête sur elles.
                    """,
                en: "Pictures are read when the template is checked, so that no document stops at them."),
            cure: Message(fr: "Enregistrer l'image de nouveau.", en: "Save the picture anew.")),
        Explanation(
            "image.distorted",
            title: Message(fr: "image déformée", en: "distorted picture"),
            meaning: Message(
                fr: "La largeur et la hauteur données n'ont pas les proportions de l'image.",
                en: "The width and the height given do not have the picture's proportions."),
            cure: Message(fr: "Ne donner qu'un côté.", en: "Give one side only.")),
        Explanation(
            "image.drawing",
            title: Message(fr: "dessin SVG refusé", en: "SVG drawing refused"),
            meaning: Message(
                fr: """
                    Un dessin SVG entre dans le document tel qu'il est tracé, en contours. Un texte y serait vu sans pouvoir \
                    être lu à haute voix ni cherché ; une photographie, un filtre ou un masque deviendraient des pixels ; une \
                    adresse irait chercher un fichier ailleurs ; une animation ou un script n'ont pas de sens sur le papier.
                    """,
                en: """
                    An SVG drawing goes into the document as it is drawn, as outlines. A text in it would be seen without being \
                    read aloud or found; a photograph, a filter or a mask would become pixels; an address would fetch a file \
                    from elsewhere; an animation or a script has no meaning on paper.
                    """),
            cure: Message(
                fr: """
                    Dans le logiciel de dessin, transformer les textes en tracés (ou, mieux, écrire le texte dans le modèle), \
                    retirer ce que le message nomme, et enregistrer en « SVG simple ».
                    """,
                en: """
                    In the drawing program, turn texts into paths (or, better, write the text in the template), take out what \
                    the message names, and save as "plain SVG".
                    """)),
        Explanation(
            "image.missing",
            title: Message(fr: "image introuvable", en: "picture not found"),
            meaning: Message(
                fr: "Le chemin d'une image part du dossier des modèles.",
                en: "A picture's path starts at the folder of templates."),
            example: "image \"lib/absente.png\" width: 30mm alt: \"Un dessin\"",
            cure: Message(
                fr: "Corriger le chemin, ou ajouter le fichier.",
                en: "Correct the path, or add the file.")),
        Explanation(
            "image.not-an-image",
            title: Message(fr: "ce n'est pas une image", en: "not a picture"),
            meaning: Message(
                fr: """
                    Une image est un fichier du dossier des modèles, entre guillemets, ou une donnée de type `Image`. Une \
                    adresse ou un nom de fichier parmi les données n'en est pas une : un document ne va rien chercher.
                    """,
                en: """
                    A picture is a file of the folder of templates, in quotes, or a datum of type `Image`. An address or a \
                    file's name among the data is none: a document fetches nothing.
                    """),
            example: "data {\n  photo  Text\n}\nimage photo size: (30mm, 20mm) alt: \"Photographie\"",
            cure: Message(
                fr: "Déclarer le champ de type `Image`.", en: "Declare the field of type `Image`.")),
        Explanation(
            "image.outside",
            title: Message(fr: "image hors du dossier", en: "picture outside the folder"),
            meaning: Message(
                fr: "Un modèle ne lit que ce qui se trouve dans le dossier des modèles.",
                en: "A template reads only what is in the folder of templates."),
            cure: Message(fr: "Placer l'image dans ce dossier.", en: "Put the picture into that folder.")),
        Explanation(
            "image.too-large",
            title: Message(fr: "image trop grande", en: "picture too large"),
            meaning: Message(
                fr: """
                    Une image a un nombre limité de pixels et d'octets, afin que chaque document reste léger.
                    """,
                en: "A picture has a limited number of pixels and bytes, so that every document stays light."),
            cure: Message(fr: "Réduire l'image.", en: "Make the picture smaller.")),
        Explanation(
            "image.unknown-format",
            title: Message(fr: "image d'un format inconnu", en: "picture of an unknown format"),
            meaning: Message(
                fr: "Les images sont en PNG ou en JPEG, les dessins en SVG.",
                en: "Pictures are PNG or JPEG, drawings are SVG."),
            cure: Message(
                fr: "Enregistrer l'image en PNG, en JPEG ou en SVG.", en: "Save the picture as PNG, JPEG or SVG.")),
        Explanation(
            "image.unreadable",
            title: Message(fr: "image illisible", en: "unreadable picture"),
            meaning: Message(
                fr: "Le fichier existe, mais ne peut pas être lu : ses droits, ou le disque.",
                en: "The file is there but cannot be read: its permissions, or the disk."),
            cure: Message(fr: "Vérifier les droits du fichier.", en: "Check the file's permissions.")),
        Explanation(
            "image.unsupported-colors",
            title: Message(fr: "couleurs non admises", en: "colours not admitted"),
            meaning: Message(
                fr: """
                    Un document archivable a un seul espace de couleurs, sRVB : une image JPEG en quadrichromie, ou de plus \
                    de 8 bits, n'y entre pas.
                    """,
                en: """
                    An archival document has one colour space, sRGB: a JPEG picture of four inks, or of more than 8 bits, \
                    does not go into it.
                    """),
            cure: Message(fr: "Convertir l'image en RVB.", en: "Convert the picture to RGB.")),
        Explanation(
            "language.bad-tag",
            title: Message(fr: "code de langue mal écrit", en: "language code badly written"),
            meaning: Message(
                fr: """
                    La langue d'un passage guide la lecture à haute voix et les espaces de la ponctuation. Elle s'écrit \
                    par son code BCP 47.
                    """,
                en: """
                    A passage's language guides reading aloud and the spaces of punctuation. It is written by its BCP 47 \
                    code.
                    """),
            example: "text \"Hello\" language: anglais",
            cure: Message(
                fr: "Écrire un code comme `fr`, `en` ou `en-GB`.",
                en: "Write a code such as `fr`, `en` or `en-GB`.")),
        Explanation(
            "language.other-script",
            title: Message(fr: "mots d'une autre écriture", en: "words of another script"),
            meaning: Message(
                fr: """
                    Des lettres grecques ou cyrilliques au milieu d'un texte français sont des mots d'une autre langue. Si \
                    personne ne la dit, un lecteur d'écran les lit comme du français, ou pas du tout. Une lettre seule, \
                    comme π, est un signe. Des mots étrangers en lettres latines ne peuvent pas être reconnus : c'est à \
                    qui écrit de dire leur langue.
                    """,
                en: """
                    Greek or Cyrillic letters amid a French text are words of another language. Where nobody says which, a \
                    screen reader reads them as French, or not at all. A letter alone, such as π, is a sign. Foreign words \
                    in Latin letters cannot be recognised: their language is for the writer to say.
                    """),
            example: "\"La Grèce se nomme Ελλάδα.\"",
            cure: Message(
                fr: "Écrire `[Ελλάδα](language: el)`, par le code BCP 47 de la langue.",
                en: "Write `[Ελλάδα](language: el)`, by the BCP 47 code of the language.")),
        Explanation(
            "link.bad-target",
            title: Message(fr: "lien qui ne mène nulle part", en: "link to nowhere"),
            meaning: Message(
                fr: """
                    Un lien mène à une adresse connue du modèle, ou à un champ de type `URL`. Une adresse assemblée à \
                    partir de données pourrait mener n'importe où.
                    """,
                en: """
                    A link leads to an address of the template, or to a field of type `URL`. An address put together \
                    from data could lead anywhere.
                    """),
            example: "\"Voir [le site](www.exemple.fr).\"",
            cure: Message(
                fr: "Écrire l'adresse entière, avec `https://`.",
                en: "Write the whole address, with `https://`.")),
        Explanation(
            "link.says-nothing",
            title: Message(fr: "lien qui ne dit rien", en: "link that says nothing"),
            meaning: Message(
                fr: """
                    Qui n'y voit pas parcourt souvent les liens l'un après l'autre, hors de leurs phrases : « cliquez ici » ne \
                    lui apprend rien (WCAG 2.4.4, RGAA 6.1), et sur papier il n'y a rien à cliquer. Une adresse imprimée \
                    telle quelle est admise : elle se lit sur la page.
                    """,
                en: """
                    Who cannot see often goes through links one after the other, out of their sentences: "click here" tells \
                    them nothing (WCAG 2.4.4), and on paper there is nothing to click. An address printed as it is is \
                    admitted: it can be read on the page.
                    """),
            example: "\"Pour renouveler, [cliquez ici](https://exemple.fr).\"",
            cure: Message(
                fr: "Mettre en lien ce que l'on trouve à cette adresse.",
                en: "Make the link of what is found at that address.")),
        Explanation(
            "type.not-lines",
            title: Message(fr: "valeur qui n'est pas une liste de lignes", en: "value that is no list of lines"),
            meaning: Message(
                fr: "`lines` imprime une liste de textes, un par ligne, comme une adresse.",
                en: "`lines` prints a list of texts, one a line, such as an address."),
            example: "data {\n  nom  Text\n}\nlines nom",
            cure: Message(fr: "Nommer un champ de type `[Text]`.", en: "Name a field of type `[Text]`.")),
    ]
}
