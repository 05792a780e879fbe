public import GabaritPrimitives

/// A chart: what is drawn, in shares of its box, with what is read in its stead.
public struct ChartContent: Hashable, Sendable {
    /// The whole of a box, in the units of shares.
    public static let whole = 65_536

    /// What is drawn.
    public enum Kind: Hashable, Sendable {
        /// A bar as long as a share of the width, over a ground as long as all of it; none without a value.
        case bar(Int?, ground: Color?)
        /// A line through heights, from the foot of the box; one that is absent parts it.
        case sparkline([Int?])
        /// Parts that end at shares of the width, each in its colour.
        case share([Int], colors: [Color])
    }

    /// What is drawn.
    public var kind: Kind
    /// The box's width; that of its place where there is none.
    public var width: Length?
    /// The box's height.
    public var height: Length
    /// What is read in its stead; none where it says nothing.
    public var alternative: String?

    /// Makes a chart.
    public init(kind: Kind, width: Length?, height: Length, alternative: String?) {
        self.kind = kind
        self.width = width
        self.height = height
        self.alternative = alternative
    }
}
