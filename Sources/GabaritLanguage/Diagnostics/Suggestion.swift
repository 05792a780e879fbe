/// Finds the name that was probably meant.
public enum Suggestion {
    /// Names longer than this are not compared.
    private static let longest = 64

    /// The candidate nearest to a name, or nothing where none is near enough.
    ///
    /// Near is: the same but for case and accents; else within one edit for 3 or 4 letters, two for up to 8, three beyond
    /// (optimal string alignment: a letter added, lost, changed, two swapped). Ties go to the first in alphabetical order.
    public static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
        let written = Array(folded(name).unicodeScalars)
        guard (1...longest).contains(written.count) else { return nil }
        let limit = limit(for: written.count)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != name {
            let other = Array(folded(candidate).unicodeScalars)
            guard other.count <= longest, abs(other.count - written.count) <= limit else { continue }
            let distance = distance(written, other)
            guard distance <= min(limit, max(other.count - 1, 0)) else { continue }
            if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    private static func limit(for length: Int) -> Int {
        switch length {
        case ...2: 0
        case 3...4: 1
        case 5...8: 2
        default: 3
        }
    }

    /// The name in lower case without the accents of French and its neighbours.
    static func folded(_ name: String) -> String {
        var result = ""
        for scalar in name.lowercased().unicodeScalars { result += unaccented[scalar] ?? String(Character(scalar)) }
        return result
    }

    /// The name with its accents taken off, its case kept; nothing where a letter of another script is left.
    static func unaccentedName(_ name: String) -> String? {
        var result = ""
        for scalar in name.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let plain = unaccented[scalar] {
                result += plain
            } else if let lower = scalar.properties.lowercaseMapping.unicodeScalars.first, let plain = unaccented[lower]
            {
                result += plain.uppercased()
            } else {
                return nil
            }
        }
        return result
    }

    private static let unaccented: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = ["æ": "ae", "œ": "oe", "ß": "ss"]
        let groups: [(String, String)] = [
            ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"), ("u", "ùúûü"),
            ("y", "ýÿ"),
        ]
        for (plain, accented) in groups {
            for scalar in accented.unicodeScalars { table[scalar] = plain }
        }
        // Combining marks that may follow a letter.
        for value in UInt32(0x300)...0x328 {
            if let scalar = Unicode.Scalar(value) { table[scalar] = "" }
        }
        return table
    }()

    /// The number of edits between two names; O(length²) with both at most 64.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for j in 0..<right.count {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
