public import GabaritPrimitives

/// Why a renderer made no document; none of it holds a datum of the record.
public enum RenderError: Error, Sendable {
    /// The record does not fit the contract, its day has no version of the template, or its document has more pages than the renderer's
    /// limit: everything that is wrong with it.
    case refused(Diagnostics)
    /// The record has more bytes than the renderer's limit.
    case tooLarge(limit: Int)
    /// As many documents as the renderer's limit are waiting for a worker already.
    case overloaded
    /// The deadline came first.
    case deadlineExceeded
    /// The task that asked for the document was cancelled.
    case cancelled
    /// The renderer has been shut down.
    case shutDown
    /// A checked template failed on data that fit it: a face or picture that is no longer there, or a defect, with its place.
    case failed(Diagnostics)

    /// What there is to say to whoever sent the record; empty where nothing is wrong with it.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .refused(let diagnostics), .failed(let diagnostics): diagnostics.all
        default: []
        }
    }

    /// The kind of error, one word for metrics and logs.
    var outcome: String {
        switch self {
        case .refused: "refused"
        case .tooLarge: "too-large"
        case .overloaded: "overloaded"
        case .deadlineExceeded: "deadline"
        case .cancelled: "cancelled"
        case .shutDown: "shut-down"
        case .failed: "failed"
        }
    }
}
