public import GabaritPrimitives

/// A checked chart: figures of the data drawn in a box, with what is read in its stead.
public struct TypedChart: Hashable, Sendable {
    /// The most values of a chart.
    public static let maximumValues = 1000

    /// What is drawn.
    public enum Kind: Hashable, Sendable {
        /// A bar as long as a ratio of the box; a ratio above one fills it, one without value draws nothing.
        case bar(TypedExpression, ground: Color?)
        /// A line through the values of a list, from the least to the greatest over the box's height; one that is absent parts it.
        case sparkline(TypedExpression)
        /// A bar parted in proportion to numbers, each part in its colour, with its label.
        case share(TypedExpression, colors: [Color], labels: [String])
    }

    /// What is read in its stead.
    public enum Alternative: Hashable, Sendable {
        /// What the data say, in the words of the language.
        case data
        /// A text.
        case text(TypedExpression)
        /// Nothing: the same figures are printed beside it.
        case none
    }

    /// What is drawn.
    public var kind: Kind
    /// The box's width; that of its place where there is none.
    public var width: Length?
    /// The box's height.
    public var height: Length
    /// What is read in its stead.
    public var alternative: Alternative

    /// The expressions of its own.
    public var expressions: [TypedExpression] {
        var all: [TypedExpression]
        switch kind {
        case .bar(let value, _), .sparkline(let value), .share(let value, _, _): all = [value]
        }
        if case .text(let text) = alternative { all.append(text) }
        return all
    }
}
