/// The deterministic automaton of a pattern as a table: one look-up a character, no memory.
struct PatternTable: Sendable {
    /// No table is made past this many states or states of the program: the automaton itself is stepped then.
    static let largest = 256

    /// Where each elementary range of characters begins; the first begins at 0.
    private let bounds: [UInt32]
    /// The column of each ASCII character.
    private let columns: [UInt16]
    /// The next state, by state and column; 0 is the state without matches.
    private let next: [UInt16]
    private let accepts: [Bool]

    /// Makes the table, or nothing where it would be large.
    init?(program: [CompiledPattern.Instruction], start: Int, sets: [ScalarSet]) {
        guard program.count <= Self.largest else { return nil }
        let cuts = sets.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound + 1] }
        let bounds = Set(cuts + [0]).sorted()
        let width = bounds.count
        guard width <= Self.largest else { return nil }
        columns = (0..<128).map { UInt16(Self.column(of: $0, in: bounds)) }
        let members = sets.map { set in bounds.map { set.contains($0) } }

        var states = PatternStates(program: program)
        states.begin(at: start)
        var numbers: [[Int]: Int] = [[]: 0, states.active.sorted(): 1]
        var queue = [[], states.active.sorted()]
        var next = [UInt16](repeating: 0, count: width)
        var accepts = [false]
        var index = 1
        while index < queue.count {
            let current = queue[index]
            states.resume(current)
            accepts.append(states.accepts)
            for column in 0..<width {
                states.resume(current)
                states.step { members[$0][column] }
                let target = states.active.sorted()
                if numbers[target] == nil {
                    guard queue.count < Self.largest else { return nil }
                    numbers[target] = queue.count
                    queue.append(target)
                }
                next.append(UInt16(numbers[target] ?? 0))
            }
            index += 1
        }
        self.bounds = bounds
        self.next = next
        self.accepts = accepts
    }

    /// Whether the text as a whole has the form.
    func matches(_ text: String) -> Bool {
        var state = 1
        for scalar in text.unicodeScalars {
            let column = scalar.isASCII ? Int(columns[Int(scalar.value)]) : Self.column(of: scalar.value, in: bounds)
            state = Int(next[state * bounds.count + column])
            guard state != 0 else { return false }
        }
        return accepts[state]
    }

    private static func column(of value: UInt32, in bounds: [UInt32]) -> Int {
        var low = 0
        var high = bounds.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if bounds[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
