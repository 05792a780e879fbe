public import GabaritPrimitives

/// `name: value`, a property of a style or a token of a theme.
public struct PropertyNode: Sendable {
    /// Its name.
    public var name: Name
    /// Its values; more than one for `padding: 2mm 4mm`.
    public var values: [ExpressionNode]
    /// The whole line.
    public var span: Span

    /// Makes a property.
    public init(name: Name, values: [ExpressionNode], span: Span) {
        self.name = name
        self.values = values
        self.span = span
    }
}

/// `style name: parent { … }`.
public struct StyleNode: Sendable {
    /// Its name.
    public var name: Name
    /// The style it starts from.
    public var parent: Name?
    /// What it changes.
    public var properties: [PropertyNode]
    /// The whole item.
    public var span: Span

    /// Makes a style.
    public init(name: Name, parent: Name?, properties: [PropertyNode], span: Span) {
        self.name = name
        self.parent = parent
        self.properties = properties
        self.span = span
    }
}

/// `theme name { token: value … }`.
public struct ThemeNode: Sendable {
    /// Its name: tokens are read as `name.token`.
    public var name: Name
    /// Its tokens.
    public var tokens: [PropertyNode]
    /// The whole item.
    public var span: Span

    /// Makes a theme.
    public init(name: Name, tokens: [PropertyNode], span: Span) {
        self.name = name
        self.tokens = tokens
        self.span = span
    }
}
