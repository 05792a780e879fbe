import GabaritLanguage
public import GabaritLayout
public import GabaritPages
public import GabaritPrimitives

/// The faces that the engine may use and the patterns that it divides words by, each locked to one file by its digest:
/// `Fonts/fonts.lock`.
///
/// A machine's other files can never change a document, and one that is missing or different is told of before any page is made.
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
        /// The file as the lock names it, where it is held open and the face's own path is that of the open file.
        private(set) var heldFile: String? = nil
        /// The file as the lock names it.
        public var file: String { heldFile ?? face.path }

        fileprivate mutating func hold() {
            guard let path = Files.held(face.path) else { return }
            (heldFile, face.path) = (face.path, path)
        }
    }

    /// One locked dictionary of hyphenation patterns.
    public struct HyphenationEntry: Hashable, Sendable {
        /// The patterns.
        public var patterns: HyphenationPatterns
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
        /// The file as the lock names it, where it is held open and the patterns' own path is that of the open file.
        private(set) var heldFile: String? = nil
        /// The file as the lock names it.
        public var file: String { heldFile ?? patterns.path }

        fileprivate mutating func hold() {
            guard let path = Files.held(patterns.path) else { return }
            (heldFile, patterns.path) = (patterns.path, path)
        }
    }

    /// The faces, in the order of the file: their indices are the `Face/ID`s.
    public private(set) var entries: [Entry]

    /// The dictionaries, in the order of the file; where a language has several, the first counts.
    public private(set) var dictionaries: [HyphenationEntry]

    /// The patterns alone.
    public var patterns: [HyphenationPatterns] { dictionaries.map(\.patterns) }

    /// The faces alone.
    public var faces: [Face] { entries.map(\.face) }

    /// Reads one or more lock files; faces and dictionaries of later files come after those of earlier ones.
    ///
    /// - Throws: `Diagnostics` with `fonts.lock` where a file cannot be read or understood.
    public init(paths: [String]) throws(Diagnostics) {
        var entries: [Entry] = []
        var dictionaries: [HyphenationEntry] = []
        for path in paths {
            let root = try Self.root(of: path)
            entries += try Self.entries(in: root, of: path)
            dictionaries += try Self.dictionaries(in: root, of: path)
        }
        self.entries = entries
        self.dictionaries = dictionaries
    }

    /// The lock over files that are held open until the process ends: an installer that puts others in their place changes nothing.
    ///
    /// For a command that makes many documents: each call takes a descriptor a file for good.
    public func holdingFiles() -> FontLock {
        var lock = self
        for index in entries.indices { lock.entries[index].hold() }
        for index in dictionaries.indices { lock.dictionaries[index].hold() }
        return lock
    }

    /// Whether another lock is of the same files, held open or not.
    func isSame(as other: FontLock) -> Bool {
        func key(_ entry: Entry) -> [String] {
            let face = entry.face
            return [entry.file, entry.digest, face.family, "\(face.weight)", "\(face.italic)"]
        }
        func key(_ entry: HyphenationEntry) -> [String] { [entry.file, entry.digest, entry.patterns.language.tag] }
        return entries.map(key) == other.entries.map(key) && dictionaries.map(key) == other.dictionaries.map(key)
    }

    private static func root(of path: String) throws(Diagnostics) -> JSONValue {
        let bytes: [UInt8]
        do { bytes = try Files.read(path, limit: 1 << 20) } catch {
            throw Diagnostics([FontMessages.unreadable(path, error.reason)])
        }
        guard let root = try? JSONReader.parse(bytes) else {
            throw Diagnostics([FontMessages.malformed(path, "faces", index: nil)])
        }
        return root
    }

    /// A file as a lock names it: from the lock's own folder unless the path is whole.
    private static func location(of file: String, in path: String) -> String {
        file.hasPrefix("/") ? file : (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + file
    }

    private static func entries(in root: JSONValue, of path: String) throws(Diagnostics) -> [Entry] {
        guard let faces = root["faces"]?.elements else {
            throw Diagnostics([FontMessages.malformed(path, "faces", index: nil)])
        }
        return try faces.enumerated().map { (index, face) throws(Diagnostics) in
            guard let family = face["family"]?.string, let file = face["file"]?.string,
                let weight = face["weight"]?.integer, let italic = face["italic"]?.boolean,
                let digest = face["sha256"]?.string, let length = face["bytes"]?.integer
            else { throw Diagnostics([FontMessages.malformed(path, "faces", index: index)]) }
            return Entry(
                face: Face(
                    family: family, weight: Int(weight), italic: italic, path: location(of: file, in: path)),
                package: face["package"]?.string ?? "", version: face["version"]?.string ?? "",
                licence: face["licence"]?.string ?? "", bytes: Int(length), digest: digest)
        }
    }

    /// The dictionaries of a lock; a lock of faces alone need not name any.
    private static func dictionaries(in root: JSONValue, of path: String) throws(Diagnostics) -> [HyphenationEntry] {
        guard let list = root["hyphenation"] else { return [] }
        guard let elements = list.elements else {
            throw Diagnostics([FontMessages.malformed(path, "hyphenation", index: nil)])
        }
        return try elements.enumerated().map { (index, entry) throws(Diagnostics) in
            guard let language = entry["language"]?.string, let file = entry["file"]?.string,
                let digest = entry["sha256"]?.string, let length = entry["bytes"]?.integer
            else { throw Diagnostics([FontMessages.malformed(path, "hyphenation", index: index)]) }
            return HyphenationEntry(
                patterns: HyphenationPatterns(
                    language: LanguageTag(language), path: location(of: file, in: path)),
                package: entry["package"]?.string ?? "", version: entry["version"]?.string ?? "",
                licence: entry["licence"]?.string ?? "", bytes: Int(length), digest: digest)
        }
    }

    /// Compares the files with the lock, and says of each that is missing or different how to install it.
    ///
    /// Reads and digests files, about 2 ms a megabyte: those of all faces, or of some families, and then the others must be there
    /// with their length. Dictionaries are always digested.
    public func problems(digesting families: Set<String>? = nil) -> [Diagnostic] {
        entries.compactMap { entry -> Diagnostic? in
            let isDigested = families?.contains(entry.face.family) ?? true
            return switch Self.state(of: entry.face.path, bytes: entry.bytes, digest: isDigested ? entry.digest : nil) {
            case .locked: nil
            case .missing: FontMessages.missing(entry)
            case .different: FontMessages.different(entry)
            }
        }
            + dictionaries.compactMap { entry in
                switch Self.state(of: entry.patterns.path, bytes: entry.bytes, digest: entry.digest) {
                case .locked: nil
                case .missing: FontMessages.missing(entry)
                case .different: FontMessages.different(entry)
                }
            }
    }

    /// What became of a locked file.
    private enum State {
        case locked, missing, different
    }

    private static func state(of path: String, bytes count: Int, digest: String?) -> State {
        guard Files.exists(path) else { return .missing }
        guard let digest else { return Files.length(path) == count ? .locked : .different }
        guard let bytes = try? Files.read(path, limit: 64 << 20), bytes.count == count,
            SHA256(of: bytes).hexadecimal == digest
        else { return .different }
        return .locked
    }
}
