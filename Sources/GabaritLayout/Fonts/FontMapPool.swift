internal import CPango
internal import GabaritPages
internal import Glibc
internal import Synchronization

/// The font maps that nobody uses: a map is lent again for the same faces, and never ends.
///
/// Each map of Pango 1.50 has a thread of its own that sorts fonts behind the map's back, and looks into the map when it is done
/// (`free_patterns` of pangofc-fontmap.c): a map that ended in the meantime is freed memory to it. Nothing tells when the thread is idle, so
/// maps live as long as the process. There are as many as engines were ever at work at once, for each list of faces.
enum FontMapPool {
    /// What a map is made of: the faces, and the files behind them as they are now.
    struct Key: Hashable, Sendable {
        private var faces: [Face]
        private var files: [File]

        private struct File: Hashable {
            var device: UInt64 = 0
            var node: UInt64 = 0
            var size: Int64 = 0
            var seconds = 0
            var nanoseconds = 0
        }

        init(_ faces: [Face]) {
            self.faces = faces
            files = faces.map { face in
                var status = stat()
                guard stat(face.path, &status) == 0 else { return File() }
                return File(
                    device: UInt64(status.st_dev), node: UInt64(status.st_ino), size: Int64(status.st_size),
                    seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
            }
        }
    }

    /// A map with its context, over its configuration; used by one engine at a time, which the pool sees to.
    struct Map: @unchecked Sendable {
        var map: UnsafeMutablePointer<PangoFontMap>
        var context: OpaquePointer
        /// Kept alive as long as the map, which refers to it.
        var configuration: FontConfiguration
    }

    private static let idle = Mutex<[Key: [Map]]>([:])

    /// Lends a map that nobody uses, if there is one.
    static func take(_ key: Key) -> Map? { idle.withLock { $0[key]?.popLast() } }

    /// Takes a map back.
    static func give(_ map: Map, for key: Key) { idle.withLock { $0[key, default: []].append(map) } }
}
