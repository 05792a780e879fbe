public import GabaritPages

/// Writes laid-out documents as tagged PDF files, which conform to PDF/UA-1 and PDF/A-3a.
///
/// One belongs to one worker. Faces and pictures stay open from one document to the next. The same document gives the same bytes,
/// whatever was written before.
public final class PDFExporter {
    private let fonts: FontBook
    private let images = ImageCache(.embedding)
    private let painter: Painter
    /// What finishes files; none where they are left as cairo writes them.
    private let finisher: Finisher?
    /// The programs that stand in for subsets; none where subsets are asked for.
    let wholeFonts: WholeFontBook?
    private let form: Form
    private let compression: StreamCompression
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
            wholeFonts = form == .finished && fontPrograms == .whole ? try WholeFontBook(fonts) : nil
        } catch {
            throw .finish(error)
        }
        painter = Painter(.document, fonts: fonts, images: images)
    }

    /// A document as a PDF file, with the files that go along.
    public func pdf(of pages: Pages, attachments: [Attachment] = []) throws(ExportError) -> [UInt8] {
        let sink = MemorySink(capacity: expectedCount + expectedCount / 8)
        try write(pages, attachments: attachments, to: sink)
        expectedCount = sink.bytes.count
        return sink.bytes
    }

    /// Writes a document as a PDF file, in pieces as they come; after an error what the sink got is no file.
    public func write(
        _ pages: Pages, attachments: [Attachment] = [], to sink: any ByteSink
    ) throws(ExportError) {
        images.beginDocument()
        let plan = try TagPlan(pages)
        let log = TagLog()
        finisher?.begin(
            FinishPlan(pages, attachments: attachments, log: log, ranks: plan.ranks, hasLinks: plan.hasLinks),
            sink: sink,
            pieceSize: pieceSize)
        fonts.beginDocument()
        // The finisher gathers pieces itself. Beyond 64 KiB the C library tidies up all its memory at each letter.
        let writer = StreamWriter(
            finisher ?? sink, pieceSize: finisher == nil ? pieceSize : min(pieceSize, 32 << 10))
        compression.answer(finisher == nil ? .libdeflate : .stored)
        defer { compression.answer(.zlib) }
        do throws(ExportError) {
            try write(pages, plan: plan, log: log, through: writer)
        } catch {
            // A font or a picture may remember a failure.
            fonts.reset()
            images.reset()
            if let failure = writer.failure {
                throw (failure as? FinishError).map(ExportError.finish) ?? .output(failure)
            }
            throw error
        }
    }

    private func write(
        _ pages: Pages, plan: TagPlan, log: TagLog, through writer: StreamWriter
    ) throws(ExportError) {
        guard let first = pages.pages.first else { throw .malformed(.noPages) }
        do {
            let surface = try PDFSurface(size: first.size, writer: writer)
            surface.setMetadata(pages.metadata)
            let context = try Context(surface)
            var tags = TagWriter(plan, context: context, log: log)
            for (index, page) in pages.pages.enumerated() {
                guard page.hasSize else { throw ExportError.malformed(.pageSize) }
                surface.setSize(page.size)
                if form == .plain {
                    try painter.paint(page, of: pages, on: context)
                } else {
                    try painter.paint(page, of: pages, on: context, in: plan.orders[index], tags: &tags)
                    if index == pages.pages.count - 1 { tags.end() }
                }
                try context.check(during: .paint)
                context.showPage()
                try context.check(during: .showPage)
                try surface.check(during: .showPage)
            }
            Self.add(Bookmark.all(of: pages), to: surface)
            // Cairo writes its fonts when the file is finished.
            if let wholeFonts { finisher?.wholeFonts = try wholeFonts.programs(of: fonts.shown) }
            try surface.finish()
            try context.check(during: .finish)
            try writer.finish()
            try finisher?.finish()
        } catch let error as FinishError {
            throw .finish(error)
        } catch let error as CairoError {
            throw .drawing(error)
        } catch let error as ExportError {
            throw error
        } catch {
            throw .output(error)
        }
    }

    private static func add(_ bookmarks: [Bookmark], to surface: PDFSurface) {
        var open: [(level: Int, number: Int32)] = []
        for bookmark in bookmarks {
            while let last = open.last, last.level >= bookmark.level { open.removeLast() }
            open.append((bookmark.level, surface.add(bookmark, below: open.last?.number)))
        }
    }
}
