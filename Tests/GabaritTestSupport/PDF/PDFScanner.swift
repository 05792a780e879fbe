/// Reads PDF syntax: objects of a file, or operands and operators of a content stream.
struct PDFScanner {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
    private static func isDelimiter(_ byte: UInt8) -> Bool { Array("()<>[]{}/%".utf8).contains(byte) }

    mutating func skipBlanks() {
        while position < bytes.count {
            if Self.isBlank(bytes[position]) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else {
                return
            }
        }
    }

    /// The next object or keyword, or nothing at the end; `n g R` is one reference.
    mutating func next() -> PDFObject? {
        skipBlanks()
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "/"): return .name(readName())
        case UInt8(ascii: "("): return .string(readLiteral())
        case UInt8(ascii: "["):
            position += 1
            var elements: [PDFObject] = []
            while let element = next(), element != .keyword("]") { elements.append(element) }
            return .array(elements)
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
                position += 2
                return readDictionary()
            }
            return .string(readHexadecimal())
        case UInt8(ascii: ">"):
            position += position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ">") ? 2 : 1
            return .keyword(">>")
        case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            position += 1
            return .keyword(String(Character(Unicode.Scalar(bytes[position - 1]))))
        default: return readWord()
        }
    }

    private mutating func readWord() -> PDFObject {
        let start = position
        while position < bytes.count, !Self.isBlank(bytes[position]), !Self.isDelimiter(bytes[position]) {
            position += 1
        }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if word == "true" || word == "false" { return .boolean(word == "true") }
        if word == "null" { return .null }
        guard let number = Double(word) else { return .keyword(word) }
        // A reference is three tokens; look ahead without moving where it is none.
        if let id = Int(word) {
            var ahead = PDFScanner(bytes, at: position)
            ahead.skipBlanks()
            let from = ahead.position
            while ahead.position < bytes.count, (48...57).contains(bytes[ahead.position]) { ahead.position += 1 }
            if ahead.position > from, ahead.position - from <= 5 {
                ahead.skipBlanks()
                let after = ahead.position + 1
                if ahead.position < bytes.count, bytes[ahead.position] == UInt8(ascii: "R"),
                    after >= bytes.count || Self.isBlank(bytes[after]) || Self.isDelimiter(bytes[after])
                {
                    position = after
                    return .reference(id)
                }
            }
        }
        return .number(number)
    }

    private mutating func readName() -> String {
        position += 1
        var name: [UInt8] = []
        while position < bytes.count, !Self.isBlank(bytes[position]), !Self.isDelimiter(bytes[position]) {
            if bytes[position] == UInt8(ascii: "#"), position + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
            {
                name.append(byte)
                position += 3
            } else {
                name.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func readDictionary() -> PDFObject {
        var dictionary: [String: PDFObject] = [:]
        while let key = next(), key != .keyword(">>") {
            guard case .name(let name) = key, let value = next() else { continue }
            if value == .keyword(">>") { break }
            dictionary[name] = value
        }
        return .dictionary(dictionary)
    }

    private mutating func readHexadecimal() -> [UInt8] {
        position += 1
        var digits: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if !Self.isBlank(bytes[position]) { digits.append(bytes[position]) }
            position += 1
        }
        position += 1
        if digits.count % 2 == 1 { digits.append(UInt8(ascii: "0")) }
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
    }

    private mutating func readLiteral() -> [UInt8] {
        position += 1
        var depth = 1
        var string: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return string }
            case UInt8(ascii: "\\"):
                guard position < bytes.count else { return string }
                let escaped = bytes[position]
                position += 1
                switch escaped {
                case UInt8(ascii: "n"): string.append(10)
                case UInt8(ascii: "r"): string.append(13)
                case UInt8(ascii: "t"): string.append(9)
                case UInt8(ascii: "b"): string.append(8)
                case UInt8(ascii: "f"): string.append(12)
                case 48...55:
                    var value = Int(escaped - 48)
                    var count = 1
                    while count < 3, position < bytes.count, (48...55).contains(bytes[position]) {
                        value = value * 8 + Int(bytes[position] - 48)
                        position += 1
                        count += 1
                    }
                    string.append(UInt8(truncatingIfNeeded: value))
                case 10: break
                default: string.append(escaped)
                }
                continue
            default: break
            }
            string.append(byte)
        }
        return string
    }
}
