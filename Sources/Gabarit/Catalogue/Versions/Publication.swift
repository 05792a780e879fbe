import GabaritLanguage
import GabaritPages
public import GabaritPrimitives

/// Publishes versions: puts each into a folder of its own with all that it is made of, and locks it.
public struct Publication: Sendable {
    private let catalogue: Catalogue
    private var lock: VersionLock

    /// Opens the lock of a catalogue.
    ///
    /// - Throws: `Diagnostics` with `version.lock` where it cannot be read or understood.
    public init(_ catalogue: Catalogue) throws(Diagnostics) {
        self.catalogue = catalogue
        lock = try VersionLock(of: catalogue.root)
    }

    /// Publishes a version that has been checked; gives the files that were written, none where it is published already.
    ///
    /// The folder is `NAME/VERSION`; its files are written first, the lock last. What is imported and shown stands in it under the
    /// path that the template writes, and so is found there before the root's. Samples and mails are copied and not locked.
    public mutating func publish(_ version: CatalogueVersion) throws(FileError) -> [String] {
        guard version.state == .draft else { return [] }
        let template = version.template
        let folder = "\(template.name)/\(template.version)"
        var written: [String] = []
        func write(_ bytes: [UInt8], _ path: String) throws(FileError) {
            let target = "\(catalogue.root.path)/\(folder)/\(path)"
            guard (try? Files.read(target)) != bytes else { return }
            if let slash = target.lastIndex(of: "/") { try Files.makeFolder(String(target[..<slash])) }
            try Files.write(bytes, to: target)
            written.append("\(folder)/\(path)")
        }
        for (index, file) in template.sources.files.enumerated() {
            try write(file.bytes, index == 0 ? "\(template.name).gabarit" : version.imports[index])
        }
        for (image, resource) in zip(template.images, version.images) { try write(resource.bytes, image.path) }
        if version.folder == nil {
            try copySamples(of: template.name, write)
            for mail in catalogue.mailPaths(beside: version.path) {
                let name = mail.split(separator: "/").last.map(String.init) ?? mail
                try write(try Files.read("\(catalogue.root.path)/\(mail)"), name)
            }
        }
        lock.add(VersionLock.Entry(name: template.name, version: template.version, parts: version.parts))
        try Files.write(Array(lock.text.utf8), to: "\(catalogue.root.path)/\(VersionLock.fileName)")
        return written + [VersionLock.fileName]
    }

    private func copySamples(of name: String, _ write: ([UInt8], String) throws(FileError) -> Void) throws(FileError) {
        let folder = "\(catalogue.root.path)/\(name)/samples"
        guard Files.isFolder(folder) else { return }
        for sample in try Files.names(in: folder) where sample.hasSuffix(".json") {
            try write(try Files.read("\(folder)/\(sample)"), "samples/\(sample)")
        }
    }
}
