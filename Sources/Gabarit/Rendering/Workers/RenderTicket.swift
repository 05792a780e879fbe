import Synchronization

/// Whether a document is still wanted: until its task is cancelled or its deadline has come.
final class RenderTicket: Sendable {
    let deadline: ContinuousClock.Instant?
    private let cancellation = Atomic(false)

    init(deadline: ContinuousClock.Instant?) { self.deadline = deadline }

    func cancel() { cancellation.store(true, ordering: .relaxed) }

    /// Why it is not wanted; nothing while it is.
    var refusal: RenderError? {
        if cancellation.load(ordering: .relaxed) { return .cancelled }
        if let deadline, ContinuousClock.now >= deadline { return .deadlineExceeded }
        return nil
    }
}
