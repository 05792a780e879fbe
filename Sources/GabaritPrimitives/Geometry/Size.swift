/// A width and a height.
public struct Size: Hashable, Sendable {
    /// The width.
    public var width: Length
    /// The height.
    public var height: Length

    /// Makes a size.
    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    /// Nothing by nothing.
    public static let zero = Size(width: .zero, height: .zero)
}
