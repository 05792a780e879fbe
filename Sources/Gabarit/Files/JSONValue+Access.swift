import GabaritLanguage

extension JSONValue {
    /// The characters, where it is a string.
    var string: String? { if case .string(let text) = kind { text } else { nil } }
    /// The whole number, where it is one.
    var integer: Int64? { if case .number(let number) = kind { number.asInteger } else { nil } }
    /// The truth value, where it is one.
    var boolean: Bool? { if case .bool(let value) = kind { value } else { nil } }
    /// The elements, where it is an array.
    var elements: [JSONValue]? { if case .array(let elements) = kind { elements } else { nil } }
}
