import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// One row of an oracle: a case, what has happened to it, and what the source says is to be done.
struct OracleRow: CustomTestStringConvertible {
    /// The row of the source, and what is special about it.
    var name: String
    /// The facts, as JSON.
    var facts: String
    /// The switches that are on.
    var on: [String] = []
    /// What has happened.
    var events: [PolicyEvent] = []
    /// What is to be done, in any order.
    var outcomes: Set<Policy.Outcome>
    /// What the reason speaks of, where the outcomes alone do not tell the rule.
    var reason = ""

    /// Whether a decision is what the source says.
    func agrees(with decision: Decision) -> Bool {
        Set(decision.outcomes) == outcomes && (reason.isEmpty || decision.reason.contains(reason))
    }

    /// The row with what its reason speaks of.
    func because(_ reason: String) -> OracleRow {
        var row = self
        row.reason = reason
        return row
    }

    var testDescription: String { name }
}

/// The facts of one case of the simplified attestation.
struct AttestationCase {
    var declencheur = "EMISSION"
    var adresse = true
    var courriel = true
    var accompagne = false
    var depot = "2024-03-01"
    var jour = "2024-03-04"
    var nom = false
    var contacts = false
    var pieces = false

    /// The facts as JSON.
    var json: String {
        """
        {"envoi": {"reference": "A7Q2M4X9", "declencheur": "\(declencheur)",
        "destinataire": \(Recipient(adresse: adresse, courriel: courriel, accompagne: accompagne).json),
        "depot": "\(depot)", "jour": "\(jour)",
        "modifications": {"nom": \(nom), "contacts": \(contacts), "pieces": \(pieces)}}}
        """
    }
}

/// The facts of one case of the notice of expiry.
struct NoticeCase {
    var adresse = true
    var courriel = true
    var expiration = "2025-02-28"
    var jour = "2025-01-15"
    var enLigne = false
    var courrierDemande = false

    /// The facts as JSON.
    var json: String {
        """
        {"envoi": {"reference": "P3K7D2W8",
        "destinataire": \(Recipient(adresse: adresse, courriel: courriel, accompagne: false).json),
        "expiration": "\(expiration)", "jour": "\(jour)", "enLigne": \(enLigne), "courrierDemande": \(courrierDemande)}}
        """
    }
}

/// Whom something is sent to, with invented addresses.
private struct Recipient {
    var adresse: Bool
    var courriel: Bool
    var accompagne: Bool

    var json: String {
        let lines = adresse ? "\"adresse\": {\"lignes\": [\"MADAME HELENE MARTIN\", \"75013 PARIS\"]}, " : ""
        let mail = courriel ? "\"courriel\": \"helene.martin@exemple.fr\", " : ""
        return "{\(lines)\(mail)\"accompagne\": \(accompagne)}"
    }
}

/// What the sources say, row by row: written by hand from them, never from the policies.
enum PolicyOracle {
    private static let manager = "le gestionnaire territorial"

    private static func channels(_ channels: [PolicyChannel]) -> Set<Policy.Outcome> {
        Set(channels.map(Policy.Outcome.channel))
    }

    private static func attestation(
        _ name: String, _ facts: AttestationCase, on: [String] = [], after events: [PolicyEvent] = [],
        _ outcomes: PolicyChannel...
    ) -> OracleRow {
        OracleRow(name: name, facts: facts.json, on: on, events: events, outcomes: channels(outcomes))
    }

    private static func notice(
        _ name: String, _ facts: NoticeCase, after events: [PolicyEvent] = [], _ outcomes: PolicyChannel...
    ) -> OracleRow {
        OracleRow(name: name, facts: facts.json, events: events, outcomes: channels(outcomes))
    }

    private static func held(_ name: String, _ facts: AttestationCase, after events: [PolicyEvent] = []) -> OracleRow {
        OracleRow(
            name: name, facts: facts.json, on: ["secondeCopie"], events: events,
            outcomes: [.held(releasedBy: manager)])
    }

    /// An old request of which everything has changed at once.
    private static let suspect = AttestationCase(
        depot: "2021-03-01", jour: "2024-03-04", nom: true, contacts: true, pieces: true)

