import GabaritLanguage
import GabaritLayout
import GabaritPrimitives

/// Makes what is served of what is on disk; what is broken there stays as it was.
struct CatalogueLoader {
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    func snapshot(after before: CatalogueSnapshot) -> CatalogueSnapshot {
        var next = CatalogueSnapshot()
        next.generation = before.generation
        let names: [String]
        do { names = try catalogue.names() } catch {
            next = before
            next.problems = [problem("", [error.diagnostic], isServed: true)]
            return next
        }
        for name in names {
            let series = catalogue.series(name)
            let old = before.entries[name]
            var findings = series.isSound ? Findings() : series.allFindings
            let entry = series.isSound ? entry(series, after: old, &findings) : nil
            next.entries[name] = entry ?? old
            if entry == nil {
                next.problems.append(
                    CatalogueSnapshot.Problem(name: name, findings: findings, isServed: old != nil))
            }
        }
        next.serve(before, catalogue)
        return next
    }

    /// A name with all its versions checked; nothing where one has errors.
    private func entry(
        _ series: TemplateSeries, after old: CatalogueSnapshot.Entry?, _ findings: inout Findings
    ) -> CatalogueSnapshot.Entry? {
        var entry = CatalogueSnapshot.Entry(series: series, checked: [:])
        for version in series.versions {
            if let known = old?.checked[version.label], isSame(version, as: known) {
                entry.checked[version.label] = CheckedTemplate(version, fit: known.fit, lock: catalogue.lock)
                continue
            }
            let result = catalogue.finish(version)
            if let template = result.template {
                entry.checked[version.label] = template
            } else {
                findings.add(result.diagnostics, of: result.sources)
            }
        }
        return entry.checked.count == series.versions.count ? entry : nil
    }

    /// Whether what was proved of a template's fit holds for a version read anew.
    private func isSame(_ version: CatalogueVersion, as known: CheckedTemplate) -> Bool {
        known.parts == version.parts && known.faces == catalogue.lock.faces
            && known.patterns == catalogue.lock.patterns
            && known.template.sources.files.map(\.bytes) == version.sources.files.map(\.bytes)
    }

    private func problem(_ name: String, _ diagnostics: [Diagnostic], isServed: Bool) -> CatalogueSnapshot.Problem {
        var findings = Findings()
        findings.add(diagnostics)
        return CatalogueSnapshot.Problem(name: name, findings: findings, isServed: isServed)
    }
}

extension CatalogueSnapshot {
    /// Gives names, versions and aliases their templates; an alias that is claimed twice stays as it was.
    fileprivate mutating func serve(_ before: CatalogueSnapshot, _ catalogue: Catalogue) {
        let all = entries.values.map(\.series)
        let checked = entries.values.reduce(into: [:]) { $0.merge($1.checked) { first, _ in first } }
        for series in all {
            served[series.name] = ServedTemplate(series.name, TemplateChoice(series: series), checked: checked)
            for version in series.versions {
                served[version.label] = ServedTemplate(
                    version.label, TemplateChoice(version: version), checked: checked)
            }
        }
        for alias in Set(all.flatMap(\.versions).compactMap(\.validity.alias?.name)).sorted() {
            let serving = all.filter { $0.versions.contains { $0.validity.alias?.name == alias } }
            let findings = catalogue.aliasFindings(serving.sorted { $0.name < $1.name })
            if findings.hasErrors {
                served[alias] = before.served[alias]
                problems.append(Problem(name: alias, findings: findings, isServed: served[alias] != nil))
            } else {
                served[alias] = ServedTemplate(alias, TemplateChoice(alias: alias, series: serving), checked: checked)
            }
        }
    }
}
