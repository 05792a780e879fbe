public import GabaritPrimitives

/// A type as written: `Text(max: 38)?`, `[Adresse](max: 3)`.
public indirect enum TypeNode: Sendable {
    /// A name with its refinements.
    case named(Name, refinements: [ArgumentNode], span: Span)
    /// A list with its bounds.
    case list(TypeNode, refinements: [ArgumentNode], span: Span)
    /// A type that may be absent.
    case optional(TypeNode, span: Span)
    /// What the parser could not read.
    case missing(Span)

    /// The whole type.
    public var span: Span {
        switch self {
        case .named(_, _, let span), .list(_, _, let span), .optional(_, let span), .missing(let span): span
        }
    }
}
