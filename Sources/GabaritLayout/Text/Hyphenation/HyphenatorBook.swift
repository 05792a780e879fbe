internal import GabaritPrimitives

/// The hyphenators of an engine's languages, each opened when its first word is asked for.
final class HyphenatorBook {
    private let patterns: [HyphenationPatterns]
    private var opened: [String: Hyphenator] = [:]

    /// Makes a book of dictionaries; where a language has several, the first counts.
    init(_ patterns: [HyphenationPatterns]) { self.patterns = patterns }

    /// The hyphenator of a language; nothing where it has no patterns: its words stay whole.
    /// - Throws: `hyphenation.unreadable`.
    func hyphenator(for language: LanguageTag) throws(LayoutError) -> Hyphenator? {
        let name = Self.primary(language)
        if let hyphenator = opened[name] { return hyphenator }
        guard let entry = patterns.first(where: { Self.primary($0.language) == name }) else { return nil }
        guard let dictionary = PatternDictionary(path: entry.path) else {
            throw LayoutError(TextMessages.unreadablePatterns(entry))
        }
        let hyphenator = Hyphenator(dictionary)
        opened[name] = hyphenator
        return hyphenator
    }

    /// The tag without script and region, in small letters.
    private static func primary(_ language: LanguageTag) -> String {
        language.tag.prefix { $0 != "-" }.lowercased()
    }
}
