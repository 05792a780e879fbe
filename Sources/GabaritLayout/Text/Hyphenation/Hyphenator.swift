internal import GabaritPrimitives

/// Tells where words of a language may be divided, remembering what it was asked.
final class Hyphenator {
    /// The fewest letters before a hyphen, and after an apostrophe (French rules of composition).
    static let fewestBefore = 2
    /// The fewest letters that go on to the next line.
    static let fewestAfter = 3
    /// Longer words are not divided: they are no words.
    static let longest = 64

    private let dictionary: PatternDictionary
    private var known = BoundedCache<String, [Int]>(capacity: 2048)

    /// Makes a hyphenator over an opened dictionary.
    init(_ dictionary: PatternDictionary) { self.dictionary = dictionary }

    /// What the memory of words has done so far.
    var counts: CacheCounts { known.counts }

    /// Before which characters of a word a break may stand: letters and apostrophes alone, no capital.
    func breaks(in word: String) -> [Int] {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count >= Self.fewestBefore + Self.fewestAfter, scalars.count <= Self.longest else { return [] }
        if let breaks = known.value(for: word) { return breaks }
        let breaks = dictionary.breaks(in: word, left: Self.fewestBefore, right: Self.fewestAfter)
            .filter { Self.keepsLetters(around: $0, in: scalars) }
        known.insert(breaks, for: word)
        return breaks
    }

    /// Whether enough letters stand on both sides up to the word's ends or an apostrophe.
    private static func keepsLetters(around index: Int, in word: [Unicode.Scalar]) -> Bool {
        let before = word[..<index].suffix(fewestBefore)
        let after = word[index...].prefix(fewestAfter)
        return before.count == fewestBefore && after.count == fewestAfter
            && !before.contains(where: HyphenatedWords.isApostrophe)
            && !after.contains(where: HyphenatedWords.isApostrophe)
    }
}
