/// Values written in Swift: `["numero": "0750424123456", "personnes": 3, "conjoint": nil]`.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral text: String) { self.init(.string(text)) }

    /// A whole number.
    public init(integerLiteral number: Int64) { self.init(.number(JSONNumber(number))) }

    /// A truth value.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }

    /// `null`.
    public init(nilLiteral: ()) { self.init(.null) }

    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }

    /// An object; of members of one name the last counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self.init(.object(members.map { JSONMember(name: $0, value: $1) }))
    }
}
