import GabaritPrimitives

extension Parser {
    /// `{ statements }`; a missing block is told of and empty.
    mutating func parseBlock() -> [StatementNode] {
        if at(.openingQuote), !current.isFirstOnLine {
            // A text without the braces around it.
            diagnoseExpected(.block)
            return [parseStringStatement()]
        }
        var statements: [StatementNode] = []
        parseBraces { parser, line in
            if let statement = parser.parseStatement(inBlockOnLine: line) { statements.append(statement) }
        }
        return statements
    }

    /// Reads a statement to its end and what is left of its line.
    mutating func parseStatement(inBlockOnLine line: Int32?) -> StatementNode? {
        // Behind a stray character, of which the lexer has told, nothing more is told.
        let before = current.isAfterStray ? -1 : diagnostics.count
        let statement = parseStatementStart(isInBlock: line != nil)
        finishStatement(since: before, inBlockOnLine: line) { _ = $0.parseBlock() }
        return statement
    }

    private mutating func parseStatementStart(isInBlock: Bool) -> StatementNode? {
        if at(.openingQuote) { return parseStringStatement() }
        switch current.keyword {
        case .let: return parseBindings().map(StatementNode.binding)
        case .if: return .conditional(parseIf())
        case .match: return .match(parseMatch())
        case .for: return parseFor().map(StatementNode.loop)
        case .case?, .else?:
            diagnose(SyntaxMessages.strayArm(text(current), at: span(current)))
            skipArmHead()
            return nil
        case nil where current.kind == .word: return parseWordStatement(isInBlock: isInBlock)
        default: break
        }
        if at(.rightParenthesis) || at(.rightBracket) {
            diagnose(SyntaxMessages.strayClosing(text(current), at: span(current)))
            advance()
        } else if at(.minus) {
            diagnose(SyntaxMessages.leadingMinus(at: span(current)))
            _ = parseExpression()
        } else {
            diagnoseExpectedHere(isInBlock ? .statement : .item)
            if startsExpression { _ = parseExpression() } else { advance() }
        }
        return nil
    }

    /// Passes `case p` or `else` that belongs to no match, up to its block or value.
    private mutating func skipArmHead() {
        advance()
        while !atStatementEnd, !at(.leftBrace) { advance() }
        if at(.leftBrace) { _ = parseBlock() }
    }

    // MARK: - Words

    private mutating func parseWordStatement(isInBlock: Bool) -> StatementNode? {
        if isInBlock, let word = itemWordWritten(), hasShape(of: word) {
            parseMisplacedItem(word)
            return nil
        }
        if at(word: "table"), !(peek(1).kind == .leftParenthesis && peek(1).isAdjacent) { return .table(parseTable()) }
        if let statement = parseMisspeltStatement() { return statement }
        let first = current
        switch peek(1).kind {
        case .assign where !peek(1).isFirstOnLine:
            // `a = b`: the `let` was forgotten.
            diagnose(SyntaxMessages.missingLet(text(first), at: span(first)))
            return parseBindings(isLetWritten: false).map(StatementNode.binding)
        case .colon where !peek(1).isFirstOnLine:
            diagnose(SyntaxMessages.strayLabel(text(first), at: span(first)))
            advance()
            advance()
            return nil
        case .dot, .questionDot, .pipe:
            let value = parseExpression()
            diagnose(SyntaxMessages.bareExpression(at: value.span))
            return .paragraph(StringNode(segments: [.interpolation(value, value.span)], span: value.span), [])
        default: return .element(parseElement())
        }
    }

    /// A statement whose word is misspelt, if what follows the word shows which was meant.
    private mutating func parseMisspeltStatement() -> StatementNode? {
        let written = text(current)
        let next = peek(1)
        guard next.kind != .colon, !next.isAdjacent, !next.isFirstOnLine, !ElementWords.all.contains(written) else {
            return nil
        }
        var candidates: [String] = []
        if next.kind == .word, peek(2).keyword == .in { candidates = ["for", "table"] }
        if next.kind == .word, peek(2).kind == .assign { candidates = ["let"] }
        if lineHasArms() { candidates.append("match") }
        guard let meant = Suggestion.closest(to: written, among: candidates) else { return nil }
        diagnose(SyntaxMessages.misspeltKeyword(written, meant: meant, at: span(current)))
        switch meant {
        case "for": return parseFor().map(StatementNode.loop)
        case "table": return .table(parseTable())
        case "let": return parseBindings().map(StatementNode.binding)
        default: return .match(parseMatch())
        }
    }

