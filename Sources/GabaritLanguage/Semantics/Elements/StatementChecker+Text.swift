import GabaritPrimitives

extension StatementChecker {
    /// `"…" options`: a paragraph.
    func bareString(_ string: StringNode, _ options: [ArgumentNode], in place: Place) -> [TypedStatement] {
        let word = Name("paragraph", string.span)
        guard belongs(.flow, "\"…\"", at: string.span, in: place) else { return [] }
        let span = options.last.map { string.span.union($0.span) } ?? string.span
        var reader = ArgumentReader(options, of: word, at: span, context: context)
        return paragraph(ExpressionNode(.string(string), string.span), &reader, base: "paragraph", at: span, in: place)
    }

    /// `paragraph "…"`, `text "…"`: the second has no white below.
    func paragraph(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        guard let value = reader.requiredValue(example: "\"…\"") else { return [] }
        return paragraph(value, &reader, base: node.name.text, at: node.span, in: place)
    }

    private func paragraph(
        _ value: ExpressionNode, _ reader: inout ArgumentReader, base: String, at span: Span, in place: Place
    ) -> [TypedStatement] {
        let language = language(&reader)
        var builtIn = StyleProperties()
        if base == "text" { builtIn.spaceAfter = .zero }
        let stops = tabStops(&reader, in: place)
        let style = properties(&reader, base: base, builtIn: builtIn, in: place)
        reader.finish()
        if let stops {
            let lines = tabbed(value, at: stops, in: place, language: language)
            return [make(.tabbed(stops, lines), style, language: language, at: span, in: place)]
        }
        let inlines = inlines(value, in: place, language: language)
        return [make(.paragraph(inlines), style, language: language, at: span, in: place)]
    }

    /// `heading level: 2 "…"`.
    func heading(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        if place.isFurniture {
            context.report(
                ElementMessages.misplaced(
                    "heading", at: node.name.span,
                    belongs: Message(
                        fr: "écrivez `text`, avec un style : ce qui entoure les pages n'a pas de titres",
                        en: "write `text` with a style: what surrounds pages has no headings")))
        }
        let level =
            constant(reader.labelled("level"), in: place).flatMap { evaluator.integer($0, of: "level", in: 1...6) } ?? 1
        let value = reader.requiredValue(example: "\"…\"")
        let language = language(&reader)
        let style = properties(&reader, base: "heading\(level)", in: place)
        reader.finish()
        guard let value else { return [] }
        if place.isComponent, shape.heading == nil { shape.heading = node.name.span }
        let inlines = inlines(value, in: place, language: language)
        if inlines.minimumLength == 0 { context.report(SemanticsMessages.mayBeEmpty("heading", at: value.span)) }
        return [make(.heading(level: level, inlines), style, language: language, at: node.span, in: place)]
    }

    /// `lines list`: one paragraph, one line each.
    func lines(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let value = reader.requiredValue(example: "adresse.lignes")
        let language = language(&reader)
        // Letters of an address stay apart for machines that read it.
        var builtIn = StyleProperties()
        builtIn.ligatures = false
        let style = properties(&reader, base: "lines", builtIn: builtIn, in: place)
        reader.finish()
        guard let value else { return [] }
        let list = expressions.checkPresent(value, in: place.scope)
        switch list.type {
        case .list(.text(let text), _) where text.lines <= 1: break
        case .list(.url, _), .unknown: break
        default: context.report(ElementMessages.notLines(context.describe(list.type, isFull: true), at: value.span))
        }
        return [make(.lines(list), style, language: language, at: node.span, in: place)]
    }

    /// `"Label": value style: s`, in `fields`.
    func pair(_ node: PairNode, in place: Place) -> [TypedStatement] {
        guard belongs(.pairs, "\"…\":", at: node.label.span, in: place) else { return [] }
        var reader = ArgumentReader(node.options, of: Name("fields", node.label.span), at: node.span, context: context)
        let language = language(&reader)
        var label = styleChecker.base(of: "label").overridden(by: place.labelStyle)
        if let named = named("labelStyle", &reader, in: place) { label = label.overridden(by: named) }
        var value = styleChecker.base(of: "value").overridden(by: place.valueStyle)
        if let named = named("valueStyle", &reader, in: place) { value = value.overridden(by: named) }
        value = value.overridden(by: properties(&reader, base: "", in: place))
        reader.finish()
        let labelText = inlines(ExpressionNode(.string(node.label), node.label.span), in: place, language: language)
        if labelText.minimumLength == 0 { context.report(SemanticsMessages.mayBeEmpty("label", at: node.label.span)) }
        let valueText = inlines(node.value, in: place, language: language)
        let kind = TypedElementKind.pair(
            label: labelText, value: valueText, labelStyle: table.number(of: label), valueStyle: table.number(of: value)
        )
        return [make(kind, StyleProperties(), language: language, at: node.span, in: place)]
    }

    /// Checks running text: a string with markup, or a value printed as it is.
    func inlines(_ node: ExpressionNode, in place: Place, language: LanguageTag? = nil) -> [TypedInline] {
        var checker = inlineChecker(in: place, language: language)
        let inlines = checker.check(node)
        notePageNumber(of: checker, in: place)
        return inlines
    }

    /// A checker of the running text of a place.
    func inlineChecker(in place: Place, language: LanguageTag?) -> InlineChecker {
        InlineChecker(
            expressions: expressions, scope: place.scope, language: language ?? place.language,
            admitsPageNumber: place.isFurniture || place.isComponent, admitsNeighbourPages: place.isCarried)
    }

    /// Remembers a page's number that a component shows.
    func notePageNumber(of checker: InlineChecker, in place: Place) {
        if place.isComponent, !place.isFurniture, shape.pageNumber == nil { shape.pageNumber = checker.pageNumber }
    }

    /// A text for who cannot see: `alt`, never empty.
    func alternative(_ node: ExpressionNode?, in place: Place) -> TypedExpression? {
        guard let node else { return nil }
        let text = expressions.printable(expressions.check(node, in: place.scope))
        if case .text(let type) = text.type, type.minimum == 0 {
            context.report(SemanticsMessages.mayBeEmpty("alt", at: node.span))
        }
        return text
    }

    /// Reports a block behind an element that takes none.
    func refuseBlock(_ node: ElementNode) {
        if node.body != nil { context.report(ElementMessages.unexpectedBlock(node.name)) }
    }
}
