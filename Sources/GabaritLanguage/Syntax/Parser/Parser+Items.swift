import GabaritPrimitives

extension Parser {
    /// Reads the file: items and statements to its end.
    mutating func parseFile() {
        while !at(.end) {
            let start = position
            let before = diagnostics.count
            if at(.rightBrace) {
                diagnose(SyntaxMessages.strayClosing("}", at: span(current)))
                advance()
                continue
            }
            if accept(.semicolon) != nil { continue }
            markLineStart()
            parseItem()
            if position == start { skipUnexpected(isTold: diagnostics.count > before) }
        }
    }

    private mutating func parseItem() {
        let before = diagnostics.count
        if let word = itemWord() {
            parseItem(word)
            return finishStatement(since: before, inBlockOnLine: nil)
        }
        if let statement = parseStatement(inBlockOnLine: nil) { items.append(.statement(statement)) }
    }

    /// The item's word at the current place; a component may bear it in a call.
    func itemWordWritten() -> ItemWord? {
        guard isName(current), !(peek(1).kind == .leftParenthesis && peek(1).isAdjacent) else { return nil }
        return ItemWord(rawValue: text(current))
    }

    /// The item's word at the current place; a misspelt one is told of and taken for what was meant.
    private mutating func itemWord() -> ItemWord? {
        if let word = itemWordWritten() { return word }
        guard isName(current) else { return nil }
        let written = text(current)
        guard !ElementWords.all.contains(written),
            let meant = Suggestion.closest(to: written, among: ItemWord.allCases.map(\.rawValue)),
            let word = ItemWord(rawValue: meant), hasShape(of: word)
        else { return nil }
        diagnose(SyntaxMessages.misspeltKeyword(written, meant: meant, at: span(current)))
        return word
    }

    /// Reads an item that stands in a block, where it does not belong; it is kept all the same.
    mutating func parseMisplacedItem(_ word: ItemWord) {
        diagnose(SyntaxMessages.itemInBlock(word.rawValue, at: span(current)))
        parseItem(word)
    }

    private mutating func parseItem(_ word: ItemWord) {
        let first = current
        let documentation = documentation(above: first)
        advance()
        switch word {
        case .template: items.append(.unit(parseUnit(.template, first, documentation)))
        case .mail: items.append(.unit(parseUnit(.mail, first, documentation)))
        case .policy: items.append(.policy(parsePolicy(first, documentation)))
        case .import: parseImport(first)
        case .data: items.append(.data(DataNode(fields: parseFields(), span: span(from: first.start))))
        case .record:
            let name = parseTypeName()
            let fields = parseFields()
            let span = span(from: first.start)
            items.append(.record(RecordNode(name: name, fields: fields, documentation: documentation, span: span)))
        case .enum: items.append(.enumeration(parseEnum(first, isOpen: false, documentation)))
        case .open:
            if accept(word: "enum") == nil { diagnoseExpected(.token("enum")) }
            items.append(.enumeration(parseEnum(first, isOpen: true, documentation)))
        case .type:
            let name = parseTypeName()
            expect(.assign, .token("="))
            let type = parseType()
            let span = span(from: first.start)
            items.append(.alias(AliasNode(name: name, type: type, documentation: documentation, span: span)))
        case .function: items.append(.function(parseFunction(first, documentation)))
        case .component: items.append(.component(parseComponent(first, documentation)))
        case .style: items.append(.style(parseStyle(first)))
        case .theme:
            let name = parseName()
            let tokens = parseProperties()
            items.append(.theme(ThemeNode(name: name, tokens: tokens, span: span(from: first.start))))
        case .page: items.append(.page(parsePage(first, depthOfMasters: 0)))
        }
    }

    // MARK: - Names

    /// Reads the name that something is given; a missing one is told of and empty.
    mutating func parseName(_ expected: Expectation = .name) -> Name {
        if isName(current), !current.isFirstOnLine || !linesMatter {
            let lexeme = advance()
            return Name(text(lexeme), span(lexeme))
        }
        if current.kind == .word, !current.isFirstOnLine {
            diagnose(SyntaxMessages.reservedWord(text(current), at: span(current)))
            let lexeme = advance()
            return Name(text(lexeme), span(lexeme))
        }
        diagnoseExpected(expected)
        return Name("", insertionPoint)
    }

    private mutating func parseTypeName() -> Name { parseName(.typeName) }

