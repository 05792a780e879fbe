import GabaritPrimitives

/// Checks a policy once its declarations, types and functions are: switches, addresses, rules.
struct PolicyChecker {
    private let context: CheckContext
    private let expressions: ExpressionChecker
    private let scope: Scope

    init(context: CheckContext) {
        self.context = context
        expressions = ExpressionChecker(context: context)
        scope = context.templateScope()
    }

    /// The typed policy, of which nothing is proved yet; none where anything is wrong with it.
    func check(_ node: PolicyNode) -> Policy? {
        let switches = checkSwitches(node.parameters)
        for event in PolicyEvent.allCases { context.eventSlots[event] = context.activation.allocate() }
        let lets = expressions.checkLet(node.lets, in: scope)
        let addresses = checkAddresses(node.addresses)
        let (rules, otherwise) = checkRules(node, addresses: addresses)
        let globals = context.declarations.letOrder.compactMap { index -> (slot: Int, value: TypedExpression)? in
            let global = context.declarations.globals[index]
            return global.value.map { (global.slot, $0) }
        }
        checkLimits(
            lets: globals + lets, values: addresses.values.map(\.value) + rules.compactMap(\.condition))
        guard let otherwise, !context.hasErrors else { return nil }
        return Policy(
            name: node.name.text, documentation: node.documentation, language: context.language,
            contract: context.contract, switches: switches, eventSlots: context.eventSlots,
            slotCount: context.activation.slotCount, functions: context.declarations.functions.compactMap(\.typed),
            bindings: globals + lets, addresses: addresses, rules: rules, otherwise: otherwise,
            sources: context.sources)
    }

    // MARK: - Parameters

    private func checkSwitches(_ parameters: [ParameterNode]) -> [Policy.Switch] {
        var switches: [Policy.Switch] = []
        for parameter in parameters {
            guard parameter.isSwitch else {
                if let value = parameter.defaultValue {
                    context.report(PolicyMessages.badParameter(parameter.name, at: value.span))
                }
                continue
            }
            var isOn = false
            if let value = parameter.defaultValue {
                let checked = expressions.coerce(expressions.check(value, in: scope, expecting: .bool), to: .bool)
                if case .literal(.bool(let value)) = checked.kind {
                    isOn = value
                } else if !checked.type.isUnknown {
                    context.report(SemanticsMessages.badDefault(at: value.span))
                }
            }
            let slot = context.declare(parameter.name, type: .bool, in: scope)
            switches.append(Policy.Switch(name: parameter.name.text, isOn: isOn, slot: slot))
        }
        return switches
    }

    // MARK: - Addresses

    private func checkAddresses(_ nodes: [PolicyNode.Address]) -> [PolicyChannel: Policy.Address] {
        var addresses: [PolicyChannel: Policy.Address] = [:]
        var first: [PolicyChannel: Span] = [:]
        for node in nodes {
            let value = expressions.determined(expressions.check(node.value, in: scope))
            guard let channel = PolicyChannel(rawValue: node.channel.text), channel.needsAddress else {
                let known = PolicyChannel.allCases.filter(\.needsAddress).map(\.rawValue)
                context.report(PolicyMessages.unknownChannel(node.channel, among: known))
                continue
            }
            if let earlier = first[channel] {
                context.report(
                    SemanticsMessages.duplicatePart("\(channel.rawValue) to", at: node.channel.span, first: earlier))
                continue
            }
            first[channel] = node.channel.span
            guard isAddress(value.type.wrapped, for: channel) else {
                context.report(
                    PolicyMessages.badAddress(
                        node.channel, found: context.describe(value.type), at: node.value.span))
                continue
            }
            addresses[channel] = Policy.Address(value: value, text: text(node.value.span))
        }
        return addresses
    }

    /// Whether a value may be an address: a text for an e-mail, a record or lines for a letter.
    private func isAddress(_ type: Type, for channel: PolicyChannel) -> Bool {
        switch (channel, type) {
        case (_, .unknown), (.email, .text), (.post, .record): true
        case (.post, .list(let element, _)): element.asText != nil
        default: false
        }
    }

