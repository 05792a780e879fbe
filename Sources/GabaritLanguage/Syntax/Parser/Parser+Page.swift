import GabaritPrimitives

extension Parser {
    /// `{ size A4 margins 20mm … header { … } first { … } }`, behind the word `page` or a master's.
    mutating func parsePage(_ first: Lexeme, depthOfMasters: Int) -> PageNode {
        var settings: [ElementNode] = []
        var sections: [PageNode.Section] = []
        parseBraces { parser, line in
            let before = parser.diagnostics.count
            parser.parsePageEntry(depthOfMasters: depthOfMasters, &settings, &sections)
            parser.finishEntry(since: before, inBlockOnLine: line)
        }
        return PageNode(settings: settings, sections: sections, span: span(from: first.start))
    }

    private mutating func parsePageEntry(
        depthOfMasters: Int, _ settings: inout [ElementNode], _ sections: inout [PageNode.Section]
    ) {
        guard isName(current) else { return diagnoseExpectedHere(.pageSetting) }
        let first = advance()
        let name = Name(text(first), span(first))
        let masters = ["first", "odd", "even"]
        let blocks = ["header", "footer", "background"]
        // `size: (210mm, 297mm)` is `size (210mm, 297mm)`.
        if at(.colon), current.isAdjacent { advance() }
        // These take no labels, so that a label on the next line is theirs neither.
        let takesLabels = !["size", "scales", "bleed", "margins"].contains(name.text)
        let arguments = takesLabels ? parseArguments(allowing: .all) : parseSettingValues()
        guard at(.leftBrace) || masters.contains(name.text) || blocks.contains(name.text) else {
            if arguments.isEmpty { diagnoseExpected(.expression) }
            settings.append(
                ElementNode(name: name, isCall: false, arguments: arguments, body: nil, span: span(from: first.start)))
            return
        }
        if depthOfMasters == 0, masters.contains(name.text) {
            let master = parsePage(first, depthOfMasters: 1)
            sections.append(
                PageNode.Section(
                    name: name, arguments: arguments, body: [], master: master, span: span(from: first.start)))
        } else {
            let body = parseBlock()
            sections.append(
                PageNode.Section(
                    name: name, arguments: arguments, body: body, master: nil, span: span(from: first.start)))
        }
    }

    /// `A4 landscape`, `20mm 18mm`: values up to the line's end or the next word that starts a setting.
    private mutating func parseSettingValues() -> [ArgumentNode] {
        var values: [ArgumentNode] = []
        let outer = blanksSeparate
        blanksSeparate = true
        defer { blanksSeparate = outer }
        while !atStatementEnd, startsExpression, !(current.kind == .word && PageNode.words.contains(text(current))) {
            let start = position
            values.append(ArgumentNode(label: nil, value: parseExpression()))
            if position == start { break }
        }
        return values
    }
}