    /// Whether `{ case` follows within a few words.
    private func lineHasArms() -> Bool {
        for distance in 1..<12 {
            let lexeme = peek(distance)
            if lexeme.kind == .leftBrace { return peek(distance + 1).keyword == .case }
            if lexeme.kind == .end || lexeme.isFirstOnLine { return false }
        }
        return false
    }

    // MARK: - let

    /// `let a = e, b = f`.
    mutating func parseBindings(isLetWritten: Bool = true) -> [LetNode]? {
        if isLetWritten { advance() }
        var bindings: [LetNode] = []
        repeat {
            let first = current
            let name: Name
            if isLetWritten || !bindings.isEmpty {
                let before = diagnostics.count
                // Behind a comma a name may stand on the next line.
                let outer = linesMatter
                if !bindings.isEmpty { linesMatter = false }
                name = parseName()
                linesMatter = outer
                if name.text.isEmpty, diagnostics.count > before { break }
            } else {
                name = Name(text(advance()), span(first))
            }
            if at(.colon) {
                diagnose(SyntaxMessages.unexpectedColon(at: span(current)))
                advance()
                _ = parseType()
            }
            guard expect(.assign, .token("=")) else { break }
            let value = parseExpression()
            bindings.append(LetNode(name: name, value: value, span: span(from: first.start)))
        } while accept(.comma) != nil
        return bindings.isEmpty ? nil : bindings
    }

    // MARK: - if

    /// `if c { … } else if d { … } else { … }`, `if let x = e { … }`.
    private mutating func parseIf() -> IfNode {
        let first = advance()
        let condition: IfNode.Condition
        if accept(.let) != nil {
            let name = parseName()
            expect(.assign, .token("="))
            condition = .binding(name, parseCondition())
        } else {
            condition = .expression(parseCondition())
        }
        let then = parseBlock()
        var otherwise: [StatementNode]?
        if at(.else) {
            markLineStart()
            advance()
            if at(.if) {
                otherwise = nested { [.conditional($0.parseIf())] } ?? []
            } else {
                otherwise = parseBlock()
            }
        }
        return IfNode(condition: condition, then: then, otherwise: otherwise, span: span(from: first.start))
    }

    /// An expression before a block; `=` in it is taken for `==`.
    private mutating func parseCondition() -> ExpressionNode {
        let condition = parseExpression()
        guard at(.assign) else { return condition }
        let sign = advance()
        diagnose(SyntaxMessages.assignmentInCondition(at: span(sign)))
        let right = parseExpression()
        return ExpressionNode(
            .binary(.equal, condition, right, operatorSpan: span(sign)), condition.span.union(right.span))
    }

    // MARK: - match

    /// `match e { case p { … } … else { … } }`.
    private mutating func parseMatch() -> MatchNode {
        let first = advance()
        let subject = parseExpression()
        var arms: [MatchNode.Arm] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            guard let pattern = parser.parseArmPattern() else { return parser.skipArm() }
            if parser.at(.colon) {
                parser.diagnose(SyntaxMessages.armNeedsBlock(at: parser.span(parser.current)))
                return parser.skipArm()
            }
            guard parser.at(.leftBrace) else {
                if parser.diagnostics.count == before { parser.diagnoseExpected(.block) }
                return parser.skipArm()
            }
            arms.append(MatchNode.Arm(pattern: pattern, body: parser.parseBlock()))
            if parser.at(.case) || parser.at(.else) { return }
            parser.finishStatement(since: before, inBlockOnLine: line)
        }
        return MatchNode(subject: subject, arms: arms, span: span(from: first.start))
    }

    // MARK: - for

    /// `for x in xs where c { … }`.
    private mutating func parseFor() -> ForNode? {
        let first = advance()
        let variable = parseName()
        if accept(.in) == nil { diagnoseExpected(.token("in")) }
        let list = parseExpression()
        let filter = accept(.where) != nil ? parseCondition() : nil
        let body = parseBlock()
        return ForNode(variable: variable, list: list, filter: filter, body: body, span: span(from: first.start))
    }
}
