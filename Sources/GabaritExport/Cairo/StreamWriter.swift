internal import CCairo

/// Carries bytes from cairo's stream callback to a sink, and the sink's error back out.
///
/// Cairo writes a few bytes at a time, some hundred times a page; the sink gets them in larger pieces.
final class StreamWriter {
    /// Bytes of a piece unless another size is asked for.
    static let pieceSize = 64 << 10

    private let sink: any ByteSink
    private let buffer: UnsafeMutableRawBufferPointer
    private var count = 0
    /// The error that ended the stream; nothing is written after it.
    private(set) var failure: (any Error)?
    private var isClosed = false

    init(_ sink: any ByteSink, pieceSize: Int = StreamWriter.pieceSize) {
        self.sink = sink
        buffer = .allocate(byteCount: max(pieceSize, 1), alignment: 1)
    }

    deinit { buffer.deallocate() }

    /// Hands the last piece over, and throws the error that ended the stream, if one did.
    ///
    /// Cairo 1.16 forgets failures of its last writes, those of fonts, structure and table of references.
    func finish() throws {
        flush()
        if let failure { throw failure }
    }

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
        if count > buffer.count - self.count { flush() }
        if count > buffer.count {
            send(UnsafeRawBufferPointer(start: bytes, count: count))
        } else if let start = buffer.baseAddress {
            (start + self.count).copyMemory(from: bytes, byteCount: count)
            self.count += count
        }
        return failure == nil ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }

    private func flush() {
        guard count > 0, failure == nil else { return }
        send(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        count = 0
    }

    private func send(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        do {
            try sink.write(bytes.bytes)
        } catch {
            failure = error
        }
    }
}
