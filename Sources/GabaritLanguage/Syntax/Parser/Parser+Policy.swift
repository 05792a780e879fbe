import GabaritPrimitives

extension Parser {
    /// `name(a: Type, …) { let …  email to e  when c -> outcome, … because "…"  otherwise -> … }`, behind the word `policy`.
    mutating func parsePolicy(_ first: Lexeme, _ documentation: String?) -> PolicyNode {
        let name = parseHyphenatedName()
        let parameters = parseParameters()
        var addresses: [PolicyNode.Address] = []
        var lets: [LetNode] = []
        var rules: [PolicyNode.Rule] = []
        readsEvents = true
        defer { readsEvents = false }
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if parser.at(.let) {
                lets += parser.parseBindings() ?? []
            } else if parser.atRule {
                rules.append(parser.parseRule())
            } else if parser.isName(parser.current), parser.isWord(parser.peek(1), "to") {
                addresses.append(parser.parseAddress())
            } else {
                parser.diagnoseExpectedHere(.rule)
            }
            if parser.atRule, parser.current.line == line { return }
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return PolicyNode(
            name: name, parameters: parameters, addresses: addresses, lets: lets, rules: rules,
            documentation: documentation, span: span(from: first.start))
    }

    private var atRule: Bool { at(word: "when") || at(word: "otherwise") }

    /// `channel to expression`.
    private mutating func parseAddress() -> PolicyNode.Address {
        let first = advance()
        advance()
        let value = parseExpression()
        return PolicyNode.Address(channel: Name(text(first), span(first)), value: value, span: span(from: first.start))
    }

    /// `when condition -> outcome, outcome because "…"`, `otherwise -> outcome because "…"`.
    private mutating func parseRule() -> PolicyNode.Rule {
        let first = advance()
        let condition = isWord(first, "when") ? parseExpression() : nil
        var outcomes: [PolicyNode.Outcome] = []
        var reason: StringNode?
        if at(.arrow) { markColumn() }
        if acceptArrow() {
            repeat {
                guard let outcome = parseOutcome() else { break }
                outcomes.append(outcome)
            } while accept(.comma) != nil
        } else {
            diagnoseExpected(.token("->"))
        }
        if at(word: "because") {
            markColumn()
            advance()
            if at(.openingQuote) { reason = parseString() } else { diagnoseExpected(.string) }
        }
        return PolicyNode.Rule(condition: condition, outcomes: outcomes, reason: reason, span: span(from: first.start))
    }

    /// `channel`, `channel(label: value)`; a missing one is told of.
    private mutating func parseOutcome() -> PolicyNode.Outcome? {
        let channel = parseName(.channel)
        if channel.text.isEmpty { return nil }
        let arguments = at(.leftParenthesis) && current.isAdjacent ? parseCallArguments() : []
        return PolicyNode.Outcome(
            channel: channel, arguments: arguments, span: channel.span.union(span(from: channel.span.start)))
    }

    /// `email rejected`, two names side by side: an event of a policy's condition.
    mutating func parseEvent() -> ExpressionNode? {
        let next = peek(1)
        guard readsEvents, isName(current), isName(next), !next.isFirstOnLine,
            !["because", "otherwise", "to", "when"].contains(text(next))
        else { return nil }
        let subject = advance()
        let event = advance()
        return ExpressionNode(
            .event(Name(text(subject), span(subject)), Name(text(event), span(event))), span(from: subject.start))
    }
}
