public import GabaritPrimitives

/// Glyphs of one face, size and colour, with the text they stand for: what crosses from layout to export.
///
/// The clusters cover `text` and `glyphs` completely and in order, so that what a reader copies is what was written.
public struct GlyphRun: Hashable, Sendable {
    /// One glyph, placed from the run's origin on the baseline.
    public struct Glyph: Hashable, Sendable {
        /// The glyph's number in the face.
        public var id: UInt32
        /// Distance to the right of the run's origin.
        public var x: Length
        /// Distance below the baseline.
        public var y: Length

        /// Makes a placed glyph.
        public init(id: UInt32, x: Length, y: Length = .zero) {
            self.id = id
            self.x = x
            self.y = y
        }
    }

    /// The least piece that a text and its glyphs share.
    public struct Cluster: Hashable, Sendable {
        /// Number of UTF-8 bytes of the text.
        public var bytes: Int
        /// Number of glyphs.
        public var glyphs: Int

        /// Makes a cluster.
        public init(bytes: Int, glyphs: Int) {
            self.bytes = bytes
            self.glyphs = glyphs
        }
    }

    /// The face.
    public var face: Face.ID { storage.fields.face }
    /// The em.
    public var size: Length { storage.fields.size }
    /// The colour.
    public var color: Color { storage.fields.color }
    /// The glyphs, from left to right as they stand on the page.
    public var glyphs: [Glyph] { storage.fields.glyphs }
    /// What they spell.
    public var text: String { storage.fields.text }
    /// How glyphs and text belong together.
    public var clusters: [Cluster] { storage.fields.clusters }
    /// Whether the clusters run against the text (a right-to-left script).
    public var isBackward: Bool { storage.fields.isBackward }
    /// The advance width of the whole.
    public var width: Length { storage.fields.width }

    /// Whether a glyph is that of a missing character.
    public var lacksGlyph: Bool { storage.lacksGlyph }
    /// Whether its glyphs stand for no text.
    public var isSilent: Bool { storage.isSilent }

    private let storage: Storage

    private struct Fields: Hashable, Sendable {
        var face: Face.ID
        var size: Length
        var color: Color
        var glyphs: [Glyph]
        var text: String
        var clusters: [Cluster]
        var isBackward: Bool
        var width: Length
    }

    /// What a run is made of, shared by its copies: runs are handed on from a line to a frame, a page and a painter.
    private final class Storage: Sendable {
        let fields: Fields
        let lacksGlyph: Bool
        let isSilent: Bool

        init(_ fields: Fields) {
            self.fields = fields
            lacksGlyph = fields.glyphs.contains { $0.id == 0 }
            isSilent = fields.text.isEmpty && !fields.glyphs.isEmpty
        }
    }

    /// Makes a run.
    public init(
        face: Face.ID, size: Length, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster],
        isBackward: Bool = false, width: Length
    ) {
        storage = Storage(
            Fields(
                face: face, size: size, color: color, glyphs: glyphs, text: text, clusters: clusters,
                isBackward: isBackward, width: width))
    }

    /// The run with some of what it is made of exchanged.
    public func with(
        face: Face.ID? = nil, size: Length? = nil, color: Color? = nil, glyphs: [Glyph]? = nil, text: String? = nil,
        clusters: [Cluster]? = nil, width: Length? = nil
    ) -> GlyphRun {
        GlyphRun(
            face: face ?? self.face, size: size ?? self.size, color: color ?? self.color,
            glyphs: glyphs ?? self.glyphs, text: text ?? self.text, clusters: clusters ?? self.clusters,
            isBackward: isBackward, width: width ?? self.width)
    }

    public static func == (left: GlyphRun, right: GlyphRun) -> Bool {
        left.storage === right.storage || left.storage.fields == right.storage.fields
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}
