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
    private var paths: Set<String> = []

    /// Looks at files; one that is not there has no stamp.
    init(of paths: Set<String>) {
        self.paths = paths
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            stamps[path] = Stamp(
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
                inode: UInt(status.st_ino))
        }
    }

    /// What files looked like then, as far as they were looked at; the others are looked at now.
    func widened(to more: Set<String>) -> FileStamps {
        var widened = FileStamps(of: more.subtracting(paths))
        for path in more.intersection(paths) { widened.stamps[path] = stamps[path] }
        widened.paths = more
        return widened
    }
}
