import GabaritPrimitives

extension Parser {
    // MARK: - Types

    /// `Text(max: 38)?`, `[Adresse](max: 3)`.
    mutating func parseType() -> TypeNode {
        let first = current
        guard !atStatementEnd, first.kind == .word || first.kind == .leftBracket else {
            diagnoseExpected(.type)
            return .missing(insertionPoint)
        }
        var type: TypeNode
        if first.kind == .leftBracket {
            type = parseListType() ?? .missing(span(from: first.start))
        } else {
            if first.keyword != nil { diagnose(SyntaxMessages.reservedWord(text(first), at: span(first))) }
            advance()
            let refinements = parseRefinements()
            type = .named(Name(text(first), span(first)), refinements: refinements, span: span(from: first.start))
        }
        if at(.question), !current.isFirstOnLine {
            advance()
            type = .optional(type, span: span(from: first.start))
        }
        if at(.question) || (at(.foreign) && text(current) == "??"), current.isAdjacent {
            let second = current
            while at(.question) || (at(.foreign) && text(current) == "??") { advance() }
            diagnose(SyntaxMessages.doubledOptional(at: span(from: second.start)))
        }
        return type
    }

    /// `[T](max: 7)`.
    private mutating func parseListType() -> TypeNode? {
        let first = current
        return nested { parser in
            parser.advance()
            let outer = parser.linesMatter
            parser.linesMatter = false
            let element = parser.parseType()
            parser.linesMatter = outer
            if parser.accept(.rightBracket) == nil {
                parser.diagnose(
                    SyntaxMessages.unclosedBracket(
                        "]", opening: parser.span(first), found: parser.found, at: parser.faultSpan))
            }
            let refinements = parser.parseRefinements()
            return .list(element, refinements: refinements, span: parser.span(from: first.start))
        }
    }

    /// `(max: 38, repertoire: latin)`, `(0...120)`, or nothing.
    private mutating func parseRefinements() -> [ArgumentNode] {
        guard at(.leftParenthesis), !current.isFirstOnLine else { return [] }
        if !current.isAdjacent {
            let gap = Span(source: source, start: Int(previous.end), end: Int(current.start))
            diagnose(SyntaxMessages.spaceBeforeParenthesis(gap))
        }
        var refinements: [ArgumentNode] = []
        parseList(.leftParenthesis, .rightParenthesis) { parser in
            if parser.at(word: "pattern"), parser.peek(1).kind == .colon, parser.peek(2).kind == .openingQuote {
                // Braces and backslashes of a pattern are its own.
                let label = parser.advance()
                parser.advance()
                let string = parser.parseVerbatimString()
                let value = ExpressionNode(.string(string), string.span)
                refinements.append(ArgumentNode(label: Name(parser.text(label), parser.span(label)), value: value))
            } else {
                refinements.append(parser.parseCallArgument())
            }
        }
        return refinements
    }

    // MARK: - Fields

    /// `{ name Type marks … }`, one field a line; on one line they follow each other.
    mutating func parseFields() -> [FieldNode] {
        var fields: [FieldNode] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if let field = parser.parseField() { fields.append(field) }
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return fields
    }

    /// `name Type id sensitive header "Column" /// description`.
    private mutating func parseField() -> FieldNode? {
        let first = current
        guard first.kind == .word else {
            diagnoseExpectedHere(.fieldName)
            return nil
        }
        if first.keyword != nil { diagnose(SyntaxMessages.reservedWord(text(first), at: span(first))) }
        advance()
        let name = Name(text(first), span(first))
        if at(.colon), !current.isFirstOnLine {
            diagnose(SyntaxMessages.unexpectedColon(at: span(current)))
            advance()
        }
        if linesMatter { layout.fieldTypes.insert(current.index) }
        let type = parseType()
        var marks: [Name] = []
        var headers: [StringNode] = []
        while current.kind == .word, !current.isFirstOnLine {
            let mark = text(current)
            if mark == "header", peek(1).kind == .openingQuote, !peek(1).isFirstOnLine {
                advance()
                headers.append(parseString())
                continue
            }
            if mark == "id" || mark == "sensitive" {
                // On one line, `id Text` is the next field.
                if isTypeStart(peek(1)) { break }
            } else if isTypeStart(peek(1)) {
                break
            } else {
                diagnose(SyntaxMessages.unknownMark(mark, at: span(current)))
                advance()
                continue
            }
            marks.append(Name(mark, span(current)))
            advance()
        }
        let above = documentation(above: first)
        let behind = documentationBehind()
        return FieldNode(
            name: name, type: type, marks: marks, headers: headers,
            documentation: [above, behind].compactMap(\.self).isEmpty
                ? nil : [above, behind].compactMap(\.self).joined(separator: "\n"),
            span: span(from: first.start))
    }

    /// Whether a token on the same line begins a type: a bracket or a word in upper case.
    private func isTypeStart(_ lexeme: Lexeme) -> Bool {
        guard !lexeme.isFirstOnLine else { return false }
        if lexeme.kind == .leftBracket { return true }
        return lexeme.kind == .word && (0x41...0x5A).contains(bytes[Int(lexeme.start)])
    }

    // MARK: - Enums

    /// `name { case … }`, behind the word `enum`.
    mutating func parseEnum(_ first: Lexeme, isOpen: Bool, _ documentation: String?) -> EnumNode {
        let name = parseName(.typeName)
        var cases: [EnumNode.Case] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if let one = parser.parseEnumCase() { cases.append(one) }
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return EnumNode(
            name: name, isOpen: isOpen, cases: cases, documentation: documentation, span: span(from: first.start))
    }

    /// `case radiee(le: Date) "R" "Radiée"`.
    private mutating func parseEnumCase() -> EnumNode.Case? {
        let first = current
        if accept(.case) == nil {
            diagnose(SyntaxMessages.expectedCase(found: foundHere, at: span(current), isMissingWord: isName(current)))
            guard isName(current) else { return nil }
        }
        let name: Name
        if isName(current) {
            let lexeme = advance()
            name = Name(text(lexeme), span(lexeme))
        } else {
            name = parseName()
        }
        var payload: [FieldNode] = []
        if at(.leftParenthesis), !current.isFirstOnLine {
            parseList(.leftParenthesis, .rightParenthesis) { parser in
                let start = parser.current
                let name = parser.parseName()
                parser.expect(.colon, .token(":"))
                let type = parser.parseType()
                payload.append(
                    FieldNode(
                        name: name, type: type, marks: [], documentation: nil, span: parser.span(from: start.start)))
            }
        }
        var strings: [StringNode] = []
        while at(.openingQuote), !current.isFirstOnLine, strings.count < 2 { strings.append(parseString()) }
        let above = documentation(above: first)
        return EnumNode.Case(
            name: name, payload: payload, code: strings.first, label: strings.dropFirst().first,
            documentation: above ?? documentationBehind(), span: span(from: first.start))
    }
}
