import GabaritPrimitives

extension StatementChecker {
    /// `table x in xs where c { columns … }`.
    func table(_ node: TableNode, in place: Place) -> [TypedStatement] {
        let word = Name(
            "table", Span(source: node.span.source, start: Int(node.span.start), end: Int(node.span.start) + 5))
        guard belongs(.flow, word.text, at: word.span, in: place) else { return [] }
        if place.isFurniture {
            context.report(TableMessages.inFurniture(at: word.span))
        } else {
            requireTopLevel(word, in: place)
        }
        var reader = ArgumentReader(node.arguments, of: word, at: node.span, context: context)
        let caption = reader.labelled("caption")
        let styles = TableStyles(&reader, in: place, statements: self)
        let style = properties(&reader, base: "table", in: place)
        reader.finish()
        let loop = expressions.checkLoop(node.variable, list: node.list, filter: node.filter, in: place.scope)
        let checker = TableChecker(node, in: place, styles: styles, statements: self)
        guard !checker.columns.isEmpty else {
            // Of a column that is at fault it has been told.
            if !checker.hasColumn { context.report(TableMessages.noColumns(word)) }
            return []
        }
        guard checker.columns.count <= TypedTable.maximumColumns else {
            context.report(ElementMessages.tooManyValues("table", most: TypedTable.maximumColumns, at: word.span))
            return []
        }
        guard case .list(let element, let bounds) = loop.list.type else { return [] }

        // All rows: totals, and what is carried.
        let all = place.scope.nested()
        let rowsType = Type.list(element, ListBounds(minimum: bounds.minimum, maximum: bounds.maximum))
        let rowsSlot = bind(TableChecker.rows, rowsType, in: all, at: node.span)
        let totals = checker.totals(in: all, row: loop.scope)
        let row = checker.row(in: loop.scope)
        var table = TypedTable(
            tracks: checker.columns.map(\.track), caption: caption.map { self.caption($0, styles, in: place) },
            header: checker.header(over: row), list: loop.list, slot: loop.slot, filter: loop.filter, groups: [],
            row: row, alternate: self.table.number(of: styles.alternate), rowStyles: [],
            totals: totals.keys.sorted().compactMap { totals[$0]?.total }, rowsSlot: rowsSlot, total: nil, carry: nil,
            empty: [], span: node.span)
        table.groups = groups(checker, element, bounds, row: loop.scope, totals: totals, under: all)
        table.rowStyles = rowStyles(checker, styles, in: loop.scope)
        var inner = place.inside(.flow, language: nil)
        inner.scope = all
        if let part = checker.part("total", of: node.parts), let words = words(of: part) {
            table.total = checker.totalRow(words, styles.grandTotal, totals: totals, in: inner, at: part.span)
        }
        table.carry = carry(checker, styles, totals: totals, in: inner)
        if let part = checker.part("empty", of: node.parts), let words = words(of: part) {
            let inside = place.inside(.flow, language: nil)
            let style = styleChecker.base(of: "paragraph")
            table.empty = [make(.paragraph(inlines(words, in: inside)), style, at: words.span, in: inside)]
        } else if bounds.minimum == 0 || loop.filter != nil {
            context.report(TableMessages.needsEmpty(at: word.span))
        }
        return [make(.table(table), style, at: node.span, in: place)]
    }

    private func bind(_ name: String, _ type: Type, in scope: Scope, at span: Span) -> Int {
        let slot = scope.activation.allocate()
        scope.bind(name, to: Scope.Local(slot: slot, type: type, span: span, value: nil))
        return slot
    }

    /// The words of a part that has no other argument.
    private func words(of part: TableNode.Part) -> ExpressionNode? {
        var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
        let words = reader.requiredValue(example: "\"…\"")
        reader.finish()
        return words
    }

    private func caption(_ node: ExpressionNode, _ styles: TableStyles, in place: Place) -> TypedCaption {
        let text = inlines(node, in: place)
        if text.minimumLength == 0 { context.report(SemanticsMessages.mayBeEmpty("caption", at: node.span)) }
        let words = LanguageData.named(place.language)?.continuation ?? ""
        return TypedCaption(
            text: text, continued: text + [.text(" " + words, node.span)], style: table.number(of: styles.caption))
    }

    // MARK: Groups

    private func groups(
        _ checker: TableChecker, _ element: Type, _ bounds: ListBounds, row: Scope, totals: [Int: TableTotal],
        under all: Scope
    ) -> [TypedTable.Group] {
        checker.parts("group by").compactMap { part in
            var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
            let node = reader.requiredValue(example: "guichet.departement")
            reader.finish()
            guard let node else { return nil }
            let key = expressions.check(node, in: row.nested())
            switch key.type.wrapped {
            case .image, .ratio, .list: context.report(TableMessages.badKey(context.describe(key.type), at: node.span))
            default: break
            }
            // The names of a group, and the totals, whose slots are the same at every level.
            let scope = all.nested()
            let keySlot = bind(TableChecker.key, key.type, in: scope, at: node.span)
            let rows = Type.list(element, ListBounds(minimum: 1, maximum: max(bounds.maximum, 1)))
            let rowsSlot = bind(TableChecker.rows, rows, in: scope, at: node.span)
            var group = TypedTable.Group(key: key, keySlot: keySlot, rowsSlot: rowsSlot, heading: nil, total: nil)
            var place = checker.place.inside(.flow, language: nil)
            place.scope = scope
            if let inner = checker.part("heading", of: part.parts), let words = words(of: inner) {
                group.heading = checker.headingRow(words, in: scope, at: inner.span)
            }
            if let inner = checker.part("total", of: part.parts), let words = words(of: inner) {
                group.total = checker.totalRow(words, checker.styles.total, totals: totals, in: place, at: inner.span)
            }
            return group
        }
    }

    // MARK: Lines

    private func rowStyles(_ checker: TableChecker, _ styles: TableStyles, in scope: Scope) -> [TypedTable.RowStyle] {
        checker.parts("row").compactMap { part in
            var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
            let style = named("style", &reader, in: checker.place)
            if !reader.isGiven("style") {
                context.report(ElementMessages.missingArgument("style", of: part.keyword, example: "alerte"))
            }
            reader.finish()
            guard let condition = part.condition else {
                context.report(TableMessages.needsWhen(part.keyword))
                return nil
            }
            let holds = expressions.checkCondition(condition, in: scope.nested()).condition
            guard let style else { return nil }
            return TypedTable.RowStyle(
                condition: holds, style: table.number(of: styles.row.overridden(by: style)),
                alternate: table.number(of: styles.alternate.overridden(by: style)))
        }
    }

    private func carry(
        _ checker: TableChecker, _ styles: TableStyles, totals: [Int: TableTotal], in place: Place
    ) -> TypedTable.Carry? {
        guard let part = checker.part("carry", of: checker.node.parts) else { return nil }
        var reader = ArgumentReader(part.arguments, of: part.keyword, at: part.span, context: context)
        let below = reader.requiredValue(example: "\"À reporter\"")
        let above = reader.required("as", example: "\"Report\"")
        reader.finish()
        guard let below, let above else { return nil }
        let carried = totals.filter { $0.value.total != nil }
        guard !carried.isEmpty else {
            context.report(TableMessages.nothingToCarry(part.keyword))
            return nil
        }
        var place = place
        place.isFurniture = true
        place.isCarried = true
        guard let last = checker.totalRow(below, styles.carry, totals: carried, in: place, at: part.span),
            let first = checker.totalRow(above, styles.carry, totals: carried, in: place, at: part.span)
        else { return nil }
        return TypedTable.Carry(below: last, above: first)
    }
}
