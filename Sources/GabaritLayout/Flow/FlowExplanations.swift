public import GabaritLanguage
internal import GabaritPrimitives

/// What the flow's codes stand for, in alphabetical order.
public enum FlowExplanations {
    /// One a code; none has an example, since no checked template provokes them.
    public static let all: [Explanation] = [
        Explanation(
            "layout.no-progress",
            title: Message(fr: "mise en page sans fin", en: "layout without end"),
            meaning: Message(
                fr: """
                    Plusieurs pages de suite n'ont rien reçu alors qu'il restait du contenu. Plutôt que de tourner sans \
                    fin, la mise en page s'arrête, et aucun fichier n'est écrit.
                    """,
                en: """
                    Several pages in a row took nothing though content was left. Rather than go on for ever, layout \
                    stops, and no file is written.
                    """),
            cure: Message(
                fr: "C'est un défaut du moteur : signalez-le avec le modèle.",
                en: "This is a defect of the engine: report it with the template.")),
        Explanation(
            "layout.no-region",
            title: Message(fr: "aucune place pour le corps", en: "no room for the body"),
            meaning: Message(
                fr: "Les marges des pages paires et impaires sont plus grandes que la page.",
                en: "The margins of even and odd pages are larger than the page."),
            cure: Message(
                fr: "Réduire les marges, ou agrandir la page.", en: "Make the margins smaller, or the page larger.")),
        Explanation(
            "layout.overflow",
            title: Message(fr: "contenu trop grand pour sa place", en: "content too large for its place"),
            meaning: Message(
                fr: """
                    Un élément qui ne se coupe pas est plus grand que la place qui lui est faite : une image plus haute \
                    que la page, un cadre fixe trop petit, une rangée plus large que la page. La vérification du modèle \
                    prouve que cela n'arrive pas ; si cela arrive malgré tout, aucun fichier n'est écrit, car un document \
                    tronqué serait pire.
                    """,
                en: """
                    An element that cannot be broken is larger than its place: a picture higher than the page, a fixed \
                    frame too small, a row wider than the page. The check of a template proves that this does not \
                    happen; should it happen all the same, no file is written, since a document cut short would be worse.
                    """),
            cure: Message(
                fr: """
                    Agrandir la place, réduire le contenu, ou dire au cadre ce qu'il fait du reste : `overflow: continue`. \
                    Si le modèle passait la vérification, signaler le défaut.
                    """,
                en: """
                    Make the place larger or the content smaller, or say what the frame does with the rest: \
                    `overflow: continue`. If the template passed the check, report the defect.
                    """)),
        Explanation(
            "layout.too-deep",
            title: Message(fr: "trop d'éléments les uns dans les autres", en: "too many elements inside each other"),
            meaning: Message(
                fr: "Des groupes sont imbriqués plus profondément que la limite.",
                en: "Groups stand in groups more deeply than the limit."),
            cure: Message(fr: "Aplatir les groupes imbriqués.", en: "Flatten the nested groups.")),
        Explanation(
            "layout.too-many-blocks",
            title: Message(fr: "document trop long", en: "document too long"),
            meaning: Message(
                fr: "Le document compte plus d'éléments que la limite ; elle protège le service, jamais un délai.",
                en:
                    "The document has more elements than the limit, which protects the service; it is counted, never timed."
            ),
            cure: Message(
                fr: "Réduire les listes du contrat, ou faire plusieurs documents.",
                en: "Bound the contract's lists more tightly, or make several documents.")),
        Explanation(
            "layout.too-many-pages",
            title: Message(fr: "trop de pages", en: "too many pages"),
            meaning: Message(
                fr: "Le document passe la limite du nombre de pages.", en: "The document passes the limit on pages."),
            cure: Message(
                fr: "Réduire les listes du contrat, ou faire plusieurs documents.",
                en: "Bound the contract's lists more tightly, or make several documents.")),
    ]
}
