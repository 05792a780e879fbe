import GabaritLanguage
import GabaritPrimitives

extension Catalogue {
    /// All versions of a name, and what is wrong with them together.
    public func series(_ name: String) -> TemplateSeries {
        let published: VersionLock
        do { published = try VersionLock(of: root) } catch {
            return TemplateSeries(name: name, problems: error.all)
        }
        let files = root.templatePaths(named: name).map { read($0, of: name, published: published) }
        return TemplateSeries(name: name, files: files, names: templateNames, lock: published)
    }

    /// What is wrong with the aliases of several names: two that serve one on the same day.
    public func aliasFindings(_ all: [TemplateSeries]) -> Findings {
        var findings = Findings()
        var seen: [CatalogueVersion] = []
        for version in all.flatMap(\.versions) {
            guard let alias = version.validity.alias, let days = version.aliasDays else { continue }
            if let other = seen.first(where: {
                $0.validity.alias?.name == alias.name && $0.aliasDays.map(days.meets) == true
            }) {
                findings.add([VersionMessages.aliasTaken(version, alias.name, by: other.label)], of: version.sources)
            }
            seen.append(version)
        }
        return findings
    }

    /// The versions that a name, an alias, `name@version` or a path may mean, or why it means none.
    public func choice(of name: String) -> (choice: TemplateChoice?, findings: Findings) {
        var findings = Findings()
        if name.hasSuffix(".gabarit") {
            let file = read(name, published: VersionLock())
            guard let version = file.version else {
                findings.add(file.diagnostics, of: file.sources)
                return (nil, findings)
            }
            return (TemplateChoice(version: version), findings)
        }
        if let at = name.firstIndex(of: "@") {
            return choice(of: String(name[..<at]), version: String(name[name.index(after: at)...]))
        }
        let series = series(name)
        guard series.isEmpty else {
            guard series.isSound else { return (nil, series.allFindings) }
            return (TemplateChoice(series: series), findings)
        }
        return choice(ofAlias: name)
    }

    private func choice(of name: String, version wanted: String) -> (choice: TemplateChoice?, findings: Findings) {
        let series = series(name)
        if let version = series.versions.first(where: { $0.template.version == wanted }) {
            // Of two drafts nobody can tell which is meant.
            let isOne = version.state != .draft || series.all.count { $0.template.version == wanted } == 1
            return isOne ? (TemplateChoice(version: version), Findings()) : (nil, series.allFindings)
        }
        var findings = Findings()
        if series.files.isEmpty {
            findings.add([unknown(name)])
        } else if series.versions.isEmpty || !series.isSound {
            findings = series.allFindings
        }
        if !series.versions.isEmpty {
            let known = series.versions.map(\.template.version)
            findings.add([CatalogueMessages.unknownVersion(wanted, of: name, known: known)])
        }
        return (nil, findings)
    }

    private func templateNames() -> [String] { (try? root.templateNames()) ?? [] }

    private func choice(ofAlias name: String) -> (choice: TemplateChoice?, findings: Findings) {
        var findings = Findings()
        let served = templateNames().filter { template in
            root.templatePaths(named: template).contains { path in
                (try? root.bytes(at: path)).map { String(decoding: $0, as: UTF8.self).contains(name) } ?? false
            }
        }.map(series).filter { series in series.versions.contains { $0.validity.alias?.name == name } }
        guard !served.isEmpty else {
            findings.add([unknown(name)])
            return (nil, findings)
        }
        for series in served where !series.isSound { findings.add(series.allFindings) }
        findings.add(aliasFindings(served))
        guard !findings.hasErrors else { return (nil, findings) }
        return (TemplateChoice(alias: name, series: served), findings)
    }
}

extension TemplateSeries {
    /// What is wrong with each file, fit aside, then with them together.
    public var allFindings: Findings {
        var all = Findings()
        for file in files { all.add(file.diagnostics, of: file.sources) }
        all.add(findings)
        return all
    }
}
