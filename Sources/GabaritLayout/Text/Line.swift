public import GabaritPages
public import GabaritPrimitives

/// One line of a paragraph, from left to right, measured from its own left end.
///
/// The texts of a paragraph's lines, each followed by its ``separator``, are the paragraph's text. The texts of its runs are the
/// line's, and U+00AD for the hyphen of a word that is divided: the sign of a hyphen that is none of the text's (ISO 32000-1,
/// 14.8.2.2.3).
public struct Line: Hashable, Sendable {
    /// How a line ends.
    public enum Ending: Hashable, Sendable {
        /// It is the paragraph's last.
        case last
        /// The template or the datum breaks it.
        case forced
        /// It is full.
        case full
    }

    /// What is painted, from left to right.
    public var segments: [LineSegment]
    /// The width without the white at its end, which hangs past it.
    public var width: Length
    /// From the line's top to its baseline: the face's height is centred in the leading.
    public var baseline: Length
    /// The leading.
    public var height: Length
    /// What it holds, the white at its end included.
    public var text: String
    /// What separates it from the next line and is not painted: a line feed where it is forced.
    public var separator: String
    /// How it ends.
    public var ending: Ending
    /// Whether a hyphen that the text does not have shows at its end: its last run's text ends with U+00AD for it.
    public var endsWithHyphen: Bool
    /// What leads to the stops of its tabs.
    public var leaders: [LineLeader] = []

    /// Makes a line.
    public init(
        segments: [LineSegment], width: Length, baseline: Length, height: Length, text: String, separator: String,
        ending: Ending, endsWithHyphen: Bool = false
    ) {
        self.segments = segments
        self.width = width
        self.baseline = baseline
        self.height = height
        self.text = text
        self.separator = separator
        self.ending = ending
        self.endsWithHyphen = endsWithHyphen
    }
}

/// A run in a line, of one face, colour, element and source place.
public struct LineSegment: Hashable, Sendable {
    /// A line under a link's words.
    public struct Underline: Hashable, Sendable {
        /// From the baseline down to its middle.
        public var offset: Length
        /// Its thickness.
        public var thickness: Length

        /// Makes an underline.
        public init(offset: Length, thickness: Length) {
            self.offset = offset
            self.thickness = thickness
        }
    }

    /// The glyphs; white at the line's end is in them, so that the next line's first word is no part of this one's
    /// last.
    public var run: GlyphRun
    /// From the line's left end to the run's origin.
    public var x: Length
    /// The width without white at the line's end: what an underline or a link's rectangle covers.
    public var width: Length
    /// Where in the template it comes from.
    public var span: Span
    /// The innermost element that it belongs to, an index in ``Paragraph/elements``; none for the paragraph itself.
    public var element: Int?
    /// How it is underlined, if it is.
    public var underline: Underline?

    /// Makes a segment.
    public init(
        run: GlyphRun, x: Length, width: Length, span: Span, element: Int? = nil, underline: Underline? = nil
    ) {
        self.run = run
        self.x = x
        self.width = width
        self.span = span
        self.element = element
        self.underline = underline
    }
}

/// A part of a paragraph that is an element of its own to a reader; its words may stand in several segments and lines.
public struct TextElement: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// A link, with its target.
        case link(String)
        /// Words of another language than those around.
        case passage(LanguageTag)
    }

    /// What it is.
    public var kind: Kind
    /// The element that it stands in, one of lower index; none where it stands in the paragraph itself.
    public var parent: Int?
    /// Where in the template it comes from.
    public var span: Span

    /// Makes an element.
    public init(_ kind: Kind, parent: Int? = nil, span: Span) {
        self.kind = kind
        self.parent = parent
        self.span = span
    }
}

/// A line or a row of dots on the baseline, from one part of a line to the next.
public struct LineLeader: Hashable, Sendable {
    /// Its left end, from the line's.
    public var start: Length
    /// Its right end.
    public var end: Length
    /// Its thickness.
    public var thickness: Length
    /// Whether it is of dots.
    public var isDotted: Bool
    /// Its colour.
    public var color: Color

    /// Makes a leader.
    public init(start: Length, end: Length, thickness: Length, isDotted: Bool, color: Color) {
        self.start = start
        self.end = end
        self.thickness = thickness
        self.isDotted = isDotted
        self.color = color
    }
}
