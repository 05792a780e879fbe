import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// What each format prints.
///
/// In these tests `~` is a no-break space, `^` a narrow one, `-` in a number the minus sign U+2212.
struct FormatTests {
    static func printed(_ value: Value, _ format: Format, _ type: Type = .unknown, _ tag: String = "fr") throws
        -> String?
    {
        let language = try #require(LanguageData.named(LanguageTag(tag)))
        switch format.apply(to: value, of: type, in: language) {
        case .text(let text): return TypographyTests.shown(text).replacing("\u{2212}", with: "-")
        case .number(let number): return number.plain
        case .some(.none): return "absent"
        default: return nil
        }
    }

    static func date(_ iso: String) throws -> Value { .date(try #require(CivilDate(iso: iso))) }

    static func number(_ unscaled: Int64, _ scale: Int) -> Value {
        .number(ExactNumber(unscaled: unscaled, scale: scale))
    }

    static func ratio(_ above: Int64, _ below: Int64, scales: (Int, Int) = (0, 0)) -> Value {
        .ratio(
            .quotient(
                ExactNumber(unscaled: above, scale: scales.0), over: ExactNumber(unscaled: below, scale: scales.1)))
    }

    static let dates: [(String, Format.DateStyle, String, String)] = [
        ("2024-03-01", .long, "1er~mars 2024", "1~March 2024"),
        ("2024-04-02", .long, "2~avril 2024", "2~April 2024"),
        ("2024-10-21", .long, "21~octobre 2024", "21~October 2024"),
        ("2024-04-15", .full, "lundi 15~avril 2024", "Monday 15~April 2024"),
        ("2024-12-01", .full, "dimanche 1er~décembre 2024", "Sunday 1~December 2024"),
        ("2024-08-01", .dayMonth, "1er~août", "1~August"),
        ("2024-02-03", .numeric, "03/02/2024", "03/02/2024"),
        ("2024-02-03", .iso, "2024-02-03", "2024-02-03"),
        ("2024-02-29", .month, "février 2024", "February 2024"),
        ("0985-02-03", .year, "985", "985"),
        ("0985-02-03", .numeric, "03/02/0985", "03/02/0985"),
    ]

    @Test(arguments: dates)
    func `dates are written by the language`(iso: String, style: Format.DateStyle, french: String, english: String)
        throws
    {
        #expect(try Self.printed(Self.date(iso), .date(style)) == french)
        #expect(try Self.printed(Self.date(iso), .date(style), .unknown, "en") == english)
    }

    static let numbers: [(Int64, Int, Format, String, String)] = [
        (2_708_400, 0, .number(decimals: nil, rounding: nil), "2^708^400", "2,708,400"),
        (1234, 0, .number(decimals: nil, rounding: nil), "1234", "1,234"),
        (12345, 0, .number(decimals: nil, rounding: nil), "12^345", "12,345"),
        (1234, 0, .number(decimals: nil, rounding: nil, inColumn: true), "1^234", "1,234"),
        (-123, 0, .number(decimals: nil, rounding: nil, inColumn: true), "-123", "-123"),
        (-1_234_567_891, 3, .number(decimals: nil, rounding: nil), "-1^234^567,891", "-1,234,567.891"),
        (0, 0, .number(decimals: 2, rounding: nil), "0,00", "0.00"),
        (-4, 3, .number(decimals: 2, rounding: .halfUp), "0,00", "0.00"),
        (-5, 3, .number(decimals: 2, rounding: .halfUp), "-0,01", "-0.01"),
        (25, 1, .number(decimals: 0, rounding: .halfUp), "3", "3"),
        (25, 1, .number(decimals: 0, rounding: .halfEven), "2", "2"),
        (35, 1, .number(decimals: 0, rounding: .halfEven), "4", "4"),
        (29, 1, .number(decimals: 0, rounding: .down), "2", "2"),
        (21, 1, .number(decimals: 0, rounding: .up), "3", "3"),
        (-21, 1, .number(decimals: 0, rounding: .up), "-3", "-3"),
        (99_995, 1, .number(decimals: 0, rounding: .halfUp), "10^000", "10,000"),
        (
            Int64.min, 0, .number(decimals: nil, rounding: nil), "-9^223^372^036^854^775^808",
            "-9,223,372,036,854,775,808"
        ),
        (242, 3, .percent(decimals: 1, rounding: .halfUp), "24,2^%", "24.2%"),
        (1, 0, .percent(decimals: 0, rounding: .halfUp), "100^%", "100%"),
        (12_345, 2, .rounded(scale: 1, rounding: .halfUp), "123.5", "123.5"),
        (12_345, 2, .rounded(scale: 3, rounding: .down), "123.450", "123.450"),
    ]

    @Test(arguments: numbers)
    func `numbers get their signs and groups`(
        unscaled: Int64, scale: Int, format: Format, french: String, english: String
    ) throws {
        #expect(try Self.printed(Self.number(unscaled, scale), format) == french)
        #expect(try Self.printed(Self.number(unscaled, scale), format, .unknown, "en") == english)
        if scale == 0 { #expect(try Self.printed(.int(unscaled), format) == french) }
    }

    @Test func `amounts get the sign of their currency`() throws {
        let euros = Type.money(MoneyType())
        #expect(try Self.printed(Self.number(123_456, 2), .money(wholeWithoutDecimals: false), euros) == "1^234,56~€")
        #expect(try Self.printed(Self.number(100_000, 2), .money(wholeWithoutDecimals: false), euros) == "1^000,00~€")
        #expect(try Self.printed(Self.number(100_000, 2), .money(wholeWithoutDecimals: true), euros) == "1^000~€")
        #expect(try Self.printed(Self.number(100_001, 2), .money(wholeWithoutDecimals: true), euros) == "1^000,01~€")
        #expect(try Self.printed(Self.number(-50, 2), .money(wholeWithoutDecimals: true), euros) == "-0,50~€")
        #expect(
            try Self.printed(Self.number(-50, 2), .money(wholeWithoutDecimals: true), .optional(euros), "en")
                == "-€0.50")
        #expect(
            try Self.printed(Self.number(5, 2), .money(wholeWithoutDecimals: false), .money(MoneyType(currency: "CHF")))
                == "0,05~CHF")
        #expect(
            try Self.printed(Self.number(5, 2), .money(wholeWithoutDecimals: false), .decimal(DecimalType(scale: 2)))
                == nil)
    }

