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
    private var state = State.empty
    /// The documents to be painted next, one at least: cairo's outermost tag ends on the last page, so the last one must be known as such.
    private var waiting: [Pages] = []
    private var waitingPageCount = 0
    /// The pages that are painted together.
    ///
    /// Other code sets documents than paints them: a processor that goes to and fro between the two finds neither in its caches. A run of
    /// letters takes a sixth less time by it.
    private static let batch = 32

    private enum State {
        case empty
        case begun(FilePainter, FinishLog)
        /// It is finished, or an error has ended it.
        case over
    }

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
    /// The file's language is that of the first, its date the latest. A failure may be that of a document added some pages before.
    public func add(_ pages: Pages) throws(ExportError) {
        guard !pages.pages.isEmpty else { throw .malformed(.noPages) }
        if waitingPageCount >= Self.batch { try paintWaiting() }
        waiting.append(pages)
        waitingPageCount += pages.pages.count
        pageCount += pages.pages.count
    }

    /// Writes the end of the file.
    ///
    /// - Throws: ``ExportError``, also where nothing was added or an error has ended the run.
    public func finish() throws(ExportError) {
        try paintWaiting(isAtEnd: true)
        guard case .begun(let file, _) = state else { throw .malformed(.noPages) }
        state = .over
        try file.finish(with: [])
    }

    private func paintWaiting(isAtEnd: Bool = false) throws(ExportError) {
        let documents = waiting
        (waiting, waitingPageCount) = ([], 0)
        for (index, pages) in documents.enumerated() {
            try paint(pages, isLast: isAtEnd && index == documents.count - 1)
        }
    }

    private func paint(_ pages: Pages, isLast: Bool) throws(ExportError) {
        let before = state
        // Until the document is painted: an error leaves it so.
        state = .over
        let (file, log) = try begun(before, with: pages)
        log.metadata.date = max(log.metadata.date, pages.metadata.date)
        try file.add(pages, isLast: isLast)
        state = .begun(file, log)
    }

    private func begun(_ state: State, with pages: Pages) throws(ExportError) -> (FilePainter, FinishLog) {
        switch state {
        case .begun(let file, let log): return (file, log)
        case .over: throw .malformed(.noPages)
        case .empty:
            var metadata = pages.metadata
            metadata.title = title
            let log = FinishLog(metadata, hasParts: true)
            return (try exporter.begin(log, to: sink, first: pages, sharing: SharedLeaves()), log)
        }
    }
}
