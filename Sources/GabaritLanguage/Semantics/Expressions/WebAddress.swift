/// What `URL` admits: an absolute https address in ASCII.
enum WebAddress {
    /// Whether a text is one: `https://`, a host, and no blank, quote or angle bracket anywhere.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let scheme = Array("https://".utf8)
        guard bytes.count > scheme.count, bytes.starts(with: scheme) else { return false }
        let host = bytes[scheme.count...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let forbidden = Set("\"<>\\^`{|}".utf8)
        return !host.isEmpty && bytes.allSatisfy { (0x21...0x7E).contains($0) && !forbidden.contains($0) }
    }
}
