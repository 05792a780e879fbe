public import GabaritLanguage

/// Finds where two policies part for one case: at first, or after some chain of events that both lead to.
///
/// It looks at every chain: three events at most, since none comes twice.
public struct PolicyComparison: Sendable {
    /// A moment at which the two decide differently.
    public struct Change: Hashable, Sendable {
        /// What has come about before, in the order of its coming; nothing at first.
        public var events: [PolicyEvent]
        /// What the old policy does.
        public var old: [Policy.Outcome]
        /// What the new policy does.
        public var new: [Policy.Outcome]

        /// Makes a change.
        public init(events: [PolicyEvent], old: [Policy.Outcome], new: [Policy.Outcome]) {
            self.events = events
            self.old = old
            self.new = new
        }
    }

    private let old: PolicyEvaluator
    private let new: PolicyEvaluator

    /// Prepares a comparison.
    public init(old: PolicyEvaluator, new: PolicyEvaluator) {
        self.old = old
        self.new = new
    }

    /// The first moments at which the two part; each reads the case by its own contract.
    public func changes(old facts: Value, new newFacts: Value) -> [Change] {
        var changes: [Change] = []
        var pending: [(events: [PolicyEvent], history: PolicyHistory)] = [([], PolicyHistory())]
        while !pending.isEmpty {
            let (events, history) = pending.removeFirst()
            let before = old.decide(facts, history: history)
            let after = new.decide(newFacts, history: history)
            guard Set(before.outcomes) == Set(after.outcomes) else {
                changes.append(Change(events: events, old: before.outcomes, new: after.outcomes))
                continue
            }
            for event in before.eventsToCome {
                pending.append((events + [event], before.historyAfter.adding(event)))
            }
        }
        return changes
    }
}
