import GabaritPrimitives

/// What the codes of tables stand for, in alphabetical order.
public enum TableExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = [
        Explanation(
            "table.bad-key",
            title: Message(fr: "clé de groupe sans comparaison", en: "group key that is not compared"),
            meaning: Message(
                fr: """
                    Des lignes forment un groupe quand leurs clés sont égales. Une image, un rapport ou une liste ne \
                    se comparent pas.
                    """,
                en: """
                    Rows are a group where their keys are equal. Pictures, ratios and lists are not compared.
                    """),
            example: """
                table p in personnes {
                  group by [p.prenom] { total "Total" }
                  column "Prénom" value: p.prenom
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Grouper par un champ : un texte, un nombre, une date, un enregistrement ou un énuméré.",
                en: "Group by a field: a text, a number, a date, a record or an enum.")),
        Explanation(
            "table.duplicate-part",
            title: Message(fr: "partie de tableau écrite deux fois", en: "part of a table written twice"),
            meaning: Message(
                fr: """
                    Un tableau a un total, une ligne reportée et une phrase pour le tableau vide, une fois chacun ; \
                    un groupe a un titre et un total.
                    """,
                en: """
                    A table has one total, one carried line and one sentence for the empty table; a group has one \
                    heading and one total.
                    """),
            example: """
                table p in personnes {
                  column "Prénom" value: p.prenom
                  empty "Personne."
                  empty "Aucune personne."
                }
                """,
            cure: Message(
                fr: "Retirer l'un des deux.",
                en: "Leave one of the two out.")),
        Explanation(
            "table.in-furniture",
            title: Message(fr: "tableau autour des pages", en: "table around the pages"),
            meaning: Message(
                fr: """
                    Ce qui entoure les pages se répète avec une hauteur fixe ; un tableau coule de page en page.
                    """,
                en: """
                    What surrounds the pages repeats at a fixed height; a table flows from page to page.
                    """),
            example: """
                page {
                  footer height: 10mm {
                    table p in personnes {
                      column "Prénom" value: p.prenom
                      empty "Personne."
                    }
                  }
                }
                """,
            cure: Message(
                fr: "Le placer dans le corps du document, ou écrire une grille.",
                en: "Put it into the body of the document, or write a grid.")),
        Explanation(
            "table.misplaced-part",
            title: Message(fr: "partie de tableau mal placée", en: "part of a table in the wrong place"),
            meaning: Message(
                fr: """
                    `columns` contient des colonnes, `group by` un titre et un total ; toutes les autres parties se \
                    placent dans le tableau lui-même.
                    """,
                en: """
                    `columns` holds columns, `group by` a heading and a total; all other parts stand in the table \
                    itself.
                    """),
            example: """
                table p in personnes {
                  columns "Identité" {
                    column "Prénom" value: p.prenom
                    total "Total"
                  }
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "La déplacer dans le tableau.",
                en: "Move it into the table.")),
        Explanation(
            "table.needs-empty",
            title: Message(fr: "tableau qui peut être vide", en: "table that may be empty"),
            meaning: Message(
                fr: """
                    La liste peut n'avoir aucun élément, ou aucun que retienne `where`. Un en-tête sans ligne \
                    laisserait croire à un oubli : le tableau dit ce qui s'imprime alors.
                    """,
                en: """
                    The list may have no element, or none that `where` keeps. A header without rows would look like \
                    a mistake: the table says what is printed then.
                    """),
            example: """
                table p in personnes {
                  column "Prénom" value: p.prenom
                }
                """,
            cure: Message(
                fr: "Ajouter `empty \"…\"`, ou un `min` à la liste dans le contrat.",
                en: "Add `empty \"…\"`, or a `min` to the list in the contract.")),
        Explanation(
            "table.needs-missing",
            title: Message(fr: "valeur de colonne qui peut manquer", en: "value of a column that may be missing"),
            meaning: Message(
                fr: """
                    Une valeur inconnue n'est pas zéro, et une case vide ne dit rien : la colonne dit ce qui \
                    s'imprime alors. Le total des valeurs connues d'une colonne n'existe pas non plus si aucune ne \
                    l'est.
                    """,
                en: """
                    An unknown value is not nought, and an empty cell says nothing: the column says what is printed \
                    then. Nor is there a total of known values where none is known.
                    """),
            example: """
                table p in personnes {
                  column "Revenu" value: p.revenu format: money
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Ajouter `missing: \"n.c.\"`, et `noBase: \"–\"` si un rapport sans base se lit autrement.",
                en: "Add `missing: \"n/a\"`, and `noBase: \"–\"` where a ratio without a base reads differently.")),
        Explanation(
            "table.needs-when",
            title: Message(fr: "style de ligne sans condition", en: "row style without a condition"),
            meaning: Message(
                fr: """
                    `row` donne un style aux lignes pour lesquelles une condition est vraie ; le style de toutes est \
                    `rowStyle:`.
                    """,
                en: """
                    `row` gives a style to the rows for which a condition holds; the style of all is `rowStyle:`.
                    """),
            example: """
                style alerte { fill: #ffeeee }
                table p in personnes {
                  column "Prénom" value: p.prenom
                  row style: alerte
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Ajouter `when` et une condition.",
                en: "Add `when` and a condition.")),
        Explanation(
            "table.no-columns",
            title: Message(fr: "tableau sans colonne", en: "table without a column"),
            meaning: Message(
                fr: """
                    L'en-tête, les lignes, les totaux et les reports viennent tous des colonnes.
                    """,
                en: """
                    Header, rows, totals and carried lines all come from the columns.
                    """),
            example: """
                table p in personnes {
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Écrire une colonne.",
                en: "Write a column.")),
        Explanation(
            "table.no-content",
            title: Message(fr: "colonne sans contenu", en: "column without content"),
            meaning: Message(
                fr: """
                    Une colonne imprime une valeur, `value:`, ou ce que contient son bloc.
                    """,
                en: """
                    A column prints a value, `value:`, or what its block holds.
                    """),
            example: """
                table p in personnes {
                  column "Prénom"
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Ajouter l'un des deux.",
                en: "Add one of the two.")),
        Explanation(
            "table.no-ratio",
            title: Message(fr: "rapport de sommes sans rapport", en: "ratio of sums without a ratio"),
            meaning: Message(
                fr: """
                    Le taux d'un total est le rapport des sommes, jamais la moyenne des taux : 8 sur 74 et 2 sur 31 \
                    font 10 sur 105. Il faut donc savoir de quoi la valeur est le rapport.
                    """,
                en: """
                    The rate of a total is the ratio of the sums, never the mean of the rates: 8 of 74 and 2 of 31 \
                    are 10 of 105. So it must be known what the value is a ratio of.
                    """),
            example: """
                table p in personnes {
                  column "Prénom" value: p.prenom
                  column "Revenu" value: p.revenu missing: "n.c." format: money total: ratio of sums of known
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Écrire la valeur comme `a of b`, ou le total comme `sum`.",
                en: "Write the value as `a of b`, or the total as `sum`.")),
        Explanation(
            "table.no-room-for-words",
            title: Message(fr: "total sans place pour ses mots", en: "total without room for its words"),
            meaning: Message(
                fr: """
                    Les mots d'une ligne de total se placent dans les colonnes qui précèdent la première qui a un \
                    total.
                    """,
                en: """
                    The words of a row of totals stand in the columns before the first that has a total.
                    """),
            example: """
                table p in personnes {
                  column "Revenu" value: p.revenu missing: "n.c." format: money total: sum of known
                  total "Total"
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Placer devant une colonne sans total.",
                en: "Put a column without a total before it.")),
        Explanation(
            "table.nothing-to-carry",
            title: Message(fr: "rien à reporter", en: "nothing to carry"),
            meaning: Message(
                fr: """
                    Une ligne reportée dit ce que les colonnes font jusqu'à la fin de la page ; aucune n'a de total.
                    """,
                en: """
                    A carried line says what the columns add up to at the page's end; none has a total.
                    """),
            example: """
                table p in personnes {
                  column "Prénom" value: p.prenom
                  carry "À reporter" as "Report"
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Donner un total à une colonne, ou retirer le report.",
                en: "Give a column a total, or leave the carried lines out.")),
        Explanation(
            "table.too-deep",
            title: Message(fr: "titres de colonnes trop profonds", en: "column headers too deep"),
            meaning: Message(
                fr: """
                    Au-dessus des titres des colonnes peuvent s'étendre trois niveaux de titres communs.
                    """,
                en: """
                    Above the headers of columns three levels of common headers may stand.
                    """),
            example: """
                table p in personnes {
                  columns "Un" { columns "Deux" { columns "Trois" { columns "Quatre" { column "Prénom" value: p.prenom } } } }
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Retirer un niveau.",
                en: "Leave a level out.")),
        Explanation(
            "table.total-needs-value",
            title: Message(fr: "total sans valeur", en: "total without a value"),
            meaning: Message(
                fr: """
                    Un total additionne les valeurs d'une colonne, que dit `value:` ; ce que contient un bloc ne \
                    s'additionne pas.
                    """,
                en: """
                    A total adds up the values of a column, which `value:` tells; what a block holds is not added \
                    up.
                    """),
            example: """
                table p in personnes {
                  column "Prénom" value: p.prenom
                  column "Revenu" total: sum { "…" }
                  empty "Personne."
                }
                """,
            cure: Message(
                fr: "Ajouter `value:` à la colonne.",
                en: "Add `value:` to the column.")),
    ]
}
