internal import Glibc

/// Reads the regular text between a file's streams.
struct PDFScanner {
    private let bytes: UnsafeRawBufferPointer
    /// Where reading goes on.
    var position: Int

    init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// How many bytes are left.
    var remaining: Int { bytes.count - position }

    /// Passes over a word, if it comes next.
    mutating func skip(_ word: StaticString) -> Bool {
        guard begins(word) else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    /// Whether a word comes next.
    func begins(_ word: StaticString) -> Bool {
        guard let base = bytes.baseAddress, remaining >= word.utf8CodeUnitCount else { return false }
        return memcmp(base + position, word.utf8Start, word.utf8CodeUnitCount) == 0
    }

    /// Where a word comes first.
    func find(_ word: StaticString) -> Int? {
        let count = word.utf8CodeUnitCount
        guard let base = bytes.baseAddress else { return nil }
        let first = Int32(word.utf8Start[0])
        var index = position
        while bytes.count - index >= count, let found = memchr(base + index, first, bytes.count - index - count + 1) {
            if memcmp(found, word.utf8Start, count) == 0 { return UnsafeRawPointer(found) - base }
            index = UnsafeRawPointer(found) - base + 1
        }
        return nil
    }

    /// Whether a word comes anywhere.
    func holds(_ word: StaticString) -> Bool { find(word) != nil }

    /// Reads a decimal number.
    mutating func number() -> Int? {
        var value = 0
        let start = position
        while position < bytes.count, position - start < 12,
            case let digit = bytes[position], (0x30...0x39).contains(digit)
        {
            value = value * 10 + Int(digit - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }

    /// The number behind a word.
    mutating func value(of word: StaticString) -> Int? {
        guard let found = find(word) else { return nil }
        var inner = self
        inner.position = found + word.utf8CodeUnitCount
        return inner.number()
    }

    /// Whether a text stands between two words, of which the first comes once.
    func has(_ text: String, behind left: StaticString, before right: StaticString) -> Bool {
        guard let found = find(left) else { return false }
        var inner = self
        inner.position = found + left.utf8CodeUnitCount
        guard inner.remaining >= text.utf8.count else { return false }
        for byte in text.utf8 {
            guard bytes[inner.position] == byte else { return false }
            inner.position += 1
        }
        return inner.begins(right)
    }

    /// Whether a structure element is of a type.
    func hasType(_ name: StaticString) -> Bool {
        guard let found = find("\n   /S /") else { return false }
        var inner = self
        inner.position = found + 8
        return inner.skip(name) && inner.begins("\n")
    }

    /// All without blanks at the end.
    var trimmed: UnsafeRawBufferPointer {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x20 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[..<end])
    }

    /// A dictionary without its closing brackets.
    func opened(_ shape: FinishError.Shape) throws(FinishError) -> UnsafeRawBufferPointer {
        let whole = trimmed
        guard whole.count > 4, whole[whole.count - 1] == 0x3E, whole[whole.count - 2] == 0x3E else {
            throw .unknownShape(shape)
        }
        return UnsafeRawBufferPointer(rebasing: whole[..<(whole.count - 2)])
    }
}
