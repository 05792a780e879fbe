import Gabarit
import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// Records written in Swift: by literals, and as values of types of one's own.
struct RecordEncoderTests {
    private struct Person: Encodable {
        var nom: String
        var naissance: CivilDate
        var courriel: String?
        var ressources: [Resource] = []
        var parts: Int8 = 1
        var accord = true
        var lien: Link = .spouse
    }

    private struct Resource: Encodable {
        var montant: ExactNumber?
        var origine: String
    }

    /// A case with what belongs to it, as a contract has it.
    private enum Link: Encodable {
        case spouse, other(String)

        private enum Keys: String, CodingKey { case type, detail }

        func encode(to encoder: any Swift.Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            switch self {
            case .spouse: try container.encode("conjoint", forKey: .type)
            case .other(let detail):
                try container.encode("autre", forKey: .type)
                try container.encode(detail, forKey: .detail)
            }
        }
    }

    private static func text(_ value: JSONValue) -> String { JSONWriter.text(value) }

    @Test func `a value of a type of one's own is the record with the names of its fields`() throws {
        let day = try #require(CivilDate(iso: "1984-02-29"))
        var person = Person(nom: "Saint-Léger", naissance: day)
        person.ressources = [
            Resource(montant: ExactNumber(unscaled: 178_050, scale: 2), origine: "salaire"),
            Resource(origine: "pension"),
        ]
        person.lien = .other("voisine")
        let expected: JSONValue = [
            "nom": "Saint-Léger", "naissance": "1984-02-29",
            "ressources": [["montant": "1780.50", "origine": "salaire"], ["origine": "pension"]], "parts": 1,
            "accord": true, "lien": ["type": "autre", "detail": "voisine"],
        ]
        #expect(Self.text(try JSONValue(encoding: person)) == Self.text(expected))
    }

    @Test func `nested containers, maps and optional elements are written as they are`() throws {
        let maps: [String: [Int?]] = ["a": [1, nil, -3]]
        #expect(Self.text(try JSONValue(encoding: maps)) == #"{"a":[1,null,-3]}"#)
        #expect(Self.text(try JSONValue(encoding: [[UInt64.max], []])) == "[[18446744073709551615],[]]")
        #expect(Self.text(try JSONValue(encoding: [String]())) == "[]")
    }

    @Test func `a number of binary floating point is refused, and is not in the error`() throws {
        struct Wrong: Encodable { var montant = 1780.5 }
        do {
            _ = try JSONValue(encoding: Wrong())
            Issue.record("a Double was accepted")
        } catch let EncodingError.invalidValue(value, context) {
            #expect(!"\(value) \(context.debugDescription)".contains("1780"))
            #expect(context.codingPath.map(\.stringValue) == ["montant"])
        }
    }

    @Test func `numbers as text are those of JSON alone`() {
        #expect(JSONNumber("12.50")?.text == "12.50")
        for wrong in ["", "012", "1,5", "0x1", "NaN", " 1", "1 ", "true", "1e", "-"] {
            #expect(JSONNumber(wrong) == nil)
        }
    }

    @Test func `a letter of a record written in Swift is that of its JSON, to the byte`() throws {
        let sample = try #require(HouseSample.all.first { $0.template == "attestation-simplifiee" })
        let renderer = try TemplateRenderer(try sample.load())
        let parsed = try JSONValue(parsing: try sample.bytes())
        let encoded = try JSONValue(encoding: Mirrored(parsed))
        let here = try renderer.render(try renderer.decode(encoded), purpose: .live).bytes
        #expect(here == (try renderer.render(try renderer.decode(try sample.bytes()), purpose: .live).bytes))
    }

    /// A record written through `Encodable`, member by member.
    private struct Mirrored: Encodable {
        let value: JSONValue
        init(_ value: JSONValue) { self.value = value }

        private struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        func encode(to encoder: any Swift.Encoder) throws {
            switch value.kind {
            case .null:
                var container = encoder.singleValueContainer()
                try container.encodeNil()
            case .bool(let bool): try bool.encode(to: encoder)
            case .number(let number): try (number.asInteger ?? 0).encode(to: encoder)
            case .string(let text): try text.encode(to: encoder)
            case .array(let elements): try elements.map(Mirrored.init).encode(to: encoder)
            case .object(let members):
                var container = encoder.container(keyedBy: Key.self)
                for member in members {
                    try container.encode(Mirrored(member.value), forKey: Key(stringValue: member.name))
                }
            }
        }
    }
}
