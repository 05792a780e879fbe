import GabaritLanguage
import GabaritPrimitives

/// What the codes about the versions of a name mean.
enum VersionExplanations {
    /// All of them.
    static let all: [Explanation] = [
        Explanation(
            "version.alias-closed",
            title: Message(fr: "alias hors de ses jours", en: "alias outside its days"),
            meaning: Message(
                fr: """
                    Une version sortante est servie sous l'alias que son en-tête déclare, de la fin de son nom au jour écrit \
                    derrière `alias … until`. Après, elle est retirée ; son nom désigne la version suivante.
                    """,
                en: """
                    An outgoing version is served under the alias that its header declares, from the end of its name up to the \
                    day behind `alias … until`. Then it is withdrawn; its name means the version that came after it.
                    """),
            cure: Message(
                fr: "Nommer le modèle, ou sa version par `NOM@VERSION` pour refaire une lettre d'alors.",
                en: "Name the template, or its version as `NAME@VERSION` to make a letter of that time again.")),
        Explanation(
            "version.alias-taken",
            title: Message(fr: "alias déjà pris", en: "alias taken"),
            meaning: Message(
                fr:
                    "Un nom désigne une seule version chaque jour : un alias ne peut être ni le nom d'un modèle, ni l'alias "
                    + "d'une autre version les mêmes jours.",
                en:
                    "A name means one version on each day: an alias can be neither a template's name nor another version's "
                    + "alias on the same days."),
            cure: Message(fr: "Choisir un autre alias.", en: "Choose another alias.")),
        Explanation(
            "version.changed",
            title: Message(fr: "version publiée modifiée", en: "published version changed"),
            meaning: Message(
                fr: """
                    Une version publiée refait à l'octet près les lettres d'alors : ni son fichier, ni ce qu'il importe, ni ses \
                    images, ni ses polices ne changent plus. Les commentaires, les blancs, la fin de ses jours et son alias \
                    ne comptent pas.
                    """,
                en: """
                    A published version makes the letters of its time again to the byte: neither its file nor what that imports, \
                    neither its pictures nor its faces change any more. Comments, blanks, the end of its days and its alias do \
                    not count.
                    """),
            cure: Message(
                fr: """
                    Dans le fichier de travail, écrire une nouvelle version et son premier jour. Dans le dossier d'une version \
                    publiée, remettre le fichier comme il était.
                    """,
                en: """
                    In the file that is being worked on, write a new version and its first day. In the folder of a published \
                    version, put the file back as it was.
                    """)),
        Explanation(
            "version.end-elsewhere",
            title: Message(fr: "fin écrite ailleurs", en: "end written elsewhere"),
            meaning: Message(
                fr: "Une version publiée se lit dans son propre dossier : sa fin et son alias aussi.",
                en: "A published version is read from its own folder: so are its end and its alias."),
            cure: Message(
                fr: "Écrire `until` et `alias` dans le fichier de ce dossier.",
                en: "Write `until` and `alias` into the file of that folder.")),
        Explanation(
            "version.gap",
            title: Message(fr: "jours sans version", en: "days without a version"),
            meaning: Message(
                fr: "Entre la fin d'une version et le premier jour de la suivante, le nom ne désigne rien.",
                en: "Between the end of one version and the first day of the next the name means nothing."),
            cure: Message(
                fr: "Écrire le même jour derrière `until` et derrière le `valid from` de la suivante.",
                en: "Write the same day behind `until` and behind the next one's `valid from`.")),
        Explanation(
            "version.lock",
            title: Message(fr: "verrou des versions illisible", en: "versions' lock not understood"),
            meaning: Message(
                fr: """
                    `versions.lock` contient, pour chaque version publiée, une ligne `NOM VERSION EMPREINTE` puis une ligne en \
                    retrait par partie ; l'empreinte est celle de ces lignes.
                    """,
                en: """
                    `versions.lock` holds, for each published version, a line `NAME VERSION DIGEST`, then an indented line for \
                    each part; the digest is that of these lines.
                    """),
            cure: Message(
                fr: "Remettre le fichier comme il était : seul `gabarit publish` y ajoute.",
                en: "Put the file back as it was: `gabarit publish` alone adds to it.")),
        Explanation(
            "version.missing",
            title: Message(fr: "version publiée disparue", en: "published version gone"),
            meaning: Message(
                fr: "Une version publiée doit pouvoir refaire ses lettres, aussi longtemps que le verrou la nomme.",
                en: "A published version must be able to make its letters again as long as the lock names it."),
            cure: Message(
                fr: "Remettre son dossier, ou retirer son entrée de `versions.lock` si elle ne sert plus jamais.",
                en: "Put its folder back, or remove its entry from `versions.lock` if it will never serve again.")),
        Explanation(
            "version.no-successor",
            title: Message(fr: "alias sans version suivante", en: "alias without a next version"),
            meaning: Message(
                fr: "Un alias sert une version sortante à côté de celle qui prend son nom : il en faut une.",
                en: "An alias serves an outgoing version beside the one that takes its name: there must be one."),
            cure: Message(
                fr: "Ajouter la version suivante, ou retirer l'alias : `until` seul retire le modèle.",
                en: "Add the next version, or remove the alias: `until` alone withdraws the template.")),
        Explanation(
            "version.other-folder",
            title: Message(fr: "dossier d'une autre version", en: "folder of another version"),
            meaning: Message(
                fr: "`NOM/VERSION/NOM.gabarit` contient la version dont le dossier porte le nom.",
                en: "`NAME/VERSION/NAME.gabarit` holds the version that the folder is called after."),
            cure: Message(fr: "Renommer le dossier.", en: "Rename the folder.")),
        Explanation(
            "version.overlap",
            title: Message(fr: "jours de deux versions", en: "days of two versions"),
            meaning: Message(
                fr: """
                    Chaque jour, un nom désigne une seule version. Si deux doivent coexister, la sortante garde ses derniers \
                    jours sous un alias : `alias tb06_OLD until 2024-05-15`.
                    """,
                en: """
                    On each day a name means one version. If two are to be served side by side, the outgoing one has its last \
                    days under an alias: `alias tb06_OLD until 2024-05-15`.
                    """),
            cure: Message(
                fr: "Finir la plus ancienne par `until` et le premier jour de la suivante.",
                en: "End the older one with `until` and the first day of the next.")),
        Explanation(
            "version.repeated",
            title: Message(fr: "version en double", en: "version given twice"),
            meaning: Message(
                fr: "Deux fichiers d'un même nom disent être la même version.",
                en: "Two files of one name say that they are the same version."),
            cure: Message(
                fr: "Donner à l'une une autre version, ou la supprimer.",
                en: "Give one of them another version, or delete it.")),
    ]
}
