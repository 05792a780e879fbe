public import GabaritLanguage
import GabaritPrimitives

/// What `gabarit explain` says of the codes of this module.
public enum ContentExplanations {
    /// All of them, in alphabetical order of their codes.
    public static let all: [Explanation] = [
        Explanation(
            "internal.evaluation",
            title: Message(fr: "défaut de Gabarit lui-même", en: "defect of Gabarit itself"),
            meaning: Message(
                fr: """
                    Un modèle vérifié ne peut pas échouer sur des données conformes à son contrat. L'évaluation a pourtant \
                    rencontré ce que la vérification exclut : ni le modèle ni les données ne sont en cause.
                    """,
                en: """
                    A checked template cannot fail on data that fit its contract. Evaluation all the same met what the \
                    check excludes: neither the template nor the data are at fault.
                    """),
            cure: Message(
                fr: "Signaler le modèle, l'endroit indiqué et la version de Gabarit à ses auteurs, jamais les données.",
                en: "Report the template, the place and the version of Gabarit to its authors, never the data."))
    ]
}
