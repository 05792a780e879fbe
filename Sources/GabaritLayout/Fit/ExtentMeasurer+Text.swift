internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

extension ExtentMeasurer {
    /// Texts of so few alternatives are measured one by one.
    private static let alternatives = 64

    /// The bound of running text in the box of its style.
    mutating func text(
        _ inlines: [TypedInline], of element: TypedElement, defaults: BoxStyle.Defaults, in context: FitContext
    ) -> Extent {
        let (style, inner) = style(of: element, in: context, defaults: defaults)
        return text(inlines, style: style, span: element.span, in: inner)
    }

    /// Whether running text shows a page's number or how many there are.
    private static func showsPages(_ inlines: [TypedInline]) -> Bool {
        inlines.contains { inline in
            switch inline {
            case .pageNumber, .pageCount: true
            case .strong(let inner, _), .emphasis(let inner, _), .passage(let inner, _, _), .link(let inner, _, _):
                showsPages(inner)
            case .text, .lineBreak, .value, .grouped: false
            }
        }
    }

    /// The bound of running text in a style already scaled.
    mutating func text(_ inlines: [TypedInline], style: ComputedStyle, span: Span, in context: FitContext) -> Extent {
        if Self.showsPages(inlines) { showsPages = true }
        return boxed(parts(of: inlines, style: style.text, in: context), style: style, span: span, in: context)
    }

    /// The bound of a paragraph of given lines, one an element of a list.
    mutating func lines(_ list: TypedExpression, of element: TypedElement, in context: FitContext) -> Extent {
        var (style, inner) = style(of: element, in: context, defaults: .paragraph)
        style.text.ligatures = false
        let bound = TextBounds.bound(ofElementsOf: list, in: template)
        let count = Self.most(of: list)
        guard count > 0 else { return .nothing }
        let part = PrintedPart(
            bound: bound, style: style.text, wrappers: [], span: list.span, dataPath: namer.path(of: list, in: context))
        var extent = boxed([part], style: style, span: element.span, in: inner, times: count)
        extent.mayBeNothing = true
        return extent
    }

    /// The bound of a text with tabs: lines that nothing breaks, their parts apart at the widest that each may be.
    ///
    /// What is narrower stands inside the room of what is wider, so that parts whose widest are apart never meet.
    mutating func tabbed(
        _ lines: [[[TypedInline]]], at stops: TabStops, of element: TypedElement, in context: FitContext
    ) -> Extent {
        var (style, inner) = style(of: element, in: context, defaults: .paragraph)
        style.text = style.text.ofWholeWords
        let edges = Self.edges(of: style.box)
        let place = inner.inside(edges, indent: style.box.indent)
        var widest = Length.zero
        for line in lines {
            var end = Length.zero
            var isReported = false
            for (index, inlines) in line.enumerated() {
                if Self.showsPages(inlines) { showsPages = true }
                let parts = parts(of: inlines, style: style.text, in: context)
                let width: Length
                do throws(LayoutError) {
                    width = parts.isEmpty ? .zero : try lineWidth(of: parts, style: style.text)
                } catch {
                    note(error)
                    return .nothing
                }
                note(parts, TextLines(count: 1, most: 1, width: width), times: 1, span: element.span, in: place)
                let start = stops.start(ofPart: index, width: width)
                // A quarter of an em parts two words as a space does.
                let least = index == 0 ? .zero : end + style.text.size.scaled(by: 0.25)
                let over = max(least - start, start + width - place.width)
                if width > .zero, over > Region.slack, !isReported {
                    isReported = true
                    report(
                        .tab(over: over), at: parts.first?.span ?? element.span, in: context,
                        dataPath: parts.lazy.compactMap(\.dataPath).first)
                }
                if width > .zero { end = start + width }
                widest = max(widest, end)
            }
        }
        let content = Extent.product(max(style.text.leading, .zero), lines.count)
        var extent = Extent(
            height: Self.height(of: content, edges: edges, in: context),
            width: widest + style.box.indent + edges.left + edges.right, before: style.box.spaceBefore,
            after: style.box.spaceAfter, mayBeNothing: true)
        if let baseline = try? engine.paragraph([], style: style.text).baseline {
            extent.baseline = (edges.top + baseline)...(edges.top + baseline)
        }
        extent.culprit = Extent.Culprit(span: element.span, height: extent.height)
        return extent
    }

    /// The most width of parts in one line; that of words all known is exact.
    private mutating func lineWidth(of parts: [PrintedPart], style: TextStyle) throws(LayoutError) -> Length {
        if let exact = try exactLines(of: parts, style: style, width: Region.endless, isPoured: false) {
            return exact.width
        }
        return try worstWidth(of: parts)
    }

