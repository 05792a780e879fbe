internal import GabaritContent
internal import GabaritLanguage
internal import GabaritPrimitives

/// Looks for the records that fill one fixed box the most: the corners of the contract, then records made for the box, climbing
/// from the fullest by changing one datum at a time.
struct BoxSearch {
    /// The most work beside the corners.
    private static let budget = 6000
    /// How often all data are gone through.
    private static let rounds = 3
    /// The records drawn at random.
    private static let draws = 40

    /// A record with what it makes of the box.
    struct Found {
        var record: Value
        var outcome: BoxOutcome

        var score: BoxScore { BoxScore(outcome) }
    }

    private let box: BoxTemplate
    private let engine: LayoutEngine
    private let evaluator: Evaluator
    /// What blocks have come to, so that a record that changes nothing in the box costs no layout.
    private var known: [[Block]: BoxOutcome?] = [:]
    /// How many records have been laid out.
    private(set) var tried = 0
    /// How much work that was: one for each record, and ten for each page that was made, or for a box laid out alone.
    private(set) var work = 0
    /// The fullest record so far.
    private(set) var best: Found?
    /// The most lines that each piece of text had.
    private(set) var lines: [Span: Int] = [:]

    /// Makes a search for a box.
    init(_ box: BoxTemplate, engine: LayoutEngine) {
        self.box = box
        self.engine = engine
        evaluator = Evaluator(template: box.template)
    }

    private var contract: Contract { box.template.contract }

    /// Lays out every corner; gives how many there are, and in how many of them the box does not hold its content.
    mutating func corners() -> (count: Int, over: Int) {
        let count = SampleGenerator.cornerCount(of: contract)
        var over = 0
        for corner in 0..<count {
            var samples = SampleGenerator(contract: contract, seed: UInt64(corner), kind: .extreme(corner))
            if let found = attempt(samples.next()), found.outcome.isOver { over += 1 }
        }
        return (count, over)
    }

    /// Goes on from the corners until a record overflows the box, or all is tried.
    mutating func climb(with letters: SampleVariants.Letters) {
        var variants = SampleVariants(contract: contract, letters: letters)
        let end = work + Self.budget
        func isDone(_ search: BoxSearch) -> Bool { search.best?.outcome.isOver == true || search.work >= end }
        for filling in variants.fillings {
            guard !isDone(self) else { return }
            attempt(variants.fullest(filling))
        }
        for draw in 0..<Self.draws {
            guard !isDone(self) else { return }
            var samples = SampleGenerator(contract: contract, seed: UInt64(draw), kind: .random)
            attempt(samples.next())
        }
        let places = ContractPlace.all(of: contract)
        for _ in 0..<Self.rounds {
            guard let start = best else { return }
            for place in places {
                guard let now = best, place.value(in: now.record) != nil else { continue }
                for value in variants.greater(of: place.type) {
                    guard !isDone(self) else { return }
                    attempt(place.replacing(with: value, in: best?.record ?? now.record))
                }
            }
            if best?.record == start.record { return }
        }
    }

    /// Lays a record out; nothing where it makes no such box.
    @discardableResult mutating func attempt(_ record: Value) -> Found? {
        guard let outcome = outcome(of: record) else { return nil }
        let found = Found(record: record, outcome: outcome)
        if best.map({ $0.score < found.score }) ?? true { best = found }
        for line in outcome.lines { lines[line.span] = max(lines[line.span] ?? 0, line.count) }
        return found
    }

    /// What a record makes of the box.
    private mutating func outcome(of record: Value) -> BoxOutcome? {
        work += 1
        let content = evaluator.content(for: record, purpose: .live)
        guard content.defects.isEmpty else { return nil }
        let blocks = box.isAlone ? content.furniture.flatMap(\.blocks) + content.body : []
        if box.isAlone, let outcome = known[blocks] { return outcome }
        tried += 1
        let made = try? engine.outcomes(of: content)
        work += 10 * max(made?.pages ?? 1, 1)
        let outcome = made.flatMap { box.worst(of: $0.boxes) }
        if box.isAlone, known.count < 4096 { known[blocks] = .some(outcome) }
        return outcome
    }
}
