internal import CCairo
import GabaritPages

/// A face of a font file, opened by path and index.
final class FontFace {
    let pointer: OpaquePointer

    /// Opens a face.
    ///
    /// Cairo is given the open file and not its path: of those that it opens itself it keeps ten for the whole process, and shuts one
    /// for the next without asking whether another thread reads it (`_font_map_release_face_lock_held` of cairo-ft-font.c, 1.16).
    init(_ face: Face) throws(CairoError) {
        let file = try FontFile(face)
        guard let pointer = cairo_ft_font_face_create_for_ft_face(file.face, FT_Int32(FT_LOAD_NO_HINTING)) else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .openFont)
        }
        // Scaled fonts that cairo remembers use the file longer than this object lives: it ends with cairo's own.
        let held = Unmanaged.passRetained(file)
        let status = cairo_font_face_set_user_data(pointer, Self.key, held.toOpaque()) { file in
            if let file { Unmanaged<FontFile>.fromOpaque(file).release() }
        }
        self.pointer = pointer
        guard status == CAIRO_STATUS_SUCCESS else {
            held.release()
            throw CairoError(status, during: .openFont)
        }
        try CairoError.check(cairo_font_face_status(pointer), during: .openFont)
    }

    deinit { cairo_font_face_destroy(pointer) }

    /// What cairo knows the file by.
    ///
    /// All threads share it because its address alone counts: nobody reads or writes what is there.
    private nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}
