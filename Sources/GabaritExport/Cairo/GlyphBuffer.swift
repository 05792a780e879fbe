internal import CCairo
import GabaritPages
import GabaritPrimitives

/// Glyphs, text and clusters as cairo takes them; kept and refilled, so that painting allocates nothing.
///
/// Runs of one face, size and colour that follow each other are gathered and shown at once.
struct GlyphBuffer: ~Copyable {
    private(set) var glyphs: UnsafeMutablePointer<cairo_glyph_t>
    private(set) var clusters: UnsafeMutablePointer<cairo_text_cluster_t>
    private(set) var text: UnsafeMutablePointer<CChar>
    private(set) var glyphCount = 0
    private(set) var clusterCount = 0
    private(set) var byteCount = 0
    /// Whether the clusters run against the text.
    private(set) var isBackward = false
    private var glyphCapacity = 512
    private var clusterCapacity = 512
    private var byteCapacity = 1024

    init() {
        glyphs = .allocate(capacity: glyphCapacity)
        clusters = .allocate(capacity: clusterCapacity)
        text = .allocate(capacity: byteCapacity)
    }

    deinit {
        glyphs.deallocate()
        clusters.deallocate()
        text.deallocate()
    }

    /// Forgets the glyphs, keeps the room.
    mutating func clear() {
        glyphCount = 0
        clusterCount = 0
        byteCount = 0
        isBackward = false
    }

    /// Adds a run with its origin at a point.
    ///
    /// Only into an empty buffer may a backward run be added, and nothing after it.
    mutating func append(_ run: GlyphRun, x originX: Double, y originY: Double) {
        isBackward = run.isBackward
        appendText(run.text)
        let firstGlyph = glyphCount
        glyphCount += run.glyphs.count
        Self.grow(&glyphs, from: &glyphCapacity, holding: firstGlyph, to: glyphCount)
        run.glyphs.withUnsafeBufferPointer { source in
            for index in 0..<source.count {
                let glyph = source[index]
                glyphs[firstGlyph + index] = cairo_glyph_t(
                    index: UInt(glyph.id), x: originX + glyph.x.points, y: originY + glyph.y.points)
            }
        }
        let firstCluster = clusterCount
        clusterCount += run.clusters.count
        Self.grow(&clusters, from: &clusterCapacity, holding: firstCluster, to: clusterCount)
        run.clusters.withUnsafeBufferPointer { source in
            for index in 0..<source.count {
                clusters[firstCluster + index] = cairo_text_cluster_t(
                    num_bytes: Int32(clamping: source[index].bytes), num_glyphs: Int32(clamping: source[index].glyphs))
            }
        }
    }

    /// Whether the text is spaces only, which leave no ink; the first byte mostly decides.
    var isBlank: Bool {
        guard byteCount > 0 else { return true }
        let bytes = UnsafeRawBufferPointer(start: text, count: byteCount)
        guard bytes[0] <= 0x20 || bytes[0] == 0xC2 || bytes[0] >= 0xE2 else { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Moves blank glyphs off the grid of whole points, so that cairo does not take them for nothing: a space between two styles
    /// is a space all the same.
    ///
    /// Cairo 1.16 drops glyphs whose common box is empty once it is rounded outwards. Where a space stands does not matter.
    mutating func keepBlank() {
        for index in 0..<glyphCount {
            glyphs[index].x = glyphs[index].x.rounded(.down) + 0.5
            glyphs[index].y = glyphs[index].y.rounded(.down) + 0.5
        }
    }

    private mutating func appendText(_ string: String) {
        var string = string
        string.withUTF8 { bytes in
            let first = byteCount
            byteCount += bytes.count
            Self.grow(&text, from: &byteCapacity, holding: first, to: byteCount)
            guard let start = bytes.baseAddress else { return }
            UnsafeMutableRawPointer(text + first).copyMemory(from: start, byteCount: bytes.count)
        }
    }

    private static func grow<Element: BitwiseCopyable>(
        _ pointer: inout UnsafeMutablePointer<Element>, from capacity: inout Int, holding count: Int, to needed: Int
    ) {
        guard needed > capacity else { return }
        capacity = needed * 2
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: pointer, count: count)
        pointer.deallocate()
        pointer = larger
    }
}
