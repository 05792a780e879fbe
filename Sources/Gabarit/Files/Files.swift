internal import Glibc

/// Reading whole files, and writing them so that a half-written one never stands under its name.
public enum Files {
    /// Reads a whole file, or standard input for `-`; refuses anything longer than `limit` bytes with `EFBIG`.
    public static func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path: path, code: EISDIR) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(Int(status.st_size), 0), limit))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(.read, path: path)
            }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw FileError(.read, path: path, code: EFBIG) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes a file under a temporary name beside it, then renames it: readers see the old file or the whole new one.
    ///
    /// The temporary file is removed where anything fails. A device or a pipe is written to as it is.
    ///
    /// Whoever alone writes a folder may name the temporary file: what a process that died has left there is then written over.
    public static func write(_ bytes: [UInt8], to path: String, through named: String? = nil) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.write, path: path, code: EISDIR) }
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileError(.write, path: path) }
            let code = writeAll(bytes, to: descriptor)
            close(descriptor)
            guard code == 0 else { throw FileError(.write, path: path, code: code) }
            return
        }
        let temporary = named ?? "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).part"
        let claim = named == nil ? O_EXCL : O_TRUNC | O_NOFOLLOW
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC | claim, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path: path) }
        let code = writeAll(bytes, to: descriptor)
        let closed = close(descriptor)
        if code != 0 || closed != 0 {
            let reason = code != 0 ? code : errno
            unlink(temporary)
            throw FileError(.write, path: path, code: reason)
        }
        guard rename(temporary, path) == 0 else {
            let reason = errno
            unlink(temporary)
            throw FileError(.write, path: path, code: reason)
        }
    }

    /// Writes bytes to standard output; a reader that closed the pipe is an error, never a signal.
    public static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileError) {
        let code = writeAll(bytes, to: STDOUT_FILENO)
        guard code == 0 else { throw FileError(.write, path: "-", code: code) }
    }

    /// Writes everything; gives the system's error number, 0 where all went well.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    }

    /// Writes everything; gives the system's error number, 0 where all went well.
    static func writeAll(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var offset = 0
        while offset < buffer.count {
            let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            offset += count
        }
        return 0
    }

    /// A path to a file as it is now, whatever is put in its place until the process ends; nothing where there is none to be had.
    ///
    /// It takes a descriptor, for good.
    static func held(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let held = "/proc/self/fd/\(descriptor)"
        guard access(held, R_OK) == 0 else {
            close(descriptor)
            return nil
        }
        return held
    }

    /// Whether two paths name one existing file.
    public static func areSame(_ first: String, _ second: String) -> Bool {
        var one = stat()
        var two = stat()
        guard stat(first, &one) == 0, stat(second, &two) == 0 else { return false }
        return one.st_dev == two.st_dev && one.st_ino == two.st_ino
    }

    /// Whether a path names a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// How many bytes a file has; nothing where there is none.
    public static func length(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// Whether a path names anything.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder and the ones above it, where they are missing.
    public static func makeFolder(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.write, path: path) }
    }

    /// Removes a file, and the folder that it was alone in.
    public static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw FileError(.write, path: path) }
        if let slash = path.lastIndex(of: "/") { rmdir(String(path[..<slash])) }
    }

    /// Makes a new folder of the caller's own among the system's temporary files; gives its path.
    public static func makeTemporaryFolder(_ name: String) throws(FileError) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array("\(parent)/\(name)-XXXXXX".utf8CString)
        let isMade = path.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
        }
        guard isMade else { throw FileError(.write, path: parent) }
        return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The names in a folder, sorted; hidden ones are left out.
    public static func names(in folder: String) throws(FileError) -> [String] {
        guard let directory = opendir(folder) else { throw FileError(.list, path: folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The path without symbolic links, or nothing where it names nothing.
    public static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
