import GabaritPrimitives

/// Reads one JSON text; recursive, at most ``JSONLimits/deepest`` levels.
struct JSONScanner {
    let bytes: [UInt8]
    let end: Int
    private let limits: JSONLimits
    var offset: Int
    private var line: Int
    private var lineStart: Int
    /// Bytes on the line so far that continue a character.
    var continuations = 0
    private var depth = 0
    private var valueCount = 0

    init(bytes: [UInt8], range: Range<Int>, line: Int, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
        self.line = line
        offset = range.lowerBound
        end = range.upperBound
        lineStart = range.lowerBound
    }

    /// The byte to be read; nothing at the end.
    var current: UInt8? { offset < end ? bytes[offset] : nil }

    /// The place to be read.
    var position: JSONPosition { position(at: offset) }

    /// The place of an offset on the line, where only ASCII stands between it and the place to be read.
    func position(at offset: Int) -> JSONPosition {
        JSONPosition(offset: offset, line: line, column: offset - lineStart - continuations + 1)
    }

    // text = white value white
    mutating func document() throws(JSONError) -> JSONValue {
        try refuseByteOrderMark()
        skipWhite()
        guard offset < end else { throw JSONError(.empty, at: position) }
        let value = try value()
        skipWhite()
        guard offset == end else { throw JSONError(.trailingData, at: position) }
        return value
    }

