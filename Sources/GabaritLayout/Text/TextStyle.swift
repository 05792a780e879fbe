public import GabaritLanguage
public import GabaritPrimitives

/// How characters are set: every text property, inherited or by default, with nothing left open.
public struct TextStyle: Hashable, Sendable {
    /// The font family, by the name in the fonts' lock.
    public var family = "Roboto"
    /// The em.
    public var size = Length.points(10)
    /// The weight, 400 regular, 500 medium, 700 bold.
    public var weight = 400
    /// Whether the italic is used.
    public var italic = false
    /// The colour of the glyphs.
    public var color = Color.black
    /// The leading where a style has set one; it is inherited as the length it is.
    public var fixedLeading: Length?
    /// How lines stand in their measure.
    public var alignment = StyleProperties.Alignment.start
    /// Space added after each glyph, negative to set closer.
    public var tracking = Length.zero
    /// Whether kerning is applied.
    public var kerning = true
    /// Whether ligatures are formed.
    public var ligatures = true
    /// Whether all letters are set as capitals; the text stays as it is.
    public var capitals = false
    /// Whether links are underlined.
    public var underline = false
    /// The language of the words, which chooses localised forms.
    public var language: LanguageTag

    /// Makes the style that a document starts from: Roboto 10 pt, regular, black.
    public init(language: LanguageTag) { self.language = language }

    /// From baseline to baseline: what a style has set, else 1.35 times the em.
    public var leading: Length { fixedLeading ?? size.scaled(by: 1.35) }

    /// The style with the text properties that a style sets.
    public func applying(_ properties: StyleProperties) -> TextStyle {
        var style = self
        if let family = properties.family { style.family = family }
        if let size = properties.size { style.size = size }
        if let weight = properties.weight { style.weight = weight }
        if let italic = properties.italic { style.italic = italic }
        if let color = properties.color { style.color = color }
        if let leading = properties.leading { style.fixedLeading = leading }
        if let alignment = properties.alignment { style.alignment = alignment }
        if let tracking = properties.tracking { style.tracking = tracking }
        if let kerning = properties.kerning { style.kerning = kerning }
        if let ligatures = properties.ligatures { style.ligatures = ligatures }
        if let capitals = properties.capitals { style.capitals = capitals }
        if let underline = properties.underline { style.underline = underline }
        return style
    }

    /// The style of `**…**`.
    public var strong: TextStyle {
        var style = self
        style.weight = 700
        return style
    }

    /// The style of `*…*`.
    public var emphasis: TextStyle {
        var style = self
        style.italic = true
        return style
    }
}
