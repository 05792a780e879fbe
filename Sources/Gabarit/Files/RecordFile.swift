internal import Glibc

/// The records of a file of newline-delimited JSON, read as they are asked for: memory holds a piece of the file, however long it is.
///
/// Lines end and are counted as ``NDJSONReader`` has them; blank ones are passed over.
public final class RecordFile {
    /// One record.
    public struct Record: Sendable {
        /// Its line, from 1.
        public var line: Int
        /// Its bytes.
        public var bytes: [UInt8]
    }

    /// The most bytes of a line: 64 MiB.
    public static let lineLimit = 64 << 20
    private static let pieceSize = 1 << 18

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false
    private let isUnwanted: () -> Bool
    /// Whether reading ended because nothing more was wanted, before the end.
    public private(set) var isCutShort = false
    /// How many bytes have been read.
    public private(set) var bytesRead = 0
    /// How many bytes the file has; nothing where that is not known.
    public let length: Int?

    /// Opens a file, or standard input for `-`.
    ///
    /// While a pipe has nothing to read, it is asked ten times a second whether more is still wanted.
    public init(_ path: String, until isUnwanted: @escaping () -> Bool = { false }) throws(FileError) {
        self.path = path
        self.isUnwanted = isUnwanted
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path: path) }
        length = Files.length(path)
        if Files.isFolder(path) { throw FileError(.read, path: path, code: EISDIR) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next record; nothing at the end.
    public func next() throws(FileError) -> Record? {
        while let line = try line() {
            number += 1
            let bytes = line.last == 0x0D ? line.dropLast() : line
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            return Record(line: number, bytes: Array(bytes))
        }
        return nil
    }

    private func line() throws(FileError) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? buffer[start...] : nil
            }
            guard buffer.count - start <= Self.lineLimit else { throw FileError(.read, path: path, code: EFBIG) }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            guard waitForMore() else {
                isCutShort = true
                return nil
            }
            try fill()
        }
    }

    /// Whether the next record, or the end, is there already: a pipe may keep its reader waiting.
    public var isReady: Bool { isAtEnd || buffer[start...].contains(0x0A) || hasMore(within: 0) }

    private func hasMore(within milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = poll(&wanted, 1, milliseconds)
        return count > 0 || count < 0 && errno != EINTR
    }

    /// Waits for something to read, or for the end; gives false where nothing more is wanted.
    private func waitForMore() -> Bool {
        while !hasMore(within: 100) {
            if isUnwanted() { return false }
        }
        return true
    }

    private func fill() throws(FileError) {
        let kept = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.pieceSize))
        var count = 0
        repeat {
            count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: kept), Self.pieceSize)
            }
        } while count < 0 && errno == EINTR
        let code = errno
        buffer.removeLast(Self.pieceSize - max(count, 0))
        guard count >= 0 else { throw FileError(.read, path: path, code: code) }
        bytesRead += count
        isAtEnd = count == 0
    }
}
