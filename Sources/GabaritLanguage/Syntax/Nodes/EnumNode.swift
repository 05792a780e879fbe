public import GabaritPrimitives

/// `enum Name { case name(payload) "CODE" "Label" … }`, `open enum …`.
public struct EnumNode: Sendable {
    /// `case radiee(le: Date) "R" "Radiée"`: identifier, payload, wire code, printed label.
    public struct Case: Sendable {
        /// The identifier.
        public var name: Name
        /// The payload's fields.
        public var payload: [FieldNode]
        /// The code on the wire; the identifier where there is none.
        public var code: StringNode?
        /// The printed label; the identifier where there is none.
        public var label: StringNode?
        /// The `///` comment.
        public var documentation: String?
        /// The whole line.
        public var span: Span

        /// Makes a case.
        public init(
            name: Name, payload: [FieldNode], code: StringNode?, label: StringNode?, documentation: String?, span: Span
        ) {
            self.name = name
            self.payload = payload
            self.code = code
            self.label = label
            self.documentation = documentation
            self.span = span
        }
    }

    /// The type's name.
    public var name: Name
    /// Whether codes it does not know are kept.
    public var isOpen: Bool
    /// The cases.
    public var cases: [Case]
    /// The `///` comment above it.
    public var documentation: String?
    /// The whole item.
    public var span: Span

    /// Makes an enum.
    public init(name: Name, isOpen: Bool, cases: [Case], documentation: String?, span: Span) {
        self.name = name
        self.isOpen = isOpen
        self.cases = cases
        self.documentation = documentation
        self.span = span
    }
}
