/// The units of the language.
enum Units {
    /// Units right behind the number.
    static let adjacent = ["mm", "cm", "pt", "in", "fr"]
    /// Units that may stand behind a space.
    static let spaced: Set<String> = ["day", "days", "month", "months", "year", "years"]
    /// Every unit that is a word.
    static let all = spaced.union(adjacent)
}
