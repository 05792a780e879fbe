internal import CDeflate

/// Expands zlib streams (RFC 1950).
final class Inflater {
    private let decompressor: OpaquePointer

    init() throws {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw PDFFile.Unreadable(reason: "no memory to expand streams")
        }
        self.decompressor = decompressor
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    func expand(_ bytes: [UInt8]) throws -> [UInt8] {
        var room = max(bytes.count * 6, 4096)
        while room <= 1 << 30 {
            var outcome = LIBDEFLATE_SUCCESS
            let expanded = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                outcome = libdeflate_zlib_decompress(
                    decompressor, bytes, bytes.count, buffer.baseAddress, buffer.count, &count)
                if outcome != LIBDEFLATE_SUCCESS { count = 0 }
            }
            switch outcome {
            case LIBDEFLATE_SUCCESS: return expanded
            case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
            default: throw PDFFile.Unreadable(reason: "a stream cannot be expanded")
            }
        }
        throw PDFFile.Unreadable(reason: "a stream is too large")
    }
}
