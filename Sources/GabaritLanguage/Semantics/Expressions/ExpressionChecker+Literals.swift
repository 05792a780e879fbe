import GabaritPrimitives

extension ExpressionChecker {
    /// A number, a quantity, a date, a boolean or `none`.
    func literal(_ node: ExpressionNode, expecting: Type?) -> TypedExpression {
        func made(_ value: Value, _ type: Type) -> TypedExpression {
            TypedExpression(.literal(value), type: type, span: node.span)
        }
        switch node.kind {
        case .integer(let digits), .decimal(let digits): return number(digits, isNegative: false, node.span, expecting)
        case .quantity(let digits, let unit): return quantity(digits, unit, node.span)
        case .date(let text):
            guard let date = CivilDate(iso: text) else { return unknown(node.span) }
            if !(1900...2199).contains(date.year) { context.report(SemanticsMessages.dateRange(at: node.span)) }
            return made(.date(date), .date)
        case .boolean(let value): return made(.bool(value), .bool)
        default:
            if let expecting, expecting.isOptional { return made(.none, expecting) }
            return made(.none, .optional(.unknown))
        }
    }

    /// A number as written; it becomes an amount or a decimal number where one is expected.
    func number(_ digits: String, isNegative: Bool, _ span: Span, _ expecting: Type?) -> TypedExpression {
        guard let exact = StaticNumber.exact(digits, isNegative: isNegative) else {
            context.report(SemanticsMessages.numberTooLarge(at: span))
            return unknown(span)
        }
        func made(_ number: ExactNumber, _ type: Type) -> TypedExpression {
            TypedExpression(.literal(.number(number)), type: type, span: span)
        }
        switch expecting?.wrapped {
        case .money(let type)?:
            if let number = exact.rescaled(to: max(type.scale, 2)) {
                return made(
                    number,
                    .money(MoneyType(currency: type.currency, scale: number.scale, range: .exactly(number.unscaled))))
            }
        case .decimal(let type)?:
            if let number = exact.rescaled(to: max(type.scale, exact.scale)) {
                return made(number, .decimal(DecimalType(scale: number.scale, range: .exactly(number.unscaled))))
            }
        default: break
        }
        if exact.scale == 0, !digits.contains(".") {
            return TypedExpression(.literal(.int(exact.unscaled)), type: .int(.exactly(exact.unscaled)), span: span)
        }
        return made(exact, .decimal(DecimalType(scale: exact.scale, range: .exactly(exact.unscaled))))
    }

    private func quantity(_ digits: String, _ unit: Name, _ span: Span) -> TypedExpression {
        func made(_ value: Value, _ type: Type) -> TypedExpression {
            TypedExpression(.literal(value), type: type, span: span)
        }
        guard let exact = StaticNumber.exact(digits, isNegative: false) else {
            context.report(SemanticsMessages.numberTooLarge(at: span))
            return unknown(span)
        }
        if unit.text == "%" {
            let type = RatioType(
                numerator: DecimalType(scale: exact.scale, range: .exactly(exact.unscaled)),
                denominator: DecimalType(scale: 0, range: .exactly(100)))
            return made(.ratio(.quotient(exact, over: ExactNumber(unscaled: 100, scale: 0))), .ratio(type))
        }
        let factor: Int64? =
            switch unit.text {
            case "day", "days", "month", "months": 1
            case "year", "years": 12
            default: nil
            }
        guard let factor else {
            context.report(SemanticsMessages.notValue(Message(fr: "une longueur", en: "a length"), at: span))
            return unknown(span)
        }
        let (count, overflow) = exact.unscaled.multipliedReportingOverflow(by: factor)
        guard exact.scale == 0, !overflow, count <= TypeChecker.countLimit else {
            context.report(SemanticsMessages.badCount(at: span))
            return unknown(span)
        }
        return unit.text.hasPrefix("day")
            ? made(.days(count), .days(.exactly(count))) : made(.months(count), .months(.exactly(count)))
    }

    /// `[a, b]`.
    func list(_ nodes: [ExpressionNode], _ span: Span, in scope: Scope, expecting: Type?) -> TypedExpression {
        var wanted: Type?
        if case .list(let element, _)? = expecting?.wrapped { wanted = element }
        guard nodes.count <= TypeChecker.listLimit else {
            context.report(SemanticsMessages.listTooLong(limit: TypeChecker.listLimit, at: span))
            return unknown(span)
        }
        if nodes.isEmpty {
            let bounds = ListBounds(minimum: 0, maximum: 0)
            return TypedExpression(.list([]), type: .list(wanted ?? .unknown, bounds), span: span)
        }
        var elements: [TypedExpression] = []
        for node in nodes { elements.append(check(node, in: scope, expecting: wanted ?? elements.first?.type)) }
        let (unified, type) = unified(elements, in: scope)
        if type.isUnknown { return unknown(span) }
        return TypedExpression(
            .list(unified), type: .list(type, ListBounds(minimum: nodes.count, maximum: nodes.count)), span: span)
    }
}
