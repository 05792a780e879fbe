public import GabaritPrimitives

/// `name: Type`, a parameter.
public struct ParameterNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its type.
    public var type: TypeNode
    /// The value where the call gives none.
    public var defaultValue: ExpressionNode?

    /// Makes a parameter.
    public init(name: Name, type: TypeNode, defaultValue: ExpressionNode?) {
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
    }
}

/// `function name(a: Type, …) -> Type = expression`; the result's type may be left out.
public struct FunctionNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its parameters.
    public var parameters: [ParameterNode]
    /// The declared type of its result.
    public var result: TypeNode?
    /// What it gives.
    public var body: ExpressionNode
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a function.
    public init(
        name: Name, parameters: [ParameterNode], result: TypeNode?, body: ExpressionNode, documentation: String?,
        span: Span
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
        self.documentation = documentation
        self.span = span
    }
}
