import GabaritLanguage
import GabaritPrimitives

/// What the codes of looking for templates and mails stand for, in alphabetical order.
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
        Explanation(
            "template.bad-name",
            title: Message(
                fr: "nom de modèle mal formé",
                en: "misformed name of a template"),
            meaning: Message(
                fr: """
                    Le nom d'un modèle sert de nom de fichier et d'argument : des mots en minuscules et en \
                    chiffres, joints par des traits d'union.
                    """,
                en: """
                    A template's name serves as a file's name and as an argument: words of small letters and \
                    digits, joined by hyphens.
                    """),
            cure: Message(
                fr: "Écrire par exemple `avis-de-loyer`.",
                en: "Write for example `rent-notice`.")),
        Explanation(
            "template.exists",
            title: Message(
                fr: "modèle déjà présent",
                en: "template there already"),
            meaning: Message(
                fr: "`gabarit new` n'écrase aucun fichier.",
                en: "`gabarit new` overwrites no file."),
            cure: Message(
                fr: "Choisir un autre nom, ou modifier le modèle présent.",
                en: "Choose another name, or edit the template that is there.")),
        Explanation(
            "template.image-changed",
            title: Message(
                fr: "image changée en cours de route",
                en: "picture changed on the way"),
            meaning: Message(
                fr: "Une image n'était plus la même, ou plus là, entre la vérification du modèle et son chargement.",
                en: "A picture was another, or gone, between the template's check and its loading."),
            cure: Message(
                fr: "Recommencer quand les fichiers ne changent plus.",
                en: "Try again when the files have settled.")),
        Explanation(
            "template.no-file",
            title: Message(
                fr: "dossier sans modèle",
                en: "folder without a template"),
            meaning: Message(
                fr: "Un dossier désigne le modèle qui porte son nom, ou le seul fichier de modèle qu'il contient.",
                en: "A folder means the template that is called like it, or the only template's file in it."),
            cure: Message(
                fr: "Nommer le fichier du modèle.",
                en: "Name the template's file.")),
        Explanation(
            "template.not-in-force",
            title: Message(
                fr: "modèle pas en vigueur",
                en: "template not in force"),
            meaning: Message(
                fr: """
                    Le jour, celui du document ou celui de `--on`, précède le premier jour écrit derrière `valid from`, ou \
                    n'est plus avant celui écrit derrière `until`.
                    """,
                en: """
                    The day, the document's own or that of `--on`, comes before the first day written behind `valid from`, \
                    or is not before the one written behind `until`.
                    """),
            cure: Message(
                fr: "Nommer un autre jour avec `--on`, ou corriger la date du document.",
                en: "Name another day with `--on`, or correct the document's date.")),
        Explanation(
            "template.other-format",
            title: Message(
                fr: "format que le modèle n'a pas",
                en: "format that the template does not have"),
            meaning: Message(
                fr: "Un modèle se fait dans le format de `size`, et dans ceux de `scales` s'il le dit.",
                en: "A template is made in the format of `size`, and in those of `scales` where it has them."),
            cure: Message(
                fr: "Nommer un de ses formats, ou ajouter `scales` à sa page.",
                en: "Name one of its formats, or add `scales` to its page.")),
        Explanation(
            "template.other-name",
            title: Message(
                fr: "fichier d'un autre nom",
                en: "file of another name"),
            meaning: Message(
                fr: "Un modèle se demande par le nom de son fichier : celui-ci doit être celui du modèle.",
                en: "A template is asked for by the name of its file, which must be the template's own."),
            cure: Message(
                fr: "Renommer le fichier et son dossier, ou le modèle.",
                en: "Rename the file and its folder, or the template.")),
        Explanation(
            "template.unknown",
            title: Message(
                fr: "modèle inconnu",
                en: "unknown template"),
            meaning: Message(
                fr: "Aucun fichier du dossier des modèles ne porte ce nom.",
                en: "No file of the folder of templates has this name."),
            cure: Message(
                fr: "Corriger le nom, ou vérifier le dossier.",
                en: "Correct the name, or check the folder.")),
        Explanation(
            "template.unknown-version",
            title: Message(
                fr: "version inconnue",
                en: "unknown version"),
            meaning: Message(
                fr: "Le modèle existe, mais dans une autre version.",
                en: "The template is there, but in another version."),
            cure: Message(
                fr: "Demander une version que liste `gabarit catalogue`, ou omettre `@`.",
                en: "Ask for a version that `gabarit catalogue` lists, or leave `@` out.")),
    ]
}
