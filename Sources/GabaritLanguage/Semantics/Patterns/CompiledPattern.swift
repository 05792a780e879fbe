/// A ``TextPattern`` made ready to match texts of one repertoire, in time linear in the text.
///
/// A Thompson automaton (K. Thompson, "Regular Expression Search Algorithm", 1968), and where it is small enough the table of
/// the deterministic one, which needs no memory to match.
public struct CompiledPattern: Sendable {
    /// One state of the automaton.
    enum Instruction: Hashable, Sendable {
        /// Takes one character of a set and goes on.
        case one(set: Int, next: Int)
        /// Goes on at both places.
        case fork(Int, Int)
        /// The end of a match.
        case accept
    }

    /// The states.
    let program: [Instruction]
    /// Where a match begins.
    let start: Int
    /// The character sets that the states name, within the repertoire.
    let sets: [ScalarSet]
    /// The lengths that matches may have, in scalars; nothing where no text matches.
    let lengths: PatternLengths?
    private let table: PatternTable?

    /// Prepares a pattern that has been checked; one with a problem matches nothing.
    public init(_ pattern: TextPattern, repertoire: Repertoire) {
        let alphabet = ScalarSet(repertoire)
        guard let node = try? PatternParser.parse(pattern.source) else {
            self.init(node: .choice([]), alphabet: alphabet)
            return
        }
        self.init(node: node, alphabet: alphabet)
    }

    init(node: PatternStructure, alphabet: ScalarSet) {
        var assembler = Assembler(alphabet: alphabet)
        let end = assembler.append(.accept)
        start = assembler.append(node, then: end)
        program = assembler.program
        sets = assembler.sets
        lengths = PatternLengths(of: node, alphabet: alphabet)
        table = PatternTable(program: program, start: start, sets: sets)
    }

    /// The fewest scalars of a match; 0 where no text matches.
    public var minimumLength: Int { lengths?.minimum ?? 0 }

    /// The most scalars of a match; nothing where there is no bound.
    public var maximumLength: Int? { lengths.map(\.maximum) ?? 0 }

    /// Whether no text of the repertoire matches.
    public var isUnmatchable: Bool { lengths == nil }

    /// Whether the text as a whole has the form.
    public func matches(_ text: String) -> Bool {
        if let table { return table.matches(text) }
        var states = PatternStates(program: program)
        states.begin(at: start)
        for scalar in text.unicodeScalars {
            guard !states.isEmpty else { return false }
            states.step { sets[$0].contains(scalar.value) }
        }
        return states.accepts
    }
}

extension CompiledPattern {
    /// Writes the states of a structure, each part before what leads to it.
    private struct Assembler {
        let alphabet: ScalarSet
        var program: [Instruction] = []
        var sets: [ScalarSet] = []
        private var indices: [ScalarSet: Int] = [:]

        init(alphabet: ScalarSet) { self.alphabet = alphabet }

        mutating func append(_ instruction: Instruction) -> Int {
            program.append(instruction)
            return program.count - 1
        }

        /// Writes a part that goes on at `next`, and gives the state it begins with; recursion is as deep as groups nest.
        mutating func append(_ node: PatternStructure, then next: Int) -> Int {
            switch node {
            case .one(let kind):
                return append(.one(set: index(of: kind.scalars(in: alphabet)), next: next))
            case .sequence(let nodes):
                return nodes.reversed().reduce(next) { append($1, then: $0) }
            case .choice(let nodes):
                guard let last = nodes.last else { return append(.one(set: index(of: .empty), next: next)) }
                var entry = append(last, then: next)
                for branch in nodes.dropLast().reversed() {
                    let start = append(branch, then: next)
                    entry = append(.fork(start, entry))
                }
                return entry
            case .repetition(let node, let minimum, let maximum):
                var entry = next
                if let maximum {
                    for _ in minimum..<max(minimum, maximum) {
                        let body = append(node, then: entry)
                        entry = append(.fork(body, next))
                    }
                } else {
                    entry = append(.fork(next, next))
                    program[entry] = .fork(append(node, then: entry), next)
                }
                for _ in 0..<minimum { entry = append(node, then: entry) }
                return entry
            }
        }

        private mutating func index(of set: ScalarSet) -> Int {
            if let index = indices[set] { return index }
            sets.append(set)
            indices[set] = sets.count - 1
            return sets.count - 1
        }
    }
}
