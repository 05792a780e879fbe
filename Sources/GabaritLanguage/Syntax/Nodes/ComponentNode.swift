public import GabaritPrimitives

/// `component name(a: Type, …) { … }`.
public struct ComponentNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// Its content.
    public var body: [StatementNode]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a component.
    public init(
        name: Name, parameters: [ParameterNode], body: [StatementNode], documentation: String?, span: Span
    ) {
        self.name = name
        self.parameters = parameters
        self.body = body
        self.documentation = documentation
        self.span = span
    }
}
