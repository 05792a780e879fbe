import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct SampleGeneratorTests {
    /// Checks that a record decodes to the value it was made from.
    private static func expectRoundTrip(_ value: Value, _ contract: Contract, _ decoder: Decoder, _ comment: String)
        throws
    {
        let text = ValueEncoder.json(value, contract: contract)
        switch decoder.decode(try JSONReader.parse(Array(text.utf8))) {
        case .success(let decoded): #expect(decoded == value, "\(comment): \(text.prefix(2000))")
        case .failure(let faults):
            let told = faults.all.prefix(3).map { "\($0.code) \($0.dataPath?.description ?? "")" }
            Issue.record("\(comment): \(told) in \(text.prefix(2000))")
        }
    }

    @Test(arguments: Contracts.all.indices, [SampleGenerator.Kind.ordinary, .random])
    func `generated records decode to themselves`(index: Int, kind: SampleGenerator.Kind) throws {
        let contract = Contracts.all[index]
        let decoder = Decoder(contract: contract, images: BelievedImages())
        var generator = SampleGenerator(contract: contract, seed: 42, kind: kind)
        for round in 0..<400 {
            try Self.expectRoundTrip(generator.next(), contract, decoder, "contract \(index), \(kind), round \(round)")
        }
    }

    @Test(arguments: Contracts.all.indices)
    func `every corner decodes to itself`(index: Int) throws {
        let contract = Contracts.all[index]
        let decoder = Decoder(contract: contract, images: BelievedImages())
        for corner in 0..<SampleGenerator.cornerCount(of: contract) {
            var generator = SampleGenerator(contract: contract, kind: .extreme(corner))
            try Self.expectRoundTrip(generator.next(), contract, decoder, "contract \(index), corner \(corner)")
        }
    }

    @Test func `contracts at random have records`() throws {
        var random = SeededRandom(seed: 3)
        for round in 0..<300 {
            let contract = Self.contract(&random)
            let decoder = Decoder(contract: contract, images: BelievedImages())
            for kind in [SampleGenerator.Kind.ordinary, .random, .random, .random, .extreme(round)] {
                var generator = SampleGenerator(contract: contract, seed: UInt64(round), kind: kind)
                try Self.expectRoundTrip(generator.next(), contract, decoder, "round \(round), \(kind)")
            }
        }
    }

    @Test func `the same seed gives the same records`() {
        func records(_ seed: UInt64) -> [String] {
            var generator = SampleGenerator(contract: Contracts.everything, seed: seed, kind: .random)
            return (0..<20).map { _ in generator.nextJSON() }
        }
        #expect(records(1) == records(1))
        #expect(records(1) != records(2))
    }

    @Test func `random records go both ways at every turn`() throws {
        let contract = Contracts.everything
        var generator = SampleGenerator(contract: contract, seed: 5, kind: .random)
        var cases: [Set<Int>] = [[], [], []]
        var counts: Set<Int> = []
        var isPresent: Set<Bool> = []
        var noteLengths: Set<Int> = []
        for _ in 0..<300 {
            guard case .record(let fields) = generator.next() else { continue }
            func field(_ name: String) -> Value { fields[contract.root.fields.firstIndex { $0.name == name } ?? 0] }
            for (index, name) in ["statut", "genre", "suite"].enumerated() {
                switch field(name) {
                case .enumCase(let number, _): cases[index].insert(number)
                case .otherCode: cases[index].insert(-1)
                default: Issue.record("no enum")
                }
            }
            if case .list(let list) = field("personnes") { counts.insert(list.count) }
            isPresent.insert(field("surnom") != .none)
            if case .text(let text) = field("note") { noteLengths.insert(text.unicodeScalars.count) }
        }
        #expect(cases == [[0, 1], [0, 1, -1], [0, 1, -1]])
        #expect(counts == [0, 1, 2, 3, 4, 5])
        #expect(isPresent == [true, false])
        #expect(noteLengths.contains(0) && noteLengths.contains(80) && noteLengths.count > 20)
    }

    @Test func `the first corner is the largest record`() throws {
        var generator = SampleGenerator(contract: Contracts.letter, kind: .extreme(0))
        let json = try JSONReaderTests.parse(generator.nextJSON())
        guard case .string(let name) = json["demande"]?["demandeur"]?["nomNaissance"]?.kind,
            case .array(let lines) = json["demande"]?["demandeur"]?["adresse"]?.kind
        else {
            Issue.record("no such fields")
            return
        }
        #expect(name == String(repeating: "W", count: 60))
        #expect(lines.count == 7)
        #expect(json["demande"]?["renouvellement"] != nil)
    }

    @Test func `a record with enormous lists stays bounded`() throws {
        var type = Type.text(TextType(maximum: 10_000))
        for _ in 0..<3 { type = .list(type, ListBounds(maximum: 10_000)) }
        let contract = Contracts.single(type)
        for kind in [SampleGenerator.Kind.extreme(0), .random, .ordinary] {
            var generator = SampleGenerator(contract: contract, kind: kind)
            #expect(generator.nextJSON().utf8.count < 30 * SampleGenerator.largest)
        }
    }

    @Test(arguments: [
        ("[0-9]{3}", 1, 10, 1, true), ("[0-9]{3}", 4, 10, 1, false), ("[0-9]{3}", 1, 2, 1, false),
        ("a*", 1, 5, 1, true),
        ("[éè]", 1, 5, 1, true), ("[漢]", 1, 5, 1, false), (" +", 1, 5, 1, false), (" a", 1, 5, 1, false),
        (" a?a", 1, 5, 1, false),
        (" *a", 1, 5, 1, true), ("a\\nb", 1, 5, 1, false), ("a\\nb", 1, 5, 2, true), ("a\\nb\\nc", 1, 9, 2, false),
        ("(ab){2,}", 5, 5, 1, false), ("(ab){2,}", 5, 6, 1, true), ("a?", 0, 0, 1, true),
    ])
    func `a type whose bounds contradict each other has no texts`(
        source: String, minimum: Int, maximum: Int, lines: Int, isInhabited: Bool
    ) {
        let type = TextType(minimum: minimum, maximum: maximum, lines: lines, pattern: TextPattern(source: source))
        #expect(type.isInhabited == isInhabited)
    }

    /// A contract of random types.
    static func contract(_ random: inout SeededRandom) -> Contract {
        func range(_ random: inout SeededRandom) -> IntegerRange {
            let first = Int64(random.logUniform(0, 1_000_000)) * (random.chance(1, in: 2) ? -1 : 1)
            return IntegerRange(first, first + Int64(random.logUniform(0, 1_000_000)))
        }
        func type(_ depth: Int, _ random: inout SeededRandom) -> Type {
            switch Int.random(in: 0..<(depth > 0 ? 13 : 9), using: &random) {
            case 0: return .bool
            case 1, 2:
                let maximum = random.logUniform(1, 200)
                return .text(
                    TextType(
                        minimum: random.chance(1, in: 3) ? 0 : random.logUniform(1, maximum), maximum: maximum,
                        lines: random.chance(1, in: 4) ? random.logUniform(1, 5) : 1,
                        repertoire: random.pick(Repertoire.named)))
            case 3: return .int(range(&random))
            case 4: return .decimal(DecimalType(scale: Int.random(in: 0...6, using: &random), range: range(&random)))
            case 5: return .money(MoneyType(range: range(&random)))
            case 6: return .date
            case 7: return .url(max: Int.random(in: 9...60, using: &random))
            case 8: return random.chance(1, in: 2) ? .months(range(&random)) : .days(range(&random))
            case 9: return .optional(type(0, &random))
            case 10:
                return .list(
                    type(depth - 1, &random),
                    ListBounds(minimum: random.logUniform(0, 3), maximum: random.logUniform(3, 30)))
            case 11:
                return .image(
                    ImageType(
                        format: random.pick([nil, .png, .jpeg]), kilobytes: random.logUniform(1, 20),
                        side: random.logUniform(1, 400)))
            default: return .enumeration(EnumID(Int.random(in: 0...3, using: &random)))
            }
        }
        let fields = (0..<random.logUniform(1, 10)).map { Contracts.field("f\($0)", type(3, &random)) }
        return Contract(records: [Contract.Record(name: "", fields: fields)], enums: Contracts.everything.enums)
    }
}
