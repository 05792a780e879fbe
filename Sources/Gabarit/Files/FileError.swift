public import GabaritPrimitives
internal import Glibc

/// Why a file could not be read or written: what was tried, where, and the system's reason.
public struct FileError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Operation: String, Hashable, Sendable {
        case read, write, list
    }

    /// What was tried.
    public var operation: Operation
    /// The path.
    public var path: String
    /// The system's error number.
    public var code: Int32

    /// Makes an error of a system's error number.
    public init(_ operation: Operation, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Makes an error from the system's last one.
    init(_ operation: Operation, path: String) { self.init(operation, path: path, code: errno) }

    /// The error of a file that is not there.
    public static func missing(_ path: String) -> FileError { FileError(.read, path: path, code: ENOENT) }

    /// Whether somebody else is writing the file.
    public var isBusy: Bool { operation == .write && code == EBUSY }

    /// Whether a folder stands where the file was to be: a fault of this one file, not of the disk.
    public var isOfFolder: Bool { operation == .write && code == EISDIR }

    /// Whether the file was longer than the reader takes.
    public var isTooLarge: Bool { code == EFBIG }

    /// The system's reason, in its own words.
    public var reason: String { String(cString: strerror(code)) }

    /// The error as a diagnostic.
    public var diagnostic: Diagnostic { FileMessages.failed(self) }
}
