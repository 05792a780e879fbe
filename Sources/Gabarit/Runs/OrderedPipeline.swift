/// Things of which several workers make something at once, handed over in the order in which they came.
public enum OrderedPipeline {
    /// Makes something of each thing; gives whether that was so of all, or a worker gave nothing, which ends the work.
    ///
    /// - Parameters:
    ///   - depth: how many things a worker has before it, so that it waits for nobody.
    ///   - window: how far ahead of the first that is not handed over yet any thing is made.
    ///   - isReady: whether the next thing can be had without waiting; while it cannot, what is being made is handed over.
    ///   - next: the next thing; nothing at the end.
    ///   - make: what a worker makes of a thing; nothing where it is asked to end.
    ///   - deliver: takes what was made, in order and without a gap, up to the end.
    /// - Throws: what `next` and `deliver` throw.
    public nonisolated(nonsending) static func run<Worker: Sendable, Thing: Sendable, Product: Sendable>(
        on workers: [Worker], depth: Int = 8, window: Int = 128, isReady: () -> Bool = { true },
        next: () async throws -> Thing?,
        make: @escaping @Sendable (Worker, Thing) async -> Product?, deliver: (Product) async throws -> Void
    ) async throws -> Bool {
        try await withThrowingTaskGroup(of: (place: Int, worker: Worker, product: Product?).self) { group in
            var (taken, delivered) = (0, 0)
            var made: [Int: Product] = [:]
            // Those that may take a thing.
            var free = Array(repeatElement(workers, count: depth).joined())
            var (isAtEnd, isCutShort) = (false, false)
            while true {
                while !isAtEnd, !isCutShort, taken < delivered + window, group.isEmpty || isReady(),
                    let worker = free.popLast()
                {
                    guard let thing = try await next() else {
                        isAtEnd = true
                        break
                    }
                    let place = taken
                    taken += 1
                    group.addTask { (place, worker, await make(worker, thing)) }
                }
                guard let done = try await group.next() else { return !isCutShort }
                free.append(done.worker)
                if let product = done.product { made[done.place] = product } else { isCutShort = true }
                while let product = made.removeValue(forKey: delivered) {
                    delivered += 1
                    try await deliver(product)
                }
            }
        }
    }
}
