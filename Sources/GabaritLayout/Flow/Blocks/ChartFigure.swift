internal import GabaritContent
internal import GabaritPages
internal import GabaritPrimitives

/// The drawings of a chart in its box.
struct ChartFigure {
    /// What is drawn.
    let kind: ChartContent.Kind
    /// The colour of a bar.
    let fill: Color
    /// The colour of a line.
    let stroke: Color
    /// The line's thickness.
    let thickness: Length

    /// The drawings, bottom first.
    func drawings(in box: Rectangle) -> [Drawing] {
        switch kind {
        case .bar(let share, let ground):
            let whole = ground.map { Drawing(.rectangle(box), fill: $0) }
            let bar = share.flatMap { share -> Drawing? in
                let width = part(of: box.size.width, share)
                guard width > .zero else { return nil }
                let size = Size(width: width, height: box.size.height)
                return Drawing(.rectangle(Rectangle(origin: box.origin, size: size)), fill: fill)
            }
            return [whole, bar].compactMap(\.self)
        case .share(let ends, let colors):
            var start = Length.zero
            return zip(ends, colors).compactMap { end, color in
                let end = part(of: box.size.width, end)
                defer { start = end }
                guard end > start else { return nil }
                let origin = box.origin + Point(x: start, y: .zero)
                let size = Size(width: end - start, height: box.size.height)
                return Drawing(.rectangle(Rectangle(origin: origin, size: size)), fill: color)
            }
        case .sparkline(let heights): return line(through: heights, in: box)
        }
    }

    /// The line, and a dot at its last point.
    private func line(through heights: [Int?], in box: Rectangle) -> [Drawing] {
        // The dot is four thicknesses wide and stays in the box.
        let margin = thickness * 2
        let width = max(box.size.width - margin * 2, .zero)
        let height = max(box.size.height - margin * 2, .zero)
        let points = heights.enumerated().map { index, share -> Point? in
            share.map { share in
                let x = heights.count > 1 ? Length(units: width.units * index / (heights.count - 1)) : width
                return box.origin + Point(x: margin + x, y: margin + height - part(of: height, share))
            }
        }
        var drawings: [Drawing] = []
        for case (let from?, let to?) in zip(points, points.dropFirst()) {
            drawings.append(Drawing(.line(from, to), stroke: stroke, strokeWidth: thickness))
        }
        // A dot at the last point, and a small one at a point that no line goes to.
        for (index, point) in points.enumerated() {
            guard let point else { continue }
            let isLast = index == points.count - 1
            let isAlone =
                (index == 0 || points[index - 1] == nil) && (isLast || points[index + 1] == nil)
            guard isLast || isAlone else { continue }
            let radius = isLast ? margin : thickness
            let corner = Point(x: point.x - radius, y: point.y - radius)
            let size = Size(width: radius * 2, height: radius * 2)
            drawings.append(Drawing(.ellipse(Rectangle(origin: corner, size: size)), fill: stroke))
        }
        return drawings
    }

    private func part(of length: Length, _ share: Int) -> Length {
        Length(units: length.units * share / ChartContent.whole)
    }
}
