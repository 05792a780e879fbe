public import GabaritPrimitives

/// The days on which a version of a template is in force: `valid from … until …`, then `alias … until …`.
///
/// A day behind `until` is the first on which it is so no longer: the first day of what comes next.
public struct Validity: Hashable, Sendable {
    /// The name that an outgoing version is served under, beside its successor.
    public struct Alias: Hashable, Sendable {
        /// The name; it need not be kebab-case.
        public var name: String
        /// The first day on which it is served no longer; later than the end of the version's own days.
        public var until: CivilDate

        /// Makes an alias.
        public init(name: String, until: CivilDate) {
            self.name = name
            self.until = until
        }
    }

    /// The first day.
    public var from: CivilDate
    /// The day on which the version ends, later than the first; none where that is not known yet.
    public var until: CivilDate?
    /// The name it has afterwards; only where it ends.
    public var alias: Alias?
    /// The line `valid from …` of the header.
    public var span: Span
    /// The parts of the header that are written after a version is published: its end, and its alias.
    public var endings: [Span]

    /// Makes the validity of a version.
    public init(
        from: CivilDate, until: CivilDate? = nil, alias: Alias? = nil,
        span: Span = Span(source: SourceID(0), start: 0, end: 0), endings: [Span] = []
    ) {
        self.from = from
        self.until = until
        self.alias = alias
        self.span = span
        self.endings = endings
    }
}
