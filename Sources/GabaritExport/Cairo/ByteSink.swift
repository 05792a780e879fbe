/// Where a file's bytes go, piece by piece.
public protocol ByteSink: AnyObject {
    /// Takes the next bytes; what it throws ends the file and comes back as ``ExportError/output(_:)``.
    func write(_ bytes: RawSpan) throws
}

/// A sink that keeps all bytes in memory.
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    func write(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { self.bytes.append(contentsOf: $0) }
    }
}
