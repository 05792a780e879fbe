extension JSONScanner {
    // string = '"' { character | escape } '"'
    mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        var hasOthers = false
        while offset < end {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let text = try text(start..<offset, hasOthers: hasOthers)
                offset += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start, hasOthers: hasOthers) }
            guard byte >= 0x20 else { throw try control(byte, from: start, hasOthers: hasOthers) }
            if byte >= 0x80 { hasOthers = true }
            offset += 1
        }
        _ = try text(start..<end, hasOthers: hasOthers, isWhole: false)
        throw JSONError(.truncated, at: position)
    }

    /// The rest of a string in which the first escape is reached.
    private mutating func escapedString(from start: Int, hasOthers: Bool) throws(JSONError) -> String {
        var result = try text(start..<offset, hasOthers: hasOthers)
        var pieceStart = offset
        var hasOthers = false
        while offset < end {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                result += try text(pieceStart..<offset, hasOthers: hasOthers)
                offset += 1
                return result
            }
            if byte == UInt8(ascii: "\\") {
                result += try text(pieceStart..<offset, hasOthers: hasOthers)
                result.unicodeScalars.append(try escape())
                pieceStart = offset
                hasOthers = false
                continue
            }
            guard byte >= 0x20 else { throw try control(byte, from: pieceStart, hasOthers: hasOthers) }
            if byte >= 0x80 { hasOthers = true }
            offset += 1
        }
        _ = try text(pieceStart..<end, hasOthers: hasOthers, isWhole: false)
        throw JSONError(.truncated, at: position)
    }

    /// Bytes that hold no escape as text; counts what continues a character, for columns.
    private mutating func text(_ range: Range<Int>, hasOthers: Bool, isWhole: Bool = true) throws(JSONError) -> String {
        guard hasOthers else { return String(decoding: bytes[range], as: UTF8.self) }
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            var index = range.lowerBound
            while let (_, length) = UTF8Decoding.scalar(in: bytes, at: index), index + length <= range.upperBound {
                continuations += length - 1
                index += length
            }
            let isCut = !isWhole && UTF8Decoding.couldContinue(bytes[index..<range.upperBound])
            throw JSONError(isCut ? .truncated : .invalidUTF8, at: position(at: index))
        }
        continuations += text.utf8.count - text.unicodeScalars.count
        return text
    }

    private mutating func control(_ byte: UInt8, from start: Int, hasOthers: Bool) throws(JSONError) -> JSONError {
        _ = try text(start..<offset, hasOthers: hasOthers)
        return JSONError(.controlCharacter(byte), at: position)
    }

    // escape = "\" ( '"' | "\" | "/" | b | f | n | r | t | u hex hex hex hex )
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard let byte = current else { throw JSONError(.truncated, at: position) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw JSONError(.badEscape, at: position(at: start))
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try hexadecimal(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00 else { throw JSONError(.loneSurrogate, at: position(at: start)) }
        for expected in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
            guard let byte = current else { throw JSONError(.truncated, at: position) }
            guard byte == expected else { throw JSONError(.loneSurrogate, at: position(at: start)) }
            offset += 1
        }
        let low = try hexadecimal(from: offset - 2)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw JSONError(.loneSurrogate, at: position(at: start)) }
        return scalar
    }

    private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw JSONError(.truncated, at: position) }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw JSONError(.badEscape, at: position(at: start))
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}

extension UTF8Decoding {
    /// Whether bytes that hold no character are the start of one that was cut off.
    static func couldContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
        switch first {
        case 0xC2...0xDF: return bytes.count < 2
        case 0xE0...0xEF: return bytes.count < 3
        case 0xF0...0xF4: return bytes.count < 4
        default: return false
        }
    }
}
