import GabaritContent
public import GabaritLanguage
public import GabaritPrimitives

/// The versions that a name may mean, and the days on which it means each.
public struct TemplateChoice: Sendable {
    /// Days from a first one up to, not including, another.
    struct Days: Hashable, Sendable {
        var first: CivilDate
        var end: CivilDate?

        func contains(_ day: CivilDate) -> Bool { day >= first && end.map { day < $0 } ?? true }

        /// Whether there is a day in both.
        func meets(_ other: Days) -> Bool {
            (end.map { other.first < $0 } ?? true) && (other.end.map { first < $0 } ?? true)
        }
    }

    /// One version, and the days on which it is meant.
    public struct Candidate: Sendable {
        /// The version.
        public let version: CatalogueVersion
        /// Its place among the candidates.
        public fileprivate(set) var index = 0
        let days: Days

        fileprivate init(_ version: CatalogueVersion, _ days: Days) {
            self.version = version
            self.days = days
        }
    }

    /// The versions, the last first; one at least.
    public let candidates: [Candidate]
    /// The name that was asked for.
    private let name: String
    /// The versions that may have succeeded, where an alias was asked for.
    private let successors: [Candidate]

    private init(_ name: String, _ candidates: [Candidate], successors: [Candidate] = []) {
        self.name = name
        self.successors = successors
        self.candidates = candidates.sorted { $0.days.first > $1.days.first }.enumerated().map { index, candidate in
            var candidate = candidate
            candidate.index = index
            return candidate
        }
    }

    /// The choice among the versions of a name.
    init(series: TemplateSeries) { self.init(series.name, series.candidates) }

    /// The choice among the versions that an alias serves.
    init(alias: String, series: [TemplateSeries]) {
        let served = series.flatMap(\.versions).compactMap { version -> Candidate? in
            guard version.validity.alias?.name == alias, let days = version.aliasDays else { return nil }
            return Candidate(version, days)
        }
        self.init(alias, served, successors: series.flatMap(\.candidates))
    }

    /// One version, on all its days, those of its alias included.
    init(version: CatalogueVersion) {
        let end = version.validity.alias?.until ?? version.validity.until
        self.init(version.label, [Candidate(version, Days(first: version.validity.from, end: end))])
    }

    /// The version that is meant on a day; the last without one.
    public func candidate(on day: CivilDate?) throws(Diagnostics) -> Candidate {
        guard let day else {
            guard let last = candidates.first else { throw Diagnostics([]) }
            return last
        }
        guard let found = candidates.first(where: { $0.days.contains(day) }) else { throw absence(on: day) }
        return found
    }

    /// The version that is meant by the day of a record's document, whatever else is wrong with the record.
    ///
    /// Each version reads the day its own way, the last first; the first that is in force on the day it reads is meant. Where none
    /// reads a day, it is the last, and what is wrong is told of when the record is decoded.
    public func candidate(of record: [UInt8]) throws(Diagnostics) -> Candidate {
        guard let json = try? JSONReader.parse(record) else { return try candidate(on: nil) }
        return try candidate(of: json)
    }

    /// The version that is meant by the day of a record's document, once the record has been parsed.
    public func candidate(of json: JSONValue) throws(Diagnostics) -> Candidate {
        guard let last = candidates.first else { throw Diagnostics([]) }
        var read: CivilDate?
        for candidate in candidates {
            guard let day = candidate.version.day(of: json) else { continue }
            if candidate.days.contains(day) { return candidate }
            read = read ?? day
        }
        guard let read else { return last }
        throw absence(on: read)
    }

    /// Why the name means nothing on a day.
    private func absence(on day: CivilDate) -> Diagnostics {
        guard successors.isEmpty else {
            let before = candidates.last { day < $0.days.first } ?? candidates[0]
            let isEarly = day < before.days.first
            let successor = successors.first { $0.days.contains(day) } ?? successors[0]
            return Diagnostics([
                VersionMessages.aliasClosed(
                    name, days: before.days, on: day, isEarly: isEarly, successor: successor.version)
            ])
        }
        if let end = candidates.first?.days.end, day >= end {
            return Diagnostics([CatalogueMessages.noLongerInForce(name, until: end.iso, on: day.iso)])
        }
        let first = candidates.last?.days.first ?? day
        return Diagnostics([CatalogueMessages.notInForce(name, from: first.iso, on: day.iso)])
    }
}

extension TemplateSeries {
    /// The versions on the days of their name, the last first.
    fileprivate var candidates: [TemplateChoice.Candidate] {
        versions.reversed().map { version in
            let days = TemplateChoice.Days(first: version.validity.from, end: version.validity.until)
            return TemplateChoice.Candidate(version, days)
        }
    }
}

extension CatalogueVersion {
    /// The days on which it is served under its alias.
    var aliasDays: TemplateChoice.Days? {
        guard let alias = validity.alias, let until = validity.until else { return nil }
        return TemplateChoice.Days(first: until, end: alias.until)
    }

    /// The day of a record's document, where it can be told: from the field of the data that holds it, else from the whole record.
    fileprivate func day(of json: JSONValue) -> CivilDate? {
        if case .literal(.date(let day)) = template.date.kind { return day }
        if let path = template.contract.path(to: template.date) {
            let found = path.reduce(Optional(json)) { $0?[$1] }
            return found?.string.flatMap { CivilDate(iso: $0) }
        }
        let decoder = Decoder(contract: template.contract, images: PaintableImages())
        guard case .success(let value) = decoder.decode(json) else { return nil }
        return Evaluator(template: template).content(for: value, purpose: .live).date
    }
}

extension Contract {
    /// The names of the fields that lead from the root to what an expression gives, where it is a field and no more.
    fileprivate func path(to expression: TypedExpression) -> [String]? {
        switch expression.kind {
        case .local(let slot):
            return root.fields.indices.contains(slot) ? [root.fields[slot].name] : nil
        case .field(let record, let index):
            guard let path = path(to: record), case .record(let id) = record.type,
                self[id].fields.indices.contains(index)
            else { return nil }
            return path + [self[id].fields[index].name]
        default: return nil
        }
    }
}
