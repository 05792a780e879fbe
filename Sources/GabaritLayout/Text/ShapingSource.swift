internal import GabaritPrimitives

/// What Pango is given of a forced line: its bytes, letters turned into capitals where the style asks for it, and the
/// way back.
struct ShapingSource {
    /// A stretch of bytes set in one font with one set of features.
    struct Stretch {
        /// The bytes.
        var range: Range<Int>
        /// Its first piece, an index in ``ShapingSource/pieces``.
        var piece: Int
    }

    /// The bytes to shape.
    private(set) var bytes: [UInt8]
    /// The pieces that the line touches, as indices in the paragraph's.
    private(set) var pieces: [Int] = []
    /// Where each of them begins in ``bytes``.
    private(set) var starts: [Int] = []

    private let base: Int
    /// For each byte to shape the byte it comes from, −1 inside a letter's several capitals; empty where nothing was
    /// changed.
    private var origins: [Int32] = []

    /// Makes the source of a line of a paragraph.
    init(_ text: [UInt8], range: Range<Int>, pieces all: [TextPiece]) {
        base = range.lowerBound
        bytes = Array(text[range])
        for index in Self.pieces(of: range, in: all) {
            pieces.append(index)
            starts.append(max(all[index].range.lowerBound - base, 0))
        }
        if pieces.contains(where: { all[$0].style.capitals }) { capitalise(all, length: range.count) }
        // A tab has no glyph; it is white.
        for index in bytes.indices where bytes[index] == 0x09 { bytes[index] = 0x20 }
    }

    /// The pieces that a line touches.
    static func pieces(of range: Range<Int>, in all: [TextPiece]) -> Range<Int> {
        let first = firstPiece(endingAfter: range.lowerBound, in: all)
        var end = first
        while end < all.count, all[end].range.lowerBound < range.upperBound { end += 1 }
        return first..<end
    }

    private static func firstPiece(endingAfter byte: Int, in all: [TextPiece]) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func capitalise(_ all: [TextPiece], length: Int) {
        var capitals: [UInt8] = []
        let originals = starts
        for (position, piece) in pieces.enumerated() {
            let start = originals[position]
            let end = position + 1 < originals.count ? originals[position + 1] : length
            starts[position] = capitals.count
            var origin = start
            for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
                let written = all[piece].style.capitals ? scalar.properties.uppercaseMapping : String(scalar)
                for (number, letter) in written.unicodeScalars.enumerated() {
                    let size = UTF8.width(letter)
                    // Only the first byte of a letter is ever asked for.
                    origins.append(number == 0 ? Int32(clamping: origin) : -1)
                    for _ in 1..<max(size, 1) { origins.append(-1) }
                }
                capitals.append(contentsOf: written.utf8)
                origin += UTF8.width(scalar)
            }
        }
        origins.append(Int32(clamping: length))
        bytes = capitals
    }

    /// The byte of the paragraph's text that a byte to shape comes from; a letter's first byte is asked for.
    func original(_ offset: Int) -> Int {
        guard !origins.isEmpty else { return base + offset }
        // The end of a letter that is written as several capitals is the next letter's start.
        var offset = offset
        while offset < origins.count - 1, origins[offset] < 0 { offset += 1 }
        return base + Int(origins[min(offset, origins.count - 1)])
    }

    /// Whether a letter is one of several that stand for one of the text, and not the first.
    func isInside(_ offset: Int) -> Bool { !origins.isEmpty && offset < origins.count && origins[offset] < 0 }

    /// The character that begins at a byte.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    /// Whether the character that begins at a byte is white that hangs at a line's end.
    func isWhite(_ offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        if bytes[offset] < 0x80 { return bytes[offset] == 0x20 }
        switch scalar(at: offset)?.value ?? 0 {
        case 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: return true
        default: return false
        }
    }

    /// Whether the character that begins at a byte is a space that grows in a justified line.
    func isElastic(_ offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        return bytes[offset] == 0x20 || bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
    }

    /// The stretches of one font and one set of features, without gaps.
    func stretches(of all: [TextPiece]) -> [Stretch] {
        var stretches: [Stretch] = []
        for position in pieces.indices {
            let end = position + 1 < starts.count ? starts[position + 1] : bytes.count
            if let last = stretches.last, all[pieces[last.piece]].style.isShaped(as: all[pieces[position]].style) {
                stretches[stretches.count - 1].range = last.range.lowerBound..<end
            } else {
                stretches.append(Stretch(range: starts[position]..<end, piece: position))
            }
        }
        return stretches
    }
}

extension TextStyle {
    /// Whether two texts one after the other may be shaped as one.
    fileprivate func isShaped(as other: TextStyle) -> Bool {
        family == other.family && weight == other.weight && italic == other.italic && size == other.size
            && language == other.language
            && Shaper.features(of: self) == Shaper.features(of: other)
    }
}
