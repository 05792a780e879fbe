public import GabaritPages

/// Writes laid-out documents as tagged PDF files.
///
/// One belongs to one worker. Faces and pictures stay open from one document to the next. The same document gives the same bytes,
/// whatever was written before.
public final class PDFExporter {
    private let fonts: FontBook
    private let images = ImageCache(.embedding)
    private let painter: Painter
    /// The size of the last file, a guess at the next one's.
    private var expectedCount = 32 << 10
    /// The size of the pieces that sinks get.
    var pieceSize = StreamWriter.pieceSize

    /// Makes an exporter for documents that name faces of this list; a face is opened when it is first needed.
    public init(faces: [Face]) throws(ExportError) {
        do {
            fonts = try FontBook(faces: faces, scale: 1)
        } catch {
            throw .drawing(error)
        }
        painter = Painter(.document, fonts: fonts, images: images)
    }

    /// A document as a PDF file.
    public func pdf(of pages: Pages) throws(ExportError) -> [UInt8] {
        let sink = MemorySink(capacity: expectedCount + expectedCount / 8)
        try write(pages, to: sink)
        expectedCount = sink.bytes.count
        return sink.bytes
    }

    /// Writes a document as a PDF file, in pieces as they come; after an error what the sink got is no file.
    public func write(_ pages: Pages, to sink: any ByteSink) throws(ExportError) {
        let writer = StreamWriter(sink, pieceSize: pieceSize)
        do throws(ExportError) {
            try write(pages, through: writer)
        } catch {
            // A font or a picture may remember a failure.
            fonts.reset()
            images.reset()
            if let failure = writer.failure { throw .output(failure) }
            throw error
        }
    }

    private func write(_ pages: Pages, through writer: StreamWriter) throws(ExportError) {
        guard let first = pages.pages.first else { throw .malformed(.noPages) }
        let plan = try TagPlan(pages)
        do {
            let surface = try PDFSurface(size: first.size, writer: writer)
            surface.setMetadata(pages.metadata)
            let context = try Context(surface)
            var tags = TagWriter(plan, context: context)
            for (index, page) in pages.pages.enumerated() {
                guard page.hasSize else { throw ExportError.malformed(.pageSize) }
                surface.setSize(page.size)
                try painter.paint(page, of: pages, on: context, in: plan.orders[index], tags: &tags)
                if index == pages.pages.count - 1 { tags.end() }
                try context.check(during: .paint)
                context.showPage()
                try context.check(during: .showPage)
                try surface.check(during: .showPage)
            }
            try surface.finish()
            try context.check(during: .finish)
            try writer.finish()
        } catch let error as CairoError {
            throw .drawing(error)
        } catch let error as ExportError {
            throw error
        } catch {
            throw .output(error)
        }
    }
}
