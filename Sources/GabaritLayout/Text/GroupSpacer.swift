internal import GabaritPrimitives

/// Sets words in groups: white after each group but the last, and one cluster for the whole word.
enum GroupSpacer {
    /// Adds the white and joins the clusters of every grouped piece of a line; `gap` is in ems.
    static func space(_ shaped: inout ShapedText, bytes: [UInt8], pieces: [TextPiece], gap: Double) {
        var current = -1
        var ends: [Int] = []
        var scalars = 0
        for index in shaped.clusters.indices {
            let cluster = shaped.clusters[index]
            let piece = pieces[Int(cluster.piece)]
            guard !piece.groups.isEmpty else { continue }
            if Int(cluster.piece) != current {
                current = Int(cluster.piece)
                scalars = 0
                var sum = 0
                ends = piece.groups.dropLast().map { group in
                    sum += max(group, 0)
                    return sum
                }
            } else {
                shaped.clusters[index].joinsPrevious = shaped.clusters[index - 1].item == cluster.item
                shaped.opportunities[index] = ends.contains(scalars) ? .preferredInNeed : .none
            }
            let range = Int(cluster.start)..<Int(cluster.start + cluster.bytes)
            scalars += bytes[range].count { $0 & 0xC0 != 0x80 }
            if ends.contains(scalars) {
                shaped.clusters[index].advance += Int32(clamping: piece.style.size.scaled(by: gap).units)
            }
        }
    }
}
