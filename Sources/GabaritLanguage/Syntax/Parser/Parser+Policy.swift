import GabaritPrimitives

extension Parser {
    /// `name(a: Type, …) { let …  when c -> outcome, … because "…"  otherwise -> … }`, behind the word `policy`.
    mutating func parsePolicy(_ first: Lexeme) -> PolicyNode {
        let name = parseHyphenatedName()
        let parameters = parseParameters()
        var lets: [LetNode] = []
        var rules: [PolicyNode.Rule] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if parser.at(.let) {
                lets += parser.parseBindings() ?? []
            } else if parser.at(word: "when") || parser.at(word: "otherwise") {
                rules.append(parser.parseRule())
            } else {
                parser.diagnoseExpectedHere(.rule)
            }
            let isNextRule = parser.at(word: "when") || parser.at(word: "otherwise")
            if isNextRule, parser.current.line == line { return }
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return PolicyNode(name: name, parameters: parameters, lets: lets, rules: rules, span: span(from: first.start))
    }

    /// `when condition -> outcome, outcome because "…"`, `otherwise -> outcome`.
    private mutating func parseRule() -> PolicyNode.Rule {
        let first = advance()
        let condition = isWord(first, "when") ? parseFact() : nil
        var outcomes: [Name] = []
        var reason: StringNode?
        if acceptArrow() {
            repeat {
                let name = parseName(.channel)
                if name.text.isEmpty { break }
                outcomes.append(name)
            } while accept(.comma) != nil
        } else {
            diagnoseExpected(.token("->"))
        }
        if accept(word: "because") != nil {
            if at(.openingQuote) { reason = parseString() } else { diagnoseExpected(.string) }
        }
        return PolicyNode.Rule(condition: condition, outcomes: outcomes, reason: reason, span: span(from: first.start))
    }

    /// A condition in which `email rejected` says what `email is rejected` does.
    private mutating func parseFact() -> ExpressionNode {
        var condition = parseFactConjunction()
        while at(.or), condition.height < Parser.heightLimit {
            let sign = advance()
            condition = joined(condition, .or, sign, parseFactConjunction())
        }
        return condition
    }

    private mutating func parseFactConjunction() -> ExpressionNode {
        var condition = parseFactOperand()
        while at(.and), condition.height < Parser.heightLimit {
            let sign = advance()
            condition = joined(condition, .and, sign, parseFactOperand())
        }
        return condition
    }

    private mutating func parseFactOperand() -> ExpressionNode {
        guard isName(current), isName(peek(1)), !peek(1).isFirstOnLine else { return parseExpression(.not) }
        let subject = advance()
        let event = advance()
        let pattern = PatternNode(.enumCase(Name(text(event), span(event)), bindings: []), span(event))
        return ExpressionNode(
            .test(ExpressionNode(.name(text(subject)), span(subject)), .pattern(pattern)),
            span(subject).union(span(event)))
    }

    private func joined(
        _ left: ExpressionNode, _ binary: BinaryOperator, _ sign: Lexeme, _ right: ExpressionNode
    ) -> ExpressionNode {
        ExpressionNode(.binary(binary, left, right, operatorSpan: span(sign)), left.span.union(right.span))
    }
}
