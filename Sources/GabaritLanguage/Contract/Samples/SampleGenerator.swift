import GabaritPrimitives

/// Invents records that fit a contract: the same contract, seed and kind give the same records.
///
/// Every record decodes, provided that some record can (``TextType/isInhabited``). Lists and texts shrink to their least once
/// a record has grown beyond a size, ``largest`` unless told otherwise.
public struct SampleGenerator: Sendable {
    /// What records are wanted.
    public enum Kind: Hashable, Sendable {
        /// Plausible ones: words, dates near 2024, small counts.
        case ordinary
        /// A corner, by its number below ``SampleGenerator/cornerCount(of:)``: all absent or all present, lists at their least, at
        /// one, at their most, texts of widest letters, of words, or shortest, numbers at either bound.
        case extreme(Int)
        /// Anything that fits: sizes evenly spread on a logarithmic scale, lists at 0, 1 and most often, optionals both ways.
        case random
    }

    /// How many values and scalars a record has before lists and texts shrink.
    public static let largest = 200_000

    private let contract: Contract
    private let kind: Kind
    private let most: Int
    private var random: SampleRandom
    private var texts: [TextType: SampleText] = [:]
    private var size = 0

    /// Makes a generator; `most` is how many values and scalars a record has before lists and texts shrink.
    public init(contract: Contract, seed: UInt64 = 0, kind: Kind = .ordinary, most: Int = Self.largest) {
        self.most = most
        self.contract = contract
        self.kind = kind
        random = SampleRandom(seed: seed)
    }

    /// How many corners a contract has.
    public static func cornerCount(of contract: Contract) -> Int {
        max(SampleCorner.count, contract.enums.map { $0.cases.count + 1 }.max() ?? 0)
    }

    /// The next record.
    public mutating func next() -> Value {
        size = 0
        return .record(contract.root.fields.map { value($0.type) })
    }

    /// The next record as JSON text.
    public mutating func nextJSON(isIndented: Bool = false) -> String {
        ValueEncoder.json(next(), contract: contract, isIndented: isIndented)
    }

    private var isFull: Bool { size > most }

    private mutating func value(_ type: Type) -> Value {
        size += 1
        switch type {
        case .bool: return .bool(corner.map { $0.isHigh } ?? random.oneIn(2))
        case .text(let type): return .text(text(type))
        case .url(let maximum): return .text(url(maximum))
        case .int(let range): return .int(number(range, near: 2))
        case .months(let range): return .months(number(range, near: 12))
        case .days(let range): return .days(number(range, near: 30))
        case .decimal(let type): return .number(exact(type))
        case .money(let type): return .number(exact(DecimalType(scale: type.scale, range: type.range)))
        case .date: return .date(date())
        case .image(let type): return .image(image(type))
        case .enumeration(let id): return enumeration(contract[id])
        case .record(let id): return .record(contract[id].fields.map { value($0.type) })
        case .list(let element, let bounds): return .list(elements(element, count(bounds), bounds.minimum))
        case .optional(let type): return isPresent() ? value(type) : .none
        case .ratio, .unknown: return .none
        }
    }

    /// The elements of a list; where a record is to be small it ends once that is full.
    private mutating func elements(_ type: Type, _ count: Int, _ minimum: Int) -> [Value] {
        var values: [Value] = []
        while values.count < count, most >= Self.largest || !isFull || values.count < minimum {
            values.append(value(type))
        }
        return values
    }

    private var corner: SampleCorner? { if case .extreme(let number) = kind { SampleCorner(number) } else { nil } }

    private mutating func isPresent() -> Bool {
        switch kind {
        case .ordinary: !random.oneIn(4)
        case .extreme: (corner?.isPresent ?? true) && !isFull
        case .random: random.oneIn(2) && !isFull
        }
    }

    private mutating func count(_ bounds: ListBounds) -> Int {
        let least = max(bounds.minimum, 0)
        guard !isFull, least < bounds.maximum else { return least }
        let one = min(max(1, least), bounds.maximum)
        // A list whose elements would burst the record stops early.
        let most = min(bounds.maximum, max(one, self.most - size))
        switch kind {
        case .ordinary: return random.logarithmic(one, min(most, one + 6))
        case .extreme:
            switch corner?.lists {
            case .least: return least
            case .one: return one
            default: return most
            }
        case .random:
            switch random.number(0, 7) {
            case 0, 1: return least
            case 2, 3: return one
            case 4: return most
            default: return random.logarithmic(least, most)
            }
        }
    }

