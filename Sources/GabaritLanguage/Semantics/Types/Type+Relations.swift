extension TextType {
    /// Whether every text of this type is one of another; the form must be the same where the other has one.
    func isAccepted(by other: TextType) -> Bool {
        minimum >= other.minimum && maximum <= other.maximum && lines <= other.lines
            && repertoire.isSubset(of: other.repertoire) && (other.pattern == nil || pattern == other.pattern)
    }

    /// The type of a text that is of either type.
    func joined(with other: TextType) -> TextType {
        TextType(
            minimum: min(minimum, other.minimum), maximum: max(maximum, other.maximum), lines: max(lines, other.lines),
            repertoire: repertoire.union(other.repertoire), pattern: pattern == other.pattern ? pattern : nil)
    }

    /// The type of the literal text.
    static func literal(_ text: String) -> TextType {
        let count = text.unicodeScalars.count
        let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        return TextType(
            minimum: isBlank ? 0 : count, maximum: count, lines: 1 + text.unicodeScalars.count { $0 == "\n" },
            repertoire: .holding(text))
    }
}

extension DecimalType {
    /// The same numbers with more digits behind the point, or nothing where 64 bits do not hold them.
    func rescaled(to newScale: Int) -> DecimalType? {
        range.scaled(byPowerOfTen: newScale - scale).map { DecimalType(scale: newScale, range: $0) }
    }

    /// The type of a number that is of either type, or nothing where 64 bits do not hold it.
    func joined(with other: DecimalType) -> DecimalType? {
        let common = max(scale, other.scale)
        guard let left = rescaled(to: common), let right = other.rescaled(to: common) else { return nil }
        return DecimalType(scale: common, range: left.range.hull(right.range))
    }
}

extension Type {
    /// The number that a whole number, a decimal one or an amount is, its currency aside.
    var asDecimal: DecimalType? {
        switch self {
        case .int(let range): DecimalType(scale: 0, range: range)
        case .decimal(let type): type
        case .money(let type): DecimalType(scale: type.scale, range: type.range)
        default: nil
        }
    }

    /// The text that a text or an address is.
    var asText: TextType? {
        switch self {
        case .text(let type): type
        case .url(let max): TextType(minimum: 9, maximum: max, repertoire: .ascii)
        default: nil
        }
    }

    /// Whether it is a ratio, with or without value.
    var isRatio: Bool { if case .ratio = wrapped { true } else { false } }

    /// Whether it holds what came of an error already reported.
    var isUnknown: Bool { self == .unknown }

    /// Whether every value of this type is one of another, as it stands.
    func isAccepted(by other: Type) -> Bool {
        switch (self, other) {
        case (.unknown, _), (_, .unknown): true
        case (.optional(let inner), .optional(let outer)): inner.isAccepted(by: outer)
        case (.ratio, .optional(.ratio(let outer))): isAccepted(by: .ratio(outer))
        case (_, .optional(let outer)): isAccepted(by: outer)
        case (.text, .text(let outer)), (.url, .text(let outer)): asText?.isAccepted(by: outer) ?? false
        case (.url(let inner), .url(let outer)): inner <= outer
        case (.image(let inner), .image(let outer)): inner.isAccepted(by: outer)
        case (.int(let inner), .int(let outer)), (.months(let inner), .months(let outer)),
            (.days(let inner), .days(let outer)):
            inner.isInside(outer)
        case (.decimal(let inner), .decimal(let outer)): inner.scale == outer.scale && inner.range.isInside(outer.range)
        case (.money(let inner), .money(let outer)):
            inner.currency == outer.currency && inner.scale == outer.scale && inner.range.isInside(outer.range)
        case (.ratio(let inner), .ratio(let outer)): inner.currency == outer.currency
        case (.list(let inner, let bounds), .list(let outer, let wider)):
            wider.minimum <= bounds.minimum && bounds.maximum <= wider.maximum && inner.isAccepted(by: outer)
        default: self == other
        }
    }

    /// Whether values of both types are of one kind: texts, whole numbers, amounts of one currency, and so on.
    func isSameKind(as other: Type) -> Bool {
        switch (self, other) {
        case (.unknown, _), (_, .unknown): true
        case (.optional(let left), .optional(let right)): left.isSameKind(as: right)
        case (.text, .text), (.url, .url), (.int, .int), (.decimal, .decimal), (.months, .months), (.days, .days),
            (.image, .image):
            true
        case (.money(let left), .money(let right)): left.currency == right.currency
        case (.ratio(let left), .ratio(let right)): left.currency == right.currency
        case (.list(let left, _), .list(let right, _)): left.isSameKind(as: right)
        default: self == other
        }
    }

    /// The type of a value that is of either type, whole numbers widened to decimal ones and scales to the greater;
    /// nothing where the
    /// two have nothing in common or 64 bits do not hold the result.
    func joined(with other: Type) -> Type? {
        switch (self, other) {
        case (.unknown, _), (_, .unknown): return .unknown
        case (.optional(let left), .optional(.unknown)): return .optional(left)
        case (.optional(.unknown), .optional(let right)): return .optional(right)
        case (.optional(.unknown), _): return other.madeOptional
        case (_, .optional(.unknown)): return madeOptional
        case (.optional(let left), .optional(let right)): return left.joined(with: right)?.madeOptional
        case (.optional(let left), _): return left.joined(with: other)?.madeOptional
        case (_, .optional(let right)): return joined(with: right)?.madeOptional
        case (.url(let left), .url(let right)): return .url(max: max(left, right))
        case (.image(let left), .image(let right)): return .image(left.joined(with: right))
        case (.int(let left), .int(let right)): return .int(left.hull(right))
        case (.months(let left), .months(let right)): return .months(left.hull(right))
        case (.days(let left), .days(let right)): return .days(left.hull(right))
        case (.int, .decimal), (.decimal, .int), (.decimal, .decimal):
            guard let left = asDecimal, let right = other.asDecimal else { return nil }
            return left.joined(with: right).map(Type.decimal)
        case (.money(let left), .money(let right)):
            guard left.currency == right.currency, let first = asDecimal, let second = other.asDecimal else {
                return nil
            }
            return first.joined(with: second).map {
                .money(MoneyType(currency: left.currency, scale: $0.scale, range: $0.range))
            }
        case (.ratio(let left), .ratio(let right)):
            guard left.currency == right.currency, let numerator = left.numerator.joined(with: right.numerator),
                let denominator = left.denominator.joined(with: right.denominator)
            else { return nil }
            return .ratio(RatioType(currency: left.currency, numerator: numerator, denominator: denominator))
        case (.list(let left, let first), .list(let right, let second)):
            let bounds = ListBounds(
                minimum: min(first.minimum, second.minimum), maximum: max(first.maximum, second.maximum))
            if first.maximum == 0 { return .list(right, bounds) }
            if second.maximum == 0 { return .list(left, bounds) }
            // Elements are not widened one by one.
            guard let element = left.joined(with: right), left.asDecimal?.scale == right.asDecimal?.scale,
                left.isSameKind(as: right) || left.asText != nil
            else { return nil }
            return .list(element, bounds)
        default:
            if let left = asText, let right = other.asText { return .text(left.joined(with: right)) }
            return self == other ? self : nil
        }
    }
}
