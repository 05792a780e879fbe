import GabaritPrimitives

/// Checks expressions: gives each a type, resolves its names, and reports what could go wrong with any datum.
///
/// It never fails: what is wrong is reported to the context once and becomes an expression of type ``Type/unknown``,
/// which fits everything.
/// The parser bounds how deep expressions nest.
struct ExpressionChecker {
    /// What is shared.
    let context: CheckContext

    /// Checks an expression.
    ///
    /// `expecting` helps names of enum cases, `none`, number literals and empty lists to their type; it is a wish:
    /// the result may have
    /// another type, and ``coerce(_:to:)`` asks for it.
    func check(_ node: ExpressionNode, in scope: Scope, expecting: Type? = nil) -> TypedExpression {
        switch node.kind {
        case .name(let text): name(Name(text, node.span), in: scope, expecting: expecting)
        case .string(let string): checkText(string, in: scope)
        case .integer, .decimal, .quantity, .date, .boolean, .none: literal(node, expecting: expecting)
        case .color: notValue(node, Message(fr: "une couleur", en: "a colour"))
        case .tuple: notValue(node, Message(fr: "un couple entre parenthèses", en: "a pair in parentheses"))
        case .range: notValue(node, Message(fr: "un intervalle", en: "a range"))
        case .list(let elements): list(elements, node.span, in: scope, expecting: expecting)
        case .member(let base, let name, let isOptional): member(base, name, isOptional, node.span, in: scope)
        case .call(let callee, let arguments): call(callee, arguments, node.span, in: scope, expecting: expecting)
        case .unary(.not, let operand): negation(operand, node.span, in: scope)
        case .unary(.minus, let operand): negative(operand, node.span, in: scope, expecting: expecting)
        case .binary(.and, _, _, _), .binary(.or, _, _, _), .test: checkCondition(node, in: scope).condition
        case .binary(let symbol, let left, let right, let place):
            binary(symbol, left, right, place, node.span, in: scope, expecting: expecting)
        case .orElse(let first, let second): orElse(first, second, node.span, in: scope, expecting: expecting)
        case .pipe(let value, let format, let arguments): pipe(value, format, arguments, node.span, in: scope)
        case .conditional(let condition, let then, let otherwise):
            conditional(condition, then, otherwise, node.span, in: scope, expecting: expecting)
        case .match(let subject, let arms): match(subject, arms, node.span, in: scope, expecting: expecting)
        case .aggregate(let aggregate): self.aggregate(aggregate, node.span, in: scope)
        case .event(let subject, let event): self.event(subject, event, node.span)
        case .missing: unknown(node.span)
        }
    }

    /// Checks an expression that must be present: an optional is reported with its cure, and its wrapped type goes on.
    func checkPresent(_ node: ExpressionNode, in scope: Scope, expecting: Type? = nil) -> TypedExpression {
        present(check(node, in: scope, expecting: expecting), hint: SemanticsMessages.elseHint)
    }

    /// Checks the lines of a `let` inside a block, and binds their names in the scope.
    func checkLet(_ nodes: [LetNode], in scope: Scope) -> [(slot: Int, value: TypedExpression)] {
        nodes.map { node in
            let value = determined(check(node.value, in: scope))
            return (context.declare(node.name, type: value.type, value: value, in: scope), value)
        }
    }

    /// Makes an expression fit a type: widens scales and whole numbers, else reports what does not fit at its span.
    func coerce(_ expression: TypedExpression, to type: Type) -> TypedExpression {
        let found = expression.type
        if found.isAccepted(by: type) { return expression }
        if found.isOptional, !type.isOptional {
            return coerce(present(expression, hint: SemanticsMessages.elseHint), to: type)
        }
        if !found.isOptional, let widened = widened(expression, to: type.wrapped), widened.type.isAccepted(by: type) {
            return widened
        }
        if case .literal(.text(let text)) = expression.kind, fits(text, type.wrapped) {
            return TypedExpression(expression.kind, type: type.wrapped, span: expression.span)
        }
        let isFull = context.describe(found) == context.describe(type) || found.isSameKind(as: type.wrapped)
        context.report(
            SemanticsMessages.mismatch(
                found: context.describe(found, isFull: isFull), expected: context.describe(type, isFull: isFull),
                at: expression.span, hints: isFull ? [SemanticsMessages.boundsHint] : []))
        return unknown(expression.span)
    }

    /// Whether a text of the template fits a type whose form a literal's own type does not show: a pattern, an address.
    private func fits(_ text: String, _ type: Type) -> Bool {
        switch type {
        case .text(var bounds):
            guard let pattern = bounds.pattern else { return false }
            bounds.pattern = nil
            return TextType.literal(text).isAccepted(by: bounds) && pattern.matches(text, repertoire: bounds.repertoire)
        case .url(let max): return WebAddress.isValid(text) && text.unicodeScalars.count <= max
        default: return false
        }
    }

    // MARK: - What all parts use

    /// What an error already reported gives.
    func unknown(_ span: Span) -> TypedExpression { TypedExpression(.literal(.none), type: .unknown, span: span) }

    private func notValue(_ node: ExpressionNode, _ kind: Message) -> TypedExpression {
        context.report(SemanticsMessages.notValue(kind, at: node.span))
        return unknown(node.span)
    }

