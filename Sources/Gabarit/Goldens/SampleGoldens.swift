import GabaritLanguage
import GabaritPrimitives

/// What the samples of templates looked like when somebody last accepted them: `NAME/SAMPLE.txt` in a folder, pages written down by
/// `PagesDumper`; of a published version `NAME@VERSION/SAMPLE.txt`.
public struct SampleGoldens: Sendable {
    /// The folder.
    public let folder: String
    /// The file that names the libraries that the goldens were made with.
    public static let librariesName = "libraries.txt"

    /// One sample of a version.
    public struct Sample: Sendable {
        /// Its name, without ending.
        public let name: String
        /// The file of its data.
        public let path: String
        /// The path of its golden in the folder.
        public let golden: String
    }

    /// Opens a folder; it need not be there yet.
    public init(_ folder: String) { self.folder = folder }

    /// The samples of a version, by name: JSON files in the folder `samples` beside its file.
    public func samples(of version: CatalogueVersion, in root: TemplateRoot) throws(FileError) -> [Sample] {
        guard let slash = version.path.lastIndex(of: "/") else { return [] }
        let samples = "\(root.path)/\(version.path[..<slash])/samples"
        guard Files.isFolder(samples) else { return [] }
        let owner = version.folder == nil ? version.template.name : version.label
        return try Files.names(in: samples).filter { $0.hasSuffix(".json") }.map { file in
            let name = String(file.dropLast(".json".count))
            return Sample(name: name, path: "\(samples)/\(file)", golden: "\(owner)/\(name).txt")
        }
    }

    /// A golden's text; nothing where there is none yet.
    public func text(of golden: String) throws(FileError) -> String? {
        let path = "\(folder)/\(golden)"
        guard Files.exists(path) else { return nil }
        return String(decoding: try Files.read(path), as: UTF8.self)
    }

    /// Writes a golden.
    public func accept(_ text: String, as golden: String) throws(FileError) {
        let path = "\(folder)/\(golden)"
        if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
        try Files.write(Array(text.utf8), to: path)
    }

    /// Goldens that belong to none of the samples: of some templates in all their versions, or of all.
    public func orphans(besides samples: Set<String>, of names: Set<String>? = nil) throws(FileError) -> [String] {
        guard Files.isFolder(folder) else { return [] }
        var orphans: [String] = []
        for owner in try Files.names(in: folder) where Files.isFolder("\(folder)/\(owner)") {
            let name = String(owner.prefix { $0 != "@" })
            guard names?.contains(name) ?? true else { continue }
            for file in try Files.names(in: "\(folder)/\(owner)") where !samples.contains("\(owner)/\(file)") {
                orphans.append("\(owner)/\(file)")
            }
        }
        return orphans
    }

    /// Removes a golden, and its folder where nothing else is in it.
    public func remove(_ golden: String) throws(FileError) { try Files.remove("\(folder)/\(golden)") }

    /// The libraries in this process, one a line: other ones may well set other pages.
    public static var libraries: String {
        GabaritVersion.libraries.map { "\($0.name) \($0.version)\n" }.joined()
    }
}
