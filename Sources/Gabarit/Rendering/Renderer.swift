public import GabaritExport
import GabaritPages
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
    /// How files are written.
    let writing: RenderWorker.Writing

    /// How many workers it has.
    public var workerCount: Int { workers.count }

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
        writing = RenderWorker.Writing(compression: compression, fontPrograms: fontPrograms, limits: limits)
        self.limits = limits
        self.workers = (0..<count).map { [writing] number in RenderWorker(number, writing) }
        queue = WorkerQueue(workers: count, limit: limits.waiting)
        monitor = RenderMonitor(logger, metrics)
    }

    /// Prepares every worker for templates, with an invented document of each: the first that is asked for is as quick as the others.
    ///
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
        let outcome = await onWorker(request, deadline) { worker, ticket in
            await worker.make(request, ticket)
        } counts: {
            RenderMonitor.Counts(pages: $0.pages, bytes: $0.bytes.count)
        }
        return try outcome.get()
    }

    /// Sets the pages of a document of a run, which is never too much to wait for.
    func pages(_ request: RenderRequest) async -> Result<Pages, RenderError> {
        await onWorker(request, isBounded: true) { worker, ticket in
            await worker.set(request, ticket)
        } counts: {
            RenderMonitor.Counts(pages: $0.pages.count, bytes: nil)
        }
    }

    /// Waits for a worker, has it do its work, and notes what came of it.
    private func onWorker<Product: Sendable>(
        _ request: RenderRequest, _ deadline: ContinuousClock.Instant? = nil, isBounded: Bool = false,
        _ work: @Sendable (RenderWorker, RenderTicket) async -> Result<Product, RenderError>,
        counts: (Product) -> RenderMonitor.Counts
    ) async -> Result<Product, RenderError> {
        let start = ContinuousClock.now
        var waited = Duration.zero
        let outcome: Result<Product, RenderError>
        do throws(RenderError) {
            if case .json(let bytes) = request.record, bytes.count > limits.recordBytes {
                throw .tooLarge(limit: limits.recordBytes)
            }
            let ticket = RenderTicket(deadline: deadline)
            let number = try await queue.take(for: ticket, isBounded: isBounded)
            waited = ContinuousClock.now - start
            outcome = await withTaskCancellationHandler {
                await work(workers[number], ticket)
            } onCancel: {
                ticket.cancel()
            }
            queue.give(number)
        } catch {
            outcome = .failure(error)
        }
        monitor.observe(waiting: queue.waitingCount)
        monitor.note(
            outcome.map(counts), of: request, waited: waited, took: ContinuousClock.now - start - waited)
        return outcome
    }

    /// Refuses what is asked for from now on and whoever waits, and returns when the documents in hand are made.
    public func shutDown() async {
        queue.close()
        for worker in workers { await worker.drain() }
    }
}
