import GabaritPrimitives

/// Follows the room that is left through paddings, columns and components: text needs a least width, and what cannot be
/// divided has to fit as it is.
///
/// Walks through every call, whose count ``LimitsChecker`` has bounded; a fault is reported once, with the first calls that lead to it.
struct WidthChecker {
    /// The room of a place and how its text is set.
    private struct Room {
        var width: Length
        var height: Length
        var size = Length.points(10)
        var fixedLeading: Length?

        var leading: Length { fixedLeading ?? size.scaled(by: 1.35) }

        /// The room with what a style sets of the text.
        func set(by style: StyleProperties) -> Room {
            var room = self
            room.size = style.size ?? size
            room.fixedLeading = style.leading ?? fixedLeading
            return room
        }

        /// The room inside a style's indent, border and padding.
        func inside(_ style: StyleProperties) -> Room {
            var room = self
            for edges in [style.padding, style.border].compactMap(\.self) {
                room.width = room.width - edges.left - edges.right
                room.height = room.height - edges.top - edges.bottom
            }
            room.width -= style.indent ?? .zero
            return room
        }
    }

    private struct Fault: Hashable {
        var code: String
        var span: Span
    }

    /// What columns ask of a row: the widest that may stand together.
    private struct Tracks {
        var fixed = Length.zero
        var shares = 0
        var count = 0

        func or(_ other: Tracks) -> Tracks {
            Tracks(fixed: max(fixed, other.fixed), shares: max(shares, other.shares), count: max(count, other.count))
        }
    }

    /// The least width of text.
    static let leastWidth = Length.millimetres(5)

    private let document: CheckedDocument
    private let context: CheckContext
    private var reported: Set<Fault> = []

    /// Makes a checker of a document.
    init(document: CheckedDocument, context: CheckContext) {
        self.document = document
        self.context = context
    }

    /// Reports all that has too little room.
    mutating func check() {
        let page = document.page
        let bodies = page.mastersInUse.map { page.bodyRectangle(of: $0).size.width }
        let heights = page.laterMasters.map { page.bodyRectangle(of: $0).size.height }
        let flow = Room(width: bodies.min() ?? .zero, height: heights.min() ?? .zero).set(
            by: document[document.bodyStyle])
        walk(document.body, flow, .root)
        for piece in document.furniture {
            let room = Room(width: piece.rectangle.size.width, height: piece.rectangle.size.height)
            walk(piece.body, room.set(by: document[document.bodyStyle]), .root)
        }
    }

    // MARK: - Walk

    private mutating func walk(_ statements: [TypedStatement], _ room: Room, _ stack: CallStack) {
        for statement in statements {
            switch statement {
            case .element(let element): walk(element, room, stack)
            case .binding: break
            case .conditional(_, let then, let otherwise):
                walk(then, room, stack)
                walk(otherwise, room, stack)
            case .match(_, let arms): for arm in arms { walk(arm.body, room, stack) }
            case .loop(_, _, _, let body): walk(body, room, stack)
            case .component(let index, _, let block, let span):
                let (body, inner) = document.enter(index, block: block, at: span, from: stack)
                walk(body, room, inner)
            case .block: if let (statements, outer) = stack.block { walk(statements, room, outer) }
            }
        }
    }

