/// How much work one document may make; counted, never timed.
public struct LayoutLimits: Hashable, Sendable {
    /// The most pages.
    public var pages: Int
    /// The most blocks, list entries, pairs and columns in the body, and in each page's furniture.
    public var blocks: Int
    /// How deep blocks may stand in blocks.
    public var depth: Int

    /// Makes limits: 2000 pages, 200,000 blocks and 160 levels unless told otherwise.
    public init(pages: Int = 2000, blocks: Int = 200_000, depth: Int = 160) {
        self.pages = pages
        self.blocks = blocks
        self.depth = depth
    }
}
