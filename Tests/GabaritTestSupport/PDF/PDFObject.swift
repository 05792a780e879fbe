/// An object of a PDF file (ISO 32000-1, 7.3), as the tests' own reader sees it.
public indirect enum PDFObject: Equatable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case name(String)
    case string([UInt8])
    case array([PDFObject])
    case dictionary([String: PDFObject])
    case reference(Int)
    /// A word of a content stream or of the file's frame.
    case keyword(String)

    /// The name's characters.
    public var name: String? { if case .name(let name) = self { name } else { nil } }
    /// The number.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The string's bytes.
    public var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
    /// The array's elements.
    public var elements: [PDFObject]? { if case .array(let elements) = self { elements } else { nil } }
    /// The dictionary.
    public var dictionary: [String: PDFObject]? {
        if case .dictionary(let dictionary) = self { dictionary } else { nil }
    }

    /// A text string: UTF-16 with a mark, else taken as Latin-1.
    public var text: String? {
        guard let bytes else { return nil }
        guard bytes.starts(with: [0xFE, 0xFF]) else { return String(bytes.map { Character(Unicode.Scalar($0)) }) }
        return PDFObject.utf16(bytes.dropFirst(2))
    }

    /// Reads big-endian UTF-16.
    static func utf16(_ bytes: some Collection<UInt8>) -> String {
        let all = Array(bytes)
        let units = stride(from: 0, to: all.count - 1, by: 2).map { UInt16(all[$0]) << 8 | UInt16(all[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
