import GabaritExport
import GabaritLayout
import GabaritPages
import GabaritPrimitives

/// What a worker makes documents with, whatever their templates: the engine with its fonts and memories, and the writers.
///
/// It is of one list of faces. What was made before changes no byte of what is made next.
final class RenderTools {
    let engine: LayoutEngine
    let exporter: PDFExporter
    let raster: RasterExporter
    /// Makes exporters such as this one, for files that stay open while others are made.
    let makeExporter: () throws(ExportError) -> PDFExporter

    init(
        faces: [Face], patterns: [HyphenationPatterns], form: PDFExporter.Form = .finished,
        compression: StreamCompression, fontPrograms: FontPrograms, limits: LayoutLimits = LayoutLimits()
    ) throws(Diagnostics) {
        do { engine = try LayoutEngine(faces: faces, patterns: patterns, limits: limits) } catch {
            throw Diagnostics(error.diagnostics)
        }
        makeExporter = { () throws(ExportError) in
            try PDFExporter(faces: faces, form: form, compression: compression, fontPrograms: fontPrograms)
        }
        do {
            exporter = try makeExporter()
            raster = try RasterExporter(faces: faces)
        } catch {
            throw Diagnostics([RenderingMessages.diagnostic(error)])
        }
    }
}
