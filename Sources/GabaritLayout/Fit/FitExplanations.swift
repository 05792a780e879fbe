public import GabaritLanguage
internal import GabaritPrimitives

/// What `gabarit explain` says of the codes of fonts and fit.
public enum FitExplanations {
    /// All of them, in alphabetical order of their codes.
    public static let all: [Explanation] = [
        Explanation(
            "font.missing-glyph",
            title: Message(fr: "caractère absent de la police", en: "character that the font lacks"),
            meaning: Message(
                fr: """
                    La police n'a pas de dessin pour ce caractère. Aucune autre police ne la remplace en silence, et aucun carré \
                    n'est imprimé : le document n'est pas fait. Un modèle vérifié n'en arrive jamais là, puisque `check` compare \
                    les polices aux répertoires du contrat.
                    """,
                en: """
                    The font has no shape for this character. No other font stands in for it in silence and no box is printed: \
                    the document is not made. A checked template never comes to that, since `check` compares the fonts with \
                    the contract's repertoires.
                    """),
            cure: Message(
                fr:
                    "Choisir une police qui possède le caractère, ou vérifier le modèle avec les polices qui le composeront.",
                en: "Choose a font that has the character, or check the template with the fonts that will set it.")),
        Explanation(
            "font.missing-repertoire",
            title: Message(
                fr: "police qui ne couvre pas ce qu'elle imprime", en: "font that does not cover what it prints"),
            meaning: Message(
                fr: """
                    Tout texte du contrat dit de quels caractères il peut être fait. La police du style qui l'imprime doit les \
                    posséder tous, sinon une donnée permise ne pourrait pas être imprimée.
                    """,
                en: """
                    Every text of the contract says which characters it may hold. The font of the style that prints it must have \
                    them all; else a datum that is allowed could not be printed.
                    """),
            cure: Message(
                fr:
                    "Choisir une police plus complète, ou un répertoire plus étroit : `Text(max: 38, repertoire: postal)`.",
                en: "Choose a more complete font, or a narrower repertoire: `Text(max: 38, repertoire: postal)`.")),
        Explanation(
            "font.no-map",
            title: Message(fr: "polices impossibles à préparer", en: "fonts that cannot be prepared"),
            meaning: Message(
                fr: "Fontconfig ou Pango n'a pas pu préparer les polices, le plus souvent faute de mémoire.",
                en: "Fontconfig or Pango could not prepare the fonts, most often for lack of memory."),
            cure: Message(
                fr: "Libérer de la mémoire, puis vérifier l'installation avec `gabarit fonts`.",
                en: "Free some memory, then check the installation with `gabarit fonts`.")),
        Explanation(
            "font.no-such-face",
            title: Message(fr: "graisse ou italique absente", en: "weight or italic that is not there"),
            meaning: Message(
                fr: """
                    La famille existe, mais pas dans cette graisse ou en italique. Rien n'est épaissi ni penché par calcul : \
                    chaque dessin est celui d'un fichier de police. `**…**` demande du gras, `*…*` de l'italique.
                    """,
                en: """
                    The family exists, but not in this weight or in italics. Nothing is thickened or slanted by computation: every \
                    shape is that of a font file. `**…**` asks for bold, `*…*` for italics.
                    """),
            example: "style adresse { font: \"Liberation Mono\" weight: bold }",
            cure: Message(
                fr: "Prendre une graisse que `gabarit fonts` montre, ou ajouter le fichier au verrou des polices.",
                en: "Take a weight that `gabarit fonts` shows, or add the file to the fonts' lock.")),
        Explanation(
            "font.substituted",
            title: Message(fr: "autre police que celle demandée", en: "another font than the one asked for"),
            meaning: Message(
                fr: "Pango a répondu par une autre police que celle du style ; le document n'est pas fait avec elle.",
                en: "Pango answered with another font than the style's; the document is not made with it."),
            cure: Message(
                fr: "Signaler ce défaut avec la version que donne `gabarit --version`.",
                en: "Report this defect with the version that `gabarit --version` gives.")),
        Explanation(
            "font.unknown-family",
            title: Message(fr: "famille de polices inconnue", en: "unknown font family"),
            meaning: Message(
                fr: "Seules les familles du verrou des polices sont visibles ; celles de la machine ne le sont jamais.",
                en: "Only the families of the fonts' lock can be seen; those of the machine never can."),
            example: "style body { font: \"Robotto\" }",
            cure: Message(
                fr: "Prendre une famille que `gabarit fonts` montre, ou ajouter ses fichiers à un verrou (`--fonts`).",
                en: "Take a family that `gabarit fonts` shows, or add its files to a lock (`--fonts`).")),
        Explanation(
            "font.unreadable",
            title: Message(fr: "fichier de police illisible", en: "font file that cannot be read"),
            meaning: Message(
                fr: "Le fichier manque, ne peut pas être lu ou n'est pas une police.",
                en: "The file is missing, cannot be read or is no font."),
            cure: Message(
                fr: "Réinstaller le paquet que `gabarit fonts` nomme.",
                en: "Install again the package that `gabarit fonts` names.")),
        Explanation(
            "hyphenation.unreadable",
            title: Message(
                fr: "dictionnaire de coupure illisible", en: "hyphenation dictionary that cannot be read"),
            meaning: Message(
                fr: "Le fichier manque, ne peut pas être lu ou n'est pas un dictionnaire de libhyphen en UTF-8.",
                en: "The file is missing, cannot be read or is no dictionary of libhyphen's in UTF-8."),
            cure: Message(
                fr: "Réinstaller le paquet que le verrou nomme.",
                en: "Install again the package that the lock names.")),
        Explanation(
            "layout.table-header",
            title: Message(fr: "en-tête de tableau trop haut", en: "table header too high"),
            meaning: Message(
                fr: """
                    L'en-tête d'un tableau, son titre et ses lignes reportées se répètent sur chaque page. S'ils ne laissent pas la \
                    place de deux lignes, le tableau n'avancerait pas.
                    """,
                en: """
                    The header of a table, its caption and its carried lines repeat on each page. Where they leave no room for two \
                    lines, the table would not advance.
                    """),
            cure: Message(
                fr: "Raccourcir les titres des colonnes, les élargir, ou agrandir la page.",
                en: "Shorten the columns' headers, widen the columns, or take a larger page.")),
        Explanation(
            "layout.unproved",
            title: Message(
                fr: "cadre dont rien ne prouve qu'il suffit", en: "fixed box that is not proved to be large enough"),
            meaning: Message(
                fr: """
                    Un cadre fixe, un en-tête ou un pied de page doit contenir tout ce que des données permises peuvent y mettre : \
                    toutes les branches, les listes les plus longues, les textes les plus larges de leur répertoire. La mesure est \
                    une borne sûre : un texte qui contient une donnée compte toutes les lignes qu'il peut prendre quoi qu'elle vaille, \
                    et un texte fixe celles qu'il a. `gabarit check --fit` dit si un enregistrement déborde vraiment, et lequel.
                    """,
                en: """
                    A fixed frame, a header or a footer must hold all that allowed data can put into it: every branch, the longest \
                    lists, the widest texts of their repertoire. The measure is a sound bound: a text with a datum in it counts \
                    all the lines it may take whatever that is, and fixed words those they have. `gabarit check --fit` says \
                    whether a record does overflow, and which.
                    """),
            example: """
                frame at: (20mm, 50mm) size: (60mm, 10mm) { text nom }
                """,
            cure: Message(
                fr: """
                    Borner le texte (`max:`), réduire le corps, agrandir le cadre, ou dire où va le reste : \
                    `overflow: continue`, `overflow: shrink(9pt)`, `overflow: (shrink(9pt), continue)`.
                    """,
                en: """
                    Bound the text (`max:`), reduce the size, enlarge the frame, or say where the rest goes: \
                    `overflow: continue`, `overflow: shrink(9pt)`, `overflow: (shrink(9pt), continue)`.
                    """)),
        Explanation(
            "limit.pages",
            title: Message(fr: "trop de pages", en: "too many pages"),
            meaning: Message(
                fr: """
                    Un document compte 10 000 pages au plus, même pour la plus grande donnée que le contrat permette. Le compte est \
                    une borne sûre, jusqu'au double de ce que les données feront : chaque branche à sa plus grande hauteur, les \
                    listes les plus longues, les textes les plus larges.
                    """,
                en: """
                    A document has 10,000 pages at most, even for the greatest datum that the contract allows. The count is a sound \
                    bound, up to twice what data will make: each branch at its greatest height, the longest lists, the widest \
                    texts.
                    """),
            example: "data {\n  noms  [Text](max: 10000)\n}\nfor nom in noms {\n  text nom\n  pageBreak\n}",
            cure: Message(
                fr: "Donner aux listes et aux textes un `max` plus petit, ou moins de hauteur à ce qui se répète.",
                en: "Give lists and texts a smaller `max`, or less height to what is repeated.")),
    ]
}
