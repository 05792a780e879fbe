import GabaritLanguage
public import GabaritPages
public import GabaritPrimitives

/// The faces that the engine may use, each locked to one file by its digest: `Fonts/fonts.lock`.
///
/// A machine's other fonts can never change a document, and a face that is missing or different is told of before any page is
/// made.
public struct FontLock: Sendable {
    /// One locked face.
    public struct Entry: Hashable, Sendable {
        /// The face.
        public var face: Face
        /// The Debian package that installs the file.
        public var package: String
        /// The package's version when the lock was written.
        public var version: String
        /// The licence, by its SPDX name.
        public var licence: String
        /// The file's length in bytes.
        public var bytes: Int
        /// The file's SHA-256 in hexadecimal.
        public var digest: String
    }

    /// The faces, in the order of the file: their indices are the `Face/ID`s.
    public let entries: [Entry]

    /// The faces alone.
    public var faces: [Face] { entries.map(\.face) }

    /// Reads one or more lock files; faces of later files come after those of earlier ones.
    ///
    /// - Throws: `Diagnostics` with `fonts.lock` where a file cannot be read or understood.
    public init(paths: [String]) throws(Diagnostics) {
        var entries: [Entry] = []
        for path in paths { entries += try Self.entries(of: path) }
        self.entries = entries
    }

    private static func entries(of path: String) throws(Diagnostics) -> [Entry] {
        let bytes: [UInt8]
        do { bytes = try Files.read(path, limit: 1 << 20) } catch {
            throw Diagnostics([FontMessages.unreadable(path, error.reason)])
        }
        guard let root = try? JSONReader.parse(bytes), let faces = root["faces"]?.elements else {
            throw Diagnostics([FontMessages.malformed(path, face: nil)])
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try faces.enumerated().map { (index, face) throws(Diagnostics) in
            guard let family = face["family"]?.string, let file = face["file"]?.string,
                let weight = face["weight"]?.integer, let italic = face["italic"]?.boolean,
                let digest = face["sha256"]?.string, let length = face["bytes"]?.integer
            else { throw Diagnostics([FontMessages.malformed(path, face: index)]) }
            let location = file.hasPrefix("/") ? file : folder + file
            return Entry(
                face: Face(family: family, weight: Int(weight), italic: italic, path: location),
                package: face["package"]?.string ?? "", version: face["version"]?.string ?? "",
                licence: face["licence"]?.string ?? "", bytes: Int(length), digest: digest)
        }
    }

    /// Compares the files with the lock, and says of each that is missing or different how to install it.
    ///
    /// Reads and digests every file: about 2 ms a megabyte.
    public func problems() -> [Diagnostic] {
        entries.compactMap { entry in
            guard Files.exists(entry.face.path) else { return FontMessages.missing(entry) }
            guard let bytes = try? Files.read(entry.face.path, limit: 64 << 20), bytes.count == entry.bytes,
                SHA256(of: bytes).hexadecimal == entry.digest
            else { return FontMessages.different(entry) }
            return nil
        }
    }
}
