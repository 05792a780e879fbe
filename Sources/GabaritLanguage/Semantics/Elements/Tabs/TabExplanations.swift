import GabaritPrimitives

/// What the codes of tabs stand for, in alphabetical order.
public enum TabExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "tab.no-stop",
            title: Message(fr: "tabulation sans taquet", en: "tab without a stop"),
            meaning: Message(
                fr: """
                    Ce qui suit la première tabulation d'une ligne se place au premier taquet, ce qui suit la deuxième au \
                    deuxième. Chaque tabulation a donc besoin d'un taquet.
                    """,
                en: """
                    What is behind the first tab of a line stands at the first stop, what is behind the second at the \
                    second. So each tab needs a stop.
                    """),
            example: #"text "Loyer\tmensuel\t450 €" tabs: 40mm"#,
            cure: Message(
                fr: "Ajouter un taquet à `tabs:`, ou retirer la tabulation.",
                en: "Add a stop to `tabs:`, or leave the tab out.")),
        Explanation(
            "tab.order",
            title: Message(fr: "taquets en désordre", en: "stops out of order"),
            meaning: Message(
                fr: "Les taquets d'un texte se lisent de gauche à droite, chacun plus loin que le précédent.",
                en: "The stops of a text are read from left to right, each farther than the one before."),
            example: #"text "Un\tdeux\ttrois" tabs: (80mm, 40mm)"#,
            cure: Message(
                fr: "Les écrire dans l'ordre de leurs places.", en: "Write them in the order of their places.")),
        Explanation(
            "tab.several-lines",
            title: Message(fr: "plusieurs lignes entre tabulations", en: "several lines between tabs"),
            meaning: Message(
                fr: """
                    Chaque ligne d'un texte à tabulations est d'une seule ligne : un champ qui peut en avoir plusieurs \
                    n'y a pas de place.
                    """,
                en: """
                    Each line of a text with tabs is a single line: a field that may have several has no place in it.
                    """),
            example: """
                data {
                  note  Text(lines: 3)
                }
                text "Note\\t{note}" tabs: 40mm
                """,
            cure: Message(
                fr: "Prendre une grille, dont les cellules ont autant de lignes qu'il faut.",
                en: "Take a grid, whose cells have as many lines as needed.")),
    ]
}
