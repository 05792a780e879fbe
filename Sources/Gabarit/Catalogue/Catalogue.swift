import GabaritExport
public import GabaritLanguage
import GabaritLayout
import GabaritPages
public import GabaritPrimitives

/// The templates of a folder in all their versions, and the faces they may be set with.
public struct Catalogue: Sendable {
    /// The folder.
    public let root: TemplateRoot
    /// The locked faces.
    public let lock: FontLock

    /// What became of loading a template.
    public struct Result: Sendable {
        /// The template, where it has no error.
        public var template: CheckedTemplate?
        /// The mail, where the file describes one that has no error.
        public var mail: CheckedMail?
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

    /// The names of all templates, sorted, those of which nothing but a published version is known included.
    public func names() throws(FileError) -> [String] {
        let published = (try? VersionLock(of: root))?.entries.map(\.name) ?? []
        return Set(try root.templateNames()).union(published).sorted()
    }

    /// Loads and checks a template by its name, its alias, `name@version` or its path from the root: types, then layout and fit.
    ///
    /// A name means the version that is in force on the day; without one, the last. A mail is loaded by its path; it has neither layout
    /// nor fit.
    public func load(_ name: String, on day: CivilDate? = nil) -> Result {
        if isMail(name) { return loadMail(at: name) }
        let (choice, findings) = choice(of: name)
        guard let choice else { return Result(diagnostics: findings.diagnostics, sources: findings.sources) }
        do {
            return finish(try choice.candidate(on: day).version)
        } catch {
            return Result(diagnostics: error.all, sources: SourceMap())
        }
    }

    /// Checks the fit of a version.
    public func finish(_ version: CatalogueVersion) -> Result {
        let fit: FitReport
        do {
            fit = FitProver(engine: try TextEngine(faces: lock.faces, patterns: lock.patterns)).check(version.template)
        } catch {
            return Result(diagnostics: version.diagnostics + error.diagnostics, sources: version.sources)
        }
        let diagnostics = version.diagnostics + fit.diagnostics
        let draft = TemplateDraft(template: version.template, fit: fit, faces: lock.faces, patterns: lock.patterns)
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(draft: draft, diagnostics: diagnostics, sources: version.sources)
        }
        return Result(
            template: CheckedTemplate(version, fit: fit, lock: lock), draft: draft, diagnostics: diagnostics,
            sources: version.sources)
    }

    /// Reads a template's file, checks its types, and compares it with what is published.
    func read(_ path: String, of name: String? = nil, published: VersionLock) -> ReadTemplate {
        let resources = OwnFolderFirst(root: root, templateAt: path)
        let checked = Checker.check(path: path, resources: resources, images: PaintableImages())
        let sources = checked.sources.renamed { $0 == path ? $0 : resources.location(of: $0) }
        guard var template = checked.template else {
            return ReadTemplate(diagnostics: checked.diagnostics, sources: sources)
        }
        guard template.kind == .template else {
            return ReadTemplate(
                diagnostics: checked.diagnostics + [CatalogueMessages.mailHasNoPages(template.label)], sources: sources)
        }
        let images: [ImageResource]
        do {
            images = try template.images.map { try ImageProbe.check(try resources.bytes(at: $0.path)) }
        } catch {
            return ReadTemplate(
                diagnostics: checked.diagnostics + [CatalogueMessages.imageChanged()], sources: sources)
        }
        let parts = VersionParts(of: template, images: images, lock: lock)
        template.sources = sources
        if let name, template.name != name {
            return ReadTemplate(
                diagnostics: checked.diagnostics + [CatalogueMessages.otherName(template.name, expected: name)],
                sources: sources)
        }
        let folders = path.split(separator: "/").dropLast()
        let folder = name != nil && folders.count == 2 ? folders.last.map(String.init) : nil
        var diagnostics = checked.diagnostics
        var state = CatalogueVersion.State.draft
        if name != nil, let entry = published[template.name, template.version] {
            state = entry.parts == parts ? .locked : .changed
            if state == .changed {
                diagnostics.append(
                    VersionMessages.changed(
                        template, in: folder, parts: parts.differences(from: entry.parts)))
            }
        }
        let version = CatalogueVersion(
            path: path, template: template, parts: parts, state: state, folder: folder,
            files: sources.files.map(\.path) + template.images.map { resources.location(of: $0.path) },
            imports: checked.sources.files.map(\.path), images: images, diagnostics: diagnostics)
        return ReadTemplate(version: version, diagnostics: diagnostics, sources: sources)
    }

    /// A template that nothing is called like, and what may have been meant.
    func unknown(_ name: String) -> Diagnostic {
        let known = (try? names()) ?? []
        let aliases = known.flatMap { series($0).versions.compactMap(\.validity.alias?.name) }
        return CatalogueMessages.unknownTemplate(name, closest: Suggestion.closest(to: name, among: known + aliases))
    }
}
