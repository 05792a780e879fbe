import GabaritPrimitives

extension ExpressionChecker {
    /// `sum(x in xs where c: e)` and its kin.
    func aggregate(_ node: AggregateNode, _ span: Span, in scope: Scope) -> TypedExpression {
        let loop = checkLoop(node.variable, list: node.list, filter: node.filter, in: scope)
        if node.isOfKnown, node.function.text != "sum" {
            context.report(SemanticsMessages.knownOnlyInSum(node.function))
            return unknown(span)
        }
        if node.function.text != "join" {
            for argument in node.arguments {
                context.report(SemanticsMessages.tooManyArguments(node.function, expected: 1, at: argument.span))
            }
        }
        func made(_ function: TypedAggregate.Function, _ body: TypedExpression, _ type: Type?) -> TypedExpression {
            guard let type else {
                context.report(SemanticsMessages.overflow(at: span))
                return unknown(span)
            }
            if type.isUnknown || body.type.isUnknown || loop.list.type.isUnknown { return unknown(span) }
            let aggregate = TypedAggregate(
                function: function, list: loop.list, slot: loop.slot, filter: loop.filter, body: body)
            return TypedExpression(.aggregate(aggregate), type: type, span: span)
        }
        let counted = Type.int(IntegerRange(0, Int64(loop.bounds.maximum)))
        /// What is none where there is no element.
        func atLeastOne(_ type: Type) -> Type { loop.bounds.minimum > 0 ? type : type.madeOptional }

        switch node.function.text {
        case "count", "any", "all":
            let body = checkCondition(node.body, in: loop.scope).condition
            switch node.function.text {
            case "count": return made(.count, body, counted)
            case "any": return made(.any, body, .bool)
            default: return made(.all, body, .bool)
            }
        case "missing":
            let body = determined(check(node.body, in: loop.scope))
            if !body.type.isOptional, !body.type.isUnknown {
                context.report(SemanticsMessages.neverAbsent(at: body.span))
            }
            return made(.missing, body, counted)
        case "values":
            let body = determined(check(node.body, in: loop.scope))
            return made(.values, body, .list(body.type, loop.bounds))
        case "sum":
            let body = determined(check(node.body, in: loop.scope))
            if node.isOfKnown, !body.type.isOptional, !body.type.isUnknown {
                context.report(SemanticsMessages.neverAbsent(at: body.span))
            }
            let minimum = node.isOfKnown ? 0 : loop.bounds.minimum
            guard let type = sumType(body, minimum: minimum, maximum: loop.bounds.maximum) else { return unknown(span) }
            return made(
                .sum(ofKnown: node.isOfKnown), body,
                type.map { body.type.isOptional && !node.isOfKnown ? $0.madeOptional : $0 })
        case "least", "greatest":
            let body = present(check(node.body, in: loop.scope), hint: SemanticsMessages.whereSomeHint)
            switch body.type {
            case .int, .decimal, .money, .date, .months, .days, .unknown: break
            default:
                context.report(
                    SemanticsMessages.badAggregate(node.function, context.describe(body.type), at: body.span))
                return unknown(span)
            }
            return made(node.function.text == "least" ? .least : .greatest, body, atLeastOne(body.type))
        case "join":
            let (separator, last) = separators(node)
            let body = printable(check(node.body, in: loop.scope))
            guard case .text(var text) = body.type else { return unknown(span) }
            let one = TextType.literal(separator).joined(with: .literal(last))
            let repetitions = max(loop.bounds.maximum - 1, 0)
            text.minimum = min(text.minimum.multipliedClamped(by: max(loop.bounds.minimum, 1)), Int(Int32.max))
            text.maximum = text.maximum.multipliedClamped(by: loop.bounds.maximum)
                .addingClamped(one.maximum.multipliedClamped(by: repetitions))
            text.lines = text.lines.multipliedClamped(by: loop.bounds.maximum)
                .addingClamped((one.lines - 1).multipliedClamped(by: repetitions))
            text.lines = max(text.lines - max(loop.bounds.maximum - 1, 0), 1)
            text.repertoire = one.maximum > 0 ? text.repertoire.union(one.repertoire) : text.repertoire
            text.pattern = nil
            return made(.join(separator: separator, last: last), body, atLeastOne(.text(text)))
        default:
            context.report(SemanticsMessages.unknownName(node.function, among: Array(ReservedNames.aggregates)))
            return unknown(span)
        }
    }

    /// The type of a sum: none where the body cannot be summed (which is reported), and none inside where it is too
    /// large.
    private func sumType(_ body: TypedExpression, minimum: Int, maximum: Int) -> Type?? {
        func times(_ range: IntegerRange) -> IntegerRange? {
            range.multiplied(by: IntegerRange(Int64(minimum), Int64(maximum)))
        }
        switch body.type.wrapped {
        case .unknown: return .some(.unknown)
        case .int(let range): return .some(times(range).map(Type.int))
        case .months(let range): return .some(times(range).map(Type.months))
        case .days(let range): return .some(times(range).map(Type.days))
        case .decimal(let type):
            return .some(times(type.range).map { .decimal(DecimalType(scale: type.scale, range: $0)) })
        case .money(let type):
            return .some(
                times(type.range).map { .money(MoneyType(currency: type.currency, scale: type.scale, range: $0)) })
        default:
            context.report(
                SemanticsMessages.badAggregate(Name("sum", body.span), context.describe(body.type), at: body.span))
            return nil
        }
    }

    private func separators(_ node: AggregateNode) -> (String, String) {
        var separator: String?
        var last: String?
        for argument in node.arguments {
            guard case .string(let string) = argument.value.kind, let text = string.plainText else {
                context.report(
                    SemanticsMessages.badFormatArgument(
                        node.function, fr: "un séparateur entre guillemets", en: "a separator in quotes",
                        at: argument.value.span))
                continue
            }
            switch argument.label?.text {
            case nil where separator == nil: separator = text
            case "last" where last == nil: last = text
            case nil: context.report(SemanticsMessages.tooManyArguments(node.function, expected: 2, at: argument.span))
            default:
                if let label = argument.label {
                    context.report(SemanticsMessages.unknownArgument(label, of: node.function, known: ["last"]))
                }
            }
        }
        let between = context.typeset(separator ?? ", ")
        return (between, last.map { context.typeset($0) } ?? between)
    }
}
