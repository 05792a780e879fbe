import GabaritPrimitives

/// Writes values as the JSON that decodes to them.
public enum ValueEncoder {
    /// The JSON text of a record that fits a contract; an absent optional field is left out.
    public static func json(_ value: Value, contract: Contract, isIndented: Bool = false) -> String {
        JSONWriter.text(encoded(value, contract: contract), isIndented: isIndented)
    }

    /// The JSON value of a record that fits a contract; what does not fit its type becomes null.
    public static func encoded(_ value: Value, contract: Contract) -> JSONValue {
        encoded(value, .record(RecordID(0)), contract)
    }

    private static func encoded(_ value: Value, _ type: Type, _ contract: Contract) -> JSONValue {
        switch (value, type) {
        case (_, .optional(let wrapped)): return encoded(value, wrapped, contract)
        case (.bool(let value), _): return .bool(value)
        case (.text(let text), _), (.otherCode(let text), _):
            guard case .enumeration(let id) = type, contract[id].hasPayload else { return .string(text) }
            return .object(["type": .string(text)])
        case (.int(let value), _), (.months(let value), _), (.days(let value), _): return .integer(value)
        case (.number(let number), _): return .string(number.plain)
        case (.date(let date), _): return .string(date.iso)
        case (.image(let image), _): return .string(Base64.text(of: image.bytes))
        case (.enumCase(let index, let payload), .enumeration(let id)):
            let type = contract[id]
            guard type.cases.indices.contains(index) else { return JSONValue(.null) }
            guard type.hasPayload else { return .string(type.cases[index].code) }
            let fields = members(payload, type.cases[index].payload, contract)
            return JSONValue(.object([JSONMember(name: "type", value: .string(type.cases[index].code))] + fields))
        case (.record(let values), .record(let id)):
            return JSONValue(.object(members(values, contract[id].fields, contract)))
        case (.list(let values), .list(let element, _)):
            return .array(values.map { encoded($0, element, contract) })
        default: return JSONValue(.null)
        }
    }

    private static func members(_ values: [Value], _ fields: [Contract.Field], _ contract: Contract) -> [JSONMember] {
        zip(values, fields).compactMap { value, field in
            if case .none = value { return nil }
            return JSONMember(name: field.name, value: encoded(value, field.type, contract))
        }
    }
}
