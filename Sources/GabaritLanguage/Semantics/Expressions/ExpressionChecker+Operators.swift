import GabaritPrimitives

extension ExpressionChecker {
    // MARK: - One operand

    func negation(_ operand: ExpressionNode, _ span: Span, in scope: Scope) -> TypedExpression {
        let value = checkCondition(operand, in: scope).condition
        return TypedExpression(.not(value), type: .bool, span: span)
    }

    func negative(_ operand: ExpressionNode, _ span: Span, in scope: Scope, expecting: Type?) -> TypedExpression {
        switch operand.kind {
        case .integer(let digits), .decimal(let digits): return number(digits, isNegative: true, span, expecting)
        default: break
        }
        let value = checkPresent(operand, in: scope, expecting: expecting)
        let type: Type?
        switch value.type {
        case .unknown: return unknown(span)
        case .int(let range): type = range.negated.map(Type.int)
        case .months(let range): type = range.negated.map(Type.months)
        case .days(let range): type = range.negated.map(Type.days)
        case .decimal(let decimal):
            type = decimal.range.negated.map { .decimal(DecimalType(scale: decimal.scale, range: $0)) }
        case .money(let money):
            type = money.range.negated.map {
                .money(MoneyType(currency: money.currency, scale: money.scale, range: $0))
            }
        default:
            context.report(SemanticsMessages.badOperand("-", context.describe(value.type), nil, at: span))
            return unknown(span)
        }
        return result(.negative(value), type, span)
    }

    /// An operation, or the report that its result is too large.
    private func result(_ kind: TypedExpression.Kind, _ type: Type?, _ span: Span) -> TypedExpression {
        guard let type else {
            context.report(SemanticsMessages.overflow(at: span))
            return unknown(span)
        }
        return TypedExpression(kind, type: type, span: span)
    }

    // MARK: - Two operands

    func binary(
        _ symbol: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ place: Span, _ span: Span,
        in scope: Scope, expecting: Type?
    ) -> TypedExpression {
        switch symbol {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return comparison(symbol, left, right, place, span, in: scope)
        case .of, .divide: return ratio(symbol, left, right, place, span, in: scope)
        case .plus, .minus, .times, .modulo, .and, .or: break
        }
        let isSum = symbol == .plus || symbol == .minus
        let (first, second) = operands(left, right, in: scope) {
            self.checkPresent($0, in: scope, expecting: isSum ? $1 ?? expecting : nil)
        }
        guard !first.type.isUnknown, !second.type.isUnknown else { return unknown(span) }
        switch (symbol, first.type, second.type) {
        case (.plus, .date, .months), (.plus, .date, .days): return shift(first, by: second, sign: 1, span)
        case (.minus, .date, .months), (.minus, .date, .days): return shift(first, by: second, sign: -1, span)
        case (.plus, .months, .date), (.plus, .days, .date): return shift(second, by: first, sign: 1, span)
        case (.minus, .date, .date):
            // A moved date stays within the years 1 to 9999.
            return TypedExpression(
                .daysBetween(first, second), type: .days(IntegerRange(-3_652_058, 3_652_058)), span: span)
        case (.plus, .months(let one), .months(let other)):
            return result(.arithmetic(.add, first, second), one.adding(other).map(Type.months), span)
        case (.minus, .months(let one), .months(let other)):
            return result(.arithmetic(.subtract, first, second), one.subtracting(other).map(Type.months), span)
        case (.plus, .days(let one), .days(let other)):
            return result(.arithmetic(.add, first, second), one.adding(other).map(Type.days), span)
        case (.minus, .days(let one), .days(let other)):
            return result(.arithmetic(.subtract, first, second), one.subtracting(other).map(Type.days), span)
        case (.plus, .int(let one), .int(let other)):
            return result(.arithmetic(.add, first, second), one.adding(other).map(Type.int), span)
        case (.minus, .int(let one), .int(let other)):
            return result(.arithmetic(.subtract, first, second), one.subtracting(other).map(Type.int), span)
        case (.times, .int(let one), .int(let other)):
            return result(.arithmetic(.multiply, first, second), one.multiplied(by: other).map(Type.int), span)
        case (.modulo, .int(let one), .int(let other)):
            guard !other.contains(0) else {
                context.report(
                    SemanticsMessages.zeroModulo(context.describe(second.type, isFull: true), at: right.span))
                return unknown(span)
            }
            return result(.arithmetic(.modulo, first, second), one.remainder(by: other).map(Type.int), span)
        case (.modulo, _, _): return mixed(symbol, first, second, place, span)
        default: return decimals(symbol, first, second, place, span)
        }
    }

