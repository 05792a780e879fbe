internal import CPango
internal import GabaritPages
internal import GabaritPrimitives

/// A face at a size, opened: what shaping asks for and what lines are measured with.
final class LoadedFont {
    /// The face.
    let face: Face.ID
    /// The em.
    let size: Length
    /// What to ask Pango for; owned.
    let description: OpaquePointer
    /// From the baseline up to the face's ascender.
    let ascent: Length
    /// From the baseline down to the face's descender.
    let descent: Length
    /// From the baseline down to the middle of an underline.
    let underlineOffset: Length
    /// The thickness of an underline.
    let underlineThickness: Length
    /// The glyph of U+0020, which stands for characters that have no shape.
    let space: UInt32

    /// The advances of the first glyphs alone, as far as they were asked for.
    private let advances: UnsafeMutableBufferPointer<Int32>
    private let font: UnsafeMutablePointer<PangoFont>
    /// Nobody else uses the map while this font is open.
    private let map: FontMap

    /// Opens a face at a size.
    /// - Throws: `font.unreadable` where the file holds no glyph.
    init(_ face: Face, id: Face.ID, size: Length, map: FontMap) throws(LayoutError) {
        guard let description = pango_font_description_new() else { throw LayoutError(TextMessages.noFontMap()) }
        pango_font_description_set_family(description, FontConfiguration.familyName(of: id))
        pango_font_description_set_absolute_size(description, Double(min(max(size.units, 1), 1 << 24)))
        guard let font = pango_context_load_font(map.context, description) else {
            pango_font_description_free(description)
            throw LayoutError(TextMessages.unreadable(face))
        }
        guard let shaped = pango_font_get_hb_font(font), hb_face_get_glyph_count(hb_font_get_face(shaped)) > 0 else {
            g_object_unref(font)
            pango_font_description_free(description)
            throw LayoutError(TextMessages.unreadable(face))
        }
        var extents = hb_font_extents_t()
        if hb_font_get_h_extents(shaped, &extents) == 0 {
            extents.ascender = hb_position_t(clamping: size.units * 4 / 5)
            extents.descender = -hb_position_t(clamping: size.units / 5)
        }
        var offset: hb_position_t = -hb_position_t(clamping: size.units / 10)
        var thickness = hb_position_t(clamping: size.units / 20)
        _ = hb_ot_metrics_get_position(shaped, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, &offset)
        _ = hb_ot_metrics_get_position(shaped, HB_OT_METRICS_TAG_UNDERLINE_SIZE, &thickness)
        var space: hb_codepoint_t = 0
        _ = hb_font_get_nominal_glyph(shaped, 0x20, &space)
        self.face = id
        self.size = size
        self.description = description
        self.font = font
        self.map = map
        self.space = space
        advances = .allocate(capacity: 1024)
        advances.initialize(repeating: .min)
        ascent = Length(units: Int(extents.ascender))
        descent = Length(units: Int(extents.descender.magnitude))
        // The table says where the underline's upper edge is.
        underlineThickness = Length(units: max(Int(thickness), 1))
        underlineOffset = Length(units: Int(thickness / 2) - Int(offset))
    }

    deinit {
        g_object_unref(font)
        pango_font_description_free(description)
        advances.deallocate()
    }

    /// Whether a font that Pango chose is this one.
    func isSame(as other: UnsafeMutablePointer<PangoFont>?) -> Bool {
        guard let other else { return false }
        if other == font { return true }
        guard let pattern = pango_fc_font_get_pattern(gabarit_fc_font(other)) else { return false }
        var family: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch, let family else { return false }
        return String(cString: family) == FontConfiguration.familyName(of: face)
    }

    /// HarfBuzz's font of the same size; lent.
    var shaping: OpaquePointer? { pango_font_get_hb_font(font) }

    /// The advance of a glyph alone, before kerning.
    func advance(ofGlyph glyph: UInt32) -> Int {
        let index = Int(glyph)
        if index < advances.count, advances[index] != .min { return Int(advances[index]) }
        guard let shaped = shaping else { return 0 }
        let advance = hb_font_get_glyph_h_advance(shaped, glyph)
        if index < advances.count { advances[index] = advance }
        return Int(advance)
    }

    /// The face's own glyph for a character, if it has one.
    func glyph(of scalar: Unicode.Scalar) -> UInt32? {
        guard let shaped = shaping else { return nil }
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(shaped, scalar.value, &glyph) != 0 ? glyph : nil
    }
}

extension LoadedFont {
    /// The hyphen of a word broken at a soft hyphen.
    var hyphen: ShapedText.Glyph? {
        for scalar in ["\u{2010}", "-"] as [Unicode.Scalar] {
            guard let glyph = glyph(of: scalar) else { continue }
            return ShapedText.Glyph(id: glyph, advance: Int32(clamping: advance(ofGlyph: glyph)), dx: 0, dy: 0)
        }
        return nil
    }
}
