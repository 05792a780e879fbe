internal import Glibc

/// A TrueType program as cairo writes it for a font of at most 256 codes (OpenType 1.9: `cmap`, `glyf`, `head`, `hhea`, `hmtx`, `loca`,
/// `maxp`).
///
/// It owns nothing: its bytes must outlive it. No offset is trusted; what lies outside is read as nothing.
struct FontProgram {
    private let bytes: UnsafeRawBufferPointer
    private let cmap: Range<Int>
    private let glyf: Range<Int>
    private let head: Range<Int>
    private let hhea: Range<Int>
    private let hmtx: Range<Int>
    private let loca: Range<Int>
    private let maxp: Range<Int>
    /// What instructions are run with: values, functions, preparation; empty where the face has none.
    private let instructions: [Range<Int>]
    /// Where the glyphs of the codes are listed, behind what says which codes those are.
    private let codes: Range<Int>
    private let hasLongOffsets: Bool
    /// The number of glyphs with an advance of their own.
    private let advances: Int

    /// Reads a program; nothing where it is not of this kind, as that of a font whose codes are glyphs' numbers.
    init?(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        guard bytes.count >= 12, Self.word(bytes, 0) == 1, Self.word(bytes, 2) == 0 else { return nil }
        var found: [UInt32: Range<Int>] = [:]
        for index in 0..<Self.word(bytes, 4) {
            let entry = 12 + 16 * index
            guard entry + 16 <= bytes.count else { return nil }
            let start = Self.long(bytes, entry + 8)
            let count = Self.long(bytes, entry + 12)
            guard start + count <= bytes.count else { return nil }
            found[UInt32(Self.long(bytes, entry))] = start..<start + count
        }
        func table(_ name: StaticString) -> Range<Int>? {
            var tag: UInt32 = 0
            for index in 0..<4 { tag = tag << 8 | UInt32(name.utf8Start[index]) }
            return found[tag]
        }
        guard let cmap = table("cmap"), let glyf = table("glyf"), let head = table("head"), head.count == 54,
            let hhea = table("hhea"), hhea.count == 36, let hmtx = table("hmtx"), let loca = table("loca"),
            let maxp = table("maxp"), maxp.count == 32
        else { return nil }
        (self.cmap, self.glyf, self.head, self.hhea) = (cmap, glyf, head, hhea)
        (self.hmtx, self.loca, self.maxp) = (hmtx, loca, maxp)
        instructions = [table("cvt "), table("fpgm"), table("prep")].map { $0 ?? 0..<0 }
        hasLongOffsets = Self.word(bytes, head.lowerBound + 50) != 0
        advances = Self.word(bytes, hhea.lowerBound + 34)
        // One map, from Unicode by segments (format 4), whose glyphs are listed behind the segments.
        let map = cmap.lowerBound
        guard cmap.count > 28, Self.word(bytes, map + 2) == 1, Self.long(bytes, map + 8) == 12,
            Self.word(bytes, map + 12) == 4
        else { return nil }
        let list = map + 28 + 4 * Self.word(bytes, map + 18)
        guard list < cmap.upperBound else { return nil }
        codes = list..<cmap.upperBound
    }

    /// Whether another program shows the same under every code of this one: the same outlines, instructions and advances.
    func isHeld(by other: FontProgram) -> Bool {
        guard codes.count == other.codes.count,
            // What tells the codes; the rest of the table is the glyphs.
            isSame(cmap.lowerBound..<codes.lowerBound, other, other.cmap.lowerBound..<other.codes.lowerBound),
            zip(instructions, other.instructions).allSatisfy({ isSame($0, other, $1) }),
            // Behind the sum of all bytes; before and behind the number of glyphs; up to the number of advances.
            isSame(head.lowerBound + 12..<head.upperBound, other, other.head.lowerBound + 12..<other.head.upperBound),
            isSame(maxp.lowerBound + 6..<maxp.upperBound, other, other.maxp.lowerBound + 6..<other.maxp.upperBound),
            isSame(hhea.lowerBound..<hhea.lowerBound + 34, other, other.hhea.lowerBound..<other.hhea.lowerBound + 34)
        else { return false }
        guard isSame(glyph: 0, other, 0, depth: 0) else { return false }
        for offset in stride(from: 0, to: codes.count - 1, by: 2) {
            let glyph = Self.word(bytes, codes.lowerBound + offset)
            guard glyph != 0 else { continue }
            let counterpart = Self.word(other.bytes, other.codes.lowerBound + offset)
            guard counterpart != 0, isSame(glyph: glyph, other, counterpart, depth: 0) else { return false }
        }
        return true
    }

