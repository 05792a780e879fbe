public import GabaritPrimitives

/// How the pages of documents come on paper.
public struct Sheet: Hashable, Sendable {
    /// The format that whole pages are scaled to; none for the template's own size.
    public var format: PaperFormat?

    /// Makes a choice; by default pages are what the template says.
    public init(format: PaperFormat? = nil) { self.format = format }
}
