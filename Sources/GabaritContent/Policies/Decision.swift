public import GabaritLanguage
public import GabaritPrimitives

/// What a policy says of one case at one moment, and why.
///
/// It holds no datum: it may be logged.
public struct Decision: Hashable, Sendable {
    /// What is to be done, one thing at least.
    public var outcomes: [Policy.Outcome]
    /// The number of the rule, from 1.
    public var rule: Int
    /// Where the rule stands.
    public var span: Span
    /// Why, in the rule's own words.
    public var reason: String
    /// What had happened before.
    public var history: PolicyHistory

    /// Makes a decision.
    public init(outcomes: [Policy.Outcome], rule: Int, span: Span, reason: String, history: PolicyHistory) {
        self.outcomes = outcomes
        self.rule = rule
        self.span = span
        self.reason = reason
        self.history = history
    }

    /// The channels of the outcomes.
    public var channels: [PolicyChannel] { outcomes.map(\.channel) }

    /// What has happened once the outcomes have been carried out.
    public var historyAfter: PolicyHistory { history.using(channels) }

    /// The events that may come next, each of which asks for another decision.
    public var eventsToCome: [PolicyEvent] {
        let after = historyAfter
        return PolicyEvent.allCases.filter { event in
            guard event.asksForDecision, !after.contains(event) else { return false }
            return event.cause.map(after.contains) ?? channels.contains(.held)
        }
    }
}
