import Testing

@testable import GabaritLanguage

@Suite struct TruthTableTests {
    @Test(arguments: [0, 1, 5, 6, 7, 12, 16]) func `a condition and its contrary part the assignments`(count: Int) {
        for index in 0..<count {
            let table = TruthTable(condition: index, of: count)
            #expect(!table.isEmpty && !(!table).isEmpty)
            #expect((table & !table).isEmpty)
            #expect(table | !table == TruthTable(true, of: count))
            #expect((table - table).isEmpty)
        }
        #expect(TruthTable(false, of: count).isEmpty)
        #expect(!TruthTable(false, of: count) == TruthTable(true, of: count))
    }

    @Test(arguments: [2, 6, 9, 16]) func `conditions do not follow from each other`(count: Int) {
        let tables = (0..<count).map { TruthTable(condition: $0, of: count) }
        for (index, one) in tables.enumerated() {
            for other in tables[..<index] {
                for left in [one, !one] { for right in [other, !other] { #expect(!(left & right).isEmpty) } }
            }
        }
    }
}
