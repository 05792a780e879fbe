import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// The bounds of what a format gives hold for every value of the type: the fit of lines is proved from them.
struct FormatBoundsTests {
    static let roundings = Format.Rounding.allCases

    static func randomRange(_ random: inout SeededRandom, within limit: Int64 = .max) -> IntegerRange {
        func end() -> Int64 {
            let size = Int64.random(in: 0...62, using: &random)
            let value = Int64.random(in: 0...(Int64(1) << size), using: &random) % limit
            return Bool.random(using: &random) ? value : -value
        }
        return IntegerRange(end(), end())
    }

    static func value(_ range: IntegerRange, _ random: inout SeededRandom) -> Int64 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: range.lower
        case 1: range.upper
        case 2: min(max(Int64.random(in: -1000...1000, using: &random), range.lower), range.upper)
        default: Int64.random(in: range.lower...range.upper, using: &random)
        }
    }

    /// A format, a type it may take, and a maker of values of that type.
    static func numberCase(_ random: inout SeededRandom) -> (Format, Type, (inout SeededRandom) -> Value) {
        let range = randomRange(&random)
        let scale = Int.random(in: 0...4, using: &random)
        let rounding = random.pick(roundings)
        let decimals = Int.random(in: 0...4, using: &random)
        let decimal = Type.decimal(DecimalType(scale: scale, range: range))
        let money = Type.money(MoneyType(currency: random.pick(["EUR", "CHF"]), scale: scale, range: range))
        let whole = { (random: inout SeededRandom) in Value.int(value(range, &random)) }
        let exact = { (random: inout SeededRandom) in
            Value.number(ExactNumber(unscaled: value(range, &random), scale: scale))
        }
        switch Int.random(in: 0..<9, using: &random) {
        case 0:
            return (.number(decimals: nil, rounding: nil, inColumn: .random(using: &random)), .int(range), whole)
        case 1: return (.number(decimals: decimals, rounding: rounding), decimal, exact)
        case 2: return (.money(wholeWithoutDecimals: Bool.random(using: &random)), money, exact)
        case 3: return (.percent(decimals: decimals, rounding: rounding), decimal, exact)
        case 4: return (.ordinal, .int(range), whole)
        case 5: return (.duration, .months(range), { .months(value(range, &$0)) })
        case 6: return (.duration, .days(range), { .days(value(range, &$0)) })
        default:
            let other = randomRange(&random)
            let below = IntegerRange(other.lower, other.upper == other.lower && other.upper == 0 ? 1 : other.upper)
            let otherScale = Int.random(in: 0...4, using: &random)
            let ratio = RatioType(
                numerator: DecimalType(scale: scale, range: range),
                denominator: DecimalType(scale: otherScale, range: below))
            return (
                .percent(decimals: decimals, rounding: rounding), .ratio(ratio),
                { random in
                    let base = value(below, &random)
                    return .ratio(
                        .quotient(
                            ExactNumber(unscaled: value(range, &random), scale: scale),
                            over: ExactNumber(
                                unscaled: base == 0 ? (below.upper > 0 ? 1 : -1) : base, scale: otherScale)))
                }
            )
        }
    }

    @Test(arguments: LanguageData.available)
    func `numbers keep the bounds that are computed for them`(tag: LanguageTag) throws {
        let language = try #require(LanguageData.named(tag))
        var random = SeededRandom(seed: 11)
        for _ in 0..<1500 {
            let (format, type, make) = Self.numberCase(&random)
            let bounds = try #require(format.resultBounds(for: type, language: language), "\(format) \(type)")
            for _ in 0..<20 {
                let value = make(&random)
                guard case .text(let text) = format.apply(to: value, of: type, in: language) else {
                    Issue.record("\(format) gives nothing for \(value)")
                    continue
                }
                expect(text, keeps: bounds, "\(format) \(type) \(value)")
            }
        }
    }

    private func expect(_ text: String, keeps bounds: TextType, _ what: @autoclosure () -> String) {
        let count = text.unicodeScalars.count
        let isInside =
            bounds.minimum <= count && count <= bounds.maximum
            && text.unicodeScalars.allSatisfy { bounds.repertoire.contains($0) || $0 == "\n" && bounds.lines > 1 }
        if !isInside { Issue.record("\(what()): \(text) leaves \(bounds.minimum)...\(bounds.maximum)") }
    }

    @Test(arguments: LanguageData.available)
    func `rounded numbers keep the range that is computed for them`(tag: LanguageTag) throws {
        let language = try #require(LanguageData.named(tag))
        var random = SeededRandom(seed: 5)
        var proved = 0
        for _ in 0..<3000 {
            let scale = Int.random(in: 0...3, using: &random)
            let above = Self.randomRange(&random, within: 1_000_000_000)
            let below = Self.randomRange(&random, within: 1_000_000)
            guard below.upper != 0 || below.lower != 0 else { continue }
            let type = Type.ratio(
                RatioType(
                    currency: Bool.random(using: &random) ? "EUR" : nil,
                    numerator: DecimalType(scale: scale, range: above),
                    denominator: DecimalType(scale: 1, range: below)))
            let format = Format.rounded(scale: 2, rounding: random.pick(Self.roundings))
            let range: IntegerRange
            switch format.resultType(for: type, language: language) {
            case .decimal(let type): range = type.range
            case .money(let type): range = type.range
            default: continue
            }
            proved += 1
            for _ in 0..<20 {
                let base = Self.value(below, &random)
                guard base != 0 else { continue }
                let value = Value.ratio(
                    .quotient(
                        ExactNumber(unscaled: Self.value(above, &random), scale: scale),
                        over: ExactNumber(unscaled: base, scale: 1)))
                guard case .number(let number) = format.apply(to: value, of: type, in: language) else {
                    Issue.record("nothing for \(value)")
                    continue
                }
                #expect(number.scale == 2)
                #expect(range.contains(number.unscaled), "\(type) \(value)")
            }
        }
        #expect(proved > 2000)
    }

    @Test(arguments: LanguageData.available)
    func `dates keep their bounds and reach them`(tag: LanguageTag) throws {
        let language = try #require(LanguageData.named(tag))
        for style in Format.DateStyle.allCases {
            let bounds = try #require(Format.date(style).resultBounds(for: .date, language: language))
            var longest = 0
            for day in 0..<(28 * 366) {
                let date = CivilDate(dayNumber: day)
                let text = DateFormatter(language: language).date(date, style)
                expect(text, keeps: bounds, "\(style)")
                longest = max(longest, text.unicodeScalars.count)
            }
            #expect(longest == bounds.maximum, "\(style)")
            expect(
                DateFormatter(language: language).date(CivilDate(dayNumber: -719_162), style), keeps: bounds, "\(style)"
            )
        }
    }

    @Test(arguments: LanguageData.available)
    func `texts keep their bounds`(tag: LanguageTag) throws {
        let language = try #require(LanguageData.named(tag))
        var random = SeededRandom(seed: 3)
        let formats: [Format] = [
            .upper, .lower, .postal, .prose, .grouped([3, 4]), .digitGroups([3, 3, 3]), .digitGroups([2, 2]),
        ]
        for _ in 0..<4000 {
            let repertoire = random.pick(Repertoire.named)
            let scalars = repertoire.ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
            let low = Int.random(in: 1...10, using: &random)
            let type = TextType(
                minimum: low, maximum: low + random.logUniform(0, 20), lines: Int.random(in: 1...2, using: &random),
                repertoire: repertoire)
            var text = ""
            for _ in 0..<Int.random(in: type.minimum...type.maximum, using: &random) {
                text.unicodeScalars.append(random.pick(scalars))
            }
            // Blanks alone are no text.
            if text.unicodeScalars.allSatisfy(\.isBlank) { continue }
            let format = random.pick(formats)
            let bounds = try #require(format.resultBounds(for: .text(type), language: language))
            guard case .text(let result) = format.apply(to: .text(text), of: .text(type), in: language) else {
                Issue.record("\(format) gives nothing")
                continue
            }
            expect(result, keeps: bounds, "\(format) \(repertoire.name) \(text.debugDescription)")
            #expect(result.unicodeScalars.count <= format.lengthFactor * text.unicodeScalars.count + 4)
        }
    }

    @Test func `a text without letters may vanish in the postal block, and the bounds say so`() throws {
        let french = try #require(LanguageData.named(LanguageTag("fr")))
        #expect(Format.postal.resultBounds(for: .text(TextType()), language: french)?.minimum == 0)
        #expect(
            Format.postal.resultBounds(for: .text(TextType(repertoire: .alphanumeric)), language: french)?.minimum == 1)
        #expect(Format.postal.resultBounds(for: .text(TextType(maximum: 38)), language: french)?.maximum == 76)
        #expect(
            Format.postal.resultBounds(for: .text(TextType(maximum: 38, repertoire: .ascii)), language: french)?.maximum
                == 38)
        #expect(
            Format.upper.resultBounds(for: .text(TextType(maximum: 38, repertoire: .ascii)), language: french)?.maximum
                == 38)
    }

    @Test func `a format takes no type that it cannot print`() throws {
        let french = try #require(LanguageData.named(LanguageTag("fr")))
        let refused: [(Format, Type)] = [
            (.date(.long), .text(TextType())), (.number(decimals: nil, rounding: nil), .date),
            (.ordinal, .decimal(DecimalType(scale: 2))),
            (.duration, .int(.standard)), (.upper, .int(.standard)),
            (.money(wholeWithoutDecimals: true), .decimal(DecimalType(scale: 2))),
            (.postal, .bool), (.percent(decimals: 0, rounding: .down), .money(MoneyType())),
            (.grouped([2]), .list(.bool, ListBounds())),
        ]
        for (format, type) in refused {
            #expect(format.resultBounds(for: type, language: french) == nil, "\(format) \(type)")
        }
    }
}
