import GabaritPrimitives

/// Evaluates what must be known without any datum: lengths, colours, numbers, words, pairs and the tokens of themes.
///
/// What is wrong is reported once, where it stands; tokens are evaluated once each.
final class StaticEvaluator {
    /// A token of a theme.
    private struct Token: Hashable {
        var theme: Int
        var name: String
    }

    private enum State {
        case open
        case known([Constant]?)
    }

    /// What is shared.
    let context: CheckContext
    private var tokens: [Token: State] = [:]
    private var depth = 0

    /// How many tokens may name each other in a row.
    private static let depthLimit = 32
    /// The greatest length in either direction.
    static let limit = Length.millimetres(10_000)

    /// Makes an evaluator for one template.
    init(context: CheckContext) { self.context = context }

    /// Evaluates every token of every theme, used or not.
    func checkThemes() {
        for index in context.declarations.themes.indices {
            var names: [String: Span] = [:]
            for token in context.declarations.themes[index].node.tokens {
                if let first = names[token.name.text] {
                    context.report(StyleMessages.duplicateToken(token.name, first: first))
                } else {
                    names[token.name.text] = token.name.span
                    _ = values(of: Token(theme: index, name: token.name.text), at: token.name.span)
                }
            }
        }
    }

    /// The constants of several values; a token of several values stands for all of them.
    func constants(_ nodes: [ExpressionNode], in file: SourceID) -> [Constant]? {
        var all: [Constant] = []
        var isWhole = true
        for node in nodes {
            if let (token, name) = token(node, in: file) {
                guard let token, let values = values(of: token, at: name.span) else {
                    isWhole = false
                    continue
                }
                all += values.map { Constant($0.value, node.span) }
            } else if let constant = constant(node, in: file) {
                all.append(constant)
            } else {
                isWhole = false
            }
        }
        return isWhole ? all : nil
    }

    /// The constant of one value, or nothing where it has been reported as none.
    func constant(_ node: ExpressionNode, in file: SourceID) -> Constant? {
        if let (token, name) = token(node, in: file) {
            guard let token, let values = values(of: token, at: name.span) else { return nil }
            guard let value = values.first, values.count == 1 else {
                context.report(ElementMessages.severalValues(name, at: node.span))
                return nil
            }
            return Constant(value.value, node.span)
        }
        switch node.kind {
        case .missing: return nil
        case .name(let word): return Constant(.word(word), node.span)
        case .none: return Constant(.word("none"), node.span)
        case .boolean(let value): return Constant(.bool(value), node.span)
        case .integer(let digits), .decimal(let digits):
            return StaticNumber.exact(digits, isNegative: false).map { Constant(.number($0), node.span) }
                ?? tooLarge(node)
        case .quantity(let digits, let unit): return quantity(digits, unit, node)
        case .color(let written): return color(written).map { Constant(.color($0), node.span) }
        case .string(let string):
            guard let text = string.plainText else { return notConstant(node) }
            return Constant(.text(text), node.span)
        case .tuple(let elements):
            let values = elements.map { constant($0, in: file) }
            let known = values.compactMap(\.self)
            return known.count == values.count ? Constant(.tuple(known), node.span) : nil
        case .call(let callee, let arguments):
            guard case .name(let name) = callee.kind, arguments.allSatisfy({ $0.label == nil }) else {
                return notConstant(node)
            }
            let values = arguments.map { constant($0.value, in: file) }
            let known = values.compactMap(\.self)
            return known.count == values.count ? Constant(.step(name, known), node.span) : nil
        case .unary(.minus, let operand): return constant(operand, in: file).flatMap { negative($0, node) }
        case .binary(let symbol, let left, let right, _):
            guard let left = constant(left, in: file), let right = constant(right, in: file) else { return nil }
            return arithmetic(symbol, left, right, node)
        default: return notConstant(node)
        }
    }

    // MARK: - Literals

    private func quantity(_ digits: String, _ unit: Name, _ node: ExpressionNode) -> Constant? {
        guard let number = StaticNumber.exact(digits, isNegative: false) else { return tooLarge(node) }
        let value = Double(number.unscaled) / (0..<number.scale).reduce(1.0) { power, _ in power * 10 }
        switch unit.text {
        case "mm": return length(.millimetres(value), node)
        case "cm": return length(.millimetres(value * 10), node)
        case "in": return length(.points(value * 72), node)
        case "pt": return length(.points(value), node)
        case "fr":
            guard number.scale == 0, (1...1000).contains(number.unscaled) else {
                context.report(ElementMessages.badShare(at: node.span))
                return nil
            }
            return Constant(.fraction(Int(number.unscaled)), node.span)
        // An unknown unit has been told of by the parser; the others are no lengths.
        default: return Units.all.contains(unit.text) || unit.text == "%" ? notConstant(node) : nil
        }
    }

