/// Writes JSON values as text: the same value, the same bytes.
public struct JSONWriter {
    private let isIndented: Bool
    private var text = ""

    /// The text of a value: on one line, or indented by two spaces a level; recursive in the value's depth.
    public static func text(_ value: JSONValue, isIndented: Bool = false) -> String {
        var writer = JSONWriter(isIndented: isIndented)
        writer.write(value, level: 0)
        return writer.text
    }

    private init(isIndented: Bool) { self.isIndented = isIndented }

    private mutating func write(_ value: JSONValue, level: Int) {
        switch value.kind {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number.text
        case .string(let string): write(string)
        case .array(let elements):
            let isFlat = elements.allSatisfy(\.isScalar) && elements.count <= 4
            write("[", "]", elements, level: level, isFlat: isFlat) { $0.write($1, level: level + 1) }
        case .object(let members):
            write("{", "}", members, level: level, isFlat: false) { writer, member in
                writer.write(member.name)
                writer.text += writer.isIndented ? ": " : ":"
                writer.write(member.value, level: level + 1)
            }
        }
    }

    private mutating func write<Item>(
        _ opening: String, _ closing: String, _ items: [Item], level: Int, isFlat: Bool,
        _ write: (inout JSONWriter, Item) -> Void
    ) {
        text += opening
        let isBroken = isIndented && !isFlat && !items.isEmpty
        for (index, item) in items.enumerated() {
            if index > 0 { text += isIndented && !isBroken ? ", " : "," }
            if isBroken { text += "\n" + String(repeating: "  ", count: level + 1) }
            write(&self, item)
        }
        if isBroken { text += "\n" + String(repeating: "  ", count: level) }
        text += closing
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch kind {
        case .array, .object: false
        default: true
        }
    }

    /// A string.
    public static func string(_ text: String) -> JSONValue { JSONValue(.string(text)) }

    /// A whole number.
    public static func integer(_ value: some BinaryInteger) -> JSONValue {
        JSONValue(.number(JSONNumber(text: String(value))))
    }

    /// A truth value.
    public static func bool(_ value: Bool) -> JSONValue { JSONValue(.bool(value)) }

    /// An array.
    public static func array(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }

    /// An object.
    public static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        JSONValue(.object(members.map { JSONMember(name: $0, value: $1) }))
    }

    /// The object with further members; others are returned as they are.
    func adding(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        guard case .object(let own) = kind else { return self }
        return JSONValue(.object(own + members.map { JSONMember(name: $0, value: $1) }), at: position)
    }
}
