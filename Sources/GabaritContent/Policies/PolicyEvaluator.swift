public import GabaritLanguage
import GabaritPrimitives

/// Decides cases by a checked policy: pure, total, the same facts and history give the same decision.
///
/// A decision takes time linear in the policy's conditions, some microseconds.
public struct PolicyEvaluator: Sendable {
    /// The policy.
    public let policy: Policy
    /// Whether each switch is on, in the order of ``Policy/switches``.
    private let settings: [Bool]
    private let language: LanguageData?

    /// Prepares a policy; a switch that `settings` does not name is as the policy says.
    public init(policy: Policy, settings: [String: Bool] = [:]) {
        self.policy = policy
        self.settings = policy.switches.map { settings[$0.name] ?? $0.isOn }
        language = LanguageData.named(policy.language)
    }

    /// Decides what is to be done about a case: `facts` fit the policy's contract, `history` is what has happened so far.
    ///
    /// A channel that has been used is not used again, whatever policy used it: a task stands in its place. No policy comes to
    /// that by its own decisions; one that replaces another may.
    public func decide(_ facts: Value, history: PolicyHistory = PolicyHistory()) -> Decision {
        var evaluation = evaluation(of: facts, history: history)
        var deciding = policy.otherwise
        for rule in policy.rules {
            if let condition = rule.condition, !evaluation.isTrue(condition) { continue }
            deciding = rule
            break
        }
        var outcomes: [Policy.Outcome] = []
        for outcome in deciding.outcomes {
            let possible = history.hasUsed(outcome.channel) ? .channel(.task) : outcome
            if !outcomes.contains(possible) { outcomes.append(possible) }
        }
        return Decision(
            outcomes: outcomes, rule: deciding.number, span: deciding.span, reason: deciding.reason, history: history)
    }

    /// The address that a channel reaches a case by: present wherever a decision over the same facts and history has it.
    public func address(
        of channel: PolicyChannel, for facts: Value, history: PolicyHistory = PolicyHistory()
    ) -> Value? {
        guard let address = policy.addresses[channel] else { return nil }
        var evaluation = evaluation(of: facts, history: history)
        let value = evaluation.value(address.value)
        return value.isPresent ? value : nil
    }

    private func evaluation(of facts: Value, history: PolicyHistory) -> Evaluation {
        var evaluation = Evaluation(policy: policy, language: language, facts: facts)
        let span = policy.otherwise.span
        for (one, isOn) in zip(policy.switches, settings) {
            evaluation.bind(one.slot, .bool(isOn), from: nil, at: span)
        }
        for (event, slot) in policy.eventSlots {
            evaluation.bind(slot, .bool(history.contains(event)), from: nil, at: span)
        }
        for (slot, value) in policy.bindings {
            let origin = evaluation.origin(of: value)
            evaluation.bind(slot, evaluation.value(value), from: origin, at: span)
        }
        return evaluation
    }
}
