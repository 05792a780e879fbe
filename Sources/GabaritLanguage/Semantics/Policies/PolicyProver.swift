import GabaritPrimitives

/// Proves what a policy promises, over every history and every assignment of truth to its facts: a channel has its address,
/// nothing that was used is used again, nobody who was not reached is forgotten, and each rule may decide.
///
/// Facts may change between two decisions (an address is corrected, a switch is turned), so each decision is looked at with any
/// facts; histories come about by what the rules themselves send. There are 18 histories and at most 65 536 assignments.
struct PolicyProver {
    /// The most formulas that are looked at; with the rules it bounds memory, some 60 MB where all limits are met.
    static let mostFormulas = 2000
    /// The most rules.
    static let mostRules = 200

    private let policy: Policy
    private let outcomes: [[PolicyNode.Outcome]]
    private var formulas: PolicyFormulas
    private var conditions: [Int] = []
    private var presences: [PolicyChannel: Int] = [:]
    /// For which facts each condition holds, by history, whatever the rules above say.
    private var holds: [PolicyHistory: [TruthTable]] = [:]
    /// For which facts each rule decides, by history.
    private var decides: [PolicyHistory: [TruthTable]] = [:]
    /// For which facts an address is there, by history.
    private var present: [PolicyHistory: [PolicyChannel: TruthTable]] = [:]
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    /// A history that comes about, and whether something is being held in it.
    private struct State: Hashable {
        var history: PolicyHistory
        var isHeld: Bool
    }

    /// Reads a policy whose types are right; `outcomes` are those of its rules as written, to point at.
    static func diagnostics(of policy: Policy, outcomes: [[PolicyNode.Outcome]]) -> [Diagnostic] {
        var prover = PolicyProver(policy: policy, outcomes: outcomes)
        prover.prove()
        return prover.diagnostics
    }

    private init(policy: Policy, outcomes: [[PolicyNode.Outcome]]) {
        self.policy = policy
        self.outcomes = outcomes
        formulas = PolicyFormulas(
            contract: policy.contract, bindings: policy.bindings, eventSlots: policy.eventSlots)
        for rule in policy.rules {
            if let condition = rule.condition { conditions.append(formulas.formula(of: condition)) }
        }
        for (channel, address) in policy.addresses { presences[channel] = formulas.presence(of: address.value) }
        // What is known of cases grows with their square: few enough of them first.
        if formulas.factCount <= TruthTable.mostConditions { formulas.close() }
    }

    /// What passes a limit, so that nothing is proved.
    private var excess: Diagnostic? {
        let place = policy.otherwise.span
        if policy.allRules.count > Self.mostRules {
            return PolicyMessages.tooManyRules(policy.allRules.count, limit: Self.mostRules, at: place)
        }
        if formulas.factCount > TruthTable.mostConditions {
            return PolicyMessages.tooManyConditions(formulas.factCount, limit: TruthTable.mostConditions, at: place)
        }
        if formulas.nodes.count > Self.mostFormulas {
            return PolicyMessages.tooManyOperations(formulas.nodes.count, limit: Self.mostFormulas, at: place)
        }
        return nil
    }

    private mutating func prove() {
        if let excess {
            diagnostics = [excess]
            return
        }
        for history in PolicyHistory.all { tabulate(history) }
        for index in policy.allRules.indices { checkAddresses(of: index) }
        let reached = follow()
        for index in policy.allRules.indices where !reached.contains(index) { tellUnreachable(index) }
    }

    /// Fills the tables of one history.
    private mutating func tabulate(_ history: PolicyHistory) {
        let tables = formulas.tables(in: history)
        var possible = TruthTable(true, of: formulas.factCount)
        for law in formulas.laws { possible = possible & tables[law] }
        var left = possible
        var holding: [TruthTable] = []
        var deciding: [TruthTable] = []
        for condition in conditions {
            holding.append(tables[condition] & possible)
            deciding.append(tables[condition] & left)
            left = left - tables[condition]
        }
        holds[history] = holding + [possible]
        decides[history] = deciding + [left]
        present[history] = presences.mapValues { tables[$0] }
    }

