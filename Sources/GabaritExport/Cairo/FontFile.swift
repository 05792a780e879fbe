internal import CCairo
import GabaritPages

/// An open font file, with a FreeType of its own: two files share nothing, so that threads need no lock between them.
final class FontFile {
    /// FreeType's face.
    let face: FT_Face
    private let library: FT_Library

    /// Opens a file; nothing where it cannot be read or is no font.
    init?(_ face: Face) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var opened: FT_Face?
        guard FT_New_Face(library, face.path, FT_Long(face.index), &opened) == 0, let opened else {
            FT_Done_FreeType(library)
            return nil
        }
        self.face = opened
        self.library = library
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}
