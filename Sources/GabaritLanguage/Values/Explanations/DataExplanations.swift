import GabaritPrimitives

/// What the codes of data mean, at length; alphabetical.
enum DataExplanations {
    /// All of them, those of records before those of JSON text; an example is a record.
    static let all: [Explanation] = records + json

    /// Codes of records that do not fit their contract.
    private static let records: [Explanation] = [
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
        Explanation(
            "data.not-a-date",
            title: Message(fr: "date non valable", en: "not a valid date"),
            meaning: Message(
                fr: """
                    Une date s'écrit `AAAA-MM-JJ` et existe dans le calendrier : le 30 février n'existe pas, \
                    ni le 29 février d'une année commune.
                    """,
                en: """
                    A date is written `YYYY-MM-DD` and exists in the calendar: 30 February does not, nor 29 \
                    February of a common year.
                    """),
            example: "{\"depot\": \"2024-02-30\"}",
            cure: Message(
                fr: "Écrire l'année sur quatre chiffres, le mois et le jour sur deux.",
                en: "Write the year with four digits, month and day with two.")),
        Explanation(
            "data.not-a-number",
            title: Message(fr: "nombre illisible", en: "unreadable number"),
            meaning: Message(
                fr: """
                    Les montants et les décimaux sont des textes, pour qu'aucun chiffre ne se perde : un \
                    signe `-` éventuel, des chiffres sans zéro en tête, un point, des décimales.
                    """,
                en: """
                    Amounts and decimals are texts, so that no digit is lost: perhaps a sign `-`, digits \
                    without a leading zero, a point, decimals.
                    """),
            example: "{\"loyer\": \"1 250,50\"}",
            cure: Message(
                fr: "Écrire le nombre sans espaces ni symbole, avec un point décimal.",
                en: "Write the number without spaces or symbol, with a decimal point.")),
        Explanation(
            "data.not-an-integer",
            title: Message(fr: "nombre non entier", en: "number not whole"),
            meaning: Message(
                fr: """
                    Un entier, un nombre de mois ou de jours n'a pas de décimales. `2.0` et `2e0` sont \
                    entiers.
                    """,
                en: """
                    A whole number, a count of months or of days has no decimals. `2.0` and `2e0` are whole.
                    """),
            example: "{\"pieces\": 2.5}",
            cure: Message(
                fr: "Arrondir à la source, ou déclarer le champ `Decimal`.",
                en: "Round at the source, or declare the field `Decimal`.")),
        Explanation(
            "data.not-base64",
            title: Message(fr: "base64 non canonique", en: "base64 that is not canonical"),
            meaning: Message(
                fr: """
                    Les octets d'une image s'écrivent en base64 de la RFC 4648, section 4, d'une seule façon : alphabet avec \
                    `+` et `/`, complété par `=`, sans blanc ni saut de ligne, bits de fin à zéro. Les mêmes octets donnent \
                    ainsi le même enregistrement.
                    """,
                en: """
                    The bytes of a picture are written in the base64 of RFC 4648, section 4, in one way: the alphabet with `+` \
                    and `/`, padded by `=`, without blanks or line breaks, the last bits zero. So the same bytes give the same \
                    record.
                    """),
            example: "{\"logo\": \"iVBORw0KGgo\"}",
            cure: Message(
                fr: "Coder les octets du fichier par la fonction base64 courante, sans découpe en lignes.",
                en: "Encode the file's bytes by the usual function for base64, without line breaks.")),
        Explanation(
            "data.not-nfc",
            title: Message(fr: "texte non normalisé", en: "text not normalised"),
            meaning: Message(
                fr: """
                    Une lettre accentuée doit être un seul caractère (forme NFC d'Unicode). Sinon longueurs, \
                    motifs et comparaisons diraient autre chose que ce que l'œil voit.
                    """,
                en: """
                    An accented letter must be one character (NFC of Unicode). Otherwise lengths, patterns \
                    and comparisons would say something else than the eye sees.
                    """),
            example: "{\"nom\": \"Zoe\\u0301\"}",
            cure: Message(
                fr: "Normaliser les données en NFC avant de les envoyer.",
                en: "Normalise the data to NFC before sending them.")),
        Explanation(
            "data.out-of-range",
            title: Message(fr: "nombre hors des bornes", en: "number out of bounds"),
            meaning: Message(
                fr: """
                    Le contrat donne au nombre une plus petite et une plus grande valeur ; la mise en page \
                    en dépend.
                    """,
                en: """
                    The contract gives the number a least and a greatest value; the layout depends on them.
                    """),
            example: "{\"pieces\": 99}",
            cure: Message(
                fr: "Corriger le nombre, ou élargir les bornes dans le contrat.",
                en: "Correct the number, or widen the bounds in the contract.")),
        Explanation(
            "data.pattern-mismatch",
            title: Message(fr: "texte d'une autre forme", en: "text of another form"),
            meaning: Message(
                fr: "Le contrat donne au texte une forme (`pattern:`), qui vaut pour le texte entier.",
                en: "The contract gives the text a form (`pattern:`), which is for the whole text."),
            example: "{\"numero\": \"AB-1\"}",
            cure: Message(
                fr: "Comparer le texte à la forme que le message cite.",
                en: "Compare the text with the form that the message quotes.")),
        Explanation(
            "data.too-long",
            title: Message(fr: "texte trop long", en: "text too long"),
            meaning: Message(
                fr: """
                    Tout texte a un maximum, compté en caractères Unicode ; la mise en page est prouvée \
                    jusque-là.
                    """,
                en: """
                    Every text has a maximum, counted in Unicode characters; the layout is proved up to it.
                    """),
            example: "{\"nom\": \"Anne-Marie-Charlotte-Élisabeth\"}",
            cure: Message(
                fr: "Abréger le texte à sa source, ou relever `max:` dans le contrat.",
                en: "Shorten the text at its source, or raise `max:` in the contract.")),
        Explanation(
            "data.too-many-lines",
            title: Message(fr: "trop de lignes", en: "too many lines"),
            meaning: Message(
                fr: "Le contrat dit par `lines:` combien de lignes le texte peut avoir.",
                en: "The contract says by `lines:` how many lines the text may have."),
            example: "{\"note\": \"un\\ndeux\\ntrois\"}",
            cure: Message(
                fr: "Réunir des lignes, ou relever `lines:` dans le contrat.",
                en: "Join lines, or raise `lines:` in the contract.")),
        Explanation(
            "data.too-short",
            title: Message(fr: "texte trop court", en: "text too short"),
            meaning: Message(
                fr: "Le contrat demande par `min:` un nombre minimal de caractères.",
                en: "The contract asks by `min:` for a least number of characters."),
            example: "{\"note\": \"a\"}",
            cure: Message(
                fr: "Compléter le texte, ou baisser `min:` dans le contrat.",
                en: "Complete the text, or lower `min:` in the contract.")),
        Explanation(
            "data.unknown-code",
            title: Message(fr: "code inconnu", en: "unknown code"),
            meaning: Message(
                fr: """
                    Une énumération n'admet que les codes de ses cas, à la casse près. `open enum` garderait \
                    ceux qu'elle ne connaît pas.
                    """,
                en: """
                    An enum admits only the codes of its cases, in their very case. An `open enum` would \
                    keep those it does not know.
                    """),
            example: "{\"statut\": \"a\"}",
            cure: Message(
                fr: "Envoyer un des codes cités, ou ajouter le cas à l'énumération.",
                en: "Send one of the codes quoted, or add the case to the enum.")),
        Explanation(
            "data.unknown-field",
            title: Message(fr: "champ inconnu", en: "unknown field"),
            meaning: Message(
                fr: """
                    Le contrat ne connaît pas ce champ : un nom mal écrit perdrait une donnée sans bruit, il \
                    est donc refusé. Un nom qui ne ressemble pas à celui d'un champ n'est pas cité, car il \
                    peut être une donnée.
                    """,
                en: """
                    The contract does not know this field: a misspelt name would lose a datum in silence, so \
                    it is refused. A name that does not look like a field's is not quoted, since it may be a \
                    datum.
                    """),
            example: "{\"Nom\": \"Anne\"}",
            cure: Message(
                fr: "Corriger le nom, ou déclarer le champ dans le contrat.",
                en: "Correct the name, or declare the field in the contract.")),
        Explanation(
            "data.wrong-scale",
            title: Message(fr: "trop de décimales", en: "too many decimals"),
            meaning: Message(
                fr: """
                    Le contrat dit combien de décimales le nombre peut avoir ; en couper serait arrondir \
                    sans le dire.
                    """,
                en: """
                    The contract says how many decimals the number may have; to cut some off would be \
                    rounding in silence.
                    """),
            example: "{\"loyer\": \"412.505\"}",
            cure: Message(
                fr: "Arrondir à la source, par la règle qui convient.",
                en: "Round at the source, by the rule that fits.")),
        Explanation(
            "data.wrong-type",
            title: Message(fr: "donnée d'un autre type", en: "datum of another type"),
            meaning: Message(
                fr: """
                    La valeur JSON n'est pas de la sorte que le type demande. Les montants et les décimaux \
                    sont des textes, les dates aussi ; un cas d'énumération avec données est un objet \
                    `{"type": …}`.
                    """,
                en: """
                    The JSON value is not of the kind that the type asks for. Amounts and decimals are \
                    texts, and so are dates; a case of an enum with data is an object `{"type": …}`.
                    """),
            example: "{\"loyer\": 412.5}",
            cure: Message(
                fr: "Envoyer la sorte de valeur que le message attend.",
                en: "Send the kind of value that the message expects.")),
    ]
}
