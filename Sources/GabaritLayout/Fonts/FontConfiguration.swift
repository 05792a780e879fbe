internal import CPango
internal import GabaritPages

/// A private fontconfig configuration that holds exactly the faces it is given, each under a family name of its own.
///
/// A face is named by its number, never by what its file says of itself: two files of one family, a family known under
/// several names, or a machine's own fonts cannot take one another's place. Only the file and the index are told, so no
/// font file is scanned.
final class FontConfiguration {
    /// The configuration, owned.
    let pointer: OpaquePointer

    /// Makes a configuration of faces.
    /// - Throws: `font.unreadable` where fontconfig cannot open the first face or memory is short.
    init(faces: [Face]) throws(LayoutError) {
        guard let pointer = FcConfigCreate() else { throw LayoutError(TextMessages.noFontMap()) }
        self.pointer = pointer
        guard let first = faces.first else { return }
        // The set of the application's fonts comes into being with the first file added to it.
        guard FcConfigAppFontAddFile(pointer, first.path) != 0, let set = FcConfigGetFonts(pointer, FcSetApplication)
        else {
            throw LayoutError(TextMessages.unreadable(first))
        }
        while set.pointee.nfont > 0, let fonts = set.pointee.fonts {
            set.pointee.nfont -= 1
            FcPatternDestroy(fonts[Int(set.pointee.nfont)])
        }
        for (index, face) in faces.enumerated() {
            guard let pattern = Self.pattern(of: face, named: Self.familyName(of: Face.ID(index))) else {
                throw LayoutError(TextMessages.noFontMap())
            }
            guard FcFontSetAdd(set, pattern) != 0 else {
                FcPatternDestroy(pattern)
                throw LayoutError(TextMessages.noFontMap())
            }
        }
    }

    deinit { FcConfigDestroy(pointer) }

    /// The family name under which a face is known inside the configuration.
    static func familyName(of face: Face.ID) -> String { "face-\(face.index)" }

    /// What fontconfig is told of a face; the caller owns it.
    private static func pattern(of face: Face, named family: String) -> OpaquePointer? {
        guard let pattern = FcPatternCreate() else { return nil }
        // Matching reads these two whatever they hold; fallback, which would use them, is off.
        guard let characters = FcCharSetCreate() else {
            FcPatternDestroy(pattern)
            return nil
        }
        defer { FcCharSetDestroy(characters) }
        guard let languages = FcLangSetCreate() else {
            FcPatternDestroy(pattern)
            return nil
        }
        defer { FcLangSetDestroy(languages) }
        let added =
            FcPatternAddString(pattern, FC_FAMILY, family) != 0
            && FcPatternAddString(pattern, FC_FILE, face.path) != 0
            && FcPatternAddInteger(pattern, FC_INDEX, CInt(clamping: face.index)) != 0
            && FcPatternAddString(pattern, FC_FONTFORMAT, "TrueType") != 0
            && FcPatternAddBool(pattern, FC_OUTLINE, 1) != 0
            && FcPatternAddBool(pattern, FC_SCALABLE, 1) != 0
            && FcPatternAddBool(pattern, FC_HINTING, 0) != 0
            && FcPatternAddInteger(pattern, FC_HINT_STYLE, CInt(FC_HINT_NONE)) != 0
            && FcPatternAddCharSet(pattern, FC_CHARSET, characters) != 0
            && FcPatternAddLangSet(pattern, FC_LANG, languages) != 0
        guard added else {
            FcPatternDestroy(pattern)
            return nil
        }
        return pattern
    }
}
