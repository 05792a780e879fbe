/// Makes texts that a ``TextType`` with a pattern admits.
///
/// For each length that remains, it knows from which states of the automaton the end can be reached in just so many characters,
/// so that it never goes astray. Memory: a bit for each state and length.
struct PatternSampler: Sendable {
    private let pattern: CompiledPattern
    private let sets: [ScalarSet]
    private let edgeSets: [ScalarSet]
    private let lineBreaks: Int
    /// The lengths of texts, shortest first.
    let lengths: [Int]
    /// By remaining length: from which states the end can be reached.
    private let alive: [StateBits]

    /// Prepares a type that has a pattern; nothing where it has none.
    init?(_ type: TextType) {
        guard let source = type.pattern else { return nil }
        let pattern = CompiledPattern(source, repertoire: type.repertoire)
        let sets = type.lines > 1 ? pattern.sets : pattern.sets.map { $0.subtracting(.lineBreak) }
        let edgeSets = sets.map { $0.subtracting(.blanks).subtracting(.lineBreak) }
        let longest = min(type.maximum, pattern.maximumLength ?? type.maximum)
        var alive = [Self.closed(StateBits(count: pattern.program.count), pattern.program, isEnd: true)]
        var lengths: [Int] = []
        if type.minimum == 0, alive[0].contains(pattern.start) { lengths.append(0) }
        for length in 1...max(longest, 1) where longest > 0 && !pattern.isUnmatchable {
            // The first character is an edge, and so is the last.
            var bits = StateBits(count: pattern.program.count)
            var first = bits
            for (index, instruction) in pattern.program.enumerated() {
                guard case .one(let set, let next) = instruction, alive[length - 1].contains(next) else { continue }
                if !edgeSets[set].isEmpty { first.insert(index) }
                if !(length == 1 ? edgeSets : sets)[set].isEmpty { bits.insert(index) }
            }
            alive.append(Self.closed(bits, pattern.program, isEnd: false))
            if length >= max(type.minimum, 1),
                Self.closed(first, pattern.program, isEnd: false).contains(pattern.start)
            {
                lengths.append(length)
            }
        }
        self.pattern = pattern
        self.sets = sets
        self.edgeSets = edgeSets
        lineBreaks = type.lines - 1
        self.alive = alive
        self.lengths = lengths
    }

    /// A text of one of the ``lengths``; `choose` takes one member of a set that is not empty.
    ///
    /// Nothing where the pattern has no text of this length, or none was found in a hundred tries: a pattern may ask for
    /// more line breaks than there are lines.
    func text(length: Int, random: inout SampleRandom, choose: (ScalarSet, inout SampleRandom) -> Unicode.Scalar?)
        -> String?
    {
        guard length >= 0, length < alive.count, alive[length].contains(pattern.start) else { return nil }
        for _ in 0..<100 {
            if let text = attempt(length, &random, choose) { return text }
        }
        return nil
    }

    private func attempt(
        _ length: Int, _ random: inout SampleRandom, _ choose: (ScalarSet, inout SampleRandom) -> Unicode.Scalar?
    ) -> String? {
        var text = String.UnicodeScalarView()
        var breaksLeft = lineBreaks
        var states = PatternStates(program: pattern.program)
        states.begin(at: pattern.start)
        for remaining in stride(from: length, to: 0, by: -1) {
            let isEdge = remaining == length || remaining == 1
            var options: [(next: Int, set: ScalarSet)] = []
            for state in states.active {
                guard case .one(let index, let next) = pattern.program[state], alive[remaining - 1].contains(next)
                else { continue }
                var set = isEdge ? edgeSets[index] : sets[index]
                if breaksLeft == 0 { set = set.subtracting(.lineBreak) }
                if !set.isEmpty { options.append((next, set)) }
            }
            guard let option = random.pick(options), let scalar = choose(option.set, &random) else { return nil }
            if scalar == "\n" { breaksLeft -= 1 }
            text.append(scalar)
            states.begin(at: option.next)
        }
        return String(text)
    }

    /// The states from which only forks lead to those of a set.
    private static func closed(
        _ bits: StateBits, _ program: [CompiledPattern.Instruction], isEnd: Bool
    ) -> StateBits {
        var bits = bits
        if isEnd {
            for (index, instruction) in program.enumerated() where instruction == .accept { bits.insert(index) }
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (index, instruction) in program.enumerated() {
                guard case .fork(let left, let right) = instruction, !bits.contains(index),
                    bits.contains(left) || bits.contains(right)
                else { continue }
                bits.insert(index)
                hasChanged = true
            }
        }
        return bits
    }
}

/// A set of states, one bit each.
private struct StateBits: Sendable {
    private var words: [UInt64]

    init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }
}

extension TextType {
    /// Whether any text fits: a pattern may ask for a length, a character or an edge that the type does not admit.
    ///
    /// Costs about as much as the pattern's states times the greatest length.
    public var isInhabited: Bool {
        guard pattern != nil else { return minimum <= maximum && (minimum == 0 || maximum > 0) }
        guard let sampler = PatternSampler(self) else { return false }
        var random = SampleRandom(seed: 0)
        return sampler.lengths.contains { length in
            sampler.text(length: length, random: &random) { set, _ in set.member(at: 0) } != nil
        }
    }
}
