import Dispatch

/// A queue of its own for a worker, apart from the threads that the process's tasks share.
final class WorkerExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(named name: String) { queue = DispatchQueue(label: name) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
