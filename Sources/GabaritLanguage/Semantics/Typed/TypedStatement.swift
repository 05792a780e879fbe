public import GabaritPrimitives

/// A checked statement: what is evaluated into content, in order.
public indirect enum TypedStatement: Hashable, Sendable {
    /// An element.
    case element(TypedElement)
    /// A name given to a value: it goes into a slot.
    case binding(slot: Int, TypedExpression)
    /// `if`.
    case conditional(TypedExpression, then: [TypedStatement], otherwise: [TypedStatement])
    /// `match`; one arm applies.
    case match(TypedExpression, [TypedArm<[TypedStatement]>])
    /// `for`: the element goes into the slot.
    case loop(list: TypedExpression, slot: Int, filter: TypedExpression?, body: [TypedStatement])
    /// A component's call: the arguments are the first slots of its activation; `slot` is what its block holds.
    case component(Int, arguments: [TypedExpression], block: [TypedStatement]?, span: Span)
    /// Where a component's block goes.
    case block(span: Span)
}

/// A checked element.
public struct TypedElement: Hashable, Sendable {
    /// What it is.
    public var kind: TypedElementKind
    /// Its style: the properties it sets itself.
    public var style: StyleID
    /// Its language, where it differs from what surrounds it.
    public var language: LanguageTag?
    /// Where it stands.
    public var span: Span
    /// Its number among the leaves whose content depends on no datum, the same in every document; none for all others.
    public var closedLeaf: Int?

    /// Makes an element.
    public init(
        kind: TypedElementKind, style: StyleID, language: LanguageTag? = nil, span: Span, closedLeaf: Int? = nil
    ) {
        self.kind = kind
        self.style = style
        self.language = language
        self.span = span
        self.closedLeaf = closedLeaf
    }
}

/// The kinds of element.
public indirect enum TypedElementKind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [TypedInline])
    /// Running text.
    case paragraph([TypedInline])
    /// One paragraph of given lines, each in parts that stand at stops: what is before the first tab, and what is behind each.
    case tabbed(TabStops, [[[TypedInline]]])
    /// One paragraph of given lines: a list of texts, one a line.
    case lines(TypedExpression)
    /// A list; each statement gives items.
    case list(marker: ListMarker, [TypedStatement])
    /// One entry of a list.
    case item([TypedStatement])
    /// Labels with their values; each statement gives pairs.
    case fields(FieldsLayout, [TypedStatement])
    /// A label and its value, in `fields`.
    case pair(label: [TypedInline], value: [TypedInline], labelStyle: StyleID, valueStyle: StyleID)
    /// Columns side by side; each statement gives columns.
    case row(gap: Length, [TypedStatement])
    /// One column of a row.
    case column(Track, [TypedStatement])
    /// Cells row by row, in columns of one width from the first row to the last; each statement gives cells.
    case grid(GridLayout, [TypedStatement])
    /// One cell of a grid, as wide as `span` columns.
    case cell(span: Int, [TypedStatement])
    /// Rows made of a list, under a header that repeats from page to page.
    case table(TypedTable)
    /// Elements that flow down one column, then the next, then on the next page.
    case columns(FlowColumns, [TypedStatement])
    /// A group with padding, ground and border of its style.
    case box([TypedStatement])
    /// A group that stays on one page where a page can hold it.
    case keep([TypedStatement])
    /// A frame at a fixed place on the first page.
    case frame(FixedFrame, [TypedStatement])
    /// A horizontal rule of its style's colour.
    case rule(thickness: Length)
    /// A drawn figure.
    case shape(ShapeKind, Size, alternative: TypedExpression?)
    /// A chart.
    case chart(TypedChart)
    /// White.
    case space(Length)
    /// A picture, in a box.
    case image(ImageSource, Size, alternative: TypedExpression?)
    /// A QR code.
    case code(TypedExpression, size: Length, correction: CodeCorrection, alternative: TypedExpression)
    /// A forced page end.
    case pageBreak
}

