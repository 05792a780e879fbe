/// How much work one document may make; counted, never timed.
public struct LayoutLimits: Hashable, Sendable {
    /// The most pages.
    public var pages: Int
    /// The most blocks, list entries, pairs and columns in the body, and in each page's furniture.
    public var blocks: Int
    /// How deep blocks may stand in blocks.
    public var depth: Int

    /// The most pages of a document, which a template's check holds its bound to.
    public static let pages = 10_000

    /// Makes limits: 10,000 pages, 2,000,000 blocks and 160 levels unless told otherwise.
    public init(pages: Int = Self.pages, blocks: Int = 2_000_000, depth: Int = 160) {
        self.pages = pages
        self.blocks = blocks
        self.depth = depth
    }
}
