/// Tells documents apart: 128 bits over all their bytes.
///
/// MurmurHash3 for 64-bit machines, by Austin Appleby (public domain): no seal, but quick, and well mixed.
struct DocumentDigest {
    private static let first: UInt64 = 0x87c3_7b91_1142_53d5
    private static let second: UInt64 = 0x4cf5_ad43_2745_937f

    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var count: UInt64 = 0

    /// Adds bytes; a part counts as if zeroes filled it up to sixteen, so parts are told apart too.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count &+= UInt64(bytes.count)
        var index = 0
        while index + 16 <= bytes.count {
            mix(
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)),
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)))
            index += 16
        }
        guard index < bytes.count else { return }
        var (left, right): (UInt64, UInt64) = (0, 0)
        for place in index..<bytes.count {
            let offset = place - index
            if offset < 8 {
                left |= UInt64(bytes[place]) << UInt64(offset * 8)
            } else {
                right |= UInt64(bytes[place]) << UInt64((offset - 8) * 8)
            }
        }
        mix(left, right)
    }

    /// The digest.
    var bits: SIMD2<UInt64> {
        var (left, right) = (low ^ count, high ^ count)
        left &+= right
        right &+= left
        (left, right) = (Self.scattered(left), Self.scattered(right))
        left &+= right
        right &+= left
        return SIMD2(left, right)
    }

    /// The digest, as 32 hexadecimal digits.
    var hexadecimal: String {
        let bits = bits
        return [bits.x, bits.y].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private mutating func mix(_ left: UInt64, _ right: UInt64) {
        low ^= Self.turned(left &* Self.first, 31) &* Self.second
        low = (Self.turned(low, 27) &+ high) &* 5 &+ 0x52dc_e729
        high ^= Self.turned(right &* Self.second, 33) &* Self.first
        high = (Self.turned(high, 31) &+ low) &* 5 &+ 0x3849_5ab5
    }

    private static func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

    private static func scattered(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
        value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return value ^ value >> 33
    }
}
