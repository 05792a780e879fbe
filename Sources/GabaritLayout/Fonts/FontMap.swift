internal import CPango
internal import GabaritPages

/// A Pango font map and context over a private font configuration: 72 units an inch, nothing hinted, nothing rounded.
///
/// It is lent by ``FontMapPool`` and goes back there with the last font that was opened in it.
final class FontMap {
    private let lent: FontMapPool.Map
    private let key: FontMapPool.Key

    /// The context that items are made in.
    var context: OpaquePointer { lent.context }

    /// Takes a map of faces, or makes one.
    /// - Throws: `font.unreadable` where fontconfig cannot open the first face or memory is short.
    init(faces: [Face]) throws(LayoutError) {
        let key = FontMapPool.Key(faces)
        lent = if let idle = FontMapPool.take(key) { idle } else { try Self.made(FontConfiguration(faces: faces)) }
        self.key = key
    }

    private static func made(_ configuration: FontConfiguration) throws(LayoutError) -> FontMapPool.Map {
        guard let map = pango_ft2_font_map_new() else { throw LayoutError(TextMessages.noFontMap()) }
        gabarit_ft2_set_resolution(map, 72)
        pango_fc_font_map_set_config(gabarit_fc_font_map(map), configuration.pointer)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            throw LayoutError(TextMessages.noFontMap())
        }
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        return FontMapPool.Map(map: map, context: context, configuration: configuration)
    }

    deinit { FontMapPool.give(lent, for: key) }
}
