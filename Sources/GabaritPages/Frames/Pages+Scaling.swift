public import GabaritPrimitives

extension Pages {
    /// The same pages in another size of about the same proportions, with everything on them larger or smaller alike.
    ///
    /// The factor is the larger of the two that width and height ask for, so that what covers a page still does; what is over
    /// is cut off at both sides alike. Each length is rounded to a unit by itself. Cost is linear.
    public func scaled(to size: Size) -> Pages {
        var scaled = self
        scaled.pages = pages.map { page in
            let similarity = Similarity(from: page.size, to: size)
            var items = page.items
            for index in items.indices { items[index].content = similarity(items[index].content) }
            return Page(size: size, items: items)
        }
        return scaled
    }
}

/// A factor, as a quotient of whole numbers, and the way to the middle of the new page.
private struct Similarity {
    private let numerator: Int
    private let denominator: Int
    private var offset = Point.zero

    init(from old: Size, to new: Size) {
        let isByWidth = new.width.units * old.height.units >= new.height.units * old.width.units
        numerator = isByWidth ? new.width.units : new.height.units
        denominator = max(isByWidth ? old.width.units : old.height.units, 1)
        offset = Point(
            x: Length(units: (new.width - self(old.width)).units / 2),
            y: Length(units: (new.height - self(old.height)).units / 2))
    }

    func callAsFunction(_ length: Length) -> Length {
        let (product, half) = (length.units * numerator, denominator / 2)
        return Length(units: product >= 0 ? (product + half) / denominator : -((half - product) / denominator))
    }

    func callAsFunction(_ point: Point) -> Point { Point(x: self(point.x) + offset.x, y: self(point.y) + offset.y) }

    func callAsFunction(_ rectangle: Rectangle) -> Rectangle {
        let (low, high) = (self(rectangle.origin), self(Point(x: rectangle.maxX, y: rectangle.maxY)))
        return Rectangle(origin: low, size: Size(width: high.x - low.x, height: high.y - low.y))
    }

    func callAsFunction(_ outline: Drawing.Outline) -> Drawing.Outline {
        switch outline {
        case .rectangle(let rectangle): .rectangle(self(rectangle))
        case .ellipse(let rectangle): .ellipse(self(rectangle))
        case .line(let from, let to): .line(self(from), self(to))
        case .polygon(let points): .polygon(points.map { self($0) })
        }
    }

    func callAsFunction(_ run: GlyphRun) -> GlyphRun {
        run.with(
            size: self(run.size), glyphs: run.glyphs.map { GlyphRun.Glyph(id: $0.id, x: self($0.x), y: self($0.y)) },
            width: self(run.width))
    }

    func callAsFunction(_ content: PageItem.Content) -> PageItem.Content {
        switch content {
        case .glyphs(let run, let origin): return .glyphs(self(run), at: self(origin))
        case .drawing(var drawing):
            drawing.outline = self(drawing.outline)
            drawing.strokeWidth = self(drawing.strokeWidth)
            return .drawing(drawing)
        case .image(let index, let rectangle): return .image(index, in: self(rectangle))
        case .code(let code, let rectangle): return .code(code, in: self(rectangle))
        case .mark(let run, let center, let degrees, let outline):
            return .mark(self(run), center: self(center), degrees: degrees, within: outline.map { self($0) })
        }
    }
}
