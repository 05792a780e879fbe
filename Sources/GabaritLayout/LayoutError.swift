public import GabaritPrimitives

/// Why a content cannot be laid out: faces that are not there, characters they lack, room that is not enough.
///
/// A checked template with data that fits its contract never meets one.
public struct LayoutError: Error, Sendable {
    /// What is wrong, one diagnostic at least; none where the work was stopped.
    public var diagnostics: [Diagnostic]
    /// Whether whoever asked for the pages no longer wants them.
    public var isStopped: Bool { diagnostics.isEmpty }

    /// Makes an error of one or more diagnostics.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Nobody wants the pages any more.
    static let stopped = LayoutError([])

    /// Makes an error of one diagnostic.
    public init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}
