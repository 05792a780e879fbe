/// The name that was probably meant.
enum NearestName {
    /// The known name nearest to one that is not known, if it is near enough; the first of several.
    static func of(_ name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, wanted.count / 3)
        let near = known.map {
            (name: $0, distance: distance(wanted, Array($0.lowercased().unicodeScalars.prefix(64))))
        }
        return near.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
    }

    /// The edits from one text to another (Levenshtein).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j + 1] + 1, row[j] + 1, corner + (a == b ? 0 : 1))
                corner = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
