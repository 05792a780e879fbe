import GabaritPrimitives

extension StatementChecker {
    /// `box { … }`, `keep { … }`.
    func group(
        _ node: ElementNode, in place: Place, _ kind: ([TypedStatement]) -> TypedElementKind
    ) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let style = properties(&reader, base: node.name.text, in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.flow, language: language))
        return [make(kind(body), style, language: language, at: node.span, in: place)]
    }

    /// `list marker: number { item "…" … }`.
    func list(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let marker = marker(constant(reader.labelled("marker"), in: place), language: language ?? place.language)
        let style = properties(&reader, base: "list", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.items, language: language))
        return [make(.list(marker: marker, body), style, language: language, at: node.span, in: place)]
    }

    private func marker(_ constant: Constant?, language: LanguageTag) -> ListMarker {
        let bullet = ListMarker.bullet(
            (LanguageData.named(language) ?? LanguageData.named(context.language))?.listBullet ?? "•")
        guard let constant else { return bullet }
        switch constant.value {
        case .word("number"): return .number
        case .word("none"): return .none
        case .word(let word):
            context.report(ElementMessages.unknownWord(Name(word, constant.span), known: ["number", "none"]))
        case .text:
            guard let sign = evaluator.text(constant, of: "marker") else { break }
            if sign.unicodeScalars.count <= Self.markerLimit { return .bullet(sign) }
            context.report(
                ElementMessages.outOfRange("marker", least: "1", most: "\(Self.markerLimit)", at: constant.span))
        default:
            let expected = ElementMessages.oneOf(["\"–\"", "number", "none"])
            context.report(
                ElementMessages.wrongKind(found: constant.kind.message, expected: expected, at: constant.span))
        }
        return bullet
    }

    /// How many characters a sign before entries may have.
    private static let markerLimit = 3

    /// `item "…"`, `item { … }`.
    func item(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let value = reader.value()
        let language = language(&reader)
        let style = properties(&reader, base: "item", in: place)
        reader.finish()
        let inner = place.inside(.flow, language: nil)
        if let value {
            refuseBlock(node)
            var text = styleChecker.base(of: "text").overridden(by: style)
            text.spaceAfter = text.spaceAfter ?? .zero
            let inlines = inlines(value, in: inner, language: language)
            let paragraph = make(.paragraph(inlines), text, language: language, at: node.span, in: inner)
            return [make(.item([paragraph]), StyleProperties(), at: node.span, in: place)]
        }
        guard node.body != nil else {
            context.report(ElementMessages.missingValue(node.name, example: "\"…\""))
            return []
        }
        // An entry has no box of its own.
        guard style != StyleProperties() || language != nil else {
            return [make(.item(body(of: node, in: inner)), style, at: node.span, in: place)]
        }
        let box = make(
            .box(body(of: node, in: inner.inside(.flow, language: language))), style, language: language, at: node.span,
            in: inner)
        return [make(.item([box]), StyleProperties(), at: node.span, in: place)]
    }

    /// `fields labelWidth: 60mm { "Label": value … }`.
    func fields(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        enum Layout: String, CaseIterable { case beside, stacked }
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let layout =
            constant(reader.labelled("layout"), in: place).flatMap { evaluator.word($0, among: Layout.self) } ?? .beside
        let across = reader.labelled("across")
        let width = reader.labelled("labelWidth")
        if layout == .beside, let across {
            context.report(
                ElementMessages.uselessArgument(
                    "across", at: across.span, fr: "ajoutez `layout: stacked`, ou retirez-le",
                    en: "add `layout: stacked`, or leave it out"))
        }
        if layout == .stacked, let width {
            context.report(
                ElementMessages.uselessArgument(
                    "labelWidth", at: width.span, fr: "retirez-le : le libellé est au-dessus de la valeur",
                    en: "leave it out: the label stands above the value"))
        }
        let count =
            layout == .stacked
            ? constant(across, in: place).flatMap { evaluator.integer($0, of: "across", in: 1...12) } ?? 1 : 1
        let labelWidth =
            layout == .stacked
            ? Length.zero
            : constant(width, in: place).flatMap {
                evaluator.length($0, of: "labelWidth", from: .millimetres(5), to: .millimetres(500))
            } ?? .millimetres(50)
        let columnGap = length("columnGap", &reader, in: place, otherwise: .millimetres(4))
        let rowGap = length("rowGap", &reader, in: place, otherwise: .millimetres(1))
        var inner = place.inside(.pairs, language: language)
        inner.labelStyle = named("labelStyle", &reader, in: place) ?? StyleProperties()
        inner.valueStyle = named("valueStyle", &reader, in: place) ?? StyleProperties()
        let style = properties(&reader, base: "fields", in: place)
        reader.finish()
        let layoutOfFields = FieldsLayout(
            isStacked: layout == .stacked, across: count, labelWidth: labelWidth, columnGap: columnGap, rowGap: rowGap)
        let body = body(of: node, in: inner)
        return [make(.fields(layoutOfFields, body), style, language: language, at: node.span, in: place)]
    }

    /// `row gap: 6mm { column width: 40mm { … } … }`.
    func row(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let gap = length("gap", &reader, in: place, otherwise: .millimetres(6))
        let style = properties(&reader, base: "row", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.columns, language: language))
        return [make(.row(gap: gap, body), style, language: language, at: node.span, in: place)]
    }

    /// `column width: 1fr { … }`.
    func column(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let own = constant(reader.labelled("width"), in: place).flatMap { track($0, of: "width") }
        let style = properties(&reader, base: "column", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.flow, language: language))
        return [make(.column(own ?? .fraction(1), body), style, language: language, at: node.span, in: place)]
    }

    /// The width that a constant gives a column.
    func track(_ constant: Constant, of name: String) -> Track? {
        if case .fraction(let share) = constant.value { return .fraction(share) }
        return evaluator.length(constant, of: name, from: .millimetres(1), to: .millimetres(2000)).map(Track.fixed)
    }

    /// `frame in: reserve at: (x, y) size: (w, h) overflow: continue { … }`.
    func frame(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        requireTopLevel(node.name, in: place)
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let reserve = reader.labelled("in").flatMap { value -> Name? in
            if case .name(let name) = value.kind { return Name(name, value.span) }
            let expected = Message(fr: "le nom d'une réserve de `page`", en: "the name of a reserve of `page`")
            context.report(
                ElementMessages.wrongKind(
                    found: Message(fr: "une valeur", en: "a value"), expected: expected, at: value.span))
            return nil
        }
        let origin = constant(reader.required("at", example: "(20mm, 20mm)"), in: place).flatMap {
            evaluator.pair($0, of: "at")
        }
        let size = constant(reader.required("size", example: "(80mm, 20mm)"), in: place).flatMap {
            evaluator.pair($0, of: "size", from: Self.leastFrame)
        }
        let overflow = constant(reader.labelled("overflow"), in: place).flatMap(overflow) ?? .proved
        let language = language(&reader)
        let style = properties(&reader, base: "frame", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.flow, language: language))
        guard let origin, let size else { return [] }
        if let reserve { reserveNames[node.span] = reserve }
        let frame = FixedFrame(
            reserve: reserve?.text,
            rectangle: Rectangle(
                origin: Point(x: origin.0, y: origin.1), size: Size(width: size.0, height: size.1)),
            overflow: overflow)
        return [make(.frame(frame, body), style, language: language, at: node.span, in: place)]
    }

    /// The least side of a frame.
    private static let leastFrame = Length.millimetres(2)

    private func overflow(_ constant: Constant) -> FixedFrame.Overflow? {
        func shrunk(_ step: Constant) -> Length? {
            guard case .step("shrink", let sizes) = step.value, sizes.count == 1 else { return nil }
            return evaluator.length(sizes[0], of: "shrink", from: .points(4), to: .points(200))
        }
        switch constant.value {
        case .word("continue"): return .flow
        case .step("shrink", let sizes) where sizes.count == 1: return shrunk(constant).map(FixedFrame.Overflow.shrink)
        case .tuple(let steps) where steps.count == 2 && steps[1].value == .word("continue"):
            if case .step("shrink", let sizes) = steps[0].value, sizes.count == 1 {
                return shrunk(steps[0]).map(FixedFrame.Overflow.shrinkThenFlow)
            }
        default: break
        }
        let known = ["continue", "shrink(9pt)", "shrink(9pt) then continue"]
        return evaluator.wrongKind(constant, words: known)
    }

    /// The checked block of an element that takes one.
    func body(of node: ElementNode, in place: Place) -> [TypedStatement] {
        guard let body = node.body else {
            context.report(ElementMessages.missingBlock(node.name))
            return []
        }
        return check(body, in: place)
    }
}
