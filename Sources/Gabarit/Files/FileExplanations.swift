import GabaritLanguage
import GabaritPrimitives

/// What the codes of files of a run mean.
enum FileExplanations {
    static let all: [Explanation] = [
        Explanation(
            "file.left-over",
            title: Message(
                fr: "fichier d'un autre tirage",
                en: "file of another run"),
            meaning: Message(
                fr: """
                    À côté des fichiers du tirage s'en trouve un du même nom ou du même format que celui-ci n'a pas fait : un tirage \
                    plus ancien avait plus d'enregistrements, ou l'un d'eux est maintenant en échec. Qui envoie tout le dossier \
                    enverrait aussi cette lettre-là. Rien n'est effacé.
                    """,
                en: """
                    Beside the files of the run there is one of the same name or the same format that it did not make: an earlier \
                    run had more records, or one of them fails now. Whoever sends the whole folder would send that letter too. \
                    Nothing is removed.
                    """),
            cure: Message(
                fr:
                    "Effacer ces fichiers, ou faire chaque tirage dans un dossier à lui ; le compte rendu nomme ceux qui comptent.",
                en: "Remove those files, or make each run in a folder of its own; the report names those that count."))
    ]
}
