import GabaritPrimitives

extension Parser {
    // MARK: - Calls

    /// `(a, label: b)`.
    mutating func parseCallArguments() -> [ArgumentNode] {
        var arguments: [ArgumentNode] = []
        parseList(.leftParenthesis, .rightParenthesis) { arguments.append($0.parseCallArgument()) }
        return arguments
    }

    /// `a` or `label: a` between commas.
    mutating func parseCallArgument() -> ArgumentNode {
        guard let length = labelLength(at: 0) else {
            return ArgumentNode(label: nil, value: parseExpression())
        }
        let label = parseLabel(length: length)
        return ArgumentNode(label: label, value: parseLabelledValue(label))
    }

    /// `label:`, whose words are `length` tokens.
    mutating func parseLabel(length: Int) -> Name {
        let first = advance()
        for _ in 1..<max(length, 1) {
            if at(.minus) { layout.hyphens.insert(current.index) }
            advance()
        }
        let span = span(from: first.start)
        advance()
        return Name(String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self), span)
    }

    /// The value behind a label.
    ///
    /// A language is a name that may hold hyphens; `a then b` is a pair of steps.
    mutating func parseLabelledValue(_ label: Name) -> ExpressionNode {
        if label.text == "language", isName(current) {
            let name = parseHyphenatedName()
            return ExpressionNode(.name(name.text), name.span)
        }
        var steps = [parseExpression()]
        while at(.then), steps.count < 8 {
            advance()
            steps.append(parseExpression())
        }
        guard steps.count > 1, let last = steps.last else { return steps[0] }
        return ExpressionNode(.tuple(steps), steps[0].span.union(last.span))
    }

    // MARK: - if and match

    /// `if a then b else c`.
    mutating func parseConditional() -> ExpressionNode {
        let first = advance()
        let condition = parseExpression()
        guard expect(.then, .token("then")) else { return ExpressionNode(.missing, span(from: first.start)) }
        let then = parseExpression(.pipe)
        guard expect(.else, .elseBranch) else { return ExpressionNode(.missing, span(from: first.start)) }
        let otherwise = parseExpression()
        return ExpressionNode(
            .conditional(condition, then: then, otherwise: otherwise), span(from: first.start))
    }

    private mutating func expect(_ keyword: Keyword, _ expected: Expectation) -> Bool {
        if accept(keyword) != nil { return true }
        diagnoseExpected(expected)
        return false
    }

    /// `match a { case p: v … else: v }`.
    mutating func parseMatchExpression() -> ExpressionNode {
        let first = advance()
        let subject = parseExpression()
        var arms: [ExpressionNode.MatchArm] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            guard let pattern = parser.parseArmPattern() else { return parser.skipArm() }
            if !parser.expect(.colon, .token(":")) { return parser.skipArm() }
            let value = parser.parseExpression()
            arms.append(ExpressionNode.MatchArm(pattern: pattern, value: value))
            if parser.accept(.comma) != nil || parser.atStatementEnd || parser.at(.case) || parser.at(.else) { return }
            if parser.diagnostics.count == before {
                parser.diagnose(SyntaxMessages.expectedLineEnd(found: parser.found, at: parser.faultSpan, hint: nil))
            }
            parser.skipArm()
        }
        return ExpressionNode(.match(subject, arms), span(from: first.start))
    }

    /// Passes to the next arm of a match.
    mutating func skipArm() {
        repeat {
            switch current.kind {
            case .leftBrace: skipBraces()
            case .openingQuote: skipString()
            case .end, .rightBrace, .closingInterpolation, .closingQuote: return
            default: advance()
            }
        } while !at(.case) && !at(.else) && !current.isFirstOnLine
    }

    /// `case p`, `else`, `case else`: the head of an arm; something else is told of.
    mutating func parseArmPattern() -> PatternNode? {
        if let otherwise = accept(.else) { return PatternNode(.otherwise, span(otherwise)) }
        guard let first = accept(.case) else {
            diagnose(SyntaxMessages.expectedCase(found: foundHere, at: span(current), isMissingWord: false))
            return nil
        }
        if accept(.else) != nil { return PatternNode(.otherwise, span(from: first.start)) }
        return parsePattern()
    }

    // MARK: - Patterns

    /// `active`, `radiee(let le)`, `radiee(_)`, `other(let code)`, `some x`, `none`.
    mutating func parsePattern() -> PatternNode {
        let first = current
        if accept(.none) != nil { return PatternNode(.none, span(first)) }
        if accept(.some) != nil {
            var name: Name?
            _ = accept(.let)
            if isName(current), !current.isFirstOnLine {
                let lexeme = advance()
                name = Name(text(lexeme), span(lexeme))
            }
            return PatternNode(.some(name?.text == "_" ? nil : name), span(from: first.start))
        }
        guard isName(first), !first.isFirstOnLine || !linesMatter else {
            diagnoseExpected(.pattern)
            return PatternNode(.enumCase(Name("", insertionPoint), bindings: []), insertionPoint)
        }
        advance()
        let name = Name(text(first), span(first))
        var bindings: [Name?] = []
        if at(.leftParenthesis), current.isAdjacent {
            parseList(.leftParenthesis, .rightParenthesis) { parser in bindings.append(parser.parsePatternBinding()) }
        }
        if name.text == "other", bindings.count <= 1 {
            return PatternNode(.other(bindings.first ?? nil), span(from: first.start))
        }
        return PatternNode(.enumCase(name, bindings: bindings), span(from: first.start))
    }

    /// `let le`, `_`.
    private mutating func parsePatternBinding() -> Name? {
        if at(word: "_") {
            advance()
            return nil
        }
        if accept(.let) == nil {
            diagnose(
                SyntaxMessages.expectedBinding(found: found, name: isName(current) ? text(current) : nil, at: faultSpan)
            )
        }
        guard isName(current) else {
            if previous.keyword == .let { diagnoseExpected(.name) }
            return nil
        }
        let lexeme = advance()
        return Name(text(lexeme), span(lexeme))
    }

    // MARK: - Aggregates

    private static let aggregates: Set<String> = [
        "all", "any", "count", "greatest", "join", "least", "missing", "sum", "values",
    ]

    /// `sum(x in xs where c: e)`, `sum of known(x in xs: e)`, where one stands here.
    mutating func parseAggregate() -> ExpressionNode? {
        let first = current
        let isOfKnown = isWord(peek(2), "known") && peek(1).keyword == .of
        let parenthesis = isOfKnown ? 3 : 1
        guard peek(parenthesis).kind == .leftParenthesis, peek(parenthesis).isAdjacent,
            peek(parenthesis + 2).keyword == .in, Self.aggregates.contains(text(first))
        else { return nil }
        for _ in 0..<parenthesis { advance() }
        var node: AggregateNode?
        var further: [ArgumentNode] = []
        parseList(.leftParenthesis, .rightParenthesis) { parser in
            if node == nil {
                node = parser.parseAggregateBody(Name(parser.text(first), parser.span(first)), isOfKnown: isOfKnown)
            } else {
                further.append(parser.parseCallArgument())
            }
        }
        guard var node else { return ExpressionNode(.missing, span(from: first.start)) }
        node.arguments = further
        return ExpressionNode(.aggregate(node), span(from: first.start))
    }

    /// Reads `x in xs where c: e`; what `count` counts may be left out.
    private mutating func parseAggregateBody(_ function: Name, isOfKnown: Bool) -> AggregateNode {
        let variable = parseName()
        _ = accept(.in)
        let list = parseExpression()
        let filter = accept(.where) != nil ? parseExpression() : nil
        let body: ExpressionNode
        if accept(.colon) != nil {
            body = parseExpression()
        } else if function.text == "count", at(.rightParenthesis) {
            body = ExpressionNode(.boolean(true), insertionPoint)
        } else {
            diagnoseExpected(.token(":"))
            body = ExpressionNode(.missing, insertionPoint)
        }
        return AggregateNode(
            function: function, isOfKnown: isOfKnown, variable: variable, list: list, filter: filter, body: body,
            arguments: [])
    }
}
