import GabaritPages
import GabaritPrimitives

/// The nodes of a structure in reading order, each with the span of its descendants.
struct StructureRanks {
    /// Node indices, parents before children, children in their order.
    let order: [Int]
    /// The most nodes one inside the other.
    let depth: Int
    private let first: [Int]
    private let end: [Int]

    /// Numbers the nodes; cost is linear.
    init(_ structure: StructureTree) {
        let nodes = structure.nodes
        var order: [Int] = []
        order.reserveCapacity(nodes.count)
        var first = Array(repeating: -1, count: nodes.count)
        var stack = nodes.isEmpty ? [] : [StructureTree.root.index]
        var depths = Array(repeating: 1, count: nodes.count)
        var depth = 0
        while let index = stack.popLast() {
            first[index] = order.count
            order.append(index)
            if let parent = nodes[index].parent { depths[index] = depths[parent.index] + 1 }
            depth = max(depth, depths[index])
            for child in nodes[index].children.reversed() { stack.append(child.index) }
        }
        // Backwards, so that a node's descendants are done before it.
        var end = first.map { $0 + 1 }
        for index in order.reversed() {
            if let parent = nodes[index].parent { end[parent.index] = max(end[parent.index], end[index]) }
        }
        self.order = order
        self.depth = depth
        self.first = first
        self.end = end
    }

    /// A node's position and those of its descendants, or nothing where there is no such node.
    func range(of node: StructureTree.NodeID) -> Range<Int>? {
        guard first.indices.contains(node.index), first[node.index] >= 0 else { return nil }
        return first[node.index]..<end[node.index]
    }

    /// The position of a node known to exist.
    func rank(_ index: Int) -> Int { first[index] }
}
