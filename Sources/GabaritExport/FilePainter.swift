import GabaritPages

/// A file that is being written: documents are painted into it one by one, each with a root of its own in the structure.
///
/// After an error it is lost, and the exporter is as it was before.
final class FilePainter {
    private let exporter: PDFExporter
    private let log: FinishLog
    private let writer: StreamWriter
    private let surface: PDFSurface
    private let context: Context
    /// What pages share; none where nothing is.
    private let leaves: SharedLeaves?
    /// What whole pages share, where they have no tags.
    private let ground: SharedGround?

    init(
        exporter: PDFExporter, log: FinishLog, writer: StreamWriter, surface: PDFSurface, leaves: SharedLeaves?
    ) throws(CairoError) {
        self.exporter = exporter
        self.log = log
        self.writer = writer
        self.surface = surface
        self.leaves = leaves
        ground = leaves == nil || exporter.form.isTagged ? nil : SharedGround()
        context = try Context(surface)
    }

    /// Paints a document; of several, each says whether it is the last.
    func add(
        _ pages: Pages, isLast: Bool = true, while isWanted: () -> Bool = { true }
    ) throws(ExportError) {
        guard !pages.pages.isEmpty else { throw .malformed(.noPages) }
        guard exporter.form.isTagged else { return try addUntagged(pages, while: isWanted) }
        let plan = try TagPlan(pages)
        exporter.images.beginDocument()
        try guarded {
            let place = log.hasParts ? TagWriter.Place(isFirst: log.documents.isEmpty, isLast: isLast) : nil
            try log.begin(pages, hasLinks: plan.hasLinks)
            var tags = TagWriter(plan, at: place, context: context, log: log)
            for (index, page) in pages.pages.enumerated() {
                try begin(page, while: isWanted)
                try exporter.painter.paint(
                    page, of: pages, on: context, in: plan.orders[index], sharing: leaves, tags: &tags)
                if index == pages.pages.count - 1 { tags.end() }
                try show()
            }
            log.endDocument()
        }
    }

    private func addUntagged(_ pages: Pages, while isWanted: () -> Bool) throws(ExportError) {
        exporter.images.beginDocument()
        try guarded {
            for page in pages.pages {
                try begin(page, while: isWanted)
                try exporter.painter.paint(page, of: pages, on: context, over: ground, sharing: leaves)
                try show()
            }
        }
    }

    private func begin(_ page: Page, while isWanted: () -> Bool) throws(ExportError) {
        guard isWanted() else { throw .stopped }
        guard page.hasSize else { throw .malformed(.pageSize) }
        surface.setSize(page.size)
    }

    private func show() throws {
        try context.check(during: .paint)
        context.showPage()
        try context.check(during: .showPage)
        try surface.check(during: .showPage)
    }

    /// Writes the end of the file.
    func finish(with bookmarks: [Bookmark]) throws(ExportError) {
        try guarded {
            surface.setMetadata(log.metadata)
            add(bookmarks)
            // Cairo writes its fonts when the file is finished.
            if let wholeFonts = exporter.wholeFonts {
                exporter.finisher?.wholeFonts = try wholeFonts.programs(of: exporter.fonts.shown)
            }
            try surface.finish()
            try context.check(during: .finish)
            try writer.finish()
            try exporter.finisher?.finish()
            try exporter.packed?.finish()
        }
    }

    /// Does what makes cairo write; a failure closes the fonts and pictures, which may remember it.
    private func guarded(_ body: () throws -> Void) throws(ExportError) {
        exporter.compression.answer(exporter.finisher == nil ? .libdeflate : .stored)
        defer { exporter.compression.answer(.zlib) }
        do {
            try body()
        } catch {
            exporter.fonts.reset()
            exporter.images.reset()
            switch writer.failure ?? error {
            case let error as FinishError: throw .finish(error)
            case let error as CairoError: throw .drawing(error)
            case let error as ExportError: throw error
            case let error: throw .output(error)
            }
        }
    }

    private func add(_ bookmarks: [Bookmark]) {
        var open: [(level: Int, number: Int32)] = []
        for bookmark in bookmarks {
            while let last = open.last, last.level >= bookmark.level { open.removeLast() }
            open.append((bookmark.level, surface.add(bookmark, below: open.last?.number)))
        }
    }
}
