import GabaritPages
import GabaritPrimitives

/// How a document's structure is written with cairo's tags: what is settled before the first page is painted.
///
/// Cairo marks content in leaves alone, keeps children in the order in which they were begun, and would let everything painted
/// while a leaf is open into it. So a leaf whose items do not all follow each other on one page, and a node that owns items beside
/// its children, keep their element and show each stretch of items in a `Span` of its own.
struct TagPlan {
    let structure: StructureTree
    let ranks: StructureRanks
    /// Whether there is any link.
    let hasLinks: Bool
    /// For each page the order to paint in, where it is not the items' own.
    let orders: [[Int]?]
    /// Whether a node's items go into a `Span` below it.
    private(set) var isWrapped: [Bool]
    /// Whether a node or a descendant owns items.
    private(set) var isShown: [Bool]

    /// Plans a document; cost is linear where items stand in reading order.
    init(_ pages: Pages) throws(ExportError) {
        let structure = pages.structure
        let ranks = StructureRanks(structure)
        // Cairo walks the structure by recursion.
        guard ranks.depth <= 256 else { throw .malformed(.nesting) }
        let order = PaintOrder(ranks)
        var orders: [[Int]?] = []
        orders.reserveCapacity(pages.pages.count)
        var stretches = Array(repeating: 0, count: structure.nodes.count)
        var last = 0
        for page in pages.pages {
            let indices = order.reordered(page.items, after: last)
            orders.append(indices)
            var current = -1
            for place in page.items.indices {
                guard case .node(let node) = page.items[indices?[place] ?? place].owner else {
                    current = -1
                    continue
                }
                guard node.index != current else { continue }
                guard ranks.range(of: node) != nil else { throw .malformed(.node(node.index)) }
                current = node.index
                stretches[current] += 1
                last = max(last, ranks.rank(current))
            }
        }
        self.structure = structure
        self.ranks = ranks
        hasLinks = structure.nodes.contains { $0.role == .link }
        self.orders = orders
        isShown = stretches.map { $0 > 0 }
        for index in ranks.order.reversed() where isShown[index] {
            if let parent = structure.nodes[index].parent { isShown[parent.index] = true }
        }
        isWrapped = structure.nodes.indices.map { index in
            stretches[index] > 1 || !structure.nodes[index].children.isEmpty || index == StructureTree.root.index
        }
    }
}
