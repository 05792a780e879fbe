/// The lines of newline-delimited JSON, found one by one as they are asked for.
///
/// A line ends at `\n` or `\r\n`, the last one may lack it; lines of white space are passed over and counted.
/// Lines are not parsed here, so that a bad one never stops the others.
public struct NDJSONReader: Sequence, IteratorProtocol, Sendable {
    /// One line that is not blank.
    public struct Line: Hashable, Sendable {
        /// Its number, from 1, blank lines counted.
        public var number: Int
        /// Its bytes without the line break.
        public var range: Range<Int>
    }

    private let bytes: [UInt8]
    private var offset = 0
    private var number = 0
    /// How many blank lines were passed over so far.
    public private(set) var blankLines = 0

    /// Makes a reader of a whole file's bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line; nothing at the end.
    public mutating func next() -> Line? {
        while offset < bytes.count {
            let start = offset
            var isBlank = true
            while offset < bytes.count, bytes[offset] != 0x0A {
                if isBlank, bytes[offset] != 0x20, bytes[offset] != 0x09, bytes[offset] != 0x0D { isBlank = false }
                offset += 1
            }
            var end = offset
            offset += 1
            number += 1
            if isBlank {
                blankLines += 1
                continue
            }
            if bytes[end - 1] == 0x0D { end -= 1 }
            return Line(number: number, range: start..<end)
        }
        return nil
    }

    /// The value of a line.
    public func value(of line: Line, limits: JSONLimits = .standard) throws(JSONError) -> JSONValue {
        try JSONReader.parse(bytes, in: line.range, line: line.number, limits: limits)
    }
}
