public import GabaritPrimitives

extension Pages {
    /// The pages as a print shop wants them: on larger sheets, with crop marks beyond the bleed, and with filled figures that touch a
    /// page's edge run over it as far as the bleed says.
    ///
    /// Rectangles and polygons with a side along the edge run over; ellipses, lines and pictures end where they do. Cost is linear.
    public func cut(bleed: Length) -> Pages {
        var cut = self
        let span = structure[StructureTree.root].span
        cut.pages = pages.map { page in
            let marks = CropMarks(page.size, bleed: bleed)
            let items = page.items.map { item in
                var item = item
                if case .drawing(var drawing) = item.content, drawing.fill != nil {
                    drawing.outline = drawing.outline.running(over: page.size, by: bleed)
                    item.content = .drawing(drawing)
                }
                item.content = item.content.moved(by: marks.trim.origin)
                return item
            }
            let lines = marks.lines.map { PageItem(.drawing($0), owner: .artifact(.layout), span: span) }
            return Page(size: marks.sheet, cut: .init(trim: marks.trim, bleed: marks.bleed), items: items + lines)
        }
        return cut
    }
}

/// The eight short lines at a page's corners that show where to cut, and the sheet around them.
private struct CropMarks {
    /// From the bleed to a mark, so that no mark stays on a sheet that is cut a little outside.
    private static let gap = Length.millimetres(1)
    private static let length = Length.millimetres(5)
    /// From a mark to the sheet's edge.
    private static let edge = Length.millimetres(2)
    private static let width = Length.points(0.25)

    let sheet: Size
    let trim: Rectangle
    let bleed: Rectangle
    private let start: Length

    init(_ page: Size, bleed: Length) {
        start = bleed + Self.gap
        let around = start + Self.length + Self.edge
        sheet = Size(width: page.width + around * 2, height: page.height + around * 2)
        trim = Rectangle(origin: Point(x: around, y: around), size: page)
        self.bleed = Rectangle(
            origin: Point(x: around - bleed, y: around - bleed),
            size: Size(width: page.width + bleed * 2, height: page.height + bleed * 2))
    }

    var lines: [Drawing] {
        let end = start + Self.length
        var outlines: [Drawing.Outline] = []
        for x in [trim.minX, trim.maxX] {
            outlines.append(.line(Point(x: x, y: trim.minY - end), Point(x: x, y: trim.minY - start)))
            outlines.append(.line(Point(x: x, y: trim.maxY + start), Point(x: x, y: trim.maxY + end)))
        }
        for y in [trim.minY, trim.maxY] {
            outlines.append(.line(Point(x: trim.minX - end, y: y), Point(x: trim.minX - start, y: y)))
            outlines.append(.line(Point(x: trim.maxX + start, y: y), Point(x: trim.maxX + end, y: y)))
        }
        return outlines.map { Drawing($0, stroke: .black, strokeWidth: Self.width) }
    }
}

extension Drawing.Outline {
    /// What is taken for touching: rounding, and what scaling leaves.
    private static let slack = Length.millimetres(0.1)

    /// The outline with its sides along a page's edges moved outwards; what lies on the page does not change.
    fileprivate func running(over page: Size, by bleed: Length) -> Drawing.Outline {
        guard bleed > .zero else { return self }
        switch self {
        case .ellipse, .line: return self
        case .rectangle(let rectangle):
            let left = rectangle.minX <= Self.slack ? min(rectangle.minX, -bleed) : rectangle.minX
            let top = rectangle.minY <= Self.slack ? min(rectangle.minY, -bleed) : rectangle.minY
            let right =
                rectangle.maxX >= page.width - Self.slack ? max(rectangle.maxX, page.width + bleed) : rectangle.maxX
            let bottom =
                rectangle.maxY >= page.height - Self.slack ? max(rectangle.maxY, page.height + bleed) : rectangle.maxY
            return .rectangle(
                Rectangle(origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top)))
        case .polygon(let points):
            guard points.count > 2 else { return self }
            // The way outwards of each side, from a point to the next; none where it is not along an edge.
            let ways = points.indices.map { index -> Point? in
                Self.way(outOf: page, from: points[index], to: points[(index + 1) % points.count], bleed)
            }
            var moved: [Point] = []
            for (index, point) in points.enumerated() {
                let (before, after) = (ways[(index + points.count - 1) % points.count], ways[index])
                switch (before, after) {
                case (nil, nil): moved.append(point)
                case (let before?, nil): moved += [point + before, point]
                case (nil, let after?): moved += [point, point + after]
                case (let before?, let after?): moved.append(before == after ? point + before : point + before + after)
                }
            }
            return .polygon(moved)
        }
    }

    private static func way(outOf page: Size, from: Point, to: Point, _ bleed: Length) -> Point? {
        if max(from.x, to.x) <= slack { return Point(x: -bleed, y: .zero) }
        if max(from.y, to.y) <= slack { return Point(x: .zero, y: -bleed) }
        if min(from.x, to.x) >= page.width - slack { return Point(x: bleed, y: .zero) }
        if min(from.y, to.y) >= page.height - slack { return Point(x: .zero, y: bleed) }
        return nil
    }
}