    /// The colour of `#` and six digits; anything else has been told of by the parser.
    private func color(_ written: String) -> Color? {
        let digits = written.dropFirst().compactMap(\.hexDigitValue)
        guard digits.count == 6, written.count == 7 else { return nil }
        func channel(_ index: Int) -> UInt8 { UInt8(digits[2 * index] * 16 + digits[2 * index + 1]) }
        return Color(red: channel(0), green: channel(1), blue: channel(2))
    }

    private func length(_ length: Length, _ node: ExpressionNode) -> Constant? {
        guard -Self.limit <= length, length <= Self.limit else { return tooLarge(node) }
        return Constant(.length(length), node.span)
    }

    // MARK: - Arithmetic

    private func negative(_ operand: Constant, _ node: ExpressionNode) -> Constant? {
        switch operand.value {
        case .length(let length): return Constant(.length(-length), node.span)
        case .number(let number):
            let (negated, overflow) = Int64(0).subtractingReportingOverflow(number.unscaled)
            if overflow { return tooLarge(node) }
            return Constant(.number(ExactNumber(unscaled: negated, scale: number.scale)), node.span)
        default:
            context.report(
                ElementMessages.wrongKind(
                    found: operand.kind.message, expected: Constant.Kind.length.message, at: operand.span))
            return nil
        }
    }

    private func arithmetic(
        _ symbol: BinaryOperator, _ left: Constant, _ right: Constant, _ node: ExpressionNode
    ) -> Constant? {
        switch (symbol, left.value, right.value) {
        case (.plus, .length(let first), .length(let second)): return length(first + second, node)
        case (.minus, .length(let first), .length(let second)): return length(first - second, node)
        case (.times, .length(let first), .number(let factor)), (.times, .number(let factor), .length(let first)):
            return scaled(first, by: factor, node)
        case (.plus, .length, _), (.minus, .length, _), (.times, .number, _):
            return wrongOperand(right, expected: .length)
        case (.plus, _, .length), (.minus, _, .length): return wrongOperand(left, expected: .length)
        case (.times, .length, _): return wrongOperand(right, expected: .number)
        default: return notConstant(node)
        }
    }

    private func scaled(_ first: Length, by factor: ExactNumber, _ node: ExpressionNode) -> Constant? {
        let divisor = (0..<factor.scale).reduce(Int64(1)) { power, _ in power * 10 }
        let (product, overflow) = Int64(first.units).multipliedReportingOverflow(by: factor.unscaled)
        guard !overflow else { return tooLarge(node) }
        // To the nearest unit, halves away from zero.
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
        let isUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude && remainder != 0
        return length(Length(units: Int(quotient) + (isUp ? (product < 0 ? -1 : 1) : 0)), node)
    }

    private func wrongOperand(_ operand: Constant, expected: Constant.Kind) -> Constant? {
        if expected == .length, case .number(let number) = operand.value {
            context.report(ElementMessages.missingUnit(number.plain, at: operand.span))
        } else {
            context.report(
                ElementMessages.wrongKind(
                    found: operand.kind.message, expected: expected.message, example: expected.example, at: operand.span
                ))
        }
        return nil
    }

    private func tooLarge(_ node: ExpressionNode) -> Constant? {
        context.report(ElementMessages.constantTooLarge(at: node.span))
        return nil
    }

    private func notConstant(_ node: ExpressionNode) -> Constant? {
        context.report(ElementMessages.notConstant(at: node.span))
        return nil
    }

    // MARK: - Tokens

    /// The token that an expression names: `theme.token`; without one of that name it is reported and nil inside.
    private func token(_ node: ExpressionNode, in file: SourceID) -> (Token?, Name)? {
        guard case .member(let base, let name, false) = node.kind, case .name(let themeName) = base.kind,
            let declared = context.visible(themeName, in: file), case .theme(let index) = declared.entry
        else { return nil }
        let tokens = context.declarations.themes[index].node.tokens
        guard tokens.contains(where: { $0.name.text == name.text }) else {
            context.report(StyleMessages.unknownToken(name, of: themeName, known: tokens.map(\.name.text)))
            return (nil, name)
        }
        return (Token(theme: index, name: name.text), name)
    }

    private func values(of token: Token, at span: Span) -> [Constant]? {
        switch tokens[token] {
        case .known(let values): return values
        case .open:
            context.report(StyleMessages.tokenCycle(token.name, at: span))
            return nil
        case nil: break
        }
        let theme = context.declarations.themes[token.theme]
        guard let node = theme.node.tokens.first(where: { $0.name.text == token.name }) else { return nil }
        guard depth < Self.depthLimit else {
            context.report(StyleMessages.tokensTooDeep(limit: Self.depthLimit, at: span))
            return nil
        }
        tokens[token] = .open
        depth += 1
        let values = constants(node.values, in: theme.file)
        depth -= 1
        tokens[token] = .known(values)
        return values
    }
}
