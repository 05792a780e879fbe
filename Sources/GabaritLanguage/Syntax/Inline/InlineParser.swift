public import GabaritPrimitives

/// Reads the markup of a string: `**strong**`, `*emphasis*`, `[label](target)`, `[words](language: en)`, forced
/// breaks.
///
/// Markup stands in the template's own characters only; escaped ones and interpolations are content. One pass with a stack
/// of what is open, at most one of each kind; linear in the string.
public enum InlineParser {
    /// The pieces of a string and what is wrong with its markup; wrong markup is kept as characters.
    public static func parse(_ string: StringNode) -> (nodes: [InlineNode], diagnostics: [Diagnostic]) {
        var reader = InlineReader(string)
        let nodes = reader.read()
        let sorted = reader.diagnostics.enumerated().sorted { left, right in
            (left.element.span?.start ?? 0, left.offset) < (right.element.span?.start ?? 0, right.offset)
        }
        return (nodes, sorted.map(\.element))
    }
}