    private mutating func walk(_ element: TypedElement, _ around: Room, _ stack: CallStack) {
        let style = document[element.style]
        var set = around.set(by: style)
        set.height -= style.spaceBefore ?? .zero
        let room = set.inside(style)
        guard hasRoom(room, around, element, stack) else { return }
        switch element.kind {
        case .heading, .paragraph, .tabbed, .lines: text(in: room, element.span, stack)
        case .list(let marker, let inner): list(marker, inner, room, element.span, stack)
        case .item(let inner), .box(let inner), .keep(let inner): walk(inner, room, stack)
        case .fields(let layout, let inner): fields(layout, inner, room, element.span, stack)
        case .pair(_, _, let label, let value):
            text(in: room.set(by: document[label]), element.span, stack)
            text(in: room.set(by: document[value]), element.span, stack)
        case .row(let gap, let inner): row(gap, inner, room, element.span, stack)
        case .column(_, let inner), .cell(_, let inner): walk(inner, room, stack)
        case .grid(let layout, let inner): grid(layout, inner, room, element.span, stack)
        case .table(let table): walk(table.statements, room, stack)
        case .columns(let columns, let inner):
            var column = room
            column.width = columns.width(in: room.width)
            guard column.width + .slack >= Self.leastWidth else { return tooNarrow(column.width, element.span, stack) }
            walk(inner, column, stack)
        case .frame(let frame, let inner): walk(inner, self.room(of: frame, style, set), stack)
        case .space(let height): fits("space", Size(width: .zero, height: height), in: set, element.span, stack)
        case .image(_, let size, _): fits("image", size, in: room, element.span, stack)
        case .code(_, let side, _, _): fits("qr", Size(width: side, height: side), in: room, element.span, stack)
        case .shape(_, let size, _):
            // The border of a shape is its own line, not a box around it.
            var box = style
            box.border = nil
            fits("shape", size, in: set.inside(box), element.span, stack)
        case .chart(let chart):
            var box = style
            box.border = nil
            let size = Size(width: chart.width ?? .zero, height: chart.height)
            fits("chart", size, in: set.inside(box), element.span, stack)
        case .rule, .pageBreak: break
        }
    }

    /// The room in a fixed frame; what goes on in the flow must fit there too.
    private func room(of frame: FixedFrame, _ style: StyleProperties, _ flow: Room) -> Room {
        var room = flow
        switch frame.overflow {
        case .proved, .shrink:
            room.width = frame.rectangle.size.width
            room.height = frame.rectangle.size.height
        case .flow, .shrinkThenFlow: room.width = min(flow.width, frame.rectangle.size.width)
        }
        return room.inside(style)
    }

    /// Reports a border, padding, indent or white that leaves nothing inside.
    private mutating func hasRoom(_ room: Room, _ around: Room, _ element: TypedElement, _ stack: CallStack) -> Bool {
        if case .frame = element.kind { return true }
        if room.width + .slack < .zero {
            report(
                LayoutMessages.tooNarrow(
                    offered: around.width, needed: around.width - room.width, at: element.span, trace: stack.trace),
                element.span)
            return false
        }
        if room.height + .slack < .zero {
            report(
                LayoutMessages.tooTall(
                    .spacing, offered: around.height, needed: around.height - room.height, at: element.span,
                    trace: stack.trace),
                element.span)
            return false
        }
        return true
    }

    private mutating func list(
        _ marker: ListMarker, _ inner: [TypedStatement], _ room: Room, _ span: Span, _ stack: CallStack
    ) {
        // Half an em, and a character is never wider than an em.
        let characters: Int
        switch marker {
        case .none: characters = 0
        case .bullet(let sign): characters = sign.unicodeScalars.count
        case .number: characters = String(entries(of: inner, stack)).utf8.count + 1
        }
        var body = room
        if characters > 0 { body.width -= room.size * characters + room.size.scaled(by: 0.5) }
        guard body.width + .slack >= Self.leastWidth else { return tooNarrow(body.width, span, stack) }
        walk(inner, body, stack)
    }

    /// The most entries of a list.
    private func entries(of statements: [TypedStatement], _ stack: CallStack) -> Int {
        statements.reduce(0) { sum, statement in
            let more: Int
            switch statement {
            case .element(let element): if case .item = element.kind { more = 1 } else { more = 0 }
            case .binding: more = 0
            case .conditional(_, let then, let otherwise):
                more = max(entries(of: then, stack), entries(of: otherwise, stack))
            case .match(_, let arms): more = arms.map { entries(of: $0.body, stack) }.max() ?? 0
            case .loop(let list, _, _, let body):
                more = entries(of: body, stack).multipliedClamped(by: list.mostElements)
            case .component(let index, _, let block, let span):
                let (body, inner) = document.enter(index, block: block, at: span, from: stack)
                more = entries(of: body, inner)
            case .block: more = stack.block.map { entries(of: $0.statements, $0.stack) } ?? 0
            }
            return sum.addingClamped(more)
        }
    }

