/// The structure of a ``TextPattern``.
indirect enum PatternStructure: Hashable, Sendable {
    /// One character out of a class.
    case one(PatternClass)
    /// One after the other; none matches the empty text.
    case sequence([PatternStructure])
    /// Any one of several.
    case choice([PatternStructure])
    /// The same several times; without a maximum as often as one likes.
    case repetition(PatternStructure, minimum: Int, maximum: Int?)

    /// The number of character positions once repetitions are written out, saturated at ``TextPattern/largest`` + 1.
    var size: Int {
        func bounded(_ size: Int) -> Int { min(size, TextPattern.largest + 1) }
        switch self {
        case .one: return 1
        case .sequence(let nodes): return nodes.reduce(0) { bounded($0 + $1.size) }
        case .choice(let nodes): return nodes.reduce(0) { bounded($0 + $1.size + 1) }
        case .repetition(let node, let minimum, let maximum):
            // Both factors are at most 10 000, so that the product cannot overflow.
            return bounded((node.size + 1) * max(maximum ?? minimum + 1, 1))
        }
    }
}

/// The characters that one position of a pattern admits.
enum PatternClass: Hashable, Sendable {
    /// `.`: any character of the text's repertoire.
    case any
    /// `[A-Z]` or a literal.
    case members(ScalarSet)
    /// `[^A-Z]`: any character of the repertoire but these.
    case others(ScalarSet)

    /// The characters within a repertoire; a line break that the pattern names is kept.
    func scalars(in repertoire: ScalarSet) -> ScalarSet {
        switch self {
        case .any: repertoire
        case .members(let set): set.intersection(repertoire.union(.lineBreak))
        case .others(let set): repertoire.subtracting(set)
        }
    }
}
