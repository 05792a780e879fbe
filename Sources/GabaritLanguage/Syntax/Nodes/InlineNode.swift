public import GabaritPrimitives

/// A string read as running text, with its markup.
public indirect enum InlineNode: Sendable {
    /// Characters of the template.
    case text(String, Span)
    /// A forced line break.
    case lineBreak(Span)
    /// A tab.
    case tab(Span)
    /// `{expression}`.
    case interpolation(ExpressionNode, Span)
    /// `**…**`.
    case strong([InlineNode], Span)
    /// `*…*`.
    case emphasis([InlineNode], Span)
    /// `[words](language: en)`.
    case passage([InlineNode], language: Name, Span)
    /// `[label](target)`; the target is a string of its own.
    case link(label: [InlineNode], target: StringNode, Span)
}
