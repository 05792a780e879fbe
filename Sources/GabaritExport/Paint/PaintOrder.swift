import GabaritPages
import GabaritPrimitives

/// The order in which a page's items are painted: theirs, or the nearest to the structure's that hides nothing.
///
/// Cairo numbers elements as they come, and a closed element cannot be opened again; so what is painted out of reading order
/// is moved, unless it overlaps what it would pass.
struct PaintOrder {
    /// Beyond it a page keeps its own order: the search compares items in pairs.
    private static let bound = 4096

    private let structure: StructureRanks

    init(_ structure: StructureRanks) { self.structure = structure }

    /// The indices of the items in the order to paint them, or nothing where that is their own.
    func reordered(_ items: [PageItem], after last: Int) -> [Int]? {
        guard !isOrdered(items, after: last), items.count <= Self.bound else { return nil }
        let keys = keys(of: items)
        let bounds = items.map(\.content.bounds)
        var waiting = Array(items.indices)
        var order: [Int] = []
        order.reserveCapacity(items.count)
        while !waiting.isEmpty {
            var best: Int?
            for (place, index) in waiting.enumerated() {
                if let best, keys[waiting[best]] <= keys[index] { continue }
                let isFree = !waiting[..<place].contains { bounds[$0].overlaps(bounds[index]) }
                if isFree { best = place }
            }
            order.append(waiting.remove(at: best ?? 0))
        }
        return order
    }

    /// Whether every item's element is still open, or new, when its turn comes.
    private func isOrdered(_ items: [PageItem], after last: Int) -> Bool {
        var furthest = last
        for item in items {
            guard case .node(let node) = item.owner, let range = structure.range(of: node) else { continue }
            if range.lowerBound > furthest {
                furthest = range.lowerBound
            } else if !range.contains(furthest) {
                return false
            }
        }
        return true
    }

    /// Reading positions: artifacts first, and what a parent owns between two children stays between them.
    private func keys(of items: [PageItem]) -> [Int] {
        var keys: [Int] = []
        keys.reserveCapacity(items.count)
        var last = -1
        for item in items {
            guard case .node(let node) = item.owner, let range = structure.range(of: node) else {
                keys.append(-1)
                continue
            }
            let key = range.contains(last) ? last : range.lowerBound
            keys.append(key)
            last = key
        }
        return keys
    }
}
