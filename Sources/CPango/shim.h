#pragma once
#include <pango/pango.h>
#include <pango/pangoft2.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-ot.h>
// Macros do not import into Swift.
static inline PangoFcFontMap *gabarit_fc_font_map(PangoFontMap *map) { return PANGO_FC_FONT_MAP(map); }
static inline PangoFcFont *gabarit_fc_font(PangoFont *font) { return PANGO_FC_FONT(font); }
static inline void gabarit_ft2_set_resolution(PangoFontMap *map, double dpi) {
    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), dpi, dpi);
}
static inline int gabarit_glyph_is_unknown(PangoGlyph glyph) { return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0; }
static inline int gabarit_glyph_is_empty(PangoGlyph glyph) { return glyph == PANGO_GLYPH_EMPTY; }
static inline PangoItem *gabarit_item(const GList *list) { return (PangoItem *)list->data; }
// The type of pango_attr_list_insert takes the attribute over.
static inline void gabarit_insert(PangoAttrList *list, PangoAttribute *attribute, guint start, guint end) {
    if (attribute == NULL) return;
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert(list, attribute);
}
