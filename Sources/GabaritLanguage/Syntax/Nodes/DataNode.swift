public import GabaritPrimitives

/// `data { name Type … }`: what the document needs.
public struct DataNode: Sendable {
    /// The fields, in order.
    public var fields: [FieldNode]
    /// The whole item.
    public var span: Span

    /// Makes a contract's root.
    public init(fields: [FieldNode], span: Span) {
        self.fields = fields
        self.span = span
    }
}

/// `name Type header "Column" /// description`, with marks such as `id` and `sensitive` behind the type.
public struct FieldNode: Sendable {
    /// The field's name.
    public var name: Name
    /// Its type.
    public var type: TypeNode
    /// The words behind the type: `id`, `sensitive`.
    public var marks: [Name]
    /// The strings behind the word `header`: what the field's column is called in CSV; one at most is right.
    public var headers: [StringNode]
    /// The `///` comment above or behind it.
    public var documentation: String?
    /// The whole line.
    public var span: Span

    /// Makes a field.
    public init(
        name: Name, type: TypeNode, marks: [Name], headers: [StringNode] = [], documentation: String?, span: Span
    ) {
        self.name = name
        self.type = type
        self.marks = marks
        self.headers = headers
        self.documentation = documentation
        self.span = span
    }
}