    private mutating func text(_ type: TextType) -> String {
        let maker = texts[type] ?? SampleText(type)
        texts[type] = maker
        let style: SampleText.Style =
            switch kind {
            case _ where isFull: .shortest
            case .ordinary: .ordinary
            case .extreme: corner?.text ?? .shortest
            case .random: .random
            }
        let text = maker.text(style, &random)
        size += text.utf8.count
        return text
    }

    private mutating func url(_ maximum: Int) -> String {
        let start = "https://example.org/"
        let room = maximum - start.utf8.count
        guard room > 0 else { return text(.url(maximum: maximum)) }
        switch kind {
        case .ordinary:
            return start
                + String((0..<min(room, 8)).map { _ in Character(Unicode.Scalar(UInt8(random.number(0x61, 0x7A)))) })
        case .extreme:
            guard case .longest(let letter) = corner?.text else {
                return corner?.text == .shortest ? start : longest(start, "n", room)
            }
            return longest(start, letter, room)
        case .random:
            return random.oneIn(2) ? text(.url(maximum: maximum)) : longest(start, "x", random.logarithmic(0, room))
        }
    }

    private mutating func longest(_ start: String, _ letter: Unicode.Scalar, _ count: Int) -> String {
        size += count
        return start + String(repeating: String(Character(letter)), count: count)
    }

    /// Sides in plain proportions; at the corners as long and as short as may be.
    private mutating func image(_ type: ImageType) -> ImageDatum {
        let most = type.side
        let (width, height): (Int, Int)
        switch kind {
        case _ where isFull: (width, height) = (1, 1)
        case .ordinary:
            (width, height) = random.oneIn(2) ? (min(most, 96), min(most, 64)) : (min(most, 64), min(most, 64))
        case .extreme:
            switch corner?.text {
            case .longest("W"): (width, height) = (most, most)
            case .longest: (width, height) = (1, most)
            case .longestWords: (width, height) = (most, 1)
            default: (width, height) = (1, 1)
            }
        case .random: (width, height) = (random.logarithmic(1, most), random.logarithmic(1, most))
        }
        let image = SampleImage.image(type, width: width, height: height)
        size += image.bytes.count
        return image
    }

    private mutating func number(_ range: IntegerRange, near usual: Int64) -> Int64 {
        switch kind {
        case .extreme: return corner?.isHigh ?? true ? range.upper : range.lower
        case .ordinary:
            let low = max(range.lower, min(0, range.upper))
            let high = min(range.upper, low &+ usual &* 2)
            return random.number(in: IntegerRange(low, max(low, high)))
        case .random:
            switch random.number(0, 5) {
            case 0: return range.lower
            case 1: return range.upper
            case 2: return range.contains(0) ? 0 : range.lower
            case 3:
                let near = IntegerRange(max(range.lower, -100), min(range.upper, 100))
                return random.number(in: near.lower >= range.lower && near.upper <= range.upper ? near : range)
            default: return random.number(in: range)
            }
        }
    }

    private mutating func exact(_ type: DecimalType) -> ExactNumber {
        let unit = (0..<min(max(type.scale, 0), 12)).reduce(Int64(1)) { unit, _ in unit * 10 }
        return ExactNumber(unscaled: number(type.range, near: 400 * unit), scale: type.scale)
    }

    private mutating func date() -> CivilDate {
        let first = CivilDate(year: DateReading.years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
        let last = CivilDate(year: DateReading.years.upperBound, month: 12, day: 31)?.dayNumber ?? 0
        let recent = CivilDate(year: 2024, month: 1, day: 1)?.dayNumber ?? 0
        switch kind {
        case .ordinary: return CivilDate(dayNumber: random.number(recent - 365, recent + 730))
        case .extreme:
            let wide = CivilDate(year: 2088, month: 9, day: 28)?.dayNumber ?? last
            return CivilDate(dayNumber: [first, last, wide][(corner?.number ?? 0) % 3])
        case .random:
            return CivilDate(dayNumber: random.oneIn(6) ? (random.oneIn(2) ? first : last) : random.number(first, last))
        }
    }

    private mutating func enumeration(_ type: Contract.Enumeration) -> Value {
        let count = type.cases.count + (type.isOpen ? 1 : 0)
        guard count > 0 else { return .none }
        let index = corner.map { $0.number % count } ?? random.number(0, count - 1)
        guard type.cases.indices.contains(index) else { return .otherCode(otherCode(of: type)) }
        return .enumCase(index, type.cases[index].payload.map { value($0.type) })
    }

    private mutating func otherCode(of type: Contract.Enumeration) -> String {
        let known = Set(type.cases.map(\.code))
        for _ in 0..<100 {
            let code = text(Contract.Enumeration.otherCode)
            if !known.contains(code) { return code }
        }
        return (0...known.count).lazy.map { "other\($0)" }.first { !known.contains($0) } ?? "other"
    }
}