    /// A sum or a product of decimal numbers and amounts.
    private func decimals(
        _ symbol: BinaryOperator, _ first: TypedExpression, _ second: TypedExpression, _ place: Span, _ span: Span
    ) -> TypedExpression {
        guard let left = first.type.asDecimal, let right = second.type.asDecimal else {
            return mixed(symbol, first, second, place, span)
        }
        let currency: String?
        switch (first.type, second.type) {
        case (.money(let one), .money(let other)):
            guard one.currency == other.currency, symbol != .times else {
                return mixed(symbol, first, second, place, span)
            }
            currency = one.currency
        case (.money(let one), _), (_, .money(let one)):
            guard symbol == .times else { return mixed(symbol, first, second, place, span) }
            currency = one.currency
        default: currency = nil
        }
        let range: IntegerRange?
        let scale: Int
        let operation: TypedExpression.Arithmetic
        if symbol == .times {
            scale = left.scale + right.scale
            range = left.range.multiplied(by: right.range)
            operation = .multiply
        } else {
            scale = max(left.scale, right.scale)
            operation = symbol == .plus ? .add : .subtract
            if let one = left.rescaled(to: scale)?.range, let other = right.rescaled(to: scale)?.range {
                range = symbol == .plus ? one.adding(other) : one.subtracting(other)
            } else {
                range = nil
            }
        }
        guard let range, scale <= 12 else {
            context.report(SemanticsMessages.overflow(at: span))
            return unknown(span)
        }
        let type: Type
        if let currency {
            type = .money(MoneyType(currency: currency, scale: scale, range: range))
        } else {
            type = .decimal(DecimalType(scale: scale, range: range))
        }
        return TypedExpression(.arithmetic(operation, first, second), type: type, span: span)
    }

    private func mixed(
        _ symbol: BinaryOperator, _ first: TypedExpression, _ second: TypedExpression, _ place: Span, _ span: Span
    ) -> TypedExpression {
        var hints: [Diagnostic.Hint] = []
        if symbol == .plus, first.type.asText != nil || second.type.asText != nil {
            hints = [
                SemanticsMessages.hint(fr: "écrivez un seul texte : `\"{…} {…}\"`", en: "write one text: `\"{…} {…}\"`")
            ]
        }
        if case .date = first.type, case .int = second.type {
            hints = [
                SemanticsMessages.hint(
                    fr: "dites l'unité : `3 days`, `6 months`, ou un champ `Days(…)`",
                    en: "say the unit: `3 days`, `6 months`, or a field `Days(…)`")
            ]
        }
        context.report(
            SemanticsMessages.badOperand(
                symbol.rawValue, context.describe(first.type), context.describe(second.type), at: place, hints: hints))
        return unknown(span)
    }

    private func shift(_ date: TypedExpression, by count: TypedExpression, sign: Int, _ span: Span) -> TypedExpression {
        let limit: UInt64
        let range: IntegerRange
        switch count.type {
        case .months(let months): (limit, range) = (1200, months)
        case .days(let days): (limit, range) = (36_600, days)
        default: return unknown(span)
        }
        if range.magnitude > limit {
            context.report(SemanticsMessages.shiftTooFar(context.describe(count.type, isFull: true), at: count.span))
        }
        return TypedExpression(.shift(date, by: count, sign: sign), type: .date, span: span)
    }

    // MARK: - Ratios

    private func ratio(
        _ symbol: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ place: Span, _ span: Span,
        in scope: Scope
    ) -> TypedExpression {
        let mayMiss = symbol == .of
        // A number beside an amount stays a number.
        let first = mayMiss ? check(left, in: scope) : checkPresent(left, in: scope)
        let second = mayMiss ? check(right, in: scope) : checkPresent(right, in: scope)
        guard !first.type.isUnknown, !second.type.isUnknown else { return unknown(span) }
        guard let numerator = first.type.wrapped.asDecimal, let denominator = second.type.wrapped.asDecimal else {
            return mixed(symbol, first, second, place, span)
        }
        let currency: String?
        switch (first.type.wrapped, second.type.wrapped) {
        case (.money(let one), .money(let other)):
            guard one.currency == other.currency else { return mixed(symbol, first, second, place, span) }
            currency = nil
        case (.money(let one), _): currency = one.currency
        case (_, .money): return mixed(symbol, first, second, place, span)
        default: currency = nil
        }
        let ratio = Type.ratio(RatioType(currency: currency, numerator: numerator, denominator: denominator))
        let hasValue = !first.type.isOptional && !second.type.isOptional && !denominator.range.contains(0)
        return TypedExpression(.ratio(first, second), type: hasValue ? ratio : .optional(ratio), span: span)
    }

    // MARK: - Comparisons

