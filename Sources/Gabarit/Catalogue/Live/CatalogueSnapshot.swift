import GabaritLanguage
public import GabaritPrimitives

/// All templates that a catalogue serves at one moment; it never changes.
public struct CatalogueSnapshot: Sendable {
    /// A template that could not be taken as it is on disk.
    public struct Problem: Sendable {
        /// Its name.
        public var name: String
        /// What is wrong with it.
        public var findings: Findings
        /// Whether its last good state is served meanwhile.
        public var isServed: Bool
    }

    /// One name: its versions, each of them checked.
    struct Entry: Sendable {
        var series: TemplateSeries
        var checked: [String: CheckedTemplate]
    }

    /// How many times the catalogue has changed before.
    public internal(set) var generation = 0
    /// What is wrong with templates as they are on disk, by name; of the folder or the fonts the name is empty.
    public internal(set) var problems: [Problem] = []
    /// The names that are served.
    var entries: [String: Entry] = [:]
    /// The templates by name, alias and `name@version`.
    var served: [String: ServedTemplate] = [:]

    /// The names that are served, sorted, without aliases and versions.
    public var names: [String] { entries.keys.sorted() }

    /// All checked versions, by name and version.
    public var templates: [CheckedTemplate] {
        entries.values.flatMap(\.checked.values).sorted { $0.label < $1.label }
    }

    /// The names whose templates are not the same in another snapshot, sorted.
    func names(differingFrom other: CatalogueSnapshot) -> [String] {
        func state(_ snapshot: CatalogueSnapshot, _ name: String) -> [String: [String]] {
            (snapshot.entries[name]?.checked ?? [:]).mapValues { template in
                let validity = template.template.validity
                return [
                    template.digest, validity.from.iso, validity.until?.iso ?? "", validity.alias?.name ?? "",
                    validity.alias?.until.iso ?? "",
                ]
            }
        }
        return Set(entries.keys).union(other.entries.keys).filter { state(self, $0) != state(other, $0) }.sorted()
    }

    /// The template of a name, an alias or `name@version`.
    ///
    /// - Throws: `Diagnostics`: what is wrong with it where it is broken and never was served, else that nothing is called so.
    public func template(_ name: String) throws(Diagnostics) -> ServedTemplate {
        if let template = served[name] { return template }
        let series = name.prefix { $0 != "@" }
        if let problem = problems.first(where: { $0.name == series }), !problem.isServed {
            throw Diagnostics(problem.findings.diagnostics)
        }
        throw Diagnostics([
            CatalogueMessages.unknownTemplate(name, closest: Suggestion.closest(to: name, among: Array(served.keys)))
        ])
    }
}
