import GabaritContent
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// What a policy promises holds for generated policies over every case, and what the checker refuses is truly wrong.
struct PolicyPropertyTests {
    /// A generated policy with what its check says.
    private struct Generated {
        var source: String
        var policy: Policy
        var isProved: Bool
        var diagnostics: [Diagnostic]
        var facts: [Value]

        /// What is wrong, as `code rule`.
        var findings: Set<String> {
            Set(
                diagnostics.compactMap { diagnostic in
                    guard let span = diagnostic.span else { return nil }
                    let rule = policy.allRules.first { $0.span.start <= span.start && span.end <= $0.span.end }
                    return "\(diagnostic.code) \(rule?.number ?? 0)"
                })
        }
    }

    private static let resources = "essai.policy.gabarit"

    private static func generated(_ seed: UInt64, isCareful: Bool) throws -> Generated? {
        var generator = PolicyGenerator(seed: seed)
        let source = generator.source(isCareful: isCareful)
        let result = Checker.checkPolicy(
            path: resources, resources: OneSource(source), images: NoPictures())
        guard let draft = result.draft else {
            // The types of what is generated are right.
            Issue.record("\(result.diagnostics.map { "\($0.code): \($0.message.english)" })\n\(source)")
            return nil
        }
        let decoder = Decoder(contract: draft.contract, images: NoPictures())
        let facts = try PolicyGenerator.facts.map { try decoder.decode(try JSONReader.parse(Array($0.utf8))).get() }
        return Generated(
            source: source, policy: draft, isProved: result.policy != nil, diagnostics: result.diagnostics, facts: facts
        )
    }

    private static func evaluators(_ policy: Policy) -> [PolicyEvaluator] {
        PolicyCases.settings(of: policy).map { PolicyEvaluator(policy: policy, settings: $0) }
    }

    @Test func `a checked policy never uses a channel whose address is absent, and every chain of events ends`() throws
    {
        var checked = 0
        for seed in UInt64(0)..<90 {
            guard let generated = try Self.generated(seed, isCareful: true), generated.isProved else { continue }
            checked += 1
            let channelCount = PolicyChannel.allCases.count
            for evaluator in Self.evaluators(generated.policy) {
                for facts in generated.facts {
                    for history in PolicyHistory.all {
                        for channel in evaluator.decide(facts, history: history).channels where channel.needsAddress {
                            #expect(
                                evaluator.address(of: channel, for: facts, history: history) != nil,
                                "\(generated.source)")
                        }
                    }
                    var pending: [(history: PolicyHistory, length: Int)] = [(PolicyHistory(), 0)]
                    while let (history, length) = pending.popLast() {
                        let decision = evaluator.decide(facts, history: history)
                        #expect(!decision.outcomes.isEmpty)
                        // The evaluator's own guard has nothing to do: the rule's outcomes are those decided.
                        let rule = generated.policy.allRules[decision.rule - 1]
                        #expect(rule.outcomes == decision.outcomes, "\(generated.source)")
                        try #require(length <= channelCount, "\(generated.source)")
                        pending += decision.eventsToCome.map { (decision.historyAfter.adding($0), length + 1) }
                    }
                }
            }
        }
        #expect(checked > 20, "only \(checked) of the generated policies check")
    }

    @Test func `the proofs say what trying every case says`() throws {
        var codes: [String: Int] = [:]
        for seed in UInt64(1000)..<1100 {
            guard let generated = try Self.generated(seed, isCareful: seed % 4 == 0) else { continue }
            let tried = Self.tried(generated)
            #expect(
                generated.findings == tried, "\(generated.findings.symmetricDifference(tried))\n\(generated.source)")
            for finding in tried { codes[String(finding.prefix { $0 != " " }), default: 0] += 1 }
        }
        for code in ["policy.address-absent", "policy.used-again", "policy.silent", "policy.unreachable"] {
            #expect(codes[code, default: 0] > 10, "\(code) was found \(codes[code, default: 0]) times")
        }
    }

    /// What is wrong with a policy, found by trying every case, every setting and every history.
    private static func tried(_ generated: Generated) -> Set<String> {
        var findings: Set<String> = []
        // The rules that decide, by history, each with the channels whose address may be absent there.
        var deciding: [PolicyHistory: Set<Int>] = [:]
        for evaluator in evaluators(generated.policy) {
            for facts in generated.facts {
                for history in PolicyHistory.all {
                    let number = evaluator.decide(facts, history: history).rule
                    deciding[history, default: []].insert(number)
                    for channel in generated.policy.allRules[number - 1].outcomes.map(\.channel)
                    where channel.needsAddress && evaluator.address(of: channel, for: facts, history: history) == nil {
                        findings.insert("policy.address-absent \(number)")
                    }
                }
            }
        }
        struct State: Hashable {
            var history = PolicyHistory()
            var isHeld = false
        }
        var seen: Set<State> = [State()]
        var pending = [State()]
        var reached: Set<Int> = []
        while let state = pending.popLast() {
            for number in deciding[state.history] ?? [] {
                reached.insert(number)
                let channels = Set(generated.policy.allRules[number - 1].outcomes.map(\.channel))
                let after = state.history.using(channels)
                if channels.contains(where: state.history.hasUsed) {
                    findings.insert("policy.used-again \(number)")
                } else if state.history.hasFailed, !after.reachesSomebody, channels.isDisjoint(with: [.task, .held]) {
                    findings.insert("policy.silent \(number)")
                }
                let isHeld = state.isHeld || channels.contains(.held)
                var next: [State] = []
                if after.contains(.emailSent), !after.contains(.emailRejected) {
                    next.append(State(history: after.adding(.emailRejected), isHeld: isHeld))
                }
                if after.contains(.postSent), !after.contains(.postReturned) {
                    next.append(State(history: after.adding(.postReturned), isHeld: isHeld))
                }
                if isHeld, !after.contains(.holdReleased) {
                    next.append(State(history: after.adding(.holdReleased), isHeld: false))
                }
                pending += next.filter { seen.insert($0).inserted }
            }
        }
        for rule in generated.policy.allRules where !reached.contains(rule.number) {
            findings.insert("policy.unreachable \(rule.number)")
        }
        return findings
    }
}
