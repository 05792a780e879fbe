import GabaritPrimitives

/// Reads the arguments of a format in order: words in quotes and whole numbers, never computed.
struct FormatArguments {
    private let context: CheckContext
    private let format: Name
    private var arguments: ArraySlice<ArgumentNode>

    init(context: CheckContext, format: Name, arguments: [ArgumentNode]) {
        self.context = context
        self.format = format
        for argument in arguments {
            if let label = argument.label {
                context.report(SemanticsMessages.unknownArgument(label, of: format, known: []))
            }
        }
        self.arguments = arguments.filter { $0.label == nil }[...]
    }

    /// A word in quotes, if there is one.
    mutating func word(among known: [String]) -> String? {
        guard let next = arguments.first else { return nil }
        guard case .string(let string) = next.value.kind, let text = string.plainText else { return nil }
        arguments.removeFirst()
        if known.contains(text) { return text }
        context.report(
            SemanticsMessages.badFormatArgument(
                format, fr: "l'un des mots prévus, pas `\(text)`", en: "one of its words, not `\(text)`",
                at: next.value.span, known: known))
        return nil
    }

    /// A word in quotes that must be there.
    mutating func requiredWord(among known: [String]) -> String? {
        if let next = arguments.first {
            if case .string = next.value.kind { return word(among: known) }
            arguments.removeFirst()
            refuse(fr: "un mot entre guillemets", en: "a word in quotes", at: next.value.span, known: known)
        } else {
            refuse(fr: "un mot entre guillemets", en: "a word in quotes", at: format.span, known: known)
        }
        return nil
    }

    /// How to round, if that is said.
    mutating func rounding() -> Format.Rounding? {
        word(among: Format.Rounding.allCases.map(\.rawValue)).flatMap(Format.Rounding.init(rawValue:))
    }

    /// A rule of rounding, the word that stands for columns of figures, or both in this order.
    mutating func roundingOrColumn() -> (Format.Rounding?, inColumn: Bool) {
        let rules = Format.Rounding.allCases.map(\.rawValue)
        guard let first = word(among: rules + [Self.column]) else { return (nil, false) }
        guard let rule = Format.Rounding(rawValue: first) else { return (nil, true) }
        return (rule, word(among: [Self.column]) != nil)
    }

    /// The word that stands for columns of figures.
    static let column = "column"

    /// A whole number, if there is one.
    mutating func count(in limit: ClosedRange<Int>) -> Int? {
        guard let next = arguments.first, case .integer(let digits) = next.value.kind else { return nil }
        arguments.removeFirst()
        if let count = Int(digits), limit.contains(count) { return count }
        refuse(
            fr: "un nombre de \(limit.lowerBound) à \(limit.upperBound)",
            en: "a number from \(limit.lowerBound) to \(limit.upperBound)", at: next.value.span)
        return nil
    }

    /// A whole number that must be there.
    mutating func requiredCount(in limit: ClosedRange<Int>) -> Int? {
        if case .integer? = arguments.first?.value.kind { return count(in: limit) }
        refuse(fr: "un nombre de décimales", en: "a number of decimals", at: arguments.first?.value.span ?? format.span)
        return nil
    }

    /// All the whole numbers that follow, one at least.
    mutating func counts(in limit: ClosedRange<Int>) -> [Int] {
        var found: [Int] = []
        while case .integer? = arguments.first?.value.kind {
            if let count = count(in: limit) { found.append(count) }
        }
        if found.isEmpty, arguments.isEmpty {
            refuse(
                fr: "des longueurs de groupes, comme `3, 4, 6`", en: "lengths of groups, such as `3, 4, 6`",
                at: format.span)
        }
        return found
    }

    /// Reports what is left.
    mutating func finish() {
        guard let next = arguments.first else { return }
        refuse(fr: "moins de valeurs, ou d'autres", en: "fewer values, or others", at: next.value.span)
    }

    private func refuse(fr: String, en: String, at span: Span, known: [String] = []) {
        context.report(SemanticsMessages.badFormatArgument(format, fr: fr, en: en, at: span, known: known))
    }
}
