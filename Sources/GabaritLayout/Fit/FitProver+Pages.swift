internal import GabaritLanguage
internal import GabaritPages
internal import GabaritPrimitives

extension FitProver {
    /// Bounds the pages of a template, and reports a bound that passes the limit.
    ///
    /// Blocks are poured next-fit: what begins a page did not fit on the one before. So, where all regions are alike, what two
    /// pages in a row hold is higher than one region, and twice all the body's height over a region's bounds the pages between its
    /// first and its last. Where even and odd regions differ a page may stay empty for the sake of the next, and three take the
    /// part of two. A page break ends a page early; so does the first page, whose reserves leave bands.
    ///
    /// In a row each column goes its own way: one may end a page's fragment, and another begin the next one's. Counted as twice
    /// the highest, or all of them together, the argument holds for rows too, and for rows in rows.
    func bound(_ template: Template, _ resolver: StyleResolver, in root: FitContext, into report: inout FitReport) {
        let regions = PageRegions(template.page)
        guard regions.isUsable, let least = regions.least, least.height > .zero else { return }
        var context = root.narrowed(to: least.width)
        context.regionHeight = least.height
        var measurer = ExtentMeasurer(template: template, engine: engine, measure: measure, resolver: resolver)
        let fold = regions.areLaterAlike ? 2 : 3
        measurer.fold = fold
        let extent = measurer.stack(template.body, in: context)
        // Faces that lack something are reported already, and a height without their text is no bound.
        guard measurer.faults.isEmpty else { return }
        for problem in measurer.problems where problem.isWidth {
            report.diagnostics.append(FitMessages.tooWide(problem))
        }
        for problem in measurer.problems where problem.isHeader {
            report.diagnostics.append(FitMessages.tableHeader(problem))
        }
        if let problem = measurer.problems.first(where: \.isWithoutBound) {
            report.diagnostics.append(FitMessages.pages(nil, at: problem.span, trace: problem.trace))
            return
        }
        let share = Double(extent.height.units) / Double(least.height.units)
        let pages = Int(min(Double(fold) * share, 1e12).rounded(.up)) + (fold - 1) * extent.breaks + fold + 1
        guard pages > LayoutLimits.pages else { return report.pages = pages }
        let culprit = extent.culprit
        let span = culprit?.span ?? Span(source: SourceID(0), start: 0, end: 0)
        report.diagnostics.append(FitMessages.pages(pages, at: span, dataPath: culprit?.dataPath))
    }
}

extension PageRegions {
    /// The least width and the least height of the regions there are; none where the first page alone has any.
    fileprivate var least: Size? {
        let later = (areas(ofPage: 2) + areas(ofPage: 3)).map(\.rectangle.size)
        let widths = (areas(ofPage: 1).map(\.rectangle.size) + later).map(\.width)
        guard let width = widths.min(), let height = later.map(\.height).min() else { return nil }
        return Size(width: width, height: height)
    }

    /// Whether even and odd pages have regions of one height.
    fileprivate var areLaterAlike: Bool {
        areas(ofPage: 2).map(\.rectangle.size.height) == areas(ofPage: 3).map(\.rectangle.size.height)
    }
}
