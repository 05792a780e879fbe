import Testing

@testable import GabaritLanguage

/// What a cell of one reading says, and what has none or two.
@Suite struct CellReadingTests {
    @Test(arguments: [
        ("1234", "1234"), ("1 234", "1234"), ("1\u{A0}234\u{202F}567", "1234567"), ("12\u{2009}345", "12345"),
        (" 7 ", "7"),
        ("-3", "-3"), ("\u{2212}3,50", "-3.50"), ("1234,5", "1234.5"), ("1234.5", "1234.5"), ("1 234,567", "1234.567"),
        ("0,125", "0.125"), ("-0.125", "-0.125"), ("12,5", "12.5"), ("1,2345", "1.2345"), ("1234,567", "1234.567"),
        ("0", "0"),
    ])
    func `a number of one reading is read`(cell: String, number: String) {
        guard case .json(.string(let read)) = CellReading.number(cell, mark: nil, make: { .string($0) }) else {
            Issue.record("\(cell) is refused")
            return
        }
        #expect(read == number)
    }

    @Test(arguments: ["1,234", "1.234", "12,345", "123.456", "-1,234"])
    func `a number of two readings is read by the named mark alone`(cell: String) {
        guard case .ambiguousNumber = CellReading.number(cell, mark: nil, make: { .string($0) }) else {
            Issue.record("\(cell) is not ambiguous")
            return
        }
        let mark: CSVDialect.DecimalMark = cell.contains(",") ? .comma : .point
        guard case .json(.string(let read)) = CellReading.number(cell, mark: mark, make: { .string($0) }) else {
            Issue.record("\(cell) is refused")
            return
        }
        #expect(read == cell.replacing(",", with: "."))
        guard case .notANumber = CellReading.number(cell, mark: mark == .comma ? .point : .comma, make: { .string($0) })
        else {
            Issue.record("\(cell) is read with the other mark")
            return
        }
    }

    @Test(arguments: [
        "", "-", "+1", "1 2", "12 34", "1234 567", "1  234", "1 234 5", "1,234,567", "1.234,5", "1,234.5", "1,", ",5",
        "007",
        "0 123", "00", "1e5", "1E+05", "12 %", "12 €", "n.c.", "--1", "1-", "١", "1'234", "0x1F", "1,2 3", "\u{2212}",
    ])
    func `what is no number is refused`(cell: String) {
        for mark in [nil, CSVDialect.DecimalMark.comma, .point] {
            guard case .notANumber = CellReading.number(cell, mark: mark, make: { .string($0) }) else {
                Issue.record("\(cell) is read")
                return
            }
        }
    }

    @Test(arguments: [
        ("15/04/2024", "2024-04-15"), ("2024-04-15", "2024-04-15"), (" 01/12/1999 ", "1999-12-01"), ("4/15/2024", nil),
        ("15/4/2024", nil), ("15/04/24", nil), ("15-04-2024", nil), ("15.04.2024", nil), ("2024/04/15", nil),
        ("15 avril 2024", nil), ("45397", nil), ("2024-04-15 00:00", nil), ("١٥/٠٤/٢٠٢٤", nil),
    ])
    func `a day is read day first or as ISO writes it`(cell: String, iso: String?) {
        var read: String?
        if case .json(.string(let text)) = CellReading.date(cell) { read = text }
        #expect(read == iso)
    }

    @Test(arguments: [
        ("oui", true), ("OUI", true), ("Vrai", true), ("true", true), ("1", true), ("yes", true), ("non", false),
        ("FAUX", false), ("false", false), ("0", false), ("No", false), (" non ", false), ("o", nil), ("x", nil),
        ("2", nil),
    ])
    func `yes and no are read in both languages`(cell: String, value: Bool?) {
        var read: Bool?
        if case .json(.bool(let found)) = CellReading.boolean(cell) { read = found }
        #expect(read == value)
    }
}
