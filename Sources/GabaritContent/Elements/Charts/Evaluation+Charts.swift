import GabaritLanguage
import GabaritPrimitives

extension Evaluation {
    /// The content of a chart.
    ///
    /// Shares are quotients of binary64 numbers, rounded to a 65 536th: the same on every machine (IEEE 754).
    mutating func chart(_ chart: TypedChart) -> ChartContent {
        var made = ChartContent(
            kind: .sparkline([]), width: chart.width, height: chart.height, alternative: nil)
        var told: String
        switch chart.kind {
        case .bar(let expression, let ground):
            let value = value(expression)
            made.kind = .bar(Self.number(value).map { Self.share($0) }, ground: ground)
            told = print(value, of: expression.type)
        case .sparkline(let expression):
            let (values, type) = elements(expression)
            let numbers = values.map(Self.number)
            let known = numbers.compactMap(\.self)
            let (least, greatest) = (known.min() ?? 0, known.max() ?? 0)
            made.kind = .sparkline(
                numbers.map { number in
                    number.map {
                        least < greatest ? Self.share(($0 - least) / (greatest - least)) : ChartContent.whole / 2
                    }
                })
            told = words(of: values, numbers, type)
        case .share(let expression, let colors, let labels):
            let (values, type) = elements(expression)
            let numbers = values.map { max(Self.number($0) ?? 0, 0) }
            let sum = numbers.reduce(0, +)
            var end = 0.0
            made.kind = .share(
                numbers.map { number in
                    end += number
                    return sum > 0 ? Self.share(end / sum) : 0
                }, colors: colors)
            told = zip(labels, values).map { label, value in
                let text = print(value, of: type)
                return language?.reading.pair.filled { $0 == "label" ? label : text } ?? text
            }.joined(separator: language?.reading.cellSeparator ?? ", ")
        }
        switch chart.alternative {
        case .data:
            if told.isEmpty { told = language?.reading.unknown ?? "" }
            made.alternative = told
        case .text(let text): made.alternative = plainText(text)
        case .none: break
        }
        return made
    }

    private mutating func elements(_ list: TypedExpression) -> ([Value], Type) {
        guard case .list(let values) = value(list), case .list(let type, _) = list.type.wrapped else {
            report(list.span)
            return ([], .unknown)
        }
        return (values, type)
    }

    /// What a line says: how many values, the first and the last, the least and the greatest.
    private func words(of values: [Value], _ numbers: [Double?], _ type: Type) -> String {
        let known = zip(values, numbers).filter { $0.1 != nil }
        guard let first = known.first, let last = known.last, let language,
            let least = known.min(by: { ($0.1 ?? 0) < ($1.1 ?? 0) }),
            let greatest = known.max(by: { ($0.1 ?? 0) < ($1.1 ?? 0) })
        else { return "" }
        return language.reading.sparkline.filled { slot in
            switch slot {
            case "count": String(values.count)
            case "first": print(first.0, of: type)
            case "last": print(last.0, of: type)
            case "least": print(least.0, of: type)
            default: print(greatest.0, of: type)
            }
        }
    }

    /// A value as a chart's alternative tells it.
    private func print(_ value: Value, of type: Type) -> String {
        guard let language, value.isPresent else { return language?.reading.unknown ?? "" }
        let format: Format =
            switch type.wrapped {
            case .ratio: .percent(decimals: 1, rounding: .halfUp)
            case .money: .money(wholeWithoutDecimals: true)
            default: .number(decimals: nil, rounding: nil)
            }
        guard case .text(let text)? = format.apply(to: value, of: type.wrapped, in: language) else {
            return language.reading.unknown
        }
        return text
    }

    private static func share(_ fraction: Double) -> Int {
        Int((min(max(fraction, 0), 1) * Double(ChartContent.whole)).rounded())
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .int(let number): Double(number)
        case .number(let number): double(number)
        case .ratio(.quotient(let numerator, let denominator)): double(numerator) / double(denominator)
        default: nil
        }
    }

    private static func double(_ number: ExactNumber) -> Double {
        var power = 1.0
        for _ in 0..<number.scale { power *= 10 }
        return Double(number.unscaled) / power
    }
}
