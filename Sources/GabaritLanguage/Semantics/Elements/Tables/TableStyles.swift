import GabaritPrimitives

/// The styles of a table's rows: what is built in, the styles that bear their names, those that the table names.
struct TableStyles {
    /// The style of a row and of the cells in it.
    struct Part {
        var row: StyleProperties
        /// What cells of such a row set of their own.
        var cell = StyleProperties()
    }

    /// What every cell has unless told otherwise.
    static let cell: StyleProperties = {
        var style = StyleProperties()
        style.padding = Edges(
            top: .millimetres(0.8), right: .millimetres(1), bottom: .millimetres(0.8), left: .millimetres(1))
        return style
    }()

    /// The header.
    var header: Part
    /// The row of an element.
    var row: StyleProperties
    /// Every other row.
    var alternate: StyleProperties
    /// The heading of a group.
    var heading: Part
    /// The total of a group.
    var total: Part
    /// The total of all.
    var grandTotal: Part
    /// A line that is carried over a page's end.
    var carry: Part
    /// The words above.
    var caption: StyleProperties

    /// Reads the styles of a table.
    init(_ reader: inout ArgumentReader, in place: Place, statements: StatementChecker) {
        func part(_ name: String, _ argument: String, _ builtIn: StyleProperties) -> Part {
            var style = builtIn.overridden(by: statements.styleChecker.base(of: name))
            if let named = statements.named(argument, &reader, in: place) { style = style.overridden(by: named) }
            // The alignment of a row's words is that of its cells; white inside them too.
            var cell = StyleProperties()
            cell.padding = style.padding
            cell.alignment = style.alignment
            style.padding = nil
            style.alignment = nil
            return Part(row: style, cell: cell)
        }
        var strong = StyleProperties()
        strong.weight = 700
        var ruled = strong
        ruled.border = Edges(top: .zero, right: .zero, bottom: .points(0.75), left: .zero)
        var summed = strong
        summed.border = Edges(top: .points(0.5), right: .zero, bottom: .points(0.5), left: .zero)
        var lined = StyleProperties()
        lined.border = Edges(top: .zero, right: .zero, bottom: .points(0.25), left: .zero)
        lined.borderColor = Color(red: 0xBF, green: 0xBF, blue: 0xBF)
        var carried = StyleProperties()
        carried.italic = true
        header = part("tableHeader", "headerStyle", ruled)
        let body = part("tableRow", "rowStyle", lined)
        row = body.row
        heading = part("tableHeading", "headingStyle", strong)
        total = part("tableTotal", "totalStyle", summed)
        grandTotal = part("tableGrandTotal", "grandTotalStyle", total.row)
        grandTotal.cell = total.cell.overridden(by: grandTotal.cell)
        carry = part("tableCarry", "carryStyle", carried)
        caption = part("tableCaption", "captionStyle", strong).row
        caption.spaceAfter = caption.spaceAfter ?? .millimetres(1)
        alternate = row
        if let zebra = statements.constant(reader.labelled("zebra"), in: place).flatMap({
            statements.evaluator.color($0)
        }) {
            alternate.fill = zebra
        }
    }
}
