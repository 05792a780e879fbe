import GabaritPrimitives

/// Cuts a source file into tokens, without losing a byte.
///
/// Strings and the code inside their braces are told apart by a stack of modes. A string may go on over several lines, the
/// code inside its braces may not: that is what lets the lexer see where a quote was forgotten. Whatever the source
/// leaves open is closed by empty tokens. Linear in the file.
struct Lexer {
    /// What encloses the current place.
    private enum Mode {
        /// Between quotes; the sign that closes, and where the string starts.
        case string(closer: [UInt8], start: Int)
        /// Between the braces inside a string; braces open inside, and where it starts.
        case interpolation(depth: Int, start: Int)
    }

    let bytes: [UInt8]
    let source: SourceID
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []
    var offset = 0
    private var modes: [Mode] = []
    /// Bytes that ``continues(from:closer:)`` may still read: it keeps the whole linear.
    private var lookahead: Int

    private init(_ bytes: [UInt8], source: SourceID) {
        self.bytes = bytes
        self.source = source
        lookahead = bytes.count * 4 + 4096
        tokens.reserveCapacity(bytes.count / 3 + 8)
    }

    /// The tokens of a file, the last of them ``Token/Kind/end``, and what is wrong with its characters.
    static func tokens(of bytes: [UInt8], source: SourceID) -> (tokens: [Token], diagnostics: [Diagnostic]) {
        var lexer = Lexer(bytes, source: source)
        lexer.run()
        return (lexer.tokens, lexer.diagnostics)
    }

    private mutating func run() {
        while offset < bytes.count {
            if case .string(let closer, let start)? = modes.last {
                lexString(closer: closer, start: start)
            } else {
                lexCode()
            }
        }
        closeModes()
        emit(.end, from: offset)
    }

    // MARK: - Emitting

    func span(_ start: Int, _ end: Int) -> Span { Span(source: source, start: start, end: end) }

