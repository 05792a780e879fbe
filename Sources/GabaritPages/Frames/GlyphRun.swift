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
    public var face: Face.ID
    /// The em.
    public var size: Length
    /// The colour.
    public var color: Color
    /// The glyphs, from left to right as they stand on the page.
    public var glyphs: [Glyph]
    /// What they spell.
    public var text: String
    /// How glyphs and text belong together.
    public var clusters: [Cluster]
    /// Whether the clusters run against the text (a right-to-left script).
    public var isBackward: Bool
    /// The advance width of the whole.
    public var width: Length

    /// Makes a run.
    public init(
        face: Face.ID, size: Length, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster],
        isBackward: Bool = false, width: Length
    ) {
        self.face = face
        self.size = size
        self.color = color
        self.glyphs = glyphs
        self.text = text
        self.clusters = clusters
        self.isBackward = isBackward
        self.width = width
    }
}
