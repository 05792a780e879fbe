/// A point on a page; x runs right, y runs down from the upper left corner.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge.
    public var x: Length
    /// Distance from the upper edge.
    public var y: Length

    /// Makes a point.
    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    /// The upper left corner.
    public static let zero = Point(x: .zero, y: .zero)

    public static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
}