    private mutating func fields(
        _ layout: FieldsLayout, _ inner: [TypedStatement], _ room: Room, _ span: Span, _ stack: CallStack
    ) {
        var value = room
        if layout.isStacked {
            let gaps = layout.columnGap * (layout.across - 1)
            value.width = Length(units: (room.width - gaps).units / max(layout.across, 1))
        } else {
            value.width = room.width - layout.labelWidth - layout.columnGap
        }
        guard value.width + .slack >= Self.leastWidth else { return tooNarrow(value.width, span, stack) }
        walk(inner, value, stack)
    }

    // MARK: - Rows

    private mutating func row(_ gap: Length, _ inner: [TypedStatement], _ room: Room, _ span: Span, _ stack: CallStack)
    {
        let tracks = tracks(of: inner, stack)
        let gaps = gap.units.multipliedClamped(by: max(tracks.count - 1, 0))
        let needed = Length(units: min(tracks.fixed.units.addingClamped(gaps), StaticEvaluator.limit.units * 1000))
        guard needed <= room.width + .slack else {
            return report(
                LayoutMessages.tooWide("row", offered: room.width, needed: needed, at: span, trace: stack.trace), span)
        }
        columns(inner, left: max(room.width - needed, .zero), shares: tracks.shares, room, stack)
    }

    private func tracks(of statements: [TypedStatement], _ stack: CallStack) -> Tracks {
        var sum = Tracks()
        for statement in statements {
            let more = tracks(of: statement, stack)
            sum.fixed = Length(units: sum.fixed.units.addingClamped(more.fixed.units))
            sum.shares = sum.shares.addingClamped(more.shares)
            sum.count = sum.count.addingClamped(more.count)
        }
        return sum
    }

    private func tracks(of statement: TypedStatement, _ stack: CallStack) -> Tracks {
        switch statement {
        case .element(let element):
            guard case .column(let track, _) = element.kind else { return Tracks() }
            switch track {
            case .fixed(let width): return Tracks(fixed: width, shares: 0, count: 1)
            case .fraction(let share): return Tracks(fixed: .zero, shares: share, count: 1)
            case .content: return Tracks(fixed: .zero, shares: 0, count: 1)
            }
        case .binding: return Tracks()
        case .conditional(_, let then, let otherwise): return tracks(of: then, stack).or(tracks(of: otherwise, stack))
        case .match(_, let arms): return arms.reduce(Tracks()) { $0.or(tracks(of: $1.body, stack)) }
        case .loop(let list, _, _, let body):
            let once = tracks(of: body, stack)
            let times = list.mostElements
            return Tracks(
                fixed: Length(units: once.fixed.units.multipliedClamped(by: times)),
                shares: once.shares.multipliedClamped(by: times),
                count: once.count.multipliedClamped(by: times))
        case .component(let index, _, let block, let span):
            let (body, inner) = document.enter(index, block: block, at: span, from: stack)
            return tracks(of: body, inner)
        case .block:
            guard let (statements, outer) = stack.block else { return Tracks() }
            return tracks(of: statements, outer)
        }
    }

