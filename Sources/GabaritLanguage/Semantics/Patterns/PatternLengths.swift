/// The fewest and most characters that a pattern matches.
struct PatternLengths: Hashable, Sendable {
    /// The fewest.
    var minimum: Int
    /// The most; nothing where there is no bound.
    var maximum: Int?

    /// The lengths of a structure's matches; nothing where nothing matches.
    init?(of node: PatternStructure, alphabet: ScalarSet) {
        switch node {
        case .one(let kind):
            guard !kind.scalars(in: alphabet).isEmpty else { return nil }
            self.init(minimum: 1, maximum: 1)
        case .sequence(let nodes):
            var sum = PatternLengths(minimum: 0, maximum: 0)
            for node in nodes {
                guard let part = PatternLengths(of: node, alphabet: alphabet) else { return nil }
                sum.minimum += part.minimum
                sum.maximum = sum.maximum.flatMap { total in part.maximum.map { total + $0 } }
            }
            self = sum
        case .choice(let nodes):
            let parts = nodes.compactMap { PatternLengths(of: $0, alphabet: alphabet) }
            guard let shortest = parts.map(\.minimum).min() else { return nil }
            let longest = parts.contains { $0.maximum == nil } ? nil : parts.compactMap(\.maximum).max()
            self.init(minimum: shortest, maximum: longest)
        case .repetition(let node, let minimum, let maximum):
            guard let part = PatternLengths(of: node, alphabet: alphabet) else {
                guard minimum == 0 else { return nil }
                self.init(minimum: 0, maximum: 0)
                return
            }
            // A pattern has at most 2 000 positions, so that no product overflows.
            let longest =
                part.maximum == 0 || maximum == 0 ? 0 : part.maximum.flatMap { most in maximum.map { most * $0 } }
            self.init(minimum: part.minimum * minimum, maximum: longest)
        }
    }

    private init(minimum: Int, maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }
}
