import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct DataExplanationsTests {
    /// The contract that the examples are written for.
    static let contract = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    Contracts.field("nom", .optional(.text(TextType(maximum: 20)))),
                    Contracts.field("note", .optional(.text(TextType(minimum: 2, maximum: 40, lines: 2)))),
                    Contracts.field(
                        "numero",
                        .optional(
                            .text(
                                TextType(
                                    maximum: 10, repertoire: .ascii, pattern: TextPattern(source: "[A-Z]{2}[0-9]{4}"))))
                    ),
                    Contracts.field("pieces", .optional(.int(IntegerRange(1, 12)))),
                    Contracts.field("loyer", .optional(.money(MoneyType(range: IntegerRange(0, 1_000_000))))),
                    Contracts.field("depot", .optional(.date)), Contracts.field("lien", .optional(.url(max: 80))),
                    Contracts.field("statut", .optional(.enumeration(EnumID(0)))),
                    Contracts.field("adresse", .optional(.record(RecordID(1)))),
                    Contracts.field("logo", .optional(.image(ImageType(kilobytes: 1, side: 20)))),
                    Contracts.field(
                        "enfants", .optional(.list(.text(TextType(maximum: 20)), ListBounds(minimum: 1, maximum: 3)))),
                    Contracts.field("absences", .optional(.list(.bool, ListBounds(maximum: 1000)))),
                ]),
            Contract.Record(name: "Adresse", fields: [Contracts.field("ville", .text(TextType()))]),
        ],
        enums: [
            Contract.Enumeration(
                name: "Statut", isOpen: false,
                cases: [
                    Contract.Case(name: "active", code: "A", label: "Active"),
                    Contract.Case(name: "radiee", code: "R", label: "Radiée"),
                ])
        ])

    static let limits = JSONLimits(maximumBytes: 200_000, maximumValues: 1000)

    /// Data of the codes whose explanation has no example: their bytes or their size make it impossible.
    static let others: [(code: String, bytes: [UInt8])] = [
        ("data.image-colors", picture(SampleJPEG.inks)),
        ("data.image-too-large", picture([UInt8](repeating: 0, count: 1001))),
        ("data.more-errors", Array(("{\"absences\":[" + String(repeating: "0,", count: 102) + "0]}").utf8)),
        ("json.byte-order-mark", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0]),
        ("json.invalid-utf8", Array("{\"nom\":\"Zo".utf8) + [0xE9] + Array("\"}".utf8)),
        ("json.too-deep", Array(String(repeating: "[", count: 100_000).utf8)),
        ("json.too-large", Array(repeating: 0x20, count: limits.maximumBytes + 1)),
        ("json.too-many-values", Array(("[" + String(repeating: "0,", count: limits.maximumValues) + "0]").utf8)),
    ]

    private static func picture(_ bytes: [UInt8]) -> [UInt8] { Array("{\"logo\":\"\(Base64.text(of: bytes))\"}".utf8) }

    private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
        do throws(JSONError) {
            let json = try JSONReader.parse(bytes, limits: Self.limits)
            if case .failure(let faults) = Decoder(contract: Self.contract, images: BelievedImages()).decode(json) {
                return faults.all
            }
            return []
        } catch {
            return [error.diagnostic]
        }
    }

    @Test(arguments: DataExplanations.all.filter { $0.example != nil })
    func `an example provokes its code and nothing else`(explanation: Explanation) {
        #expect(diagnostics(Array((explanation.example ?? "").utf8)).map(\.code) == [explanation.code])
    }

    @Test func `every code has an explanation, once, in both languages`() {
        let codes = DataExplanations.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        #expect(DataExplanations.all.filter { $0.example == nil }.map(\.code) == Self.others.map(\.code))
        for explanation in DataExplanations.all {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty && message.french != message.english)
            }
        }
    }

    @Test(arguments: MessageLanguage.allCases)
    func `every code prints as its golden has it`(language: MessageLanguage) {
        let examples = DataExplanations.all.compactMap { one in one.example.map { (one.code, Array($0.utf8)) } }
        let printer = DiagnosticPrinter(sources: SourceMap(), language: language, style: .human)
        var text = ""
        for (code, bytes) in (examples + Self.others).sorted(by: { $0.0 < $1.0 }) {
            text += "--- \(code)\n" + printer.print(diagnostics(bytes).filter { $0.code == code }) + "\n"
        }
        Golden.expect(text, "messages/data.\(language.rawValue).txt")
    }
}
