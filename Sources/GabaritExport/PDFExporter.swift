public import GabaritPages

/// Writes laid-out documents as tagged PDF files, which conform to PDF/UA-1 and PDF/A-3a.
///
/// One belongs to one worker. Faces and pictures stay open from one document to the next. The same document gives the same bytes,
/// whatever was written before.
public final class PDFExporter {
    let fonts: FontBook
    let images = ImageCache(.embedding)
    let painter: Painter
    /// What finishes files; none where they are left as cairo writes them.
    let finisher: Finisher?
    /// What packs files that nothing is added to.
    let packed: PackedFile?
    /// The programs that stand in for subsets; none where subsets are asked for.
    let wholeFonts: WholeFontBook?
    let form: Form
    let compression: StreamCompression
    /// The size of the last file, a guess at the next one's.
    private var expectedCount = 32 << 10
    /// The size of the pieces that sinks get.
    var pieceSize = StreamWriter.pieceSize

    /// What becomes of a file.
    public enum Form: Sendable {
        /// It is finished: it conforms to PDF/UA-1 and PDF/A-3a.
        case finished
        /// It is left as cairo writes it, with tags; it conforms to nothing, and serves to measure and to compare.
        case tagged
        /// The same without tags.
        case plain
        /// The same without tags, its objects packed as those of a finished file: a third smaller where it holds many pages.
        case packed

        /// Whether it has tags.
        var isTagged: Bool {
            switch self {
            case .finished, .tagged: true
            case .plain, .packed: false
            }
        }
    }

    /// Makes an exporter for documents that name faces of this list; a face is opened when it is first needed.
    ///
    /// `fontPrograms` is what finished files embed of their faces; other forms embed subsets.
    ///
    /// - Throws: ``ExportError`` where cairo or the compressor lacks memory.
    public init(
        faces: [Face], form: Form = .finished, compression: StreamCompression = .zlib,
        fontPrograms: FontPrograms = .subsets
    ) throws(ExportError) {
        self.form = form
        self.compression = compression
        do {
            fonts = try FontBook(faces: faces, scale: 1)
        } catch {
            throw .drawing(error)
        }
        do {
            finisher = form == .finished ? try Finisher(areStreamsStored: compression.isAnswered) : nil
            packed = form == .packed ? try PackedFile() : nil
            wholeFonts = form == .finished && fontPrograms == .whole ? try WholeFontBook(fonts) : nil
        } catch {
            throw .finish(error)
        }
        painter = Painter(.document, fonts: fonts, images: images)
    }

    /// A document as a PDF file, with the files that go along.
    ///
    /// `isWanted` is asked at each page: once it says no, the work ends.
    public func pdf(
        of pages: Pages, attachments: [Attachment] = [], while isWanted: () -> Bool = { true }
    ) throws(ExportError) -> [UInt8] {
        let sink = MemorySink(capacity: expectedCount + expectedCount / 8)
        try write(pages, attachments: attachments, to: sink, while: isWanted)
        expectedCount = sink.bytes.count
        return sink.bytes
    }

    /// Writes a document as a PDF file, in pieces as they come; after an error what the sink got is no file.
    public func write(
        _ pages: Pages, attachments: [Attachment] = [], to sink: any ByteSink, while isWanted: () -> Bool = { true }
    ) throws(ExportError) {
        let file = try begin(FinishLog(pages.metadata, attachments: attachments), to: sink, first: pages)
        try file.add(pages, while: isWanted)
        try file.finish(with: Bookmark.all(of: pages))
    }

    /// Begins a file whose first document is given; one is written at a time.
    func begin(
        _ log: FinishLog, to sink: any ByteSink, first: Pages, sharing leaves: SharedLeaves? = nil
    ) throws(ExportError) -> FilePainter {
        guard let page = first.pages.first else { throw .malformed(.noPages) }
        finisher?.begin(log, sink: sink, pieceSize: pieceSize)
        packed?.begin(sink, pieceSize: pieceSize)
        fonts.beginDocument()
        // The finisher gathers pieces itself. Beyond 64 KiB the C library tidies up all its memory at each letter.
        let reader: (any ByteSink)? = finisher ?? packed
        let writer = StreamWriter(
            reader ?? sink, pieceSize: reader == nil ? pieceSize : min(pieceSize, 32 << 10))
        do {
            return try FilePainter(
                exporter: self, log: log, writer: writer, surface: PDFSurface(size: page.size, writer: writer),
                leaves: leaves)
        } catch {
            throw .drawing(error)
        }
    }
}