    /// Reports an optional, and goes on as if it were present.
    func present(_ expression: TypedExpression, hint: Diagnostic.Hint) -> TypedExpression {
        guard case .optional(let inner) = expression.type else { return expression }
        context.report(
            SemanticsMessages.unhandled(
                context.describe(expression.type), at: expression.span, isRatio: expression.type.isRatio, hint: hint))
        return TypedExpression(expression.kind, type: inner, span: expression.span)
    }

    /// Reports `none` and `[]` whose type nothing tells.
    func determined(_ expression: TypedExpression) -> TypedExpression {
        switch expression.type {
        case .optional(.unknown), .list(.unknown, _), .optional(.list(.unknown, _)), .list(.optional(.unknown), _):
            context.report(SemanticsMessages.cannotInfer(at: expression.span))
            return unknown(expression.span)
        default: return expression
        }
    }

    /// The same number with another scale or as a decimal one, where the type is a wider number; literals are
    /// rewritten.
    func widened(_ expression: TypedExpression, to type: Type) -> TypedExpression? {
        guard let found = expression.type.asDecimal, let wanted = type.asDecimal, wanted.scale >= found.scale else {
            return nil
        }
        switch (expression.type, type) {
        case (.int, .decimal), (.decimal, .decimal): break
        case (.money(let left), .money(let right)) where left.currency == right.currency: break
        default: return nil
        }
        guard let exact = found.rescaled(to: wanted.scale) else { return nil }
        let result: Type
        if case .money(let money) = type {
            result = .money(MoneyType(currency: money.currency, scale: wanted.scale, range: exact.range))
        } else {
            result = .decimal(exact)
        }
        if result == expression.type { return expression }
        switch expression.kind {
        case .literal(.int(let value)):
            guard let number = ExactNumber(unscaled: value, scale: 0).rescaled(to: wanted.scale) else { return nil }
            return TypedExpression(.literal(.number(number)), type: result, span: expression.span)
        case .literal(.number(let value)):
            guard let number = value.rescaled(to: wanted.scale) else { return nil }
            return TypedExpression(.literal(.number(number)), type: result, span: expression.span)
        default:
            let zero = TypedExpression(
                .literal(.number(ExactNumber(unscaled: 0, scale: wanted.scale))),
                type: .decimal(DecimalType(scale: wanted.scale, range: .exactly(0))), span: expression.span)
            return TypedExpression(.arithmetic(.add, expression, zero), type: result, span: expression.span)
        }
    }

    /// Applies a step to what an optional holds: none where it is absent.
    func mapped(
        _ expression: TypedExpression, in scope: Scope, _ step: (TypedExpression) -> TypedExpression
    ) -> TypedExpression {
        guard case .optional(let inner) = expression.type else { return step(expression) }
        let slot = scope.activation.allocate()
        let result = step(TypedExpression(.local(slot), type: inner, span: expression.span))
        if result.type.isUnknown { return result }
        let type = result.type.madeOptional
        return TypedExpression(
            .conditional(
                TypedExpression(.isSome(expression, bind: slot), type: .bool, span: expression.span), then: result,
                otherwise: TypedExpression(.literal(.none), type: type, span: expression.span)),
            type: type, span: result.span)
    }

    /// Turns what prints by itself into text where it stands beside text: `nombre else "aucun"`.
    func printedBesideText(_ branches: [TypedExpression], in scope: Scope) -> [TypedExpression] {
        guard branches.contains(where: { $0.type.wrapped.asText != nil }) else { return branches }
        return branches.map { branch in
            switch branch.type.wrapped {
            case .int, .enumeration: mapped(branch, in: scope) { self.printable($0) }
            default: branch
            }
        }
    }

    /// Brings branches to one type: widens numbers, prints whole numbers and enums beside text, reports what has
    /// nothing in common.
    func unified(_ branches: [TypedExpression], in scope: Scope) -> (branches: [TypedExpression], type: Type) {
        let branches = printedBesideText(branches, in: scope)
        guard var type = branches.first?.type else { return (branches, .unknown) }
        for (index, branch) in branches.enumerated().dropFirst() {
            guard let joined = type.joined(with: branch.type) else {
                let isOverflow =
                    type.wrapped.asDecimal != nil && branch.type.wrapped.asDecimal != nil
                    && type.wrapped.isSameKind(as: branch.type.wrapped)
                context.report(
                    isOverflow
                        ? SemanticsMessages.overflow(at: branch.span)
                        : SemanticsMessages.noCommonType(
                            context.describe(type), context.describe(branch.type), at: branch.span,
                            other: branches[index - 1].span))
                return (branches, .unknown)
            }
            type = joined
        }
        let wanted = type.wrapped
        let widened = branches.map { branch -> TypedExpression in
            guard wanted.asDecimal != nil,
                branch.type.wrapped.asDecimal?.scale != wanted.asDecimal?.scale
                    || !branch.type.wrapped.isSameKind(as: wanted), branch.type.wrapped.asDecimal != nil
            else { return branch }
            return mapped(branch, in: scope) { self.widened($0, to: wanted) ?? $0 }
        }
        return (widened, type)
    }
}

/// A checked loop.
struct CheckedLoop {
    /// The list.
    var list: TypedExpression
    /// The slot of the element.
    var slot: Int
    /// Which elements count.
    var filter: TypedExpression?
    /// The scope of the body.
    var scope: Scope
    /// How many times the body may run: the list's bounds, at least 0 where there is a filter.
    var bounds: ListBounds
}