    mutating func emit(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, start: Int32(clamping: start), end: Int32(clamping: offset)))
    }

    mutating func diagnose(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    // MARK: - Code

    private mutating func lexCode() {
        let start = offset
        let first = bytes[offset]
        switch first {
        case 0x20, 0x09:
            while let next = byte(at: offset), next == 0x20 || next == 0x09 { offset += 1 }
            emit(.blank, from: start)
        case 0x0A:
            lexNewline(length: 1)
        case 0x0D where byte(at: offset + 1) == 0x0A:
            lexNewline(length: 2)
        case Ascii.slash where byte(at: offset + 1) == Ascii.slash:
            lexComment()
        case Ascii.quote:
            open(closer: [Ascii.quote], length: 1)
        case Ascii.leftBrace, Ascii.rightBrace:
            lexBrace(first)
        case Ascii.zero...Ascii.nine:
            lexNumber()
        case Ascii.hash:
            offset += 1
            while let next = byte(at: offset), Ascii.isWord(next) { offset += 1 }
            emit(.color, from: start)
        case _ where Ascii.isWord(first):
            lexWord()
        case _ where first < 0x20 || first == 0x7F:
            lexForbidden()
        case _ where first >= 0x80:
            lexForeignScalar()
        default:
            lexSign(first)
        }
    }

    private mutating func lexNewline(length: Int) {
        // Code inside a string does not go over a line's end: what is open there was forgotten.
        if !modes.isEmpty { closeModes() }
        let start = offset
        offset += length
        emit(.newline, from: start)
    }

    private mutating func lexComment() {
        let start = offset
        let isDocumentation = byte(at: offset + 2) == Ascii.slash && byte(at: offset + 3) != Ascii.slash
        while let next = byte(at: offset), next != 0x0A {
            if next == 0x0D, byte(at: offset + 1) == 0x0A { break }
            checkScalar()
        }
        emit(isDocumentation ? .documentation : .comment, from: start)
    }

    private mutating func lexBrace(_ brace: UInt8) {
        let start = offset
        offset += 1
        guard case .interpolation(let depth, let opened)? = modes.last else {
            emit(brace == Ascii.leftBrace ? .leftBrace : .rightBrace, from: start)
            return
        }
        if brace == Ascii.leftBrace {
            modes[modes.count - 1] = .interpolation(depth: depth + 1, start: opened)
            emit(.leftBrace, from: start)
        } else if depth > 0 {
            modes[modes.count - 1] = .interpolation(depth: depth - 1, start: opened)
            emit(.rightBrace, from: start)
        } else {
            modes.removeLast()
            emit(.closingInterpolation, from: start)
        }
    }

    private mutating func lexNumber() {
        let start = offset
        skipDigits()
        if offset - start == 4, let end = endOfDate(from: offset) {
            offset = end
            return emit(.date, from: start)
        }
        if byte(at: offset) == Ascii.dot, let next = byte(at: offset + 1), Ascii.isDigit(next) {
            offset += 1
            skipDigits()
            return emit(.decimal, from: start)
        }
        emit(.integer, from: start)
    }

    private mutating func skipDigits() {
        while let next = byte(at: offset), Ascii.isDigit(next) { offset += 1 }
    }

    /// The end of `-M-D` or `-MM-DD` behind four digits.
    ///
    /// Short forms are read too, so that the parser can tell of them.
    private func endOfDate(from start: Int) -> Int? {
        var index = start
        for _ in 0..<2 {
            guard byte(at: index) == Ascii.minus else { return nil }
            index += 1
            let digits = index
            while index - digits < 2, let next = byte(at: index), Ascii.isDigit(next) { index += 1 }
            guard index > digits else { return nil }
        }
        if let next = byte(at: index), Ascii.isWord(next) { return nil }
        return index
    }

    private mutating func lexWord() {
        let start = offset
        var hasForeignLetter = false
        while let next = byte(at: offset) {
            if Ascii.isWord(next) {
                offset += 1
            } else if let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset), length > 1,
                scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            {
                hasForeignLetter = true
                offset += length
            } else {
                break
            }
        }
        emit(.word, from: start)
        if hasForeignLetter {
            let name = String(decoding: bytes[start..<offset], as: UTF8.self)
            diagnose(SyntaxMessages.accentedName(name, at: span(start, offset)))
        }
    }

    private mutating func lexSign(_ first: UInt8) {
        let start = offset
        let (kind, length) = sign(first)
        offset += length
        emit(kind, from: start)
        if kind == .stray {
            diagnose(SyntaxMessages.unexpectedCharacter(Unicode.Scalar(first), at: span(start, offset)))
        }
    }

    private func sign(_ first: UInt8) -> (Token.Kind, Int) {
        let second = byte(at: offset + 1)
        let third = byte(at: offset + 2)
        switch first {
        case UInt8(ascii: "("): return (.leftParenthesis, 1)
        case UInt8(ascii: ")"): return (.rightParenthesis, 1)
        case UInt8(ascii: "["): return (.leftBracket, 1)
        case UInt8(ascii: "]"): return (.rightBracket, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: ";"): return (.semicolon, 1)
        case UInt8(ascii: ":"): return (.colon, 1)
        case UInt8(ascii: "+"): return (.plus, 1)
        case UInt8(ascii: "*"): return (.star, 1)
        case Ascii.slash: return (.slash, 1)
        case UInt8(ascii: "%"): return (.percent, 1)
        case Ascii.dot:
            guard second == Ascii.dot else { return (.dot, 1) }
            return third == Ascii.dot ? (.ellipsis, 3) : (.foreign, 2)
        case UInt8(ascii: "?"):
            if second == Ascii.dot, third != Ascii.dot { return (.questionDot, 2) }
            return second == UInt8(ascii: "?") ? (.foreign, 2) : (.question, 1)
        case Ascii.minus: return second == Ascii.greater ? (.arrow, 2) : (.minus, 1)
        case UInt8(ascii: "|"): return second == UInt8(ascii: "|") ? (.foreign, 2) : (.pipe, 1)
        case UInt8(ascii: "&"): return second == UInt8(ascii: "&") ? (.foreign, 2) : (.stray, 1)
        case Ascii.equals:
            if second == Ascii.greater { return (.foreign, 2) }
            return second == Ascii.equals ? (.equal, 2) : (.assign, 1)
        case UInt8(ascii: "!"): return second == Ascii.equals ? (.notEqual, 2) : (.foreign, 1)
        case UInt8(ascii: "<"): return second == Ascii.equals ? (.lessOrEqual, 2) : (.less, 1)
        case Ascii.greater: return second == Ascii.equals ? (.greaterOrEqual, 2) : (.greater, 1)
        default: return (.stray, 1)
        }
    }

    /// Reads a scalar outside ASCII that stands in code: a letter, an unusual space, a quotation mark, or a stray.
    private mutating func lexForeignScalar() {
        let start = offset
        guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) else { return lexForbidden() }
        if Forbidden.isForbidden(scalar) { return lexForbidden() }
        if scalar.properties.isAlphabetic { return lexWord() }
        let closers: [Unicode.Scalar: Unicode.Scalar] = [
            "\u{201C}": "\u{201D}", "\u{AB}": "\u{BB}", "\u{201E}": "\u{201D}",
        ]
        if let closer = closers[scalar] {
            diagnose(SyntaxMessages.typographicQuote(at: span(start, start + length)))
            return open(closer: Array(String(closer).utf8), length: length)
        }
        offset += length
        emit(.stray, from: start)
        if scalar.properties.isWhitespace {
            diagnose(SyntaxMessages.unusualSpace(scalar, at: span(start, offset)))
        } else {
            diagnose(SyntaxMessages.unexpectedCharacter(scalar, at: span(start, offset)))
        }
    }

    // MARK: - Strings

    private mutating func open(closer: [UInt8], length: Int) {
        let start = offset
        offset += length
        emit(.openingQuote, from: start)
        modes.append(.string(closer: closer, start: start))
    }

    private mutating func lexString(closer: [UInt8], start: Int) {
        let first = bytes[offset]
        let textStart = offset
        if isCloser(closer, at: offset) {
            offset += bytes[offset] == Ascii.quote ? 1 : closer.count
            modes.removeLast()
            return emit(.closingQuote, from: textStart)
        }
        switch first {
        case Ascii.backslash: return lexEscape()
        case Ascii.leftBrace:
            offset += 1
            modes.append(.interpolation(depth: 0, start: textStart))
            return emit(.openingInterpolation, from: textStart)
        default: break
        }
        while let next = byte(at: offset) {
            if next == Ascii.backslash || next == Ascii.leftBrace || isCloser(closer, at: offset) { break }
            if next == 0x0A, !continues(from: offset, closer: closer) {
                if offset > textStart { emit(.stringText, from: textStart) }
                return closeModes()
            }
            if next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 } else { checkScalar() }
        }
        emit(.stringText, from: textStart)
    }

    /// Whether a string ends here: by its own sign, or by the straight quote, which ends any.
    private func isCloser(_ closer: [UInt8], at index: Int) -> Bool {
        bytes[index] == Ascii.quote || (bytes[index] == closer[0] && bytes[index...].starts(with: closer))
    }

    private mutating func lexEscape() {
        let start = offset
        offset += 1
        if let next = byte(at: offset), next != 0x0A, next != 0x0D {
            if next == UInt8(ascii: "u"), byte(at: offset + 1) == Ascii.leftBrace {
                offset += 2
                while let digit = byte(at: offset), Ascii.isWord(digit) { offset += 1 }
                if byte(at: offset) == Ascii.rightBrace { offset += 1 }
            } else {
                checkScalar()
            }
        }
        emit(.escape, from: start)
    }

    /// Whether a string that meets a line's end is closed further on, as far as one can tell.
    ///
    /// It is not where the next quote is right before a letter (then it opens another string), where a brace is open at a
    /// line's end (then it is a block), or where there is none. Inside braces strings never go over a line's end.
    private mutating func continues(from newline: Int, closer: [UInt8]) -> Bool {
        if modes.count > 1 { return false }
        var index = newline
        var depth = 0
        var isInnerString = false
        while index < bytes.count, lookahead > 0 {
            lookahead -= 1
            let next = bytes[index]
            if next == Ascii.backslash {
                index += 2
                continue
            }
            if depth == 0 {
                if isCloser(closer, at: index) {
                    return !opensString(at: index)
                }
                if next == Ascii.leftBrace { depth = 1 }
            } else {
                switch next {
                case 0x0A: return false
                case Ascii.quote: isInnerString.toggle()
                case Ascii.leftBrace where !isInnerString: depth += 1
                case Ascii.rightBrace where !isInnerString: depth -= 1
                default: break
                }
            }
            index += 1
        }
        return false
    }

    /// Whether the quote at an index looks like the beginning of a string by what stands right behind it.
    private func opensString(at index: Int) -> Bool {
        guard let behind = byte(at: index + 1) else { return false }
        switch behind {
        case Ascii.quote, Ascii.leftBrace, Ascii.backslash, UInt8(ascii: "*"), UInt8(ascii: "["): return true
        default: return Ascii.isWord(behind) || behind >= 0x80
        }
    }

    /// Closes everything open at the current place with empty tokens and tells of the outermost brace, or of the string.
    private mutating func closeModes() {
        guard !modes.isEmpty else { return }
        var culprit: Diagnostic?
        for mode in modes {
            if case .interpolation(_, let start) = mode {
                culprit = SyntaxMessages.unclosedInterpolation(at: span(start, start + 1))
                break
            }
        }
        if culprit == nil, case .string(_, let start)? = modes.first {
            culprit = SyntaxMessages.unclosedString(at: span(start, offset))
        }
        if let culprit { diagnose(culprit) }
        while let mode = modes.popLast() {
            if case .interpolation = mode {
                emit(.closingInterpolation, from: offset)
            } else {
                emit(.closingQuote, from: offset)
            }
        }
    }
}