    private func refuseByteOrderMark() throws(JSONError) {
        let start = bytes[offset..<min(offset + 4, end)]
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
            ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
        ]
        for (mark, encoding) in marks where start.starts(with: mark) {
            throw JSONError(.byteOrderMark(encoding: encoding), at: position)
        }
    }

    mutating func skipWhite() {
        while offset < end {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0D: offset += 1
            case 0x0A:
                offset += 1
                line += 1
                lineStart = offset
                continuations = 0
            default: return
            }
        }
    }

    // value = object | array | string | number | "true" | "false" | "null"
    private mutating func value() throws(JSONError) -> JSONValue {
        let start = position
        valueCount += 1
        guard valueCount <= limits.maximumValues else {
            throw JSONError(.tooManyValues(limit: limits.maximumValues), at: start)
        }
        guard let byte = current else { throw JSONError(.truncated, at: start) }
        switch byte {
        case UInt8(ascii: "\""): return JSONValue(.string(try string()), at: start)
        case UInt8(ascii: "{"): return JSONValue(.object(try object()), at: start)
        case UInt8(ascii: "["): return JSONValue(.array(try array()), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONValue(.number(try number()), at: start)
        case UInt8(ascii: "t"): return JSONValue(try literal("true", .bool(true)), at: start)
        case UInt8(ascii: "f"): return JSONValue(try literal("false", .bool(false)), at: start)
        case UInt8(ascii: "n"): return JSONValue(try literal("null", .null), at: start)
        default: throw unexpectedValue(byte)
        }
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONValue.Kind) throws(JSONError) -> JSONValue.Kind {
        for index in 0..<word.utf8CodeUnitCount {
            guard let byte = current else { throw JSONError(.truncated, at: position) }
            guard byte == word.utf8Start[index] else {
                throw JSONError(.unexpected(.value), at: position(at: offset - index))
            }
            offset += 1
        }
        return kind
    }

    private mutating func enter() throws(JSONError) {
        guard depth < limits.maximumDepth else { throw JSONError(.tooDeep(limit: limits.maximumDepth), at: position) }
        depth += 1
        offset += 1
        skipWhite()
    }

    // array = "[" [ value { "," value } ] "]"
    private mutating func array() throws(JSONError) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        if current == UInt8(ascii: "]") {
            leave()
            return elements
        }
        while true {
            do throws(JSONError) {
                elements.append(try value())
            } catch {
                throw error.inside(.index(elements.count))
            }
            skipWhite()
            guard let byte = current else { throw JSONError(.truncated, at: position) }
            if byte == UInt8(ascii: "]") {
                leave()
                return elements
            }
            guard byte == UInt8(ascii: ",") else { throw unexpected(.commaOrBracket) }
            let comma = position
            offset += 1
            skipWhite()
            if current == UInt8(ascii: "]") { throw JSONError(.unexpected(.valueNot(.trailingComma)), at: comma) }
        }
    }

    // object = "{" [ string ":" value { "," string ":" value } ] "}"
    private mutating func object() throws(JSONError) -> [JSONMember] {
        try enter()
        var members: [JSONMember] = []
        if current == UInt8(ascii: "}") {
            leave()
            return members
        }
        var names = JSONNames()
        while true {
            let start = position
            let name = try self.name()
            guard names.insert(name, after: members) else {
                throw JSONError(.duplicateKey(DataName.shown(name)), at: start)
            }
            skipWhite()
            guard let colon = current else { throw JSONError(.truncated, at: position) }
            guard colon == UInt8(ascii: ":") else { throw unexpected(.colon) }
            offset += 1
            skipWhite()
            do throws(JSONError) {
                members.append(JSONMember(name: name, at: start, value: try value()))
            } catch {
                throw error.inside(.field(DataName.shown(name)))
            }
            skipWhite()
            guard let byte = current else { throw JSONError(.truncated, at: position) }
            if byte == UInt8(ascii: "}") {
                leave()
                return members
            }
            guard byte == UInt8(ascii: ",") else { throw unexpected(.commaOrBrace) }
            let comma = position
            offset += 1
            skipWhite()
            if current == UInt8(ascii: "}") { throw JSONError(.unexpected(.nameNot(.trailingComma)), at: comma) }
        }
    }

    private mutating func leave() {
        depth -= 1
        offset += 1
    }

    private mutating func name() throws(JSONError) -> String {
        guard let byte = current else { throw JSONError(.truncated, at: position) }
        switch byte {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "'"): throw JSONError(.unexpected(.nameNot(.singleQuote)), at: position)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): throw JSONError(.unexpected(.nameNot(.comment)), at: position)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
            throw JSONError(.unexpected(.nameNot(.unquotedName)), at: position)
        default: throw unexpected(.name)
        }
    }

    private func unexpectedValue(_ byte: UInt8) -> JSONError {
        switch byte {
        case UInt8(ascii: "'"): JSONError(.unexpected(.valueNot(.singleQuote)), at: position)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): JSONError(.unexpected(.valueNot(.comment)), at: position)
        case UInt8(ascii: "I"): JSONError(.unexpected(.valueNot(.notANumber)), at: position)
        case UInt8(ascii: "N"):
            JSONError(
                .unexpected(
                    .valueNot(
                        end - offset > 1 && bytes[offset + 1] == UInt8(ascii: "a") ? .notANumber : .capitalLiteral)),
                at: position)
        case UInt8(ascii: "T"), UInt8(ascii: "F"): JSONError(.unexpected(.valueNot(.capitalLiteral)), at: position)
        case UInt8(ascii: "+"), UInt8(ascii: "."): JSONError(.badNumber, at: position)
        default: unexpected(.value)
        }
    }

    private func unexpected(_ expectation: JSONError.Expectation) -> JSONError {
        let isText = UTF8Decoding.scalar(in: bytes, at: offset) != nil
        return JSONError(isText ? .unexpected(expectation) : .invalidUTF8, at: position)
    }

    // number = [ "-" ] ( "0" | digit1 digits ) [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ]
    private mutating func number() throws(JSONError) -> JSONNumber {
        let start = offset
        if current == UInt8(ascii: "-") { offset += 1 }
        if current == UInt8(ascii: "0") {
            offset += 1
            if let byte = current, isDigit(byte) { throw JSONError(.badNumber, at: position(at: start)) }
        } else {
            try digits(from: start)
        }
        if current == UInt8(ascii: ".") {
            offset += 1
            try digits(from: start)
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            offset += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
            try digits(from: start)
        }
        return JSONNumber(text: String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        guard let byte = current else { throw JSONError(.truncated, at: position) }
        guard isDigit(byte) else { throw JSONError(.badNumber, at: position(at: start)) }
        while let byte = current, isDigit(byte) { offset += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
