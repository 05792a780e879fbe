import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// What a change of a contract means to who sends data: the verdict, and data that bear it out.
@Suite struct ContractComparisonTests {
    /// A contract before and after, with what is to be said of it.
    private struct Case {
        var before: Contract
        var after: Contract
        var path: String
        var isBreaking: Bool

        init(_ before: Type, _ after: Type, _ path: String = "x", breaks isBreaking: Bool) {
            self.init(
                Contracts.single(before), Contracts.single(after), path, breaks: isBreaking)
        }

        init(_ before: Contract, _ after: Contract, _ path: String, breaks isBreaking: Bool) {
            (self.before, self.after, self.path, self.isBreaking) = (before, after, path, isBreaking)
        }
    }

    private static func fields(_ fields: [Contract.Field]) -> Contract {
        Contract(records: [Contract.Record(name: "", fields: fields)], enums: [])
    }

    private static func codes(
        _ codes: [String], isOpen: Bool = false, payload: [String: [Contract.Field]] = [:]
    ) -> Contract {
        Contracts.single(
            .enumeration(EnumID(0)),
            enums: [
                Contract.Enumeration(
                    name: "Etat", isOpen: isOpen,
                    cases: codes.map {
                        Contract.Case(name: $0.lowercased(), code: $0, label: $0, payload: payload[$0] ?? [])
                    })
            ])
    }

    private static let short = Type.text(TextType(maximum: 5))
    private static let long = Type.text(TextType(maximum: 9))
    private static let a = Contracts.field("a", .bool)

    private static var cases: [Case] {
        [
            Case(short, long, breaks: false), Case(long, short, breaks: true),
            Case(.text(TextType(maximum: 9, repertoire: .digits)), long, breaks: false),
            Case(long, .text(TextType(maximum: 9, repertoire: .digits)), breaks: true),
            Case(short, .optional(short), breaks: false), Case(.optional(short), short, breaks: true),
            Case(.optional(long), .optional(short), breaks: true),
            Case(.url(max: 40), .text(TextType(maximum: 60, repertoire: .ascii)), breaks: false),
            Case(.text(TextType(maximum: 60, repertoire: .ascii)), .url(max: 60), breaks: true),
            Case(.int(IntegerRange(0, 5)), .int(IntegerRange(-1, 9)), breaks: false),
            Case(.int(IntegerRange(0, 5)), .int(IntegerRange(1, 9)), breaks: true),
            Case(.int(IntegerRange(0, 5)), short, breaks: true), Case(.bool, .date, breaks: true),
            Case(
                .money(MoneyType(range: IntegerRange(0, 100))), .money(MoneyType(range: IntegerRange(0, 10))),
                breaks: true),
            Case(
                .list(short, ListBounds(minimum: 1, maximum: 3)), .list(short, ListBounds(maximum: 4)), breaks: false),
            Case(
                .list(short, ListBounds(maximum: 4)), .list(short, ListBounds(minimum: 1, maximum: 4)), breaks: true),
            Case(.list(long, ListBounds(maximum: 3)), .list(short, ListBounds(maximum: 3)), "x[]", breaks: true),
            Case(fields([a]), fields([a, Contracts.field("b", .optional(.bool))]), "b", breaks: false),
            Case(fields([a]), fields([a, Contracts.field("b", .bool)]), "b", breaks: true),
            Case(fields([a, Contracts.field("b", .bool)]), fields([a]), "b", breaks: true),
            Case(codes(["A", "B"]), codes(["A", "B", "C"]), "x", breaks: false),
            Case(codes(["A", "B", "C"]), codes(["A", "B"]), "x", breaks: true),
            Case(codes(["A", "B", "C"]), codes(["A", "B"], isOpen: true), "x", breaks: false),
            Case(codes(["A"]), codes(["A"], isOpen: true), "x", breaks: false),
            Case(codes(["A"], isOpen: true), codes(["A"]), "x", breaks: true),
            Case(codes(["A", "B"]), codes(["A", "B"], payload: ["B": [a]]), "x", breaks: true),
            Case(
                codes(["A", "B"], payload: ["B": [a]]),
                codes(["A", "B"], payload: ["B": [a, Contracts.field("c", .date)]]), "x<B>.c", breaks: true),
        ]
    }

    @Test func `a change is breaking where data that fitted may be refused, and only there`() throws {
        for (index, one) in Self.cases.enumerated() {
            let comparison = ContractComparison(from: one.before, to: one.after)
            #expect(comparison.isBreaking == one.isBreaking, "case \(index): \(comparison.changes)")
            #expect(comparison.changes.contains { $0.path == one.path }, "case \(index): \(comparison.changes)")
            let refused = try Self.refused(of: one.before, by: one.after)
            #expect((refused > 0) == one.isBreaking, "case \(index): \(refused) refused")
        }
    }

    @Test func `a contract is as itself`() {
        #expect(ContractComparison(from: Contracts.everything, to: Contracts.everything).changes.isEmpty)
    }

    @Test func `names of types do not matter, and types that hold themselves end`() {
        func chain(_ name: String, _ text: Type) -> Contract {
            Contract(
                records: [
                    Contract.Record(name: "", fields: [Contracts.field("x", .record(RecordID(1)))]),
                    Contract.Record(
                        name: name,
                        fields: [
                            Contracts.field("t", text), Contracts.field("next", .optional(.record(RecordID(1)))),
                        ]),
                ], enums: [])
        }
        #expect(ContractComparison(from: chain("A", Self.short), to: chain("B", Self.short)).changes.isEmpty)
        let narrower = ContractComparison(from: chain("A", Self.long), to: chain("A", Self.short))
        #expect(narrower.changes.map(\.path) == ["x.t"] && narrower.isBreaking)
    }

    /// How many invented data of a contract another refuses.
    private static func refused(of before: Contract, by after: Contract) throws -> Int {
        let decoder = Decoder(contract: after, images: BelievedImages())
        var refused = 0
        for index in 0..<60 {
            let kind: SampleGenerator.Kind = index < 24 ? .extreme(index) : .random
            var samples = SampleGenerator(contract: before, seed: UInt64(index), kind: kind)
            if case .failure = decoder.decode(try JSONReader.parse(Array(samples.nextJSON().utf8))) { refused += 1 }
        }
        return refused
    }
}
