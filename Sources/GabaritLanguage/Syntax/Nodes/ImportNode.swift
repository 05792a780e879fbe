public import GabaritPrimitives

/// `import "lib/etat.gabarit"`.
public struct ImportNode: Sendable {
    /// The path from the template root, as written.
    public var path: Name
    /// The whole item.
    public var span: Span

    /// Makes an import.
    public init(path: Name, span: Span) {
        self.path = path
        self.span = span
    }
}
