internal import GabaritPrimitives

/// Marks where a shaped line may be broken: UAX #14, addresses apart, at the borders of clusters only.
enum BreakMarker {
    /// Fills ``ShapedText/opportunities`` and the hyphens that soft hyphens may become.
    ///
    /// `own` are the pieces that the line touches, as indices in the paragraph's `pieces`. Words are divided by the hyphenators of
    /// their languages.
    static func mark(
        _ shaped: inout ShapedText, bytes: [UInt8], pieces: [TextPiece], of own: [Int],
        hyphenators: [LanguageTag: Hyphenator], font: (Int) -> LoadedFont
    ) {
        let scalars = scalars(bytes[shaped.range])
        var breaks = LineBreakOpportunities(scalars).all()
        var starts: [Int] = []
        starts.reserveCapacity(scalars.count)
        var offset = shaped.range.lowerBound
        for scalar in scalars {
            starts.append(offset)
            offset += UTF8.width(scalar)
        }
        if scalars.contains(where: { $0 == "." || $0 == "/" }) {
            var cursor = 0
            AddressBreaks.apply(to: &breaks, of: scalars) { index in
                while cursor + 1 < own.count, pieces[own[cursor]].range.upperBound <= starts[index] { cursor += 1 }
                return own.indices.contains(cursor) && pieces[own[cursor]].isLinked
            }
        }
        let divisions = divisions(of: scalars, starts: starts, pieces: pieces, of: own, hyphenators: hyphenators)
        var nextDivision = 0
        shaped.opportunities = []
        shaped.opportunities.reserveCapacity(shaped.clusters.count + 1)
        var index = 0
        for cluster in shaped.clusters {
            while index < starts.count, starts[index] < Int(cluster.start) { index += 1 }
            while nextDivision < divisions.count, divisions[nextDivision] < index { nextDivision += 1 }
            let isDivision = nextDivision < divisions.count && divisions[nextDivision] == index
            guard index < starts.count, breaks[index] || isDivision else {
                shaped.opportunities.append(.none)
                continue
            }
            guard isDivision || scalars[index - 1].value == 0xAD,
                let before = shaped.clusters[..<shaped.opportunities.count].last
            else {
                shaped.opportunities.append(.soft)
                continue
            }
            shaped.opportunities.append(isDivision ? .division : .hyphen)
            if shaped.hyphens[Int(before.item)] == nil {
                shaped.hyphens[Int(before.item)] = font(Int(before.piece)).hyphen
            }
        }
        shaped.opportunities.append(.soft)
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        }
        return bytes.map { Unicode.Scalar($0) }
    }

    /// Before which characters words may be divided; each begins at the byte of the same number in `starts`.
    private static func divisions(
        of scalars: [Unicode.Scalar], starts: [Int], pieces: [TextPiece], of own: [Int],
        hyphenators: [LanguageTag: Hyphenator]
    ) -> [Int] {
        guard !hyphenators.isEmpty else { return [] }
        let ownHyphenators = own.map { pieces[$0].isHyphenated ? hyphenators[pieces[$0].style.language] : nil }
        // Characters are asked about in their order.
        var cursor = 0
        return HyphenatedWords(scalars).breaks { index in
            while cursor + 1 < own.count, pieces[own[cursor]].range.upperBound <= starts[index] { cursor += 1 }
            return ownHyphenators.indices.contains(cursor) ? ownHyphenators[cursor] : nil
        }
    }
}
