import GabaritPrimitives

extension DataExplanations {
    /// Codes of bytes that are no JSON text.
    static let json: [Explanation] = [
        Explanation(
            "json.bad-escape",
            title: Message(fr: "échappement inconnu", en: "unknown escape"),
            meaning: Message(
                fr: """
                    Dans un texte JSON, `\\` ne se place que devant `"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t`, \
                    ou `u` et quatre chiffres hexadécimaux.
                    """,
                en: """
                    In a JSON string, `\\` stands only before `"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t`, or \
                    `u` and four hexadecimal digits.
                    """),
            example: "{\"chemin\": \"C:\\data\"}",
            cure: Message(
                fr: "Doubler la barre, ou laisser un outil écrire le JSON.",
                en: "Double the backslash, or let a tool write the JSON.")),
        Explanation(
            "json.bad-number",
            title: Message(fr: "nombre hors de la grammaire", en: "number outside the grammar"),
            meaning: Message(
                fr: "Un nombre JSON n'a ni `+`, ni zéro en tête, ni point sans chiffre de chaque côté.",
                en: """
                    A JSON number has no `+`, no leading zero, and no point without a digit on either side.
                    """),
            example: "{\"pieces\": 03}",
            cure: Message(fr: "Écrire `3`, `0.5`, `-2`.", en: "Write `3`, `0.5`, `-2`.")),
        Explanation(
            "json.byte-order-mark",
            title: Message(fr: "marque d'ordre des octets", en: "byte-order mark"),
            meaning: Message(
                fr: """
                    Le fichier commence par une marque (BOM) que JSON n'admet pas. Une marque d'UTF-16 dit \
                    que tout le fichier est dans un autre codage.
                    """,
                en: """
                    The file begins with a mark (BOM) that JSON does not admit. A mark of UTF-16 says that \
                    the whole file is in another encoding.
                    """),
            cure: Message(fr: "Enregistrer le fichier en UTF-8 sans BOM.", en: "Save the file as UTF-8 without BOM.")),
        Explanation(
            "json.control-character",
            title: Message(fr: "caractère de contrôle dans un texte", en: "control character in a string"),
            meaning: Message(
                fr: """
                    Un texte JSON ne contient pas de caractère de contrôle tel quel : ni saut de ligne, ni \
                    tabulation.
                    """,
                en: "A JSON string holds no control character as it is: no line break, no tab."),
            example: "{\"nom\": \"Anne\tMartin\"}",
            cure: Message(
                fr: "L'écrire par un échappement, ou le supprimer.",
                en: "Write it as an escape, or delete it.")),
        Explanation(
            "json.duplicate-key",
            title: Message(fr: "champ donné deux fois", en: "field given twice"),
            meaning: Message(
                fr: """
                    Deux valeurs pour un même champ : rien ne dit laquelle est la bonne, et d'autres \
                    lecteurs choisiraient autrement.
                    """,
                en: """
                    Two values for one field: nothing says which is right, and other readers would choose \
                    otherwise.
                    """),
            example: "{\"nom\": \"Anne\", \"nom\": \"Anna\"}",
            cure: Message(fr: "N'en garder qu'un.", en: "Keep one of them.")),
        Explanation(
            "json.empty",
            title: Message(fr: "données absentes", en: "no data"),
            meaning: Message(
                fr: "Il n'y a rien, ou seulement des blancs.",
                en: "There is nothing, or only white space."),
            example: "\n",
            cure: Message(
                fr: "Vérifier le fichier, ou la commande qui écrit dans le tube.",
                en: "Check the file, or the command that writes into the pipe.")),
        Explanation(
            "json.invalid-utf8",
            title: Message(fr: "données hors d'UTF-8", en: "data not in UTF-8"),
            meaning: Message(
                fr: """
                    JSON s'écrit en UTF-8. D'autres codages donneraient d'autres lettres sans que rien ne le \
                    dise.
                    """,
                en: """
                    JSON is written in UTF-8. Other encodings would give other letters, and nothing would \
                    tell.
                    """),
            cure: Message(
                fr: "Convertir les données : `iconv -f WINDOWS-1252 -t UTF-8`.",
                en: "Convert the data: `iconv -f WINDOWS-1252 -t UTF-8`.")),
        Explanation(
            "json.lone-surrogate",
            title: Message(fr: "moitié de paire de substitution", en: "half of a surrogate pair"),
            meaning: Message(
                fr: """
                    Un échappement entre `\\ud800` et `\\udfff` n'est un caractère qu'avec son autre moitié.
                    """,
                en: "An escape between `\\ud800` and `\\udfff` is a character only with its other half."),
            example: "{\"nom\": \"\\ud83d\"}",
            cure: Message(
                fr: "Corriger ce qui coupe les textes au milieu d'un caractère.",
                en: "Cure what cuts texts in the middle of a character.")),
        Explanation(
            "json.too-deep",
            title: Message(fr: "imbrication trop profonde", en: "nested too deep"),
            meaning: Message(
                fr: """
                    La profondeur des listes et des objets est bornée, pour qu'aucune donnée n'épuise la \
                    machine ; aucun contrat n'en demande tant.
                    """,
                en: """
                    The depth of arrays and objects is bounded, so that no data exhaust the machine; no \
                    contract asks for so much.
                    """),
            cure: Message(
                fr: "Envoyer des données de la forme que dit le schéma.",
                en: "Send data of the form that the schema says.")),
        Explanation(
            "json.too-large",
            title: Message(fr: "données trop grandes", en: "data too large"),
            meaning: Message(fr: "La taille d'un enregistrement est bornée.", en: "The size of a record is bounded."),
            cure: Message(
                fr: "Envoyer un enregistrement par ligne, en NDJSON.",
                en: "Send a record a line, as NDJSON.")),
        Explanation(
            "json.too-many-values",
            title: Message(fr: "trop de valeurs", en: "too many values"),
            meaning: Message(
                fr: """
                    Le nombre de valeurs d'un enregistrement est borné : de petites valeurs serrées coûtent \
                    plus de mémoire que leur texte.
                    """,
                en: """
                    The number of values of a record is bounded: small values set close cost more memory \
                    than their text.
                    """),
            cure: Message(
                fr: "Envoyer un enregistrement par ligne, en NDJSON.",
                en: "Send a record a line, as NDJSON.")),
        Explanation(
            "json.trailing-data",
            title: Message(fr: "données derrière la valeur", en: "data behind the value"),
            meaning: Message(fr: "Un texte JSON est une seule valeur.", en: "JSON text is one value."),
            example: "{\"nom\": \"Anne\"}\n{\"nom\": \"Zoé\"}",
            cure: Message(
                fr: "Passer plusieurs enregistrements en NDJSON, un par ligne.",
                en: "Pass several records as NDJSON, one a line.")),
        Explanation(
            "json.truncated",
            title: Message(fr: "données coupées", en: "data cut off"),
            meaning: Message(
                fr: """
                    Les données s'arrêtent au milieu d'une valeur : le fichier est incomplet, ou il manque \
                    un signe de fermeture.
                    """,
                en: "The data end inside a value: the file is incomplete, or a closing sign is missing."),
            example: "{\"nom\": \"Anne\"",
            cure: Message(
                fr: "Produire le fichier de nouveau, ou fermer ce qui est ouvert.",
                en: "Produce the file again, or close what is open.")),
        Explanation(
            "json.unexpected",
            title: Message(fr: "autre signe attendu", en: "another sign expected"),
            meaning: Message(
                fr: """
                    Le texte n'est pas du JSON à cet endroit. Les écritures de JavaScript et de Python \
                    (commentaires, guillemets simples, virgule finale, `None`, `NaN`) n'en sont pas.
                    """,
                en: """
                    The text is no JSON at this place. What JavaScript and Python write (comments, single \
                    quotes, a trailing comma, `None`, `NaN`) is not.
                    """),
            example: "{\"nom\": \"Anne\",}",
            cure: Message(
                fr: "Suivre le conseil du message, ou laisser un outil écrire le JSON.",
                en: "Follow the message's hint, or let a tool write the JSON.")),
    ]
}