    private func comparison(
        _ symbol: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ place: Span, _ span: Span,
        in scope: Scope
    ) -> TypedExpression {
        if case .none = left.kind { return comparisonWithNone(right, place, span, in: scope) }
        if case .none = right.kind { return comparisonWithNone(left, place, span, in: scope) }
        let (first, second) = operands(left, right, in: scope) { node, wanted in
            // Typography would change what is compared.
            if case .string(let string) = node.kind { return self.checkText(string, in: scope, isTypeset: false) }
            if self.isPayloadCase(node, wanted, in: scope) {
                return TypedExpression(.literal(.none), type: wanted ?? .unknown, span: node.span)
            }
            return self.present(self.check(node, in: scope, expecting: wanted), hint: SemanticsMessages.someHint)
        }
        guard !first.type.isUnknown, !second.type.isUnknown else {
            return TypedExpression(.literal(.bool(false)), type: .unknown, span: span)
        }
        let comparison: TypedExpression.Comparison
        switch symbol {
        case .equal: comparison = .equal
        case .notEqual: comparison = .notEqual
        case .less: comparison = .less
        case .lessOrEqual: comparison = .lessOrEqual
        case .greater: comparison = .greater
        default: comparison = .greaterOrEqual
        }
        let isEquality = symbol == .equal || symbol == .notEqual
        var isComparable = false
        switch (first.type, second.type) {
        case (.date, .date), (.months, .months), (.days, .days): isComparable = true
        case (.bool, .bool): isComparable = isEquality
        case (.enumeration(let one), .enumeration(let other)):
            guard one == other, isEquality else { break }
            if let pattern = casePattern(right, one, in: scope) { return matching(first, pattern, symbol, span) }
            if let pattern = casePattern(left, one, in: scope) { return matching(second, pattern, symbol, span) }
            isComparable = true
        case (.ratio(let one), .ratio(let other)):
            isComparable = one.currency == other.currency
        case (.money(let one), .money(let other)): isComparable = one.currency == other.currency
        case (.int, .int), (.int, .decimal), (.decimal, .int), (.decimal, .decimal): isComparable = true
        default: isComparable = isEquality && first.type.asText != nil && second.type.asText != nil
        }
        guard isComparable else { return mixed(symbol, first, second, place, span) }
        if let one = first.type.asDecimal, let other = second.type.asDecimal {
            let scale = max(one.scale, other.scale)
            if one.rescaled(to: scale) == nil || other.rescaled(to: scale) == nil {
                context.report(SemanticsMessages.overflow(at: span))
            }
        }
        return TypedExpression(.compare(comparison, first, second), type: .bool, span: span)
    }

    private func comparisonWithNone(_ node: ExpressionNode, _ place: Span, _ span: Span, in scope: Scope)
        -> TypedExpression
    {
        let value = check(node, in: scope)
        if !value.type.isUnknown {
            let hint = SemanticsMessages.hint(fr: "écrivez `is none` ou `is some`", en: "write `is none` or `is some`")
            context.report(
                SemanticsMessages.badOperand("==", context.describe(value.type), "none", at: place, hints: [hint]))
        }
        return unknown(span)
    }

    /// Whether a bare name is a case that carries fields: `statut == radiee` asks for the case alone.
    private func isPayloadCase(_ node: ExpressionNode, _ wanted: Type?, in scope: Scope) -> Bool {
        guard case .enumeration(let id)? = wanted, let index = bareCase(node, id, in: scope) else { return false }
        return !context.contract[id].cases[index].payload.isEmpty
    }

    private func casePattern(_ node: ExpressionNode, _ id: EnumID, in scope: Scope) -> TypedPattern? {
        bareCase(node, id, in: scope).map { index in
            .enumCase(index, bind: Array(repeating: nil, count: context.contract[id].cases[index].payload.count))
        }
    }

    private func bareCase(_ node: ExpressionNode, _ id: EnumID, in scope: Scope) -> Int? {
        switch node.kind {
        case .name(let text):
            switch context.meaning(of: text, in: scope) {
            case .local(_, let type)?, .global(_, let type)?: if type.wrapped == .enumeration(id) { return nil }
            default: break
            }
            return caseIndex(text, of: id)
        case .member(let base, let name, false):
            return enumID(base, in: scope) == id ? caseIndex(name.text, of: id) : nil
        default: return nil
        }
    }

    private func matching(
        _ value: TypedExpression, _ pattern: TypedPattern, _ symbol: BinaryOperator, _ span: Span
    ) -> TypedExpression {
        let matches = TypedExpression(.matches(value, pattern), type: .bool, span: span)
        return symbol == .equal ? matches : TypedExpression(.not(matches), type: .bool, span: span)
    }

    // MARK: - Order of checking

    /// Checks two operands: one that says nothing of its type by itself after the other, whose type it takes.
    private func operands(
        _ left: ExpressionNode, _ right: ExpressionNode, in scope: Scope,
        _ check: (ExpressionNode, Type?) -> TypedExpression
    ) -> (TypedExpression, TypedExpression) {
        if needsContext(left, in: scope), !needsContext(right, in: scope) {
            let second = check(right, nil)
            return (check(left, operandType(second.type)), second)
        }
        let first = check(left, nil)
        return (first, check(right, operandType(first.type)))
    }

    /// What an operand's type says of the other one.
    private func operandType(_ type: Type) -> Type? {
        switch type.wrapped {
        case .enumeration, .decimal, .money: type.wrapped
        default: nil
        }
    }

    private func needsContext(_ node: ExpressionNode, in scope: Scope) -> Bool {
        switch node.kind {
        case .integer, .decimal: return true
        case .unary(.minus, let operand): return needsContext(operand, in: scope)
        case .name(let text):
            switch context.meaning(of: text, in: scope) {
            case .local?, .global?, .function?, .record?: return false
            default: return true
            }
        default: return false
        }
    }
}
