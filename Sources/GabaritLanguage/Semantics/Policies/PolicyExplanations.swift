import GabaritPrimitives

/// What the codes of policies stand for, in alphabetical order.
public enum PolicyExplanations {
    /// One a code; the examples provoke it, as files of a policy.
    public static let all: [Explanation] = aToL + mToZ

    private static let aToL: [Explanation] = [
        Explanation(
            "policy.address-absent",
            title: Message(fr: "adresse qui peut manquer", en: "address that may be missing"),
            meaning: Message(
                fr: """
                    Un canal ne sert que là où son adresse est connue. Le vérificateur suit les conditions : `is some` la rend \
                    connue, une règle plus haut qui traite `is none` aussi.
                    """,
                en: """
                    A channel is used only where its address is known. The checker follows the conditions: `is some` makes it \
                    known, and so does a rule above that deals with `is none`.
                    """),
            example: """
                policy avis(courriel: Text?) {
                  email to courriel
                  when email rejected -> task because "le courriel est revenu"
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(
                fr: "Ajouter une règle `when courriel is none -> task …` au-dessus.",
                en: "Add a rule `when courriel is none -> task …` above.")),
        Explanation(
            "policy.bad-address",
            title: Message(fr: "adresse d'un autre genre", en: "address of another kind"),
            meaning: Message(
                fr: "Un courriel part vers un texte, un courrier vers une fiche ou une liste de lignes.",
                en: "An e-mail goes to a text, a letter to a record or a list of lines."),
            example: """
                policy avis(age: Int) {
                  email to age
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(fr: "Nommer le champ de l'adresse.", en: "Name the field of the address.")),
        Explanation(
            "policy.bad-outcome",
            title: Message(fr: "issue mal écrite", en: "outcome badly written"),
            meaning: Message(
                fr: """
                    Une règle cite chaque canal une fois. `held` retient tout, donc reste seul, et dit qui peut libérer l'envoi ; \
                    les autres n'ont pas de parenthèses.
                    """,
                en: """
                    A rule names each channel once. `held` holds everything, so it stands alone, and says who may release it; \
                    the others have no parentheses.
                    """),
            example: """
                policy avis(suspect: Bool) {
                  when suspect and not hold released -> held because "à vérifier"
                  otherwise -> task because "règle générale"
                }
                """,
            cure: Message(
                fr: "Écrire par exemple `held(releasedBy: \"le responsable\")`.",
                en: "Write for example `held(releasedBy: \"the manager\")`.")),
        Explanation(
            "policy.bad-parameter",
            title: Message(fr: "valeur par défaut d'une donnée", en: "default of a datum"),
            meaning: Message(
                fr: """
                    Un paramètre `Bool` est un interrupteur, que la maison règle. Tous les autres viennent avec les données de \
                    chaque cas : une valeur par défaut cacherait un oubli.
                    """,
                en: """
                    A parameter written `Bool` is a switch, which the house sets. All others come with the data of each case: a \
                    default would hide what was forgotten.
                    """),
            example: """
                policy avis(delai: Int(0...60) = 30) {
                  when delai > 15 -> task because "long délai"
                  otherwise -> download because "règle générale"
                }
                """,
            cure: Message(
                fr: "Retirer la valeur ; rendre le type facultatif si la donnée peut manquer.",
                en: "Leave the value out; make the type optional where the datum may be absent.")),
        Explanation(
            "policy.in-template",
            title: Message(fr: "politique hors de son fichier", en: "policy outside its file"),
            meaning: Message(
                fr: """
                    Une politique d'envoi se lit et change à part du document qu'elle envoie : elle a un fichier à elle, \
                    `nom.policy.gabarit`, à côté du modèle, et personne ne l'importe.
                    """,
                en: """
                    A policy is read and changed apart from the document that it sends: it has a file of its own, \
                    `name.policy.gabarit`, beside the template, and nobody imports it.
                    """),
            cure: Message(fr: "La déplacer dans son fichier.", en: "Move it into its file.")),
    ]

    private static let mToZ: [Explanation] = [
        Explanation(
            "policy.missing",
            title: Message(fr: "fichier sans politique", en: "file without a policy"),
            meaning: Message(
                fr: "Un fichier `….policy.gabarit` contient une politique, avec ses types et ses fonctions.",
                en: "A file `….policy.gabarit` holds one policy, with its types and functions."),
            example: "type Courriel = Text(max: 80)",
            cure: Message(fr: "Ajouter `policy nom(…) { … }`.", en: "Add `policy name(…) { … }`.")),
        Explanation(
            "policy.missing-address",
            title: Message(fr: "canal sans adresse", en: "channel without an address"),
            meaning: Message(
                fr: "Une politique qui envoie dit une fois vers où : `email to …`, `post to …`.",
                en: "A policy that sends says once where to: `email to …`, `post to …`."),
            example: """
                policy avis(courriel: Text) {
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(fr: "Ajouter `email to courriel`.", en: "Add `email to courriel`.")),
        Explanation(
            "policy.missing-otherwise",
            title: Message(fr: "cas sans règle", en: "case without a rule"),
            meaning: Message(
                fr:
                    "La dernière règle, `otherwise`, dit ce qui se fait quand aucune autre ne s'applique : aucun cas ne reste sans suite.",
                en:
                    "The last rule, `otherwise`, says what is done where no other applies: no case is left without an answer."
            ),
            example: """
                policy avis(ouvert: Bool) {
                  when ouvert -> download because "le portail est ouvert"
                }
                """,
            cure: Message(
                fr: "Ajouter `otherwise -> task because \"…\"`.", en: "Add `otherwise -> task because \"…\"`.")),
        Explanation(
            "policy.missing-reason",
            title: Message(fr: "règle sans raison", en: "rule without a reason"),
            meaning: Message(
                fr: """
                    Chaque règle dit pourquoi, en toutes lettres : c'est ce que lit celui à qui on explique une décision. Aucune donnée \
                    n'y entre.
                    """,
                en: """
                    Each rule says why, in plain words: it is what somebody reads who asks about a decision. No datum enters it.
                    """),
            example: """
                policy avis() {
                  otherwise -> task
                }
                """,
            cure: Message(fr: "Ajouter `because \"…\"`.", en: "Add `because \"…\"`.")),
        Explanation(
            "policy.silent",
            title: Message(fr: "personne n'a été joint", en: "nobody was reached"),
            meaning: Message(
                fr: """
                    Ce qui a été envoyé est revenu, et la règle n'envoie rien d'autre : le demandeur n'a rien, et personne ne le sait.
                    """,
                en:
                    "What was sent has come back, and the rule sends nothing else: the person has nothing, and nobody knows."
            ),
            example: """
                policy avis(courriel: Text) {
                  email to courriel
                  when email rejected -> download because "le courriel est revenu"
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(
                fr: "Ajouter l'issue `task`, ou un autre canal.", en: "Add the outcome `task`, or another channel.")),
        Explanation(
            "policy.stray-part",
            title: Message(fr: "partie d'un modèle", en: "part of a template"),
            meaning: Message(
                fr:
                    "Le fichier d'une politique a des types, des fonctions, des `let` et la politique. Ses données sont ses paramètres.",
                en: "A policy's file has types, functions, `let`s and the policy. Its data are its parameters."),
            example: """
                data {
                  courriel Text
                }
                policy avis() {
                  otherwise -> task because "règle générale"
                }
                """,
            cure: Message(fr: "Faire de la donnée un paramètre.", en: "Make a parameter of the datum.")),
        Explanation(
            "policy.too-complex",
            title: Message(fr: "trop de conditions", en: "too many conditions"),
            meaning: Message(
                fr: """
                    Les promesses d'une politique se prouvent en regardant toutes les combinaisons de ses conditions : 16 au plus, \
                    soit 65 536 combinaisons.
                    """,
                en: """
                    What a policy promises is proved by looking at all combinations of its conditions: 16 at most, 65,536 \
                    combinations.
                    """),
            cure: Message(
                fr: "Résumer plusieurs conditions par un champ des données, par exemple une énumération.",
                en: "Sum several conditions up by a field of the data, for instance an enum.")),
        Explanation(
            "policy.unknown-channel",
            title: Message(fr: "canal inconnu", en: "unknown channel"),
            meaning: Message(
                fr: """
                    Les canaux sont `email`, `post`, `download` (à disposition sur le portail et au guichet), `task` (quelqu'un s'en \
                    charge) et `held` (retenu). Seuls `email` et `post` ont une adresse.
                    """,
                en: """
                    The channels are `email`, `post`, `download` (available on the portal and at the counter), `task` (somebody \
                    sees to it) and `held`. Only `email` and `post` have an address.
                    """),
            example: """
                policy avis() {
                  otherwise -> fax because "règle générale"
                }
                """,
            cure: Message(fr: "Écrire un de ces noms.", en: "Write one of these names.")),
        Explanation(
            "policy.unknown-event",
            title: Message(fr: "événement inconnu", en: "unknown event"),
            meaning: Message(
                fr: "Deux mots côte à côte dans une condition nomment un événement ; la liste en est fermée.",
                en: "Two words side by side in a condition name an event; the list is closed."),
            example: """
                policy avis(courriel: Text) {
                  email to courriel
                  when email refused -> task because "le courriel est revenu"
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(
                fr: "Écrire `email sent`, `email rejected`, `post sent`, `post returned` ou `hold released`.",
                en: "Write `email sent`, `email rejected`, `post sent`, `post returned` or `hold released`.")),
        Explanation(
            "policy.unreachable",
            title: Message(fr: "règle qui ne décide jamais", en: "rule that never decides"),
            meaning: Message(
                fr: """
                    La première règle dont la condition est vraie décide. Celle-ci n'est jamais la première : d'autres la \
                    précèdent, sa condition se contredit, ou rien ne mène à l'événement qu'elle attend.
                    """,
                en: """
                    The first rule whose condition holds decides. This one never is the first: others come before it, its \
                    condition contradicts itself, or nothing leads to the event that it waits for.
                    """),
            example: """
                policy avis(ouvert: Bool, urgent: Bool) {
                  when ouvert -> download because "le portail est ouvert"
                  when ouvert and urgent -> task because "c'est urgent"
                  otherwise -> task because "règle générale"
                }
                """,
            cure: Message(
                fr: "Mettre les règles particulières avant les générales.", en: "Put special rules before general ones."
            )),
        Explanation(
            "policy.used-again",
            title: Message(fr: "canal déjà utilisé", en: "channel used before"),
            meaning: Message(
                fr: """
                    `email` et `post` servent une fois, et ce qui a été libéré n'est plus retenu : ainsi toute suite d'événements a \
                    une fin, et personne ne reçoit deux fois la même lettre.
                    """,
                en: """
                    `email` and `post` are used once, and what was released is not held again: so every chain of events ends, and \
                    nobody gets the same letter twice.
                    """),
            example: """
                policy avis(courriel: Text, insister: Bool) {
                  email to courriel
                  when email rejected and not insister -> task because "le courriel est revenu"
                  otherwise -> email because "règle générale"
                }
                """,
            cure: Message(
                fr: "Traiter l'événement dans une règle plus haut.", en: "Deal with the event in a rule above.")),
    ]
}
