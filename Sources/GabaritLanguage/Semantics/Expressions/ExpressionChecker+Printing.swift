import GabaritPrimitives

extension ExpressionChecker {
    /// Turns a checked expression into a text that prints it as it is: texts, addresses, whole numbers, labels of
    /// enums.
    ///
    /// Reports what needs a format (`| date("long")`), an `else`, or cannot be printed. The result's type is
    /// ``Type/text(_:)``
    /// (or unknown) with tight bounds.
    func printable(_ expression: TypedExpression) -> TypedExpression {
        let value = present(determined(expression), hint: SemanticsMessages.elseHint)
        if value.type.isUnknown { return value }
        if expression.type.isOptional { return unknown(value.span) }
        let name = context.describe(value.type)
        func needs(_ format: String) -> TypedExpression {
            context.report(SemanticsMessages.needsFormat(name, format: format, at: value.span))
            return unknown(value.span)
        }
        func refuse(fr: String, en: String) -> TypedExpression {
            context.report(
                SemanticsMessages.notPrintable(name, at: value.span, hint: SemanticsMessages.hint(fr: fr, en: en)))
            return unknown(value.span)
        }
        switch value.type {
        case .text: return value
        case .url(let max):
            return TypedExpression(
                value.kind, type: .text(TextType(minimum: 9, maximum: max, repertoire: .ascii)), span: value.span)
        case .int: return typedAsText(.interpolation([value]), minimum: 1, value.span)
        case .enumeration: return labelled(value, value.span)
        case .decimal: return needs("number")
        case .money: return needs("money")
        case .date: return needs("date(\"long\")")
        case .months, .days: return needs("duration")
        case .ratio: return needs("percent(1)")
        case .bool:
            return refuse(fr: "écrivez `if … then \"oui\" else \"non\"`", en: "write `if … then \"yes\" else \"no\"`")
        case .list:
            return refuse(fr: "écrivez `join(x in …: x, \", \")`", en: "write `join(x in …: x, \", \")`")
        case .record(let id):
            let fields = context.contract[id].fields.map(\.name)
            guard let first = fields.first else { return refuse(fr: "nommez un champ", en: "name a field") }
            return refuse(
                fr: "nommez un de ses champs, comme `.\(first)`", en: "name one of its fields, such as `.\(first)`")
        case .image:
            return refuse(
                fr: "une image ne se met pas dans un texte : écrivez `image … size: (30mm, 20mm) alt: \"…\"`",
                en: "a picture does not go into a text: write `image … size: (30mm, 20mm) alt: \"…\"`")
        case .optional, .unknown: return unknown(value.span)
        }
    }

    /// Checks a string as plain text: markup signs are characters.
    ///
    /// What stands in `{…}` must be printable. The result's type is text.
    /// The words get the typography of the template's language where `isTypeset` says so: not in addresses and codes.
    func checkText(_ node: StringNode, in scope: Scope, isTypeset: Bool = true) -> TypedExpression {
        var pieces: [TypedExpression] = []
        var words = ""
        var wordsSpan = node.span
        func flush() {
            guard !words.isEmpty else { return }
            pieces.append(literalText(words, wordsSpan))
            words = ""
        }
        // An address is never typeset, wherever it stands.
        let isAddress = if case .text(let text, _)? = node.segments.first { text.hasPrefix("https://") } else { false }
        var isBroken = false
        for (index, segment) in node.segments.enumerated() {
            switch segment {
            case .text(let text, let span):
                wordsSpan = words.isEmpty ? span : wordsSpan.union(span)
                guard isTypeset, !isAddress else {
                    words += text
                    continue
                }
                words += context.typeset(
                    text, precededBy: neighbour(node.segments, at: index - 1, isBefore: true),
                    followedBy: neighbour(node.segments, at: index + 1, isBefore: false))
            case .escaped(let text, let span):
                wordsSpan = words.isEmpty ? span : wordsSpan.union(span)
                words += text
            case .interpolation(let expression, _):
                flush()
                let piece = printable(check(expression, in: scope))
                if piece.type.isUnknown { isBroken = true }
                if case .interpolation(let inner) = piece.kind { pieces += inner } else { pieces.append(piece) }
            }
        }
        flush()
        if isBroken { return unknown(node.span) }
        if pieces.isEmpty { return literalText("", node.span) }
        if pieces.count == 1, case .text = pieces[0].type {
            return TypedExpression(pieces[0].kind, type: pieces[0].type, span: node.span)
        }
        return typedAsText(.interpolation(pieces), minimum: minimum(pieces), node.span)
    }

    /// What stands beside a piece of text, for its typography.
    private func neighbour(_ segments: [StringNode.Segment], at index: Int, isBefore: Bool) -> Typography.Context {
        guard segments.indices.contains(index) else { return .edge }
        switch segments[index] {
        case .interpolation: return .datum
        case .text(let text, _), .escaped(let text, _):
            guard let scalar = isBefore ? text.unicodeScalars.last : text.unicodeScalars.first, scalar != "\n" else {
                return .edge
            }
            return .scalar(scalar)
        }
    }

    private func literalText(_ text: String, _ span: Span) -> TypedExpression {
        TypedExpression(.literal(.text(text)), type: .text(.literal(text)), span: span)
    }

    private func minimum(_ pieces: [TypedExpression]) -> Int {
        pieces.reduce(0) { sum, piece in
            switch piece.type {
            case .text(let text): sum.addingClamped(text.minimum)
            default: sum.addingClamped(1)
            }
        }
    }

    /// An expression that gives a text, with the bounds of all that it may print.
    func typedAsText(_ kind: TypedExpression.Kind, minimum: Int, _ span: Span) -> TypedExpression {
        var bounder = TextBounder(
            contract: context.contract, functions: context.declarations.functions.map(\.typed),
            languages: context.printedLanguages, home: context.languageData)
        let draft = TypedExpression(kind, type: .unknown, span: span)
        let bound = bounder.bound(of: draft)
        let type = TextType(
            minimum: min(minimum, bound.maximum), maximum: bound.maximum, lines: bound.lines,
            repertoire: bound.repertoire ?? .latin)
        return TypedExpression(kind, type: .text(type), span: span)
    }
}
