import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct DecoderTests {
    /// The faults of a record, as `code path`.
    static func faults(_ contract: Contract, _ text: String) throws -> [String] {
        switch Decoder(contract: contract, images: BelievedImages()).decode(try JSONReaderTests.parse(text)) {
        case .success: return []
        case .failure(let diagnostics): return diagnostics.all.map { "\($0.code) \($0.dataPath?.description ?? "")" }
        }
    }

    /// The value of the single field `x`.
    static func value(_ type: Type, _ text: String, enums: [Contract.Enumeration] = []) throws -> Value? {
        let json = try JSONReaderTests.parse("{\"x\":\(text)}")
        guard
            case .success(.record(let fields)) = Decoder(
                contract: Contracts.single(type, enums: enums), images: BelievedImages()
            ).decode(json)
        else {
            return nil
        }
        return fields.first
    }

    static let text = Type.text(TextType(maximum: 5))
    static let lines = Type.text(TextType(minimum: 0, maximum: 20, lines: 3))
    static let cents = Type.money(MoneyType(range: IntegerRange(-500, 12_345)))

    @Test(arguments: [
        (Type.bool, "true", Value.bool(true)), (text, "\"Zoé\"", .text("Zoé")), (text, "\"a b\"", .text("a b")),
        (lines, "\"\"", .text("")), (lines, "\"a\\n\\nb\"", .text("a\n\nb")),
        (.int(IntegerRange(0, 100)), "1e2", .int(100)), (.int(IntegerRange(0, 100)), "1.0", .int(1)),
        (.months(IntegerRange(0, 9)), "9", .months(9)), (.days(IntegerRange(-9, 9)), "-9", .days(-9)),
        (cents, "\"123.45\"", .number(ExactNumber(unscaled: 12_345, scale: 2))),
        (cents, "\"-5\"", .number(ExactNumber(unscaled: -500, scale: 2))),
        (cents, "\"-0.0\"", .number(ExactNumber(unscaled: 0, scale: 2))),
        (.date, "\"2024-02-29\"", .date(CivilDate(year: 2024, month: 2, day: 29) ?? CivilDate(dayNumber: 0))),
        (
            .url(max: 80), "\"https://example.org:8080/a%C3%A9?b=c&d#e\"",
            .text("https://example.org:8080/a%C3%A9?b=c&d#e")
        ),
        (.optional(.bool), "null", .none),
        (.list(.optional(.bool), ListBounds()), "[null,true]", .list([.none, .bool(true)])),
    ])
    func `a datum that fits is its value`(type: Type, text: String, value: Value) throws {
        #expect(try Self.value(type, text) == value)
    }

    static let wrongs: [(Type, String, [String])] = [
        (.bool, "1", ["wrong-type"]), (.bool, "\"true\"", ["wrong-type"]), (.bool, "null", ["missing-field"]),
        (text, "5", ["wrong-type"]), (text, "\"\"", ["blank"]), (text, "\" \\u00a0\"", ["blank"]),
        (text, "\"\\n\"", ["blank"]),
        (text, "\" a\"", ["blank-edges"]), (text, "\"a\\u202f\"", ["blank-edges"]), (text, "\"abcdef\"", ["too-long"]),
        (text, "\"a\\u0000\"", ["bad-character"]), (text, "\"a\\u202eb\"", ["bad-character"]),
        (text, "\"a\\u200bb\"", ["bad-character"]),
        (text, "\"a\\tb\"", ["bad-character"]), (text, "\"a\\u00adb\"", ["bad-character"]),
        (text, "\"漢\"", ["bad-character"]),
        (text, "\"😀\"", ["bad-character"]), (text, "\"\\uffff\"", ["bad-character"]),
        (text, "\"a\\nb\"", ["bad-line-break"]),
        (text, "\"a\\u2028b\"", ["bad-line-break"]), (text, "\"e\\u0301\"", ["not-nfc"]),
        (text, "\"\\u212b\"", ["not-nfc"]),
        (text, "\"abcdefg\\u0007\"", ["too-long", "bad-character"]), (lines, "\"a\\r\\nb\"", ["bad-line-break"]),
        (lines, "\"a\\nb\\nc\\nd\"", ["too-many-lines"]), (lines, "\"a\\n\"", ["blank-edges"]),
        (lines, "\"  \"", ["blank-edges"]),
        (.text(TextType(minimum: 3)), "\"ab\"", ["too-short"]),
        (.text(TextType(repertoire: .digits, pattern: TextPattern(source: "[0-9]{2}"))), "\"1\"", ["pattern-mismatch"]),
        (.text(TextType(repertoire: .digits, pattern: TextPattern(source: "[0-9]{2}"))), "\"1a\"", ["bad-character"]),
        (.text(TextType(repertoire: .postal)), "\"Rue\"", ["bad-character"]),
        (.int(IntegerRange(0, 9)), "10", ["out-of-range"]), (.int(IntegerRange(0, 9)), "-1", ["out-of-range"]),
        (.int(IntegerRange(0, 9)), "1.5", ["not-an-integer"]), (.int(IntegerRange(0, 9)), "1e400", ["out-of-range"]),
        (.int(IntegerRange(0, 9)), "1e-400", ["not-an-integer"]), (.int(IntegerRange(0, 9)), "\"5\"", ["wrong-type"]),
        (.int(.standard), "9007199254740992", ["out-of-range"]), (.months(IntegerRange(1, 2)), "0", ["out-of-range"]),
        (.days(IntegerRange(1, 2)), "0.5", ["not-an-integer"]), (cents, "5", ["wrong-type"]),
        (cents, "\"123.46\"", ["out-of-range"]),
        (cents, "\"-5.01\"", ["out-of-range"]), (cents, "\"1.234\"", ["wrong-scale"]),
        (cents, "\"1,50\"", ["not-a-number"]),
        (cents, "\"1 000\"", ["not-a-number"]), (cents, "\"01\"", ["not-a-number"]),
        (cents, "\"+1\"", ["not-a-number"]),
        (cents, "\"1.\"", ["not-a-number"]), (cents, "\".5\"", ["not-a-number"]), (cents, "\"\"", ["not-a-number"]),
        (cents, "\"-\"", ["not-a-number"]), (cents, "\"--1\"", ["not-a-number"]), (cents, "\"1e2\"", ["not-a-number"]),
        (cents, "\"1\\n\"", ["not-a-number"]), (cents, "\"99999999999999999999999\"", ["out-of-range"]),
        (cents, "\"1.2.3\"", ["not-a-number"]), (cents, "\"00.5\"", ["not-a-number"]),
        (cents, "\"١\"", ["not-a-number"]),
        (.date, "\"2024-02-30\"", ["not-a-date"]), (.date, "\"1900-02-29\"", ["not-a-date"]),
        (.date, "\"2024-13-01\"", ["not-a-date"]),
        (.date, "\"01/02/2024\"", ["not-a-date"]), (.date, "\"2024-02-01\\n\"", ["not-a-date"]),
        (.date, "20240201", ["wrong-type"]),
        (.date, "\"2024-2-001\"", ["not-a-date"]), (.date, "\"1899-12-31\"", ["date-out-of-range"]),
        (.date, "\"2200-01-01\"", ["date-out-of-range"]), (.date, "\"٢٠٢٤-01-01\"", ["not-a-date"]),
        (.url(max: 30), "\"http://example.org\"", ["bad-url"]), (.url(max: 30), "\"https://\"", ["bad-url"]),
        (.url(max: 30), "\"https://ex ample.org\"", ["bad-url"]),
        (.url(max: 30), "\"https://exämple.org\"", ["bad-url"]),
        (.url(max: 30), "\"https://a@example.org\"", ["bad-url"]), (.url(max: 30), "\"https://a.b/%4\"", ["bad-url"]),
        (.url(max: 30), "\"https://-a.b/\"", ["bad-url"]), (.url(max: 30), "\"https://a.b/#c#d\"", ["bad-url"]),
        (.url(max: 30), "\"https://example.org/aaaaaaaaaaa\"", ["too-long"]), (.url(max: 30), "true", ["wrong-type"]),
        (.url(max: 30), "\"\"", ["bad-url"]), (.url(max: 30), "\"javascript:alert(1)\"", ["bad-url"]),
        (.list(.bool, ListBounds(minimum: 1, maximum: 2)), "[]", ["list-too-short"]),
        (.list(.bool, ListBounds(minimum: 1, maximum: 2)), "[true,true,1]", ["list-too-long"]),
        (.list(.bool, ListBounds()), "{}", ["wrong-type"]), (.list(.bool, ListBounds()), "[null]", ["wrong-type"]),
        (.optional(.bool), "0", ["wrong-type"]), (.image(ImageType()), "1", ["wrong-type"]),
        (.image(ImageType()), "\"\"", ["image-format"]),
        (.image(ImageType()), "\"A\"", ["not-base64"]), (.unknown, "1", ["wrong-type"]),
    ]

    @Test(arguments: wrongs.indices)
    func `a datum that does not fit is told by code and path`(index: Int) throws {
        let (type, text, codes) = Self.wrongs[index]
        let faults = try Self.faults(Contracts.single(type), "{\"x\":\(text)}")
        let expected = codes.map { "data.\($0) x" + ($0 == "wrong-type" && text == "[null]" ? "[0]" : "") }
        #expect(faults == expected, "\(text)")
    }

    @Test(arguments: [
        ("\"A\"", ["data.wrong-type x"]), ("{}", ["data.missing-field x.type"]),
        ("{\"type\":1}", ["data.wrong-type x.type"]),
        ("{\"type\":\"Z\"}", ["data.unknown-code x.type"]), ("{\"type\":\"A\",\"le\":1}", ["data.unknown-field x.le"]),
        ("{\"type\":\"R\"}", ["data.missing-field x.le"]),
        ("{\"type\":\"R\",\"le\":\"2024\"}", ["data.not-a-date x.le"]),
        ("{\"type\":\"A\"}", []), ("{\"le\":\"2024-02-01\",\"type\":\"R\",\"motif\":null}", []),
    ])
    func `an enum with payloads is a tagged object`(text: String, faults: [String]) throws {
        let contract = Contracts.single(.enumeration(EnumID(0)), enums: Contracts.everything.enums)
        #expect(try Self.faults(contract, "{\"x\":\(text)}") == faults)
    }

    @Test(arguments: [
        (1, "\"B\"", Value.enumCase(0, [])), (1, "\"Étrange code\"", .enumCase(1, [])), (1, "\"Zz\"", .otherCode("Zz")),
        (2, "\"2\"", .enumCase(1, [])), (3, "{\"type\":\"O\",\"n\":2}", .enumCase(0, [.int(2)])),
        (3, "{\"type\":\"N\"}", .enumCase(1, [])),
        (3, "{\"type\":\"Q\"}", .otherCode("Q")),
    ])
    func `an open enum keeps codes it does not know`(index: Int, text: String, value: Value) throws {
        #expect(try Self.value(.enumeration(EnumID(index)), text, enums: Contracts.everything.enums) == value)
    }

    @Test(arguments: [
        (1, "\"\"", "data.blank x"), (1, "\"é\"", "data.bad-character x"), (1, "{\"type\":\"B\"}", "data.wrong-type x"),
        (1, "\"E\\u0301trange code\"", "data.not-nfc x"), (2, "\"3\"", "data.unknown-code x"),
        (3, "{\"type\":\"Q\",\"n\":1}", "data.unknown-field x.n"), (3, "{\"type\":\"\"}", "data.blank x.type"),
    ])
    func `codes that do not fit are faults`(index: Int, text: String, fault: String) throws {
        let contract = Contracts.single(.enumeration(EnumID(index)), enums: Contracts.everything.enums)
        #expect(try Self.faults(contract, "{\"x\":\(text)}") == [fault])
    }

    @Test func `all faults of a record come in the order of the text`() throws {
        let text = """
            {"edition": "2024-02-30",
             "demande": {"numero": "x", "depot": 5, "validite": 0, "nom": 1,
              "demandeur": {"nomNaissance": " ", "adresse": ["A", "é", null]},
              "ressources": []}}
            """
        guard
            case .failure(let diagnostics) = Decoder(contract: Contracts.letter, images: BelievedImages()).decode(
                try JSONReaderTests.parse(text))
        else {
            Issue.record("it fits")
            return
        }
        #expect(
            diagnostics.all.map {
                "\($0.dataPosition?.line ?? 0):\($0.dataPosition?.column ?? 0) \($0.code) \($0.dataPath?.description ?? "")"
            } == [
                "1:1 data.missing-field verification", "1:13 data.not-a-date edition",
                "2:24 data.too-short demande.numero", "2:24 data.bad-character demande.numero",
                "2:38 data.wrong-type demande.depot",
                "2:53 data.out-of-range demande.validite", "2:56 data.unknown-field demande.nom",
                "3:33 data.blank demande.demandeur.nomNaissance",
                "3:55 data.bad-character demande.demandeur.adresse[1]",
                "3:60 data.wrong-type demande.demandeur.adresse[2]", "4:17 data.list-too-short demande.ressources",
            ])
    }

    @Test func `a stray field is named only if it looks like a field`() throws {
        let contract = Contracts.single(.optional(.bool))
        func only(_ text: String) throws -> Diagnostic? {
            guard
                case .failure(let diagnostics) = Decoder(contract: contract, images: BelievedImages()).decode(
                    try JSONReaderTests.parse(text))
            else { return nil }
            return diagnostics.all.first
        }
        #expect(try only("{\"zzz\":1}")?.hints == [])
        let near = Contract(
            records: [Contract.Record(name: "", fields: [Contracts.field("nomUsage", .optional(.bool))])], enums: [])
        guard
            case .failure(let faults) = Decoder(contract: near, images: BelievedImages()).decode(
                try JSONReaderTests.parse("{\"nomusage\":1}"))
        else { return }
        #expect(faults.all[0].hints.first?.message.english == "did you mean `nomUsage`?")
        #expect(faults.all[0].message.english == "the contract does not know the field `nomusage`")
        #expect(try only("{\"Jean Dupont\":1}")?.message.english == "a field that the contract does not know")
        #expect(try only("{\"\u{212A}x\":1}")?.dataPath?.description == "…")
    }

    @Test func `a record with many faults says how many more there are`() throws {
        let contract = Contracts.single(.list(.bool, ListBounds(maximum: 10_000)))
        let faults = try Self.faults(contract, "{\"x\":[" + String(repeating: "0,", count: 4999) + "0]}")
        #expect(faults.count == 101)
        #expect(faults.last == "data.more-errors ")
        let many = "{" + (0..<100_000).map { "\"k\($0)\":0" }.joined(separator: ",") + ",\"x\":[]}"
        #expect(try Self.faults(contract, many).count == 101)
        #expect(
            try Self.faults(contract, "{\"x\":[" + String(repeating: "0,", count: 99_999) + "0]}").first
                == "data.list-too-long x")
    }

    @Test func `a text of ten megabytes is one fault`() throws {
        let text = String(repeating: "é", count: 5 << 20)
        #expect(try Self.faults(Contracts.single(Self.text), "{\"x\":\"\(text)\"}") == ["data.too-long x"])
    }

    @Test(arguments: ["[]", "null", "\"x\"", "1"])
    func `a record is an object`(text: String) throws {
        #expect(try Self.faults(Contracts.single(.bool), text) == ["data.wrong-type "])
    }

    @Test func `a name matches scalar for scalar`() throws {
        let contract = Contract(records: [Contract.Record(name: "", fields: [Contracts.field("K", .bool)])], enums: [])
        #expect(try Self.faults(contract, "{\"K\":true}") == [])
        #expect(try Self.faults(contract, "{\"\u{212A}\":true}") == ["data.missing-field K", "data.unknown-field …"])
    }

    @Test func `no message holds a datum`() throws {
        let secret = "Zqx"
        for (type, _, _) in Self.wrongs {
            for text in [
                "\"\(secret)\"", "\"\(secret)\\u0007\"", "\" \(secret)\"", "{\"type\":\"\(secret)\"}",
                "{\"\(secret) \(secret)\":1}",
            ] {
                let json = try JSONReaderTests.parse("{\"x\":\(text)}")
                guard
                    case .failure(let faults) = Decoder(contract: Contracts.single(type), images: BelievedImages())
                        .decode(json)
                else {
                    continue
                }
                for fault in faults.all {
                    let words = [fault.message] + fault.hints.map(\.message)
                    for word in words { #expect(!(word.french + word.english).contains(secret)) }
                }
            }
        }
    }

    @Test func `dates are days of the years 1900 to 2199`() {
        var count = 0
        for year in ["1899", "1900", "1999", "2000", "2023", "2024", "2100", "2199", "2200", "0000"] {
            for month in 0...13 {
                for day in 0...32 {
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    let date = CivilDate(iso: text).flatMap { DateReading.years.contains($0.year) ? $0 : nil }
                    if case .date(let read) = DateReading(text) {
                        #expect(read == date)
                        count += 1
                    } else {
                        #expect(date == nil)
                    }
                }
            }
        }
        #expect(count == 365 * 7 + 2)
    }
}
