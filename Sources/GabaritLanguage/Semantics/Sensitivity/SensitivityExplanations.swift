import GabaritPrimitives

/// What the codes of sensitive data mean, at length; alphabetical.
enum SensitivityExplanations {
    /// All of them.
    static let all: [Explanation] = [
        Explanation(
            "sensitive.in-code",
            title: Message(fr: "donnée sensible dans un code", en: "sensitive data in a code"),
            meaning: Message(
                fr: """
                    Un code se lit avec n'importe quel téléphone. Une donnée marquée `sensitive`, ce qui en est \
                    calculé, et un code qui n'apparaît qu'à cause d'elle n'y ont pas leur place.
                    """,
                en: """
                    A code can be read with any phone. Data marked `sensitive`, what is computed from them, and a \
                    code that is there only because of them have no place in it.
                    """),
            example: """
                data {
                  nom Text(max: 40) sensitive
                }
                qr "https://example.org/{nom | upper}" size: 60mm alt: "Code"
                """,
            cure: Message(
                fr: "Mettre dans le code une référence sans donnée personnelle.",
                en: "Put a reference without personal data into the code.")),
        Explanation(
            "sensitive.in-mail",
            title: Message(fr: "donnée sensible dans un courriel", en: "sensitive data in a mail"),
            meaning: Message(
                fr: """
                    Un courriel passe par des serveurs tiers et s'affiche sur un écran verrouillé. Une donnée \
                    marquée `sensitive`, ce qui en est calculé, et un texte qui n'apparaît qu'à cause d'elle n'y ont \
                    pas leur place.
                    """,
                en: """
                    A mail passes through servers of others and shows on a locked screen. Data marked `sensitive`, \
                    what is computed from them, and a text that is there only because of them have no place in it.
                    """),
            cure: Message(
                fr: "Dire dans le courriel où lire le document, et y laisser la donnée.",
                en: "Say in the mail where the document can be read, and leave the data there.")),
        Explanation(
            "sensitive.in-subject",
            title: Message(fr: "donnée sensible dans un objet", en: "sensitive data in a subject"),
            meaning: Message(
                fr: "L'objet d'un courriel se lit sans l'ouvrir, par qui passe devant l'écran.",
                en: "The subject of a mail is read without opening it, by whoever passes the screen."),
            cure: Message(
                fr: "Dire dans l'objet de quoi il s'agit, sans rien de la personne.",
                en: "Say in the subject what it is about, and nothing of the person.")),
    ]
}
