import Testing

@testable import Gabarit

/// The queue in front of a renderer's workers: who is served, who is refused, and that nobody waits who is no longer wanted.
struct WorkerQueueTests {
    /// Waits until so many stand in the queue.
    private static func wait(for count: Int, in queue: WorkerQueue) async {
        while queue.waitingCount != count { await Task.yield() }
    }

    private static func outcome(_ queue: WorkerQueue, _ ticket: RenderTicket) async -> String {
        do throws(RenderError) { return "\(try await queue.take(for: ticket))" } catch { return error.outcome }
    }

    @Test func `who comes first is served first`() async throws {
        let queue = WorkerQueue(workers: 1, limit: 10)
        let worker = try await queue.take(for: RenderTicket(deadline: nil))
        var waiting: [Task<String, Never>] = []
        for index in 0..<5 {
            waiting.append(Task { await Self.outcome(queue, RenderTicket(deadline: nil)) })
            await Self.wait(for: index + 1, in: queue)
        }
        for (index, task) in waiting.enumerated() {
            queue.give(worker)
            #expect(await task.value == "\(worker)")
            #expect(queue.waitingCount == 4 - index)
        }
    }

    @Test func `one more than may wait is refused, and finds room when somebody leaves`() async throws {
        let queue = WorkerQueue(workers: 1, limit: 1)
        let worker = try await queue.take(for: RenderTicket(deadline: nil))
        let first = Task { await Self.outcome(queue, RenderTicket(deadline: nil)) }
        await Self.wait(for: 1, in: queue)
        #expect(await Self.outcome(queue, RenderTicket(deadline: nil)) == "overloaded")
        first.cancel()
        #expect(await first.value == "cancelled")
        let second = Task { await Self.outcome(queue, RenderTicket(deadline: nil)) }
        await Self.wait(for: 1, in: queue)
        queue.give(worker)
        #expect(await second.value == "\(worker)")
    }

    @Test func `who is cancelled or late leaves the queue, or never enters it`() async throws {
        let queue = WorkerQueue(workers: 1, limit: 10)
        let worker = try await queue.take(for: RenderTicket(deadline: nil))
        let late = RenderTicket(deadline: .now + .milliseconds(2))
        #expect(await Self.outcome(queue, late) == "deadline")
        #expect(queue.waitingCount == 0)
        // Nobody is served who is not wanted, even where a worker is idle.
        queue.give(worker)
        #expect(await Self.outcome(queue, RenderTicket(deadline: .now - .seconds(1))) == "deadline")
        let gone = RenderTicket(deadline: nil)
        gone.cancel()
        #expect(await Self.outcome(queue, gone) == "cancelled")
        #expect(await Self.outcome(queue, RenderTicket(deadline: .now + .seconds(600))) == "\(worker)")
    }

    @Test func `a queue that is closed refuses everybody`() async throws {
        let queue = WorkerQueue(workers: 1, limit: 10)
        let worker = try await queue.take(for: RenderTicket(deadline: nil))
        let waiting = Task { await Self.outcome(queue, RenderTicket(deadline: nil)) }
        await Self.wait(for: 1, in: queue)
        queue.close()
        #expect(await waiting.value == "shut-down")
        queue.give(worker)
        #expect(await Self.outcome(queue, RenderTicket(deadline: nil)) == "shut-down")
    }

    @Test func `cancelled at any moment, every worker comes back`() async {
        let queue = WorkerQueue(workers: 3, limit: 400)
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<400 {
                group.addTask {
                    let ticket = RenderTicket(deadline: index % 5 == 0 ? .now + .microseconds(index) : nil)
                    let task = Task {
                        guard let worker = try? await queue.take(for: ticket) else { return }
                        for _ in 0..<index % 7 { await Task.yield() }
                        queue.give(worker)
                    }
                    for _ in 0..<index % 11 { await Task.yield() }
                    if index % 3 == 0 { task.cancel() }
                    await task.value
                }
            }
        }
        var workers: Set<String> = []
        for _ in 0..<3 { workers.insert(await Self.outcome(queue, RenderTicket(deadline: .now + .seconds(60)))) }
        #expect(workers == ["0", "1", "2"] && queue.waitingCount == 0)
    }
}
