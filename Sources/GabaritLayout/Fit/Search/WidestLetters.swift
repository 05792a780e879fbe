internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// Finds the characters that take the most room where data are set, and the words of which no two stand on a line.
struct WidestLetters {
    /// How many characters are kept of a repertoire in a style.
    private static let kept = 2
    /// Styles beyond these are not looked at.
    private static let maximumStyles = 4
    /// Lengths of words beyond these are not tried.
    private static let maximumWords = 5
    /// Letters are measured so many in a row, kerning between them included.
    private static let run = 8

    let measure: TextMeasure

    /// The letters for the texts of a contract, in the places where they may be printed.
    ///
    /// Each character of a repertoire is shaped once in each style.
    func letters(for places: [TextPlaceInBox], contract: Contract) -> SampleVariants.Letters {
        var styles: [TextStyle] = []
        for place in places where !styles.contains(place.style) && styles.count < Self.maximumStyles {
            styles.append(place.style)
        }
        var repertoires: [Repertoire] = [Contract.Enumeration.otherCode.repertoire]
        for place in ContractPlace.all(of: contract) {
            guard let text = Self.textType(place.type), !repertoires.contains(text.repertoire) else { continue }
            repertoires.append(text.repertoire)
        }
        var letters = SampleVariants.Letters()
        for repertoire in repertoires {
            var widest: [Unicode.Scalar] = []
            for style in styles {
                for scalar in self.widest(of: repertoire, style: style) where !widest.contains(scalar) {
                    widest.append(scalar)
                }
            }
            letters.widest[repertoire] = widest
        }
        for place in places {
            guard
                let letter = letters.widest[place.repertoire]?.first
                    ?? widest(of: place.repertoire, style: place.style).first,
                let width = width(of: letter, style: place.style), width > .zero
            else { continue }
            // One letter more than fills half of the line.
            let count = place.width.units / (2 * width.units) + 1
            if count > 1, !letters.words.contains(count), letters.words.count < Self.maximumWords {
                letters.words.append(count)
            }
        }
        return letters
    }

    private static func textType(_ type: Type) -> TextType? {
        switch type {
        case .text(let text): text
        case .optional(let inner): textType(inner)
        case .list(let element, _): textType(element)
        default: nil
        }
    }

    private func widest(of repertoire: Repertoire, style: TextStyle) -> [Unicode.Scalar] {
        let measured = repertoire.scalars.filter { !$0.properties.isWhitespace }.compactMap { scalar in
            width(of: scalar, style: style).map { (scalar, $0) }
        }
        // The first of several that are as wide, so that the record is the same each time.
        return measured.sorted { ($1.1, $0.0.value) < ($0.1, $1.0.value) }.prefix(Self.kept).map(\.0)
    }

    private func width(of scalar: Unicode.Scalar, style: TextStyle) -> Length? {
        let text = String(repeating: String(Character(scalar)), count: Self.run)
        let span = Span(source: SourceID(0), start: 0, end: 0)
        guard let width = try? measure.width(of: text, style: style, at: span) else { return nil }
        return Length(units: width.units / Self.run)
    }
}
