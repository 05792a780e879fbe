internal import CDeflate

/// Compresses and expands zlib streams (RFC 1950) by libdeflate; its tables are kept.
final class Deflater {
    /// The level: a tenth smaller than the fastest, and no slower than zlib's default is at a third more time.
    private static let usualLevel: Int32 = 6

    /// The library's version.
    static let version = LIBDEFLATE_VERSION_STRING

    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer

    /// Makes a compressor of a level up to 12.
    ///
    /// - Throws: ``FinishError/compression`` for lack of memory.
    init(level: Int32 = Deflater.usualLevel) throws(FinishError) {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw .compression }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw .compression
        }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    /// Appends the compressed bytes to a buffer.
    func compress(_ bytes: UnsafeRawBufferPointer, into buffer: ByteBuffer) throws(FinishError) {
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let room = buffer.room(for: bound)
        let count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room, bound)
        guard count > 0 else { throw .compression }
        buffer.advance(count)
    }

    /// Appends the expanded bytes to a buffer; streams that would pass a gibibyte are refused.
    func expand(_ bytes: UnsafeRawBufferPointer, into buffer: ByteBuffer) throws(FinishError) {
        var expected = max(bytes.count * 6, 4096)
        while expected <= 1 << 30 {
            let room = buffer.room(for: expected)
            var count = 0
            switch libdeflate_zlib_decompress(decompressor, bytes.baseAddress, bytes.count, room, expected, &count) {
            case LIBDEFLATE_SUCCESS: return buffer.advance(count)
            case LIBDEFLATE_INSUFFICIENT_SPACE: expected *= 4
            default: throw .unknownShape(.stream)
            }
        }
        throw .compression
    }

    /// The bytes of a stream that is one block, stored as it is (RFC 1951, 3.2.4); nothing for any other.
    static func stored(_ stream: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        // Two bytes of head, one of the block's kind, its length twice, and behind it the checksum.
        guard stream.count >= 11, stream[2] == 1 else { return nil }
        let count = Int(stream[3]) | Int(stream[4]) << 8
        guard stream.count == count + 11 else { return nil }
        return UnsafeRawBufferPointer(rebasing: stream[7..<7 + count])
    }
}
