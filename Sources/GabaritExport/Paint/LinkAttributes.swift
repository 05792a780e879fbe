/// The attributes of a link's tag, in cairo's own notation.
struct LinkAttributes {
    /// An upright rectangle in whole points.
    struct Area: Hashable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
    }

    /// The notation; empty where there is no target.
    let text: String

    /// Makes the attributes of a target and the areas that react to it.
    ///
    /// Cairo 1.16 copies the target as it is into a string of the file, so that a parenthesis would end it; and reads numbers by the
    /// process's locale, so that a decimal point may end them. Hence no character that means anything to either, and whole points.
    init(target: String, areas: [Area]) {
        guard !target.isEmpty else {
            text = ""
            return
        }
        var text = ""
        if !areas.isEmpty {
            let numbers = areas.map { "\($0.x) \($0.y) \($0.width) \($0.height)" }
            text = "rect=[\(numbers.joined(separator: " "))] "
        }
        self.text = text + "uri='\(Self.escaped(target))'"
    }

    /// A target in the characters that a URI may have (RFC 3986) and that are no delimiters of PDF; all others percent-encoded.
    static func escaped(_ target: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(target.utf8.count)
        for byte in target.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        // Without ' ( ) of RFC 3986; % stays, since a target is encoded already.
        default: "-._~:/?#[]@!$&*+,;=%".utf8.contains(byte)
        }
    }
}