    /// What running text may print, piece by piece.
    func parts(of inlines: [TypedInline], style: TextStyle, in context: FitContext) -> [PrintedPart] {
        let reader = PrintedTextReader(
            bound: { TextBounds.bound(of: $0, in: template) }, path: { namer.path(of: $0, in: context) }, link: link)
        return reader.parts(of: inlines, style: style)
    }

    /// The bound of text in its box; `times` repeats all its lines.
    private mutating func boxed(
        _ parts: [PrintedPart], style: ComputedStyle, span: Span, in context: FitContext, times: Int = 1
    ) -> Extent {
        guard !parts.allSatisfy({ $0.bound == .empty }) else { return .nothing }
        let box = style.box
        let edges = Self.edges(of: box)
        let place = context.inside(edges, indent: box.indent)
        if place.mayLackWidth, place.width + Region.slack < Self.leastLine {
            report(.width(needed: Self.leastLine, offered: max(place.width, .zero)), at: span, in: context)
        }
        var lines = TextLines()
        do {
            for segment in Self.segments(of: parts) {
                lines.add(try self.lines(of: segment, style: style.text, in: place))
            }
        } catch {
            note(error)
            return .nothing
        }
        note(parts, lines, times: times, span: span, in: place)
        let content = Extent.product(Extent.product(max(style.text.leading, .zero), lines.most), times)
        var extent = Extent(
            height: Self.height(of: content, edges: edges, in: context),
            width: min(lines.width, place.width) + box.indent + edges.left + edges.right, before: box.spaceBefore,
            after: box.spaceAfter,
            mayBeNothing: parts.allSatisfy(\.bound.mayBeEmpty))
        if let baseline = try? engine.paragraph([], style: style.text).baseline {
            extent.baseline = (edges.top + baseline)...(edges.top + baseline)
        }
        extent.culprit = Extent.Culprit(
            span: parts.first { $0.dataPath != nil }?.span ?? span,
            dataPath: parts.lazy.compactMap(\.dataPath).first, height: extent.height)
        return extent
    }

    /// Keeps a text of a fixed box for the report, and what its data are set in for a search.
    private mutating func note(
        _ printed: [PrintedPart], _ lines: TextLines, times: Int, span: Span, in context: FitContext
    ) {
        guard context.regionHeight == nil else { return }
        let longest = printed.filter { $0.dataPath != nil }.max { $0.bound.maximum < $1.bound.maximum }
        var part = FitPart(
            kind: .line, span: span, room: context.width, needed: lines.width, dataPath: longest?.dataPath)
        part.pieces = printed.map(\.span)
        // A segment has 10⁹ lines at most, a list 10 000 entries: neither product overflows.
        part.lines = lines.count * times
        part.mostLines = lines.most * times
        note(part, in: context)
        for part in printed where part.dataPath != nil {
            guard let repertoire = part.bound.repertoire else { continue }
            let place = TextPlaceInBox(style: part.style, repertoire: repertoire, width: context.width)
            if places.count < 64, !places.contains(place) { places.append(place) }
        }
    }

