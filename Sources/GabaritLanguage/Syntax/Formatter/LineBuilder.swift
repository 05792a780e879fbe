/// One line of a formatted file.
struct FormattedLine {
    /// Levels it is set in.
    var indent: Int
    /// Its code, in pieces that are set below those of the lines around it.
    var cells: [String] = []
    /// The comment at its end, or the comment it consists of.
    var comment: String?
    /// Whether an empty line stands above it.
    var isParted = false

    /// Whether it holds nothing but a comment.
    var isComment: Bool { cells.isEmpty }
}

/// Puts tokens into lines with their levels and the blanks between them.
struct LineBuilder {
    /// A bracket that is open: the level of what it holds and of its closing one, and whether it is none of a block.
    private struct Bracket {
        var inner: Int
        var outer: Int
        var isList: Bool
    }

    let bytes: [UInt8]
    let tokens: [Token]
    let layout: SourceLayout
    private var result: [FormattedLine] = []
    private var line: FormattedLine?
    private var brackets: [Bracket] = []
    /// The last token that is no trivia.
    private var previous: (token: Token, index: Int)?
    private var newlines = 0
    private var tokensOnLine = 0
    private var isBlankBefore = false

    init(bytes: [UInt8], tokens: [Token], layout: SourceLayout) {
        self.bytes = bytes
        self.tokens = tokens
        self.layout = layout
    }

    /// The file's lines.
    mutating func lines() -> [FormattedLine] {
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .blank: isBlankBefore = true
            case .newline:
                endLine()
                newlines += 1
            case .comment, .documentation: addComment(token)
            case .openingQuote: index = addString(from: index)
            case .end: endLine()
            default: add(token, index, text(token))
            }
            index += 1
        }
        return result
    }

    private func text(_ token: Token) -> String {
        String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    // MARK: - Lines

    private mutating func endLine() {
        guard let line else { return }
        result.append(line)
        self.line = nil
        newlines = 0
    }

    /// Starts a line; an empty one above it is kept, but not behind an opening brace nor before a closing one.
    private mutating func startLine(indent: Int, isClosing: Bool) {
        let isFirst = result.isEmpty || opensBlock(result[result.count - 1])
        line = FormattedLine(indent: indent, isParted: newlines > 1 && !isFirst && !isClosing)
        isBlankBefore = false
        tokensOnLine = 0
    }

    private func opensBlock(_ line: FormattedLine) -> Bool { line.cells.last?.hasSuffix("{") ?? false }

    // MARK: - Tokens

    private mutating func add(_ token: Token, _ index: Int, _ text: String) {
        let closes = [.rightBrace, .rightParenthesis, .rightBracket].contains(token.kind)
        if closes, let bracket = brackets.popLast(), line == nil {
            startLine(indent: bracket.outer, isClosing: true)
        } else if line == nil {
            let level = brackets.last?.inner ?? 0
            let goesOn =
                !closes && !layout.lineStarts.contains(Int32(clamping: index)) && !(brackets.last?.isList ?? false)
            startLine(indent: goesOn ? level + 1 : level, isClosing: closes)
        }
        // A field's type stands in a column of its own where the field has a line of its own.
        let startsCell =
            layout.fieldTypes.contains(Int32(clamping: index)) && tokensOnLine == 1
            || layout.columns.contains(Int32(clamping: index))
        append(text, separator: separator(before: token, index), startsCell: startsCell)
        if [.leftBrace, .leftParenthesis, .leftBracket].contains(token.kind), let line {
            brackets.append(
                Bracket(inner: line.indent + 1, outer: line.indent, isList: token.kind != .leftBrace))
        }
        previous = (token, index)
        isBlankBefore = false
        tokensOnLine += 1
    }

    private mutating func append(_ text: String, separator: String, startsCell: Bool) {
        // In place: a copy of a long line for each of its tokens would make the whole quadratic.
        let count = line?.cells.count ?? 0
        if count == 0 || startsCell && !separator.isEmpty {
            line?.cells.append(text)
        } else {
            line?.cells[count - 1] += separator + text
        }
    }

    /// Adds a string as it stands, to its closing quote, and gives the index of that.
    private mutating func addString(from index: Int) -> Int {
        var open = 0
        var last = index
        while last < tokens.count {
            if tokens[last].kind == .openingQuote { open += 1 }
            if tokens[last].kind == .closingQuote { open -= 1 }
            if open == 0 { break }
            last += 1
        }
        last = min(last, tokens.count - 1)
        let whole = Token(kind: .openingQuote, start: tokens[index].start, end: tokens[last].end)
        add(whole, index, text(whole))
        previous = (tokens[last], last)
        return last
    }

    private mutating func addComment(_ token: Token) {
        var written = text(token)
        while let last = written.last, last == " " || last == "\t" { written.removeLast() }
        if line == nil { startLine(indent: brackets.last?.inner ?? 0, isClosing: false) }
        line?.comment = written
    }

    // MARK: - Blanks

    /// What stands between the previous token and this one, on one line.
    private func separator(before token: Token, _ index: Int) -> String {
        guard let previous, line?.cells.isEmpty == false else { return "" }
        let before = previous.token.kind
        let isHyphen = layout.hyphens.contains(Int32(clamping: index))
        let isBehindHyphen = layout.hyphens.contains(Int32(clamping: previous.index))
        if isHyphen || isBehindHyphen || layout.signs.contains(Int32(clamping: previous.index)) { return "" }
        switch before {
        case .leftParenthesis, .leftBracket, .dot, .questionDot, .ellipsis: return ""
        default: break
        }
        switch token.kind {
        case .rightParenthesis, .rightBracket, .comma, .semicolon, .colon, .dot, .questionDot, .ellipsis, .question:
            return ""
        // A parenthesis right behind a name is a call's; a unit right behind a number is its own.
        case .leftParenthesis: return isBlankBefore ? " " : (before == .word || before == .rightBracket ? "" : " ")
        case .word where before == .integer || before == .decimal: return isBlankBefore ? " " : ""
        default: return " "
        }
    }
}
