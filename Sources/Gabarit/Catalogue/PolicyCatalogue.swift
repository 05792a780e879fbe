public import GabaritLanguage
public import GabaritPrimitives

/// The policies of a folder of templates, each beside the document it sends: `NAME/NAME.policy.gabarit`.
///
/// They need no fonts.
public struct PolicyCatalogue: Sendable {
    /// The folder.
    public let root: TemplateRoot

    /// What became of loading a policy.
    public struct Result: Sendable {
        /// The policy, where it has no error.
        public var policy: Policy?
        /// Everything there is to say of it.
        public var diagnostics: [Diagnostic]
        /// The files that the diagnostics point into.
        public var sources: SourceMap
    }

    /// Opens a folder.
    public init(root: TemplateRoot) { self.root = root }

    /// The names of all policies, sorted.
    public func names() throws(FileError) -> [String] {
        try root.policyPaths().map { path in
            let file = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
            return String(file.dropLast(TemplateRoot.policySuffix.count))
        }
    }

    /// Loads and checks a policy by the name of its document or by its path from the root.
    public func load(_ name: String) -> Result {
        let path = name.hasSuffix(".gabarit") ? name : root.policyPath(named: name)
        guard let path else {
            let closest = Suggestion.closest(to: name, among: (try? names()) ?? [])
            return Result(
                policy: nil, diagnostics: [CatalogueMessages.unknownPolicy(name, closest: closest)],
                sources: SourceMap())
        }
        let checked = Checker.checkPolicy(path: path, resources: root, images: PaintableImages())
        return Result(policy: checked.policy, diagnostics: checked.diagnostics, sources: checked.sources)
    }
}
