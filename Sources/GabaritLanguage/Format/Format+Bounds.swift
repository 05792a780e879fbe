import GabaritPrimitives

extension Format {
    /// The type of what the format gives for a present value of a type; none where it does not take that type, or where a
    /// rounded number could pass 64 bits.
    public func resultType(for type: Type, language: LanguageData) -> Type? {
        if case .rounded(let scale, let rounding) = self {
            return roundedType(of: type, scale: scale, rounding: rounding)
        }
        return resultBounds(for: type, language: language).map(Type.text)
    }

    /// The bounds of the text that the format gives for a present value of a type; none where it gives no text of that type.
    ///
    /// No value of the type gives a longer or a shorter text, or another character.
    public func resultBounds(for type: Type, language: LanguageData) -> TextType? {
        switch (self, type.wrapped) {
        case (.date(let style), .date): dateBounds(style, language)
        case (.number, _), (.percent, _), (.ordinal, _), (.money, _), (.duration, _):
            numberBounds(of: type.wrapped, language)
        case (_, .text(let text)): textBounds(of: text, language)
        case (_, .url(let max)): textBounds(of: TextType(minimum: 1, maximum: max, repertoire: .ascii), language)
        default: nil
        }
    }

    /// How many characters one character can become at most, whatever the text.
    public var lengthFactor: Int {
        switch self {
        case .postal, .upper, .prose: 2
        default: 1
        }
    }

    /// The bounds of a pattern's words and of what its slots may hold.
    private func dateBounds(_ style: DateStyle, _ language: LanguageData) -> TextType {
        let name = "date.\(style.rawValue)"
        let year = PrintedBounds(of: ["1", "9999"])
        switch style {
        case .iso: return PrintedBounds(of: ["0001-01-01", "9999-12-31"]).type(named: name)
        case .year: return year.type(named: name)
        default: break
        }
        let days = (1...31).map { language.dates.dayWords[$0] ?? String($0) }
        return PrintedBounds(of: language.dates.patterns[style]) { slot in
            switch slot {
            case "day": PrintedBounds(of: days)
            case "dd", "mm": PrintedBounds(of: ["00"])
            case "month": PrintedBounds(of: language.months)
            case "weekday": PrintedBounds(of: language.weekdays)
            case "yyyy": PrintedBounds(of: ["0000"])
            default: year
            }
        }.type(named: name)
    }

    private func textBounds(of text: TextType, _ language: LanguageData) -> TextType? {
        var result = text
        result.pattern = nil
        switch self {
        case .grouped: return text
        case .digitGroups(let lengths):
            let total = lengths.reduce(0, +)
            let grouped = total + max(0, lengths.count - 1) * language.numbers.digitGroup.unicodeScalars.count
            if text.minimum...max(text.minimum, text.maximum) ~= total {
                result.maximum = max(text.maximum, grouped)
                if text.minimum == total, text.maximum == total { result.minimum = grouped }
                result.repertoire = text.repertoire.adding(language.numbers.digitGroup.unicodeScalars, name: "groups")
            }
        case .upper: map(&result) { CaseFormatter(language: language).upper($0).unicodeScalars }
        case .lower: map(&result) { CaseFormatter(language: language).lower($0).unicodeScalars }
        case .postal:
            var isNeverEmpty = true
            map(&result) { scalar in
                let plain = PostalFormatter.plain(scalar).map { Unicode.Scalar($0) }
                if plain.isEmpty { isNeverEmpty = isNeverEmpty && scalar.isBlank }
                return plain.isEmpty ? [" "] : plain
            }
            result.repertoire = .postal
            result.lines = 1
            // Blanks at the edges go, and so do signs.
            result.minimum = isNeverEmpty ? min(1, text.minimum) : 0
        case .prose:
            let (product, isTooLong) = text.maximum.multipliedReportingOverflow(by: lengthFactor)
            result.maximum = isTooLong ? text.maximum : product
            result.minimum = min(1, text.minimum)
            let signs = language.typography.signs.sorted { $0.value < $1.value }
            result.repertoire = text.repertoire.adding(signs, name: "signs")
        default: return nil
        }
        return result
    }

    /// The bounds after each character has become others.
    private func map(_ type: inout TextType, _ mapping: (Unicode.Scalar) -> some Sequence<Unicode.Scalar>) {
        var longest = 1
        var image: Set<Unicode.Scalar> = []
        for range in type.repertoire.ranges {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let result = Array(mapping(scalar))
                longest = max(longest, result.count)
                image.formUnion(result)
            }
        }
        let (product, isTooLong) = type.maximum.multipliedReportingOverflow(by: longest)
        type.maximum = isTooLong ? type.maximum : product
        if !image.allSatisfy(type.repertoire.contains) || image.count < type.repertoire.count {
            type.repertoire = Repertoire(name: "\(type.repertoire.name).\(self)", scalars: image)
        }
    }
}

extension Repertoire {
    /// Makes a repertoire of single characters.
    init(name: String, scalars: some Sequence<Unicode.Scalar>) {
        self.init(name: name, ranges: scalars.map { $0.value...$0.value })
    }

    /// The repertoire with characters added; itself where it has them all.
    func adding(_ scalars: some Sequence<Unicode.Scalar>, name: String) -> Repertoire {
        let missing = scalars.filter { !contains($0) }
        return missing.isEmpty ? self : union(Repertoire(name: name, scalars: missing))
    }
}
