public import GabaritExport
import GabaritPrimitives
import Glibc
public import Logging
public import Metrics

/// Makes documents for a service: on so many workers, each with fonts and memories of its own, in the order in which they are asked for.
///
/// The same record and purpose give the same bytes, on any worker. What is asked for is bounded (``RenderLimits``), is given up when its
/// task is cancelled or its deadline comes, and a document that fails leaves nothing behind. It may be used from any number of tasks.
///
/// What it does is counted through swift-metrics: `gabarit_documents_total` by template and outcome, `gabarit_pages_total` and
/// `gabarit_bytes_total` by template, `gabarit_document_seconds` and `gabarit_wait_seconds`, and `gabarit_documents_waiting`. Logs name
/// templates, counts and codes. Neither ever holds a datum.
public final class Renderer: Sendable {
    /// How much it takes on.
    public let limits: RenderLimits
    private let workers: [RenderWorker]
    private let queue: WorkerQueue
    private let monitor: RenderMonitor

    /// Makes a renderer; its workers open fonts when they are first needed, or by ``warmUp(_:)``.
    ///
    /// Without a number there is a worker for each processor. An executable may have cairo's streams compressed quicker, see
    /// `StreamCompression`; a library must not change its host's zlib.
    public init(
        workers: Int? = nil, limits: RenderLimits = RenderLimits(), compression: StreamCompression = .zlib,
        fontPrograms: FontPrograms = .subsets, logger: Logger = Logger(label: "gabarit.renderer"),
        metrics: any MetricsFactory = MetricsSystem.factory
    ) {
        let count = max(workers ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
        let writing = RenderWorker.Writing(compression: compression, fontPrograms: fontPrograms, limits: limits)
        self.limits = limits
        self.workers = (0..<count).map { RenderWorker($0, writing) }
        queue = WorkerQueue(workers: count, limit: limits.waiting)
        monitor = RenderMonitor(logger, metrics)
    }

    /// Prepares every worker for templates, with an invented document of each: the first that is asked for is as quick as the others.
    ///
    /// Costs some hundred milliseconds a template and worker.
    /// - Throws: ``RenderError/failed(_:)`` where a face cannot be opened.
    public func warmUp(_ templates: [CheckedTemplate]) async throws(RenderError) {
        let outcomes = await withTaskGroup(of: Result<Void, RenderError>.self) { group in
            for worker in workers {
                group.addTask {
                    do throws(RenderError) { return .success(try await worker.warmUp(templates)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for outcome in outcomes { try outcome.get() }
    }

    /// Makes a document.
    ///
    /// - Throws: ``RenderError``; only ``RenderError/refused(_:)`` and ``RenderError/tooLarge(limit:)`` are the record's fault.
    public func render(
        _ request: RenderRequest, deadline: ContinuousClock.Instant? = nil
    ) async throws(RenderError) -> Rendered {
        let start = ContinuousClock.now
        let outcome: Result<Rendered, RenderError>
        var waited = Duration.zero
        do throws(RenderError) {
            if case .json(let bytes) = request.record, bytes.count > limits.recordBytes {
                throw .tooLarge(limit: limits.recordBytes)
            }
            let ticket = RenderTicket(deadline: deadline)
            let number = try await queue.take(for: ticket)
            monitor.observe(waiting: queue.waitingCount)
            waited = ContinuousClock.now - start
            outcome = await withTaskCancellationHandler {
                await workers[number].make(request, ticket)
            } onCancel: {
                ticket.cancel()
            }
            queue.give(number)
        } catch {
            outcome = .failure(error)
        }
        monitor.note(outcome, of: request, waited: waited, took: ContinuousClock.now - start - waited)
        return try outcome.get()
    }

    /// Refuses what is asked for from now on and whoever waits, and returns when the documents in hand are made.
    public func shutDown() async {
        queue.close()
        for worker in workers { await worker.drain() }
    }
}
