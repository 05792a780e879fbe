import GabaritPages
import GabaritPrimitives

extension PageItem.Content {
    /// The upright rectangle that what is painted stays in; of glyphs, 0.95 em above and 0.3 em below the baseline.
    var bounds: Rectangle {
        switch self {
        case .glyphs(let run, let origin):
            let top = run.size.scaled(by: 0.95)
            return Rectangle(
                origin: Point(x: origin.x, y: origin.y - top),
                size: Size(width: run.width, height: top + run.size.scaled(by: 0.3)))
        case .drawing(let drawing): return drawing.bounds
        case .image(_, let rectangle), .code(_, let rectangle): return rectangle
        case .mark(let run, let center, _):
            // However it is turned, it stays in this square.
            let reach = run.width + run.size
            return Rectangle(
                origin: Point(x: center.x - reach, y: center.y - reach), size: Size(width: reach * 2, height: reach * 2)
            )
        }
    }
}

extension Page {
    /// Whether its sides are within what PDF knows: 14,400 points (ISO 32000-1, annex C).
    var hasSize: Bool {
        let range = Length.points(1)...Length.points(14_400)
        return range.contains(size.width) && range.contains(size.height)
    }

    /// Whether what comes first on the page, painted in an order, certainly leaves a trace: a text or a figure wholly inside it.
    ///
    /// A picture is none: cairo 1.16 takes a picture that is painted first for the ground of the page, and forgets all before it.
    func isSurelyMarkedFirst(in order: [Int]?) -> Bool {
        let whole = Rectangle(origin: .zero, size: size)
        for place in items.indices {
            let content = items[order?[place] ?? place].content
            switch content {
            case .glyphs(let run, _): guard !run.glyphs.isEmpty else { continue }
            case .drawing(let drawing): guard drawing.fill != nil else { continue }
            case .image: return false
            case .code, .mark: continue
            }
            let bounds = content.bounds
            if bounds.size.width > .zero, bounds.size.height > .zero, whole.contains(bounds) { return true }
        }
        return false
    }
}

extension Drawing {
    /// The upright rectangle of the outline, half of the line's thickness added.
    var bounds: Rectangle {
        let corners: [Point]
        switch outline {
        case .rectangle(let rectangle), .ellipse(let rectangle):
            corners = [rectangle.origin, Point(x: rectangle.maxX, y: rectangle.maxY)]
        case .line(let from, let to): corners = [from, to]
        case .polygon(let points): corners = points
        }
        guard let first = corners.first else { return Rectangle(origin: .zero, size: .zero) }
        var (low, high) = (first, first)
        for corner in corners {
            low = Point(x: min(low.x, corner.x), y: min(low.y, corner.y))
            high = Point(x: max(high.x, corner.x), y: max(high.y, corner.y))
        }
        let half = stroke == nil ? Length.zero : Length(units: (strokeWidth.units + 1) / 2)
        return Rectangle(
            origin: Point(x: low.x - half, y: low.y - half),
            size: Size(width: high.x - low.x + half * 2, height: high.y - low.y + half * 2))
    }
}
