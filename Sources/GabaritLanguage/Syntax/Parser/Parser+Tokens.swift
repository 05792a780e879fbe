import GabaritPrimitives

extension Parser {
    // MARK: - Looking

    /// The token at the current place; the end's again past the end.
    var current: Lexeme { lexemes[min(position, lexemes.count - 1)] }

    /// A token further on; the end's past the end.
    func peek(_ distance: Int) -> Lexeme { lexemes[min(position + distance, lexemes.count - 1)] }

    /// The token just passed.
    var previous: Lexeme { lexemes[max(0, min(position, lexemes.count) - 1)] }

    /// The token's characters.
    func text(_ lexeme: Lexeme) -> String {
        String(decoding: bytes[Int(lexeme.start)..<Int(lexeme.end)], as: UTF8.self)
    }

    /// The token's place.
    func span(_ lexeme: Lexeme) -> Span { Span(source: source, start: Int(lexeme.start), end: Int(lexeme.end)) }

    /// From a token's start to the end of what was just passed.
    func span(from start: Int32) -> Span {
        Span(source: source, start: Int(start), end: Int(max(start, position > 0 ? previous.end : start)))
    }

    /// The empty place behind what was just passed: where something missing would stand.
    var insertionPoint: Span {
        let offset = position > 0 ? Int(previous.end) : Int(current.start)
        return Span(source: source, start: offset, end: offset)
    }