    /// Parts between the line breaks that the template itself has.
    static func segments(of parts: [PrintedPart]) -> [[PrintedPart]] {
        var segments: [[PrintedPart]] = [[]]
        for part in parts {
            guard case .literal(let text) = part.bound, text.contains("\n") else {
                segments[segments.count - 1].append(part)
                continue
            }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { segments.append([]) }
                var piece = part
                piece.bound = .literal(String(line))
                if !line.isEmpty { segments[segments.count - 1].append(piece) }
            }
        }
        return segments
    }

    /// The lines that a text may have.
    private struct TextLines {
        /// How many there are where none is broken.
        var count = 0
        /// How many there are at most.
        var most = 0
        /// How wide the widest is where none is broken.
        var width = Length.zero

        /// Adds what stands behind a line break.
        mutating func add(_ other: TextLines) {
            count += other.count
            most += other.most
            width = max(width, other.width)
        }
    }

    /// How many lines a segment has at most, and how wide the widest is.
    ///
    /// Words of the template are broken as they will be; a text with data in it counts by ``brokenLines(ofWidth:in:)`` in a box of its own.
    private mutating func lines(
        of parts: [PrintedPart], style: TextStyle, in context: FitContext
    ) throws(LayoutError) -> TextLines {
        let width = context.width
        let isPoured = context.regionHeight != nil
        guard !parts.isEmpty else { return TextLines(count: 1, most: 1) }
        if let exact = try exactLines(of: parts, style: style, width: width, isPoured: isPoured) {
            return TextLines(count: exact.count, most: exact.count, width: exact.width)
        }
        let needed = try worstWidth(of: parts)
        let breaks = parts.reduce(0) { $0 + max($1.bound.lines - 1, 0) }
        if isPoured {
            return TextLines(count: 1 + breaks, most: Self.lines(ofWidth: needed, in: width) + breaks, width: needed)
        }
        guard needed > width else { return TextLines(count: 1 + breaks, most: 1 + breaks, width: needed) }
        // A line holds one character at least, however narrow it is.
        let characters = parts.reduce(1) { min($0 + min($1.bound.maximum, 1 << 40), 1 << 40) }
        // A word wider than the measure, in parts, and a short line before it are worth two lines more.
        let divided = parts.contains { $0.isOwn && $0.style.hyphenates } ? 2 : 0
        let broken =
            width > .zero ? min(Self.brokenLines(ofWidth: needed, in: width) + divided, characters) : characters
        // All lines together may be more than the box holds: then this is why.
        let worst = try worstPart(of: parts)
        report(
            .text(needed: needed, offered: width, lines: broken + breaks), at: worst.span, in: context,
            dataPath: worst.dataPath)
        return TextLines(count: 1 + breaks, most: broken + breaks, width: needed)
    }

    /// The lines of a text whose every wording is known: the most that any of them has.
    ///
    /// Poured over regions, some wider than others, a text with divided words may have more lines than in the narrowest throughout:
    /// it has no more than with whole words there, unless one of them is wider than the measure, and then nothing is exact.
    private func exactLines(
        of parts: [PrintedPart], style: TextStyle, width: Length, isPoured: Bool
    ) throws(LayoutError) -> (count: Int, width: Length)? {
        var wordings: [[Inline]] = [[]]
        for part in parts {
            guard !part.isGrouped, let texts = part.bound.texts(limit: Self.alternatives),
                texts.count * wordings.count <= Self.alternatives
            else { return nil }
            wordings = wordings.flatMap { head in texts.map { head + [part.inline(printing: $0)] } }
        }
        var count = 1
        var widest = Length.zero
        for wording in wordings {
            let paragraph = try engine.paragraph(wording, style: style, link: link)
            var lines = engine.lineCount(of: paragraph, width: width)
            if isPoured, paragraph.isDivisible {
                guard paragraph.minimumWidth <= width else { return nil }
                lines = max(lines, engine.lineCount(of: paragraph, width: width, isDivided: false))
            }
            count = max(count, lines)
            widest = max(
                widest, lines > paragraph.lines.count ? min(paragraph.naturalWidth, width) : paragraph.naturalWidth)
        }
        return (count, widest)
    }

    /// The greatest width of parts in one line.
    private func worstWidth(of parts: [PrintedPart]) throws(LayoutError) -> Length {
        var sum = Length.zero
        var joints = 0
        for part in parts {
            sum += try width(of: part.bound, style: part.style, at: part.span) + part.white
            joints += 1 + Self.joints(in: part.bound)
        }
        // Kerning and ligatures over the borders of what was measured apart: the largest of any border, at each.
        var largest = Length.zero
        for style in Set(parts.map(\.style)) {
            let own = parts.filter { $0.style == style }
            guard let border = own.lazy.compactMap(\.bound.border).reduce(nil, Self.joined) else { continue }
            largest = max(largest, try measure.joint(of: border, style: style))
        }
        let (white, isTooWide) = largest.units.multipliedReportingOverflow(by: max(joints - 1, 0))
        return isTooWide ? Extent.endless : min(sum + Length(units: white), Extent.endless)
    }

    private static func joined(_ left: Repertoire?, _ right: Repertoire) -> Repertoire? { left?.union(right) ?? right }

    /// The borders inside a bound between texts that are measured apart.
    private static func joints(in bound: TextBound) -> Int {
        switch bound {
        case .literal, .run, .block: 0
        case .oneOf(let bounds): bounds.map(joints).max() ?? 0
        case .sequence(let bounds): bounds.reduce(max(bounds.count - 1, 0)) { $0 + joints(in: $1) }
        }
    }

    private func width(of bound: TextBound, style: TextStyle, at span: Span) throws(LayoutError) -> Length {
        switch bound {
        case .literal(let text): return try measure.width(of: text, style: style, at: span)
        case .oneOf(let bounds):
            var widest = Length.zero
            for bound in bounds { widest = max(widest, try width(of: bound, style: style, at: span)) }
            return widest
        case .sequence(let bounds):
            var sum = Length.zero
            for bound in bounds { sum = min(sum + (try width(of: bound, style: style, at: span)), Extent.endless) }
            return sum
        case .run(let repertoire, let count), .block(let repertoire, let count, _):
            return min(try measure.worstWidth(of: repertoire, count: count, style: style), Extent.endless)
        }
    }

    /// The part that takes the most of a line, one with data before one without.
    private func worstPart(of parts: [PrintedPart]) throws(LayoutError) -> PrintedPart {
        var worst = parts[0]
        var widest = Length(units: -1)
        let named = parts.filter { $0.dataPath != nil }
        for part in named.isEmpty ? parts : named {
            let width = try width(of: part.bound, style: part.style, at: part.span)
            if width > widest { (worst, widest) = (part, width) }
        }
        return worst
    }
}
