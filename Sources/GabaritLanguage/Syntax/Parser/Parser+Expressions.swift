import GabaritPrimitives

extension Parser {
    /// Reads an expression: operators that bind at least as tightly as `minimum`, and their operands.
    ///
    /// Precedence climbing; nesting and the height of the tree are bounded.
    mutating func parseExpression(_ minimum: Precedence = .orElse) -> ExpressionNode {
        let first = current
        let parsed: ExpressionNode? = nested { parser in
            var left = parser.parseOperand()
            var isCompared = false
            var isChained = false
            while let infix = parser.infix(), infix.precedence >= minimum {
                if infix.precedence == .comparison {
                    if isCompared {
                        parser.diagnose(SyntaxMessages.chainedComparison(at: parser.span(parser.current)))
                        isChained = true
                    }
                    isCompared = true
                } else {
                    isCompared = false
                }
                left = parser.bounded(parser.parseInfix(infix, left))
            }
            // Nothing that could be checked further.
            return isChained ? ExpressionNode(.missing, left.span) : left
        }
        return parsed ?? ExpressionNode(.missing, span(first))
    }

    /// The expression, or a missing one where its tree is higher than allowed.
    private mutating func bounded(_ expression: ExpressionNode) -> ExpressionNode {
        guard expression.height > Parser.heightLimit else { return expression }
        tellTooDeep(at: expression.span)
        return ExpressionNode(.missing, expression.span)
    }

    // MARK: - Between operands

    /// The operator at the current place; a minus sign that starts a line is none.
    func infix() -> Infix? {
        if let keyword = current.keyword {
            // A label may bear an operator's word.
            if keyword != .else, labelLength(at: 0) != nil { return nil }
            switch keyword {
            case .or: return .binary(.or)
            case .and: return .binary(.and)
            case .of: return .binary(.of)
            case .mod: return .binary(.modulo)
            case .is: return .test
            case .else:
                // `else {` and `else:` belong to what stands around.
                let next = peek(1)
                return next.kind == .leftBrace || next.kind == .colon ? nil : .orElse
            default: return nil
            }
        }
        switch current.kind {
        case .pipe: return .pipe
        case .ellipsis: return .range
        case .minus:
            if linesMatter, current.isFirstOnLine { return nil }
            let startsValue = blanksSeparate && linesMatter && !current.isAdjacent && peek(1).isAdjacent
            return startsValue ? nil : .binary(.minus)
        case .plus: return .binary(.plus)
        case .star: return .binary(.times)
        case .slash: return .binary(.divide)
        case .equal: return .binary(.equal)
        case .notEqual: return .binary(.notEqual)
        case .less: return .binary(.less)
        case .lessOrEqual: return .binary(.lessOrEqual)
        case .greater: return .binary(.greater)
        case .greaterOrEqual: return .binary(.greaterOrEqual)
        case .foreign: return foreignInfix()
        default: return nil
        }
    }

    private func foreignInfix() -> Infix? {
        switch text(current) {
        case "&&": .binary(.and)
        case "||": .binary(.or)
        case "??": .orElse
        case "..": .range
        default: nil
        }
    }

    private mutating func parseInfix(_ infix: Infix, _ left: ExpressionNode) -> ExpressionNode {
        let symbol = advance()
        if symbol.kind == .foreign {
            let natives = ["&&": "and", "||": "or", "??": "else", "..": "..."]
            let native = natives[text(symbol)] ?? ""
            diagnose(SyntaxMessages.foreignSign(text(symbol), native: native, at: span(symbol)))
        }
        switch infix {
        case .orElse:
            let right = parseExpression(.orElse)
            return ExpressionNode(.orElse(left, right), left.span.union(right.span))
        case .binary(let binary):
            let right = parseExpression(infix.precedence.tighter)
            return ExpressionNode(
                .binary(binary, left, right, operatorSpan: span(symbol)), left.span.union(right.span))
        case .range:
            let right = parseExpression(Precedence.range.tighter)
            return ExpressionNode(.range(left, right), left.span.union(right.span))
        case .pipe:
            let format = parsePipeName()
            let arguments = at(.leftParenthesis) && current.isAdjacent ? parseCallArguments() : []
            return ExpressionNode(.pipe(left, format: format, arguments), left.span.union(span(from: symbol.start)))
        case .test:
            let test = parseTest(symbol)
            return ExpressionNode(.test(left, test), left.span.union(span(from: symbol.start)))
        }
    }

    private mutating func parsePipeName() -> Name {
        guard current.kind == .word, current.keyword == nil else {
            diagnoseExpected(.formatName)
            return Name("", insertionPoint)
        }
        let lexeme = advance()
        return Name(text(lexeme), span(lexeme))
    }

