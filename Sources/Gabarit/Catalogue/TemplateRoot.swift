public import GabaritLanguage

/// The folder that templates, their libraries and their pictures live in: the one door through which they are read.
///
/// Nothing outside the folder can be reached: a path is relative, has no `..`, and what it resolves to, symbolic links
/// included, lies inside.
public struct TemplateRoot: TemplateResources {
    /// The folder, without symbolic links.
    public let path: String

    /// The most bytes that a template or a picture may have.
    public static let limit = 8 << 20

    /// Opens a folder.
    ///
    /// - Throws: ``FileError`` where there is no such folder.
    public init(_ path: String) throws(FileError) {
        guard let resolved = Files.resolved(path), Files.isFolder(resolved) else {
            throw FileError(.list, path: path)
        }
        self.path = resolved
    }

    /// Reads a file below the folder.
    public func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else { throw .outsideRoot }
        guard let resolved = Files.resolved(self.path + "/" + path) else { throw .notFound }
        guard resolved.hasPrefix(self.path + "/") else { throw .outsideRoot }
        do {
            return try Files.read(resolved, limit: Self.limit)
        } catch {
            throw error.isTooLarge ? .tooLarge(limit: Self.limit) : .unreadable
        }
    }

    /// The names of all templates in the folder, sorted.
    public func templateNames() throws(FileError) -> [String] {
        var names: Set<String> = []
        for name in try Files.names(in: path) {
            if name.hasSuffix(".gabarit") {
                if !name.hasSuffix(Self.policySuffix) { names.insert(String(name.dropLast(".gabarit".count))) }
            } else if !templatePaths(named: name).isEmpty {
                names.insert(name)
            }
        }
        return names.sorted()
    }

    /// The paths of a template's files, one a version: `NAME.gabarit` or `NAME/NAME.gabarit`, which a designer works on, and
    /// `NAME/VERSION/NAME.gabarit`, sorted.
    public func templatePaths(named name: String) -> [String] {
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return [] }
        let folders = Files.isFolder("\(path)/\(name)") ? (try? Files.names(in: "\(path)/\(name)")) ?? [] : []
        return (["\(name).gabarit", "\(name)/\(name).gabarit"] + folders.map { "\(name)/\($0)/\(name).gabarit" })
            .filter { Files.exists("\(path)/\($0)") }
    }

    /// How the name of a policy's file ends.
    public static let policySuffix = ".policy.gabarit"

    /// The paths of all policies' files below the folder, sorted; `NAME/NAME.policy.gabarit` and `NAME.policy.gabarit`.
    public func policyPaths() throws(FileError) -> [String] {
        var paths: [String] = []
        for name in try Files.names(in: path) {
            let inFolder = "\(name)/\(name)\(Self.policySuffix)"
            if name.hasSuffix(Self.policySuffix) {
                paths.append(name)
            } else if Files.exists("\(path)/\(inFolder)") {
                paths.append(inFolder)
            }
        }
        return paths.sorted()
    }

    /// The path of the policy that sends a document, by the document's name; nothing where there is none.
    public func policyPath(named name: String) -> String? {
        ["\(name)/\(name)", name].map { $0 + Self.policySuffix }.first { Files.exists("\(path)/\($0)") }
    }
}
