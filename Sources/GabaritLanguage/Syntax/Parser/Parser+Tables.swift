import GabaritPrimitives

extension Parser {
    /// `table x in xs { parts }`.
    mutating func parseTable() -> TableNode {
        let first = advance()
        let variable = parseName()
        if accept(.in) == nil { diagnoseExpected(.token("in")) }
        let list = parseExpression()
        let filter = accept(.where) != nil ? parseExpression() : nil
        let arguments = parseArguments(allowing: .labels)
        let parts = parseTableParts()
        return TableNode(
            variable: variable, list: list, filter: filter, arguments: arguments, parts: parts,
            span: span(from: first.start))
    }

    private static let partWords = ["carry", "column", "columns", "empty", "group", "heading", "row", "total"]

    private mutating func parseTableParts() -> [TableNode.Part] {
        var parts: [TableNode.Part] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if let part = parser.parseTablePart() { parts.append(part) }
            if parser.current.line == line, Self.partWords.contains(parser.text(parser.current)) { return }
            parser.finishStatement(since: before, inBlockOnLine: line)
        }
        return parts
    }

    /// `group by e { … }`, `columns "…" { … }`, `column "…" value: e total: f { … }`, `carry "…" as "…"`,
    /// `row style: s when c`, `empty "…"`, `total "…"`.
    private mutating func parseTablePart() -> TableNode.Part? {
        let first = current
        guard first.kind == .word else {
            diagnoseExpectedHere(.tablePart)
            return nil
        }
        var word = text(first)
        if !Self.partWords.contains(word) {
            let meant = Suggestion.closest(to: word, among: Self.partWords)
            diagnose(SyntaxMessages.unknownTablePart(word, meant: meant, at: span(first)))
            guard let meant else {
                skipRestOfStatement()
                return nil
            }
            word = meant
        }
        advance()
        var keyword = Name(word, span(first))
        if word == "group" {
            if accept(word: "by") == nil { diagnoseExpected(.token("by")) }
            keyword = Name("group by", span(from: first.start))
        }
        var arguments = parseArguments(allowing: .all, until: ["as", "when"] + Self.partWords)
        if word == "carry", let label = accept(word: "as") {
            arguments.append(ArgumentNode(label: Name("as", span(label)), value: parseExpression()))
        }
        let condition = accept(word: "when") != nil ? parseExpression() : nil
        var parts: [TableNode.Part] = []
        var body: [StatementNode] = []
        if at(.leftBrace) {
            if word == "column" { body = parseColumnBody() } else { parts = parseTableParts() }
        }
        return TableNode.Part(
            keyword: keyword, arguments: arguments, condition: condition, parts: parts, body: body,
            span: span(from: first.start))
    }

    /// `{ guichet.siren | siren }` or `{ statements }`: a bare expression is a paragraph that holds it.
    private mutating func parseColumnBody() -> [StatementNode] {
        var statements: [StatementNode] = []
        parseBraces { parser, line in
            let next = parser.peek(1)
            let isBare: Bool =
                switch next.kind {
                case .dot, .questionDot, .pipe, .rightBrace: parser.isName(parser.current)
                default: parser.startsExpression && parser.current.kind != .word && !parser.at(.openingQuote)
                }
            guard isBare else {
                if let statement = parser.parseStatement(inBlockOnLine: line) { statements.append(statement) }
                return
            }
            let before = parser.diagnostics.count
            let value = parser.parseExpression()
            let string = StringNode(segments: [.interpolation(value, value.span)], span: value.span)
            statements.append(.paragraph(string, []))
            parser.finishStatement(since: before, inBlockOnLine: line)
        }
        return statements
    }
}
