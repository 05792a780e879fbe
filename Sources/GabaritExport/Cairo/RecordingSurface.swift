internal import CCairo

/// What was drawn, kept as it was drawn: in a file it stands once, however often it is painted.
final class RecordingSurface {
    let pointer: OpaquePointer
    let width: Double
    let height: Double

    /// Makes a surface of a size, with nothing on it.
    init(width: Double, height: Double) throws(CairoError) {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        guard let pointer = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .createSurface)
        }
        self.pointer = pointer
        self.width = width
        self.height = height
        try CairoError.check(cairo_surface_status(pointer), during: .createSurface)
    }

    deinit { cairo_surface_destroy(pointer) }
}
