import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct JSONReaderTests {
    static func parse(_ text: String, limits: JSONLimits = .standard) throws(JSONError) -> JSONValue {
        try JSONReader.parse(Array(text.utf8), limits: limits)
    }

    static func error(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader.parse(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    /// A value as compact text, for comparison.
    static func text(_ value: JSONValue) -> String {
        switch value.kind {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let number): number.text
        case .string(let text): "'\(text)'"
        case .array(let elements): "[" + elements.map(Self.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\($0.name):\(Self.text($0.value))" }.joined(separator: ",") + "}"
        }
    }

    @Test(arguments: [
        ("null", "null"), (" true ", "true"), ("\t\r\nfalse\n", "false"), ("0", "0"), ("-0", "-0"),
        ("-12.50e+03", "-12.50e+03"),
        ("1E400", "1E400"), ("0.0", "0.0"), ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("\"\"", "''"), (#""a\"\\\/\b\f\n\r\tz""#, "'a\"\\/\u{8}\u{C}\n\r\tz'"),
        (#""\u00e9\uD83D\uDE00\u0000x""#, "'é😀\u{0}x'"),
        ("\"é😀\u{7F}\u{2028}\u{FFFF}\"", "'é😀\u{7F}\u{2028}\u{FFFF}'"), ("[]", "[]"), ("[ ]", "[]"), ("{}", "{}"),
        ("{ }", "{}"),
        ("[1,[2,{\"a\":[]}],\"\"]", "[1,[2,{a:[]}],'']"), (#"{"a" : 1 , "b":{"a":null}}"#, "{a:1,b:{a:null}}"),
        (#"{"":0," ":1}"#, "{:0, :1}"), (#"{"\u0061":1}"#, "{a:1}"), ("{\"é\":1,\"e\u{301}\":2}", "{é:1,e\u{301}:2}"),
        ("{\"K\":1,\"\u{212A}\":2}", "{K:1,\u{212A}:2}"),
    ])
    func `valid text is read`(text: String, value: String) throws {
        let read = Self.text(try Self.parse(text))
        #expect(Array(read.utf8) == Array(value.utf8))
    }

    @Test(arguments: [
        ("", "json.empty", 1, 1), (" \n ", "json.empty", 2, 2), ("nul", "json.truncated", 1, 4),
        ("nulx", "json.unexpected", 1, 1),
        ("True", "json.unexpected", 1, 1), ("NaN", "json.unexpected", 1, 1), ("None", "json.unexpected", 1, 1),
        ("Infinity", "json.unexpected", 1, 1), ("-Infinity", "json.bad-number", 1, 1), ("'a'", "json.unexpected", 1, 1),
        ("+1", "json.bad-number", 1, 1), (".5", "json.bad-number", 1, 1), ("01", "json.bad-number", 1, 1),
        ("-01", "json.bad-number", 1, 1), ("[1.]", "json.bad-number", 1, 2), ("[1.e2]", "json.bad-number", 1, 2),
        ("[1e]", "json.bad-number", 1, 2), ("[1e+]", "json.bad-number", 1, 2), ("1.", "json.truncated", 1, 3),
        ("-", "json.truncated", 1, 2), ("0x10", "json.trailing-data", 1, 2), ("1_000", "json.trailing-data", 1, 2),
        ("[1,]", "json.unexpected", 1, 3), ("[,1]", "json.unexpected", 1, 2), ("[1 2]", "json.unexpected", 1, 4),
        ("[1", "json.truncated", 1, 3), ("[", "json.truncated", 1, 2), ("]", "json.unexpected", 1, 1),
        ("{\"a\":1,}", "json.unexpected", 1, 7), ("{a:1}", "json.unexpected", 1, 2),
        ("{'a':1}", "json.unexpected", 1, 2),
        ("{\"a\" 1}", "json.unexpected", 1, 6), ("{\"a\":}", "json.unexpected", 1, 6),
        ("{\"a\":1 \"b\":2}", "json.unexpected", 1, 8),
        ("{\"a\"", "json.truncated", 1, 5), ("{\"a\":", "json.truncated", 1, 6), ("{", "json.truncated", 1, 2),
        ("{1:2}", "json.unexpected", 1, 2), ("{\"a\":1]", "json.unexpected", 1, 7), ("[1}", "json.unexpected", 1, 3),
        ("1 2", "json.trailing-data", 1, 3), ("{}\n{}", "json.trailing-data", 2, 1),
        ("// x\n1", "json.unexpected", 1, 1),
        ("{/**/}", "json.unexpected", 1, 2), ("\"a", "json.truncated", 1, 3), ("\"é\\", "json.truncated", 1, 4),
        ("\"\\u12", "json.truncated", 1, 6), ("\"é\\x\"", "json.bad-escape", 1, 3),
        ("\"\\u12g4\"", "json.bad-escape", 1, 2),
        ("\"\\ud800\"", "json.lone-surrogate", 1, 2), ("\"é\\udc00\"", "json.lone-surrogate", 1, 3),
        ("\"\\ud800\\u0041\"", "json.lone-surrogate", 1, 2), ("\"\\ud800\\ud800\"", "json.lone-surrogate", 1, 2),
        ("\"\\ud800x\"", "json.lone-surrogate", 1, 2), ("\"é\ta\"", "json.control-character", 1, 3),
        ("\"a\nb\"", "json.control-character", 1, 3), ("\"\u{0}\"", "json.control-character", 1, 2),
        ("\u{FEFF}{}", "json.byte-order-mark", 1, 1), ("{}\u{FEFF}", "json.trailing-data", 1, 3),
        ("\u{A0}1", "json.unexpected", 1, 1),
        ("{\"a\":1,\"b\":2,\"a\":3}", "json.duplicate-key", 1, 14),
        ("{\"a\":1,\"\\u0061\":3}", "json.duplicate-key", 1, 8),
        ("[\"é\",\n \"éé\", x]", "json.unexpected", 2, 8),
    ])
    func `invalid text is refused at its place`(text: String, code: String, line: Int, column: Int) throws {
        let error = try #require(Self.error(Array(text.utf8)), "\(text.debugDescription) was read")
        #expect(error.code == code, "\(text.debugDescription)")
        #expect(error.position.line == line, "\(text.debugDescription)")
        #expect(error.position.column == column, "\(text.debugDescription)")
        #expect(error.diagnostic.message.french != error.diagnostic.message.english)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0x80, 0x22],
            [0x22, 0x5C, 0x6E, 0xE9, 0x22], [0xFE],
            [0x5B, 0xC3], [0x22, 0xE9, 0x0A],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        #expect(Self.error(bytes)?.code == "json.invalid-utf8")
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x7B, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x7B], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"),
            ([0xEF, 0xBB, 0xBF, 0x7B], "UTF-8"),
        ] as [([UInt8], String)])
    func `a byte-order mark is named`(bytes: [UInt8], encoding: String) {
        #expect(Self.error(bytes)?.problem == .byteOrderMark(encoding: encoding))
    }

    @Test func `values know line, column and byte`() throws {
        let value = try Self.parse("{\n  \"é\": [1, \"ÿ\", {\"b\":null}]\n}")
        guard case .object(let members) = value.kind, case .array(let elements) = members[0].value.kind else {
            Issue.record("no list")
            return
        }
        #expect(members[0].position == JSONPosition(offset: 4, line: 2, column: 3))
        #expect(members[0].value.position == JSONPosition(offset: 10, line: 2, column: 8))
        #expect(elements[1].position == JSONPosition(offset: 14, line: 2, column: 12))
        #expect(elements[2].position == JSONPosition(offset: 20, line: 2, column: 17))
        #expect(elements[2]["b"]?.position == JSONPosition(offset: 25, line: 2, column: 22))
    }

    @Test func `an error tells the path, but no stray name`() {
        #expect(Self.error(Array(#"{"a":[{},{"b_1":tru}]}"#.utf8))?.path.description == "a[1].b_1")
        #expect(Self.error(Array(#"{"Jean Dupont":[x]}"#.utf8))?.path.description == "…[0]")
        let long = String(repeating: "a", count: 41)
        #expect(Self.error(Array("{\"\(long)\":1,\"\(long)\":1}".utf8))?.problem == .duplicateKey("…"))
        #expect(Self.error(Array(#"{"a":{"b":1,"b":1}}"#.utf8))?.problem == .duplicateKey("b"))
        #expect(Self.error(Array(#"{"a":{"b":1,"b":1}}"#.utf8))?.path.description == "a")
    }

    @Test func `duplicates are found among many names`() {
        var text = "{" + (0..<1000).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(Self.error(Array((text + "}").utf8)) == nil)
        text += ",\"k7\":0}"
        #expect(Self.error(Array(text.utf8))?.problem == .duplicateKey("k7"))
    }

    @Test func `a hundred thousand levels are one clean error`() {
        for opening in ["[", "{\"a\":", "[{\"b\":"] {
            let bytes = Array(String(repeating: opening, count: 100_000).utf8)
            #expect(Self.error(bytes)?.problem == .tooDeep(limit: 64))
            #expect(Self.error(bytes, limits: JSONLimits(maximumDepth: .max))?.problem == .tooDeep(limit: 512))
        }
        let whole = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(Self.error(Array(whole.utf8)) == nil)
        #expect(Self.error(Array("[\(whole)]".utf8))?.code == "json.too-deep")
    }

    @Test func `sizes are limited`() {
        let limits = JSONLimits(maximumBytes: 10, maximumValues: 3)
        #expect(Self.error(Array("[1,2]     ".utf8), limits: limits) == nil)
        #expect(Self.error(Array("[1,2]      ".utf8), limits: limits)?.problem == .tooLarge(limit: 10))
        #expect(Self.error(Array("[1,2,3]".utf8), limits: limits)?.problem == .tooManyValues(limit: 3))
    }

    @Test func `long strings and lists are read`() throws {
        let long = String(repeating: "é", count: 5 << 20)
        guard case .string(let text) = try Self.parse("\"\(long)\"").kind else {
            Issue.record("no string")
            return
        }
        #expect(text.utf8.count == 10 << 20)
        guard case .array(let list) = try Self.parse("[" + String(repeating: "0,", count: 99_999) + "0]").kind else {
            Issue.record("no list")
            return
        }
        #expect(list.count == 100_000)
    }

    @Test func `what is cut off anywhere is refused`() {
        let sample = Array(#" {"a": [1.5e-3, "é\n\ud83d\ude00", true, null, {"b": -0}], "ç": "x"}"#.utf8)
        #expect(Self.error(sample) == nil)
        for length in 0..<sample.count {
            let code = Self.error(Array(sample[..<length]))?.code
            #expect(code == (length < 2 ? "json.empty" : "json.truncated"), "\(length)")
        }
    }

    @Test func `mutated text never does harm`() {
        let sample = Array(#"{"a":[1.5e-3,"é\n\ud83d\ude00",true,null,{"b":-0}],"ç":"x","d":[[],{}]}"#.utf8)
        let pieces: [[UInt8]] =
            "{}[]\",:\\u0-+.eE tfn\n\u{0}é".unicodeScalars.map { Array(String($0).utf8) } + [
                [0xFF], [0xC3], [0xED, 0xA0],
            ]
        var random = SeededRandom(seed: 1)
        var read = 0
        for _ in 0..<20_000 {
            var bytes = sample
            for _ in 0..<random.logUniform(1, 4) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, place + random.logUniform(0, 6))
                bytes.replaceSubrange(place..<end, with: random.pick(pieces))
            }
            guard let error = Self.error(bytes) else {
                read += 1
                continue
            }
            #expect(Int(error.position.offset) <= bytes.count)
        }
        #expect(read > 100)
    }

    @Test(
        arguments: [
            ("0", .value(0)), ("-0", .value(0)), ("-0.0e9", .value(0)), ("0e99999999999999999999999", .value(0)),
            ("12", .value(12)),
            ("1.0", .value(1)), ("1e2", .value(100)), ("100e-2", .value(1)), ("-2500E-2", .value(-25)),
            ("0.001e3", .value(1)),
            ("10.50e1", .value(105)), ("1.5", .fractional), ("1e-1", .fractional), ("1e-400", .fractional),
            ("1e400", .beyond),
            ("1e99999999999999999999999", .beyond), ("1e-99999999999999999999999", .fractional),
            ("9007199254740993", .value(9_007_199_254_740_993)),
            ("9223372036854775807", .value(.max)), ("9223372036854775808", .beyond),
            ("-9223372036854775808", .value(.min)),
            ("-9223372036854775809", .beyond), ("92233720368547758070e-1", .value(.max)),
            ("1000000000000000000000e-20", .value(10)),
            ("100000000000000000000000000000001", .beyond), ("100000000000000000000000000000001e-1", .fractional),
            ("0.0000000000000000000000000000001e31", .value(1)),
            ("1000000000000000000", .value(1_000_000_000_000_000_000)),
        ] as [(String, JSONNumber.Whole)])
    func `a number knows whether it is whole`(text: String, whole: JSONNumber.Whole) {
        #expect(JSONNumber(text: text).whole == whole, "\(text)")
    }

    @Test func `many digits cost no more than their number`() {
        let zeros = String(repeating: "0", count: 1_000_000)
        #expect(JSONNumber(text: "0.\(zeros)1e1000001").asInteger == 1)
        #expect(JSONNumber(text: "7\(zeros)e-1000000").asInteger == 7)
        #expect(JSONNumber(text: String(repeating: "7", count: 1_000_000)).whole == .beyond)
    }
}

@Suite struct NDJSONReaderTests {
    @Test func `lines are found one by one`() throws {
        let bytes = Array("{\"a\":1}\r\n\n  \t\r\n{bad\n[\"é\",\n{\"b\":2}".utf8)
        var reader = NDJSONReader(bytes)
        var results: [String] = []
        while let line = reader.next() {
            do throws(JSONError) {
                results.append("\(line.number) \(JSONReaderTests.text(try reader.value(of: line)))")
            } catch {
                results.append("\(line.number) \(error.code) \(error.position.line):\(error.position.column)")
            }
        }
        #expect(results == ["1 {a:1}", "4 json.unexpected 4:2", "5 json.truncated 5:6", "6 {b:2}"])
        #expect(reader.blankLines == 2)
    }

    @Test func `one bad line in a thousand is one bad line`() {
        let lines = (1...1000).map { $0 == 500 ? "{" : "{\"n\":\($0)}" }.joined(separator: "\n") + "\n"
        let reader = NDJSONReader(Array(lines.utf8))
        let bad = reader.filter { (try? reader.value(of: $0)) == nil }.map(\.number)
        #expect(bad == [500])
        #expect(reader.map(\.number) == Array(1...1000))
    }

    @Test func `nothing has no lines`() {
        for text in ["", "\n", "\r\n\r\n", "  "] { #expect(Array(NDJSONReader(Array(text.utf8))).isEmpty) }
    }
}
