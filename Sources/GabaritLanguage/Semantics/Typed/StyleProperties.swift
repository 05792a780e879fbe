public import GabaritPrimitives

/// The number of a set of style properties in ``Template/styles``.
public struct StyleID: Hashable, Sendable {
    /// The index.
    public var index: Int

    /// Makes an identifier.
    public init(_ index: Int) { self.index = index }

    /// The style that sets nothing.
    public static let empty = StyleID(0)
}

/// What a style sets; what it leaves out is inherited (text) or the default (boxes).
///
/// Named styles are flattened by the checker: a style holds its parents' properties too. Text properties inherit from
/// the
/// enclosing element, box properties do not.
public struct StyleProperties: Hashable, Sendable {
    /// How lines stand in their measure.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case start, center, end
        /// Full lines are as wide as the measure: the spaces between their words grow.
        case justify
    }

    // Text properties: inherited.

    /// The font family.
    public var family: String?
    /// The em.
    public var size: Length?
    /// The weight, 400 regular, 500 medium, 700 bold.
    public var weight: Int?
    /// Whether the italic is used.
    public var italic: Bool?
    /// The colour of the glyphs.
    public var color: Color?
    /// From baseline to baseline.
    public var leading: Length?
    /// How lines stand.
    public var alignment: Alignment?
    /// Whether words are divided at lines' ends; nothing leaves it to the alignment.
    public var hyphenation: Bool?
    /// Space added after each glyph.
    public var tracking: Length?
    /// Whether kerning is applied.
    public var kerning: Bool?
    /// Whether ligatures are formed.
    public var ligatures: Bool?
    /// Whether all letters are set as capitals; the text stays as it is.
    public var capitals: Bool?
    /// Whether links are underlined.
    public var underline: Bool?

    // Box properties: not inherited.

    /// White above.
    public var spaceBefore: Length?
    /// White below.
    public var spaceAfter: Length?
    /// Indent of the whole block.
    public var indent: Length?
    /// White inside the border.
    public var padding: Edges?
    /// The ground.
    public var fill: Color?
    /// The border's thickness, side by side.
    public var border: Edges?
    /// The border's colour, and a rule's and a shape's line.
    public var borderColor: Color?
    /// Whether the block stays on one page with what follows.
    public var keepWithNext: Bool?

    /// Makes a style that sets nothing.
    public init() {}
}
