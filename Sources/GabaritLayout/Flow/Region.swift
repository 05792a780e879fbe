internal import GabaritPrimitives

/// The space offered to a block.
struct Region {
    /// What rounding of lengths may cost; what sticks out by less fits.
    static let slack = Length(units: 16)
    /// A height that nothing reaches.
    static let endless = Length(units: 1 << 50)

    /// The width.
    var width: Length
    /// The height left; negative where nothing is.
    var height: Length
    /// The height of the tallest region still to come, less what surrounds the block in it.
    var full: Length
    /// Whether nothing stands above on the page: a page break here breaks nothing.
    var isPageEmpty = false
    /// The number of the page; 0 where it is not known.
    var page = 0
    /// Whether it was entered because the one before was full: white at its top is dropped.
    var isContinued = false

    /// Whether waiting for the next region would gain nothing: a block must place its smallest unit at least.
    var mustProgress: Bool { height >= full }

    /// Whether a height fits.
    func holds(_ needed: Length) -> Bool { needed <= height + Self.slack }

    /// The region that is left inside edges.
    func inset(width inner: Length, above: Length, below: Length) -> Region {
        var region = self
        region.width = inner
        region.height -= above + below
        region.full -= above + below
        return region
    }

    /// The region that is left below something of a height.
    func below(_ height: Length) -> Region {
        var region = self
        region.height -= height
        region.isPageEmpty = false
        region.isContinued = false
        return region
    }

    /// A region that everything fits in, to measure in.
    static func measure(width: Length) -> Region { Region(width: width, height: endless, full: endless) }
}
