public import GabaritPrimitives

/// A JSON value with its place in the data.
public struct JSONValue: Hashable, Sendable {
    /// What the value is.
    public enum Kind: Hashable, Sendable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number, kept as it is written.
        case number(JSONNumber)
        /// A string, its escapes resolved.
        case string(String)
        /// An array.
        case array([JSONValue])
        /// An object: its members in the order of the text, no name twice.
        case object([JSONMember])
    }

    /// What it is.
    public var kind: Kind
    /// Where it begins.
    public var position: JSONPosition

    /// Makes a value.
    public init(_ kind: Kind, at position: JSONPosition = JSONPosition()) {
        self.kind = kind
        self.position = position
    }

    /// The value of an object's member, by exact name; linear in the number of members.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = kind else { return nil }
        return members.first { $0.name.hasSameScalars(as: name) }?.value
    }
}

/// A name and a value of an object.
public struct JSONMember: Hashable, Sendable {
    /// The name, its escapes resolved.
    public var name: String
    /// Where the name begins.
    public var position: JSONPosition
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(name: String, at position: JSONPosition = JSONPosition(), value: JSONValue) {
        self.name = name
        self.position = position
        self.value = value
    }
}

/// A place in JSON text.
public struct JSONPosition: Hashable, Sendable {
    /// Bytes from the start of the data.
    public var offset: UInt32
    /// The line, from 1.
    public var line: UInt32
    /// The column in characters (Unicode scalars), from 1.
    public var column: UInt32

    /// Makes a place, by default the start.
    public init(offset: Int = 0, line: Int = 1, column: Int = 1) {
        self.offset = UInt32(clamping: offset)
        self.line = UInt32(clamping: line)
        self.column = UInt32(clamping: column)
    }

    /// The place as diagnostics give it.
    public var dataPosition: Diagnostic.DataPosition { Diagnostic.DataPosition(line: Int(line), column: Int(column)) }
}

extension String {
    /// Whether two texts have the same scalars; `==` finds `é` and `e` with a combining accent equal.
    func hasSameScalars(as other: String) -> Bool {
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }
}
