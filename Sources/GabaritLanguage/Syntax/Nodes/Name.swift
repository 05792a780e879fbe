public import GabaritPrimitives

/// A name as it stands in the source.
public struct Name: Hashable, Sendable {
    /// The name's characters.
    public var text: String
    /// Where it stands.
    public var span: Span

    /// Makes a name.
    public init(_ text: String, _ span: Span) {
        self.text = text
        self.span = span
    }
}
