/// Bytes that the lexer looks for.
enum Ascii {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let leftBrace = UInt8(ascii: "{")
    static let rightBrace = UInt8(ascii: "}")
    static let slash = UInt8(ascii: "/")
    static let hash = UInt8(ascii: "#")
    static let dot = UInt8(ascii: ".")
    static let minus = UInt8(ascii: "-")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")

    /// Whether a byte is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { (zero...nine).contains(byte) }

    /// Whether a byte may stand in a name.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), zero...nine,
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
