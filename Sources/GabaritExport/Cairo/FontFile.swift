internal import CCairo
import GabaritPages

/// An open font file, with a FreeType of its own: two files share nothing, so that threads need no lock between them.
final class FontFile {
    /// FreeType's face.
    let face: FT_Face
    private let library: FT_Library

    /// Opens a file.
    ///
    /// - Throws: `CAIRO_STATUS_FILE_NOT_FOUND` where it cannot be read, `CAIRO_STATUS_FREETYPE_ERROR` where it is no font or has no such
    ///   face.
    init(_ face: Face) throws(CairoError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .openFont)
        }
        var opened: FT_Face?
        let failure = FT_New_Face(library, face.path, FT_Long(face.index), &opened)
        guard failure == 0, let opened else {
            FT_Done_FreeType(library)
            throw CairoError(Self.status(of: failure), during: .openFont)
        }
        self.face = opened
        self.library = library
    }

    private static func status(of failure: FT_Error) -> cairo_status_t {
        switch Int(failure) {
        case Int(FT_Err_Cannot_Open_Resource): CAIRO_STATUS_FILE_NOT_FOUND
        case Int(FT_Err_Out_Of_Memory): CAIRO_STATUS_NO_MEMORY
        default: CAIRO_STATUS_FREETYPE_ERROR
        }
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}
