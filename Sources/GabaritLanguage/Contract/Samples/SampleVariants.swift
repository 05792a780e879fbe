public import GabaritPrimitives

/// Invents values of a contract's types that are larger or simpler than others: what a search for the record that takes the
/// most room, and the least record that still does, steps through.
///
/// Every value fits its type, provided that some value can.
public struct SampleVariants {
    /// What texts are made of.
    public struct Letters: Hashable, Sendable {
        /// The characters that take the most room, per repertoire; others are set with a `W`.
        public var widest: [Repertoire: [Unicode.Scalar]]
        /// Lengths of words of which no two stand on a line.
        public var words: [Int]

        /// Makes letters.
        public init(widest: [Repertoire: [Unicode.Scalar]] = [:], words: [Int] = []) {
            self.widest = widest
            self.words = words
        }
    }

    /// How the texts of a full record are made.
    public struct Filling: Hashable, Sendable {
        /// Which of the widest characters, from 0.
        var letter: Int
        /// The length of words; none for one word as long as may be.
        var word: Int?
    }

    private let contract: Contract
    private let letters: Letters
    private let day: CivilDate
    private var random = SampleRandom(seed: 0)
    private var texts: [TextType: SampleText] = [:]

    /// Makes variants for the types of a contract; simple dates are of 2024, of a later day where one is given.
    public init(contract: Contract, letters: Letters = Letters(), day: CivilDate? = nil) {
        self.contract = contract
        self.letters = letters
        let usual = Self.day(2024, 1, 1)
        let last = Self.day(DateReading.years.upperBound, 12, 31)
        self.day = min(max(day ?? usual, usual), last)
    }

    /// The ways of making the texts of a full record, the widest first.
    public var fillings: [Filling] {
        let count = max(letters.widest.values.map(\.count).max() ?? 0, 1)
        return (0..<count).flatMap { letter in
            ([nil] + letters.words.map(Optional.some)).map { Filling(letter: letter, word: $0) }
        }
    }

    /// A record with everything there is in it, as much as ``SampleGenerator/largest`` lets it hold.
    public mutating func fullest(_ filling: Filling) -> Value {
        .record(contract.root.fields.map { fullest($0.type, filling, room: SampleGenerator.largest) })
    }

    /// Values of a type that may take more room than another, or make a template go another way.
    public mutating func greater(of type: Type) -> [Value] {
        let wide = fillings
        switch type {
        case .optional(let inner): return greater(of: inner) + [.none]
        case .bool: return [.bool(true), .bool(false)]
        case .text(let text):
            return wide.map { .text(self.text(text, Self.style($0, of: text, letters))) }
                + [.text(self.text(text, .shortest))]
        case .url(let maximum): return wide.map { .text(url(maximum, $0)) }
        case .int(let range): return Self.numbers(range).map { .int($0) }
        case .months(let range): return Self.numbers(range).map { .months($0) }
        case .days(let range): return Self.numbers(range).map { .days($0) }
        case .decimal(let decimal):
            return Self.numbers(decimal.range).map { .number(ExactNumber(unscaled: $0, scale: decimal.scale)) }
        case .money(let money):
            return Self.numbers(money.range).map { .number(ExactNumber(unscaled: $0, scale: money.scale)) }
        case .date: return Self.dates.map { .date($0) }
        case .enumeration(let id):
            let filling = wide.first ?? Filling(letter: 0, word: nil)
            var values = contract[id].cases.enumerated().map { number, one -> Value in
                .enumCase(number, one.payload.map { fullest($0.type, filling, room: SampleGenerator.largest) })
            }
            if let other = otherCode(of: contract[id], filling) { values.append(other) }
            return values
        case .list(_, let bounds):
            var values = wide.map { fullest(type, $0, room: SampleGenerator.largest) }
            if let longest = values.first, case .list(let elements) = longest {
                for count in [max(bounds.minimum, 1), bounds.minimum] where count < elements.count {
                    values.append(.list(Array(elements.prefix(count))))
                }
            }
            return values
        // A picture takes the room of its element whatever it is.
        case .record, .image, .ratio, .unknown: return []
        }
    }

    /// Values of a type that are simpler than one, the simplest first; none where it is as simple as can be.
    public mutating func simpler(than value: Value, of type: Type) -> [Value] {
        let simplest = simplest(of: type)
        var values = simplest == value ? [] : [simplest]
        switch (value, type.wrapped) {
        case (.text(let text), .text(let type)) where type.pattern == nil:
            values += Self.beginnings(of: text, least: max(type.minimum, 1)).map { .text($0) }
        case (.text(let text), .url):
            values += Self.beginnings(of: text, least: Self.start.utf8.count).map { .text($0) }
        case (.list(let elements), .list(_, let bounds)):
            values += Self.counts(elements.count, least: bounds.minimum).map { .list(Array(elements.prefix($0))) }
        case (.none, _): return []
        default:
            // What an optional holds may be simple although it cannot be left out.
            guard type.isOptional else { break }
            let inner = self.simplest(of: type.wrapped)
            if inner != value { values.append(inner) }
        }
        return values.filter { $0 != value }
    }

    // MARK: Simple values

