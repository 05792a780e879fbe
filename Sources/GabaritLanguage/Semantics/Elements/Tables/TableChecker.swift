import GabaritPrimitives

/// Checks one table: columns are written once, and header, body, totals and carried lines come from them.
///
/// What prints values and totals is written down as syntax, `valeur | number else "n.c."`, and checked like any other text, so that
/// it has the same types, the same bounds and the same errors.
struct TableChecker {
    /// A column as it is read.
    struct Column {
        /// Its header.
        var title: ExpressionNode
        /// Its width.
        var track: Track
        /// The properties of its cells.
        var style: StyleProperties
        /// Whether its cells are the headers of their rows.
        var isHeader: Bool
        /// How its figures are printed.
        var figures: TableFigures
        /// What its cells hold, where they do not print the value.
        var body: [StatementNode]?
        /// What it adds up to.
        var total: ExpressionNode?
        /// Where it stands.
        var span: Span
    }

    /// A header over several columns.
    struct Heading {
        var title: ExpressionNode
        var columns: Range<Int>
        var level: Int
        var span: Span
    }

    let node: TableNode
    let place: Place
    let statements: StatementChecker
    /// The styles of the rows.
    let styles: TableStyles
    /// The columns, from left to right.
    private(set) var columns: [Column] = []
    /// The headers over several columns, in the order of their writing.
    private(set) var headings: [Heading] = []
    /// The rows of the header.
    private(set) var depth = 1

    var context: CheckContext { statements.context }
    var expressions: ExpressionChecker { statements.expressions }
    private var language: LanguageData? { LanguageData.named(place.language) }

    init(_ node: TableNode, in place: Place, styles: TableStyles, statements: StatementChecker) {
        self.node = node
        self.place = place
        self.styles = styles
        self.statements = statements
        read(node.parts, level: 0)
        depth = (headings.map(\.level).max() ?? -1) + 2
    }

    /// Whether a column is written, right or not.
    var hasColumn: Bool { Self.hasColumn(node.parts) }

    private static func hasColumn(_ parts: [TableNode.Part]) -> Bool {
        parts.contains { ["column", "columns"].contains($0.keyword.text) }
    }

    /// The parts with a word.
    func parts(_ word: String) -> [TableNode.Part] { node.parts.filter { $0.keyword.text == word } }

    /// The one part with a word; more are reported.
    func part(_ word: String, of parts: [TableNode.Part]) -> TableNode.Part? {
        let found = parts.filter { $0.keyword.text == word }
        for extra in found.dropFirst() { context.report(TableMessages.duplicatePart(extra.keyword)) }
        return found.first
    }

    // MARK: Columns

    private mutating func read(_ parts: [TableNode.Part], level: Int) {
        for part in parts {
            refuseStray(in: part, level: level)
            switch part.keyword.text {
            case "column": if let column = column(part) { columns.append(column) }
            case "columns":
                var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
                let title = reader.requiredValue(example: "\"Demandes\"")
                reader.finish()
                guard level < Self.deepest else {
                    context.report(TableMessages.tooDeep(part.keyword))
                    continue
                }
                let first = columns.count
                read(part.parts, level: level + 1)
                guard let title else { continue }
                guard columns.count > first else {
                    if !Self.hasColumn(part.parts) { context.report(TableMessages.noColumns(part.keyword)) }
                    continue
                }
                headings.append(
                    Heading(title: title, columns: first..<columns.count, level: level, span: part.keyword.span))
            default: break
            }
        }
    }

    /// Reports what nothing is made of, so that no part that is written is left out in silence.
    private func refuseStray(in part: TableNode.Part, level: Int) {
        let word = part.keyword.text
        if !["column", "columns"].contains(word), level > 0 || word == "heading" {
            context.report(TableMessages.misplacedPart(part.keyword))
        }
        refuseCondition(of: part)
        guard word != "columns" else { return }
        for inner in part.parts {
            if word == "group by", ["heading", "total"].contains(inner.keyword.text) {
                refuseCondition(of: inner)
                for stray in inner.parts { context.report(TableMessages.misplacedPart(stray.keyword)) }
            } else {
                context.report(TableMessages.misplacedPart(inner.keyword))
            }
        }
    }

    private func refuseCondition(of part: TableNode.Part) {
        guard part.keyword.text != "row", let condition = part.condition else { return }
        context.report(TableMessages.misplacedPart(Name("when", condition.span)))
    }

    /// How deep headers over several columns stand over each other.
    private static let deepest = 3

    private func column(_ part: TableNode.Part) -> Column? {
        var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
        let title = reader.requiredValue(example: "\"Guichet\"")
        let width = statements.constant(reader.labelled("width"), in: place).flatMap {
            statements.track($0, of: "width")
        }
        let isHeader = statements.constant(reader.labelled("header"), in: place).flatMap {
            statements.evaluator.bool($0)
        }
        var figures = TableFigures(
            value: reader.labelled("value"), format: reader.labelled("format"), missing: reader.labelled("missing"),
            noBase: reader.labelled("noBase"))
        figures.checkFormat(by: context)
        let total = reader.labelled("total")
        // The one alignment that is not the style's to give.
        if case .name("decimal")? = part.arguments.first(where: { $0.label?.text == "align" })?.value.kind {
            _ = reader.labelled("align")
            figures.isDecimal = true
        }
        let style = statements.properties(&reader, base: "tableCell", builtIn: TableStyles.cell, in: place)
        reader.finish()
        guard let title else { return nil }
        let body = part.body.isEmpty ? nil : part.body
        if body == nil, figures.value == nil {
            context.report(TableMessages.noContent(part.keyword))
            return nil
        }
        return Column(
            title: title, track: width ?? .fraction(1), style: style, isHeader: isHeader ?? columns.isEmpty,
            figures: figures, body: body, total: total, span: part.span)
    }

