/// The natural language of a text, a BCP 47 tag such as `fr` or `en-GB`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The tag.
    public var tag: String

    /// Makes a language from its tag, which is not checked here.
    public init(_ tag: String) { self.tag = tag }

    /// The tag.
    public var description: String { tag }
}
