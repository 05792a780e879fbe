import GabaritPrimitives

extension ExpressionChecker {
    /// `f(a, label: b)`: a function, a record, or a case that carries fields.
    func call(
        _ callee: ExpressionNode, _ arguments: [ArgumentNode], _ span: Span, in scope: Scope, expecting: Type?
    ) -> TypedExpression {
        func giveUp() -> TypedExpression {
            for argument in arguments { _ = check(argument.value, in: scope) }
            return unknown(span)
        }
        if case .member(let base, let name, false) = callee.kind, let id = enumID(base, in: scope) {
            if let index = caseIndex(name.text, of: id) { return enumCase(id, index, name, arguments, span, in: scope) }
            context.report(
                SemanticsMessages.unknownMember(
                    name, of: context.contract[id].name, known: context.contract[id].cases.map(\.name)))
            return giveUp()
        }
        guard case .name(let text) = callee.kind else {
            if case .missing = callee.kind { return giveUp() }
            context.report(SemanticsMessages.notCallable(at: callee.span))
            return giveUp()
        }
        let name = Name(text, callee.span)
        if case .enumeration(let id)? = expecting?.wrapped, let index = caseIndex(text, of: id) {
            return enumCase(id, index, name, arguments, span, in: scope)
        }
        switch context.meaning(of: text, in: scope) {
        case .function(let index)?:
            let function = context.declarations.functions[index]
            let values = checkArguments(arguments, for: function.parameters, of: name, in: scope, at: span)
            return called(index, values, span)
        case .record(let id)?:
            let parameters = context.contract[id].fields.map {
                Declarations.Parameter(name: Name($0.name, $0.span), type: $0.type, defaultValue: absent($0.type, span))
            }
            let values = checkArguments(arguments, for: parameters, of: name, in: scope, at: span)
            return TypedExpression(.record(values), type: .record(id), span: span)
        case nil:
            if ReservedNames.formats.contains(text) {
                let hint = SemanticsMessages.hint(fr: "écrivez `… | \(text)`", en: "write `… | \(text)`")
                context.report(SemanticsMessages.unknownName(name, among: [], hints: [hint]))
            } else {
                context.reportUnknown(name, in: scope, others: caseNames(expecting))
            }
            return giveUp()
        default:
            let value = self.name(name, in: scope, expecting: nil)
            if !value.type.isUnknown { context.report(SemanticsMessages.notCallable(at: callee.span)) }
            return giveUp()
        }
    }

    /// A call whose arguments are checked.
    func called(_ index: Int, _ arguments: [TypedExpression], _ span: Span) -> TypedExpression {
        TypedExpression(.call(index, arguments), type: context.declarations.functions[index].result, span: span)
    }

    /// Checks a call's arguments against parameters, in the order of the parameters, defaults filled in.
    func checkArguments(
        _ nodes: [ArgumentNode], for parameters: [Declarations.Parameter], of callee: Name, in scope: Scope,
        at span: Span
    ) -> [TypedExpression] {
        var given: [Int: TypedExpression] = [:]
        var next = 0
        var isLabelUnknown = false
        for node in nodes {
            let index: Int?
            if let label = node.label {
                index = parameters.firstIndex { $0.name.text == label.text }
                if index == nil {
                    isLabelUnknown = true
                    context.report(
                        SemanticsMessages.unknownArgument(label, of: callee, known: parameters.map(\.name.text)))
                } else if let index, given[index] != nil {
                    context.report(SemanticsMessages.duplicateArgument(label))
                }
            } else {
                index = next < parameters.count ? next : nil
                next += 1
                if index == nil {
                    context.report(
                        SemanticsMessages.tooManyArguments(callee, expected: parameters.count, at: node.value.span))
                }
            }
            for extra in node.further {
                context.report(SemanticsMessages.tooManyArguments(callee, expected: parameters.count, at: extra.span))
            }
            guard let index else {
                _ = check(node.value, in: scope)
                continue
            }
            let value = check(node.value, in: scope, expecting: parameters[index].type)
            if given[index] == nil { given[index] = coerce(value, to: parameters[index].type) }
        }
        return parameters.enumerated().map { index, parameter in
            if let value = given[index] ?? parameter.defaultValue { return value }
            // A misspelt name is one fault, not two.
            if !isLabelUnknown {
                context.report(
                    SemanticsMessages.missingArgument(
                        parameter.name, of: callee, type: context.describe(parameter.type), at: span))
            }
            return unknown(span)
        }
    }

    /// Whether a value depends on no slot, so that it means the same everywhere.
    func isConstant(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .literal: true
        case .list(let values), .record(let values), .enumCase(_, let values): values.allSatisfy(isConstant)
        default: false
        }
    }
}
