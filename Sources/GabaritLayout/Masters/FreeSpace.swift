internal import GabaritPrimitives

/// Finds room on a page.
enum FreeSpace {
    /// The largest upright rectangle of a page that touches no obstacle; the upper and then the left one where several are.
    ///
    /// Cubic in the number of obstacles, which are a page's few reserves.
    static func largest(in page: Rectangle, without obstacles: [Rectangle]) -> Rectangle {
        let obstacles = obstacles.filter { $0.overlaps(page) }
        let rows = Set([page.minY, page.maxY] + obstacles.flatMap { [$0.minY, $0.maxY] })
            .filter { $0 >= page.minY && $0 <= page.maxY }.sorted()
        var best = Rectangle(origin: page.origin, size: .zero)
        for (index, top) in rows.enumerated() {
            for bottom in rows[(index + 1)...] {
                let between = obstacles.filter { $0.minY < bottom && $0.maxY > top }.sorted { $0.minX < $1.minX }
                var left = page.minX
                for (start, end) in between.map({ ($0.minX, $0.maxX) }) + [(page.maxX, page.maxX)] {
                    let found = Rectangle(
                        origin: Point(x: left, y: top), size: Size(width: start - left, height: bottom - top))
                    if area(found) > area(best) { best = found }
                    left = max(left, end)
                }
            }
        }
        return best
    }

    private static func area(_ rectangle: Rectangle) -> Double {
        guard rectangle.size.width > .zero, rectangle.size.height > .zero else { return 0 }
        return rectangle.size.width.points * rectangle.size.height.points
    }
}
