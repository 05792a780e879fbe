import GabaritLanguage
import GabaritPrimitives

/// What the codes of looking for mails mean, at length; alphabetical.
enum CatalogueExplanations {
    /// All of them.
    static let all: [Explanation] = [
        Explanation(
            "mail.no-pages",
            title: Message(fr: "courriel là où il faut des pages", en: "mail where pages are needed"),
            meaning: Message(
                fr: "`render` fait des pages ; un courriel n'en a pas.",
                en: "`render` makes pages; a mail has none."),
            cure: Message(
                fr: "Employer `gabarit mail`, ou nommer un modèle.",
                en: "Use `gabarit mail`, or name a template.")),
        Explanation(
            "mail.none",
            title: Message(fr: "modèle sans courriel", en: "template without a mail"),
            meaning: Message(
                fr: """
                    `gabarit mail` écrit le courriel d'un modèle : un fichier de son dossier qui commence par \
                    `mail`.
                    """,
                en: """
                    `gabarit mail` writes the mail of a template: a file of its folder that begins with `mail`.
                    """),
            cure: Message(
                fr: "Écrire ce fichier, ou nommer un autre modèle.",
                en: "Write that file, or name another template.")),
        Explanation(
            "mail.not-a-mail",
            title: Message(fr: "modèle là où il faut un courriel", en: "template where a mail is needed"),
            meaning: Message(
                fr: "`gabarit mail` écrit un courriel ; un modèle fait des pages.",
                en: "`gabarit mail` writes a mail; a template makes pages."),
            cure: Message(
                fr: "Nommer le fichier du courriel, ou employer `gabarit render`.",
                en: "Name the mail's file, or use `gabarit render`.")),
        Explanation(
            "mail.several",
            title: Message(fr: "plusieurs courriels pour un modèle", en: "several mails for one template"),
            meaning: Message(
                fr: """
                    Un modèle peut avoir plusieurs courriels, un par occasion ; son nom seul ne dit alors pas \
                    lequel.
                    """,
                en: """
                    A template may have several mails, one an occasion; its name alone does not say which then.
                    """),
            cure: Message(
                fr: "Donner le chemin du courriel.",
                en: "Give the path of the mail.")),
    ]
}
