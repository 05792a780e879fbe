/// Which source file of a template a span lies in: its index in the template's source map.
public struct SourceID: Hashable, Comparable, Sendable {
    /// The index in the source map.
    public var index: Int32

    /// Makes an identifier from an index in a source map.
    public init(_ index: Int32) { self.index = index }

    public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A range of UTF-8 bytes in one source file.
public struct Span: Hashable, Sendable {
    /// The file.
    public var source: SourceID
    /// Offset of the first byte.
    public var start: Int32
    /// Offset just past the last byte.
    public var end: Int32

    /// Makes a span from byte offsets; `end` is never before `start`.
    public init(source: SourceID, start: Int, end: Int) {
        self.source = source
        self.start = Int32(clamping: start)
        self.end = max(Int32(clamping: end), Int32(clamping: start))
    }

    /// The smallest span that holds both; the other's file is ignored where it differs.
    public func union(_ other: Span) -> Span {
        guard other.source == source else { return self }
        return Span(source: source, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
    }

    /// Number of bytes.
    public var length: Int { Int(end - start) }
}
