import GabaritPrimitives

/// A property of a style, by its name in templates.
enum StyleProperty: String, CaseIterable {
    case font, size, weight, italic, color, leading, align, hyphenate, tracking, kerning, ligatures, capitals
    case underline
    case spaceBefore, spaceAfter, indent, padding, fill, border, borderColor, keepWithNext

    /// The names, for messages.
    static let names = allCases.map(\.rawValue)

    /// Whether the elements inside inherit it.
    var isText: Bool {
        switch self {
        case .font, .size, .weight, .italic, .color, .leading, .align, .hyphenate, .tracking, .kerning, .ligatures,
            .capitals, .underline:
            true
        case .spaceBefore, .spaceAfter, .indent, .padding, .fill, .border, .borderColor, .keepWithNext: false
        }
    }

    /// Whether it may have up to four values, one a side.
    var isEdges: Bool { self == .padding || self == .border }

    /// The words of weights beside numbers.
    private static let weights = ["regular": 400, "medium": 500, "bold": 700]

    /// Sets the property from its values; what does not fit is reported and left out.
    func set(_ values: [Constant], in style: inout StyleProperties, by evaluator: StaticEvaluator) {
        guard let first = values.first else { return }
        if values.count > 1, !isEdges {
            evaluator.context.report(ElementMessages.tooManyValues(rawValue, most: 1, at: values[1].span))
            return
        }
        func length(from least: Length = .zero, to most: Length) -> Length? {
            evaluator.length(first, of: rawValue, from: least, to: most)
        }
        switch self {
        case .font: evaluator.text(first, of: rawValue).map { style.family = $0 }
        case .size: length(from: .points(4), to: .points(200)).map { style.size = $0 }
        case .weight: weight(first, evaluator).map { style.weight = $0 }
        case .italic: evaluator.bool(first).map { style.italic = $0 }
        case .color: evaluator.color(first).map { style.color = $0 }
        case .leading: length(from: .points(3), to: .points(400)).map { style.leading = $0 }
        case .align: evaluator.word(first, among: StyleProperties.Alignment.self).map { style.alignment = $0 }
        case .hyphenate: evaluator.bool(first).map { style.hyphenation = $0 }
        case .tracking: length(from: .points(-5), to: .points(50)).map { style.tracking = $0 }
        case .kerning: evaluator.bool(first).map { style.kerning = $0 }
        case .ligatures: evaluator.bool(first).map { style.ligatures = $0 }
        case .capitals: evaluator.bool(first).map { style.capitals = $0 }
        case .underline: evaluator.bool(first).map { style.underline = $0 }
        case .spaceBefore: length(to: .millimetres(100)).map { style.spaceBefore = $0 }
        case .spaceAfter: length(to: .millimetres(100)).map { style.spaceAfter = $0 }
        case .indent: length(to: .millimetres(500)).map { style.indent = $0 }
        case .padding: evaluator.edges(values, of: rawValue, to: .millimetres(200)).map { style.padding = $0 }
        case .fill: evaluator.color(first).map { style.fill = $0 }
        case .border: evaluator.edges(values, of: rawValue, to: .millimetres(20)).map { style.border = $0 }
        case .borderColor: evaluator.color(first).map { style.borderColor = $0 }
        case .keepWithNext: evaluator.bool(first).map { style.keepWithNext = $0 }
        }
    }

    private func weight(_ constant: Constant, _ evaluator: StaticEvaluator) -> Int? {
        let words =
            Self.weights.keys.sorted { (Self.weights[$0] ?? 0) < (Self.weights[$1] ?? 0) } + ["400", "500", "700"]
        switch constant.value {
        case .word(let word):
            if let weight = Self.weights[word] { return weight }
            evaluator.context.report(ElementMessages.unknownWord(Name(word, constant.span), known: words))
            return nil
        case .number(let number):
            if let weight = Self.weights.values.first(where: { number == ExactNumber(unscaled: Int64($0), scale: 0) }) {
                return weight
            }
            evaluator.context.report(ElementMessages.unknownWord(Name(number.plain, constant.span), known: words))
            return nil
        default: return evaluator.wrongKind(constant, words: words)
        }
    }
}
