import GabaritPrimitives

extension ExpressionChecker {
    /// `a | name(arguments)`: a built-in format, or a function with one more argument.
    func pipe(
        _ node: ExpressionNode, _ format: Name, _ arguments: [ArgumentNode], _ span: Span, in scope: Scope
    ) -> TypedExpression {
        if case .function(let index)? = context.meaning(of: format.text, in: scope) {
            return pipe(node, function: index, format, arguments, span, in: scope)
        }
        let value = determined(check(node, in: scope))
        guard ReservedNames.formats.contains(format.text) else {
            if !format.text.isEmpty {
                let functions = context.declarations.functions.map(\.node.name.text)
                context.report(SemanticsMessages.unknownFormat(format, among: Array(ReservedNames.formats) + functions))
            }
            return unknown(span)
        }
        if value.type.isUnknown { return unknown(span) }
        var reader = FormatArguments(context: context, format: format, arguments: arguments)
        let type = value.type.wrapped
        let checked = self.format(format, on: type, &reader, span)
        guard let checked else { return unknown(span) }
        reader.finish()
        switch checked {
        case .label, .code:
            return mapped(value, in: scope) { checked == .label ? self.labelled($0, span) : self.coded($0, span) }
        case .format(let format, let result):
            let kind = TypedExpression.Kind.format(value, format)
            let formatted: TypedExpression
            if let result {
                formatted = TypedExpression(kind, type: result, span: span)
            } else {
                formatted = typedAsText(kind, minimum: minimum(of: format, on: type), span)
            }
            guard value.type.isOptional else { return formatted }
            return TypedExpression(kind, type: formatted.type.madeOptional, span: span)
        }
    }

    private func pipe(
        _ node: ExpressionNode, function index: Int, _ name: Name, _ arguments: [ArgumentNode], _ span: Span,
        in scope: Scope
    ) -> TypedExpression {
        let parameters = context.declarations.functions[index].parameters
        guard let first = parameters.first else {
            context.report(SemanticsMessages.tooManyArguments(name, expected: 0, at: node.span))
            return unknown(span)
        }
        let value = determined(check(node, in: scope, expecting: first.type))
        let others = checkArguments(arguments, for: Array(parameters.dropFirst()), of: name, in: scope, at: span)
        if value.type.isUnknown { return unknown(span) }
        let isMapped = value.type.isOptional && !first.type.isOptional
        let apply = { (argument: TypedExpression) in
            self.called(index, [self.coerce(argument, to: first.type)] + others, span)
        }
        return isMapped ? mapped(value, in: scope, apply) : apply(value)
    }

    /// A format with its arguments checked, and the type of its result where that is no text.
    private enum Checked: Equatable {
        case format(Format, result: Type?)
        case label, code
    }

    private func minimum(of format: Format, on type: Type) -> Int {
        context.printedLanguages.compactMap { format.resultBounds(for: type, language: $0)?.minimum }.min() ?? 0
    }

