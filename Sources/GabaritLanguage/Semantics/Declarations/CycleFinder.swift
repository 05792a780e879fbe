/// Orders what depends on each other, and finds what depends on itself.
///
/// Depth-first without recursion (after Tarjan 1972, with a stack of its own); linear in nodes and edges.
struct CycleFinder {
    /// The nodes, each after all that it depends on; those that a cycle runs through are left out.
    private(set) var order: [Int] = []
    /// The cycles found: each node depends on the next, and the last on the first.
    private(set) var cycles: [[Int]] = []
    /// The nodes that a cycle runs through.
    private(set) var cyclic: Set<Int> = []
    /// How many nodes stand on the longest way down from each.
    private(set) var depths: [Int]

    /// Looks at the nodes `0..<edges.count`; `edges[n]` are those that `n` depends on, in order.
    init(edges: [[Int]]) {
        enum State { case new, open, done }
        var states = Array(repeating: State.new, count: edges.count)
        depths = Array(repeating: 1, count: edges.count)
        for root in edges.indices where states[root] == .new {
            var path = [(node: root, next: 0)]
            states[root] = .open
            while let (node, next) = path.last {
                guard next < edges[node].count else {
                    states[node] = .done
                    if !cyclic.contains(node) { order.append(node) }
                    path.removeLast()
                    if let parent = path.last?.node { depths[parent] = max(depths[parent], depths[node] + 1) }
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[node][next]
                switch states[target] {
                case .new:
                    states[target] = .open
                    path.append((target, 0))
                case .open:
                    guard let start = path.firstIndex(where: { $0.node == target }) else { continue }
                    let cycle = path[start...].map(\.node)
                    if cyclic.isDisjoint(with: cycle) { cycles.append(cycle) }
                    cyclic.formUnion(cycle)
                case .done:
                    depths[node] = max(depths[node], depths[target] + 1)
                }
            }
        }
    }
}
