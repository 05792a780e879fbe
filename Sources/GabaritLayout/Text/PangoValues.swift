internal import CPango

/// A list of Pango attributes over one text, owned.
final class AttributeList {
    /// The list.
    let pointer: OpaquePointer
    private let language: String

    /// Makes a list for a text whose words are of one language; no other font stands in for one that lacks a character.
    init?(language: String) {
        guard let pointer = pango_attr_list_new() else { return nil }
        self.pointer = pointer
        self.language = language
        gabarit_insert(pointer, pango_attr_fallback_new(0), 0, .max)
        gabarit_insert(pointer, pango_attr_language_new(pango_language_from_string(language)), 0, .max)
    }

    deinit { pango_attr_list_unref(pointer) }

    /// Sets a stretch of bytes in a font with OpenType features and the forms of a language; an empty string asks for the features
    /// that fonts have by default.
    func set(_ font: LoadedFont, features: String, language: String, in range: Range<Int>) {
        let start = guint(clamping: range.lowerBound)
        let end = guint(clamping: range.upperBound)
        gabarit_insert(pointer, pango_attr_font_desc_new(font.description), start, end)
        if language != self.language {
            gabarit_insert(pointer, pango_attr_language_new(pango_language_from_string(language)), start, end)
        }
        if !features.isEmpty { gabarit_insert(pointer, pango_attr_font_features_new(features), start, end) }
    }
}

/// The items that Pango makes of a text, owned; they are freed with the list.
final class ItemList {
    private let list: UnsafeMutablePointer<GList>?

    /// Itemises a text.
    init(_ text: UnsafePointer<CChar>, length: Int, attributes: AttributeList, map: FontMap) {
        list = pango_itemize_with_base_dir(
            map.context, PANGO_DIRECTION_LTR, text, 0, CInt(clamping: length), attributes.pointer, nil)
    }

    deinit {
        forEach { pango_item_free($0) }
        g_list_free(list)
    }

    /// The item, where there is one only; it lives as long as the list.
    var only: UnsafeMutablePointer<PangoItem>? {
        guard let list, list.pointee.next == nil else { return nil }
        return gabarit_item(list)
    }

    /// Calls a function with each item, in the order of the text.
    func forEach<E: Error>(_ body: (UnsafeMutablePointer<PangoItem>) throws(E) -> Void) throws(E) {
        var link = list
        while let current = link {
            link = current.pointee.next
            if let item = gabarit_item(current) { try body(item) }
        }
    }
}

/// A buffer of shaped glyphs, owned and used again for each item.
final class GlyphBuffer {
    /// The buffer.
    let pointer: UnsafeMutablePointer<PangoGlyphString>

    /// Makes an empty buffer.
    init?() {
        guard let pointer = pango_glyph_string_new() else { return nil }
        self.pointer = pointer
    }

    deinit { pango_glyph_string_free(pointer) }

    /// The number of glyphs.
    var count: Int { pointer.pointee.glyphs == nil ? 0 : Int(pointer.pointee.num_glyphs) }
}
