extension Repertoire {
    /// Whether every character belongs to another repertoire; linear in the number of ranges.
    func isSubset(of other: Repertoire) -> Bool {
        guard name != other.name || ranges != other.ranges else { return true }
        var index = 0
        for range in ranges {
            while index < other.ranges.count, other.ranges[index].upperBound < range.lowerBound { index += 1 }
            guard index < other.ranges.count, other.ranges[index].lowerBound <= range.lowerBound,
                range.upperBound <= other.ranges[index].upperBound
            else { return false }
        }
        return true
    }

    /// The narrowest named repertoire that holds every character of a text, line breaks aside; one of its own where
    /// none does.
    static func holding(_ text: some StringProtocol) -> Repertoire {
        let scalars = Set(text.unicodeScalars.filter { $0 != "\n" })
        let narrowestFirst: [Repertoire] = [.digits, .postal, .alphanumeric, .ascii, .latin]
        if let named = narrowestFirst.first(where: { scalars.allSatisfy($0.contains) }) { return named }
        let others = scalars.filter { !Repertoire.latin.contains($0) }.map(\.value).sorted()
        let name = others.map { "U+" + String($0, radix: 16, uppercase: true) }.joined(separator: "+")
        return Repertoire(name: "latin+" + name, ranges: Repertoire.latin.ranges + others.map { $0...$0 })
    }
}
