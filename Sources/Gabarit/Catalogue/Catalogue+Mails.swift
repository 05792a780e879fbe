import GabaritLanguage
public import GabaritPrimitives

/// The mails of templates: files in the folder of a version, beside the version's own.
extension Catalogue {
    /// The paths, from the root, of the mails of all versions of a template.
    public func mailPaths(of name: String) -> [String] { root.templatePaths(named: name).flatMap(mailPaths(beside:)) }

    /// The path of the one mail of a version.
    ///
    /// - Throws: `Diagnostics` where it has no mail, or several.
    public func mailPath(of version: CatalogueVersion) throws(Diagnostics) -> String {
        let paths = mailPaths(beside: version.path)
        guard let path = paths.first else { throw Diagnostics([CatalogueMessages.noMail(of: version.template.name)]) }
        guard paths.count == 1 else {
            throw Diagnostics([CatalogueMessages.severalMails(paths, of: version.template.name)])
        }
        return path
    }

    /// Whether a path, from the root, is that of a file that holds a `mail`.
    public func isMail(_ path: String) -> Bool {
        guard path.hasSuffix(".gabarit"), let bytes = try? root.bytes(at: path) else { return false }
        return Parser.parse(SourceFile(path: path, bytes: bytes), as: SourceID(0)).items.contains {
            if case .unit(let unit) = $0 { unit.kind == .mail } else { false }
        }
    }

    /// The paths of the mails in the folder of a template's file, sorted; files at the root are templates.
    func mailPaths(beside template: String) -> [String] {
        guard let slash = template.lastIndex(of: "/") else { return [] }
        let folder = template[..<slash]
        let files = (try? Files.names(in: "\(root.path)/\(folder)")) ?? []
        return files.map { "\(folder)/\($0)" }.filter { $0 != template && isMail($0) }
    }

    /// Checks the types of a mail.
    func loadMail(at path: String) -> Result {
        let resources = OwnFolderFirst(root: root, templateAt: path)
        let checked = Checker.check(path: path, resources: resources, images: PaintableImages())
        let sources = checked.sources.renamed { $0 == path ? $0 : resources.location(of: $0) }
        guard var mail = checked.template else { return Result(diagnostics: checked.diagnostics, sources: sources) }
        mail.sources = sources
        guard mail.kind == .mail else {
            return Result(diagnostics: [CatalogueMessages.notAMail(mail.label)], sources: sources)
        }
        return Result(mail: CheckedMail(mail), diagnostics: checked.diagnostics, sources: sources)
    }
}
