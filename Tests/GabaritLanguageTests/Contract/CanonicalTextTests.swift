import GabaritTestSupport
import Testing

@testable import GabaritLanguage

@Suite struct CanonicalTextTests {
    @Test func `the text of a contract is fixed`() {
        Golden.expect(Contracts.everything.canonicalText, "contract/everything.txt")
    }

    @Test func `documentation, labels and marks leave the text as it is`() {
        var changed = Contracts.everything
        changed.records[0].documentation = "Other words."
        changed.records[0].fields[0].documentation = nil
        changed.records[0].fields[0].isIdentifier = true
        changed.records[0].fields[0].isSensitive = true
        changed.enums[0].cases[0].label = "En cours"
        #expect(changed.canonicalText == Contracts.everything.canonicalText)
    }

    @Test func `every refinement changes the text`() {
        let types: [Type] = [
            .bool, .text(TextType()), .text(TextType(minimum: 0)), .text(TextType(maximum: 9)),
            .text(TextType(lines: 2)),
            .text(TextType(repertoire: .ascii)), .text(TextType(pattern: TextPattern(source: "a"))),
            .int(IntegerRange(0, 1)),
            .int(IntegerRange(0, 2)), .months(IntegerRange(0, 1)), .days(IntegerRange(0, 1)),
            .decimal(DecimalType(scale: 2)),
            .decimal(DecimalType(scale: 3)), .money(MoneyType()), .money(MoneyType(currency: "XPF")), .date,
            .url(max: 1), .url(max: 2), .image(ImageType()), .image(ImageType(format: .png)),
            .image(ImageType(format: .jpeg)), .image(ImageType(kilobytes: 1)), .image(ImageType(side: 1)),
            .list(.bool, ListBounds()), .list(.bool, ListBounds(minimum: 1)), .list(.bool, ListBounds(maximum: 1)),
            .optional(.bool),
            .list(.optional(.bool), ListBounds()), .optional(.list(.bool, ListBounds())), .enumeration(EnumID(0)),
            .record(RecordID(0)),
        ]
        let enums = [Contract.Enumeration(name: "E", isOpen: false, cases: [])]
        #expect(Set(types.map { Contracts.single($0, enums: enums).canonicalText }).count == types.count)
    }
}
