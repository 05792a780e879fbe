import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// The policies that ship say what their sources say; no rule of them is idle.
struct HousePolicyTests {
    static let attestation = "attestation-simplifiee"
    static let notice = "preavis-expiration"

    /// The policy of a document.
    static func policy(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Policy {
        let result = Checker.checkPolicy(
            path: "\(name)/\(name).policy.gabarit", resources: HouseTemplates(), images: NoPictures())
        let found = result.diagnostics.map { "\($0.code): \($0.message.english)" }
        #expect(found == [], sourceLocation: sourceLocation)
        return try #require(result.policy, "\(found)", sourceLocation: sourceLocation)
    }

    /// What a policy does in a row's case.
    static func decision(of policy: Policy, in row: OracleRow) throws -> Decision {
        let json = try JSONReader.parse(Array(row.facts.utf8))
        let facts = try Decoder(contract: policy.contract, images: NoPictures()).decode(json).get()
        let settings = Dictionary(uniqueKeysWithValues: row.on.map { ($0, true) })
        #expect(Set(row.on).isSubset(of: policy.switches.map(\.name)))
        return PolicyEvaluator(policy: policy, settings: settings).decide(
            facts, history: PolicyHistory(row.events))
    }

    @Test(arguments: PolicyOracle.attestation) func `the attestation goes where the source says`(row: OracleRow) throws
    {
        let decision = try Self.decision(of: Self.policy(Self.attestation), in: row)
        #expect(row.agrees(with: decision), "\(decision.outcomes): \(decision.reason)")
    }

    @Test(arguments: PolicyOracle.notice) func `the notice goes where the article says`(row: OracleRow) throws {
        let decision = try Self.decision(of: Self.policy(Self.notice), in: row)
        #expect(row.agrees(with: decision), "\(decision.outcomes): \(decision.reason)")
    }

    /// The rows that a changed policy decides otherwise.
    private func broken(_ policy: Policy, _ rows: [OracleRow]) throws -> [String] {
        try rows.filter { try !$0.agrees(with: Self.decision(of: policy, in: $0)) }.map(\.name)
    }

    @Test(arguments: [(attestation, PolicyOracle.attestation), (notice, PolicyOracle.notice)])
    func `a rule that is taken out is missed`(name: String, rows: [OracleRow]) throws {
        let policy = try Self.policy(name)
        for index in policy.rules.indices {
            var lacking = policy
            let rule = lacking.rules.remove(at: index)
            #expect(try !broken(lacking, rows).isEmpty, "nobody misses rule \(rule.number): \(rule.conditionText)")
        }
        var other = policy
        other.otherwise.outcomes = [.channel(.download)]
        #expect(try !broken(other, rows).isEmpty, "nobody misses the last rule")
    }

    /// Neighbours that may change places, by the number of the upper one, and why nothing comes of it.
    static let interchangeable: [String: [Int: String]] = [
        attestation: [
            7: "a request comes from the counter or from the portal, never from both",
            11: "the postal address is absent where the upper one is met, and present where the lower one is",
        ],
        notice: [
            5: "the postal address is absent where the upper one is met, and present where the lower one is",
            7: "the e-mail address is absent where the upper one is met, and present where the lower one is",
            8: "the postal address is absent where the upper one is met, and present where the lower one is",
            12: "the e-mail address is absent where the upper one is met, and present where the lower one is",
        ],
    ]

    @Test(arguments: [(attestation, PolicyOracle.attestation), (notice, PolicyOracle.notice)])
    func `rules that change places are missed, or cannot meet`(name: String, rows: [OracleRow]) throws {
        let policy = try Self.policy(name)
        for index in policy.rules.indices.dropLast() {
            var swapped = policy
            swapped.rules.swapAt(index, index + 1)
            let number = policy.rules[index].number
            if Self.interchangeable[name]?[number] != nil {
                // Truly so: no case of all that the facts can tell apart is decided otherwise.
                try expectSame(policy, swapped, name: name)
            } else {
                #expect(try !broken(swapped, rows).isEmpty, "rules \(number) and \(number + 1) may change places")
            }
        }
    }

    /// Expects two policies to agree on every combination of what conditions ask, in every history.
    private func expectSame(_ one: Policy, _ other: Policy, name: String) throws {
        let decoder = Decoder(contract: one.contract, images: NoPictures())
        for facts in PolicyCases.all(of: name) {
            let value = try decoder.decode(try JSONReader.parse(Array(facts.utf8))).get()
            for settings in PolicyCases.settings(of: one) {
                let (first, second) = (
                    PolicyEvaluator(policy: one, settings: settings), PolicyEvaluator(policy: other, settings: settings)
                )
                for history in PolicyHistory.all {
                    let (left, right) = (first.decide(value, history: history), second.decide(value, history: history))
                    #expect(Set(left.outcomes) == Set(right.outcomes))
                }
            }
        }
    }
}

/// Every combination of what the conditions of the house's policies ask.
enum PolicyCases {
    private static let both = [false, true]

    /// The facts of every case of a policy.
    static func all(of name: String) -> [String] {
        var cases: [String] = []
        for adresse in both {
            for courriel in both {
                guard name == HousePolicyTests.attestation else {
                    for enLigne in both {
                        for demande in both {
                            cases += ["2025-01-15", "2025-02-10"].map {
                                NoticeCase(
                                    adresse: adresse, courriel: courriel, jour: $0, enLigne: enLigne,
                                    courrierDemande: demande
                                ).json
                            }
                        }
                    }
                    continue
                }
                for accompagne in both {
                    for declencheur in ["EMISSION", "GUICHET", "PORTAIL"] {
                        cases += both.map { changed in
                            AttestationCase(
                                declencheur: declencheur, adresse: adresse, courriel: courriel, accompagne: accompagne,
                                depot: "2021-03-01", nom: changed, contacts: changed, pieces: changed
                            ).json
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Every setting of a policy's switches.
    static func settings(of policy: Policy) -> [[String: Bool]] {
        policy.switches.reduce([[:]]) { settings, one in
            settings.flatMap { known in both.map { known.merging([one.name: $0]) { $1 } } }
        }
    }
}
