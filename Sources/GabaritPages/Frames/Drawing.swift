public import GabaritPrimitives

/// A filled or stroked figure of straight lines and ellipses.
public struct Drawing: Hashable, Sendable {
    /// The outline, in page coordinates.
    public enum Outline: Hashable, Sendable {
        /// An upright rectangle.
        case rectangle(Rectangle)
        /// The ellipse inscribed in a rectangle.
        case ellipse(Rectangle)
        /// A straight line.
        case line(Point, Point)
        /// A closed polygon.
        case polygon([Point])
    }

    /// The outline.
    public var outline: Outline
    /// The colour inside, if any.
    public var fill: Color?
    /// The colour of the line, if any.
    public var stroke: Color?
    /// The line's thickness.
    public var strokeWidth: Length
    /// Whether the line is a row of round dots, their middles four thicknesses apart.
    public var isDotted = false

    /// Makes a drawing.
    public init(_ outline: Outline, fill: Color? = nil, stroke: Color? = nil, strokeWidth: Length = .zero) {
        self.outline = outline
        self.fill = fill
        self.stroke = stroke
        self.strokeWidth = strokeWidth
    }
}

extension Drawing.Outline {
    /// The upright rectangle that it stays in.
    public var bounds: Rectangle {
        let corners: [Point]
        switch self {
        case .rectangle(let rectangle), .ellipse(let rectangle): return rectangle
        case .line(let from, let to): corners = [from, to]
        case .polygon(let points): corners = points
        }
        guard let first = corners.first else { return Rectangle(origin: .zero, size: .zero) }
        var (low, high) = (first, first)
        for corner in corners {
            low = Point(x: min(low.x, corner.x), y: min(low.y, corner.y))
            high = Point(x: max(high.x, corner.x), y: max(high.y, corner.y))
        }
        return Rectangle(origin: low, size: Size(width: high.x - low.x, height: high.y - low.y))
    }
}
