/// White put beside the spaces of a justified line, shared out to the last unit.
struct Stretch {
    /// Whatever is set as it is.
    static let none = Stretch(0, over: [])

    private let clusters: [Int]
    private let share: Int
    private let rest: Int

    /// Shares `white` units among clusters, which are in order; the first take the units that are left over.
    init(_ white: Int, over clusters: [Int]) {
        self.clusters = clusters
        (share, rest) = clusters.isEmpty ? (0, 0) : white.quotientAndRemainder(dividingBy: clusters.count)
    }

    /// What is put after a cluster.
    func white(after cluster: Int) -> Int {
        guard !clusters.isEmpty else { return 0 }
        var low = 0
        var high = clusters.count
        while low < high {
            let middle = (low + high) / 2
            if clusters[middle] < cluster { low = middle + 1 } else { high = middle }
        }
        guard low < clusters.count, clusters[low] == cluster else { return 0 }
        return share + (low < rest ? 1 : 0)
    }
}
