/// What the parser knows of a file's tokens and the formatter needs, by the tokens' indices.
struct SourceLayout {
    /// Tokens that start a statement, an item, a field, an arm: a line that starts with another goes on with the line above.
    var lineStarts: Set<Int32> = []
    /// Hyphens that join the words of one name: `attestation-simplifiee`.
    var hyphens: Set<Int32> = []
    /// Minus signs before their operand.
    var signs: Set<Int32> = []
    /// The types of fields, which are set below each other.
    var fieldTypes: Set<Int32> = []
    /// The arrows and reasons of rules, which are set below each other.
    var columns: Set<Int32> = []
}
