public import GabaritPrimitives

/// `record Name { … }`.
public struct RecordNode: Sendable {
    /// The type's name.
    public var name: Name
    /// Its fields.
    public var fields: [FieldNode]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes a record type.
    public init(name: Name, fields: [FieldNode], documentation: String?, span: Span) {
        self.name = name
        self.fields = fields
        self.documentation = documentation
        self.span = span
    }
}
