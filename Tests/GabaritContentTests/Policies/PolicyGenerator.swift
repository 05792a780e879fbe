import GabaritTestSupport

/// Invents policies over few facts, so that every case of them can be tried.
struct PolicyGenerator {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The facts of every case: two addresses there or not, an enum, a mark in a record that may be absent.
    static let facts: [String] = {
        var facts: [String] = []
        for courriel in ["", #""courriel": "a@exemple.fr", "#] {
            for adresse in ["", #""adresse": ["MADAME A", "75013 PARIS"], "#] {
                for statut in ["ouvert", "ferme", "attente"] {
                    for dossier in ["", #", "dossier": {"urgent": false}"#, #", "dossier": {"urgent": true}"#] {
                        facts.append("{\(courriel)\(adresse)\"statut\": \"\(statut)\"\(dossier)}")
                    }
                }
            }
        }
        return facts
    }()

    /// A policy's file: by an author who forgets nothing, or by one who does.
    mutating func source(isCareful: Bool) -> String {
        var rules = isCareful ? carefulRules() : rules()
        rules.append("otherwise -> \(isCareful || random.chance(2, in: 3) ? "email" : outcomes())")
        return """
            enum Statut {
              case ouvert
              case ferme
              case attente
            }
            record Dossier {
              urgent Bool
            }
            policy essai(
              courriel: Text(max: 80, repertoire: ascii)?, adresse: [Text(max: 38)](min: 1, max: 7)?, statut: Statut,
              dossier: Dossier?, un: Bool, deux: Bool = true
            ) {
              let c = courriel, d = adresse
              let presse = dossier is some f and f.urgent, joignable = c is some or d is some
              email to c
              post to d
              \(rules.map { "\($0) because \"une raison\"" }.joined(separator: "\n  "))
            }

            """
    }

    private mutating func rules() -> [String] {
        var rules = random.chance(4, in: 5) ? events() : []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            rules.append("when \(condition(depth: 2)) -> \(outcomes())")
        }
        if random.chance(1, in: 3) { rules.shuffle(using: &random) }
        if random.chance(1, in: 2) { rules.append("when c is none and d is some -> post") }
        if random.chance(2, in: 3) { rules.append("when c is none -> task") }
        return rules
    }

    private mutating func carefulRules() -> [String] {
        var rules = [
            "when post returned and c is some and not email sent -> email", "when post returned -> task",
            "when email rejected and post sent -> download", "when email rejected and d is some -> post",
            "when email rejected -> task",
        ]
        if random.chance(1, in: 2) {
            rules.insert("when presse and not hold released -> held(releasedBy: \"le responsable\")", at: 0)
        }
        let facts = ["un", "deux", "statut is ouvert", "not presse", "statut != ferme", "dossier is some"].shuffled(
            using: &random)
        for fact in facts.prefix(Int.random(in: 0...3, using: &random)) {
            rules.append(
                random.pick([
                    "when \(fact) and c is some and d is some -> email, post", "when \(fact) and d is some -> post",
                    "when \(fact) and joignable and not (d is some) -> email, download", "when \(fact) -> task",
                ]))
        }
        return rules + ["when c is none and d is some -> post", "when c is none -> task"]
    }

    /// Rules for what comes back, as careful authors write them, with a careless one here and there.
    private mutating func events() -> [String] {
        var rules = ["when post returned and email sent -> task", "when post returned -> task"]
        if random.chance(1, in: 3) {
            rules[1] = "when post returned and c is some and not email sent -> email"
            rules.append("when post returned -> task")
        }
        rules += ["when email rejected and post sent -> download", "when email rejected and d is some -> post"]
        rules.append("when email rejected -> \(random.chance(1, in: 6) ? "download" : "task")")
        if random.chance(1, in: 3) {
            rules.insert("when presse and not hold released -> held(releasedBy: \"le responsable\")", at: 0)
        }
        if random.chance(1, in: 4) { rules.remove(at: Int.random(in: 0..<rules.count, using: &random)) }
        return rules
    }

    private mutating func outcomes() -> String {
        random.pick([
            "email", "email", "post", "post", "email, post", "email, download", "download", "task", "task, download",
            "held(releasedBy: \"le responsable\")",
        ])
    }

    private mutating func condition(depth: Int) -> String {
        guard depth > 0, random.chance(1, in: 2) else {
            return random.pick([
                "c is some", "c is none", "d is some", "d is none", "courriel is some", "un", "deux", "presse",
                "statut is ouvert", "statut is ferme", "statut == attente", "statut != ouvert", "email sent",
                "email rejected", "post sent", "post returned", "hold released", "dossier is some",
                "joignable", "un == deux", "(if un then deux else true)", "dossier?.urgent is some",
            ])
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return "not (\(condition(depth: depth - 1)))"
        case 1: return "\(condition(depth: depth - 1)) and \(condition(depth: depth - 1))"
        default: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
        }
    }
}