/// Which picture an element shows.
public enum ImageSource: Hashable, Sendable {
    /// One of the template; the index is into ``Template/images``.
    case template(Int)
    /// One of the data, as large as its proportions let it be in the box.
    case data(TypedExpression)

    /// The expression that gives it, if one does.
    var expression: TypedExpression? { if case .data(let expression) = self { expression } else { nil } }
}

/// How the entries of a list are marked.
public enum ListMarker: Hashable, Sendable {
    /// A sign before each.
    case bullet(String)
    /// A number before each: `1.`.
    case number
    /// Nothing.
    case none
}

/// How labels and values stand.
public struct FieldsLayout: Hashable, Sendable {
    /// Whether labels stand above their values instead of before them.
    public var isStacked: Bool
    /// How many pairs share a line; 1 where labels stand before values.
    public var across: Int
    /// The labels' width; none where they are stacked.
    public var labelWidth: Length
    /// Between pairs side by side, and between label and value.
    public var columnGap: Length
    /// Between pairs one above the other.
    public var rowGap: Length

    /// Makes a layout.
    public init(isStacked: Bool, across: Int, labelWidth: Length, columnGap: Length, rowGap: Length) {
        self.isStacked = isStacked
        self.across = across
        self.labelWidth = labelWidth
        self.columnGap = columnGap
        self.rowGap = rowGap
    }
}

/// The width of a column.
public enum Track: Hashable, Sendable {
    /// A given width.
    case fixed(Length)
    /// A share of what the others leave.
    case fraction(Int)
    /// As wide as the widest of what it holds, no line broken; in grids only.
    case content
}

/// A drawn figure's outline, in a box of its size.
public enum ShapeKind: Hashable, Sendable {
    case rectangle
    case ellipse
    /// A line from the upper left to the lower right corner.
    case line
    /// A closed polygon; points from the box's upper left corner.
    case polygon([Point])
}

/// The error correction of a QR code.
public enum CodeCorrection: String, Hashable, Sendable, CaseIterable {
    case low, medium, quartile, high
}

/// Where a fixed frame stands and what becomes of what does not fit.
public struct FixedFrame: Hashable, Sendable {
    /// What becomes of it.
    public enum Overflow: Hashable, Sendable {
        /// Nothing can overflow: the fit is proved by `check`.
        case proved
        /// The rest goes into the flow, where the frame stands in the source.
        case flow
        /// Type shrinks down to a size at which the fit is proved.
        case shrink(Length)
        /// Type shrinks down to a size, then the rest goes into the flow.
        case shrinkThenFlow(Length)
    }

    /// The reserve it enters by name.
    public var reserve: String?
    /// Its place on the page.
    public var rectangle: Rectangle
    /// What becomes of what does not fit.
    public var overflow: Overflow

    /// Makes a fixed frame.
    public init(reserve: String?, rectangle: Rectangle, overflow: Overflow) {
        self.reserve = reserve
        self.rectangle = rectangle
        self.overflow = overflow
    }
}

/// A checked piece of running text.
public indirect enum TypedInline: Hashable, Sendable {
    /// Words of the template: the language's typography has been applied.
    case text(String, Span)
    /// A forced line break.
    case lineBreak(Span)
    /// A datum, printed as it is: a text that is never absent. `isProse` applies the language's typography to it.
    case value(TypedExpression, isProse: Bool)
    /// A datum in groups set apart by white, one word to a copy.
    case grouped(TypedExpression, [Int])
    /// `**…**`.
    case strong([TypedInline], Span)
    /// `*…*`.
    case emphasis([TypedInline], Span)
    /// Words of another language than those around.
    case passage([TypedInline], LanguageTag, Span)
    /// A link.
    case link([TypedInline], target: TypedExpression, Span)
    /// The number of the page, or of one before or behind it; in furniture and carried lines only.
    case pageNumber(Span, offset: Int = 0)
    /// The number of pages, in furniture only.
    case pageCount(Span)
}
