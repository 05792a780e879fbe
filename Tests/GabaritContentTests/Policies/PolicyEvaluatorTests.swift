import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What a decision says, and what becomes of a history that another policy has made.
struct PolicyEvaluatorTests {
    private static func policy(_ rules: String, parameters: String = "ouvert: Bool") throws -> Policy {
        let result = Checker.checkPolicy(
            path: "essai.policy.gabarit",
            resources: OneSource(
                """
                record Personne {
                  reference Text(max: 20, repertoire: alphanumeric) id
                  courriel Text?
                  adresse [Text](min: 1, max: 7)?
                }
                policy essai(personne: Personne, \(parameters)) {
                  email to personne.courriel
                  post to personne.adresse
                  \(rules)
                }
                """), images: NoPictures())
        return try #require(result.policy, "\(result.diagnostics.map { "\($0.code): \($0.message.english)" })")
    }

    private static func facts(_ json: String, for policy: Policy) throws -> Value {
        try Decoder(contract: policy.contract, images: NoPictures()).decode(try JSONReader.parse(Array(json.utf8)))
            .get()
    }

    private static let rules = """
        when email rejected or post returned -> task because "revenu"
          when ouvert and personne.courriel is some -> email, download because "ouvert"
          when personne.adresse is some -> post because "une adresse"
          otherwise -> task because "personne à joindre"
        """

    private static let reachable =
        #"{"personne": {"reference": "A1", "courriel": "a@exemple.fr", "adresse": ["75013 PARIS"]}}"#

    @Test func `a decision says what, by which rule, why and after what`() throws {
        let policy = try Self.policy(Self.rules)
        let facts = try Self.facts(Self.reachable, for: policy)
        let decision = PolicyEvaluator(policy: policy, settings: ["ouvert": true]).decide(facts)
        #expect(decision.outcomes == [.channel(.email), .channel(.download)])
        #expect(decision.rule == 2 && decision.reason == "ouvert" && decision.span == policy.rules[1].span)
        #expect(decision.history == PolicyHistory())
        #expect(decision.historyAfter == PolicyHistory([.emailSent]))
        #expect(decision.eventsToCome == [.emailRejected])
    }

    @Test func `a switch is off unless the policy or the call says otherwise`() throws {
        let off = try Self.policy(Self.rules)
        let on = try Self.policy(Self.rules, parameters: "ouvert: Bool = true")
        let facts = try Self.facts(Self.reachable, for: off)
        #expect(PolicyEvaluator(policy: off).decide(facts).rule == 3)
        #expect(PolicyEvaluator(policy: on).decide(facts).rule == 2)
        #expect(PolicyEvaluator(policy: on, settings: ["ouvert": false]).decide(facts).rule == 3)
    }

    @Test func `what is not known reaches nobody, and becomes a task`() throws {
        let policy = try Self.policy(Self.rules)
        let facts = try Self.facts(#"{"personne": {"reference": "A1"}}"#, for: policy)
        let evaluator = PolicyEvaluator(policy: policy, settings: ["ouvert": true])
        #expect(evaluator.decide(facts).channels == [.task])
        #expect(evaluator.address(of: .email, for: facts) == nil)
        #expect(evaluator.address(of: .post, for: facts) == nil)
    }

    @Test func `an address is what the policy names`() throws {
        let policy = try Self.policy(Self.rules)
        let evaluator = PolicyEvaluator(policy: policy)
        let facts = try Self.facts(Self.reachable, for: policy)
        #expect(evaluator.address(of: .email, for: facts) == .text("a@exemple.fr"))
        #expect(evaluator.address(of: .post, for: facts) == .list([.text("75013 PARIS")]))
        #expect(evaluator.address(of: .download, for: facts) == nil)
    }

    @Test func `a channel that another policy has used is not used again`() throws {
        // This policy holds nothing and releases nothing: only another one's history has a release and a letter sent.
        let policy = try Self.policy(Self.rules)
        let facts = try Self.facts(Self.reachable, for: policy)
        let evaluator = PolicyEvaluator(policy: policy)
        let history = PolicyHistory([.holdReleased, .postSent])
        #expect(evaluator.decide(facts, history: history).channels == [.task])
        #expect(evaluator.decide(facts, history: history).rule == 3)
        let both = PolicyEvaluator(policy: policy, settings: ["ouvert": true])
        #expect(
            both.decide(facts, history: PolicyHistory([.holdReleased, .emailSent])).channels == [.task, .download])
    }

    @Test func `two policies part where their decisions first differ`() throws {
        let old = try Self.policy(Self.rules)
        let new = try Self.policy(
            """
            when email rejected and personne.adresse is some -> post because "repli"
            \(Self.rules.replacing("when email rejected or post returned", with: "when email rejected"))
            """.replacing(
                "when email rejected and",
                with: "when post returned -> task because \"revenu\"\n  when email rejected and"))
        let facts = try Self.facts(Self.reachable, for: old)
        func changes(_ settings: [String: Bool]) -> [PolicyComparison.Change] {
            PolicyComparison(
                old: PolicyEvaluator(policy: old, settings: settings),
                new: PolicyEvaluator(policy: new, settings: settings)
            ).changes(old: facts, new: facts)
        }
        #expect(changes(["ouvert": false]) == [])
        #expect(
            changes(["ouvert": true]) == [
                .init(events: [.emailRejected], old: [.channel(.task)], new: [.channel(.post)])
            ])
    }

    @Test func `a case is named by the field that the facts mark`() throws {
        let policy = try Self.policy(Self.rules)
        let facts = try Self.facts(Self.reachable, for: policy)
        #expect(policy.contract.identifier(of: facts) == .text("A1"))
    }
}
