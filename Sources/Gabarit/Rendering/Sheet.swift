public import GabaritPrimitives

/// How the pages of documents come on paper.
public struct Sheet: Hashable, Sendable {
    /// The format that whole pages are scaled to; none for the template's own size.
    public var format: PaperFormat?
    /// Whether a print shop cuts them: larger sheets, with crop marks and what bleeds over the edges.
    public var hasCropMarks: Bool

    /// Makes a choice; by default pages are what the template says.
    public init(format: PaperFormat? = nil, hasCropMarks: Bool = false) {
        self.format = format
        self.hasCropMarks = hasCropMarks
    }
}