    private mutating func simplest(of type: Type) -> Value {
        switch type {
        case .optional, .ratio, .unknown: return .none
        case .image(let type): return .image(SampleImage.image(type, width: 1, height: 1))
        case .bool: return .bool(false)
        case .text(let text): return .text(self.text(text, .shortest))
        case .url(let maximum):
            return .text(maximum >= Self.start.utf8.count ? Self.start : text(.url(maximum: maximum), .shortest))
        case .int(let range): return .int(Self.nearest(range))
        case .months(let range): return .months(Self.nearest(range))
        case .days(let range): return .days(Self.nearest(range))
        case .decimal(let type): return .number(ExactNumber(unscaled: Self.nearest(type.range), scale: type.scale))
        case .money(let type): return .number(ExactNumber(unscaled: Self.nearest(type.range), scale: type.scale))
        case .date: return .date(day)
        case .enumeration(let id):
            guard let first = contract[id].cases.first else {
                return otherCode(of: contract[id], Filling(letter: 0, word: nil)) ?? .none
            }
            return .enumCase(0, first.payload.map { simplest(of: $0.type) })
        case .record(let id): return .record(contract[id].fields.map { simplest(of: $0.type) })
        case .list(let element, let bounds):
            return .list(Array(repeating: simplest(of: element), count: max(bounds.minimum, 0)))
        }
    }

    /// The value of a range next to nothing.
    private static func nearest(_ range: IntegerRange) -> Int64 { min(max(range.lower, 0), range.upper) }

    /// The beginnings of a text that are no longer than the least, then of half of what can be left out, of less and less.
    private static func beginnings(of text: String, least: Int) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return counts(scalars.count, least: least).compactMap { count in
            guard count > 0, !scalars[count - 1].properties.isWhitespace else { return nil }
            return String(String.UnicodeScalarView(scalars.prefix(count)))
        }
    }

    /// Counts below one: the least, then by halving steps up to one less.
    private static func counts(_ count: Int, least: Int) -> [Int] {
        let least = max(least, 0)
        guard count > least else { return [] }
        var counts = [least]
        var step = (count - least) / 2
        while step > 0 {
            if count - step > least { counts.append(count - step) }
            step /= 2
        }
        return counts
    }

    // MARK: Full values

    private mutating func fullest(_ type: Type, _ filling: Filling, room: Int) -> Value {
        switch type {
        case .optional(let inner): return fullest(inner, filling, room: room)
        case .text(let type): return .text(text(type, Self.style(filling, of: type, letters)))
        case .url(let maximum): return .text(url(maximum, filling))
        case .record(let id):
            let fields = contract[id].fields
            return .record(fields.map { fullest($0.type, filling, room: room / max(fields.count, 1)) })
        case .list(let element, let bounds):
            let least = max(bounds.minimum, 0)
            guard bounds.maximum > 0 else { return .list([]) }
            let one = fullest(element, filling, room: room / bounds.maximum)
            let count = max(least, min(bounds.maximum, room / max(Self.size(of: one), 1)))
            return .list(Array(repeating: one, count: max(count, min(1, bounds.maximum))))
        case .enumeration, .bool, .int, .months, .days, .decimal, .money, .date:
            return greater(of: type).first ?? .none
        case .image: return simplest(of: type)
        case .ratio, .unknown: return .none
        }
    }

    /// About how many values and scalars a value has; linear in it.
    public static func size(of value: Value) -> Int {
        switch value {
        case .text(let text), .otherCode(let text): 1 + text.utf8.count
        case .record(let values), .list(let values), .enumCase(_, let values):
            1 + values.reduce(0) { $0 + size(of: $1) }
        default: 1
        }
    }

    private mutating func text(_ type: TextType, _ style: SampleText.Style) -> String {
        let maker = texts[type] ?? SampleText(type)
        texts[type] = maker
        // The same text whenever it is asked for.
        random = SampleRandom(seed: 0)
        return maker.text(style, &random)
    }

    private static func style(_ filling: Filling, of type: TextType, _ letters: Letters) -> SampleText.Style {
        let wide = letters.widest[type.repertoire] ?? []
        let letter = wide.isEmpty ? "W" : wide[min(filling.letter, wide.count - 1)]
        guard let word = filling.word else { return .longest(letter) }
        return .longestWords(word, of: letter)
    }

    private static let start = "https://example.org/"

    private mutating func url(_ maximum: Int, _ filling: Filling) -> String {
        let room = maximum - Self.start.utf8.count
        guard room > 0 else { return text(.url(maximum: maximum), .shortest) }
        return Self.start + String(repeating: filling.word == nil ? "W" : "n", count: room)
    }

    private mutating func otherCode(of type: Contract.Enumeration, _ filling: Filling) -> Value? {
        guard type.isOpen else { return nil }
        let code = text(
            Contract.Enumeration.otherCode, Self.style(filling, of: Contract.Enumeration.otherCode, letters))
        return type.cases.contains { $0.code == code } ? nil : .otherCode(code)
    }

    /// Both bounds, nothing, and eights as many as there may be: in old-style figures they are among the widest.
    private static func numbers(_ range: IntegerRange) -> [Int64] {
        var numbers = [range.upper, range.lower, nearest(range)]
        var eights: Int64 = 8
        while eights <= range.upper / 10 - 1 { eights = eights * 10 + 8 }
        if range.contains(eights) { numbers.append(eights) }
        var seen: Set<Int64> = []
        return numbers.filter { seen.insert($0).inserted }
    }

    /// A day of two digits in each month, each day of a week, a first of the month.
    private static let dates: [CivilDate] =
        (1...12).map { day(2088, $0, 28) } + (22...27).map { day(2088, 9, $0) } + [day(2088, 9, 1)]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }
}
