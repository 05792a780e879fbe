import GabaritExport
public import GabaritPages
public import GabaritPrimitives

/// A print run: many documents in one PDF file, in the order in which they are added, tagged and archival as a whole.
///
/// What pages have in common is in the file once. After an error the run is over, and what its sink got is no file.
public final class PrintRun {
    private let run: PDFRun
    /// How many documents there are so far.
    public private(set) var documentCount = 0
    /// How many pages they have.
    public var pageCount: Int { run.pageCount }

    init(_ run: PDFRun) { self.run = run }

    /// Adds a document, set by any renderer of the same template.
    ///
    /// - Throws: `Diagnostics`; on valid data of a checked template that is a defect of Gabarit's own, or an output that fails.
    public func add(_ pages: Pages) throws(Diagnostics) {
        let violations = ConformanceCheck.violations(of: pages)
        guard violations.isEmpty else { throw Diagnostics(violations.map(RenderingMessages.nonconforming)) }
        do { try run.add(pages) } catch { throw Self.diagnostics(error) }
        documentCount += 1
    }

    /// Writes the end of the file.
    public func finish() throws(Diagnostics) {
        do { try run.finish() } catch { throw Self.diagnostics(error) }
    }

    private static func diagnostics(_ error: ExportError) -> Diagnostics {
        if case .output(let cause as FileError) = error { return Diagnostics([cause.diagnostic]) }
        return Diagnostics([RenderingMessages.diagnostic(error)])
    }
}
