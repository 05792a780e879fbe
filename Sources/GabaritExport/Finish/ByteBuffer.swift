/// Bytes that grow at the end and are read by address; its room is kept from one document to the next.
///
/// Addresses are valid until the next append.
final class ByteBuffer {
    private(set) var base: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 4096) {
        self.capacity = max(capacity, 64)
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// All bytes.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// The bytes of a range.
    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[range])
    }

    /// Forgets the bytes; room beyond a bound is given back.
    func clear() {
        count = 0
        guard capacity > 1 << 20 else { return }
        base.deallocate()
        capacity = 1 << 16
        base = .allocate(byteCount: capacity, alignment: 16)
    }

    /// Drops bytes at the start.
    func removeFirst(_ number: Int) {
        guard number > 0 else { return }
        count -= number
        base.copyMemory(from: base + number, byteCount: count)
    }

    /// Makes room for more bytes behind the last one, and gives its address.
    func room(for more: Int) -> UnsafeMutableRawPointer {
        if count + more > capacity {
            let larger = max(capacity * 2, count + more)
            let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
            fresh.copyMemory(from: base, byteCount: count)
            base.deallocate()
            base = fresh
            capacity = larger
        }
        return base + count
    }

    /// Counts bytes that were written into ``room(for:)``.
    func advance(_ number: Int) { count += number }

    func append(_ more: UnsafeRawBufferPointer) {
        guard let start = more.baseAddress, !more.isEmpty else { return }
        room(for: more.count).copyMemory(from: start, byteCount: more.count)
        count += more.count
    }

    func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    func append(_ byte: UInt8) {
        room(for: 1).storeBytes(of: byte, as: UInt8.self)
        count += 1
    }

    /// A number in decimal digits.
    func append(_ number: Int) {
        guard number >= 0 else { return append(String(number)) }
        var digits = 1
        var bound = 10
        while number >= bound, digits < 18 {
            digits += 1
            bound *= 10
        }
        let start = room(for: digits).assumingMemoryBound(to: UInt8.self)
        var rest = number
        for place in stride(from: digits - 1, through: 0, by: -1) {
            start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }
}
