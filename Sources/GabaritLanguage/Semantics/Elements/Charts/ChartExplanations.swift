import GabaritPrimitives

/// What the codes of charts stand for, in alphabetical order.
public enum ChartExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "chart.not-a-ratio",
            title: Message(fr: "barre sans rapport", en: "bar without a ratio"),
            meaning: Message(
                fr: """
                    Une barre remplit sa boîte quand la part vaut le tout. Un nombre seul ne dit pas de quoi il est une \
                    part ; `a of b` le dit, et n'a pas de valeur quand l'un des deux manque.
                    """,
                en: """
                    A bar fills its box where the part is the whole. A number alone does not say what it is a part of; \
                    `a of b` does, and has no value where one of the two is missing.
                    """),
            example: "data {\n  n Int(0...10)\n}\nchart bar value: n",
            cure: Message(fr: "Écrire `value: n of total`.", en: "Write `value: n of total`.")),
        Explanation(
            "chart.not-numbers",
            title: Message(fr: "graphique sans nombres", en: "chart without numbers"),
            meaning: Message(
                fr: """
                    Une ligne passe par des nombres ou des rapports, dont certains peuvent manquer ; les parts d'un tout \
                    sont des nombres qui sont tous là.
                    """,
                en: """
                    A line goes through numbers or ratios, some of which may be missing; the parts of a whole are numbers \
                    that are all there.
                    """),
            example: "data {\n  noms [Text](max: 3)\n}\nchart sparkline values: noms",
            cure: Message(
                fr: "Écrire `values(x in liste: x.nombre)`.", en: "Write `values(x in list: x.number)`.")),
        Explanation(
            "chart.too-many-values",
            title: Message(fr: "graphique trop long", en: "chart too long"),
            meaning: Message(
                fr: "Un graphique de plus de mille valeurs ne se lit plus.",
                en: "A chart of more than a thousand values cannot be read."),
            example: "data {\n  n [Int(0...10)](max: 5000)\n}\nchart sparkline values: n",
            cure: Message(
                fr: "Donner à la liste un `max` plus petit.", en: "Give the list a smaller `max`.")),
        Explanation(
            "chart.unequal-parts",
            title: Message(fr: "parts sans couleur ou sans libellé", en: "parts without a colour or a label"),
            meaning: Message(
                fr: "Chaque part d'un tout a sa couleur, pour l'œil, et son libellé, pour qui écoute.",
                en: "Each part of a whole has its colour, for the eye, and its label, for who listens."),
            example: "chart share values: [1, 2] colors: (#102030, #405060) labels: (\"Oui\", \"Non\", \"Peut-être\")",
            cure: Message(
                fr: "Écrire autant de valeurs que de couleurs et de libellés.",
                en: "Write as many values as colours and labels.")),
    ]
}
