public import GabaritLanguage
public import GabaritPrimitives

/// A block of content: something that stands below what is before it.
public struct Block: Hashable, Sendable {
    /// The kinds of block.
    public indirect enum Kind: Hashable, Sendable {
        /// A heading of level 1 to 6.
        case heading(level: Int, [Inline])
        /// Running text.
        case paragraph([Inline])
        /// One paragraph of given lines, each in parts that stand at stops.
        case tabbed(TabStops, [[[Inline]]])
        /// One paragraph of given lines.
        case lines([[Inline]])
        /// A list.
        case list(ListMarker, [Item])
        /// Labels with their values.
        case fields(FieldsLayout, [Pair])
        /// Columns side by side.
        case row(gap: Length, [Column])
        /// Cells row by row, in columns of one width from the first row to the last.
        case grid(GridLayout, [Cell])
        /// Rows under a header that repeats from page to page.
        case table(TableContent)
        /// Blocks that flow down one column, then the next.
        case columns(FlowColumns, [Block])
        /// A group with the ground, border and padding of its style.
        case box([Block])
        /// A group that stays on one page where a page can hold it.
        case keep([Block])
        /// A frame at a fixed place on the first page.
        case frame(FixedFrame, [Block])
        /// A horizontal rule.
        case rule(thickness: Length)
        /// A drawn figure; without an alternative it says nothing to a reader.
        case shape(ShapeKind, Size, alternative: String?)
        /// A chart.
        case chart(ChartContent)
        /// White.
        case space(Length)
        /// A picture of a size, in a box: by its index among the template's, behind which stand the content's own.
        case image(Int, Size, in: Size, alternative: String?)
        /// A QR code.
        case code(String, size: Length, correction: CodeCorrection, alternative: String)
        /// A forced page end.
        case pageBreak
    }

    /// One entry of a list.
    public struct Item: Hashable, Sendable {
        /// What it holds.
        public var blocks: [Block]
        /// Where it comes from.
        public var span: Span

        /// Makes an entry.
        public init(blocks: [Block], span: Span) {
            self.blocks = blocks
            self.span = span
        }
    }

    /// A label and its value.
    public struct Pair: Hashable, Sendable {
        /// The label.
        public var label: [Inline]
        /// The value.
        public var value: [Inline]
        /// The label's style.
        public var labelStyle: StyleID
        /// The value's style.
        public var valueStyle: StyleID
        /// Where it comes from.
        public var span: Span

        /// Makes a pair.
        public init(label: [Inline], value: [Inline], labelStyle: StyleID, valueStyle: StyleID, span: Span) {
            self.label = label
            self.value = value
            self.labelStyle = labelStyle
            self.valueStyle = valueStyle
            self.span = span
        }
    }

    /// One column of a row.
    public struct Column: Hashable, Sendable {
        /// Its width.
        public var track: Track
        /// Its own style.
        public var style: StyleID
        /// What it holds.
        public var blocks: [Block]
        /// Where it comes from.
        public var span: Span

        /// Makes a column.
        public init(track: Track, style: StyleID, blocks: [Block], span: Span) {
            self.track = track
            self.style = style
            self.blocks = blocks
            self.span = span
        }
    }

    /// One cell of a grid.
    public struct Cell: Hashable, Sendable {
        /// How many columns it is as wide as.
        public var columns: Int
        /// Its own style.
        public var style: StyleID
        /// What it holds.
        public var blocks: [Block]
        /// Where it comes from.
        public var span: Span

        /// Makes a cell.
        public init(columns: Int, style: StyleID, blocks: [Block], span: Span) {
            self.columns = columns
            self.style = style
            self.blocks = blocks
            self.span = span
        }
    }

    /// What it is.
    public var kind: Kind
    /// What its style sets.
    public var style: StyleID
    /// Its language where it differs from what surrounds it.
    public var language: LanguageTag?
    /// Where in the template it comes from.
    public var span: Span
    /// The first datum in it, for errors.
    public var dataPath: DataPath?

    /// Makes a block.
    public init(
        _ kind: Kind, style: StyleID, language: LanguageTag? = nil, span: Span, dataPath: DataPath? = nil
    ) {
        self.kind = kind
        self.style = style
        self.language = language
        self.span = span
        self.dataPath = dataPath
    }
}
