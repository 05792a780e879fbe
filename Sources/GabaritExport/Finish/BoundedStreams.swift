/// Compressed forms of the streams met last.
///
/// Two generations of `capacity` each: what was not met while one was filled is forgotten. Streams are told apart by 128 bits of their
/// bytes and their length, and compared whole with what they were kept for.
struct BoundedStreams {
    private struct Stream {
        var plain: [UInt8]
        var compressed: [UInt8]
    }

    private let capacity: Int
    private var recent: [SIMD2<UInt64>: Stream] = [:]
    private var older: [SIMD2<UInt64>: Stream] = [:]

    init(capacity: Int) { self.capacity = capacity }

    /// The compressed form of a stream, if it was met lately.
    mutating func value(of plain: UnsafeRawBufferPointer) -> [UInt8]? {
        let key = Self.key(plain)
        if let stream = recent[key] { return stream.plain.elementsEqual(plain) ? stream.compressed : nil }
        guard let stream = older[key], stream.plain.elementsEqual(plain) else { return nil }
        insert(stream, key)
        return stream.compressed
    }

    /// Keeps the compressed form of a stream.
    mutating func keep(_ compressed: [UInt8], for plain: UnsafeRawBufferPointer) {
        insert(Stream(plain: [UInt8](plain), compressed: compressed), Self.key(plain))
    }

    private mutating func insert(_ stream: Stream, _ key: SIMD2<UInt64>) {
        if recent.count >= capacity {
            older = recent
            recent = [:]
        }
        recent[key] = stream
    }

    private static func key(_ plain: UnsafeRawBufferPointer) -> SIMD2<UInt64> {
        var digest = DocumentDigest()
        digest.add(plain)
        return digest.bits
    }
}
