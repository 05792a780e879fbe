/// The states in which the automaton of a pattern may be, while it reads a text.
struct PatternStates {
    private let program: [CompiledPattern.Instruction]
    private(set) var active: [Int] = []
    private var following: [Int] = []
    /// At which step each state was last entered, so that none is entered twice.
    private var entered: [Int]
    private var step = 0
    private var pending: [Int] = []

    /// Makes the empty set of states.
    init(program: [CompiledPattern.Instruction]) {
        self.program = program
        entered = [Int](repeating: -1, count: program.count)
    }

    /// Whether no match is possible any more.
    var isEmpty: Bool { active.isEmpty }

    /// Whether what was read so far is a match.
    var accepts: Bool { active.contains { program[$0] == .accept } }

    /// Enters the first state.
    mutating func begin(at start: Int) {
        following.removeAll(keepingCapacity: true)
        step += 1
        enter(start)
        swap(&active, &following)
    }

    /// Enters the first states of a set that was left before.
    mutating func resume(_ states: [Int]) { active = states }

    /// Reads one character; `admits` says whether a character set holds it.
    mutating func step(_ admits: (Int) -> Bool) {
        following.removeAll(keepingCapacity: true)
        step += 1
        for state in active {
            if case .one(let set, let next) = program[state], admits(set) { enter(next) }
        }
        swap(&active, &following)
    }

    private mutating func enter(_ state: Int) {
        pending.append(state)
        while let state = pending.popLast() {
            guard entered[state] != step else { continue }
            entered[state] = step
            switch program[state] {
            case .fork(let left, let right):
                pending.append(right)
                pending.append(left)
            case .one, .accept: following.append(state)
            }
        }
    }
}