    // MARK: Rows

    /// The header's rows; what heads figures stands as they do.
    func header(over row: TypedTable.Row) -> [TypedTable.Row] {
        let inner = place.inside(.flow, language: nil)
        return (0..<depth).map { level in
            var cells: [(Int, TypedTable.Cell)] = []
            for heading in headings where heading.level == level {
                var style = TableStyles.cell.overridden(by: styles.header.cell)
                style.alignment = style.alignment ?? .center
                style.border = style.border ?? Self.headingLine
                cells.append(
                    (
                        heading.columns.lowerBound,
                        cell(
                            .columnHeader, heading.columns, style, [text(heading.title, in: inner, at: heading.span)],
                            at: heading.span)
                    ))
            }
            for (index, column) in columns.enumerated() where levels(over: index) == level {
                var style = column.style.overridden(by: styles.header.cell)
                style.alignment = style.alignment ?? statements.styles[row.cells[index].style.index].alignment
                var own = cell(
                    .columnHeader, index..<index + 1, style, [text(column.title, in: inner, at: column.span)],
                    at: column.title.span)
                own.rows = depth - level
                cells.append((index, own))
            }
            cells.sort { $0.0 < $1.0 }
            return TypedTable.Row(
                cells: cells.map(\.1), style: statements.table.number(of: styles.header.row), span: node.span)
        }
    }

    /// The line below a header over several columns.
    private static let headingLine = Edges(top: .zero, right: .zero, bottom: .points(0.5), left: .zero)

    /// How many headers stand over a column.
    private func levels(over column: Int) -> Int {
        headings.filter { $0.columns.contains(column) }.map { $0.level + 1 }.max() ?? 0
    }

    /// The row of an element.
    func row(in scope: Scope) -> TypedTable.Row {
        var cells: [TypedTable.Cell] = []
        for (index, column) in columns.enumerated() {
            var inner = place.inside(.flow, language: nil)
            inner.scope = scope.nested()
            var style = column.style
            var decimals: String?
            let body: [TypedStatement]
            if let nodes = column.body {
                body = statements.check(nodes.map(Self.tight), in: inner)
            } else if let printed = column.figures.printed(in: inner.scope, by: expressions) {
                if printed.isFigure { style.alignment = style.alignment ?? .end }
                body = [text(printed.node, in: inner, at: column.span)]
                if column.figures.isDecimal { decimals = body.first?.decimals(in: language) }
            } else {
                body = []
            }
            var own = cell(
                column.isHeader ? .rowHeader : .data, index..<index + 1, style, body, at: column.span)
            own.decimals = decimals
            cells.append(own)
        }
        return TypedTable.Row(cells: cells, style: statements.table.number(of: styles.row), span: node.span)
    }

    /// A bare text in a cell has no white below.
    private static func tight(_ node: StatementNode) -> StatementNode {
        guard case .paragraph(let string, let options) = node else { return node }
        let word = Name("text", string.span)
        let value = ArgumentNode(label: nil, value: ExpressionNode(.string(string), string.span))
        return .element(
            ElementNode(
                name: word, isCall: false, arguments: [value] + options, body: nil, span: string.span))
    }

    /// A row of words over all columns: the heading of a group.
    func headingRow(_ words: ExpressionNode, in scope: Scope, at span: Span) -> TypedTable.Row {
        var inner = place.inside(.flow, language: nil)
        inner.scope = scope.nested()
        let own = cell(
            .rowHeader, columns.indices, TableStyles.cell.overridden(by: styles.heading.cell),
            [text(words, in: inner, at: span)], at: span)
        return TypedTable.Row(
            cells: [own], style: statements.table.number(of: styles.heading.row), span: span)
    }

    /// A row of words and what columns add up to.
    func totalRow(
        _ words: ExpressionNode, _ style: TableStyles.Part, totals: [Int: TableTotal], in place: Place, at span: Span
    ) -> TypedTable.Row? {
        let first = totals.keys.min() ?? columns.count
        guard first > 0 else {
            context.report(TableMessages.noRoomForWords(at: columns.first?.total?.span ?? span))
            return nil
        }
        var cells = [
            cell(
                .rowHeader, 0..<first, TableStyles.cell.overridden(by: style.cell), [text(words, in: place, at: span)],
                at: span)
        ]
        for index in first..<columns.count {
            let column = columns[index]
            var cellStyle = column.style.overridden(by: style.cell)
            var body: [TypedStatement] = []
            var decimals: String?
            if let total = totals[index] {
                if total.printed.isFigure { cellStyle.alignment = cellStyle.alignment ?? .end }
                body = [text(total.printed.node, in: place, at: column.span)]
                if column.figures.isDecimal { decimals = body.first?.decimals(in: language) }
            }
            var own = cell(.data, index..<index + 1, cellStyle, body, at: column.span)
            own.decimals = decimals
            cells.append(own)
        }
        return TypedTable.Row(cells: cells, style: statements.table.number(of: style.row), span: span)
    }

    // MARK: Cells

    private func cell(
        _ role: TypedTable.Cell.Role, _ columns: Range<Int>, _ style: StyleProperties, _ body: [TypedStatement],
        at span: Span
    ) -> TypedTable.Cell {
        TypedTable.Cell(
            role: role, columns: columns, style: statements.table.number(of: style), body: body, span: span)
    }

    private func text(_ node: ExpressionNode, in place: Place, at span: Span) -> TypedStatement {
        var style = statements.styleChecker.base(of: "text")
        style.spaceAfter = style.spaceAfter ?? .zero
        return statements.make(.paragraph(statements.inlines(node, in: place)), style, at: node.span, in: place)
    }
}