    /// The simplified attestation: D1 to D8 of the source, its open points in both positions, the fraud plan.
    static let attestation: [OracleRow] = [
        attestation("D1: not accompanied, e-mail known", AttestationCase(), .email, .download),
        attestation("D1: without a postal address", AttestationCase(adresse: false), .email, .download),
        attestation(
            "D2: the e-mail comes back, post is open", AttestationCase(), on: ["repliPostal"],
            after: [.emailRejected], .post),
        attestation(
            "D2: the e-mail comes back, post is not open", AttestationCase(), after: [.emailRejected], .task),
        attestation(
            "D2: the e-mail comes back, post is open, no postal address", AttestationCase(adresse: false),
            on: ["repliPostal"], after: [.emailRejected], .task),
        attestation("D3: not accompanied, no e-mail", AttestationCase(courriel: false), .post, .download),
        attestation(
            "D4: accompanied, no e-mail", AttestationCase(courriel: false, accompagne: true), .post, .download),
        attestation(
            "D4: accompanied, no e-mail, e-mail as well", AttestationCase(courriel: false, accompagne: true),
            on: ["courrielAussi"], .post, .download),
        attestation("D5: accompanied, e-mail known", AttestationCase(accompagne: true), .post, .download),
        attestation(
            "D5: accompanied, e-mail known, e-mail as well", AttestationCase(accompagne: true), on: ["courrielAussi"],
            .post, .email, .download),
        attestation(
            "D5: the e-mail that went as well comes back", AttestationCase(accompagne: true),
            on: ["courrielAussi", "repliPostal"], after: [.emailRejected, .postSent], .download),
        attestation(
            "D5: accompanied, no postal address", AttestationCase(adresse: false, accompagne: true), .task, .download),
        attestation(
            "D5: accompanied, no postal address, e-mail as well", AttestationCase(adresse: false, accompagne: true),
            on: ["courrielAussi"], .email, .download),
        attestation("D6: asked for at a counter", AttestationCase(declencheur: "GUICHET"), .download),
        attestation(
            "D6: asked for at a counter, accompanied", AttestationCase(declencheur: "GUICHET", accompagne: true),
            on: ["courrielAussi"], .download),
        attestation(
            "D6: asked for at a counter, no address at all",
            AttestationCase(declencheur: "GUICHET", adresse: false, courriel: false), .download),
        attestation("D7: downloaded from the portal", AttestationCase(declencheur: "PORTAIL"), .download),
        attestation(
            "D7: downloaded from the portal, accompanied, e-mail as well",
            AttestationCase(declencheur: "PORTAIL", accompagne: true), on: ["courrielAussi"], .download),
        attestation("no address at all", AttestationCase(adresse: false, courriel: false), .task, .download),
        attestation(
            "no address at all, accompanied, e-mail as well",
            AttestationCase(adresse: false, courriel: false, accompagne: true), on: ["courrielAussi"], .task, .download),
        attestation("D8 off: the letter comes back", AttestationCase(courriel: false), after: [.postReturned], .task),
        attestation(
            "D8 off: the letter comes back, an e-mail address has been given since", AttestationCase(),
            after: [.postReturned], .task),
        attestation(
            "D8 on: the letter comes back, an e-mail address has been given since", AttestationCase(),
            on: ["secondeCopie"], after: [.postReturned], .email),
        attestation(
            "D8 on: the letter comes back, accompanied", AttestationCase(accompagne: true), on: ["secondeCopie"],
            after: [.postReturned], .task),
        attestation(
            "D8 on: the letter comes back, accompanied, e-mail as well", AttestationCase(accompagne: true),
            on: ["secondeCopie", "courrielAussi"], after: [.postReturned, .emailSent], .task),
        attestation(
            "D8 on: a second bounce after post", AttestationCase(), on: ["secondeCopie", "repliPostal"],
            after: [.emailRejected, .postReturned], .task),
        attestation(
            "D8 on: the second copy comes back too", AttestationCase(courriel: true),
            on: ["secondeCopie", "repliPostal"], after: [.postReturned, .emailRejected], .task),
        attestation(
            "a counter's case whose e-mail came back stays a task", AttestationCase(declencheur: "GUICHET"),
            after: [.emailRejected], .task),
        held("an old request of which everything has changed is held", suspect),
        held("it is held before a second copy is thought of", suspect, after: [.postReturned]),
        OracleRow(
            name: "a recent request of which everything has changed is not held",
            facts: AttestationCase(nom: true, contacts: true, pieces: true).json,
            outcomes: channels([.email, .download])),
        OracleRow(
            name: "an old request with the same name is not held",
            facts: AttestationCase(depot: "2021-03-01", contacts: true, pieces: true).json,
            outcomes: channels([.email, .download])),
        OracleRow(
            name: "an old request with the same contacts is not held",
            facts: AttestationCase(depot: "2021-03-01", nom: true, pieces: true).json,
            outcomes: channels([.email, .download])),
        OracleRow(
            name: "an old request with the same documents is not held",
            facts: AttestationCase(depot: "2021-03-01", nom: true, contacts: true).json,
            outcomes: channels([.email, .download])),
        attestation("what was released goes out", suspect, after: [.holdReleased], .email, .download),
        attestation(
            "what was released comes back", suspect, on: ["repliPostal"], after: [.holdReleased, .emailRejected],
            .post),
    ]

