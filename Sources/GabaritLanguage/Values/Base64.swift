/// Bytes as text, in the alphabet of RFC 4648, section 4: padded, on one line, one text for the same bytes.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// The six bits of each character; 64 marks those outside the alphabet.
    private static let bits: [UInt8] = {
        var bits = [UInt8](repeating: 64, count: 256)
        for (value, character) in alphabet.enumerated() { bits[Int(character)] = UInt8(value) }
        return bits
    }()

    /// How many characters so many bytes take.
    static func length(ofBytes count: Int) -> Int { (count + 2) / 3 * 4 }

    /// The text of bytes.
    public static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(length(ofBytes: bytes.count))
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                text.append(
                    place <= group.count ? alphabet[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, or nothing where it is not the one text of any bytes: blanks, line breaks, a missing or
    /// another padding, bits behind the last byte.
    static func bytes(of text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { bytes(of: $0) }
    }

    private static func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let padding = text.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
        let count = text.count - padding
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var word: UInt32 = 0
        return bits.withUnsafeBufferPointer { bits in
            for index in 0..<count {
                let value = bits[Int(text[index])]
                guard value < 64 else { return nil }
                word = word << 6 | UInt32(value)
                if index % 4 == 3 {
                    bytes.append(UInt8(truncatingIfNeeded: word >> 16))
                    bytes.append(UInt8(truncatingIfNeeded: word >> 8))
                    bytes.append(UInt8(truncatingIfNeeded: word))
                    word = 0
                }
            }
            switch padding {
            case 1:
                guard word & 0b11 == 0 else { return nil }
                bytes.append(UInt8(truncatingIfNeeded: word >> 10))
                bytes.append(UInt8(truncatingIfNeeded: word >> 2))
            case 2:
                guard word & 0b1111 == 0 else { return nil }
                bytes.append(UInt8(truncatingIfNeeded: word >> 4))
            default: break
            }
            return bytes
        }
    }
}
