public import GabaritPrimitives

/// `type Nom = Text(max: 60)`.
public struct AliasNode: Sendable {
    /// The new name.
    public var name: Name
    /// What it stands for.
    public var type: TypeNode
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes an alias.
    public init(name: Name, type: TypeNode, documentation: String?, span: Span) {
        self.name = name
        self.type = type
        self.documentation = documentation
        self.span = span
    }
}
