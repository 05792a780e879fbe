/// How a CSV file is written, as far as its sender says so; the rest is seen from the file, and told.
public struct CSVDialect: Hashable, Sendable {
    /// How its characters are encoded.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// UTF-8, with or without a byte-order mark.
        case utf8 = "utf-8"
        /// The encoding of Western Windows, as the WHATWG's Encoding Standard has it, less the five bytes that mean nothing.
        case windows1252 = "windows-1252"
        /// UTF-16 of either order, known by its byte-order mark.
        case utf16 = "utf-16"
    }

    /// What stands between two cells.
    public enum Delimiter: String, Hashable, Sendable, CaseIterable {
        case comma, semicolon, tab

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: 0x09
            }
        }
    }

    /// What stands before the decimals of a number.
    public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
        case comma, point
    }

    /// The encoding; nothing where it is to be seen from the file.
    public var encoding: Encoding?
    /// The delimiter; nothing where it is to be seen from the header.
    public var delimiter: Delimiter?
    /// The decimal mark; nothing where each number has to be clear by itself.
    public var decimalMark: DecimalMark?

    /// Makes a dialect; nothing is named unless it is said.
    public init(encoding: Encoding? = nil, delimiter: Delimiter? = nil, decimalMark: DecimalMark? = nil) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.decimalMark = decimalMark
    }
}
