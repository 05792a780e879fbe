/// An upright rectangle on a page.
public struct Rectangle: Hashable, Sendable {
    /// The upper left corner.
    public var origin: Point
    /// The extent.
    public var size: Size

    /// Makes a rectangle.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// The left edge.
    public var minX: Length { origin.x }
    /// The upper edge.
    public var minY: Length { origin.y }
    /// The right edge.
    public var maxX: Length { origin.x + size.width }
    /// The lower edge.
    public var maxY: Length { origin.y + size.height }

    /// Whether the two share more than an edge.
    public func overlaps(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether the other lies wholly inside, edges included.
    public func contains(_ other: Rectangle) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }
}
