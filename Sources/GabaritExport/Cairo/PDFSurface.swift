internal import CCairo
import GabaritPages
import GabaritPrimitives

/// A PDF file in the making.
final class PDFSurface {
    let pointer: OpaquePointer
    private let writer: StreamWriter

    /// Begins a file; the size is the first page's.
    init(size: Size, writer: StreamWriter) throws(CairoError) {
        self.writer = writer
        guard
            let pointer = cairo_pdf_surface_create_for_stream(
                StreamWriter.callback, writer.context, size.width.points, size.height.points)
        else { throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .createSurface) }
        self.pointer = pointer
        try CairoError.check(cairo_surface_status(pointer), during: .createSurface)
        cairo_pdf_surface_restrict_to_version(pointer, CAIRO_PDF_VERSION_1_5)
    }

    deinit {
        writer.close()
        cairo_surface_destroy(pointer)
    }

    /// Writes what the file says of itself; the document's date stands for creation and change.
    func setMetadata(_ metadata: Pages.Metadata) {
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_TITLE, metadata.title)
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATOR, metadata.creator)
        let date = PDFDate.iso(metadata.date)
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, date)
        cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_MOD_DATE, date)
    }

    /// Adds a bookmark below another, or at the outermost level; gives its number.
    func add(_ bookmark: Bookmark, below parent: Int32?) -> Int32 {
        let place = "page=\(bookmark.page) pos=[\(bookmark.x) \(bookmark.y)]"
        return cairo_pdf_surface_add_outline(
            pointer, parent ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    /// Sets the size of the next page, before anything is painted on it.
    func setSize(_ size: Size) { cairo_pdf_surface_set_size(pointer, size.width.points, size.height.points) }

    /// Throws what went wrong so far.
    func check(during operation: CairoError.Operation) throws(CairoError) {
        try CairoError.check(cairo_surface_status(pointer), during: operation)
    }

    /// Writes the end of the file.
    func finish() throws(CairoError) {
        cairo_surface_finish(pointer)
        try check(during: .finish)
    }
}