    // MARK: - Addresses

    /// Refuses an outcome whose address may be absent where its rule decides, whatever has happened.
    private mutating func checkAddresses(of index: Int) {
        for outcome in outcomes[index] {
            guard let channel = PolicyChannel(rawValue: outcome.channel.text), channel.needsAddress,
                let address = policy.addresses[channel]
            else { continue }
            let mayLack = PolicyHistory.all.contains { history in
                guard let rules = decides[history], let table = present[history]?[channel] else { return false }
                return !(rules[index] - table).isEmpty
            }
            if mayLack {
                diagnostics.append(
                    PolicyMessages.addressMayLack(
                        outcome.channel, address: address.text, declared: address.value.span))
            }
        }
    }

    // MARK: - Histories

    /// Follows every history that comes about, and gives the rules that decide in one of them.
    private mutating func follow() -> Set<Int> {
        var reached: Set<Int> = []
        var told: Set<Span> = []
        var seen: Set<State> = [State(history: PolicyHistory(), isHeld: false)]
        var pending = Array(seen)
        while let state = pending.popLast() {
            for (index, rule) in policy.allRules.enumerated() {
                guard let table = decides[state.history]?[index], !table.isEmpty else { continue }
                reached.insert(index)
                let channels = rule.outcomes.map(\.channel)
                let after = state.history.using(channels)
                if channels.contains(where: state.history.hasUsed) {
                    tellUse(of: index, in: state.history, &told)
                } else if state.history.hasFailed, !after.reachesSomebody, !channels.contains(.task),
                    !channels.contains(.held), told.insert(rule.span).inserted
                {
                    diagnostics.append(PolicyMessages.silent(after: state.history, at: span(ofOutcomes: index)))
                }
                let isHeld = state.isHeld || channels.contains(.held)
                for event in PolicyEvent.allCases where event.asksForDecision && !after.contains(event) {
                    let mayCome = event.cause.map(after.contains) ?? isHeld
                    guard mayCome else { continue }
                    let next = State(history: after.adding(event), isHeld: isHeld && event != .holdReleased)
                    if seen.insert(next).inserted { pending.append(next) }
                }
            }
        }
        return reached
    }

    /// Refuses the outcomes whose channel has been used.
    private mutating func tellUse(of index: Int, in history: PolicyHistory, _ told: inout Set<Span>) {
        for outcome in outcomes[index] {
            guard let channel = PolicyChannel(rawValue: outcome.channel.text), history.hasUsed(channel),
                told.insert(outcome.span).inserted
            else { continue }
            diagnostics.append(PolicyMessages.usedAgain(outcome.channel, after: history))
        }
    }

    private func span(ofOutcomes index: Int) -> Span {
        guard let first = outcomes[index].first?.span, let last = outcomes[index].last?.span else {
            return policy.allRules[index].span
        }
        return first.union(last)
    }

    // MARK: - Rules that never decide

    private mutating func tellUnreachable(_ index: Int) {
        let span = policy.allRules[index].span
        func everywhere(_ isSo: (PolicyHistory) -> Bool) -> Bool { PolicyHistory.all.allSatisfy(isSo) }
        if everywhere({ holds[$0]?[index].isEmpty ?? true }) {
            diagnostics.append(PolicyMessages.neverHolds(at: span))
        } else if everywhere({ decides[$0]?[index].isEmpty ?? true }) {
            let cover = policy.allRules[..<index].first { earlier in
                everywhere { history in
                    guard let tables = holds[history] else { return true }
                    return (tables[index] - tables[earlier.number - 1]).isEmpty
                }
            }
            diagnostics.append(
                PolicyMessages.unreachable(at: span, by: cover?.span, isOtherwise: index == policy.rules.count))
        } else {
            diagnostics.append(PolicyMessages.neverComesAbout(at: span))
        }
    }
}
