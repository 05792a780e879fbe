import GabaritLanguage

/// The files that a template may import or show: those that stand in the template's own folder under the same path come before
/// those of the root.
///
/// So a published version keeps what it was made of, and the libraries go on.
struct OwnFolderFirst: TemplateResources {
    let root: TemplateRoot
    /// The template's own folder from the root, empty for the root itself.
    let folder: String

    /// Makes the resources of the template at a path from the root.
    init(root: TemplateRoot, templateAt path: String) {
        self.root = root
        folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// Where a file stands, from the root.
    func location(of path: String) -> String {
        guard !folder.isEmpty, Files.exists("\(root.path)/\(folder)/\(path)") else { return path }
        return "\(folder)/\(path)"
    }

    func bytes(at path: String) throws(ResourceError) -> [UInt8] { try root.bytes(at: location(of: path)) }
}
