public import GabaritPrimitives

/// One page: its size and what is painted on it, bottom first.
///
/// Items of one structure leaf follow each other in reading order.
public struct Page: Hashable, Sendable {
    /// Where a print shop cuts a sheet that is larger than the page (ISO 32000-1, 14.11.2).
    public struct Cut: Hashable, Sendable {
        /// What stays.
        public var trim: Rectangle
        /// How far colour runs over the cut: it holds the trim, and the sheet holds it.
        public var bleed: Rectangle

        /// Makes a cut.
        public init(trim: Rectangle, bleed: Rectangle) {
            self.trim = trim
            self.bleed = bleed
        }
    }

    /// The size of the sheet; the trimmed size where nothing is cut.
    public var size: Size
    /// Where it is cut, if it is.
    public var cut: Cut?
    /// What is painted, in order.
    public var items: [PageItem]

    /// Makes a page.
    public init(size: Size, cut: Cut? = nil, items: [PageItem] = []) {
        self.size = size
        self.cut = cut
        self.items = items
    }
}