    @Test func `ratios are exact whatever their size`() throws {
        #expect(try Self.printed(Self.ratio(8, 33), .percent(decimals: 1, rounding: .halfUp)) == "24,2^%")
        #expect(try Self.printed(Self.ratio(1, 8), .percent(decimals: 0, rounding: .halfEven)) == "12^%")
        #expect(try Self.printed(Self.ratio(3, 8), .percent(decimals: 0, rounding: .halfEven)) == "38^%")
        #expect(try Self.printed(Self.ratio(1, -8), .percent(decimals: 0, rounding: .halfUp)) == "-13^%")
        #expect(try Self.printed(Self.ratio(1, 3), .rounded(scale: 4, rounding: .up)) == "0.3334")
        #expect(try Self.printed(Self.ratio(0, -3), .rounded(scale: 1, rounding: .up)) == "0.0")
        #expect(try Self.printed(Self.ratio(1, 1000, scales: (12, 0)), .rounded(scale: 2, rounding: .up)) == "0.01")
        #expect(
            try Self.printed(Self.ratio(.max, 1, scales: (0, 12)), .percent(decimals: 6, rounding: .up))
                == "922^337^203^685^477^580^700^000^000^000^000,000000^%")
        #expect(
            try Self.printed(Self.ratio(.max, .min, scales: (18, 0)), .percent(decimals: 1, rounding: .down)) == "0,0^%"
        )
        #expect(try Self.printed(Self.ratio(.max, 1), .rounded(scale: 2, rounding: .down)) == nil)
        #expect(try Self.printed(Self.ratio(1, 0), .percent(decimals: 0, rounding: .down)) == "0^%")
    }

    @Test(arguments: [
        Format.percent(decimals: 1, rounding: .halfUp), .rounded(scale: 1, rounding: .down), .postal, .date(.long),
    ])
    func `what is absent stays absent`(format: Format) throws {
        for value in [Value.none, .ratio(.unknown), .ratio(.noBase)] {
            #expect(try Self.printed(value, format) == "absent")
        }
    }

    @Test func `a value of another kind gives nothing, and no crash`() throws {
        let formats: [Format] = [
            .date(.long), .number(decimals: nil, rounding: nil), .money(wholeWithoutDecimals: true), .ordinal,
            .duration,
            .percent(decimals: 1, rounding: .up), .rounded(scale: 1, rounding: .up), .upper, .postal, .grouped([1]),
        ]
        for format in formats {
            #expect(try Self.printed(.list([]), format) == nil)
            #expect(try Self.printed(.bool(true), format) == nil)
        }
    }

    @Test func `ordinals follow the rules of the language`() throws {
        let numbers: [Int64] = [1, 2, 3, 4, 11, 12, 21, 101, 111, 1000]
        #expect(
            try numbers.map { try Self.printed(.int($0), .ordinal) }
                == ["1er", "2e", "3e", "4e", "11e", "12e", "21e", "101e", "111e", "1000e"])
        #expect(
            try numbers.map { try Self.printed(.int($0), .ordinal, .unknown, "en") }
                == ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "101st", "111th", "1,000th"])
    }

    @Test func `spans of time: whole years are years`() throws {
        let months: [Int64] = [0, 1, 2, 11, 12, 18, 24, 120]
        #expect(
            try months.map { try Self.printed(.months($0), .duration) }
                == ["0~mois", "1~mois", "2~mois", "11~mois", "1~an", "18~mois", "2~ans", "10~ans"])
        #expect(
            try [0, 1, 30, 10_000].map { try Self.printed(.days($0), .duration) }
                == ["0~jour", "1~jour", "30~jours", "10^000~jours"])
        #expect(
            try [0, 1, 12, 13].map { try Self.printed(.months($0), .duration, .unknown, "en") }
                == ["0~months", "1~month", "1~year", "13~months"])
    }

    static let texts: [(String, Format, String)] = [
        ("Straße de l'Œuvre, ÿ ı ł", .upper, "STRASSE DE L'ŒUVRE, Ÿ I Ł"),
        ("5 µm ƒ", .upper, "5 µM ƒ"),
        ("ÉCOLE İ", .lower, "école i"),
        ("123456789", .digitGroups([3, 3, 3]), "123~456~789"),
        ("12345678900012", .digitGroups([3, 3, 3, 5]), "123~456~789~00012"),
        ("0606060606", .digitGroups([2, 2, 2, 2, 2]), "06~06~06~06~06"),
        ("123", .digitGroups([2, 2]), "123"),
        ("l'été : oui", .prose, "l’été~: oui"),
        ("1110", .grouped([2, 2]), "1110"),
        // The postal block.
        ("M. Jean-Pierre D'Œuvré", .postal, "M JEAN PIERRE D OEUVRE"),
        ("12/14, rue de l’Église", .postal, "12 14 RUE DE L EGLISE"),
        ("Łódź ÿ ș ı Đorđe Þór Straße œæç", .postal, "LODZ Y S I DORDE THOR STRASSE OEAEC"),
        ("  5\u{A0}bis \n n° 3 ", .postal, "5 BIS N 3"),
        ("!!!", .postal, ""),
        ("!a!", .postal, "A"),
    ]

    @Test(arguments: texts)
    func `texts are changed letter by letter`(text: String, format: Format, expected: String) throws {
        #expect(try Self.printed(.text(text), format) == expected)
    }

    @Test func `every character of the Latin repertoire has its postal form`() {
        for range in Repertoire.latin.ranges {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let postal = PostalFormatter.postal("A\(scalar)B").unicodeScalars
                #expect(postal.allSatisfy(Repertoire.postal.contains), "U+\(String(value, radix: 16))")
                // A letter never vanishes, a sign always does.
                let isLetter =
                    scalar.properties.isAlphabetic || scalar.properties.numericType == .digit
                    || scalar.properties.numericType == .decimal || scalar == "№"
                #expect(postal.contains(" ") != isLetter, "U+\(String(value, radix: 16))")
                #expect(PostalFormatter.plain(scalar).count <= Format.postal.lengthFactor)
                #expect(PostalFormatter.postal(String(postal)) == String(postal))
            }
        }
    }

    @Test func `no letter stands twice in the postal table`() {
        var seen: Set<Unicode.Scalar> = []
        for (_, letters) in PostalFormatter.table {
            for scalar in letters.unicodeScalars {
                #expect(seen.insert(scalar).inserted, "U+\(String(scalar.value, radix: 16))")
                #expect(Repertoire.latin.contains(scalar), "U+\(String(scalar.value, radix: 16))")
            }
        }
    }
}

extension String {
    fileprivate func replacing(_ scalar: Unicode.Scalar, with other: String) -> String {
        unicodeScalars.reduce(into: "") { $0 += $1 == scalar ? other : String($1) }
    }
}
