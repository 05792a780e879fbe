import GabaritContent
import GabaritLanguage
import GabaritPrimitives

/// A decision in words: for a person, and for a program.
struct DecisionWords {
    let policy: Policy
    /// The switches that the call has set.
    let settings: [String: Bool]
    let language: MessageLanguage

    /// The rows of a table: what, and its value.
    func rows(of decision: Decision) -> [[String]] {
        let rule = policy.allRules[decision.rule - 1]
        var rows = [
            [text("décision", "decision"), decision.outcomes.map(name).joined(separator: ", ")],
            [text("raison", "reason"), decision.reason],
            [text("règle", "rule"), "\(decision.rule) (\(place(of: decision.span)))"],
            ["", rule.condition == nil ? "otherwise" : "when \(rule.conditionText)"],
            [text("avant", "before"), events(decision.history.events)],
            [text("peut suivre", "may follow"), events(decision.eventsToCome)],
        ]
        if !policy.switches.isEmpty {
            let switches = policy.switches.map { "\($0.name)=\(settings[$0.name] ?? $0.isOn)" }
            rows.append([text("interrupteurs", "switches"), switches.joined(separator: ", ")])
        }
        return rows
    }

    /// The same for a program.
    func json(of decision: Decision) -> JSONValue {
        func list(_ events: [PolicyEvent]) -> JSONValue { .array(events.map { .string($0.rawValue) }) }
        var members = [
            JSONMember(name: "policy", value: .string(policy.name)),
            JSONMember(name: "outcomes", value: .array(decision.channels.map { .string($0.rawValue) })),
        ]
        if let releaser = decision.outcomes.lazy.compactMap(\.releaser).first {
            members.append(JSONMember(name: "releasedBy", value: .string(releaser)))
        }
        members += [
            JSONMember(name: "rule", value: .integer(decision.rule)),
            JSONMember(name: "place", value: .string(place(of: decision.span))),
            JSONMember(name: "reason", value: .string(decision.reason)),
            JSONMember(name: "history", value: list(decision.history.events)),
            JSONMember(name: "mayFollow", value: list(decision.eventsToCome)),
        ]
        return JSONValue(.object(members))
    }

    /// An outcome, with who may release what is held.
    func name(of outcome: Policy.Outcome) -> String {
        switch outcome {
        case .channel(let channel): channel.rawValue
        case .held(let releaser): "held (\(text("libération :", "released by:")) \(releaser))"
        }
    }

    private func events(_ events: [PolicyEvent]) -> String {
        events.isEmpty ? text("rien", "nothing") : events.map(\.rawValue).joined(separator: ", ")
    }

    /// A file and a line.
    private func place(of span: Span) -> String {
        guard let file = policy.sources[span.source] else { return "" }
        return "\(file.path):\(policy.sources.position(of: span.start, in: span.source).line)"
    }

    private func text(_ french: String, _ english: String) -> String {
        Message(fr: french, en: english).text(in: language)
    }
}
