internal import CPango

/// Measures what a face can do at most: the widest glyphs that a set of characters may become, and how far kerning may
/// drive two of them apart.
///
/// In units of the face's em. It holds for texts whose glyphs are those characters' own or come of the substitutions
/// that shaping applies by default.
final class FontRuler {
    /// Which features are applied.
    struct Features: Hashable {
        var kerning: Bool
        var ligatures: Bool
    }

    /// What a set of characters can come to.
    struct Extremes: Hashable {
        /// The widest advance: of a character alone, or of any glyph that substitution may put in its place.
        var advance: Int
        /// How far kerning may drive two glyphs apart at most, 0 where it only draws them together.
        var kern: Int
        /// How much wider a glyph that stands for two characters or more may be than two characters alone.
        var ligature: Int
    }

    /// Units in an em.
    let unitsPerEm: Int

    private let font: OpaquePointer
    /// The same face, whose characters are glyphs by number: ``base`` and on.
    private let glyphs: OpaquePointer
    private let buffer: OpaquePointer
    /// The first character of a private plane (Unicode 15, plane 15), which no rule of shaping touches.
    private static let base: UInt32 = 0xF0000

    /// Makes a ruler for an opened face.
    init?(_ loaded: LoadedFont) {
        guard let shaping = loaded.shaping, let face = hb_font_get_face(shaping), let font = hb_font_create(face) else {
            return nil
        }
        guard let glyphs = hb_font_create_sub_font(font), let functions = hb_font_funcs_create() else {
            hb_font_destroy(font)
            return nil
        }
        hb_font_funcs_set_nominal_glyph_func(
            functions,
            { _, _, character, glyph, _ in
                guard character >= FontRuler.base, let glyph else { return 0 }
                glyph.pointee = character - FontRuler.base
                return 1
            }, nil, nil)
        hb_font_set_funcs(glyphs, functions, nil, nil)
        hb_font_funcs_destroy(functions)
        guard let buffer = hb_buffer_create() else {
            hb_font_destroy(glyphs)
            hb_font_destroy(font)
            return nil
        }
        self.font = font
        self.glyphs = glyphs
        self.buffer = buffer
        unitsPerEm = max(Int(hb_face_get_upem(face)), 1)
    }

    deinit {
        hb_buffer_destroy(buffer)
        hb_font_destroy(glyphs)
        hb_font_destroy(font)
    }

    /// What the words of a set of characters can come to; quadratic in the number of glyphs where kerning is applied and not simple.
    ///
    /// `words` are the characters as they are set: a letter whose capitals are two letters is two.
    func extremes(of words: [[Unicode.Scalar]], features: Features, language: String) -> Extremes {
        var narrowest = Int.max
        var widest = 0
        var own: Set<UInt32> = []
        for word in words {
            var advance = 0
            for glyph in shapeWord(word, kerning: features.kerning, language: language) {
                own.insert(glyph.id)
                advance += glyph.advance
            }
            widest = max(widest, advance)
            narrowest = min(narrowest, advance)
        }
        let all = closure(of: own, ligatures: features.ligatures)
        let advances = all.map { Int(hb_font_get_glyph_h_advance(font, $0)) }
        let replacement = zip(all, advances).filter { !own.contains($0.0) }.map(\.1).max() ?? 0
        widest = max(widest, advances.max() ?? 0)
        return Extremes(
            advance: widest,
            kern: features.kerning ? largestKern(among: all, advances: advances, language: language) : 0,
            ligature: max(0, replacement - 2 * (narrowest == .max ? 0 : max(narrowest, 0))))
    }

    /// The glyphs that substitution may make of some, in order of their numbers.
    private func closure(of own: Set<UInt32>, ligatures: Bool) -> [UInt32] {
        guard let lookups = hb_set_create(), let set = hb_set_create() else { return own.sorted() }
        defer {
            hb_set_destroy(lookups)
            hb_set_destroy(set)
        }
        for glyph in own { hb_set_add(set, glyph) }
        var tags = ["ccmp", "locl", "rlig", "rclt"].map(Self.tag)
        if ligatures { tags += ["liga", "clig", "calt"].map(Self.tag) }
        tags.append(0)
        let face = hb_font_get_face(font)
        hb_ot_layout_collect_lookups(face, Self.tag("GSUB"), nil, nil, tags, lookups)
        hb_ot_layout_lookups_substitute_closure(face, lookups, set)
        var all: [UInt32] = []
        var glyph = UInt32.max
        while hb_set_next(set, &glyph) != 0 { all.append(glyph) }
        return all
    }

