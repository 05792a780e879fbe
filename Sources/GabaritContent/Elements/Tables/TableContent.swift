public import GabaritLanguage
public import GabaritPrimitives

/// A table: rows of cells in columns of one width from the first row to the last.
public struct TableContent: Hashable, Sendable {
    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// What it is to a reader.
        public var role: TypedTable.Cell.Role
        /// The columns that it stands in.
        public var columns: Range<Int>
        /// How many rows it is as high as.
        public var rows: Int
        /// Its own style.
        public var style: StyleID
        /// What it holds.
        public var blocks: [Block]
        /// Where it comes from.
        public var span: Span
        /// The widest of what may stand behind its decimal point; none where it is not aligned by it.
        public var decimals: String?

        /// Makes a cell.
        public init(
            role: TypedTable.Cell.Role, columns: Range<Int>, rows: Int, style: StyleID, blocks: [Block], span: Span,
            decimals: String? = nil
        ) {
            self.role = role
            self.columns = columns
            self.rows = rows
            self.style = style
            self.blocks = blocks
            self.span = span
            self.decimals = decimals
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// What it is to the table.
        public enum Kind: Hashable, Sendable {
            /// A row of the header.
            case header
            /// The heading of a group: it stays with the row below.
            case heading
            /// A row of the list.
            case body
            /// A total: the row above stays with it.
            case total
            /// A line that is carried over a page's end.
            case carried
        }

        /// What it is to the table.
        public var kind: Kind
        /// Its cells, by column.
        public var cells: [Cell]
        /// Its style.
        public var style: StyleID
        /// Where it comes from.
        public var span: Span
        /// How many rows of the list stand up to its end.
        public var count: Int

        /// Makes a row.
        public init(kind: Kind, cells: [Cell], style: StyleID, span: Span, count: Int) {
            self.kind = kind
            self.cells = cells
            self.style = style
            self.span = span
            self.count = count
        }
    }

    /// The words above the table.
    public struct Caption: Hashable, Sendable {
        /// Above its first part.
        public var text: [Inline]
        /// Above a part that goes on.
        public var continued: [Inline]
        /// Their style.
        public var style: StyleID
    }

    /// The widths of the columns.
    public var tracks: [Track]
    /// The words above.
    public var caption: Caption?
    /// The rows of the header.
    public var header: [Row]
    /// The rows below it, one at least.
    public var rows: [Row]
    /// What is carried from page to page.
    public var carried: CarriedLines?
    /// Where it comes from.
    public var span: Span

    /// Makes a table.
    public init(
        tracks: [Track], caption: Caption?, header: [Row], rows: [Row], carried: CarriedLines?, span: Span
    ) {
        self.tracks = tracks
        self.caption = caption
        self.header = header
        self.rows = rows
        self.carried = carried
        self.span = span
    }
}
