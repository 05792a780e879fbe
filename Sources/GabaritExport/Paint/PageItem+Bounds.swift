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
        case .mark(_, _, _, let outline?): return outline.bounds
        case .mark(let run, let center, _, nil):
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
        let bounds = outline.bounds
        let half = stroke == nil ? Length.zero : Length(units: (strokeWidth.units + 1) / 2)
        return Rectangle(
            origin: Point(x: bounds.minX - half, y: bounds.minY - half),
            size: Size(width: bounds.size.width + half * 2, height: bounds.size.height + half * 2))
    }
}
