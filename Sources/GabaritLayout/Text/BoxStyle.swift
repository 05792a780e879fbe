public import GabaritLanguage
public import GabaritPrimitives

/// How a block stands among others: every box property, set or by default, none inherited.
public struct BoxStyle: Hashable, Sendable {
    /// White above.
    public var spaceBefore: Length
    /// White below.
    public var spaceAfter: Length
    /// Indent of the whole block.
    public var indent: Length
    /// White inside the border.
    public var padding: Edges
    /// The ground, if any.
    public var fill: Color?
    /// The border's thickness, side by side.
    public var border: Edges
    /// The colour of a border, a rule, a shape's line; that of the text where a style sets none.
    public var borderColor: Color
    /// Whether the block stays on one page with what follows.
    public var keepWithNext: Bool

    /// Makes the box of a block from what its style sets and from its text's style.
    public init(_ properties: StyleProperties, text: TextStyle, defaults: Defaults) {
        spaceBefore = properties.spaceBefore ?? .zero
        spaceAfter = properties.spaceAfter ?? (defaults == .none ? .zero : text.leading.scaled(by: 0.5))
        indent = properties.indent ?? .zero
        padding = properties.padding ?? .zero
        fill = properties.fill
        border = properties.border ?? .zero
        borderColor = properties.borderColor ?? text.color
        keepWithNext = properties.keepWithNext ?? (defaults == .heading)
    }

    /// What a kind of element has where its style says nothing.
    public enum Defaults: Hashable, Sendable {
        /// No white.
        case none
        /// Half a leading below: `paragraph`, `lines`.
        case paragraph
        /// Half a leading below, and kept with what follows: `heading`.
        case heading
    }
}

/// A style with everything resolved, for one block in its place.
public struct ComputedStyle: Hashable, Sendable {
    /// How its characters are set; what its children inherit.
    public var text: TextStyle
    /// How it stands.
    public var box: BoxStyle

    /// Makes a style of its two halves.
    public init(text: TextStyle, box: BoxStyle) {
        self.text = text
        self.box = box
    }
}
