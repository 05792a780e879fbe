internal import CCairo

/// A face at a size, for one scale of the surface.
final class ScaledFont {
    let pointer: OpaquePointer

    /// Scales a face.
    ///
    /// - Parameters:
    ///   - points: the em in points.
    ///   - scale: device units in a point, 1 on a PDF page.
    init(_ face: FontFace, points: Double, scale: Double, options: FontOptions) throws(CairoError) {
        var size = cairo_matrix_t(xx: points, yx: 0, xy: 0, yy: points, x0: 0, y0: 0)
        var device = cairo_matrix_t(xx: scale, yx: 0, xy: 0, yy: scale, x0: 0, y0: 0)
        guard let pointer = cairo_scaled_font_create(face.pointer, &size, &device, options.pointer) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .scaleFont)
        }
        self.pointer = pointer
        try CairoError.check(cairo_scaled_font_status(pointer), during: .scaleFont)
    }

    deinit { cairo_scaled_font_destroy(pointer) }
}
