public import GabaritPrimitives

/// One thing painted on a page, with the role it plays and the source it comes from.
public struct PageItem: Hashable, Sendable {
    /// What is painted.
    public enum Content: Hashable, Sendable {
        /// Glyphs; the point is the run's origin on the baseline.
        case glyphs(GlyphRun, at: Point)
        /// A figure of lines.
        case drawing(Drawing)
        /// A picture stretched into a rectangle; the index is into ``Pages/images``.
        case image(Int, in: Rectangle)
        /// A QR code, its four modules of quiet zone included, in a square.
        case code(Code, in: Rectangle)
        /// Glyphs turned about a point: the mark of a specimen or a duplicate; inside an outline it is the mark once more, as a figure
        /// and no text.
        case mark(GlyphRun, center: Point, degrees: Double, within: Drawing.Outline?)
    }

    /// To whom the item belongs.
    public enum Owner: Hashable, Sendable {
        /// A leaf of the structure tree.
        case node(StructureTree.NodeID)
        /// Nothing a reader needs: furniture, rules, backgrounds (ISO 32000-1, 14.8.2.2).
        case artifact(ArtifactKind)
    }

    /// Why something is no part of the content.
    public enum ArtifactKind: String, Hashable, Sendable {
        /// A header, footer or page number.
        case pagination
        /// A rule, a fill, a border.
        case layout
        /// What lies under the page's content, the specimen mark included.
        case background
    }

    /// What is painted.
    public var content: Content
    /// To whom it belongs.
    public var owner: Owner
    /// Where in the template it comes from.
    public var span: Span

    /// Makes an item.
    public init(_ content: Content, owner: Owner, span: Span) {
        self.content = content
        self.owner = owner
        self.span = span
    }
}