    /// Walks through the columns of a row, each in its own room.
    private mutating func columns(
        _ statements: [TypedStatement], left: Length, shares: Int, _ room: Room, _ stack: CallStack
    ) {
        for statement in statements {
            switch statement {
            case .element(let element):
                guard case .column(let track, _) = element.kind else { continue }
                var own = room
                switch track {
                case .fixed(let width): own.width = width
                case .fraction(let share):
                    own.width = Length(units: Int(Double(left.units) * Double(share) / Double(max(shares, 1))))
                case .content: own.width = left
                }
                walk(element, own, stack)
            case .binding: break
            case .conditional(_, let then, let otherwise):
                columns(then, left: left, shares: shares, room, stack)
                columns(otherwise, left: left, shares: shares, room, stack)
            case .match(_, let arms): for arm in arms { columns(arm.body, left: left, shares: shares, room, stack) }
            case .loop(_, _, _, let body): columns(body, left: left, shares: shares, room, stack)
            case .component(let index, _, let block, let span):
                let (body, inner) = document.enter(index, block: block, at: span, from: stack)
                columns(body, left: left, shares: shares, room, inner)
            case .block:
                if let (statements, outer) = stack.block {
                    columns(statements, left: left, shares: shares, room, outer)
                }
            }
        }
    }

    // MARK: - Grids

    /// Walks through the cells of a grid, each in the most room that it may have: what columns `auto` take is known with the faces
    /// only, and checked there.
    private mutating func grid(
        _ layout: GridLayout, _ inner: [TypedStatement], _ room: Room, _ span: Span, _ stack: CallStack
    ) {
        var needed = layout.columnGap * (layout.tracks.count - 1)
        var shares = 0
        for track in layout.tracks {
            switch track {
            case .fixed(let width): needed += width
            case .fraction(let share): shares += share
            case .content: break
            }
        }
        guard needed <= room.width + .slack else {
            return report(
                LayoutMessages.tooWide("grid", offered: room.width, needed: needed, at: span, trace: stack.trace), span)
        }
        let left = max(room.width - needed, .zero)
        let widths = layout.tracks.map { track in
            switch track {
            case .fixed(let width): width
            case .fraction(let share):
                Length(units: Int(Double(left.units) * Double(share) / Double(max(shares, 1))))
            case .content: left
            }
        }
        for cell in GridCells.cells(of: inner, in: layout, of: document, stack) {
            let starts = cell.starts(of: layout)
            for diagnostic in GridChecker(layout: layout, document: document).faults(of: cell, beginningAt: starts) {
                report(diagnostic, cell.element.span)
            }
            let rooms = starts.map { start in
                let taken = layout.columns(ofSpan: cell.span, at: start)
                return widths[taken].reduce(layout.columnGap * (taken.count - 1), +)
            }
            var own = room
            own.width = min(rooms.min() ?? room.width, room.width)
            walk(cell.element, own, cell.stack)
        }
    }

    // MARK: - Faults

    private mutating func text(in room: Room, _ span: Span, _ stack: CallStack) {
        if room.width + .slack < Self.leastWidth { tooNarrow(room.width, span, stack) }
        if room.leading > room.height + .slack {
            report(
                LayoutMessages.tooTall(.line, offered: room.height, needed: room.leading, at: span, trace: stack.trace),
                span)
        }
        if room.leading < room.size.scaled(by: StyleChecker.leastLeading) {
            var diagnostic = StyleMessages.leadingTooSmall(leading: room.leading, size: room.size, at: span)
            diagnostic.trace = stack.trace
            report(diagnostic, span)
        }
    }

    private mutating func fits(_ name: String, _ size: Size, in room: Room, _ span: Span, _ stack: CallStack) {
        if size.width > room.width + .slack {
            report(
                LayoutMessages.tooWide(name, offered: room.width, needed: size.width, at: span, trace: stack.trace),
                span)
        }
        if size.height > room.height + .slack {
            report(
                LayoutMessages.tooTall(
                    .element(name), offered: room.height, needed: size.height, at: span, trace: stack.trace), span)
        }
    }

    private mutating func tooNarrow(_ width: Length, _ span: Span, _ stack: CallStack) {
        report(LayoutMessages.tooNarrow(offered: width, needed: Self.leastWidth, at: span, trace: stack.trace), span)
    }

    private mutating func report(_ diagnostic: Diagnostic, _ span: Span) {
        if reported.insert(Fault(code: diagnostic.code, span: span)).inserted { context.report(diagnostic) }
    }
}
