public import GabaritPrimitives

/// One page: its size and what is painted on it, bottom first.
///
/// Items of one structure leaf follow each other in reading order.
public struct Page: Hashable, Sendable {
    /// The trimmed size.
    public var size: Size
    /// What is painted, in order.
    public var items: [PageItem]

    /// Makes a page.
    public init(size: Size, items: [PageItem] = []) {
        self.size = size
        self.items = items
    }
}
