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
    private let keepsUnfinished: Bool
    private let descriptor: Int32
    private let checksum: OpaquePointer?
    private var isDone = false
    /// How many bytes were written.
    public private(set) var count = 0

    /// Begins a file; what is written of one that is never finished is removed, unless it is to be kept.
    ///
    /// What an earlier process has left unfinished can be looked at, under the lock, before it is written over.
    public init(
        _ path: String, keepsUnfinished: Bool = false, lookingAtUnfinished look: () throws(FileError) -> Void = {}
    ) throws(FileError) {
        self.path = path
        self.keepsUnfinished = keepsUnfinished
        var status = stat()
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        if isSpecial, status.st_mode & S_IFMT == S_IFDIR { throw FileError(.write, path: path, code: EISDIR) }
        temporary = isSpecial ? nil : path + ".part"
        descriptor = try isSpecial ? Self.opened(path) : Self.held(path + ".part", for: path)
        checksum = g_checksum_new(G_CHECKSUM_SHA256)
        guard temporary != nil else { return }
        try look()
        guard ftruncate(descriptor, 0) == 0 else { throw FileError(.write, path: path) }
    }

    deinit {
        if !isDone, !keepsUnfinished, let temporary { unlink(temporary) }
        close(descriptor)
        if let checksum { g_checksum_free(checksum) }
    }

    private static func opened(_ path: String, creating: Int32 = 0) throws(FileError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | creating, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path: path) }
        return descriptor
    }

    /// Opens a file and locks it.
    ///
    /// Between the opening and the lock another writer may have given the file its name, and ended: then it is no longer the one under
    /// the temporary name, must not be touched, and the next one is taken.
    private static func held(_ temporary: String, for path: String) throws(FileError) -> Int32 {
        while true {
            let descriptor = try opened(temporary, creating: O_CREAT | O_NOFOLLOW)
            var (mine, there) = (stat(), stat())
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                close(descriptor)
                throw FileError(.write, path: path, code: code == EWOULDBLOCK ? EBUSY : code)
            }
            if fstat(descriptor, &mine) == 0, stat(temporary, &there) == 0, mine.st_ino == there.st_ino,
                mine.st_dev == there.st_dev
            {
                return descriptor
            }
            close(descriptor)
        }
    }

    /// Adds bytes at the end.
    public func write(_ bytes: RawSpan) throws { try check(bytes.withUnsafeBytes(add)) }

    /// Adds text at the end.
    public func write(_ text: String) throws(FileError) {
        var text = text
        try check(text.withUTF8 { add(UnsafeRawBufferPointer($0)) })
    }

    /// Gives the system's error number, 0 where all went well.
    private func add(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        if let start = bytes.bindMemory(to: UInt8.self).baseAddress {
            g_checksum_update(checksum, start, gssize(bytes.count))
        }
        count += bytes.count
        return Files.writeAll(bytes, to: descriptor)
    }

    private func check(_ code: Int32) throws(FileError) {
        guard code == 0 else { throw FileError(.write, path: path, code: code) }
    }

    /// Gives the file its name, once its bytes are on the disk; the digest is that of all of them.
    @discardableResult
    public func finish() throws(FileError) -> String {
        if let temporary {
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw FileError(.write, path: path) }
        }
        isDone = true
        return g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
    }
}
