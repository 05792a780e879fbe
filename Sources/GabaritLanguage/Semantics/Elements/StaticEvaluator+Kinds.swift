import GabaritPrimitives

extension StaticEvaluator {
    /// A length inside its bounds, both included.
    func length(
        _ constant: Constant, of name: String, from least: Length = .zero, to most: Length = StaticEvaluator.limit
    ) -> Length? {
        guard case .length(let length) = constant.value else {
            if case .number(let number) = constant.value {
                context.report(ElementMessages.missingUnit(number.plain, at: constant.span))
                return nil
            }
            return wrongKind(constant, expected: .length)
        }
        guard least <= length, length <= most else {
            let isInPoints = [least, most].allSatisfy { $0.units % Length.unitsPerPoint == 0 }
            func written(_ length: Length) -> String {
                isInPoints ? "\(ElementMessages.points(length)) pt" : "\(ElementMessages.millimetres(length)) mm"
            }
            context.report(
                ElementMessages.outOfRange(
                    name, least: written(least), most: most < Self.limit ? written(most) : nil, at: constant.span))
            return nil
        }
        return length
    }

    /// A whole number inside its bounds.
    func integer(_ constant: Constant, of name: String, in range: ClosedRange<Int>) -> Int? {
        guard case .number(let number) = constant.value else { return wrongKind(constant, expected: .number) }
        guard let whole = number.rescaled(to: 0), let value = Int(exactly: whole.unscaled), range.contains(value) else {
            context.report(
                ElementMessages.outOfRange(
                    name, least: "\(range.lowerBound)", most: "\(range.upperBound)", at: constant.span))
            return nil
        }
        return value
    }

    /// A colour.
    func color(_ constant: Constant) -> Color? {
        if case .color(let color) = constant.value { return color }
        return wrongKind(constant, expected: .color)
    }

    /// `true` or `false`.
    func bool(_ constant: Constant) -> Bool? {
        if case .bool(let value) = constant.value { return value }
        return wrongKind(constant, expected: .bool)
    }

    /// A text that is not blank.
    func text(_ constant: Constant, of name: String) -> String? {
        guard case .text(let text) = constant.value else { return wrongKind(constant, expected: .text) }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            context.report(SemanticsMessages.mayBeEmpty(name, at: constant.span))
            return nil
        }
        return text
    }

    /// One of some words.
    func word<Choice: RawRepresentable & CaseIterable>(_ constant: Constant, among type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let words = type.allCases.map(\.rawValue)
        guard case .word(let word) = constant.value else { return wrongKind(constant, words: words) }
        if let choice = type.init(rawValue: word) { return choice }
        context.report(ElementMessages.unknownWord(Name(word, constant.span), known: words))
        return nil
    }

    /// Two lengths in parentheses, each inside its bounds.
    func pair(_ constant: Constant, of name: String, from least: Length = .zero) -> (Length, Length)? {
        guard case .tuple(let elements) = constant.value, elements.count == 2 else {
            return wrongKind(constant, expected: .tuple)
        }
        guard let first = length(elements[0], of: name, from: least),
            let second = length(elements[1], of: name, from: least)
        else { return nil }
        return (first, second)
    }

    /// One to four lengths in the order of CSS: top, right, bottom, left.
    func edges(_ constants: [Constant], of name: String, from least: Length = .zero, to most: Length) -> Edges? {
        guard (1...4).contains(constants.count) else {
            if let last = constants.last { context.report(ElementMessages.tooManyValues(name, most: 4, at: last.span)) }
            return nil
        }
        let lengths = constants.map { length($0, of: name, from: least, to: most) }
        let known = lengths.compactMap(\.self)
        guard known.count == constants.count else { return nil }
        let right = known.count > 1 ? known[1] : known[0]
        return Edges(
            top: known[0], right: right, bottom: known.count > 2 ? known[2] : known[0],
            left: known.count > 3 ? known[3] : right)
    }

    /// Reports a constant of another kind than is needed.
    func wrongKind<Result>(_ constant: Constant, expected: Constant.Kind) -> Result? {
        context.report(
            ElementMessages.wrongKind(
                found: constant.kind.message, expected: expected.message, example: expected.example, at: constant.span))
        return nil
    }

    /// Reports a constant that is none of some words.
    func wrongKind<Result>(_ constant: Constant, words: [String]) -> Result? {
        context.report(
            ElementMessages.wrongKind(
                found: constant.kind.message, expected: ElementMessages.oneOf(words), at: constant.span))
        return nil
    }
}
