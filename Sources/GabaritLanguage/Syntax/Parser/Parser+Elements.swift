import GabaritPrimitives

extension Parser {
    /// `"…" options`: a paragraph; `"Label": value options`: a pair.
    mutating func parseStringStatement() -> StatementNode {
        let first = current
        admitsTabs = true
        let string = parseString()
        admitsTabs = false
        guard at(.colon), !current.isFirstOnLine else {
            return .paragraph(string, parseArguments(allowing: .labels))
        }
        advance()
        let value = parseExpression()
        let options = parseArguments(allowing: .labels)
        return .pair(PairNode(label: string, value: value, options: options, span: span(from: first.start)))
    }

    /// `heading level: 2 "…"`, `row { … }`, `alerte("…") { … }`: a word, arguments, a block.
    mutating func parseElement() -> ElementNode {
        let first = advance()
        let name = Name(text(first), span(first))
        let isCall = at(.leftParenthesis) && current.isAdjacent
        admitsTabs = !isCall && ["paragraph", "text"].contains(name.text)
        var arguments: [ArgumentNode] = []
        if isCall {
            arguments = parseCallArguments()
            arguments += parseArguments(allowing: .labels)
        } else {
            arguments = parseArguments(allowing: .all)
        }
        admitsTabs = false
        let body = at(.leftBrace) ? parseBlock() : nil
        return ElementNode(
            name: name, isCall: isCall, arguments: arguments, body: body, span: span(from: first.start))
    }

    /// Which arguments may stand between a word and its block.
    enum ArgumentKinds {
        case all, labels
    }

    /// Arguments without parentheses: values and `label: value`, up to the line's end or a block.
    ///
    /// A label on the next line goes on with them. Numbers behind a label's value belong to it, `padding: 2mm 4mm`; anything
    /// else there is an argument of its own. A comma between two is allowed.
    ///
    /// Words in `stops` end them.
    mutating func parseArguments(allowing kinds: ArgumentKinds, until stops: [String] = []) -> [ArgumentNode] {
        var arguments: [ArgumentNode] = []
        let outer = blanksSeparate
        blanksSeparate = true
        defer { blanksSeparate = outer }
        while !at(.leftBrace), !atHardEnd {
            let start = position
            let before = diagnostics.count
            if let length = labelLength(at: 0) {
                arguments.append(parseLabelledArgument(length: length))
            } else if kinds == .all, !atStatementEnd, startsExpression,
                arguments.isEmpty || !startsWithStatementWord, !stops.contains(where: { at(word: $0) })
            {
                arguments.append(ArgumentNode(label: nil, value: parseExpression()))
            } else {
                break
            }
            if position == start { break }
            if diagnostics.count > before, !atStatementEnd, !atLabel, !startsExpression { break }
            if at(.comma), !peek(1).isFirstOnLine || labelLength(at: 1) != nil { advance() }
        }
        return arguments
    }

    private mutating func parseLabelledArgument(length: Int) -> ArgumentNode {
        let label = parseLabel(length: length)
        let value = parseLabelledValue(label)
        var further: [ExpressionNode] = []
        while !atStatementEnd, startsNumber, further.count < 16 { further.append(parseExpression()) }
        return ArgumentNode(label: label, value: value, further: further)
    }

    /// Whether a number with or without its sign stands here.
    private var startsNumber: Bool {
        let lexeme = at(.minus) && peek(1).isAdjacent ? peek(1) : current
        return lexeme.kind == .integer || lexeme.kind == .decimal
    }

    /// Whether the current token can begin an expression.
    var startsExpression: Bool {
        switch current.kind {
        case .integer, .decimal, .date, .color, .openingQuote, .leftParenthesis, .leftBracket, .minus: return true
        case .word:
            switch current.keyword {
            case nil, .true?, .false?, .none?, .not?, .if?, .match?: return true
            default: return false
            }
        case .foreign: return text(current) == "!"
        default: return false
        }
    }
}
