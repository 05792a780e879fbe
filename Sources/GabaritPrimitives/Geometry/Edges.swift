/// Four distances, one a side.
public struct Edges: Hashable, Sendable {
    /// At the top.
    public var top: Length
    /// At the right.
    public var right: Length
    /// At the bottom.
    public var bottom: Length
    /// At the left.
    public var left: Length

    /// Makes the four distances.
    public init(top: Length, right: Length, bottom: Length, left: Length) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    /// The same distance on every side.
    public init(all length: Length) { self.init(top: length, right: length, bottom: length, left: length) }

    /// No distance.
    public static let zero = Edges(all: .zero)
}
