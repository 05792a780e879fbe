/// A text as PDF writes it (ISO 32000-1, 7.9.2.2): in ASCII as it is, else in UTF-16 with its mark.
enum TextString {
    /// Appends a text with its delimiters.
    static func append(_ text: String, to buffer: ByteBuffer) {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            buffer.append(UInt8(ascii: "("))
            for byte in text.utf8 {
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
                    buffer.append(UInt8(ascii: "\\"))
                }
                buffer.append(byte)
            }
            buffer.append(UInt8(ascii: ")"))
            return
        }
        buffer.append("<FEFF")
        for unit in text.utf16 {
            for shift in stride(from: 12, through: 0, by: -4) {
                let digit = UInt8(unit >> UInt16(shift) & 15)
                buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
            }
        }
        buffer.append(UInt8(ascii: ">"))
    }
}
