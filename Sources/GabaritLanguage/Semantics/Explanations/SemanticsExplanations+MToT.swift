import GabaritPrimitives

extension SemanticsExplanations {
    /// Codes of M to T, those of types aside.
    static let mToText: [Explanation] = [
        Explanation(
            "match.not-exhaustive",
            title: Message(fr: "cas oublié", en: "case left out"),
            meaning: Message(
                fr: """
                    Un `match` répond pour toutes les valeurs possibles, même rares : un cas sans réponse laisserait \
                    un vide dans le document.
                    """,
                en: """
                    A `match` answers for every possible value, rare ones included: a case without answer would \
                    leave a gap in the document.
                    """),
            example: """
                data {
                  statut Statut
                }
                enum Statut {
                  case active "A" "Active"
                  case radiee "R" "Radiée"
                }
                let a = match statut { case active: 1 }
                """,
            cure: Message(
                fr: "Ajouter les cas qui manquent, ou `else`.",
                en: "Add the cases that are missing, or `else`.")),
        Explanation(
            "match.unreachable",
            title: Message(fr: "cas qui ne s'applique jamais", en: "case that never applies"),
            meaning: Message(
                fr: """
                    Les cas se lisent de haut en bas et le premier qui convient s'applique ; celui-ci vient trop \
                    tard.
                    """,
                en: "Cases are read from top to bottom and the first that fits applies; this one comes too late."),
            example: """
                data {
                  jour Date?
                }
                let a = match jour {
                  else: 1
                  case none: 2
                }
                """,
            cure: Message(fr: "Retirer le cas, ou le mettre plus haut.", en: "Remove the case, or move it up.")),
        Explanation(
            "match.wrong-count",
            title: Message(fr: "autant de noms que de valeurs", en: "as many names as values"),
            meaning: Message(
                fr: "Un cas donne un nom à chacune des valeurs qu'il porte, dans l'ordre, ou n'a pas de parenthèses.",
                en: "A case names each value that it carries, in order, or has no parentheses."),
            example: """
                data {
                  statut Statut
                }
                enum Statut {
                  case radiee(le: Date) "R" "Radiée"
                }
                let a = match statut { case radiee(let le, let motif): 1 }
                """,
            cure: Message(fr: "Donner un nom, ou `_`, à chaque valeur.", en: "Give each value a name, or `_`.")),
        Explanation(
            "match.wrong-pattern",
            title: Message(fr: "cas qui n'existe pas", en: "case that does not exist"),
            meaning: Message(
                fr: "Les cas d'un `match` sont ceux du type de la valeur.",
                en: "The cases of a `match` are those of the value's type."),
            example: """
                data {
                  statut Statut
                }
                enum Statut {
                  case active "A" "Active"
                }
                let a = statut is actif
                """,
            cure: Message(fr: "Corriger le nom du cas.", en: "Correct the name of the case.")),
        Explanation(
            "match.wrong-subject",
            title: Message(fr: "`match` sur une valeur sans cas", en: "`match` on a value without cases"),
            meaning: Message(
                fr: "`match` distingue les cas d'une énumération, ou la présence d'une valeur qui peut manquer.",
                en: "`match` tells the cases of an enum apart, or whether an optional value is present."),
            example: """
                data {
                  age Int(0...120)
                }
                let a = match age { else: 1 }
                """,
            cure: Message(fr: "Écrire `if … then … else …`.", en: "Write `if … then … else …`.")),
        Explanation(
            "name.bad-case",
            title: Message(
                fr: "majuscule ou minuscule au début d'un nom",
                en: "capital or small letter at the start of a name"),
            meaning: Message(
                fr: """
                    Les types commencent par une majuscule, tous les autres noms par une minuscule : on les \
                    reconnaît au premier coup d'œil.
                    """,
                en: """
                    Types start with a capital, all other names with a small letter: they are told apart at first \
                    sight.
                    """),
            example: "data {\n  Nom Text\n}",
            cure: Message(
                fr: "Changer la première lettre, partout où le nom sert.",
                en: "Change the first letter, wherever the name is used.")),
        Explanation(
            "name.duplicate",
            title: Message(fr: "nom déclaré deux fois", en: "name declared twice"),
            meaning: Message(
                fr: "Un nom désigne une seule chose dans tout le modèle, imports compris.",
                en: "A name stands for one thing in the whole template, imports included."),
            example: "let a = 1\nlet a = 2",
            cure: Message(fr: "Donner un autre nom à l'un des deux.", en: "Give one of the two another name.")),
        Explanation(
            "name.not-a-value",
            title: Message(fr: "nom qui n'est pas une valeur", en: "name that is no value"),
            meaning: Message(
                fr: "Une fonction, un composant, un thème ou un type ne s'impriment pas et ne se comparent pas.",
                en: "A function, a component, a theme or a type can be neither printed nor compared."),
            example: "function double(x: Int(0...9)) = x * 2\nlet a = double",
            cure: Message(
                fr: "Appeler la fonction, ou nommer une valeur.",
                en: "Call the function, or name a value.")),
        Explanation(
            "name.not-imported",
            title: Message(fr: "nom d'un fichier qui n'est pas importé", en: "name of a file that is not imported"),
            meaning: Message(
                fr: """
                    Un fichier voit ses propres noms et ceux des fichiers qu'il importe. Un fichier partagé ne voit \
                    pas les données du modèle.
                    """,
                en: """
                    A file sees its own names and those of the files it imports. A shared file does not see the \
                    template's data.
                    """),
            example: """
                import "lib/fonctions.gabarit"
                data {
                  nom Text
                }
                """,
            cure: Message(
                fr: "Ajouter l'import, ou passer la valeur en paramètre.",
                en: "Add the import, or pass the value as a parameter.")),
        Explanation(
            "name.page-outside-furniture",
            title: Message(
                fr: "numéro de page hors d'un en-tête ou d'un pied",
                en: "page number outside headers and footers"),
            meaning: Message(
                fr: """
                    Le numéro et le nombre de pages ne sont connus qu'une fois la page faite : ils s'impriment dans \
                    un `header`, un `footer` ou un `background`, sans calcul.
                    """,
                en: """
                    Number and count of pages are known once the page is made: they are printed in a `header`, a \
                    `footer` or a `background`, without computing.
                    """),
            example: "let a = page.number",
            cure: Message(
                fr: "Écrire `{page.number}` dans le texte du pied de page.",
                en: "Write `{page.number}` in the text of the footer.")),
        Explanation(
            "name.recursive",
            title: Message(fr: "définition qui a besoin d'elle-même", en: "definition that needs itself"),
            meaning: Message(
                fr: """
                    Une fonction, un composant ou un `let` ne peuvent pas s'appeler eux-mêmes, même en passant par \
                    d'autres : le document ne finirait jamais.
                    """,
                en: """
                    A function, a component or a `let` cannot need itself, not even by way of others: the document \
                    would never end.
                    """),
            example: "let a = b\nlet b = a",
            cure: Message(
                fr: "Parcourir une liste avec `for`, `sum` ou `join`.",
                en: "Walk through a list with `for`, `sum` or `join`.")),
        Explanation(
            "name.reserved",
            title: Message(fr: "mot du langage", en: "word of the language"),
            meaning: Message(
                fr: "Ce mot a déjà un sens dans le langage ; une déclaration de ce nom ne serait jamais atteinte.",
                en: "The word has a meaning in the language; a declaration of that name would never be reached."),
            example: "component row() { }",
            cure: Message(fr: "Choisir un autre nom.", en: "Choose another name.")),
        Explanation(
            "name.shadows",
            title: Message(fr: "nom qui en cache un autre", en: "name that hides another"),
            meaning: Message(
                fr: """
                    Un paramètre, une variable de boucle ou un `let` ne reprend pas un nom déjà visible : on saurait \
                    mal lequel est lu.
                    """,
                en: """
                    A parameter, a loop's variable or a `let` does not take a name that is visible already: it would \
                    be unclear which is read.
                    """),
            example: """
                data {
                  x Int(0...9)
                }
                function double(x: Int(0...9)) = x * 2
                """,
            cure: Message(fr: "Choisir un autre nom.", en: "Choose another name.")),
        Explanation(
            "name.unknown",
            title: Message(fr: "nom inconnu", en: "unknown name"),
            meaning: Message(
                fr: "Aucun champ, `let`, paramètre ni fonction visible ici ne porte ce nom.",
                en: "No field, `let`, parameter or function visible here has that name."),
            example: """
                data {
                  nom Text
                }
                let a = non
                """,
            cure: Message(
                fr: "Corriger le nom, ou déclarer la valeur.",
                en: "Correct the name, or declare the value.")),
        Explanation(
            "number.too-large",
            title: Message(fr: "nombre trop grand", en: "number too large"),
            meaning: Message(
                fr: "Les nombres sont tenus exactement : 18 chiffres, dont 12 au plus derrière le point.",
                en: "Numbers are kept exactly: 18 digits, 12 of them at most behind the point."),
            example: "let a = 12345678901234567890",
            cure: Message(fr: "Écrire moins de chiffres.", en: "Write fewer digits.")),
        Explanation(
            "number.zero-modulo",
            title: Message(fr: "reste d'une division par zéro", en: "remainder of a division by zero"),
            meaning: Message(
                fr: "`mod` n'a pas de réponse pour 0 ; les bornes du diviseur doivent l'exclure.",
                en: "`mod` has no answer for 0; the bounds of the divisor must exclude it."),
            example: """
                data {
                  n Int(0...9)
                }
                let a = 10 mod n
                """,
            cure: Message(fr: "Donner au diviseur des bornes sans 0.", en: "Give the divisor bounds without 0.")),
        Explanation(
            "optional.never-absent",
            title: Message(fr: "valeur toujours présente", en: "value that is always present"),
            meaning: Message(
                fr: """
                    `else`, `is some`, `if let` et `?.` prévoient l'absence d'une valeur. Celle-ci est toujours là : \
                    la précaution ne sert jamais.
                    """,
                en: """
                    `else`, `is some`, `if let` and `?.` provide for the absence of a value. This one is always \
                    there: the precaution is never used.
                    """),
            example: """
                data {
                  nom Text
                }
                let a = nom else "inconnu"
                """,
            cure: Message(
                fr: "Retirer la précaution, ou déclarer le type avec `?`.",
                en: "Remove the precaution, or declare the type with `?`.")),
        Explanation(
            "optional.unhandled",
            title: Message(fr: "absence qui n'est pas prévue", en: "absence that is not provided for"),
            meaning: Message(
                fr: """
                    La valeur peut manquer dans les données. Un document ne peut ni imprimer ni compter ce qui n'est \
                    pas là : il dit ce qu'il met à la place.
                    """,
                en: """
                    The value may be absent from the data. A document can neither print nor count what is not there: \
                    it says what stands instead.
                    """),
            example: """
                data {
                  loyer Int(0...9000)?
                }
                let a = "Loyer : {loyer}"
                """,
            cure: Message(
                fr: "Ajouter `else …`, ou entourer de `if let x = … { }`.",
                en: "Add `else …`, or wrap it into `if let x = … { }`.")),
        Explanation(
            "print.needs-format",
            title: Message(fr: "plusieurs façons d'imprimer", en: "several ways to print"),
            meaning: Message(
                fr: """
                    Une date, un montant, un nombre décimal ou une durée s'écrivent de plusieurs façons ; le modèle \
                    dit laquelle.
                    """,
                en: """
                    A date, an amount, a decimal number or a duration is written in several ways; the template says \
                    in which.
                    """),
            example: """
                data {
                  jour Date
                }
                let a = "Le {jour}"
                """,
            cure: Message(fr: "Ajouter un format derrière `|`.", en: "Add a format behind `|`.")),
        Explanation(
            "print.not-printable",
            title: Message(fr: "valeur qui ne s'imprime pas", en: "value that cannot be printed"),
            meaning: Message(
                fr: """
                    Une liste, un enregistrement ou un oui-non n'ont pas d'écriture à eux ; le modèle dit ce qui \
                    s'imprime.
                    """,
                en: "A list, a record or a yes-no has no writing of its own; the template says what is printed."),
            example: """
                data {
                  couple Bool
                }
                let a = "En couple : {couple}"
                """,
            cure: Message(
                fr: "Choisir un champ, `join` ou `if … then … else …`.",
                en: "Choose a field, `join` or `if … then … else …`.")),
        Explanation(
            "text.many-lines",
            title: Message(fr: "plusieurs lignes là où une seule tient", en: "several lines where one fits"),
            meaning: Message(
                fr: "Un titre tient sur une ligne : il sert de nom au document.",
                en: "A title is one line: it names the document."),
            example: """
                template exemple {
                  version "1"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                  title "Avis\\nde loyer"
                }
                """,
            cure: Message(fr: "Retirer le saut de ligne.", en: "Remove the line break.")),
        Explanation(
            "text.may-be-empty",
            title: Message(fr: "texte qui pourrait être vide", en: "text that could be empty"),
            meaning: Message(
                fr: "Un titre dit toujours quelque chose, quelles que soient les données.",
                en: "A title always says something, whatever the data."),
            example: """
                template exemple {
                  version "1"
                  valid from 2024-01-01
                  language fr
                  date 2024-04-15
                  title "{objet}"
                }
                data {
                  objet Text(min: 0, max: 40)
                }
                """,
            cure: Message(
                fr: "Ajouter des mots, ou un texte déclaré sans `min: 0`.",
                en: "Add words, or a text declared without `min: 0`.")),
    ]
}
