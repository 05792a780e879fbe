extension LanguageFile {
    /// Reads the JSON of a language file.
    init(json bytes: [UInt8]) throws(LanguageDataError) {
        var reader = LanguageFileReader(bytes: bytes)
        guard let node = reader.value(depth: 0), reader.isAtEnd else {
            throw LanguageDataError(path: "", problem: .malformed)
        }
        self.init(node: node, path: "")
    }
}

/// A small reader of the JSON of language files.
private struct LanguageFileReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipBlanks() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    var isAtEnd: Bool { mutating get { skipBlanks(); return position == bytes.count } }

    private mutating func take(_ text: StaticString) -> Bool {
        skipBlanks()
        let count = text.utf8CodeUnitCount
        let isThere = text.withUTF8Buffer { bytes[position...].prefix(count).elementsEqual($0) }
        if isThere { position += count }
        return isThere
    }

    mutating func value(depth: Int) -> LanguageFile.Node? {
        guard depth < 8 else { return nil }
        if take("null") { return .null }
        if take("true") { return .bool(true) }
        if take("false") { return .bool(false) }
        if take("[") {
            var elements: [LanguageFile.Node] = []
            if take("]") { return .list(elements) }
            repeat {
                guard let element = value(depth: depth + 1) else { return nil }
                elements.append(element)
            } while take(",")
            return take("]") ? .list(elements) : nil
        }
        if take("{") {
            var entries: [(key: String, value: LanguageFile.Node)] = []
            if take("}") { return .object(entries) }
            repeat {
                skipBlanks()
                guard let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
                entries.append((key, value))
            } while take(",")
            return take("}") ? .object(entries) : nil
        }
        if let string = string() { return .string(string) }
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
        position += digits.count
        return Int(String(decoding: digits, as: UTF8.self)).map(LanguageFile.Node.int)
    }

    private mutating func string() -> String? {
        guard position < bytes.count, bytes[position] == 0x22 else { return nil }
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x22 { return String(validating: text, as: UTF8.self) }
            guard byte == 0x5C else {
                text.append(byte)
                continue
            }
            guard position < bytes.count else { return nil }
            let escape = bytes[position]
            position += 1
            if escape == 0x75 {
                let digits = bytes[position...].prefix(4)
                guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(value)
                else { return nil }
                position += 4
                text += Array(String(scalar).utf8)
            } else if escape == 0x22 || escape == 0x5C || escape == 0x2F {
                text.append(escape)
            } else {
                return nil
            }
        }
        return nil
    }
}
