public import GabaritPrimitives

/// A checked table: its columns, and the rows that its list makes of them.
public struct TypedTable: Hashable, Sendable {
    /// The most columns.
    public static let maximumColumns = 64

    /// One cell of a row.
    public struct Cell: Hashable, Sendable {
        /// What it is to a reader.
        public enum Role: Hashable, Sendable {
            /// The header of its columns.
            case columnHeader
            /// The header of its row.
            case rowHeader
            /// A figure, or words.
            case data
        }

        /// What it is to a reader.
        public var role: Role
        /// The columns that it stands in.
        public var columns: Range<Int>
        /// How many rows it is as high as; more than one in headers only.
        public var rows: Int
        /// Its own style.
        public var style: StyleID
        /// What it holds.
        public var body: [TypedStatement]
        /// Where it stands.
        public var span: Span
        /// The widest of what may stand behind its decimal point, `",0 %"`; none where it is not aligned by it.
        public var decimals: String?

        /// Makes a cell.
        public init(
            role: Role, columns: Range<Int>, rows: Int = 1, style: StyleID, body: [TypedStatement], span: Span,
            decimals: String? = nil
        ) {
            self.role = role
            self.columns = columns
            self.rows = rows
            self.style = style
            self.body = body
            self.span = span
            self.decimals = decimals
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// Its cells, by column.
        public var cells: [Cell]
        /// Its style: what is painted behind its cells, and what they inherit.
        public var style: StyleID
        /// Where it stands.
        public var span: Span

        /// Makes a row.
        public init(cells: [Cell], style: StyleID, span: Span) {
            self.cells = cells
            self.style = style
            self.span = span
        }
    }

    /// A style that a row has where a condition holds.
    public struct RowStyle: Hashable, Sendable {
        /// When.
        public var condition: TypedExpression
        /// The style of an odd row.
        public var style: StyleID
        /// The style of an even row.
        public var alternate: StyleID
    }

    /// How rows are grouped: those whose keys are equal, in the order in which the keys come first.
    public struct Group: Hashable, Sendable {
        /// The key of a row.
        public var key: TypedExpression
        /// The slot of the group's key.
        public var keySlot: Int
        /// The slot of the list of its rows.
        public var rowsSlot: Int
        /// The row above each group.
        public var heading: Row?
        /// The row below each group.
        public var total: Row?
    }

    /// What a column adds up to.
    public struct ColumnTotal: Hashable, Sendable {
        /// The kinds of total.
        public enum Kind: Hashable, Sendable {
            /// The sum of a value.
            case sum(TypedExpression)
            /// The sum of numerators over the sum of denominators, of the rows that have both.
            case ratio(TypedExpression, of: TypedExpression)
        }

        /// How it is made.
        public var kind: Kind
        /// Whether rows without value are left out; else one of them leaves none to the total.
        public var isOfKnown: Bool
        /// The type of the total; optional where there may be none.
        public var type: Type
        /// The slot of the total, for what prints it.
        public var slot: Int
    }

    /// The lines that a table carries over a page's end.
    public struct Carry: Hashable, Sendable {
        /// The last line of a page.
        public var below: Row
        /// The first line of the next.
        public var above: Row
    }

    /// The widths of the columns, one at least.
    public var tracks: [Track]
    /// The words above the table.
    public var caption: TypedCaption?
    /// The header's rows.
    public var header: [Row]
    /// What is put into rows.
    public var list: TypedExpression
    /// The slot of an element.
    public var slot: Int
    /// Which elements count.
    public var filter: TypedExpression?
    /// How rows are grouped, the outer first.
    public var groups: [Group]
    /// The row of an element.
    public var row: Row
    /// The style of an even row.
    public var alternate: StyleID
    /// Styles by condition; the first whose condition holds.
    public var rowStyles: [RowStyle]
    /// What columns add up to.
    public var totals: [ColumnTotal]
    /// The slot of the list of all rows.
    public var rowsSlot: Int
    /// The row below all.
    public var total: Row?
    /// What is carried from page to page.
    public var carry: Carry?
    /// What stands in its place where no element counts.
    public var empty: [TypedStatement]
    /// The table's place.
    public var span: Span
}

/// The words above a table.
public struct TypedCaption: Hashable, Sendable {
    /// What they say, above the first part of the table.
    public var text: [TypedInline]
    /// What they say above a part that goes on, `"… (suite)"`.
    public var continued: [TypedInline]
    /// Their style.
    public var style: StyleID
}

extension TypedTable {
    /// The statements that give what a table may print, each row a grid, for whoever only asks what stands in it.
    ///
    /// Groups and totals stand at the end of each turn of the loop: there are at most as many groups as elements. Totals have the type of
    /// a total and the value of one element, so that whatever is known of the one is known of the other.
    public var statements: [TypedStatement] {
        var statements: [TypedStatement] = []
        if let caption {
            for text in [caption.text, caption.continued] {
                statements.append(
                    .element(TypedElement(kind: .paragraph(text), style: caption.style, span: span)))
            }
        }
        statements += header.map(statement)
        let all = TypedStatement.binding(slot: rowsSlot, list)
        var turn: [TypedStatement] = []
        var own: TypedStatement = alternated(row, row.style, alternate)
        for style in rowStyles.reversed() {
            own = .conditional(
                style.condition, then: [alternated(row, style.style, style.alternate)], otherwise: [own])
        }
        turn.append(own)
        let sums = totals.map { TypedStatement.binding(slot: $0.slot, $0.model) }
        turn += sums
        for group in groups {
            turn += [.binding(slot: group.keySlot, group.key), .binding(slot: group.rowsSlot, list)]
            turn += [group.heading, group.total].compactMap { $0.map(statement) }
        }
        statements += [all, .loop(list: list, slot: slot, filter: filter, body: turn)]
        if total != nil || carry != nil {
            // Once, but of an element: behind the loop its slot holds the last.
            statements += sums + [total, carry?.below, carry?.above].compactMap { $0.map(statement) }
        }
        return statements + empty
    }

    private func alternated(_ row: Row, _ style: StyleID, _ alternate: StyleID) -> TypedStatement {
        var first = row
        first.style = style
        guard style != alternate else { return statement(of: first) }
        var second = row
        second.style = alternate
        let either = TypedExpression(.literal(.bool(true)), type: .bool, span: row.span)
        return .conditional(either, then: [statement(of: first)], otherwise: [statement(of: second)])
    }

    /// A row as a grid of one row; what a cell of another row reaches into is an empty cell.
    public func statement(of row: Row) -> TypedStatement {
        var cells: [TypedStatement] = []
        var next = 0
        func add(_ span: Int, _ body: [TypedStatement], _ style: StyleID, _ place: Span) {
            cells.append(.element(TypedElement(kind: .cell(span: span, body), style: style, span: place)))
            next += span
        }
        for cell in row.cells {
            while next < cell.columns.lowerBound { add(1, [], .empty, row.span) }
            add(cell.columns.count, cell.body, cell.style, cell.span)
        }
        let layout = GridLayout(tracks: tracks, columnGap: .zero, rowGap: .zero)
        return .element(TypedElement(kind: .grid(layout, cells), style: row.style, span: row.span))
    }
}

extension TypedTable.ColumnTotal {
    /// An expression of the total's type over what the total is made of.
    fileprivate var model: TypedExpression {
        switch kind {
        case .sum(let value): TypedExpression(value.kind, type: type, span: value.span)
        case .ratio(let numerator, let denominator):
            TypedExpression(.ratio(numerator, denominator), type: type, span: numerator.span)
        }
    }
}
