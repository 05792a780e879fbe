internal import Glibc

/// What files look like from outside: enough to tell that one has been saved.
///
/// Files are asked by name, so that an editor which writes a new file and renames it is noticed, and one that comes to be.
public struct FileStamps: Equatable, Sendable {
    private struct Stamp: Equatable, Sendable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var inode: UInt
    }

    private var stamps: [String: Stamp] = [:]
    private var paths: Set<String> = []

    /// Looks at files; one that is not there has no stamp.
    public init(of paths: Set<String>) {
        self.paths = paths
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            stamps[path] = Stamp(
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
                inode: UInt(status.st_ino))
        }
    }

    /// Looks at all files below a folder; names that begin with a point are not looked at, nor folders nested past 16.
    public init(below folder: String) { self.init(of: Self.files(below: folder, depth: 16)) }

    private static func files(below folder: String, depth: Int) -> Set<String> {
        guard depth > 0, let names = try? Files.names(in: folder) else { return [] }
        return names.filter { !$0.hasPrefix(".") }.reduce(into: []) { files, name in
            let path = folder + "/" + name
            if Files.isFolder(path) {
                files.formUnion(Self.files(below: path, depth: depth - 1))
            } else {
                files.insert(path)
            }
        }
    }

    /// What files looked like then, as far as they were looked at; the others are looked at now.
    public func widened(to more: Set<String>) -> FileStamps {
        var widened = FileStamps(of: more.subtracting(paths))
        for path in more.intersection(paths) { widened.stamps[path] = stamps[path] }
        widened.paths = more
        return widened
    }
}
