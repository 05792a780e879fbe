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

    /// The face's own glyph for a character, if it has one.
    func glyph(of scalar: Unicode.Scalar) throws(CairoError) -> UInt32? {
        var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
        var count: Int32 = 0
        let text = String(scalar)
        let status = cairo_scaled_font_text_to_glyphs(
            pointer, 0, 0, text, Int32(text.utf8.count), &glyphs, &count, nil, nil, nil)
        defer { cairo_glyph_free(glyphs) }
        try CairoError.check(status, during: .scaleFont)
        guard count == 1, let glyphs, glyphs[0].index != 0 else { return nil }
        return UInt32(exactly: glyphs[0].index)
    }

    deinit { cairo_scaled_font_destroy(pointer) }
}
