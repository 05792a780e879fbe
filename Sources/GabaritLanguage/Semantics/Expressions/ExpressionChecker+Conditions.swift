import GabaritPrimitives

extension ExpressionChecker {
    /// Checks a condition and gives the scope where it holds: a nested scope with the names that `is some x and …` and
    /// `is radiee(let le)` bind; check the `then` block (or a loop's body, behind its `where`) in it, the `else`
    /// block in the outer scope.
    func checkCondition(_ node: ExpressionNode, in scope: Scope) -> (condition: TypedExpression, holds: Scope) {
        switch node.kind {
        case .binary(.and, let left, let right, _):
            let (first, then) = checkCondition(left, in: scope)
            let (second, holds) = checkCondition(right, in: then)
            return (TypedExpression(.and(first, second), type: .bool, span: node.span), holds)
        case .binary(.or, let left, let right, _):
            let first = checkCondition(left, in: scope).condition
            let second = checkCondition(right, in: scope).condition
            return (TypedExpression(.or(first, second), type: .bool, span: node.span), scope.nested())
        case .test(let subject, let test): return self.test(subject, test, node.span, in: scope)
        default:
            let value = check(node, in: scope, expecting: .bool)
            if value.type == .bool || value.type.isUnknown { return (value, scope.nested()) }
            if value.type.isOptional {
                return (present(value, hint: SemanticsMessages.someHint), scope.nested())
            }
            let hint = SemanticsMessages.hint(
                fr: "comparez la valeur, par exemple avec `==`", en: "compare the value, for instance with `==`")
            context.report(
                SemanticsMessages.mismatch(
                    found: context.describe(value.type), expected: "Bool", at: node.span, hints: [hint]))
            return (unknown(node.span), scope.nested())
        }
    }

    /// Checks the condition of an `if` statement, `let x = optional` included.
    func checkCondition(_ node: IfNode.Condition, in scope: Scope) -> (condition: TypedExpression, holds: Scope) {
        switch node {
        case .expression(let expression): return checkCondition(expression, in: scope)
        case .binding(let name, let expression):
            let value = determined(check(expression, in: scope))
            return some(value, name, value.span.union(name.span), in: scope)
        }
    }

    private func some(_ value: TypedExpression, _ name: Name?, _ span: Span, in scope: Scope) -> (
        TypedExpression, Scope
    ) {
        let holds = scope.nested()
        if !value.type.isOptional, !value.type.isUnknown {
            context.report(SemanticsMessages.neverAbsent(at: value.span))
        }
        let slot = name.map { context.declare($0, type: value.type.wrapped, in: holds) }
        return (TypedExpression(.isSome(value, bind: slot), type: .bool, span: span), holds)
    }

    private func test(
        _ subject: ExpressionNode, _ test: TestNode, _ span: Span, in scope: Scope
    ) -> (condition: TypedExpression, holds: Scope) {
        let value = determined(check(subject, in: scope))
        switch test {
        case .some(let name, _): return some(value, name, span, in: scope)
        case .none:
            let (present, holds) = some(value, nil, span, in: scope)
            return (TypedExpression(.not(present), type: .bool, span: span), holds)
        case .pattern(let pattern):
            let holds = scope.nested()
            let typed = checkPattern(pattern, of: value, in: holds)
            return (TypedExpression(.matches(value, typed), type: .bool, span: span), holds)
        }
    }

    // MARK: - Branches

    func conditional(
        _ condition: ExpressionNode, _ then: ExpressionNode, _ otherwise: ExpressionNode, _ span: Span, in scope: Scope,
        expecting: Type?
    ) -> TypedExpression {
        let (test, holds) = checkCondition(condition, in: scope)
        let first = check(then, in: holds, expecting: expecting)
        let second = check(otherwise, in: scope.nested(), expecting: expecting ?? first.type)
        let (branches, type) = unified([first, second], in: scope)
        if type.isUnknown { return unknown(span) }
        return TypedExpression(.conditional(test, then: branches[0], otherwise: branches[1]), type: type, span: span)
    }

    func orElse(
        _ first: ExpressionNode, _ second: ExpressionNode, _ span: Span, in scope: Scope, expecting: Type?
    ) -> TypedExpression {
        let value = check(first, in: scope, expecting: expecting?.madeOptional)
        let other = check(second, in: scope, expecting: expecting ?? value.type.wrapped)
        if value.type.isUnknown || other.type.isUnknown { return unknown(span) }
        guard case .optional(let inner) = value.type else {
            context.report(SemanticsMessages.neverAbsent(at: first.span))
            return value
        }
        if inner.isUnknown { return other }
        let printed = printedBesideText([value, other], in: scope)
        guard printed[0].type.wrapped.joined(with: printed[1].type) != nil else {
            let present = TypedExpression(value.kind, type: inner, span: value.span)
            _ = unified([present, other], in: scope)
            return unknown(span)
        }
        let (branches, type) = unified(printed, in: scope)
        if type.isUnknown { return unknown(span) }
        return TypedExpression(
            .orElse(branches[0], branches[1]), type: other.type.isOptional ? type : type.wrapped, span: span)
    }

    func match(
        _ subject: ExpressionNode, _ arms: [ExpressionNode.MatchArm], _ span: Span, in scope: Scope, expecting: Type?
    ) -> TypedExpression {
        let value = determined(check(subject, in: scope))
        let patterns = checkArms(arms.map(\.pattern), of: value, in: scope, at: subject.span)
        var bodies: [TypedExpression] = []
        for (arm, checked) in zip(arms, patterns) {
            bodies.append(check(arm.value, in: checked.scope, expecting: expecting ?? bodies.first?.type))
        }
        let (unified, type) = unified(bodies, in: scope)
        if type.isUnknown || value.type.isUnknown { return unknown(span) }
        let typed = zip(patterns, unified).map { TypedArm(pattern: $0.pattern, body: $1) }
        return TypedExpression(.match(value, typed), type: type, span: span)
    }

    // MARK: - Loops

    /// Checks the list, the variable and the filter of a loop.
    func checkLoop(_ variable: Name, list: ExpressionNode, filter: ExpressionNode?, in scope: Scope) -> CheckedLoop {
        let list = determined(checkPresent(list, in: scope))
        var element = Type.unknown
        var bounds = ListBounds()
        if case .list(let type, let declared) = list.type {
            element = type
            bounds = declared
        } else if !list.type.isUnknown {
            context.report(SemanticsMessages.notAList(context.describe(list.type), at: list.span))
        }
        let inner = scope.nested()
        let slot = context.declare(variable, type: element, in: inner)
        guard let filter else { return CheckedLoop(list: list, slot: slot, filter: nil, scope: inner, bounds: bounds) }
        let (condition, holds) = checkCondition(filter, in: inner)
        bounds.minimum = 0
        return CheckedLoop(list: list, slot: slot, filter: condition, scope: holds, bounds: bounds)
    }
}
