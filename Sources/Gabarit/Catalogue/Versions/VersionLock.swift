public import GabaritPrimitives

/// The versions that are published, each with what it is made of: `versions.lock` in the folder of templates.
///
/// A text file. An entry is a line `NAME VERSION DIGEST` and below it, indented, a line for each part, `KIND NAME DIGEST`; the
/// digest of the entry is that of these lines. Entries stand in the order of name and version; what stands behind `#` at a line's
/// start is a remark and belongs to the entry below it, at the top of the file to the file.
public struct VersionLock: Sendable {
    /// The file's name in the folder of templates.
    public static let fileName = "versions.lock"

    /// One published version.
    public struct Entry: Hashable, Sendable {
        /// The template's name.
        public var name: String
        /// The version.
        public var version: String
        /// What it was made of when it was published.
        public var parts: VersionParts
    }

    private struct Block {
        var remarks: [String]
        var entry: Entry
    }

    private var heading = [
        "# Published versions: `gabarit publish` adds them, `gabarit check` compares them with the files."
    ]
    private var blocks: [Block] = []
    private var lastRemarks: [String] = []

    /// The entries.
    public var entries: [Entry] { blocks.map(\.entry) }

    /// Makes an empty lock.
    public init() {}

    /// Reads the lock of a folder; one that is not there is empty.
    ///
    /// - Throws: `Diagnostics` with `version.lock` where it cannot be read or understood.
    public init(of root: TemplateRoot) throws(Diagnostics) {
        let path = "\(root.path)/\(Self.fileName)"
        guard Files.exists(path) else {
            self.init()
            return
        }
        let bytes: [UInt8]
        do { bytes = try Files.read(path, limit: 16 << 20) } catch { throw Diagnostics([error.diagnostic]) }
        try self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads the text of a lock.
    init(text: String) throws(Diagnostics) {
        var head: (name: String, version: String, digest: String, line: Int)?
        var parts: [VersionParts.Part] = []
        var remarks: [String] = []
        var above: [String] = []
        func finish() throws(Diagnostics) {
            guard let open = head else { return }
            let entry = Entry(name: open.name, version: open.version, parts: VersionParts(parts))
            guard entry.parts.digest == open.digest, self[open.name, open.version] == nil else {
                throw Diagnostics([VersionMessages.malformedLock(line: open.line)])
            }
            blocks.append(Block(remarks: above, entry: entry))
            head = nil
            parts = []
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) {
                try finish()
                if line.hasPrefix("#") {
                    remarks.append(String(line))
                } else if blocks.isEmpty, !remarks.isEmpty {
                    heading = remarks
                    remarks = []
                }
                continue
            }
            let words = line.split(separator: " ").map(String.init)
            if line.hasPrefix(" "), head != nil, words.count >= 2,
                let kind = VersionParts.Part.Kind(rawValue: words[0])
            {
                let name = words[1..<(words.count - 1)].joined(separator: " ")
                parts.append(VersionParts.Part(kind: kind, name: name, digest: words[words.count - 1]))
            } else if !line.hasPrefix(" "), words.count == 3 {
                try finish()
                head = (words[0], words[1], words[2], index + 1)
                above = remarks
                remarks = []
            } else {
                throw Diagnostics([VersionMessages.malformedLock(line: index + 1)])
            }
        }
        try finish()
        lastRemarks = remarks
    }

    /// The entry of a version, if it is published.
    public subscript(name: String, version: String) -> Entry? {
        blocks.first { $0.entry.name == name && $0.entry.version == version }?.entry
    }

    /// Adds an entry in its place.
    mutating func add(_ entry: Entry) {
        func key(_ entry: Entry) -> (String, String) { (entry.name, entry.version) }
        let place = blocks.firstIndex { key(entry) < key($0.entry) } ?? blocks.count
        blocks.insert(Block(remarks: [], entry: entry), at: place)
    }

    /// The lock as a file holds it.
    var text: String {
        let entries = blocks.map { block in
            block.remarks + ["\(block.entry.name) \(block.entry.version) \(block.entry.parts.digest)"]
                + block.entry.parts.lines.map { "  " + $0 }
        }
        let sections = [heading] + entries + (lastRemarks.isEmpty ? [] : [lastRemarks])
        return sections.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }
}
