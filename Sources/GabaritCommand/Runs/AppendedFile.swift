import Gabarit
import Glibc

/// A file that grows line by line under a temporary name, and takes its name when it is whole.
final class AppendedFile {
    private let path: String
    private let descriptor: Int32

    /// Makes the file anew, and holds it: a second process that would write it is refused.
    init(_ path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw FileError(.write, path: path, code: errno == EWOULDBLOCK ? EBUSY : errno)
        }
        guard ftruncate(descriptor, 0) == 0 else { throw FileError(.write, path: path, code: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Adds text at the end.
    func append(_ text: String) throws(FileError) {
        var text = text
        let isWritten = text.withUTF8 { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                offset += count
            }
            return true
        }
        guard isWritten else { throw FileError(.write, path: path, code: errno) }
    }

    /// Gives the file its name.
    func finish(as name: String) throws(FileError) {
        guard rename(path, name) == 0 else { throw FileError(.write, path: name, code: errno) }
    }
}
