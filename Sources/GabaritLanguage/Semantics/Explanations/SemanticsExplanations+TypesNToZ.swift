import GabaritPrimitives

extension SemanticsExplanations {
    /// Codes of types, N to Z.
    static let typesNToZ: [Explanation] = [
        Explanation(
            "type.no-common-type",
            title: Message(fr: "deux types pour une seule valeur", en: "two types for one value"),
            meaning: Message(
                fr: "Les deux côtés d'un `else`, d'un `if` ou d'un `match` donnent des valeurs d'un même type.",
                en: "Both sides of an `else`, an `if` or a `match` give values of one type."),
            example: """
                data {
                  relance Date?
                }
                let a = relance else "jamais"
                """,
            cure: Message(
                fr: "Mettre chaque côté en texte, par exemple `relance | date(\"long\") else \"jamais\"`.",
                en: "Turn each side into text, for example `relance | date(\"long\") else \"jamais\"`.")),
        Explanation(
            "type.not-a-list",
            title: Message(fr: "liste attendue", en: "list expected"),
            meaning: Message(
                fr: "Une boucle, `sum`, `join` et leurs semblables parcourent une liste.",
                en: "A loop, `sum`, `join` and their kin walk through a list."),
            example: """
                data {
                  age Int(0...120)
                }
                let a = sum(x in age: 1)
                """,
            cure: Message(fr: "Nommer un champ de type `[…]`.", en: "Name a field of type `[…]`.")),
        Explanation(
            "type.not-a-value",
            title: Message(fr: "ce n'est pas une valeur", en: "this is no value"),
            meaning: Message(
                fr: """
                    Une longueur, une couleur ou un intervalle règlent un style ou un élément ; ils ne s'impriment \
                    pas et ne se comparent pas.
                    """,
                en: "A length, a colour or a range sets a style or an element; it can be neither printed nor compared."),
            example: "let marge = 20mm",
            cure: Message(
                fr: "Le mettre dans un style, un thème ou un élément.",
                en: "Put it into a style, a theme or an element.")),
        Explanation(
            "type.not-refinable",
            title: Message(fr: "type sans précision", en: "type without refinements"),
            meaning: Message(
                fr: "`Bool`, `Date` et les types déclarés n'ont pas de précision entre parenthèses.",
                en: "`Bool`, `Date` and declared types take no refinements in parentheses."),
            example: "data {\n  jour Date(max: 3)\n}",
            cure: Message(fr: "Retirer les parenthèses.", en: "Remove the parentheses.")),
        Explanation(
            "type.overflow",
            title: Message(fr: "calcul qui pourrait déborder", en: "computation that could overflow"),
            meaning: Message(
                fr: """
                    Les bornes des champs disent jusqu'où un calcul peut aller. Celui-ci pourrait dépasser 64 bits, \
                    ou 12 décimales.
                    """,
                en: """
                    The bounds of fields tell how far a computation can go. This one could go beyond 64 bits, or 12 \
                    decimals.
                    """),
            example: """
                data {
                  a Int
                  b Int
                }
                let c = a * b
                """,
            cure: Message(fr: "Donner aux champs des bornes plus petites.", en: "Give the fields smaller bounds.")),
        Explanation(
            "type.recursive",
            title: Message(fr: "type qui se contient lui-même", en: "type that holds itself"),
            meaning: Message(
                fr: "Une valeur d'un tel type n'aurait pas de fin.",
                en: "A value of such a type would have no end."),
            example: "record Personne {\n  parents [Personne](max: 2)\n}",
            cure: Message(
                fr: "Décrire le niveau intérieur par un autre type.",
                en: "Describe the inner level by another type.")),
        Explanation(
            "type.shift-too-far",
            title: Message(fr: "date déplacée de plus d'un siècle", en: "date moved by more than a century"),
            meaning: Message(
                fr: "Une date se déplace de 1 200 mois ou de 36 600 jours au plus, pour rester dans le calendrier.",
                en: "A date moves by 1,200 months or 36,600 days at most, to stay within the calendar."),
            example: """
                data {
                  jour Date
                }
                let a = jour + 2000 months
                """,
            cure: Message(fr: "Borner la durée : `Months(0...120)`.", en: "Bound the duration: `Months(0...120)`.")),
        Explanation(
            "type.too-deep",
            title: Message(fr: "types trop profonds", en: "types too deep"),
            meaning: Message(
                fr: "Des enregistrements contenus les uns dans les autres s'arrêtent à 32 niveaux.",
                en: "Records that stand in each other stop at 32 levels."),
            cure: Message(fr: "Aplatir la structure des données.", en: "Flatten the structure of the data.")),
        Explanation(
            "type.unknown",
            title: Message(fr: "type inconnu", en: "unknown type"),
            meaning: Message(
                fr: "Aucun type du langage, de ce fichier ni de ses imports ne porte ce nom.",
                en: "No type of the language, of this file or of its imports has that name."),
            example: "data {\n  nom Texte\n}",
            cure: Message(fr: "Corriger le nom, ou déclarer le type.", en: "Correct the name, or declare the type.")),
        Explanation(
            "type.unknown-member",
            title: Message(fr: "champ ou propriété inconnus", en: "unknown field or property"),
            meaning: Message(
                fr: """
                    Derrière le point se met un champ de l'enregistrement, ou une propriété : `count`, `first`, \
                    `last` et `isEmpty` d'une liste, `year`, `month` et `day` d'une date, `label` et `code` d'une \
                    énumération.
                    """,
                en: """
                    Behind the point stands a field of the record, or a property: `count`, `first`, `last` and \
                    `isEmpty` of a list, `year`, `month` and `day` of a date, `label` and `code` of an enum.
                    """),
            example: """
                data {
                  jour Date
                }
                let a = jour.annee
                """,
            cure: Message(fr: "Corriger le nom.", en: "Correct the name.")),
        Explanation(
            "type.unknown-refinement",
            title: Message(fr: "précision inconnue", en: "unknown refinement"),
            meaning: Message(
                fr: "Chaque type a ses précisions : `max:` et `min:` d'un texte, `scale:` d'un nombre décimal.",
                en: "Each type has its refinements: `max:` and `min:` of a text, `scale:` of a decimal number."),
            example: "data {\n  nom Text(longueur: 20)\n}",
            cure: Message(fr: "Écrire une des précisions du type.", en: "Write one of the type's refinements.")),
        Explanation(
            "type.unknown-word",
            title: Message(fr: "monnaie ou répertoire inconnus", en: "unknown currency or repertoire"),
            meaning: Message(
                fr: "Le mot doit être une monnaie ou un répertoire de caractères que le langage connaît.",
                en: "The word must be a currency or a repertoire of characters that the language knows."),
            example: "data {\n  nom Text(max: 20, repertoire: grec)\n}",
            cure: Message(fr: "Choisir un des mots proposés.", en: "Choose one of the words that are offered.")),
        Explanation(
            "type.unlabelled-refinement",
            title: Message(fr: "précision sans nom", en: "refinement without a name"),
            meaning: Message(
                fr: "Les précisions de ce type ont un nom devant les deux-points.",
                en: "The refinements of this type have a name before the colon."),
            example: "data {\n  nom Text(20)\n}",
            cure: Message(fr: "Nommer la précision : `Text(max: 20)`.", en: "Name the refinement: `Text(max: 20)`.")),
        Explanation(
            "type.unmatchable-pattern",
            title: Message(fr: "forme que rien ne peut avoir", en: "form that nothing can have"),
            meaning: Message(
                fr: """
                    La forme, la longueur et le répertoire d'un texte doivent pouvoir aller ensemble ; sinon toutes \
                    les données seraient refusées.
                    """,
                en: "Pattern, length and repertoire of a text must go together; else all data would be refused."),
            example: "data {\n  code Text(max: 2, pattern: \"[0-9]{3}\")\n}",
            cure: Message(fr: "Corriger la forme ou les bornes.", en: "Correct the pattern or the bounds.")),
    ]
}
