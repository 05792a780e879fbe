internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

extension ExtentMeasurer {
    /// The bound of a table poured from page to page: all its rows, over regions that its header and its carried lines make lower.
    ///
    /// Each page has the header again, so that the height of the rows grows by what a region loses to it; a header that leaves no room for
    /// rows of two lines is reported.
    ///
    /// Rows stay whole, and what a page leaves free is less than the highest rows that stay together: the headings of a group, a row and
    /// the totals below it. Where a region holds these, the rows' own height over what a region has besides bounds the pages.
    mutating func table(_ element: TypedElement, _ table: TypedTable, in context: FitContext) -> Extent {
        let (style, inner) = style(of: element, in: context)
        return boxed(style.box, in: inner) { measurer, place in
            var extent = measurer.stack(table.statements, in: place)
            guard let region = place.regionHeight else { return extent }
            var again = table.header.map { table.statement(of: $0) }
            again += [table.carry?.below, table.carry?.above].compactMap { $0.map { table.statement(of: $0) } }
            if let caption = table.caption {
                again.append(
                    .element(TypedElement(kind: .paragraph(caption.continued), style: caption.style, span: table.span)))
            }
            let lost = measurer.heightUnbroken(of: again, in: place)
            let left = region - lost
            guard left >= Self.leastLine * 2 else {
                measurer.report(
                    .header(needed: lost + Self.leastLine * 2, offered: region), at: table.span, in: context)
                return extent
            }
            var rows = Double(extent.height.units) * Double(region.units) / Double(left.units)
            if case .list(_, let bounds) = table.list.type, bounds.maximum > 0 {
                let whole = measurer.heightUnbroken(of: table.statements, in: place)
                let total = measurer.heightUnbroken(of: table.total.map { [table.statement(of: $0)] } ?? [], in: place)
                // What a turn of the loop gives stays together at most, and the last with the total of all.
                let together = Length(units: whole.units / bounds.maximum + 1) + total
                if together < left {
                    let pages = Double(whole.units) / Double((left - together).units) + 1
                    rows = min(rows, pages * Double(region.units) / Double(measurer.fold))
                }
            }
            extent.height = Length(units: Int(min(rows, Double(Extent.endless.units)).rounded(.up)))
            return extent
        }
    }

    /// The height of what no page's end breaks, as in a box; what measuring it says of fit has been said where it is poured.
    private mutating func heightUnbroken(of statements: [TypedStatement], in context: FitContext) -> Length {
        let noted = (problems, parts, places)
        defer { (problems, parts, places) = noted }
        var box = context
        box.regionHeight = nil
        return stack(statements, in: box).height
    }
}
