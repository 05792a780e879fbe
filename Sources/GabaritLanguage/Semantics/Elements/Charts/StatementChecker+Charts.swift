import GabaritPrimitives

extension StatementChecker {
    /// `chart bar value: a of b`, `chart sparkline values: values(x in xs: e)`, `chart share values: [a, b] colors: (…) labels: (…)`.
    func chart(_ node: ElementNode, in place: Place) -> [TypedStatement] {
        enum Word: String, CaseIterable { case bar, sparkline, share }
        var reader = ArgumentReader(node.arguments, of: node.name, at: node.span, context: context)
        refuseBlock(node)
        let word = constant(reader.requiredValue(example: "bar"), in: place).flatMap {
            evaluator.word($0, among: Word.self)
        }
        var kind: TypedChart.Kind?
        switch word {
        case .bar:
            let ground = constant(reader.labelled("ground"), in: place).flatMap(evaluator.color)
            kind = reader.required("value", example: "n of total").flatMap { ratio($0, in: place) }.map {
                .bar($0, ground: ground)
            }
        case .sparkline:
            kind = reader.required("values", example: "values(x in xs: x.n)").flatMap {
                numbers($0, mayBeAbsent: true, in: place)
            }.map(TypedChart.Kind.sparkline)
        case .share: kind = share(&reader, in: place)
        case nil: break
        }
        let height = length(
            "height", &reader, in: place, from: .millimetres(0.5), to: .millimetres(300),
            otherwise: word == .sparkline ? .millimetres(5) : .millimetres(2.5))
        let width = constant(reader.labelled("width"), in: place).flatMap {
            evaluator.length($0, of: "width", from: .millimetres(2), to: .millimetres(1000))
        }
        let stroke = constant(reader.labelled("stroke"), in: place).flatMap(evaluator.color)
        let thickness = constant(reader.labelled("strokeWidth"), in: place).flatMap {
            evaluator.length($0, of: "strokeWidth", from: .points(0.1), to: .points(20))
        }
        let alternative = chartAlternative(reader.labelled("alt"), in: place)
        let language = language(&reader)
        var style = properties(&reader, base: "chart", in: place)
        if let stroke { style.borderColor = stroke }
        if word == .sparkline { style.border = Edges(all: thickness ?? .points(0.75)) }
        reader.finish()
        guard let kind else { return [] }
        let chart = TypedChart(kind: kind, width: width, height: height, alternative: alternative)
        return [make(.chart(chart), style, language: language, at: node.span, in: place)]
    }

    private func chartAlternative(_ node: ExpressionNode?, in place: Place) -> TypedChart.Alternative {
        guard let node else { return .data }
        if case .none = node.kind { return .none }
        return alternative(node, in: place).map(TypedChart.Alternative.text) ?? .data
    }

    private func ratio(_ node: ExpressionNode, in place: Place) -> TypedExpression? {
        let value = expressions.check(node, in: place.scope)
        if value.type.isUnknown { return nil }
        if case .ratio(let ratio) = value.type.wrapped, ratio.currency == nil { return value }
        context.report(ChartMessages.notARatio(context.describe(value.type), at: node.span))
        return nil
    }

    private func numbers(_ node: ExpressionNode, mayBeAbsent: Bool, in place: Place) -> TypedExpression? {
        let list = expressions.checkPresent(node, in: place.scope)
        if list.type.isUnknown { return nil }
        guard case .list(let element, let bounds) = list.type, mayBeAbsent || !element.isOptional else {
            context.report(ChartMessages.notNumbers(context.describe(list.type), at: node.span))
            return nil
        }
        switch element.wrapped {
        case .int, .decimal, .money: break
        case .ratio where mayBeAbsent: break
        default:
            context.report(ChartMessages.notNumbers(context.describe(list.type), at: node.span))
            return nil
        }
        guard bounds.maximum <= TypedChart.maximumValues else {
            context.report(ChartMessages.tooManyValues(limit: TypedChart.maximumValues, at: node.span))
            return nil
        }
        return list
    }

    private func share(_ reader: inout ArgumentReader, in place: Place) -> TypedChart.Kind? {
        let values = reader.required("values", example: "[a, b]")
        let colors = list(constant(reader.required("colors", example: "(#1a5276, #d5d8dc)"), in: place)).map {
            $0.compactMap(evaluator.color)
        }
        let labels = list(constant(reader.required("labels", example: "(\"Oui\", \"Non\")"), in: place)).map {
            $0.compactMap { evaluator.text($0, of: "labels") }
        }
        guard let values, let list = numbers(values, mayBeAbsent: false, in: place), let colors, let labels else {
            return nil
        }
        guard case .list(_, let bounds) = list.type, bounds.minimum == bounds.maximum,
            colors.count == bounds.maximum, labels.count == bounds.maximum
        else {
            context.report(ChartMessages.unequalParts(at: values.span))
            return nil
        }
        return .share(list, colors: colors, labels: labels)
    }

    private func list(_ constant: Constant?) -> [Constant]? {
        guard let constant else { return nil }
        if case .tuple(let all) = constant.value { return all }
        return [constant]
    }
}
