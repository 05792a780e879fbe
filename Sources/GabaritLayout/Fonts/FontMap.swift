internal import CPango

/// A Pango font map and context over a private font configuration: 72 units an inch, nothing hinted, nothing rounded.
final class FontMap {
    /// The context that items are made in; owned.
    let context: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    /// Kept alive as long as the map, which refers to it.
    private let configuration: FontConfiguration

    /// Makes a map over a configuration.
    init(_ configuration: FontConfiguration) throws(LayoutError) {
        guard let map = pango_ft2_font_map_new() else { throw LayoutError(TextMessages.noFontMap()) }
        gabarit_ft2_set_resolution(map, 72)
        pango_fc_font_map_set_config(gabarit_fc_font_map(map), configuration.pointer)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            throw LayoutError(TextMessages.noFontMap())
        }
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        self.configuration = configuration
        self.map = map
        self.context = context
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        // Pango 1.50 does not let go of its configuration when a map ends.
        pango_fc_font_map_set_config(gabarit_fc_font_map(map), nil)
        g_object_unref(map)
    }
}
