/// A small random source whose numbers follow from its seed.
///
/// SplitMix64: Steele, Lea and Flood, 2014.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes a source.
    public init(seed: UInt64) {
        // Neighbouring seeds must not give the same numbers one draw apart, so the seed is mixed first.
        state = 0
        state = seed &* 0xD6E8_FEB8_6659_FD93 ^ 0x1234_5678_9ABC_DEF1
        state = next() ^ (seed << 32)
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something of a chance of `numerator` in `denominator` happens.
    public mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
        Int.random(in: 0..<denominator, using: &self) < numerator
    }

    /// A number between the bounds, its size evenly spread on a logarithmic scale.
    public mutating func logUniform(_ low: Int, _ high: Int) -> Int {
        var bound = max(low, 1)
        while bound < high, Bool.random(using: &self) { bound = min(bound * 2, high) }
        return Int.random(in: low...max(low, bound), using: &self)
    }

    /// One of the elements; the list is not empty.
    public mutating func pick<T>(_ elements: [T]) -> T { elements[Int.random(in: 0..<elements.count, using: &self)] }
}
