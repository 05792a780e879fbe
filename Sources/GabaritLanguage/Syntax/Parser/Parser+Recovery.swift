import GabaritPrimitives

extension Parser {
    // MARK: - Passing over

    /// Passes the rest of what encloses the current place, with the brackets in it; without recursion.
    mutating func skipNested() {
        var open = 0
        while !at(.end) {
            switch current.kind {
            case .leftParenthesis, .leftBracket, .leftBrace, .openingQuote, .openingInterpolation: open += 1
            case .rightParenthesis, .rightBracket, .rightBrace, .closingQuote, .closingInterpolation:
                if open == 0 { return }
                open -= 1
            default:
                if open == 0, linesMatter, current.isFirstOnLine { return }
            }
            advance()
        }
    }

    /// Passes what is left of a statement's line; blocks on it are read by `block`, or passed.
    mutating func skipRestOfStatement(readingBlocks block: ((inout Parser) -> Void)? = nil) {
        while !atStatementEnd || current.isFirstOnLine && infix() != nil {
            switch current.kind {
            case .leftBrace:
                if let block { block(&self) } else { skipBraces() }
            case .leftParenthesis, .leftBracket: skipParentheses()
            case .openingQuote: skipString()
            default: advance()
            }
        }
    }

    /// Passes a block and what it holds.
    mutating func skipBraces() {
        var open = 0
        while !atHardEnd {
            if open > 0, isItemStart(inFirstColumn: true) { return }
            switch current.kind {
            case .openingQuote:
                skipString()
                continue
            case .leftBrace: open += 1
            case .rightBrace: open -= 1
            default: break
            }
            advance()
            if open <= 0 { return }
        }
    }

    /// Passes parentheses or brackets and what they hold; those never closed end before the next brace.
    private mutating func skipParentheses() {
        var open = 0
        while !atHardEnd, !at(.leftBrace), !at(.rightBrace) {
            if open > 0, isItemStart(inFirstColumn: true) { return }
            switch current.kind {
            case .openingQuote:
                skipString()
                continue
            case .leftParenthesis, .leftBracket: open += 1
            case .rightParenthesis, .rightBracket: open -= 1
            default: break
            }
            advance()
            if open <= 0 { return }
        }
    }

    /// Passes a string; the lexer has balanced them all.
    mutating func skipString() {
        var open = 0
        while !at(.end) {
            let kind = advance().kind
            if kind == .openingQuote { open += 1 }
            if kind == .closingQuote { open -= 1 }
            if open <= 0 { return }
        }
    }

    // MARK: - Ends of statements

    /// Ends a statement: what is left of its line is told of once, unless the statement has been told of already.
    ///
    /// In a block on one line the next statement may follow at once.
    mutating func finishStatement(
        since diagnosticsBefore: Int, inBlockOnLine blockLine: Int32?,
        readingBlocks block: ((inout Parser) -> Void)? = nil
    ) {
        if accept(.semicolon) != nil || atStatementEnd { return }
        // Of what stands behind a stray character, the lexer has told.
        let isTold = diagnostics.count > diagnosticsBefore || current.isAfterStray
        let startsStatement = at(.openingQuote) || startsWithStatementWord
        let isOnBlockLine = blockLine == current.line
        if startsStatement, isTold || isOnBlockLine { return }
        if isOnBlockLine, !isTold {
            // `if` and `match` would have been read as values, and names behind an open element as its arguments.
            if at(.if) || at(.match) { return }
            if isName(current), previous.kind == .rightBrace || previous.kind == .rightParenthesis { return }
        }
        if !isTold { diagnose(SyntaxMessages.expectedLineEnd(found: found, at: faultSpan, hint: leftoverHint)) }
        if !startsStatement { skipRestOfStatement(readingBlocks: block) }
        _ = accept(.semicolon)
    }

    /// Advice about what is left over behind a statement.
    private var leftoverHint: SyntaxMessages.Leftover? {
        switch current.kind {
        case .leftParenthesis where isName(previous) && !current.isAdjacent:
            .spaceBeforeParenthesis(Span(source: source, start: Int(previous.end), end: Int(current.start)))
        case .assign: .assignment
        case .question: .question
        default: nil
        }
    }

