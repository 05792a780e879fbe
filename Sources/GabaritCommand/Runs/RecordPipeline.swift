import Gabarit

/// Records of which several workers make something at once, handed over in the records' order.
///
/// A worker always has the next records before it, so that it waits for nobody; none runs further ahead than ``window`` records.
enum RecordPipeline {
    /// How many records a worker has before it.
    private static let depth = 8
    /// How far ahead of the first that is wanted any record is made.
    private static let window = 128

    /// Makes something of each record; gives whether that was so of all, or a worker gave nothing, which ends the run.
    ///
    /// - Parameters:
    ///   - isReady: whether the next record can be read without waiting; while it cannot, what is being made is handed over.
    ///   - next: reads the next record; nothing at the end.
    ///   - make: what a worker makes of a record; nothing where it is asked to end.
    ///   - deliver: takes what was made, in order and without a gap, up to the end.
    static func run<Worker: Sendable, Outcome: Sendable>(
        on pool: [Worker], isReady: () -> Bool, next: () throws -> RecordFile.Record?,
        make: @escaping @Sendable (Worker, RecordFile.Record) async -> Outcome?, deliver: (Outcome) throws -> Void
    ) async throws -> Bool {
        try await withThrowingTaskGroup(of: (place: Int, worker: Worker, outcome: Outcome?).self) { group in
            var (taken, delivered) = (0, 0)
            var made: [Int: Outcome] = [:]
            // Those that may take a record.
            var free = Array(repeatElement(pool, count: depth).joined())
            var (isAtEnd, isCutShort) = (false, false)
            while true {
                while !isAtEnd, !isCutShort, taken < delivered + window, group.isEmpty || isReady(),
                    let worker = free.popLast()
                {
                    guard let record = try next() else {
                        isAtEnd = true
                        break
                    }
                    let place = taken
                    taken += 1
                    group.addTask { (place, worker, await make(worker, record)) }
                }
                guard let done = try await group.next() else { return !isCutShort }
                free.append(done.worker)
                if let outcome = done.outcome { made[done.place] = outcome } else { isCutShort = true }
                while let outcome = made.removeValue(forKey: delivered) {
                    delivered += 1
                    try deliver(outcome)
                }
            }
        }
    }
}
