public import GabaritLanguage
public import GabaritPrimitives

/// Diagnostics that point into the files of several templates.
public struct Findings: Sendable {
    /// What there is to say.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The files that it points into.
    public private(set) var sources = SourceMap()

    /// Makes an empty list.
    public init() {}

    /// Whether any of it is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds what was said of one template's files, and the files.
    public mutating func add(_ more: [Diagnostic], of files: SourceMap = SourceMap()) {
        guard !more.isEmpty else { return }
        let first = Int32(clamping: sources.files.count)
        for file in files.files { _ = sources.add(file) }
        diagnostics += more.map { $0.movingSources(by: first) }
    }

    /// Adds all of another list.
    public mutating func add(_ other: Findings) { add(other.diagnostics, of: other.sources) }
}

extension Span {
    /// The span in a map that has so many files before its own.
    func movingSource(by count: Int32) -> Span {
        Span(source: SourceID(source.index + count), start: Int(start), end: Int(end))
    }
}

extension Diagnostic {
    /// The diagnostic in a map that has so many files before its own.
    fileprivate func movingSources(by count: Int32) -> Diagnostic {
        guard count > 0 else { return self }
        var moved = self
        moved.span = span?.movingSource(by: count)
        moved.labels = labels.map { Label($0.span.movingSource(by: count), $0.message) }
        moved.hints = hints.map { hint in
            Hint(
                hint.message,
                fixIt: hint.fixIt.map { FixIt($0.span.movingSource(by: count), replacement: $0.replacement) })
        }
        moved.trace = trace.map { Frame(name: $0.name, span: $0.span.movingSource(by: count)) }
        return moved
    }
}
