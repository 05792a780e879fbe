import GabaritPrimitives

extension Parser {
    /// Reads a string, which the lexer has closed in any case.
    mutating func parseString() -> StringNode {
        let opening = current
        let node: StringNode? = nested { parser in
            parser.advance()
            var segments: [StringNode.Segment] = []
            while !parser.at(.closingQuote), !parser.at(.end) {
                switch parser.current.kind {
                case .stringText:
                    parser.appendText(parser.advance(), to: &segments)
                case .escape:
                    if let segment = parser.parseEscape() { segments.append(segment) }
                case .openingInterpolation:
                    segments.append(parser.parseInterpolation())
                default:
                    // The lexer puts nothing else between quotes.
                    parser.advance()
                }
            }
            if parser.at(.closingQuote) { parser.advance() }
            return StringNode(segments: segments, span: parser.span(from: opening.start))
        }
        if let node { return node }
        // Too deep: `nested` has passed the string.
        return StringNode(segments: [], span: span(opening))
    }

    /// Reads a string whose braces and backslashes are characters as they stand: a pattern's.
    mutating func parseVerbatimString() -> StringNode {
        let opening = current
        skipString()
        let span = span(from: opening.start)
        let isClosed = previous.end > previous.start
        let content = Span(
            source: source, start: Int(opening.end), end: isClosed ? Int(previous.start) : Int(previous.end))
        let text = String(decoding: bytes[Int(content.start)..<Int(content.end)], as: UTF8.self)
        return StringNode(segments: text.isEmpty ? [] : [.text(text, content)], span: span)
    }

    /// Adds the pieces of a token of characters; a line break with the blanks around it is a piece of its own, one space.
    ///
    /// So in every other piece bytes and characters correspond, which the reader of markup relies on.
    private mutating func appendText(_ lexeme: Lexeme, to segments: inout [StringNode.Segment]) {
        var start = Int(lexeme.start)
        let end = Int(lexeme.end)
        var index = start
        func piece(_ from: Int, _ to: Int) -> StringNode.Segment {
            .text(String(decoding: bytes[from..<to], as: UTF8.self), Span(source: source, start: from, end: to))
        }
        while index < end {
            let byte = bytes[index]
            if byte == Ascii.rightBrace {
                diagnose(SyntaxMessages.strayBraceInString(at: Span(source: source, start: index, end: index + 1)))
            }
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                index += 1
                continue
            }
            let blanks = index
            while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
            if bytes[blanks..<index].contains(0x0A) {
                if blanks > start { segments.append(piece(start, blanks)) }
                segments.append(.text(" ", Span(source: source, start: blanks, end: index)))
                start = index
            } else {
                for place in blanks..<index where bytes[place] != 0x20 {
                    let scalar = Unicode.Scalar(bytes[place])
                    let span = Span(source: source, start: place, end: place + 1)
                    diagnose(SyntaxMessages.controlCharacter(scalar, at: span))
                }
            }
        }
        if end > start { segments.append(piece(start, end)) }
    }

    /// Reads `\n`, `\t`, `\"`, `\u{202F}` and their like.
    private mutating func parseEscape() -> StringNode.Segment? {
        let lexeme = advance()
        let place = span(lexeme)
        let body = text(lexeme).unicodeScalars.dropFirst()
        guard let first = body.first else {
            diagnose(SyntaxMessages.unknownEscape("\\", at: place))
            return nil
        }
        switch first {
        case "n": return .escaped("\n", place)
        case "t":
            if !admitsTabs { diagnose(SyntaxMessages.strayTab(at: place)) }
            return .escaped(admitsTabs ? "\t" : " ", place)
        case "\"", "\\", "{", "}", "*", "[", "]": return .escaped(String(first), place)
        case "u":
            let digits = body.dropFirst()
            guard digits.first == "{", digits.last == "}", (3...8).contains(digits.count),
                let value = UInt32(String(String.UnicodeScalarView(digits.dropFirst().dropLast())), radix: 16),
                let scalar = Unicode.Scalar(value), !Forbidden.isForbidden(scalar), value != 0x09, value != 0x0A
            else {
                diagnose(SyntaxMessages.invalidScalarEscape(text(lexeme), at: place))
                return nil
            }
            return .escaped(String(Character(scalar)), place)
        default:
            diagnose(SyntaxMessages.unknownEscape(text(lexeme), at: place))
            return .escaped(String(Character(first)), place)
        }
    }

    /// `{expression}` in a string.
    private mutating func parseInterpolation() -> StringNode.Segment {
        let opening = advance()
        let before = diagnostics.count
        let outer = (linesMatter, admitsTabs)
        (linesMatter, admitsTabs) = (false, false)
        defer { (linesMatter, admitsTabs) = outer }
        let value: ExpressionNode
        if at(.closingInterpolation), current.end > current.start {
            diagnose(SyntaxMessages.emptyInterpolation(at: span(from: opening.start).union(span(current))))
            value = ExpressionNode(.missing, span(current))
        } else if at(.closingInterpolation) {
            // The lexer has told of the brace that is never closed.
            value = ExpressionNode(.missing, span(current))
        } else {
            value = parseExpression()
        }
        if !at(.closingInterpolation) {
            let leftover = SyntaxMessages.leftoverInInterpolation(found: found, at: faultSpan)
            let isTold = diagnostics.count > before || current.isAfterStray
            skipToInterpolationEnd()
            // An empty end is the lexer's, which has told of the brace.
            if !isTold, current.end > current.start { diagnose(leftover) }
        }
        if at(.closingInterpolation) { advance() }
        return .interpolation(value, span(from: opening.start))
    }

    private mutating func skipToInterpolationEnd() {
        while !at(.closingInterpolation), !at(.closingQuote), !at(.end) {
            if at(.openingQuote) { skipString() } else { advance() }
        }
    }
}
