public import GabaritPrimitives

/// What `check` knows of the fixed boxes of a template: whether everything that data can make of them fits.
public struct FitReport: Hashable, Sendable {
    /// The fixed boxes, in the order of the pages' masters, then of the body.
    public var entries: [FitEntry]
    /// The most pages that data can make of the template, where that is known; a sound bound, which documents stay well below.
    public var pages: Int?
    /// What is not proved and has no total step to end in, and what the faces cannot print.
    public var diagnostics: [Diagnostic]

    /// Makes a report.
    public init(entries: [FitEntry], pages: Int? = nil, diagnostics: [Diagnostic]) {
        self.entries = entries
        self.pages = pages
        self.diagnostics = diagnostics
    }
}