    /// What follows `is`.
    private mutating func parseTest(_ symbol: Lexeme) -> TestNode {
        if at(.not) {
            diagnose(SyntaxMessages.isNot(at: span(symbol).union(span(current))))
            advance()
        }
        if accept(.none) != nil { return .none(span(previous)) }
        if let some = accept(.some) {
            guard isName(current), !current.isFirstOnLine || !linesMatter, !atLabel else {
                return .some(nil, span(some))
            }
            let name = advance()
            return .some(Name(text(name), span(name)), span(from: some.start))
        }
        return .pattern(parsePattern())
    }

    // MARK: - Operands

    private mutating func parseOperand() -> ExpressionNode {
        let first = current
        if at(.not) || at(.foreign) && text(current) == "!" {
            if at(.foreign) { diagnose(SyntaxMessages.foreignSign("!", native: "not", at: span(first))) }
            advance()
            let operand = parseExpression(.comparison)
            return bounded(ExpressionNode(.unary(.not, operand), span(first).union(operand.span)))
        }
        if at(.minus) {
            layout.signs.insert(first.index)
            advance()
            let operand = parseExpression(.unary)
            return bounded(ExpressionNode(.unary(.minus, operand), span(first).union(operand.span)))
        }
        return parsePostfix(parsePrimary())
    }

    /// `.member`, `?.member`, `(arguments)`, any number of times.
    private mutating func parsePostfix(_ base: ExpressionNode) -> ExpressionNode {
        var base = base
        if case .missing = base.kind { return base }
        while true {
            switch current.kind {
            case .dot, .questionDot:
                let isOptional = advance().kind == .questionDot
                guard current.kind == .word, !current.isFirstOnLine || !linesMatter else {
                    diagnoseExpected(.memberName)
                    return base
                }
                let name = advance()
                base = ExpressionNode(
                    .member(base, Name(text(name), span(name)), isOptional: isOptional), base.span.union(span(name)))
            case .leftParenthesis where current.isAdjacent:
                let isCallable: Bool =
                    switch base.kind {
                    case .name, .member: true
                    default: false
                    }
                guard isCallable else { return base }
                let arguments = parseCallArguments()
                base = ExpressionNode(.call(base, arguments), base.span.union(span(from: base.span.start)))
            default: return base
            }
            base = bounded(base)
            if case .missing = base.kind { return base }
        }
    }

    private mutating func parsePrimary() -> ExpressionNode {
        let first = current
        // An operand may stand on the next line, but not where that line starts something of its own.
        if linesMatter, first.isFirstOnLine, startsWithStatementWord || isItemStart(inFirstColumn: true) {
            diagnoseExpected(.expression)
            return ExpressionNode(.missing, insertionPoint)
        }
        switch first.kind {
        case .openingQuote:
            let string = parseString()
            return ExpressionNode(.string(string), string.span)
        case .integer, .decimal: return parseNumber()
        case .date:
            advance()
            let written = text(first)
            if CivilDate(iso: written) == nil { diagnose(SyntaxMessages.invalidDate(written, at: span(first))) }
            return ExpressionNode(.date(written), span(first))
        case .color:
            advance()
            let written = text(first)
            let digits = written.dropFirst()
            if digits.utf8.count != 6 || !digits.allSatisfy(\.isHexDigit) {
                diagnose(SyntaxMessages.invalidColor(written, at: span(first)))
            }
            return ExpressionNode(.color(written), span(first))
        case .leftParenthesis: return parseParentheses()
        case .leftBracket:
            var elements: [ExpressionNode] = []
            parseList(.leftBracket, .rightBracket) { elements.append($0.parseExpression()) }
            return ExpressionNode(.list(elements), span(from: first.start))
        case .word: return parseWord()
        default:
            diagnoseExpected(.expression)
            return ExpressionNode(.missing, faultSpan)
        }
    }

    private mutating func parseWord() -> ExpressionNode {
        let first = current
        switch first.keyword {
        case nil:
            if let aggregate = parseAggregate() { return aggregate }
            if let event = parseEvent() { return event }
            advance()
            return ExpressionNode(.name(text(first)), span(first))
        case .true, .false:
            advance()
            return ExpressionNode(.boolean(first.keyword == .true), span(first))
        case .none?:
            advance()
            return ExpressionNode(.none, span(first))
        case .if: return parseConditional()
        case .match: return parseMatchExpression()
        default:
            diagnoseExpected(.expression)
            return ExpressionNode(.missing, faultSpan)
        }
    }

    // MARK: - Numbers

