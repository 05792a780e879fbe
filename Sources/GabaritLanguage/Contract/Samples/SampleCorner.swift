/// One corner of a contract: everything at a bound at once.
struct SampleCorner: Hashable, Sendable {
    /// How long lists are.
    enum Lists: Hashable, Sendable {
        case least, one, most
    }

    /// How many corners differ in optionals, lists and texts; further ones differ in the cases of enums.
    static let count = 2 * lists.count * texts.count

    private static let lists: [Lists] = [.most, .least, .one]
    private static let texts: [SampleText.Style] = [
        .longest("W"), .shortest, .longest("M"), .longestWords(12, of: "n"),
    ]

    /// Its number.
    let number: Int

    /// Makes a corner; negative numbers count as their magnitude.
    init(_ number: Int) { self.number = Int(clamping: number.magnitude) }

    /// Whether optionals are present; the first corner is the largest record.
    var isPresent: Bool { number % 2 == 0 }
    /// How long lists are.
    var lists: Lists { Self.lists[number / 2 % Self.lists.count] }
    /// What texts are like.
    var text: SampleText.Style { Self.texts[number / (2 * Self.lists.count) % Self.texts.count] }
    /// Whether numbers are at their upper bound.
    var isHigh: Bool { (number + number / 6) % 2 == 0 }
}
