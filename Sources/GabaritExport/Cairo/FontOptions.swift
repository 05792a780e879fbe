internal import CCairo

/// How glyphs are rendered: unhinted, so that what is measured is what is printed.
final class FontOptions {
    let pointer: OpaquePointer

    init() throws(CairoError) {
        guard let pointer = cairo_font_options_create() else {
            throw CairoError(CAIRO_STATUS_NO_MEMORY, during: .scaleFont)
        }
        self.pointer = pointer
        cairo_font_options_set_hint_style(pointer, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(pointer, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(pointer, CAIRO_ANTIALIAS_GRAY)
        try CairoError.check(cairo_font_options_status(pointer), during: .scaleFont)
    }

    deinit { cairo_font_options_destroy(pointer) }
}
