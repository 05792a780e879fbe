import GabaritPrimitives

extension DataExplanations {
    /// Codes of records that do not fit their contract, from `data.not-a-date` on.
    static let recordsNToZ: [Explanation] = [
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
