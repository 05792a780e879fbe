import GabaritPrimitives

/// What the codes of mails mean, at length; alphabetical.
enum MailExplanations {
    /// All of them.
    static let all: [Explanation] = [
        Explanation(
            "mail.long-subject",
            title: Message(fr: "objet trop long", en: "subject too long"),
            meaning: Message(
                fr: """
                    Un objet a 120 caractères au plus, quelles que soient les données : les messageries n'en \
                    montrent guère que soixante.
                    """,
                en: """
                    A subject has 120 characters at most, whatever the data: mail readers show some sixty of them.
                    """),
            cure: Message(
                fr: "Raccourcir l'objet, ou en retirer une donnée.",
                en: "Shorten the subject, or take a datum out of it.")),
        Explanation(
            "mail.no-template",
            title: Message(fr: "courriel sans modèle", en: "mail without a template"),
            meaning: Message(
                fr: """
                    Un courriel a le contrat de son modèle : il porte son nom et se trouve dans son dossier. Les \
                    types, les noms, les fonctions et les composants du modèle y sont connus.
                    """,
                en: """
                    A mail has the contract of its template: it bears its name and stands in its folder. The \
                    template's types, names, functions and components are known in it.
                    """),
            cure: Message(
                fr: """
                    Placer `courriel.gabarit` à côté de `avis.gabarit`, et le commencer par `mail avis { … }`.
                    """,
                en: "Put `mail.gabarit` beside `notice.gabarit`, and begin it with `mail notice { … }`.")),
        Explanation(
            "mail.own-data",
            title: Message(fr: "données propres à un courriel", en: "data of a mail's own"),
            meaning: Message(
                fr: """
                    Un courriel et son modèle sont faits du même enregistrement ; le contrat s'écrit une fois, dans \
                    le modèle.
                    """,
                en: """
                    A mail and its template are made from one record; the contract is written once, in the template.
                    """),
            cure: Message(
                fr: "Ajouter le champ au `data` du modèle, facultatif s'il ne sert qu'au courriel.",
                en: "Add the field to the template's `data`, optional where it serves the mail alone.")),
        Explanation(
            "mail.paper-only",
            title: Message(fr: "élément de papier dans un courriel", en: "element of paper in a mail"),
            meaning: Message(
                fr: """
                    Un courriel se lit sur un téléphone comme sur un grand écran, et sans images : il a des titres, \
                    des paragraphes, des listes, des libellés avec leurs valeurs, des liens et des filets. Ce qui \
                    place, dessine ou pagine n'y a pas de sens.
                    """,
                en: """
                    A mail is read on a phone as well as on a large screen, and without pictures: it has headings, \
                    paragraphs, lists, labels with their values, links and rules. What places, draws or pages has no \
                    meaning there.
                    """),
            cure: Message(
                fr: """
                    Écrire le texte avec ces éléments ; un composant partagé avec le modèle s'écrit en deux.
                    """,
                en: """
                    Write the text with these elements; a component shared with the template is split in two.
                    """)),
        Explanation(
            "mail.useless-argument",
            title: Message(fr: "réglage sans effet", en: "argument without effect"),
            meaning: Message(
                fr: """
                    Les courriels ont tous le même aspect, sobre, que les réglages du lecteur peuvent changer. \
                    `level`, `marker` et `language` disent quelque chose ; une taille ou une couleur serait ignorée.
                    """,
                en: """
                    All mails have one plain look, which the reader's settings may change. `level`, `marker` and \
                    `language` say something; a size or a colour would be ignored.
                    """),
            cure: Message(
                fr: "Retirer l'argument.",
                en: "Take the argument away.")),
    ]
}
