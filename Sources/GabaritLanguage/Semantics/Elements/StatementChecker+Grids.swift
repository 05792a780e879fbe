import GabaritPrimitives

extension StatementChecker {
    /// `grid columns: (auto, 1fr, 30mm) { cell "…" … }`.
    func grid(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let language = language(&reader)
        let tracks = constant(reader.required("columns", example: "(auto, 1fr, 30mm)"), in: place).flatMap(tracks)
        let columnGap = length("columnGap", &reader, in: place, otherwise: .millimetres(4))
        let rowGap = length("rowGap", &reader, in: place, otherwise: .millimetres(1))
        let style = properties(&reader, base: "grid", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.cells, language: language))
        guard let tracks else { return [] }
        let layout = GridLayout(tracks: tracks, columnGap: columnGap, rowGap: rowGap)
        return [make(.grid(layout, body), style, language: language, at: node.span, in: place)]
    }

    /// The tracks of a grid: a number of like ones, or each in turn.
    private func tracks(_ constant: Constant) -> [Track]? {
        switch constant.value {
        case .number:
            let most = 1...GridLayout.maximumTracks
            return evaluator.integer(constant, of: "columns", in: most).map {
                Array(repeating: .fraction(1), count: $0)
            }
        case .tuple(let constants):
            guard constants.count <= GridLayout.maximumTracks else {
                context.report(
                    ElementMessages.tooManyValues("columns", most: GridLayout.maximumTracks, at: constant.span))
                return nil
            }
            let tracks = constants.map(gridTrack)
            return tracks.contains(nil) ? nil : tracks.compactMap(\.self)
        default: return gridTrack(constant).map { [$0] }
        }
    }

    private func gridTrack(_ constant: Constant) -> Track? {
        switch constant.value {
        case .word("auto"): return .content
        case .word, .text, .bool, .color, .step, .tuple:
            return evaluator.wrongKind(constant, words: ["30mm", "1fr", "auto"])
        case .length, .fraction, .number: return track(constant, of: "columns")
        }
    }

    /// `cell "…"`, `cell span: 2 { … }`.
    func cell(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let value = reader.value()
        let language = language(&reader)
        let most = 1...GridLayout.maximumTracks
        let span =
            constant(reader.labelled("span"), in: place).flatMap { evaluator.integer($0, of: "span", in: most) } ?? 1
        let style = properties(&reader, base: "cell", in: place)
        reader.finish()
        let inner = place.inside(.flow, language: language)
        var body: [TypedStatement]
        if let value {
            refuseBlock(node)
            var text = styleChecker.base(of: "text")
            text.spaceAfter = text.spaceAfter ?? .zero
            let paragraph = TypedElementKind.paragraph(inlines(value, in: inner, language: nil))
            body = [make(paragraph, text, at: node.span, in: inner)]
        } else if node.body != nil {
            body = self.body(of: node, in: inner)
        } else {
            context.report(ElementMessages.missingValue(node.name, example: "\"…\""))
            return []
        }
        // The language of a cell is that of a box in it: a cell is no element of the structure.
        if let language {
            body = [make(.box(body), StyleProperties(), language: language, at: node.span, in: inner)]
        }
        return [make(.cell(span: span, body), style, at: node.span, in: place)]
    }

    /// `columns 2 gap: 8mm { … }`.
    func flowColumns(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        let count = constant(reader.value(), in: place).flatMap {
            evaluator.integer($0, of: "columns", in: 2...FlowColumns.maximumCount)
        }
        let language = language(&reader)
        let gap = length("gap", &reader, in: place, otherwise: .millimetres(6))
        let style = properties(&reader, base: "columns", in: place)
        reader.finish()
        let body = body(of: node, in: place.inside(.flow, language: language))
        let layout = FlowColumns(count: count ?? 2, gap: gap)
        return [make(.columns(layout, body), style, language: language, at: node.span, in: place)]
    }
}
