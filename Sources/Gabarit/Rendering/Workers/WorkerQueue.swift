import Synchronization

/// Lends workers, by their numbers: who comes first is served first, and no more may wait than the limit says.
///
/// Whoever waits leaves the queue when it is no longer wanted.
final class WorkerQueue: Sendable {
    private struct Waiter {
        var number: Int
        var continuation: CheckedContinuation<Result<Int, RenderError>, Never>
    }

    private struct State {
        /// The one given back last comes first: its memories are the freshest.
        var idle: [Int]
        var waiting: [Waiter] = []
        var nextNumber = 0
        var isClosed = false
    }

    private let state: Mutex<State>
    private let limit: Int

    init(workers: Int, limit: Int) {
        state = Mutex(State(idle: Array((0..<workers).reversed())))
        self.limit = limit
    }

    /// How many wait.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Takes a worker, as soon as there is one; whoever bounds itself waits beyond the limit.
    func take(for ticket: RenderTicket, isBounded: Bool = false) async throws(RenderError) -> Int {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let alarm = Mutex<Task<Void, Never>?>(nil)
        defer { alarm.withLock { $0?.cancel() } }
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let answer = answer(ticket, isBounded, or: Waiter(number: number, continuation: continuation)) {
                    continuation.resume(returning: answer)
                } else if let deadline = ticket.deadline {
                    alarm.withLock {
                        $0 = Task {
                            try? await Task.sleep(until: deadline, clock: .continuous)
                            if !Task.isCancelled { self.dismiss(number, with: .deadlineExceeded) }
                        }
                    }
                }
            }
        } onCancel: {
            // Who is not yet in the queue sees the ticket instead.
            ticket.cancel()
            dismiss(number, with: .cancelled)
        }.get()
    }

    /// What is answered at once; nothing where the waiter was put into the queue.
    private func answer(
        _ ticket: RenderTicket, _ isBounded: Bool, or waiter: Waiter
    ) -> Result<Int, RenderError>? {
        state.withLock { state in
            if state.isClosed { return .failure(.shutDown) }
            if let refusal = ticket.refusal { return .failure(refusal) }
            if let worker = state.idle.popLast() { return .success(worker) }
            guard isBounded || state.waiting.count < limit else { return .failure(.overloaded) }
            state.waiting.append(waiter)
            return nil
        }
    }

    /// Gives a worker back: to the one that waits longest.
    func give(_ worker: Int) {
        let next = state.withLock { state -> Waiter? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.idle.append(worker)
            return nil
        }
        next?.continuation.resume(returning: .success(worker))
    }

    /// Refuses everybody from now on, those who wait included.
    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.continuation.resume(returning: .failure(.shutDown)) }
    }

    private func dismiss(_ number: Int, with error: RenderError) {
        let waiter = state.withLock { state -> Waiter? in
            guard let index = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
            return state.waiting.remove(at: index)
        }
        waiter?.continuation.resume(returning: .failure(error))
    }
}
