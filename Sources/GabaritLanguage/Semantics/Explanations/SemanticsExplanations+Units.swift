import GabaritPrimitives

extension SemanticsExplanations {
    /// Codes of units.
    static let units: [Explanation] = [
        Explanation(
            "unit.bad-name",
            title: Message(fr: "nom de modèle mal écrit", en: "name of a template badly written"),
            meaning: Message(
                fr: """
                    Le nom d'un modèle se tape en ligne de commande : des minuscules et des chiffres, un trait \
                    d'union entre les mots.
                    """,
                en: """
                    The name of a template is typed on the command line: small letters and digits, a hyphen between \
                    words.
                    """),
            example: """
                template Avis {
                  version "1"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                  title "Avis"
                }
                """,
            cure: Message(fr: "Écrire par exemple `avis-de-loyer`.", en: "Write for example `rent-notice`.")),
        Explanation(
            "unit.bad-value",
            title: Message(fr: "valeur d'en-tête", en: "value in a header"),
            meaning: Message(
                fr: """
                    Chaque ligne de l'en-tête attend une valeur d'un certain genre : une version entre guillemets, \
                    une date, une langue connue.
                    """,
                en: """
                    Each line of the header takes a value of a certain kind: a version in quotes, a date, a known \
                    language.
                    """),
            example: """
                template exemple {
                  version "1"
                  valid from 2024-01-01
                  language francais
                  date 2024-04-15
                  title "Avis"
                }
                """,
            cure: Message(fr: "Écrire une valeur du genre attendu.", en: "Write a value of the expected kind.")),
        Explanation(
            "unit.duplicate",
            title: Message(fr: "partie en double", en: "part given twice"),
            meaning: Message(
                fr: "Un fichier décrit un seul document, avec un `data`, un `page` et un champ `id` au plus.",
                en: "A file describes one document, with one `data`, one `page` and one `id` field at most."),
            example: """
                data {
                  a Text
                }
                data {
                  b Text
                }
                """,
            cure: Message(fr: "Réunir les deux.", en: "Join the two.")),
        Explanation(
            "unit.duplicate-line",
            title: Message(fr: "ligne d'en-tête en double", en: "line of a header given twice"),
            meaning: Message(
                fr: "Chaque ligne de l'en-tête ne s'écrit qu'une fois.",
                en: "Each line of the header is written once."),
            example: """
                template exemple {
                  version "1"
                  version "2"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                  title "Avis"
                }
                """,
            cure: Message(fr: "Retirer l'une des deux lignes.", en: "Remove one of the two lines.")),
        Explanation(
            "unit.in-library",
            title: Message(fr: "contenu dans un fichier importé", en: "content in an imported file"),
            meaning: Message(
                fr: """
                    Un fichier partagé apporte des types, des fonctions, des composants, des styles et des thèmes. \
                    Les données, les pages et le texte appartiennent au modèle.
                    """,
                en: """
                    A shared file brings types, functions, components, styles and themes. Data, pages and text \
                    belong to the template.
                    """),
            example: "import \"lib/contenu.gabarit\"",
            cure: Message(
                fr: "Déplacer le contenu dans le modèle, ou dans un `component`.",
                en: "Move the content into the template, or into a `component`.")),
        Explanation(
            "unit.missing",
            title: Message(fr: "fichier sans `template`", en: "file without `template`"),
            meaning: Message(
                fr: "Le fichier ne décrit pas de document : il peut être importé, pas imprimé.",
                en: "The file describes no document: it can be imported, not printed."),
            cure: Message(
                fr: "Ajouter l'en-tête `template`, ou donner un autre fichier.",
                en: "Add the header `template`, or give another file.")),
        Explanation(
            "unit.missing-line",
            title: Message(fr: "ligne d'en-tête oubliée", en: "line of a header left out"),
            meaning: Message(
                fr: "`version`, `valid from`, `language`, `date` et `title` sont obligatoires.",
                en: "`version`, `valid from`, `language`, `date` and `title` are required."),
            example: """
                template exemple {
                  version "1"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                }
                """,
            cure: Message(fr: "Ajouter la ligne.", en: "Add the line.")),
        Explanation(
            "unit.unknown-line",
            title: Message(fr: "ligne d'en-tête inconnue", en: "unknown line of a header"),
            meaning: Message(
                fr: "L'en-tête n'a que les lignes `version`, `valid from`, `language`, `date` et `title`.",
                en: "The header has the lines `version`, `valid from`, `language`, `date` and `title` only."),
            example: """
                template exemple {
                  version "1"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                  title "Avis"
                  auteur "Service"
                }
                """,
            cure: Message(fr: "Corriger ou retirer la ligne.", en: "Correct or remove the line.")),
    ]
}
