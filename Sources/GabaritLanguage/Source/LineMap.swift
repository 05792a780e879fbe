/// Where the lines of a source file start, and what stands in them.
///
/// A line ends with LF, CR LF or the file; invalid UTF-8 counts as one replacement character a sequence.
public struct LineMap: Sendable {
    /// Offsets of the first byte of each line, in order; never empty.
    public let starts: [Int32]
    private let bytes: [UInt8]

    /// Finds the lines; linear in the file.
    public init(_ bytes: [UInt8]) {
        var starts: [Int32] = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(Int32(clamping: index + 1)) }
        self.starts = starts
        self.bytes = bytes
    }

    /// The index, from 0, of the line that holds a byte; offsets outside the file count as its ends.
    public func line(of offset: Int32) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The offsets of a line's bytes without its end, for a line from 0.
    public func range(ofLine line: Int) -> Range<Int> {
        guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
        let start = min(Int(starts[line]), bytes.count)
        var end = line + 1 < starts.count ? Int(starts[line + 1]) - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D, line + 1 < starts.count { end -= 1 }
        return start..<max(start, end)
    }

    /// The characters of a line without its end, for a line from 0.
    public func text(ofLine line: Int) -> String { String(decoding: bytes[range(ofLine: line)], as: UTF8.self) }

    /// The characters between a line's start and an offset.
    ///
    /// An offset beyond the line counts as its end; one inside a character counts as its start.
    public func prefix(upTo offset: Int32) -> String {
        let range = range(ofLine: line(of: offset))
        var end = min(max(Int(offset), range.lowerBound), range.upperBound)
        while end > range.lowerBound, end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    }
}
