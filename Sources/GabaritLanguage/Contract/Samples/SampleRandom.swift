/// Numbers that follow from a seed: SplitMix64.
///
/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SampleRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes the sequence of a seed.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of a range, each as likely (the bias of the remainder is below 2⁻³² for ranges of a sample's size).
    mutating func number(_ low: Int, _ high: Int) -> Int {
        guard low < high else { return low }
        return low + Int(next() % UInt64(high - low + 1))
    }

    /// A number of a range of 64 bits.
    mutating func number(in range: IntegerRange) -> Int64 {
        let width = UInt64(bitPattern: range.upper &- range.lower)
        guard width < .max else { return Int64(bitPattern: next()) }
        return range.lower &+ Int64(bitPattern: next() % (width + 1))
    }

    /// A number of a range whose distance from the low end is evenly spread on a logarithmic scale.
    mutating func logarithmic(_ low: Int, _ high: Int) -> Int {
        guard low < high else { return low }
        let bits = Int.bitWidth - (high - low).leadingZeroBitCount
        let size = number(0, bits)
        let most = size >= Int.bitWidth - 2 ? high - low : min((1 << size) - 1, high - low)
        return low + number(size == 0 ? 0 : min(1 << (size - 1), most), most)
    }

    /// Whether one of `count` equally likely things happens.
    mutating func oneIn(_ count: Int) -> Bool { number(1, count) == 1 }

    /// One of several; nothing where there are none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(0, elements.count - 1)]
    }
}
