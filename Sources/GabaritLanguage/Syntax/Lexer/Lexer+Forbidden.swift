/// Scalars that may not stand in a source file, not even in comments and strings: they would show one thing and mean another.
enum Forbidden {
    /// Whether it is a control character, a bidirectional control or a byte-order mark.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        isControl(scalar) || isBidirectional(scalar) || scalar.value == 0xFEFF
    }

    /// Whether it turns the direction of text: marks, embeddings, overrides, isolates (UAX #9).
    static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it is a control character other than tab and line feed, or one of the separators of lines and paragraphs.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension Lexer {
    /// Passes over one scalar of a comment or a string and tells of it where it may not stand there.
    mutating func checkScalar() {
        let first = bytes[offset]
        if first >= 0x20, first < 0x7F {
            offset += 1
            return
        }
        guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) else { return skipInvalidBytes() }
        let start = offset
        offset += length
        tellOfForbidden(scalar, from: start)
    }

    /// Reads a scalar, or bytes that are none, which may stand nowhere.
    mutating func lexForbidden() {
        let start = offset
        if let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset) {
            offset += length
            tellOfForbidden(scalar, from: start)
        } else {
            skipInvalidBytes()
        }
        emit(.stray, from: start)
    }

    private mutating func tellOfForbidden(_ scalar: Unicode.Scalar, from start: Int) {
        let place = span(start, offset)
        if scalar.value == 0xFEFF {
            diagnose(SyntaxMessages.byteOrderMark(at: place))
        } else if Forbidden.isBidirectional(scalar) {
            diagnose(SyntaxMessages.bidirectionalControl(scalar, at: place))
        } else if Forbidden.isControl(scalar) {
            diagnose(SyntaxMessages.controlCharacter(scalar, at: place))
        }
    }

    /// Passes over a run of bytes that are not UTF-8 and tells of it once.
    private mutating func skipInvalidBytes() {
        let start = offset
        repeat {
            offset += 1
        } while offset < bytes.count && bytes[offset] >= 0x80
            && UTF8Decoding.scalar(in: bytes, at: offset) == nil
        diagnose(SyntaxMessages.invalidUTF8(at: span(start, offset)))
    }
}
