public import GabaritPrimitives

/// Why bytes are no JSON text.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// Nothing but white space.
        case empty
        /// A byte-order mark at the start.
        case byteOrderMark(encoding: String)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// The text ends inside a value.
        case truncated
        /// Text behind the value.
        case trailingData
        /// Something else stands where one of these is expected.
        case unexpected(Expectation)
        /// A number outside the grammar: `01`, `1.`, `+1`.
        case badNumber
        /// A backslash before a character that none may stand before, or `\u` without four hexadecimal digits.
        case badEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// A character below U+0020 in a string.
        case controlCharacter(UInt8)
        /// A name that the object has already.
        case duplicateKey(String)
        /// More levels than the limit.
        case tooDeep(limit: Int)
        /// More bytes than the limit.
        case tooLarge(limit: Int)
        /// More values than the limit.
        case tooManyValues(limit: Int)
    }

    /// What the grammar admits at a place.
    public enum Expectation: Hashable, Sendable {
        case value, name, colon, commaOrBrace, commaOrBracket
        /// What stands instead, where it is a known slip.
        case valueNot(Slip), nameNot(Slip)
    }

    /// What is often taken for JSON.
    public enum Slip: Hashable, Sendable {
        case comment, singleQuote, trailingComma, notANumber, capitalLiteral, unquotedName
    }

    /// What is wrong.
    public var problem: Problem
    /// Where.
    public var position: JSONPosition
    /// The path of the value in which it stands.
    public var path: DataPath

    /// Makes an error.
    public init(_ problem: Problem, at position: JSONPosition, path: DataPath = DataPath()) {
        self.problem = problem
        self.position = position
        self.path = path
    }

    /// The error one level further out; what is nested too deep has a path that helps nobody.
    func inside(_ step: DataPath.Step) -> JSONError {
        if case .tooDeep = problem { return self }
        return JSONError(problem, at: position, path: DataPath([step] + path.steps))
    }
}