    private func format(_ name: Name, on type: Type, _ reader: inout FormatArguments, _ span: Span) -> Checked? {
        func refuse(_ fr: String, _ en: String, hints: [Diagnostic.Hint] = []) -> Checked? {
            context.report(
                SemanticsMessages.wrongFormatType(
                    name, found: context.describe(type), expected: Message(fr: fr, en: en),
                    hints: hints.isEmpty ? usualFormat(of: type) : hints))
            return nil
        }
        func text(_ format: Format) -> Checked? {
            type.asText == nil ? refuse("un texte", "a text") : .format(format, result: nil)
        }
        switch name.text {
        case "date":
            guard case .date = type else { return refuse("une date", "a date") }
            guard let word = reader.requiredWord(among: Format.DateStyle.allCases.map(\.rawValue)),
                let style = Format.DateStyle(rawValue: word)
            else { return nil }
            return .format(.date(style), result: nil)
        case "number":
            switch type {
            case .int, .decimal: break
            case .money:
                return refuse(
                    "un nombre", "a number",
                    hints: [SemanticsMessages.hint(fr: "écrivez `| money`", en: "write `| money`")])
            case .ratio:
                return refuse(
                    "un nombre", "a number",
                    hints: [
                        SemanticsMessages.hint(
                            fr: "écrivez `| percent(1)`, ou `| rounded(2, \"halfUp\") | number`",
                            en: "write `| percent(1)`, or `| rounded(2, \"halfUp\") | number`")
                    ])
            default: return refuse("un nombre", "a number")
            }
            let decimals = reader.count(in: 0...12)
            let (rounding, inColumn) = reader.roundingOrColumn()
            if let decimals, let scale = type.asDecimal?.scale, decimals < scale, rounding == nil {
                context.report(SemanticsMessages.roundingRequired(name, decimals: decimals, at: span))
            }
            return .format(.number(decimals: decimals, rounding: rounding, inColumn: inColumn), result: nil)
        case "money":
            guard case .money(let money) = type else { return refuse("un montant", "an amount") }
            if money.scale > 2 {
                context.report(SemanticsMessages.roundingRequired(Name("rounded", span), decimals: 2, at: span))
            }
            let word = reader.word(among: ["whole"])
            return .format(.money(wholeWithoutDecimals: word == "whole"), result: nil)
        case "percent": return percent(type, &reader, span, refuse)
        case "rounded": return rounded(type, &reader, span, refuse)
        case "grouped":
            guard let bounds = type.asText else { return refuse("un texte", "a text") }
            let groups = reader.counts(in: 1...100)
            guard !groups.isEmpty else { return nil }
            return grouped(groups, bounds, type, span).map { .format(.grouped($0), result: .text(bounds)) }
        case "siren": return digits([3, 3, 3], type, span, refuse)
        case "siret": return digits([3, 3, 3, 5], type, span, refuse)
        case "phone": return digits([2, 2, 2, 2, 2], type, span, refuse)
        case "upper": return text(.upper)
        case "lower": return text(.lower)
        case "postal": return text(.postal)
        case "prose": return text(.prose)
        case "ordinal":
            guard case .int(let range) = type, range.lower >= 0 else {
                return refuse("un nombre entier positif", "a whole number that is not negative")
            }
            return .format(.ordinal, result: nil)
        case "duration":
            switch type {
            case .months, .days: return .format(.duration, result: nil)
            default: return refuse("une durée en mois ou en jours", "a count of months or days")
            }
        default:
            guard case .enumeration = type else { return refuse("une énumération", "an enum") }
            return name.text == "label" ? .label : .code
        }
    }

    /// The format that a type is mostly printed with, as advice.
    private func usualFormat(of type: Type) -> [Diagnostic.Hint] {
        let format: String
        switch type {
        case .date: format = "date(\"long\")"
        case .money: format = "money"
        case .int, .decimal: format = "number"
        case .months, .days: format = "duration"
        case .ratio: format = "percent(1)"
        default: return []
        }
        return [SemanticsMessages.hint(fr: "écrivez `| \(format)`", en: "write `| \(format)`")]
    }

    private typealias Refusal = (String, String, [Diagnostic.Hint]) -> Checked?

    private func percent(_ type: Type, _ reader: inout FormatArguments, _ span: Span, _ refuse: Refusal) -> Checked? {
        let decimals = reader.count(in: 0...6) ?? 0
        let rounding = reader.rounding() ?? .halfUp
        switch type {
        case .ratio(let ratio):
            guard ratio.currency == nil else {
                return refuse("un rapport sans monnaie", "a ratio without currency", [])
            }
        case .int, .decimal: break
        default: return refuse("un rapport ou un nombre", "a ratio or a number", [])
        }
        return .format(.percent(decimals: decimals, rounding: rounding), result: nil)
    }

    private func rounded(_ type: Type, _ reader: inout FormatArguments, _ span: Span, _ refuse: Refusal) -> Checked? {
        guard let scale = reader.requiredCount(in: 0...12) else { return nil }
        let rounding = reader.rounding()
        switch type {
        case .ratio, .decimal, .money: break
        default: return refuse("un rapport ou un nombre décimal", "a ratio or a decimal number", [])
        }
        guard let rounding else {
            context.report(SemanticsMessages.roundingRequired(Name("rounded", span), decimals: scale, at: span))
            return nil
        }
        let format = Format.rounded(scale: scale, rounding: rounding)
        guard let language = context.languageData, let result = format.resultType(for: type, language: language) else {
            context.report(SemanticsMessages.overflow(at: span))
            return nil
        }
        return .format(format, result: result)
    }

    private func grouped(_ groups: [Int], _ bounds: TextType, _ type: Type, _ span: Span) -> [Int]? {
        let sum = groups.reduce(0) { $0.addingClamped($1) }
        if bounds.minimum == sum, bounds.maximum == sum, bounds.lines == 1 { return groups }
        context.report(SemanticsMessages.groupLength(sum: sum, type: context.describe(type, isFull: true), at: span))
        return nil
    }

    private func digits(_ groups: [Int], _ type: Type, _ span: Span, _ refuse: Refusal) -> Checked? {
        guard let bounds = type.asText else { return refuse("un texte", "a text", []) }
        return grouped(groups, bounds, type, span).map { .format(.digitGroups($0), result: nil) }
    }
}
