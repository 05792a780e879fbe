import GabaritPrimitives

/// What the codes of data mean, at length; alphabetical.
enum DataExplanations {
    /// All of them, those of records before those of JSON text; an example is a record.
    static let all: [Explanation] = recordsAToM + recordsNToZ + json

    /// Codes of records that do not fit their contract, up to `data.more-errors`.
    private static let recordsAToM: [Explanation] = [
        Explanation(
            "data.bad-character",
            title: Message(fr: "caractère hors du répertoire", en: "character outside the repertoire"),
            meaning: Message(
                fr: """
                    Le contrat dit de chaque texte quels caractères il peut contenir : ceux que les polices \
                    du modèle savent imprimer. Les caractères de contrôle, invisibles ou qui changent le \
                    sens de l'écriture n'en sont jamais.
                    """,
                en: """
                    The contract says of each text which characters it may hold: those that the template's \
                    faces can print. Controls, invisible characters and those that turn the direction of \
                    text are never among them.
                    """),
            example: "{\"nom\": \"Anne\\u200b\"}",
            cure: Message(
                fr: """
                    Corriger le texte à sa source ; si le caractère est légitime, élargir le répertoire du \
                    champ dans le contrat.
                    """,
                en: """
                    Correct the text at its source; if the character is legitimate, widen the field's \
                    repertoire in the contract.
                    """)),
        Explanation(
            "data.bad-line-break",
            title: Message(fr: "saut de ligne non admis", en: "line break not admitted"),
            meaning: Message(
                fr: """
                    Un texte tient sur une ligne, sauf si le contrat dit `lines:`. Entre les lignes, seul \
                    U+000A est admis : ni retour chariot, ni U+2028.
                    """,
                en: """
                    A text stands on one line unless the contract says `lines:`. Between lines only U+000A \
                    is admitted: no carriage return, no U+2028.
                    """),
            example: "{\"nom\": \"Anne\\nMartin\"}",
            cure: Message(
                fr: "Remplacer le saut par une espace, ou déclarer le champ avec `lines:`.",
                en: "Replace the break by a space, or declare the field with `lines:`.")),
        Explanation(
            "data.bad-url",
            title: Message(fr: "adresse non valable", en: "not a valid address"),
            meaning: Message(
                fr: """
                    Une adresse imprimée ou codée doit être sûre : absolue, en `https`, en ASCII, sans nom \
                    d'utilisateur.
                    """,
                en: """
                    An address that is printed or encoded must be safe: absolute, by `https`, in ASCII, \
                    without a user name.
                    """),
            example: "{\"lien\": \"http://example.org\"}",
            cure: Message(
                fr: "Donner une adresse qui commence par `https://`, les autres caractères codés.",
                en: "Give an address that begins with `https://`, with other characters encoded.")),
        Explanation(
            "data.blank",
            title: Message(fr: "texte vide", en: "blank text"),
            meaning: Message(
                fr: """
                    Un texte vide n'est pas une valeur absente : il s'imprimerait comme un blanc que \
                    personne n'explique. Il est refusé, sauf si le contrat dit `min: 0`.
                    """,
                en: """
                    An empty text is not an absent value: it would print as a blank that nobody explains. It \
                    is refused unless the contract says `min: 0`.
                    """),
            example: "{\"nom\": \"\"}",
            cure: Message(
                fr: "Omettre le champ ou lui donner `null` s'il est facultatif, sinon le remplir.",
                en: "Leave the field out or give `null` if it is optional, else fill it in.")),
        Explanation(
            "data.blank-edges",
            title: Message(fr: "blancs aux bords", en: "blank edges"),
            meaning: Message(
                fr: """
                    Une espace au début ou à la fin d'un texte est presque toujours une faute de saisie ; \
                    elle décalerait le texte sur la page.
                    """,
                en: """
                    A space at the start or the end of a text is nearly always a slip; it would shift the \
                    text on the page.
                    """),
            example: "{\"nom\": \" Anne\"}",
            cure: Message(
                fr: "Supprimer les blancs aux deux bouts avant d'envoyer les données.",
                en: "Strip the blanks at both ends before sending the data.")),
        Explanation(
            "data.date-out-of-range",
            title: Message(fr: "date hors du calendrier des contrats", en: "date outside the contracts' calendar"),
            meaning: Message(
                fr: """
                    Les dates d'un contrat vont de 1900 à 2199. Une autre année est presque toujours une \
                    faute, telle que `0024` pour `2024`.
                    """,
                en: """
                    The dates of a contract run from 1900 to 2199. Another year is nearly always a slip, \
                    such as `0024` for `2024`.
                    """),
            example: "{\"depot\": \"0024-04-15\"}",
            cure: Message(fr: "Corriger l'année.", en: "Correct the year.")),
        Explanation(
            "data.image-colors",
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
            cure: Message(
                fr: "Convertir l'image en RVB à sa source.", en: "Convert the picture to RGB at its source.")),
        Explanation(
            "data.image-damaged",
            title: Message(fr: "image endommagée", en: "damaged picture"),
            meaning: Message(
                fr: """
                    Chaque image est décodée en entier avant que rien ne soit dessiné : un fichier coupé ou altéré est \
                    refusé avec les données, et ne troue jamais une page.
                    """,
                en: """
                    Each picture is decoded as a whole before anything is drawn: a file cut off or altered is refused with \
                    the data, and never leaves a hole on a page.
                    """),
            example: "{\"logo\": \"iVBORw0KGgo=\"}",
            cure: Message(fr: "Enregistrer l'image de nouveau.", en: "Save the picture anew.")),
        Explanation(
            "data.image-format",
            title: Message(fr: "image d'un format non admis", en: "picture of a format not admitted"),
            meaning: Message(
                fr: """
                    Les images des données sont en PNG ou en JPEG, ou dans celui des deux que le contrat nomme par \
                    `format:`. Les premiers octets du fichier en décident, non son nom.
                    """,
                en: """
                    Pictures of the data are PNG or JPEG, or the one of the two that the contract names by `format:`. The \
                    file's first bytes decide, not its name.
                    """),
            example: "{\"logo\": \"R0lGODlhAQABAAAAACw=\"}",
            cure: Message(
                fr: "Convertir l'image, puis coder en base64 les octets du fichier.",
                en: "Convert the picture, then encode the file's bytes in base64.")),
        Explanation(
            "data.image-too-large",
            title: Message(fr: "image trop grande", en: "picture too large"),
            meaning: Message(
                fr: """
                    Le contrat donne aux images un maximum d'octets, `kilobytes:`, et de pixels par côté, `side:`, afin que \
                    chaque document reste léger et que la mémoire qu'il demande soit connue d'avance. Une image imprimée \
                    sur 85 mm a assez de 1000 pixels.
                    """,
                en: """
                    The contract gives pictures a maximum of bytes, `kilobytes:`, and of pixels a side, `side:`, so that every \
                    document stays light and the memory that it asks is known beforehand. A picture printed on 85 mm needs no \
                    more than 1000 pixels.
                    """),
            cure: Message(
                fr: "Réduire l'image, ou donner au champ un maximum plus grand.",
                en: "Make the picture smaller, or give the field a greater maximum.")),
        Explanation(
            "data.list-too-long",
            title: Message(fr: "liste trop longue", en: "list too long"),
            meaning: Message(
                fr: """
                    Toute liste a un maximum, par lequel la mise en page est prouvée. Les éléments en trop \
                    ne sont pas examinés.
                    """,
                en: """
                    Every list has a maximum, by which the layout is proved. The elements past it are not \
                    examined.
                    """),
            example: "{\"enfants\": [\"Zoé\", \"Léa\", \"Ali\", \"Eva\"]}",
            cure: Message(
                fr: "Envoyer moins d'éléments, ou relever `max:` dans le contrat.",
                en: "Send fewer elements, or raise `max:` in the contract.")),
        Explanation(
            "data.list-too-short",
            title: Message(fr: "liste trop courte", en: "list too short"),
            meaning: Message(
                fr: "Le contrat demande un nombre minimal d'éléments.",
                en: "The contract asks for a least number of elements."),
            example: "{\"enfants\": []}",
            cure: Message(
                fr: "Compléter la liste, ou omettre le champ s'il est facultatif.",
                en: "Complete the list, or leave the field out if it is optional.")),
        Explanation(
            "data.missing-field",
            title: Message(fr: "champ obligatoire absent", en: "required field absent"),
            meaning: Message(
                fr: """
                    Un champ sans `?` dans le contrat doit être présent dans chaque enregistrement. `null` \
                    veut dire absent.
                    """,
                en: """
                    A field without `?` in the contract must be present in every record. `null` means \
                    absent.
                    """),
            example: "{\"adresse\": {}}",
            cure: Message(
                fr: "Fournir le champ ; s'il peut manquer, écrire `?` derrière son type dans le contrat.",
                en: "Supply the field; if it may be absent, write `?` behind its type in the contract.")),
        Explanation(
            "data.more-errors",
            title: Message(fr: "erreurs non détaillées", en: "errors not listed"),
            meaning: Message(
                fr: "Un enregistrement reçoit au plus cent diagnostics ; les autres sont comptés.",
                en: "A record gets at most a hundred diagnostics; further ones are counted."),
            cure: Message(
                fr: "Corriger d'abord les erreurs listées : elles ont souvent une même cause.",
                en: "Cure the listed errors first: they often have one cause.")),
    ]
}
