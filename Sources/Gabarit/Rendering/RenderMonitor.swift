import GabaritContent
import GabaritPrimitives
import Logging
import Metrics

/// Counts and logs what a renderer does; templates, numbers and codes alone, never a datum.
struct RenderMonitor: Sendable {
    /// What is counted of a document.
    struct Counts: Sendable {
        var pages: Int
        /// The bytes of its file; none where it shares one with others.
        var bytes: Int?
    }

    private let logger: Logger
    private let factory: any MetricsFactory
    private let documentTime: Timer
    private let waitTime: Timer
    private let waiting: Gauge

    init(_ logger: Logger, _ factory: any MetricsFactory) {
        self.logger = logger
        self.factory = factory
        documentTime = Timer(label: "gabarit_document_seconds", factory: factory)
        waitTime = Timer(label: "gabarit_wait_seconds", factory: factory)
        waiting = Gauge(label: "gabarit_documents_waiting", factory: factory)
    }

    /// How many documents wait.
    func observe(waiting count: Int) { waiting.record(count) }

    /// What came of a document.
    func note(
        _ outcome: Result<Counts, RenderError>, of request: RenderRequest, waited: Duration, took time: Duration
    ) {
        let name = request.template.name
        let word: String
        var metadata: Logger.Metadata = ["template": "\(name)", "purpose": "\(request.purpose.rawValue)"]
        var level = Logger.Level.debug
        switch outcome {
        case .success(let document):
            word = "made"
            metadata["pages"] = "\(document.pages)"
            count(document.pages, "gabarit_pages_total", [("template", name)])
            if let bytes = document.bytes {
                metadata["bytes"] = "\(bytes)"
                count(bytes, "gabarit_bytes_total", [("template", name)])
            }
            documentTime.record(duration: time)
        case .failure(let error):
            word = error.outcome
            level = error.level
            if !error.diagnostics.isEmpty {
                metadata["codes"] = .array(error.diagnostics.prefix(20).map { "\($0.code)" })
            }
        }
        waitTime.record(duration: waited)
        count(1, "gabarit_documents_total", [("template", name), ("outcome", word)])
        metadata["outcome"] = "\(word)"
        logger.log(level: level, "document", metadata: metadata)
    }

    private func count(_ number: Int, _ label: String, _ dimensions: [(String, String)]) {
        Counter(label: label, dimensions: dimensions, factory: factory).increment(by: number)
    }
}

extension RenderError {
    /// A record that does not fit is its sender's business; a defect is somebody's here.
    fileprivate var level: Logger.Level {
        switch self {
        case .refused, .tooLarge, .cancelled: .info
        case .overloaded, .deadlineExceeded, .shutDown: .warning
        case .failed: .error
        }
    }
}
