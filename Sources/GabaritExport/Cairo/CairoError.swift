internal import CCairo

/// A failure that cairo reports.
public struct CairoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done.
    public enum Operation: String, Hashable, Sendable {
        case openFont = "open font"
        case scaleFont = "scale font"
        case createSurface = "create surface"
        case createContext = "create context"
        case attachData = "attach data"
        case decodeImage = "decode image"
        case paint = "paint"
        case showPage = "show page"
        case finish = "finish"
    }

    /// Cairo's own number, `cairo_status_t`.
    public var status: UInt32
    /// What was being done.
    public var operation: Operation

    init(_ status: cairo_status_t, during operation: Operation) {
        self.status = status.rawValue
        self.operation = operation
    }

    /// Cairo's words for the failure, which hold no data.
    public var description: String {
        let words = cairo_status_to_string(cairo_status_t(rawValue: status)).map { String(cString: $0) } ?? "unknown"
        return "\(operation.rawValue): \(words)"
    }

    /// Throws unless the status is success.
    @inline(__always)
    static func check(_ status: cairo_status_t, during operation: Operation) throws(CairoError) {
        if status != CAIRO_STATUS_SUCCESS { throw CairoError(status, during: operation) }
    }
}
