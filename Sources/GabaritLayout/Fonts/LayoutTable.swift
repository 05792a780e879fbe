internal import CPango

/// A table of a face by bytes, and the structures that tables of layout share (OpenType 1.9, chapter 2).
///
/// No offset is trusted; what lies outside is read as nothing.
final class LayoutTable {
    private let blob: OpaquePointer
    private let bytes: UnsafeRawBufferPointer

    /// Takes a table of a face; it is empty where the face has none.
    init?(_ face: OpaquePointer, _ name: StaticString) {
        guard let blob = hb_face_reference_table(face, Self.tag(name)) else { return nil }
        self.blob = blob
        var count: UInt32 = 0
        let start = hb_blob_get_data(blob, &count)
        bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count))
    }

    deinit { hb_blob_destroy(blob) }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// A number of two bytes.
    func word(_ offset: Int) -> Int {
        guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
        return Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    /// A number of two bytes with a sign.
    func signedWord(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: word(offset))) }

    /// A number of four bytes.
    func long(_ offset: Int) -> Int { word(offset) << 16 | word(offset + 2) }

    /// The places of glyphs, in order of their numbers, in a table of those that are covered.
    func coverage(at start: Int, of glyphs: [Int]) -> [Int?] {
        var result = [Int?](repeating: nil, count: glyphs.count)
        switch word(start) {
        case 1:
            var index = 0
            for (place, glyph) in glyphs.enumerated() {
                while index < word(start + 2), word(start + 4 + 2 * index) < glyph { index += 1 }
                if index < word(start + 2), word(start + 4 + 2 * index) == glyph { result[place] = index }
            }
        case 2:
            forEachRange(at: start, of: glyphs) { place, first, value in result[place] = value + glyphs[place] - first }
        default: break
        }
        return result
    }

    /// The classes of glyphs, in order of their numbers; 0 for those that have none.
    func classes(at start: Int, of glyphs: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: glyphs.count)
        switch word(start) {
        case 1:
            let (first, count) = (word(start + 2), word(start + 4))
            for (place, glyph) in glyphs.enumerated() where glyph >= first && glyph < first + count {
                result[place] = word(start + 6 + 2 * (glyph - first))
            }
        case 2: forEachRange(at: start, of: glyphs) { place, _, value in result[place] = value }
        default: break
        }
        return result
    }

    /// Visits the glyphs that lie in ranges: where each is in the list, the first glyph of its range and what the range says.
    private func forEachRange(
        at start: Int, of glyphs: [Int], _ visit: (_ place: Int, _ first: Int, _ value: Int) -> Void
    ) {
        var index = 0
        for (place, glyph) in glyphs.enumerated() {
            while index < word(start + 2), word(start + 6 + 6 * index) < glyph { index += 1 }
            let range = start + 4 + 6 * index
            if index < word(start + 2), word(range) <= glyph { visit(place, word(range), word(range + 4)) }
        }
    }

    /// A tag as a number.
    static func tag(_ name: StaticString) -> hb_tag_t {
        (0..<4).reduce(0) { $0 << 8 | hb_tag_t(name.utf8Start[$1]) }
    }
}