    // MARK: - Rules

    private func checkRules(
        _ node: PolicyNode, addresses: [PolicyChannel: Policy.Address]
    ) -> (rules: [Policy.Rule], otherwise: Policy.Rule?) {
        let declared = Set(node.addresses.compactMap { PolicyChannel(rawValue: $0.channel.text) })
        var rules: [Policy.Rule] = []
        var otherwise: Policy.Rule?
        for written in node.rules {
            let condition = written.condition.map { expressions.checkCondition($0, in: scope.nested()).condition }
            let rule = Policy.Rule(
                number: rules.count + 1, condition: condition,
                conditionText: written.condition.map { text($0.span) } ?? "",
                outcomes: checkOutcomes(written, declared: declared), reason: checkReason(written),
                span: written.span)
            if let last = otherwise {
                context.report(PolicyMessages.unreachable(at: written.span, by: last.span, isOtherwise: false))
            } else if written.condition == nil {
                otherwise = rule
            } else {
                rules.append(rule)
            }
        }
        if otherwise == nil { context.report(PolicyMessages.missingOtherwise(at: node.name.span)) }
        return (rules, otherwise)
    }

    private func checkOutcomes(_ rule: PolicyNode.Rule, declared: Set<PolicyChannel>) -> [Policy.Outcome] {
        var outcomes: [Policy.Outcome] = []
        for node in rule.outcomes {
            guard let channel = PolicyChannel(rawValue: node.channel.text) else {
                context.report(
                    PolicyMessages.unknownChannel(node.channel, among: PolicyChannel.allCases.map(\.rawValue)))
                continue
            }
            if outcomes.contains(where: { $0.channel == channel }) {
                context.report(PolicyMessages.repeated(node.channel))
                continue
            }
            if channel.needsAddress, !declared.contains(channel) {
                context.report(PolicyMessages.missingAddress(node.channel))
            }
            if channel == .held {
                outcomes.append(.held(releasedBy: releaser(node)))
                if rule.outcomes.count > 1 { context.report(PolicyMessages.heldBeside(at: node.span)) }
            } else {
                if !node.arguments.isEmpty { context.report(PolicyMessages.takesNothing(node.channel, at: node.span)) }
                outcomes.append(.channel(channel))
            }
        }
        return outcomes
    }

    /// Who may release what is held.
    private func releaser(_ node: PolicyNode.Outcome) -> String {
        guard node.arguments.count == 1, let argument = node.arguments.first, argument.label?.text == "releasedBy",
            case .string(let string) = argument.value.kind, let name = plainText(string)
        else {
            context.report(PolicyMessages.missingReleaser(at: node.span))
            return ""
        }
        return name
    }

    private func checkReason(_ rule: PolicyNode.Rule) -> String {
        guard let string = rule.reason, let reason = plainText(string) else {
            context.report(PolicyMessages.missingReason(at: rule.reason?.span ?? rule.span))
            return ""
        }
        return reason
    }

    /// The words of a string that holds no value and says something.
    private func plainText(_ string: StringNode) -> String? {
        guard let text = string.plainText, !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
            return nil
        }
        return text
    }

    /// The source under a span, on one line.
    private func text(_ span: Span) -> String {
        guard let bytes = context.sources[span.source]?.bytes, Int(span.end) <= bytes.count else { return "" }
        return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
            .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
    }

    // MARK: - Limits

    /// Counts what conditions ask of the greatest datum, and how often dates are moved, as in a document without a body.
    private func checkLimits(lets: [(slot: Int, value: TypedExpression)], values: [TypedExpression]) {
        guard !context.hasErrors else { return }
        let page = StatementChecker(context: context).checkPage(nil, in: scope)
        let bindings = lets.map { TypedStatement.binding(slot: $0.slot, $0.value) }
        let document = CheckedDocument(
            lets: [], header: values, body: bindings, page: page, components: [], styles: [], bodyStyle: .empty,
            linkStyle: .empty)
        var shifts = ShiftChecker(document: document, context: context)
        shifts.check()
        var limits = LimitsChecker(document: document, context: context)
        _ = limits.check()
    }
}