    /// `12`, `12.50`, `20mm`, `10 %`, `1 day`.
    private mutating func parseNumber() -> ExpressionNode {
        let first = advance()
        let written = text(first)
        if tellOfDecimalComma(first) { return ExpressionNode(.missing, span(from: first.start)) }
        if at(.percent), !current.isFirstOnLine {
            let unit = advance()
            return ExpressionNode(.quantity(written, unit: Name("%", span(unit))), span(from: first.start))
        }
        if current.kind == .word, !current.isFirstOnLine, labelLength(at: 0) == nil {
            let word = text(current)
            if current.isAdjacent || Units.spaced.contains(word) {
                let unit = advance()
                if !Units.all.contains(word) { diagnose(SyntaxMessages.unknownUnit(word, at: span(unit))) }
                return ExpressionNode(.quantity(written, unit: Name(word, span(unit))), span(from: first.start))
            }
        }
        let isWhole = first.kind == .integer
        return ExpressionNode(isWhole ? .integer(written) : .decimal(written), span(first))
    }

    /// Tells of `12,5` outside brackets, where a comma separates nothing.
    private mutating func tellOfDecimalComma(_ first: Lexeme) -> Bool {
        guard linesMatter, first.kind == .integer, at(.comma), current.isAdjacent, peek(1).kind == .integer,
            peek(1).isAdjacent
        else { return false }
        diagnose(SyntaxMessages.decimalComma(comma: span(current), number: span(first).union(span(peek(1)))))
        advance()
        advance()
        if current.kind == .word || at(.percent), current.isAdjacent { advance() }
        return true
    }

    // MARK: - Brackets

    /// `(a)` is `a`; `(a, b)` is a tuple.
    private mutating func parseParentheses() -> ExpressionNode {
        let first = current
        var elements: [ExpressionNode] = []
        parseList(.leftParenthesis, .rightParenthesis) { elements.append($0.parseExpression()) }
        let span = span(from: first.start)
        guard elements.count == 1 else {
            if elements.isEmpty { diagnose(SyntaxMessages.emptyParentheses(at: span)) }
            return ExpressionNode(elements.isEmpty ? .missing : .tuple(elements), span)
        }
        return ExpressionNode(elements[0].kind, span)
    }

    /// Reads `( … )` or `[ … ]`: elements between commas; a comma may stand behind the last one.
    mutating func parseList(
        _ opening: Token.Kind, _ closing: Token.Kind, element: (inout Parser) -> Void
    ) {
        let first = current
        _ = nested { parser in
            parser.advance()
            let outer = parser.linesMatter
            parser.linesMatter = false
            defer { parser.linesMatter = outer }
            var isFirst = true
            while !parser.at(closing) {
                let before = parser.diagnostics.count
                let start = parser.position
                if parser.atListEnd || !isFirst && parser.startsLineOfStatement {
                    return parser.tellUnclosedBracket(closing, first)
                }
                element(&parser)
                isFirst = false
                if parser.accept(.comma) != nil || parser.at(closing) { continue }
                if parser.diagnostics.count > before {
                    // Told of already: go on behind the next comma of this list.
                    parser.skipToComma(closing)
                    if parser.accept(.comma) != nil || parser.at(closing) { continue }
                    return
                }
                if parser.atListEnd || parser.current.isFirstOnLine || parser.position == start {
                    return parser.tellUnclosedBracket(closing, first)
                }
                parser.diagnose(
                    SyntaxMessages.expected(
                        .commaOr(closing), found: parser.found, at: parser.faultSpan))
                parser.skipToComma(closing)
                if parser.accept(.comma) != nil || parser.at(closing) { continue }
                return
            }
            parser.advance()
        }
    }

    private var atListEnd: Bool {
        switch current.kind {
        case .end, .rightBrace, .leftBrace, .semicolon, .rightParenthesis, .rightBracket, .closingInterpolation,
            .closingQuote:
            true
        default: isItemStart(inFirstColumn: true)
        }
    }

    /// Whether a line starts here that is a statement's, and so no element of a list never closed.
    private var startsLineOfStatement: Bool {
        current.isFirstOnLine && (at(.let) || at(.for) || startsWithStatementWord)
    }

    private mutating func tellUnclosedBracket(_ closing: Token.Kind, _ opening: Lexeme) {
        if isFaultTold || current.isBelowStray { return }
        let sign = closing == .rightParenthesis ? ")" : "]"
        let place = current.isFirstOnLine ? insertionPoint : span(current)
        diagnose(SyntaxMessages.unclosedBracket(sign, opening: span(opening), found: foundHere, at: place))
    }

    /// Passes what stands before the next comma or the end of a list.
    private mutating func skipToComma(_ closing: Token.Kind) {
        var open = 0
        while !atHardEnd, !at(.leftBrace), !at(.rightBrace), !isItemStart(inFirstColumn: true) {
            if open == 0, at(.comma) || at(closing) || startsLineOfStatement { return }
            switch current.kind {
            case .openingQuote:
                skipString()
                continue
            case .leftParenthesis, .leftBracket: open += 1
            case .rightParenthesis, .rightBracket:
                open -= 1
                if open < 0 { return }
            default: break
            }
            advance()
        }
    }
}
