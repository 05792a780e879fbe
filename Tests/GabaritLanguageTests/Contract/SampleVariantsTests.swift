import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

struct SampleVariantsTests {
    static let people = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    field("nom", .text(TextType(maximum: 20))),
                    field("note", .text(TextType(minimum: 0, maximum: 30, lines: 3))),
                    field("actif", .bool), field("rang", .int(IntegerRange(-5, 1200))),
                    field(
                        "charge",
                        .optional(.money(MoneyType(currency: "EUR", scale: 2, range: IntegerRange(0, 99_999))))),
                    field("jour", .date), field("lien", .url(max: 40)), field("statut", .enumeration(EnumID(0))),
                    field("gens", .list(.record(RecordID(1)), ListBounds(minimum: 1, maximum: 9))),
                    field(
                        "mots",
                        .list(.text(TextType(maximum: 5, repertoire: .digits)), ListBounds(minimum: 0, maximum: 50))),
                ]),
            Contract.Record(
                name: "Personne",
                fields: [
                    field("prenom", .optional(.text(TextType(maximum: 9)))), field("delai", .days(IntegerRange(1, 30))),
                ]),
        ],
        enums: [
            Contract.Enumeration(
                name: "Statut", isOpen: true,
                cases: [
                    Contract.Case(name: "a", code: "A", label: "actif"),
                    Contract.Case(
                        name: "b", code: "B", label: "radié", payload: [field("motif", .text(TextType(maximum: 12)))]),
                ])
        ])

    private static func field(_ name: String, _ type: Type) -> Contract.Field {
        Contract.Field(name: name, type: type, span: Span(source: SourceID(0), start: 0, end: 0))
    }

    private static let letters = SampleVariants.Letters(widest: [.latin: ["Œ", "W"], .digits: ["8"]], words: [3, 7])

    private static func decodes(_ record: Value) throws -> Bool {
        let json = ValueEncoder.json(record, contract: people)
        guard
            case .success(let value) = Decoder(contract: people, images: BelievedImages()).decode(
                try JSONReader.parse(Array(json.utf8)))
        else { return false }
        return value == record
    }

    @Test func `A full record has everything, in the letters asked for, and fits`() throws {
        var variants = SampleVariants(contract: Self.people, letters: Self.letters)
        #expect(variants.fillings.count == 6)
        for filling in variants.fillings { #expect(try Self.decodes(variants.fullest(filling))) }
        guard case .record(let fields) = variants.fullest(variants.fillings[0]) else { return }
        #expect(fields[0] == .text(String(repeating: "Œ", count: 20)))
        guard case .list(let people) = fields[8], case .list(let words) = fields[9] else { return }
        #expect(people.count == 9 && words.count == 50)
        #expect(words.first == .text("88888"))
        guard case .record(let words) = variants.fullest(variants.fillings[2]) else { return }
        #expect(words[0] == .text("ŒŒŒŒŒŒŒ ŒŒŒŒŒŒŒ ŒŒŒŒ"))
    }

    @Test func `Every variant of every place fits`() throws {
        var variants = SampleVariants(contract: Self.people, letters: Self.letters)
        let full = variants.fullest(variants.fillings[0])
        let places = ContractPlace.all(of: Self.people)
        #expect(places.map(\.path.description).contains("statut.motif"))
        #expect(places.map(\.path.description).contains("gens.prenom"))
        for place in places {
            for value in variants.greater(of: place.type) {
                #expect(try Self.decodes(place.replacing(with: value, in: full)), "\(place.path)")
            }
        }
    }

    @Test func `What is made simpler fits, ends, and is the same each time`() throws {
        func simplest(_ record: Value) throws -> Value {
            var variants = SampleVariants(contract: Self.people, letters: Self.letters)
            var record = record
            var steps = 0
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for place in ContractPlace.all(in: record, of: Self.people) {
                    guard let value = place.value(in: record) else { continue }
                    for simpler in variants.simpler(than: value, of: place.type) {
                        #expect(try Self.decodes(place.replacing(with: simpler, in: record)), "\(place.path)")
                    }
                    if let simpler = variants.simpler(than: value, of: place.type).last {
                        record = place.replacing(with: simpler, in: record)
                        steps += 1
                        hasChanged = true
                    }
                }
                try #require(steps < 5000)
            }
            return record
        }
        var variants = SampleVariants(contract: Self.people, letters: Self.letters)
        let first = try simplest(variants.fullest(variants.fillings[0]))
        #expect(try Self.decodes(first))
        let second = try simplest(variants.fullest(variants.fillings[3]))
        #expect(first == second)
    }
}
