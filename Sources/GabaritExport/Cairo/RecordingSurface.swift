internal import CCairo
import GabaritPrimitives

/// What was drawn, kept as it was drawn: in a file it stands once, however often it is painted.
final class RecordingSurface {
    let pointer: OpaquePointer
    let width: Double
    let height: Double

    /// Makes a surface with nothing on it, its upper left corner at the origin; the size is in the drawing's own units.
    convenience init(width: Double, height: Double) throws(CairoError) {
        try self.init(cairo_rectangle_t(x: 0, y: 0, width: width, height: height))
    }

    /// Makes a surface for what lies in a rectangle of a page.
    convenience init(_ extents: Rectangle) throws(CairoError) {
        try self.init(
            cairo_rectangle_t(
                x: extents.minX.points, y: extents.minY.points, width: extents.size.width.points,
                height: extents.size.height.points))
    }

    private init(_ extents: cairo_rectangle_t) throws(CairoError) {
        var extents = extents
        guard let pointer = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .createSurface)
        }
        self.pointer = pointer
        width = extents.width
        height = extents.height
        try CairoError.check(cairo_surface_status(pointer), during: .createSurface)
    }

    deinit { cairo_surface_destroy(pointer) }
}
