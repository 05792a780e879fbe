/// Finds the words of a line that may be divided, and where.
///
/// A word is what stands between white, less the punctuation at its ends. It is divided if it is of small letters and
/// apostrophes alone: a capital marks a name or an acronym, a digit a number, a point or a slash an address, a hyphen
/// a compound, which is divided at its own hyphen, and U+00AD the author's own choice.
struct HyphenatedWords {
    private let scalars: [Unicode.Scalar]

    /// Prepares a line of text.
    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Before which characters a word may be divided, in order.
    ///
    /// `hyphenator` gives a character's, that of its language: nothing where it is not of the template's own words. A word that a
    /// datum touches stays whole, and so does one of two languages.
    func breaks(by hyphenator: (Int) -> Hyphenator?) -> [Int] {
        var breaks: [Int] = []
        var start = 0
        while start < scalars.count {
            guard !Self.isWhite(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, !Self.isWhite(scalars[end]) { end += 1 }
            if let word = word(in: start..<end), let own = hyphenator(start),
                (start + 1..<end).allSatisfy({ hyphenator($0) === own })
            {
                let text = String(String.UnicodeScalarView(scalars[word]))
                breaks += own.breaks(in: text).map { $0 + word.lowerBound }
            }
            start = end
        }
        return breaks
    }

    /// What stands between white, less punctuation at its ends; nothing where that is no plain word.
    private func word(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isPunctuation(scalars[start]) { start += 1 }
        while start < end, Self.isPunctuation(scalars[end - 1]) { end -= 1 }
        guard end - start >= Hyphenator.fewestBefore + Hyphenator.fewestAfter,
            scalars[start..<end].allSatisfy({ Self.isSmallLetter($0) || Self.isApostrophe($0) })
        else { return nil }
        return start..<end
    }

    private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x200B: true
        default: scalar.properties.isWhitespace
        }
    }

    private static func isSmallLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A: true
        case 0..<0x80: false
        default: scalar.properties.generalCategory == .lowercaseLetter
        }
    }

    /// What may stand at a word's ends; a slash or a hyphen may not: it joins words to others.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "…", "“", "”", "«", "»", "\"", "‘": true
        default: false
        }
    }

    /// An apostrophe, straight or curved.
    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }
}
