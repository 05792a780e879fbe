public import GabaritPages
import GabaritPrimitives

/// Many documents in one PDF file, tagged, with what they have in common written once.
///
/// Each document has an element of its own at the top of the structure, and the pages that its single file would have. The same documents
/// give the same bytes. An exporter makes one file at a time.
///
/// Memory: beyond what cairo keeps of its structure, some hundred bytes a page, until the file is finished.
public final class PDFRun {
    private let exporter: PDFExporter
    private let sink: any ByteSink
    private let title: String
    private var log: FinishLog?
    private var file: FilePainter?
    /// The document to be painted next: cairo's outermost tag ends on the last page, so the last one must be known as such.
    private var waiting: Pages?
    private var hasFailed = false

    /// How many pages were added.
    public private(set) var pageCount = 0

    /// Begins a file of a title; after an error what the sink got is no file.
    public init(_ exporter: PDFExporter, title: String, to sink: any ByteSink) {
        self.exporter = exporter
        self.title = title
        self.sink = sink
    }

    /// Adds a document.
    ///
    /// The file's language is that of the first, its date the latest.
    public func add(_ pages: Pages) throws(ExportError) {
        guard !pages.pages.isEmpty else { throw .malformed(.noPages) }
        try paintWaiting(isLast: false)
        waiting = pages
        pageCount += pages.pages.count
    }

    /// Writes the end of the file.
    ///
    /// - Throws: ``ExportError``, also where nothing was added or something could not be.
    public func finish() throws(ExportError) {
        try paintWaiting(isLast: true)
        guard let file else { throw .malformed(.noPages) }
        self.file = nil
        try file.finish(with: [])
    }

    private func paintWaiting(isLast: Bool) throws(ExportError) {
        guard !hasFailed else { throw .malformed(.noPages) }
        guard let pages = waiting else { return }
        waiting = nil
        hasFailed = true
        let file: FilePainter
        if let begun = self.file { file = begun } else { file = try begin(with: pages) }
        self.file = file
        if let log, pages.metadata.date > log.metadata.date { log.metadata.date = pages.metadata.date }
        do throws(ExportError) { try file.add(pages, isLast: isLast) } catch {
            self.file = nil
            throw error
        }
        hasFailed = false
    }

    private func begin(with pages: Pages) throws(ExportError) -> FilePainter {
        var metadata = pages.metadata
        metadata.title = title
        let log = FinishLog(metadata, hasParts: true)
        self.log = log
        return try exporter.begin(log, to: sink, first: pages, sharing: SharedLeaves())
    }
}
