public import GabaritPrimitives

/// A language's hyphenation patterns: a dictionary of libhyphen's in a file.
///
/// Another version of the file would break other lines, so whoever names it has compared it with a lock.
public struct HyphenationPatterns: Hashable, Sendable {
    /// The language of the words, without a region: `fr` serves `fr-CA` too.
    public var language: LanguageTag
    /// The file.
    public var path: String

    /// Names the patterns of a language.
    public init(language: LanguageTag, path: String) {
        self.language = language
        self.path = path
    }
}
