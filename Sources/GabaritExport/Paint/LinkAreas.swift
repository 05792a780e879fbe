import GabaritPages
import GabaritPrimitives

/// Where the links of a page are: one area a line.
struct LinkAreas {
    private var areas: [Int: [LinkAttributes.Area]] = [:]

    /// Finds the areas of a page's links, or nothing where it has none.
    init?(of page: Page, structure: StructureTree) {
        var last: (owner: Int, link: Int?) = (-1, nil)
        for item in page.items {
            guard case .node(let node) = item.owner else { continue }
            if node.index != last.owner {
                last = (node.index, structure.nearest(from: node) { $0.role == .link }?.index)
            }
            guard let link = last.link else { continue }
            add(item.content.bounds, to: link)
        }
        if areas.isEmpty { return nil }
    }

    /// The areas of a link.
    subscript(link: Int) -> [LinkAttributes.Area] { areas[link] ?? [] }

    /// Adds a rectangle, rounded outwards; one that goes on a line widens it.
    private mutating func add(_ bounds: Rectangle, to link: Int) {
        let x = Int(bounds.minX.points.rounded(.down))
        let y = Int(bounds.minY.points.rounded(.down))
        let (right, lower) = (Int(bounds.maxX.points.rounded(.up)), Int(bounds.maxY.points.rounded(.up)))
        guard right > x, lower > y else { return }
        if let previous = areas[link]?.last, previous.y == y, previous.y + previous.height == lower,
            x <= previous.x + previous.width + 1, x >= previous.x
        {
            let width = max(previous.x + previous.width, right) - previous.x
            areas[link, default: []].removeLast()
            areas[link, default: []].append(.init(x: previous.x, y: y, width: width, height: previous.height))
        } else {
            areas[link, default: []].append(.init(x: x, y: y, width: right - x, height: lower - y))
        }
    }
}
