internal import CCairo

/// Carries bytes from cairo's stream callback to a sink, and the sink's error back out.
final class StreamWriter {
    private let sink: any ByteSink
    /// The error that ended the stream; nothing is written after it.
    private(set) var failure: (any Error)?
    private var isClosed = false

    init(_ sink: any ByteSink) { self.sink = sink }

    /// Refuses all that cairo may still want to write, as it does when an unfinished surface is destroyed.
    func close() { isClosed = true }

    /// The function that cairo calls, with ``context`` as its first argument.
    static let callback: cairo_write_func_t = { context, bytes, count in
        guard let context else { return CAIRO_STATUS_WRITE_ERROR }
        return Unmanaged<StreamWriter>.fromOpaque(context).takeUnretainedValue().receive(bytes, Int(count))
    }

    /// Itself as cairo's user data, unretained: the owner outlives the surface.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func receive(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> cairo_status_t {
        guard !isClosed, failure == nil else { return CAIRO_STATUS_WRITE_ERROR }
        guard let bytes, count > 0 else { return CAIRO_STATUS_SUCCESS }
        do {
            try sink.write(UnsafeRawBufferPointer(start: bytes, count: count).bytes)
            return CAIRO_STATUS_SUCCESS
        } catch {
            failure = error
            return CAIRO_STATUS_WRITE_ERROR
        }
    }
}
