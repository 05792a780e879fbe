import GabaritExport
public import GabaritLanguage
import GabaritLayout
import GabaritPages
public import GabaritPrimitives

/// The templates of a folder, and the faces they may be set with.
public struct Catalogue: Sendable {
    /// The folder.
    public let root: TemplateRoot
    /// The locked faces.
    public let lock: FontLock

    /// What became of loading a template.
    public struct Result: Sendable {
        /// The template, where it has no error.
        public var template: CheckedTemplate?
        /// The template with what was measured of its fit, where its types have no error.
        public var draft: TemplateDraft?
        /// Everything there is to say of it.
        public var diagnostics: [Diagnostic]
        /// The files that the diagnostics point into.
        public var sources: SourceMap
    }

    /// Opens a folder with the faces of a lock that has been compared with the machine.
    public init(root: TemplateRoot, lock: FontLock) {
        self.root = root
        self.lock = lock
    }

    /// The names of all templates, sorted.
    public func names() throws(FileError) -> [String] {
        try root.templatePaths().map { path in
            let file = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
            return String(file.dropLast(".gabarit".count))
        }
    }

    /// Loads and checks a template by its name, `name@version` or its path from the root: types, then layout and fit.
    public func load(_ name: String) -> Result {
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        let wanted = parts.first ?? name
        let path = wanted.hasSuffix(".gabarit") ? wanted : root.templatePath(named: wanted)
        guard let path else { return Result(template: nil, diagnostics: [unknown(wanted)], sources: SourceMap()) }
        let checked = Checker.check(path: path, resources: root, images: PaintableImages())
        guard let template = checked.template else {
            return Result(template: nil, diagnostics: checked.diagnostics, sources: checked.sources)
        }
        if parts.count == 2, parts[1] != template.version {
            return Result(
                template: nil,
                diagnostics: [CatalogueMessages.unknownVersion(parts[1], of: wanted, served: template.version)],
                sources: checked.sources)
        }
        return finish(template, checked: checked)
    }

    private func finish(_ template: Template, checked: CheckResult) -> Result {
        func refused(_ more: [Diagnostic]) -> Result {
            Result(template: nil, diagnostics: checked.diagnostics + more, sources: checked.sources)
        }
        let images: [ImageResource]
        do {
            images = try template.images.map { try ImageProbe.check(try root.bytes(at: $0.path)) }
        } catch {
            return refused([CatalogueMessages.imageChanged()])
        }
        let fit: FitReport
        do {
            fit = FitProver(engine: try TextEngine(faces: lock.faces, patterns: lock.patterns)).check(template)
        } catch {
            return refused(error.diagnostics)
        }
        let draft = TemplateDraft(template: template, fit: fit, faces: lock.faces, patterns: lock.patterns)
        guard !(checked.diagnostics + fit.diagnostics).contains(where: { $0.severity == .error }) else {
            var result = refused(fit.diagnostics)
            result.draft = draft
            return result
        }
        let entry = CheckedTemplate(
            template: template, images: images, fit: fit, lock: lock)
        return Result(
            template: entry, draft: draft, diagnostics: checked.diagnostics + fit.diagnostics, sources: checked.sources)
    }

    private func unknown(_ name: String) -> Diagnostic {
        CatalogueMessages.unknownTemplate(name, closest: Suggestion.closest(to: name, among: (try? names()) ?? []))
    }
}
