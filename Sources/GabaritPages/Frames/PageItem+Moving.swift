public import GabaritPrimitives

extension PageItem.Content {
    /// The same, moved.
    public func moved(by offset: Point) -> PageItem.Content {
        switch self {
        case .glyphs(let run, let origin): .glyphs(run, at: origin + offset)
        case .drawing(let drawing): .drawing(drawing.moved(by: offset))
        case .image(let index, let rectangle): .image(index, in: rectangle.moved(by: offset))
        case .code(let code, let rectangle): .code(code, in: rectangle.moved(by: offset))
        case .mark(let run, let center, let degrees, let outline):
            .mark(run, center: center + offset, degrees: degrees, within: outline?.moved(by: offset))
        }
    }
}

extension Drawing {
    /// The same, moved.
    public func moved(by offset: Point) -> Drawing {
        var drawing = self
        drawing.outline = outline.moved(by: offset)
        return drawing
    }
}

extension Drawing.Outline {
    /// The same, moved.
    public func moved(by offset: Point) -> Drawing.Outline {
        switch self {
        case .rectangle(let rectangle): .rectangle(rectangle.moved(by: offset))
        case .ellipse(let rectangle): .ellipse(rectangle.moved(by: offset))
        case .line(let from, let to): .line(from + offset, to + offset)
        case .polygon(let points): .polygon(points.map { $0 + offset })
        }
    }
}

extension Rectangle {
    /// The same, moved.
    public func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }
}
