/// For which of all assignments of truth to some conditions a formula holds: one bit each.
///
/// Every operation is linear in the number of assignments, two to the number of conditions.
struct TruthTable: Equatable {
    /// The most conditions: 65 536 assignments, 8 kB.
    static let mostConditions = 16

    private var words: [UInt64]

    /// The formula that always holds, or never does.
    init(_ value: Bool, of conditions: Int) {
        words = Array(repeating: value ? ~0 : 0, count: Self.wordCount(conditions))
    }

    /// The formula that is the condition of a number.
    init(condition index: Int, of conditions: Int) {
        if index < 6 {
            // Within a word: 0101…, 00110011…, and so on.
            let run = UInt64(1) << UInt64(index)
            var pattern: UInt64 = 0
            for bit in UInt64(0)..<64 where bit & run != 0 { pattern |= 1 << bit }
            words = Array(repeating: pattern, count: Self.wordCount(conditions))
        } else {
            words = (0..<Self.wordCount(conditions)).map { $0 >> (index - 6) & 1 == 1 ? ~0 : 0 }
        }
    }

    /// Fewer than six conditions repeat themselves within the word, which changes nothing.
    private static func wordCount(_ conditions: Int) -> Int { 1 << max(0, min(conditions, mostConditions) - 6) }

    /// Whether it never holds.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    static func & (left: TruthTable, right: TruthTable) -> TruthTable { left.combined(right, &) }
    static func | (left: TruthTable, right: TruthTable) -> TruthTable { left.combined(right, |) }
    /// Where the left one holds and the right one does not.
    static func - (left: TruthTable, right: TruthTable) -> TruthTable { left.combined(right) { $0 & ~$1 } }
    static prefix func ! (table: TruthTable) -> TruthTable {
        var result = table
        for index in result.words.indices { result.words[index] = ~result.words[index] }
        return result
    }

    private func combined(_ other: TruthTable, _ operation: (UInt64, UInt64) -> UInt64) -> TruthTable {
        var result = self
        for index in result.words.indices where other.words.indices.contains(index) {
            result.words[index] = operation(words[index], other.words[index])
        }
        return result
    }
}
