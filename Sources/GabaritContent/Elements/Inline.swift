public import GabaritPrimitives

/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
    /// Characters. `isVerbatim` marks a datum printed as recorded, which is never hyphenated.
    case text(String, isVerbatim: Bool, Span)
    /// One word set in groups: lengths in scalars; white between them is spacing only.
    case grouped(String, [Int], Span)
    /// A forced line break.
    case lineBreak(Span)
    /// Bold text.
    case strong([Inline], Span)
    /// Italic text.
    case emphasis([Inline], Span)
    /// Text of another language than that around.
    case passage([Inline], LanguageTag, Span)
    /// A link.
    case link([Inline], target: String, Span)
    /// The number of the page; furniture only.
    case pageNumber(Span, offset: Int = 0)
    /// The number of pages; furniture only.
    case pageCount(Span)
}