    // MARK: Glyphs

    /// Whether two glyphs are the same, and those that they are composed of.
    private func isSame(glyph: Int, _ other: FontProgram, _ counterpart: Int, depth: Int) -> Bool {
        guard depth < 8, let own = outline(of: glyph), let theirs = other.outline(of: counterpart),
            own.count == theirs.count, metrics(of: glyph) == other.metrics(of: counterpart)
        else { return false }
        guard own.count >= 10, Self.word(bytes, own.lowerBound) & 0x8000 != 0 else { return isSame(own, other, theirs) }
        // Number of contours (negative) and box, then parts, each with flags and a glyph's number, then instructions.
        var place = 10
        var isLast = false
        guard isSame(own.lowerBound..<own.lowerBound + place, other, theirs.lowerBound..<theirs.lowerBound + place)
        else {
            return false
        }
        while !isLast {
            guard place + 4 <= own.count else { return false }
            let flags = Self.word(bytes, own.lowerBound + place)
            guard flags == Self.word(other.bytes, theirs.lowerBound + place),
                isSame(
                    glyph: Self.word(bytes, own.lowerBound + place + 2), other,
                    Self.word(other.bytes, theirs.lowerBound + place + 2), depth: depth + 1)
            else { return false }
            let start = place + 4
            place = start + (flags & 1 != 0 ? 4 : 2)
            if flags & 0x08 != 0 {
                place += 2
            } else if flags & 0x40 != 0 {
                place += 4
            } else if flags & 0x80 != 0 {
                place += 8
            }
            guard place <= own.count,
                isSame(
                    own.lowerBound + start..<own.lowerBound + place, other,
                    theirs.lowerBound + start..<theirs.lowerBound + place)
            else { return false }
            isLast = flags & 0x20 == 0
        }
        return isSame(own.lowerBound + place..<own.upperBound, other, theirs.lowerBound + place..<theirs.upperBound)
    }

    private func outline(of glyph: Int) -> Range<Int>? {
        let size = hasLongOffsets ? 4 : 2
        guard (glyph + 2) * size <= loca.count else { return nil }
        let entry = loca.lowerBound + glyph * size
        let start = hasLongOffsets ? Self.long(bytes, entry) : 2 * Self.word(bytes, entry)
        let end = hasLongOffsets ? Self.long(bytes, entry + 4) : 2 * Self.word(bytes, entry + 2)
        guard start <= end, end <= glyf.count else { return nil }
        return glyf.lowerBound + start..<glyf.lowerBound + end
    }

    /// Advance and left bearing.
    private func metrics(of glyph: Int) -> SIMD2<Int> {
        let last = max(advances - 1, 0)
        let bearing = glyph < advances ? 4 * glyph + 2 : 4 * advances + 2 * (glyph - advances)
        guard bearing + 2 <= hmtx.count else { return SIMD2(-1, glyph) }
        return SIMD2(
            Self.word(bytes, hmtx.lowerBound + 4 * min(glyph, last)), Self.word(bytes, hmtx.lowerBound + bearing))
    }

    // MARK: Bytes

    private func isSame(_ own: Range<Int>, _ other: FontProgram, _ theirs: Range<Int>) -> Bool {
        guard own.count == theirs.count else { return false }
        guard !own.isEmpty, let left = bytes.baseAddress, let right = other.bytes.baseAddress else { return true }
        return memcmp(left + own.lowerBound, right + theirs.lowerBound, own.count) == 0
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
        return Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    private static func long(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
        return Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
}