    /// Whether a word stands here that can only begin a statement.
    var startsWithStatementWord: Bool {
        if at(.let) || at(.for) { return true }
        guard isName(current), ElementWords.all.contains(text(current)) else { return false }
        return peek(1).kind == .openingQuote || peek(1).kind == .leftBrace
    }

    // MARK: - Blocks

    /// Reads `{ … }`, one entry at a time; a missing brace, on either side, is told of.
    ///
    /// `entry` gets the line of the opening brace; it is called at a token that closes nothing.
    mutating func parseBraces(_ entry: (inout Parser, Int32) -> Void) {
        guard at(.leftBrace) else { return diagnoseExpected(.block) }
        _ = nested { parser in
            let openingPosition = parser.position
            let opening = parser.advance()
            let outer = (parser.linesMatter, parser.blanksSeparate)
            (parser.linesMatter, parser.blanksSeparate) = (true, false)
            defer { (parser.linesMatter, parser.blanksSeparate) = outer }
            while true {
                while parser.accept(.semicolon) != nil {}
                if parser.at(.rightBrace) {
                    parser.noteSuspect(opening: openingPosition)
                    parser.advance()
                    return
                }
                if parser.atHardEnd || parser.isItemStart(inFirstColumn: true) {
                    return parser.tellUnclosed(opening)
                }
                let start = parser.position
                let before = parser.diagnostics.count
                parser.markLineStart()
                entry(&parser, opening.line)
                if parser.position == start { parser.skipUnexpected(isTold: parser.diagnostics.count > before) }
            }
        }
    }

    /// Passes a line that nothing could read, and tells of it where nobody has.
    mutating func skipUnexpected(isTold: Bool) {
        if !isTold { diagnoseExpectedHere(.statement) }
        switch current.kind {
        case .openingQuote: skipString()
        case .leftBrace: skipBraces()
        case .leftParenthesis, .leftBracket: skipParentheses()
        default: advance()
        }
        skipRestOfStatement()
    }

    /// Tells that a brace is never closed, once for all that are open at a place.
    private mutating func tellUnclosed(_ opening: Lexeme) {
        guard unclosedPosition != position else { return }
        unclosedPosition = position
        if let suspect = suspectBrace, lexemes[suspect.opening].start > opening.start {
            diagnose(
                SyntaxMessages.unclosedBlock(
                    at: span(lexemes[suspect.opening]), closing: span(lexemes[suspect.closing])))
        } else {
            diagnose(SyntaxMessages.unclosedBlock(at: span(opening), closing: nil))
        }
        suspectBrace = nil
    }

    /// Remembers the first closing brace that starts a line further left than the line it closes.
    private mutating func noteSuspect(opening: Int) {
        guard suspectBrace == nil, current.isFirstOnLine, lexemes[opening].line != current.line else { return }
        if indent(of: current) < indent(ofLineOf: opening) { suspectBrace = (opening, position) }
    }

    private func indent(of lexeme: Lexeme) -> Int {
        let index = Int(lexeme.index)
        guard index > 0, tokens[index - 1].kind == .blank else { return 0 }
        return Int(tokens[index - 1].end - tokens[index - 1].start)
    }

    private func indent(ofLineOf position: Int) -> Int {
        var index = position
        while index > 0, !lexemes[index].isFirstOnLine { index -= 1 }
        return indent(of: lexemes[index])
    }

    // MARK: - Items

    /// Whether an item starts here, by its word and what follows it; inside a block only in the first column.
    func isItemStart(inFirstColumn: Bool) -> Bool {
        guard current.kind == .word, current.isFirstOnLine || !inFirstColumn else { return false }
        guard !inFirstColumn || indent(of: current) == 0 else { return false }
        guard let word = ItemWord(rawValue: text(current)) else { return false }
        return hasShape(of: word)
    }

    /// Whether the tokens behind the current one are those that follow an item's word.
    func hasShape(of word: ItemWord) -> Bool {
        let next = peek(1)
        switch word {
        case .data, .page: return next.kind == .leftBrace
        case .import: return next.kind == .openingQuote
        case .open: return isWord(next, "enum")
        default:
            guard next.kind == .word, !next.isFirstOnLine else { return false }
            switch peek(2).kind {
            case .leftBrace, .leftParenthesis, .colon, .assign, .minus: return true
            default: return false
            }
        }
    }
}
