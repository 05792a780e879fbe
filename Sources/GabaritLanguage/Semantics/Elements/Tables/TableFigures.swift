import GabaritPrimitives

/// How the figures of a column are printed: value and printing are apart, so that totals have something to add.
struct TableFigures {
    /// The value of a row.
    var value: ExpressionNode?
    /// The format of values and totals: a name, or a call, `percent(1)`.
    var format: ExpressionNode?
    /// What stands where a value is not known.
    var missing: ExpressionNode?
    /// What stands where a ratio has no base.
    var noBase: ExpressionNode?
    /// Whether figures stand on their decimal points.
    var isDecimal = false

    /// What prints a value.
    struct Printed {
        /// The expression that prints it.
        var node: ExpressionNode
        /// The type of what is printed.
        var type: Type
        /// Whether it is a number of any kind.
        var isFigure: Bool
    }

    /// A name that no template can write: what a pattern binds.
    private static let bound = "value there is"

    /// What prints the column's value.
    func printed(in scope: Scope, by expressions: ExpressionChecker) -> Printed? {
        guard let value else { return nil }
        // Checked for its type: what is wrong with it is told once, and checked again where it is printed.
        let type = expressions.check(value, in: scope.nested()).type
        return printed(value, type, by: expressions.context)
    }

    /// What prints a value of a type, at the place of the column's value.
    func printed(_ value: ExpressionNode, _ type: Type, by context: CheckContext) -> Printed {
        func made(_ node: ExpressionNode) -> Printed { Printed(node: node, type: type, isFigure: type.isFigure) }
        guard type.isOptional else { return made(formatted(value)) }
        guard let missing else {
            context.report(TableMessages.needsMissing(at: value.span))
            return Printed(node: ExpressionNode(.missing, value.span), type: .unknown, isFigure: false)
        }
        guard case .ratio = type.wrapped, let noBase else {
            return made(ExpressionNode(.orElse(formatted(value), missing), value.span))
        }
        let there = ExpressionNode(.name(Self.bound), value.span)
        func arm(_ kind: PatternNode.Kind, _ node: ExpressionNode) -> ExpressionNode.MatchArm {
            ExpressionNode.MatchArm(pattern: PatternNode(kind, value.span), value: node)
        }
        return made(
            ExpressionNode(
                .match(
                    value,
                    [
                        arm(.some(Name(Self.bound, value.span)), formatted(there)),
                        arm(.enumCase(Name("unknown", value.span), bindings: []), missing),
                        arm(.enumCase(Name("noBase", value.span), bindings: []), noBase),
                    ]), value.span))
    }

    /// The value behind the column's format.
    private func formatted(_ value: ExpressionNode) -> ExpressionNode {
        guard let (name, arguments) = pipe else { return value }
        return ExpressionNode(.pipe(value, format: name, arguments + columnArgument(name, arguments)), value.span)
    }

    /// What tells numbers that they stand below each other.
    private func columnArgument(_ name: Name, _ arguments: [ArgumentNode]) -> [ArgumentNode] {
        func isColumn(_ argument: ArgumentNode) -> Bool {
            if case .string(let string) = argument.value.kind {
                string.plainText == FormatArguments.column
            } else {
                false
            }
        }
        guard name.text == "number", !arguments.contains(where: isColumn) else { return [] }
        let word = StringNode(segments: [.text(FormatArguments.column, name.span)], span: name.span)
        return [ArgumentNode(label: nil, value: ExpressionNode(.string(word), name.span))]
    }

    /// The format as it stands behind `|`; none where there is none, or something else is written.
    private var pipe: (Name, [ArgumentNode])? {
        switch format?.kind {
        case .name(let name)?: format.map { (Name(name, $0.span), []) }
        case .call(let callee, let arguments)?:
            if case .name(let name) = callee.kind { (Name(name, callee.span), arguments) } else { nil }
        default: nil
        }
    }

    /// Reports a format that is none.
    func checkFormat(by context: CheckContext) {
        guard let format, pipe == nil else { return }
        context.report(
            ElementMessages.wrongKind(
                found: Message(fr: "une valeur", en: "a value"),
                expected: Message(fr: "un format, `number` ou `percent(1)`", en: "a format, `number` or `percent(1)`"),
                at: format.span))
    }
}

extension TypedStatement {
    /// What stands behind the whole part of the figure that it prints, `",0 %"`; none where it prints none.
    func decimals(in language: LanguageData?) -> String? {
        guard let language, let figure = expressions.lazy.compactMap(\.figure).first,
            case .text(let text)? = figure.format.apply(to: figure.zero, of: figure.type, in: language)
        else { return nil }
        return String(text.drop { $0.isNumber })
    }
}

extension TypedExpression {
    /// The first figure that a format prints in it: the format, and nought of its type.
    fileprivate var figure: (format: Format, zero: Value, type: Type)? {
        if case .format(let base, let format) = kind {
            switch base.type.wrapped {
            case .int: return (format, .int(0), base.type.wrapped)
            case .decimal(let type):
                return (format, .number(ExactNumber(unscaled: 0, scale: type.scale)), base.type.wrapped)
            case .money(let type):
                return (format, .number(ExactNumber(unscaled: 0, scale: type.scale)), base.type.wrapped)
            case .ratio:
                let nought = ExactNumber(unscaled: 0, scale: 0)
                let one = ExactNumber(unscaled: 1, scale: 0)
                return (format, .ratio(.quotient(nought, over: one)), base.type.wrapped)
            default: break
            }
        }
        return operands.lazy.compactMap(\.figure).first
    }
}

extension Type {
    /// Whether it is a number of any kind.
    var isFigure: Bool {
        switch wrapped {
        case .int, .decimal, .money, .ratio, .months, .days: true
        default: false
        }
    }
}
