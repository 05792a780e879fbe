import GabaritLanguage
import GabaritPrimitives

/// All versions of one name, by their first days, and what is wrong with them together.
///
/// The days of versions follow each other without a gap, and none belongs to two: so a name means one version on each day from the
/// first of the oldest on.
public struct TemplateSeries: Sendable {
    /// The name.
    public let name: String
    /// The versions whose types are right, by their first days.
    public let versions: [CatalogueVersion]
    /// What is wrong with them together.
    public let findings: Findings
    /// The files that were read, in the order of their paths.
    let files: [ReadTemplate]

    /// Whether a name may be resolved: no file has an error, nor have they together.
    var isSound: Bool { !findings.hasErrors && !files.contains(where: \.hasErrors) }

    /// The versions in all files, one that is worked on as it was published included.
    public var all: [CatalogueVersion] { files.compactMap(\.version) }

    /// What is wrong with the files that are no versions.
    public var brokenFindings: Findings {
        var findings = Findings()
        for file in files where file.version == nil { findings.add(file.diagnostics, of: file.sources) }
        return findings
    }

    /// Whether nothing is called by the name.
    public var isEmpty: Bool { files.isEmpty && findings.diagnostics.isEmpty }

    /// Checks each file to the end, its fit included; a published version that is still being worked on as it is counts once.
    public func results(in catalogue: Catalogue) -> [Catalogue.Result] {
        let kept = Set(versions.map(\.path))
        return files.filter { $0.hasErrors || $0.version.map { kept.contains($0.path) } == true }.map { file in
            file.version.map(catalogue.finish)
                ?? Catalogue.Result(diagnostics: file.diagnostics, sources: file.sources)
        }
    }

    /// Compares the files of a name with each other and with the lock; `names` are those of all templates.
    init(name: String, files: [ReadTemplate], names: () -> [String], lock: VersionLock) {
        self.name = name
        var findings = Findings()
        var kept: [CatalogueVersion] = []
        for version in files.compactMap(\.version) {
            if let index = kept.firstIndex(where: { $0.template.version == version.template.version }) {
                // The one with a folder to itself is what is published; a working copy beside it is the next version.
                let (own, other) = kept[index].folder != nil ? (kept[index], version) : (version, kept[index])
                kept[index] = own
                findings.add(Self.complaint(of: other, beside: own), of: other.sources)
            } else {
                kept.append(version)
            }
        }
        kept.sort { ($0.validity.from, $0.path) < ($1.validity.from, $1.path) }
        for version in kept {
            if let folder = version.folder, folder != version.template.version {
                findings.add([VersionMessages.otherFolder(version, folder: folder)], of: version.sources)
            }
            if let alias = version.validity.alias, names().contains(alias.name) {
                findings.add([VersionMessages.aliasIsName(version, alias.name)], of: version.sources)
            }
        }
        if files.allSatisfy({ $0.version != nil }) {
            for (earlier, later) in zip(kept, kept.dropFirst()) { Self.compare(earlier, later, &findings) }
            if let last = kept.last, let alias = last.validity.alias {
                findings.add([VersionMessages.noSuccessor(last, alias.name)], of: last.sources)
            }
            for entry in lock.entries where entry.name == name {
                if !kept.contains(where: { $0.template.version == entry.version }) {
                    findings.add([VersionMessages.missing(name, entry.version)])
                }
            }
        }
        versions = kept
        self.findings = findings
        self.files = files
    }

    /// What is wrong with a second file of one version, if anything is.
    private static func complaint(of other: CatalogueVersion, beside own: CatalogueVersion) -> [Diagnostic] {
        guard own.folder != nil, own.state != .draft, other.folder == nil else {
            return [VersionMessages.repeated(other, first: own.path)]
        }
        let (its, published) = (other.validity, own.validity)
        // That it differs otherwise was told when it was read; until it does, it is the published version again.
        guard other.parts == own.parts, its.until != nil || its.alias != nil,
            its.until != published.until || its.alias != published.alias
        else { return [] }
        return [VersionMessages.endElsewhere(other, in: own.path)]
    }

    /// A name of which nothing can be told.
    init(name: String, problems: [Diagnostic]) {
        var findings = Findings()
        findings.add(problems)
        self.findings = findings
        self.name = name
        versions = []
        files = []
    }

    private static func compare(_ earlier: CatalogueVersion, _ later: CatalogueVersion, _ findings: inout Findings) {
        let (ends, begins) = (earlier.validity.until, later.validity.from)
        guard ends != begins else { return }
        // Both files in one map, so that one can be told of beside the other.
        var sources = SourceMap()
        for version in [later, earlier] {
            if let file = version.sources.files.first { _ = sources.add(file) }
        }
        let place = earlier.validity.span.movingSource(by: 1)
        if let ends, ends < begins {
            findings.add([VersionMessages.gap(earlier, later, from: ends, place)], of: sources)
        } else {
            findings.add([VersionMessages.overlap(earlier, later, place)], of: sources)
        }
    }
}
