import Foundation
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct SchemaExporterTests {
    static func matches(_ expression: String, _ text: String) throws -> Bool {
        let regexp = try NSRegularExpression(pattern: expression)
        return regexp.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    @Test func `the schema of a contract is fixed`() {
        let schema = SchemaExporter.schema(of: Contracts.everything, title: "everything", documentation: "All types.")
        Golden.expect(schema, "schema/everything.json")
    }

    @Test(arguments: Contracts.all.indices)
    func `a schema is JSON of the keywords that every validator knows`(index: Int) throws {
        let schema = SchemaExporter.schema(of: Contracts.all[index], title: "x")
        let json = try JSONReaderTests.parse(schema)
        let known: Set<String> = [
            "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required",
            "additionalProperties", "items",
            "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "pattern", "allOf", "anyOf",
            "oneOf", "not", "enum",
            "const", "$comment", "contentEncoding", "contentMediaType",
        ]
        func walk(_ json: JSONValue, isMap: Bool) {
            guard case .object(let members) = json.kind else {
                if case .array(let elements) = json.kind { elements.forEach { walk($0, isMap: false) } }
                return
            }
            for member in members {
                if !isMap { #expect(known.contains(member.name), "\(member.name)") }
                walk(member.value, isMap: !isMap && ["properties", "$defs"].contains(member.name))
            }
        }
        walk(json, isMap: false)
        #expect(schema == SchemaExporter.schema(of: Contracts.all[index], title: "x"))
    }

    @Test(arguments: [
        (0, 0, 0), (0, 7, 1234), (0, -3, 3), (0, -120, -9), (0, 100, 999), (0, 99, 1000), (1, 0, 0), (1, -15, 27),
        (1, 5, 5), (1, 90, 110),
        (2, 0, 999), (2, -205, 1234), (2, 1, 99), (2, 100, 100), (2, -1, -1), (2, 95, 105), (2, 1050, 2049),
        (3, -1005, -5), (3, 999, 1001),
    ])
    func `the expression of a number admits what the decoder admits`(scale: Int, lower: Int, upper: Int) throws {
        let type = DecimalType(scale: scale, range: IntegerRange(Int64(lower), Int64(upper)))
        let regexp = try NSRegularExpression(pattern: Regexp.whole(Regexp.decimal(type)))
        let unit = (0..<scale).reduce(1) { unit, _ in unit * 10 }
        var texts: Set<String> = [
            "", "-", ".", "0.", "-0", "00", "01", "-01", "+1", " 1", "1 ", "1\n", "-0.0", "0.0000", "1e2", "1,5",
        ]
        for value in min(-60, lower - 60)...max(60, upper + 60) {
            let digits = String(value.magnitude)
            let sign = value < 0 ? "-" : ""
            let plain = ExactNumber(unscaled: Int64(value.magnitude), scale: scale).plain
            texts.formUnion([
                "\(sign)\(digits)", "\(sign)\(plain)", "\(sign)\(plain)0", "\(sign)\(value.magnitude / UInt(unit))",
            ])
            var short = plain
            while scale > 0, short.hasSuffix("0") {
                short.removeLast()
                if short.hasSuffix(".") { short.removeLast(); texts.insert(sign + short); break }
                texts.insert(sign + short)
            }
        }
        for text in texts {
            var fits = false
            if case .value(let value) = DecimalReading(text, scale: scale) { fits = type.range.contains(value) }
            let range = NSRange(text.startIndex..., in: text)
            #expect(
                (regexp.firstMatch(in: text, range: range) != nil) == fits,
                "\(text.debugDescription) in \(lower)…\(upper)")
        }
    }

    @Test func `the widest numbers have an expression`() throws {
        for scale in [0, 2, 12] {
            let type = DecimalType(scale: scale)
            let expression = Regexp.whole(Regexp.decimal(type))
            for (text, fits) in [
                (ExactNumber(unscaled: 9_007_199_254_740_991, scale: scale).plain, true),
                (ExactNumber(unscaled: 9_007_199_254_740_992, scale: scale).plain, false),
                (ExactNumber(unscaled: -9_007_199_254_740_991, scale: scale).plain, true),
                (ExactNumber(unscaled: -9_007_199_254_740_992, scale: scale).plain, false),
            ] { #expect(try Self.matches(expression, text) == fits, "\(text)") }
            #expect(expression.utf8.count < 6000)
        }
        let all = DecimalType(scale: 2, range: IntegerRange(.min, .max))
        #expect(try Self.matches(Regexp.whole(Regexp.decimal(all)), "-92233720368547758.08"))
        #expect(try !Self.matches(Regexp.whole(Regexp.decimal(all)), "-92233720368547758.09"))
    }

    @Test func `the expression of a date admits every day of the calendar and no other`() throws {
        let regexp = try NSRegularExpression(pattern: Regexp.whole(Regexp.date))
        for year in 1898...2201 {
            for month in 0...13 {
                for day in [0, 1, 9, 10, 19, 20, 28, 29, 30, 31, 32] {
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    var isDate = false
                    if case .date = DateReading(text) { isDate = true }
                    let isMatch =
                        regexp.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
                    #expect(isMatch == isDate, "\(text)")
                }
            }
        }
        for text in ["2024-01-01\n", " 2024-01-01", "2024-1-1", "20240101", "2024-01-01T00:00"] {
            #expect(try !Self.matches(Regexp.whole(Regexp.date), text))
        }
    }

    @Test func `the expressions of texts admit what the rules admit`() throws {
        var random = SeededRandom(seed: 11)
        let letters = ["a", "B", "1", " ", "\u{A0}", "\n", "é", "-", "]", "漢", "\t", "\\", ".", "^", "\u{202F}"]
        let patterns: [String?] = [
            nil, "[a-zé]+", ".*", "[^a]{2,}", " ?[a1 ]+", "a\\nB|.", "[\\]\\\\^-]+", "(a|B1)*é?", "()",
        ]
        var fitting = 0
        for round in 0..<4000 {
            let type = TextType(
                minimum: random.pick([0, 1, 3]), maximum: 6, lines: random.pick([1, 2, 3]),
                repertoire: random.pick(Repertoire.named),
                pattern: patterns[round % patterns.count].map(TextPattern.init))
            let text = (0..<random.logUniform(0, 8)).map { _ in random.pick(letters) }.joined()
            let count = text.unicodeScalars.count
            var fits = type.minimum <= count && count <= type.maximum
            for expression in Regexp.expressions(of: type) { fits = try fits && Self.matches(expression, text) }
            let expected = TextRule(type).faults(in: text).isEmpty
            #expect(fits == expected, "\(text.debugDescription) \(type.repertoire.name) \(type.pattern?.source ?? "")")
            fitting += expected ? 1 : 0
        }
        #expect(fitting > 300)
    }
}
