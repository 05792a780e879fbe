/// What a whole number takes in a language: a form of plural, an ordinal's pattern.
///
/// Of several rules the first that applies wins.
struct NumberRule<Gift: Hashable & Sendable>: Hashable, Sendable {
    /// The numbers, or remainders, it applies to; all where it is absent.
    let values: [Int]?
    /// What the number is divided by before it is looked up; the number itself where it is absent.
    let modulus: Int?
    /// What it gives.
    let gift: Gift

    /// Whether it applies to the magnitude of a number.
    func applies(to magnitude: UInt64) -> Bool {
        guard let values else { return true }
        let looked = modulus.map { magnitude % UInt64($0) } ?? magnitude
        return values.contains { UInt64($0) == looked }
    }
}

extension [NumberRule<WordPattern>] {
    /// What the first rule that applies gives.
    func gift(for magnitude: UInt64) -> WordPattern? { first { $0.applies(to: magnitude) }?.gift }
}

extension [NumberRule<String>] {
    /// What the first rule that applies gives.
    func gift(for magnitude: UInt64) -> String? { first { $0.applies(to: magnitude) }?.gift }
}
