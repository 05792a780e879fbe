import GabaritPrimitives

/// Reads the refinements behind a type's name one after the other; what nobody asked for is reported at the end.
struct RefinementReader {
    private let context: CheckContext
    private let type: Name
    private var labelled: [String: ArgumentNode] = [:]
    private var positional: [ArgumentNode] = []
    private var asked: [String] = []
    private var isSilent = false

    init(context: CheckContext, type: Name, arguments: [ArgumentNode]) {
        self.context = context
        self.type = type
        for argument in arguments {
            guard let label = argument.label else {
                positional.append(argument)
                continue
            }
            if labelled[label.text] != nil {
                context.report(SemanticsMessages.duplicateRefinement(label.text, at: label.span))
            } else {
                labelled[label.text] = argument
            }
        }
    }

    /// Keeps a diagnostic.
    func report(_ diagnostic: Diagnostic) { context.report(diagnostic) }

    /// Where a refinement stands; the type's name where it is not given.
    func span(_ label: String) -> Span { spans[label] ?? type.span }
    private var spans: [String: Span] = [:]

    private mutating func take(_ label: String) -> ArgumentNode? {
        asked.append(label)
        let argument = labelled.removeValue(forKey: label)
        if let argument { spans[label] = argument.value.span }
        return argument
    }

    /// A count within bounds.
    mutating func count(_ label: String, in limit: ClosedRange<Int>, isList: Bool = false) -> Int? {
        guard let argument = take(label) else { return nil }
        if case .missing = argument.value.kind { return nil }
        guard let value = StaticNumber.integer(argument.value), value >= 0 else {
            report(
                SemanticsMessages.badRefinement(
                    label, expected: Message(fr: "un nombre entier positif", en: "a positive whole number"),
                    at: argument.value.span))
            return nil
        }
        guard let count = Int(exactly: value), limit.contains(count) else {
            report(
                isList
                    ? SemanticsMessages.listTooLong(limit: limit.upperBound, at: argument.value.span)
                    : SemanticsMessages.boundTooLarge(
                        "\(label): \(value)", limit: "\(limit.lowerBound)...\(limit.upperBound)",
                        at: argument.value.span))
            return nil
        }
        return count
    }

    /// Bounds of a number: `0...120`, or `min:` and `max:`.
    mutating func range(scale: Int, standard: IntegerRange, limit: IntegerRange = .standard) -> IntegerRange {
        var lower: Int64?
        var upper: Int64?
        var place = type.span
        if let index = positional.firstIndex(where: { if case .range = $0.value.kind { true } else { false } }),
            case .range(let first, let last) = positional[index].value.kind
        {
            place = positional[index].value.span
            positional.remove(at: index)
            lower = number(first, "…", scale, limit)
            upper = number(last, "…", scale, limit)
        }
        for (label, isLower) in [("min", true), ("max", false)] {
            guard let argument = take(label) else { continue }
            if isLower ? lower != nil : upper != nil {
                report(SemanticsMessages.duplicateRefinement(label, at: argument.span))
                continue
            }
            guard let value = number(argument.value, label, scale, limit) else { continue }
            place = argument.value.span
            if isLower { lower = value } else { upper = value }
        }
        let bounds = (
            lower ?? min(standard.lower, upper ?? standard.lower), upper ?? max(standard.upper, lower ?? standard.upper)
        )
        if bounds.0 > bounds.1 {
            func plain(_ value: Int64) -> String { ExactNumber(unscaled: value, scale: scale).plain }
            report(SemanticsMessages.badBounds(plain(bounds.0), plain(bounds.1), at: place))
        }
        return IntegerRange(bounds.0, bounds.1)
    }

    private func number(_ node: ExpressionNode, _ label: String, _ scale: Int, _ limit: IntegerRange) -> Int64? {
        if case .missing = node.kind { return nil }
        guard let exact = StaticNumber.exact(node), let value = exact.rescaled(to: scale)?.unscaled else {
            let expected =
                scale == 0
                ? Message(fr: "un nombre entier", en: "a whole number")
                : Message(fr: "un nombre d'au plus \(scale) décimales", en: "a number of at most \(scale) decimals")
            report(SemanticsMessages.badRefinement(label, expected: expected, at: node.span))
            return nil
        }
        guard limit.contains(value) else {
            func plain(_ value: Int64) -> String { ExactNumber(unscaled: value, scale: scale).plain }
            report(
                SemanticsMessages.boundTooLarge(
                    plain(value), limit: "\(plain(limit.lower))...\(plain(limit.upper))", at: node.span))
            return nil
        }
        return value
    }

    /// A bare word without a label, such as a currency.
    mutating func word(kind: Message, among known: [String]) -> String? {
        guard let index = positional.firstIndex(where: { if case .name = $0.value.kind { true } else { false } }),
            case .name(let word) = positional[index].value.kind
        else { return nil }
        let span = positional.remove(at: index).value.span
        if known.contains(word) { return word }
        report(SemanticsMessages.unknownWord(Name(word, span), kind: kind, known: known))
        return nil
    }

    /// A word behind a label.
    mutating func labelledWord(_ label: String, kind: Message, among known: [String]) -> String? {
        guard let argument = take(label) else { return nil }
        guard case .name(let word) = argument.value.kind else {
            report(
                SemanticsMessages.badRefinement(
                    label,
                    expected: Message(
                        fr: SemanticsMessages.list(known, or: "ou"), en: SemanticsMessages.list(known, or: "or")),
                    at: argument.value.span))
            return nil
        }
        if known.contains(word) { return word }
        report(SemanticsMessages.unknownWord(Name(word, argument.value.span), kind: kind, known: known))
        return nil
    }

    /// A string behind a label.
    mutating func string(_ label: String) -> (text: String, span: Span)? {
        guard let argument = take(label) else { return nil }
        guard case .string(let node) = argument.value.kind, let text = node.plainText else {
            report(
                SemanticsMessages.badRefinement(
                    label, expected: Message(fr: "un texte entre guillemets", en: "a text in quotes"),
                    at: argument.value.span))
            return nil
        }
        return (text, argument.value.span)
    }

    /// Leaves everything that is left to others.
    mutating func skipAll() { isSilent = true }

    /// Reports what nobody asked for.
    mutating func finish() {
        guard !isSilent else { return }
        for (_, argument) in labelled.sorted(by: { $0.value.span.start < $1.value.span.start }) {
            guard let label = argument.label else { continue }
            if asked.isEmpty {
                report(SemanticsMessages.notRefinable(type.text, at: argument.span))
            } else {
                report(SemanticsMessages.unknownRefinement(label, of: type.text, known: asked))
            }
        }
        for argument in positional {
            report(
                asked.isEmpty
                    ? SemanticsMessages.notRefinable(type.text, at: argument.span)
                    : SemanticsMessages.unlabelledRefinement(of: type.text, known: asked, at: argument.span))
        }
    }
}
