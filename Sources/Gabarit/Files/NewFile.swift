internal import CGLib
public import GabaritExport
internal import Glibc

/// A file that is written piece by piece under a temporary name, `PATH.part`, and takes its own when it is whole.
///
/// Whoever writes it holds a lock: a second writer is refused. What a process that died has left under the temporary name is
/// written over. A device or a pipe is written to as it is.
public final class NewFile: ByteSink {
    private let path: String
    private let temporary: String?
    private let descriptor: Int32
    private let checksum: OpaquePointer?
    private var isDone = false
    /// How many bytes were written.
    public private(set) var count = 0

    /// Begins a file.
    public init(_ path: String) throws(FileError) {
        self.path = path
        var status = stat()
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        if isSpecial, status.st_mode & S_IFMT == S_IFDIR { throw FileError(.write, path: path, code: EISDIR) }
        temporary = isSpecial ? nil : path + ".part"
        descriptor = open(temporary ?? path, O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_NOFOLLOW), 0o644)
        checksum = g_checksum_new(G_CHECKSUM_SHA256)
        guard descriptor >= 0 else { throw FileError(.write, path: path) }
        guard !isSpecial else { return }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, ftruncate(descriptor, 0) == 0 else {
            // Not ours: the other writer's stays.
            isDone = true
            throw FileError(.write, path: path, code: errno == EWOULDBLOCK ? EBUSY : errno)
        }
    }

    deinit {
        if !isDone, let temporary, descriptor >= 0 { unlink(temporary) }
        if descriptor >= 0 { close(descriptor) }
        if let checksum { g_checksum_free(checksum) }
    }

    /// Adds bytes at the end.
    public func write(_ bytes: RawSpan) throws {
        let code = bytes.withUnsafeBytes { buffer -> Int32 in
            if let start = buffer.bindMemory(to: UInt8.self).baseAddress {
                g_checksum_update(checksum, start, gssize(buffer.count))
            }
            count += buffer.count
            return Files.writeAll(buffer, to: descriptor)
        }
        guard code == 0 else { throw FileError(.write, path: path, code: code) }
    }

    /// Gives the file its name, once its bytes are on the disk; the digest is that of all of them.
    public func finish() throws(FileError) -> String {
        if let temporary {
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw FileError(.write, path: path) }
        }
        isDone = true
        return g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
    }
}
