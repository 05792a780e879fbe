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
    /// Whether words are divided at lines' ends, where a style has said so.
    public var hyphenation: Bool?
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

    /// What parts most styles from each other: a number for a dictionary need not hold all of them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(weight)
        hasher.combine(fixedLeading)
        hasher.combine(color)
        hasher.combine(italic)
    }

    /// Makes the style that a document starts from: Roboto 10 pt, regular, black.
    public init(language: LanguageTag) { self.language = language }

    /// From baseline to baseline: what a style has set, else 1.35 times the em.
    public var leading: Length { fixedLeading ?? size.scaled(by: 1.35) }

    /// Whether the template's own words are divided at lines' ends: as a style says, else in justified text alone.
    ///
    /// Lines that are not justified have no need of it, and words are read faster whole; justified ones without it are full of
    /// holes. Letters in capitals are never divided.
    public var hyphenates: Bool { (hyphenation ?? (alignment == .justify)) && !capitals }

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
        if let hyphenation = properties.hyphenation { style.hyphenation = hyphenation }
        if let tracking = properties.tracking { style.tracking = tracking }
        if let kerning = properties.kerning { style.kerning = kerning }
        if let ligatures = properties.ligatures { style.ligatures = ligatures }
        if let capitals = properties.capitals { style.capitals = capitals }
        if let underline = properties.underline { style.underline = underline }
        return style
    }

    /// The style of a text whose lines each stand for themselves, a heading or an address: its words stay whole, and it is not
    /// justified.
    var ofWholeWords: TextStyle {
        var style = self
        style.hyphenation = false
        if alignment == .justify { style.alignment = .start }
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
