internal import CHyphen

/// A dictionary of libhyphen's, opened; freed with its last owner.
///
/// Not Sendable: each engine has its own. Opening takes 2 ms for French, 8 for English, and libhyphen 2.8.8 loses some hundred
/// bytes at each, so it is done once an engine.
final class PatternDictionary {
    private let pointer: UnsafeMutablePointer<HyphenDict>

    /// Opens a dictionary in UTF-8; nothing where the file cannot be read or is in another encoding.
    init?(path: String) {
        guard let pointer = hnj_hyphen_load(path) else { return nil }
        guard pointer.pointee.utf8 != 0 else {
            hnj_hyphen_free(pointer)
            return nil
        }
        self.pointer = pointer
    }

    deinit { hnj_hyphen_free(pointer) }

    /// Before which characters of a word its patterns allow a break, `left` characters at least in front and `right` at least behind.
    ///
    /// Breaks that would change the letters around them, which some languages have, are left out.
    func breaks(in word: String, left: Int, right: Int) -> [Int] {
        let count = word.unicodeScalars.count
        let size = word.utf8.count
        guard count >= left + right else { return [] }
        // libhyphen writes one digit a byte, then moves them to one a character; it asks for five bytes more.
        var digits = [CChar](repeating: 0, count: size + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<CInt>?
        var cuts: UnsafeMutablePointer<CInt>?
        let status = word.withCString { text in
            digits.withUnsafeMutableBufferPointer { buffer in
                hnj_hyphen_hyphenate3(
                    pointer, text, CInt(clamping: size), buffer.baseAddress, nil, &replacements, &positions, &cuts,
                    CInt(clamping: left), CInt(clamping: right), CInt(clamping: left), CInt(clamping: right))
            }
        }
        defer {
            if let replacements {
                for index in 0..<size { free(replacements[index]) }
            }
            free(replacements)
            free(positions)
            free(cuts)
        }
        guard status == 0 else { return [] }
        return (left..<count - right + 1).filter { index in
            digits[index - 1] & 1 != 0 && replacements?[index - 1] == nil
        }
    }
}