    /// The notice of expiry: R1 to R3 of article R441-2-7, and its month.
    static let notice: [OracleRow] = [
        notice("R1: never on-line, e-mail known", NoticeCase(), .post, .email),
        notice("R1: never on-line, no e-mail", NoticeCase(courriel: false), .post),
        notice("R1: never on-line, no postal address", NoticeCase(adresse: false), .email, .task),
        notice("R1: asking for post changes nothing", NoticeCase(courrierDemande: true), .post, .email),
        notice(
            "R1: the e-mail comes back, the letter is out", NoticeCase(), after: [.emailRejected, .postSent], .download),
        notice("R1: the letter comes back", NoticeCase(), after: [.postReturned, .emailSent], .task),
        notice("R1: both come back", NoticeCase(), after: [.postReturned, .emailRejected], .task),
        notice("R2: on-line once", NoticeCase(enLigne: true), .email),
        notice("R2: on-line once, no postal address", NoticeCase(adresse: false, enLigne: true), .email),
        notice("R2: on-line once, no e-mail any more", NoticeCase(courriel: false, enLigne: true), .post),
        notice("R2: the e-mail comes back", NoticeCase(enLigne: true), after: [.emailRejected], .post),
        notice(
            "R2: the e-mail comes back, no postal address", NoticeCase(adresse: false, enLigne: true),
            after: [.emailRejected], .task
        ).because("aucune adresse postale n'est connue"),
        notice(
            "R2: a second bounce after post", NoticeCase(enLigne: true), after: [.emailRejected, .postReturned], .task),
        notice(
            "R2: the e-mail comes back within the last month", NoticeCase(jour: "2025-02-10", enLigne: true),
            after: [.emailRejected], .post, .task),
        notice(
            "R2: the e-mail comes back within the last month, no postal address",
            NoticeCase(adresse: false, jour: "2025-02-10", enLigne: true), after: [.emailRejected], .task),
        notice(
            "R3: the e-mail comes back within the last month, the letter is out",
            NoticeCase(jour: "2025-02-10", enLigne: true, courrierDemande: true), after: [.emailRejected, .postSent],
            .download),
        notice("R3: on-line once, asked for post", NoticeCase(enLigne: true, courrierDemande: true), .email, .post),
        notice(
            "R3: asked for post, no postal address",
            NoticeCase(adresse: false, enLigne: true, courrierDemande: true), .email),
        notice(
            "R3: asked for post, no e-mail any more",
            NoticeCase(courriel: false, enLigne: true, courrierDemande: true), .post),
        notice("the month: the last day is on time", NoticeCase(jour: "2025-01-28", enLigne: true), .email),
        notice("the month: a day later", NoticeCase(jour: "2025-01-29", enLigne: true), .post, .email, .task),
        notice(
            "the month: too late, no e-mail", NoticeCase(courriel: false, jour: "2025-02-01"), .post, .task),
        notice(
            "the month: too late, no postal address", NoticeCase(adresse: false, jour: "2025-02-01", enLigne: true),
            .email, .task),
        notice(
            "the month: too late, no address", NoticeCase(adresse: false, courriel: false, jour: "2025-02-01"), .task),
        notice("no address at all", NoticeCase(adresse: false, courriel: false), .task),
    ]
}
