/// Reads JSON text after RFC 8259, strictly, into values that know their places.
///
/// Linear in the text; stops at the first fault. Two members of one name are a fault. Numbers stay as they are written.
public enum JSONReader {
    /// The value that UTF-8 bytes hold.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSONValue {
        try parse(bytes, in: 0..<bytes.count, line: 1, limits: limits)
    }

    /// The value that a range of UTF-8 bytes holds; lines are counted from `line` at its start, offsets from that of `bytes`.
    public static func parse(
        _ bytes: [UInt8], in range: Range<Int>, line: Int, limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONValue {
        let range = range.clamped(to: 0..<bytes.count)
        guard range.count <= limits.maximumBytes else {
            throw JSONError(
                .tooLarge(limit: limits.maximumBytes), at: JSONPosition(offset: range.lowerBound, line: line))
        }
        var scanner = JSONScanner(bytes: bytes, range: range, line: line, limits: limits)
        return try scanner.document()
    }
}
