internal import CCairo
import GabaritPages

/// A face of a font file, opened by path and index.
final class FontFace {
    let pointer: OpaquePointer

    /// Opens a face.
    ///
    /// The pattern names the file, so that cairo opens it itself under its own locks and asks no configuration.
    init(_ face: Face) throws(CairoError) {
        guard let pattern = FcPatternCreate() else { throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .openFont) }
        defer { FcPatternDestroy(pattern) }
        let index = Int32(clamping: face.index)
        // FC_FILE and FC_INDEX are these names (fontconfig.h); a constant string costs no conversion.
        let isNamed =
            face.path.withCString { path in
                path.withMemoryRebound(to: FcChar8.self, capacity: face.path.utf8.count + 1) {
                    FcPatternAddString(pattern, FC_FILE, $0)
                }
            } != 0
            && FcPatternAddInteger(pattern, FC_INDEX, index) != 0
        guard isNamed, let pointer = cairo_ft_font_face_create_for_pattern(pattern) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .openFont)
        }
        self.pointer = pointer
        try CairoError.check(cairo_font_face_status(pointer), during: .openFont)
    }

    deinit { cairo_font_face_destroy(pointer) }
}
