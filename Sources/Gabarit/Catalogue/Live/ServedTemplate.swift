public import GabaritLanguage
public import GabaritPrimitives

/// A template as a service asks for it: a name, and the checked versions that it may mean.
public struct ServedTemplate: Sendable {
    /// The name, the alias or `name@version` that was asked for.
    public let name: String
    private let choice: TemplateChoice
    /// The checked versions, in the order of the choice.
    public let versions: [CheckedTemplate]

    /// Makes one of a choice, where each of its versions is checked.
    init?(_ name: String, _ choice: TemplateChoice, checked: [String: CheckedTemplate]) {
        let versions = choice.candidates.compactMap { checked[$0.version.label] }
        guard versions.count == choice.candidates.count, !versions.isEmpty else { return nil }
        self.name = name
        self.choice = choice
        self.versions = versions
    }

    /// The version of a day; the last without one.
    ///
    /// - Throws: `Diagnostics` where none is in force on it.
    public func version(on day: CivilDate?) throws(Diagnostics) -> CheckedTemplate {
        versions[try choice.candidate(on: day).index]
    }

    /// The version of a record: that of a day, or without one of the record's own date.
    ///
    /// - Throws: `Diagnostics` where none is in force on it.
    public func version(for record: JSONValue, on day: CivilDate? = nil) throws(Diagnostics) -> CheckedTemplate {
        guard day == nil else { return try version(on: day) }
        return versions[try choice.candidate(of: record).index]
    }
}