    /// Reads words joined by hyphens, such as `attestation-simplifiee`, `en-GB`, `tb06`.
    mutating func parseHyphenatedName(_ expected: Expectation = .name) -> Name {
        guard current.kind == .word, !current.isFirstOnLine else {
            diagnoseExpected(expected)
            return Name("", insertionPoint)
        }
        let first = advance()
        while at(.minus), current.isAdjacent, peek(1).isAdjacent, peek(1).kind == .word || peek(1).kind == .integer {
            layout.hyphens.insert(current.index)
            advance()
            advance()
            // A number and letters right behind it are one part: `v-2b`.
            if previous.kind == .integer, at(.word), current.isAdjacent { advance() }
        }
        let span = span(from: first.start)
        return Name(String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self), span)
    }

    // MARK: - Headers and imports

    /// `template name { version "…" valid from 2024-04-15 … }`, behind the word.
    private mutating func parseUnit(_ kind: UnitKind, _ first: Lexeme, _ documentation: String?) -> UnitNode {
        let name = parseHyphenatedName()
        var entries: [UnitNode.Entry] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if let entry = parser.parseHeaderEntry() { entries.append(entry) }
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return UnitNode(
            kind: kind, name: name, entries: entries, documentation: documentation, span: span(from: first.start))
    }

    /// `valid from 2024-04-15 until 2025-01-01`: a key, then values, each with a word before it or none.
    private mutating func parseHeaderEntry() -> UnitNode.Entry? {
        guard isName(current) else {
            diagnoseExpectedHere(.headerKey)
            return nil
        }
        let first = advance()
        let key = Name(text(first), span(first))
        var words: [Name] = []
        var values: [ExpressionNode] = []
        if let colon = accept(.colon) { diagnose(SyntaxMessages.unexpectedColon(at: span(colon))) }
        while !atStatementEnd {
            var word = Name("", insertionPoint)
            if ["from", "until", "to"].contains(text(current)), peek(1).kind != .dot {
                let lexeme = advance()
                word = Name(text(lexeme), span(lexeme))
            }
            let before = position
            let value: ExpressionNode
            if key.text == "language" || key.text == "alias", isName(current) {
                let name = parseHyphenatedName()
                value = ExpressionNode(.name(name.text), name.span)
            } else if startsExpression || !word.text.isEmpty {
                value = parseExpression()
            } else {
                break
            }
            words.append(word)
            values.append(value)
            // On one line the next key follows: a name behind a value is no value.
            if position == before || isName(current) && !["from", "until", "to"].contains(text(current)) { break }
        }
        if values.isEmpty { diagnoseExpected(.expression) }
        return UnitNode.Entry(key: key, words: words, values: values, span: span(from: first.start))
    }

    /// `import "lib/etat.gabarit"`, behind the word.
    private mutating func parseImport(_ first: Lexeme) {
        guard at(.openingQuote), !current.isFirstOnLine else { return diagnoseExpected(.importPath) }
        let string = parseString()
        guard let path = string.plainText, !path.isEmpty else {
            return diagnose(SyntaxMessages.notPlainString(at: string.span))
        }
        items.append(.importing(ImportNode(path: Name(path, string.span), span: span(from: first.start))))
    }

    // MARK: - Functions and components

    /// `function name(a: Type, …) -> Type = expression`, behind the word.
    private mutating func parseFunction(_ first: Lexeme, _ documentation: String?) -> FunctionNode {
        let name = parseName()
        let parameters = parseParameters()
        var result: TypeNode?
        if acceptArrow() { result = parseType() }
        expect(.assign, .token("="))
        let body = parseExpression()
        return FunctionNode(
            name: name, parameters: parameters, result: result, body: body, documentation: documentation,
            span: span(from: first.start))
    }

    /// `component name(a: Type, …) { … }`, behind the word.
    private mutating func parseComponent(_ first: Lexeme, _ documentation: String?) -> ComponentNode {
        let name = parseName()
        let parameters = parseParameters()
        let body = parseBlock()
        return ComponentNode(
            name: name, parameters: parameters, body: body, documentation: documentation, span: span(from: first.start))
    }

    /// `(a: Type, b: Type = value)`.
    mutating func parseParameters() -> [ParameterNode] {
        var parameters: [ParameterNode] = []
        guard at(.leftParenthesis) else {
            diagnoseExpected(.token("("))
            return []
        }
        parseList(.leftParenthesis, .rightParenthesis) { parser in
            let name = parser.parseName()
            parser.expect(.colon, .token(":"))
            let type = parser.parseType()
            let value = parser.accept(.assign) != nil ? parser.parseExpression() : nil
            parameters.append(ParameterNode(name: name, type: type, defaultValue: value))
        }
        return parameters
    }

    /// Passes `->`, or `=>` with a word about it.
    mutating func acceptArrow() -> Bool {
        if accept(.arrow) != nil { return true }
        guard at(.foreign), text(current) == "=>" else { return false }
        diagnose(SyntaxMessages.foreignSign("=>", native: "->", at: span(current)))
        advance()
        return true
    }

    // MARK: - Styles and themes

    /// `style name: parent { … }`, behind the word.
    private mutating func parseStyle(_ first: Lexeme) -> StyleNode {
        let name = parseName()
        let parent = accept(.colon) != nil ? parseName() : nil
        let properties = parseProperties()
        return StyleNode(name: name, parent: parent, properties: properties, span: span(from: first.start))
    }

    /// `{ name: value value … }`: a property ends where the next begins, also on its line.
    private mutating func parseProperties() -> [PropertyNode] {
        var properties: [PropertyNode] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            if let property = parser.parseProperty() { properties.append(property) }
            if !parser.atLabel { parser.finishEntry(since: before, inBlockOnLine: line) }
        }
        return properties
    }

    private mutating func parseProperty() -> PropertyNode? {
        guard let length = labelLength(at: 0) else {
            if isName(current), peek(1).kind == .colon {
                // `size : 10pt` means what it says.
                let name = advance()
                advance()
                return parsePropertyValues(Name(text(name), span(name)))
            }
            diagnose(SyntaxMessages.expectedProperty(found: foundHere, at: span(current)))
            return nil
        }
        return parsePropertyValues(parseLabel(length: length))
    }

    private mutating func parsePropertyValues(_ name: Name) -> PropertyNode {
        var values: [ExpressionNode] = []
        let outer = blanksSeparate
        blanksSeparate = true
        defer { blanksSeparate = outer }
        repeat {
            let before = position
            values.append(parseExpression())
            if at(.comma), !current.isFirstOnLine { advance() }
            if position == before { break }
        } while !atStatementEnd && !atLabel && startsExpression
        return PropertyNode(name: name, values: values, span: span(from: name.span.start))
    }

    /// Ends a line of a block that holds no statements.
    mutating func finishEntry(since before: Int, inBlockOnLine line: Int32) {
        if atStatementEnd && !at(.semicolon) || accept(.comma) != nil || accept(.semicolon) != nil { return }
        if current.line == line, current.kind == .word, diagnostics.count == before { return }
        finishStatement(since: before, inBlockOnLine: line)
    }
}