    func at(_ kind: Token.Kind) -> Bool { current.kind == kind }
    func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }

    /// Whether the current token is a word that means something only here.
    func at(word: String) -> Bool { isWord(current, word) }

    func isWord(_ lexeme: Lexeme, _ word: String) -> Bool {
        lexeme.kind == .word && bytes[Int(lexeme.start)..<Int(lexeme.end)].elementsEqual(word.utf8)
    }

    /// Whether a token is a word that may name something.
    func isName(_ lexeme: Lexeme) -> Bool { lexeme.kind == .word && lexeme.keyword == nil }

    /// Whether nothing can follow in any construct: the file's end, or the end of code inside a string.
    var atHardEnd: Bool { at(.end) || at(.closingInterpolation) || at(.closingQuote) }

    /// Whether the current token begins `label:`, the label being a word or words joined by hyphens.
    var atLabel: Bool { labelLength(at: 0) != nil }

    /// The number of tokens, without the colon, of the label that starts some tokens further on.
    func labelLength(at distance: Int) -> Int? {
        let first = peek(distance)
        // `else:` and `case:` belong to a match.
        guard first.kind == .word, first.keyword != .else, first.keyword != .case else { return nil }
        var length = 1
        while length < 9, peek(distance + length).kind == .minus, peek(distance + length).isAdjacent,
            peek(distance + length + 1).kind == .word, peek(distance + length + 1).isAdjacent
        {
            length += 2
        }
        let colon = peek(distance + length)
        return colon.kind == .colon && colon.isAdjacent ? length : nil
    }

    /// Whether what is being read ends here: at a line's end that matters, a separator, a closing brace.
    var atStatementEnd: Bool {
        switch current.kind {
        case .end, .rightBrace, .semicolon, .closingInterpolation, .closingQuote: true
        default: linesMatter && current.isFirstOnLine
        }
    }

    // MARK: - Moving

    @discardableResult
    mutating func advance() -> Lexeme {
        let lexeme = current
        if position < lexemes.count - 1 { position += 1 }
        return lexeme
    }

    mutating func accept(_ kind: Token.Kind) -> Lexeme? { at(kind) ? advance() : nil }
    mutating func accept(_ keyword: Keyword) -> Lexeme? { at(keyword) ? advance() : nil }
    mutating func accept(word: String) -> Lexeme? { at(word: word) ? advance() : nil }

    /// Passes a token, or tells that it is missing.
    @discardableResult
    mutating func expect(_ kind: Token.Kind, _ expected: Expectation) -> Bool {
        if accept(kind) != nil { return true }
        diagnoseExpected(expected)
        return false
    }

    // MARK: - Telling

    mutating func diagnose(_ diagnostic: Diagnostic) {
        // One more than the limit, so that the count shows that there are more.
        lastFault = position
        guard diagnostics.count <= Parser.diagnosticsLimit else { return }
        diagnostics.append(diagnostic)
    }

    /// Tells that something else was expected at the current place.
    mutating func diagnoseExpected(_ expected: Expectation) {
        // Nothing was read since the last fault: this one follows from it.
        if isFaultTold || current.isBelowStray || lastFault == position { return }
        diagnose(SyntaxMessages.expected(expected, found: found, at: faultSpan))
    }

    /// Whether the lexer has told of what makes the current token unfit.
    var isFaultTold: Bool {
        current.isAfterStray || (at(.closingInterpolation) || at(.closingQuote)) && current.start == current.end
    }

    /// Tells that a line or an entry should start with something else than the current token.
    mutating func diagnoseExpectedHere(_ expected: Expectation) {
        if isFaultTold { return }
        diagnose(SyntaxMessages.expected(expected, found: foundHere, at: span(current)))
    }

    /// What stands at the current place, for a message; a line's end counts before the next line's first token.
    var found: Found {
        linesMatter && current.isFirstOnLine && position > 0 && !at(.end) ? .lineEnd : foundHere
    }

    /// The current token, for a message.
    var foundHere: Found {
        switch current.kind {
        case .end: return .fileEnd
        case .openingQuote: return .string
        case .closingInterpolation, .closingQuote: return .interpolationEnd
        default: return .token(text(current))
        }
    }

    /// Where to point for what stands at the current place: behind the previous token where a line ends.
    var faultSpan: Span {
        switch found {
        case .lineEnd, .fileEnd: insertionPoint
        default: span(current)
        }
    }

    // MARK: - Nesting

    /// Goes one level down for the length of a call; too deep, it passes what stands there and gives nothing.
    mutating func nested<Result>(_ body: (inout Parser) -> Result) -> Result? {
        guard depth < Parser.nestingLimit else {
            tellTooDeep(at: span(current))
            skipNested()
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return body(&self)
    }

    /// Tells once a file that it nests too deep.
    mutating func tellTooDeep(at span: Span) {
        guard !isTooDeepTold else { return }
        isTooDeepTold = true
        diagnose(SyntaxMessages.tooDeep(at: span))
    }

    // MARK: - Layout

    /// Notes for the formatter that the current token starts a line of its own right.
    mutating func markLineStart() { layout.lineStarts.insert(current.index) }

    /// Notes for the formatter that the current token stands in a column with those of the lines around.
    mutating func markColumn() { layout.columns.insert(current.index) }

    // MARK: - Documentation

    /// The `///` comments right above a token.
    func documentation(above lexeme: Lexeme) -> String? {
        var lines: [String] = []
        var index = Int(lexeme.index) - 1
        while index >= 0, tokens[index].isTrivia {
            if tokens[index].kind == .documentation {
                // One behind code documents what is on its own line.
                let before = tokens[..<index].last { $0.kind != .blank }
                guard before == nil || before?.kind == .newline else { break }
                lines.append(documentationText(tokens[index]))
            }
            index -= 1
        }
        return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
    }

    /// The `///` comment behind the token just passed, on its line.
    func documentationBehind() -> String? {
        for token in tokens[(Int(previous.index) + 1)...] {
            switch token.kind {
            case .blank: continue
            case .documentation: return documentationText(token)
            default: return nil
            }
        }
        return nil
    }

    private func documentationText(_ token: Token) -> String {
        let text = String(decoding: bytes[(Int(token.start) + 3)..<Int(token.end)], as: UTF8.self)
        let trimmed = text.first == " " ? text.dropFirst() : text[...]
        return String(
            trimmed[..<(trimmed.lastIndex { $0 != " " && $0 != "\t" }.map(trimmed.index(after:)) ?? trimmed.startIndex)]
        )
    }
}
