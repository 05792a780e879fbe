import Glibc

/// What files look like from outside: enough to tell that one has been saved.
///
/// Files are asked by name, so that an editor which writes a new file and renames it is noticed, and one that comes to be.
struct FileStamps: Equatable {
    private struct Stamp: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var inode: UInt
    }

    private var stamps: [String: Stamp] = [:]

    /// Looks at files; one that is not there has no stamp.
    init(of paths: Set<String>) {
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            stamps[path] = Stamp(
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
                inode: UInt(status.st_ino))
        }
    }
}
