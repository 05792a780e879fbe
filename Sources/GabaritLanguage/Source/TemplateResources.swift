/// The one door to the world: the files of a template root.
///
/// Whoever supplies it keeps paths inside the root, symbolic links included.
public protocol TemplateResources: Sendable {
    /// Reads a file; the path starts at the template root, with `/` between folders.
    func bytes(at path: String) throws(ResourceError) -> [UInt8]
}

/// Why a file of a template root could not be read.
public enum ResourceError: Error, Hashable, Sendable {
    /// There is no such file.
    case notFound
    /// The path, or a symbolic link on it, leaves the template root.
    case outsideRoot
    /// It is there but cannot be read: a folder, no permission, an error of the disk.
    case unreadable
    /// It is larger than a template's files may be; the limit in bytes.
    case tooLarge(limit: Int)
}