    private func largestKern(among all: [UInt32], advances: [Int], language: String) -> Int {
        // A repertoire of thousands of glyphs is not enumerated; no kern is wider than its widest glyph.
        guard all.count <= 3000 else { return advances.max() ?? 0 }
        if let largest = readKern(among: all, language: language) { return largest }
        return all.count <= 1000 ? shapedKern(among: all, language: language) : advances.max() ?? 0
    }

    /// A table of the face.
    func table(_ name: StaticString) -> LayoutTable? { hb_font_get_face(font).flatMap { LayoutTable($0, name) } }

    /// The largest kern by the face's tables, where they say it simply.
    func readKern(among all: [UInt32], language: String) -> Int? {
        guard let face = hb_font_get_face(font) else { return nil }
        var largest = 0
        for script in Self.scripts {
            guard let read = PairKerning(face, script: script, language: language)?.largest(among: all) else {
                return nil
            }
            largest = max(largest, read)
        }
        return largest
    }

    /// The largest kern by shaping every pair; a pair's kern may be on either glyph, or shared by both.
    func shapedKern(among all: [UInt32], language: String) -> Int {
        let advances = all.map { Int(hb_font_get_glyph_h_advance(font, $0)) }
        var largest = 0
        for (first, firstAdvance) in zip(all, advances) {
            for (second, secondAdvance) in zip(all, advances) {
                let pair = [first &+ Self.base, second &+ Self.base]
                for script in Self.scripts {
                    let shaped = shape(
                        pair, with: glyphs, as: script, kerning: true, substitutes: false, language: language)
                    largest = max(largest, shaped.reduce(0) { $0 + $1.advance } - firstAdvance - secondAdvance)
                }
            }
        }
        return largest
    }

    /// What letters are shaped as, and what signs are that all scripts have in common.
    private static let scripts = [HB_SCRIPT_LATIN, HB_SCRIPT_COMMON]

    private struct Shaped {
        var id: UInt32
        var advance: Int
    }

    /// Letters are shaped as Latin, what is common to all scripts alone as common: the wider of each glyph counts.
    private func shapeWord(_ word: [Unicode.Scalar], kerning: Bool, language: String) -> [Shaped] {
        let text = word.map(\.value)
        func shaped(_ script: hb_script_t) -> [Shaped] {
            shape(text, with: font, as: script, kerning: kerning, substitutes: true, language: language)
        }
        var result = shaped(HB_SCRIPT_LATIN)
        let common = shaped(HB_SCRIPT_COMMON)
        guard common.count == result.count else { return result + common }
        for index in common.indices where common[index].advance > result[index].advance {
            result[index] = common[index]
        }
        return result
    }

    private func shape(
        _ text: [UInt32], with font: OpaquePointer, as script: hb_script_t, kerning: Bool, substitutes: Bool,
        language: String
    ) -> [Shaped] {
        var features: [hb_feature_t] = [Self.feature("kern", kerning)]
        if !substitutes {
            features += ["ccmp", "locl", "rlig", "rclt", "liga", "clig", "calt"].map { Self.feature($0, false) }
        }
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, script)
        hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
        hb_buffer_add_codepoints(buffer, text, CInt(clamping: text.count), 0, CInt(clamping: text.count))
        hb_shape(font, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return [] }
        return (0..<Int(count)).map { Shaped(id: infos[$0].codepoint, advance: Int(positions[$0].x_advance)) }
    }

    private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func feature(_ name: String, _ isOn: Bool) -> hb_feature_t {
        hb_feature_t(tag: tag(name), value: isOn ? 1 : 0, start: 0, end: .max)
    }
}
