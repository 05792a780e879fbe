import GabaritPrimitives

extension StatementChecker {
    /// The most stops of a text.
    private static let maximumStops = 16

    /// The stops that `tabs:` and `leader:` of a text give; none without them.
    func tabStops(_ reader: inout ArgumentReader, in place: Place) -> TabStops? {
        let nodes = reader.all("tabs")
        let leader = reader.labelled("leader")
        guard let nodes, let first = nodes.first else {
            if let leader {
                context.report(
                    ElementMessages.uselessArgument(
                        "leader", at: leader.span, fr: "ajoutez `tabs:`, ou retirez-le",
                        en: "add `tabs:`, or leave it out"))
            }
            return nil
        }
        let constants = evaluator.constants(nodes, in: place.scope.file) ?? []
        var written = constants
        if constants.count == 1, case .tuple(let elements) = constants[0].value { written = elements }
        if written.count > Self.maximumStops {
            context.report(ElementMessages.tooManyValues("tabs", most: Self.maximumStops, at: first.span))
        }
        let stops = written.prefix(Self.maximumStops).compactMap { stop($0) }
        for (index, stop) in stops.enumerated().dropFirst() where stop.position <= stops[index - 1].position {
            context.report(TabMessages.order(at: written.indices.contains(index) ? written[index].span : first.span))
            break
        }
        let sign = constant(leader, in: place).flatMap { evaluator.word($0, among: TabStops.Leader.self) } ?? .none
        return TabStops(stops, leader: sign)
    }

    private func stop(_ constant: Constant) -> TabStops.Stop? {
        func position(_ constant: Constant) -> Length? {
            evaluator.length(constant, of: "tabs", to: .millimetres(2000))
        }
        switch constant.value {
        case .length: return position(constant).map { TabStops.Stop($0) }
        case .step(let word, let values) where values.count == 1:
            guard let alignment = TabStops.Alignment(rawValue: word) else { break }
            return position(values[0]).map { TabStops.Stop($0, alignment) }
        default: break
        }
        return evaluator.wrongKind(constant, words: ["40mm", "center(80mm)", "end(120mm)"])
    }

    /// A text with tabs: its forced lines, each in the parts that its tabs set apart.
    func tabbed(
        _ node: ExpressionNode, at stops: TabStops, in place: Place, language: LanguageTag?
    ) -> [[[TypedInline]]] {
        var checker = inlineChecker(in: place, language: language)
        let lines = checker.checkTabbed(node, stops: stops.stops.count)
        notePageNumber(of: checker, in: place)
        return lines
    }
}
