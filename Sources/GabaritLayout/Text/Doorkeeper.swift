/// Says whether a thing has been asked for before, roughly: what is asked for once only is not worth keeping.
///
/// A letter's own words come once; what they would push out of a cache, and what it costs to let go of them later, is saved at the price
/// of making twice what does come again (G. Einziger, R. Friedman, B. Manes, TinyLFU, 2017, 3.4.2). Its room is fixed: a number that
/// falls into another's place makes that one new again.
struct Doorkeeper {
    private var seen: [Int]

    /// Makes one that remembers so many numbers at most.
    init(places: Int) { seen = Array(repeating: 0, count: max(1, places)) }

    /// Whether a number came before; it has from now on.
    mutating func admits(_ number: Int) -> Bool {
        let place = Int(UInt(bitPattern: number) % UInt(seen.count))
        if seen[place] == number { return true }
        seen[place] = number
        return false
    }
}
