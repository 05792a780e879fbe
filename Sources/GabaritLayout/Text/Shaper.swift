internal import CPango
internal import GabaritPages
internal import GabaritPrimitives

/// Shapes the forced lines of a paragraph through Pango: itemises by script, direction and style, then shapes each
/// item.
struct Shaper {
    private let world: FontWorld
    private let buffer: GlyphBuffer
    private let items: ItemBook
    private let lines = ShapedLines()
    private let hyphenators: HyphenatorBook
    /// Whether items and lines that are known serve again; a test compares both.
    var isUsingKnownItems = true
    /// White between the groups of a grouped word, in ems.
    static let groupGap = 0.22

    /// Makes a shaper over a world of fonts and the patterns of languages.
    init(world: FontWorld, hyphenators: HyphenatorBook) throws(LayoutError) {
        guard let buffer = GlyphBuffer() else { throw LayoutError(TextMessages.noFontMap()) }
        self.world = world
        self.hyphenators = hyphenators
        self.buffer = buffer
        items = ItemBook(map: world.map)
    }

    /// Shapes one forced line, or finds it.
    ///
    /// `bytes` are the paragraph's, `range` the line's among them, `pieces` all the paragraph's; of a paragraph of several lines each
    /// is remembered.
    /// - Throws: `font.unknown-family`, `font.no-such-face`, `font.missing-glyph`, `hyphenation.unreadable`.
    func shape(
        _ bytes: [UInt8], range: Range<Int>, isForced: Bool, pieces: [TextPiece], style: TextStyle,
        isPart: Bool
    ) throws(LayoutError) -> ShapedText {
        guard isPart, isUsingKnownItems else {
            return try shape(bytes, range: range, isForced: isForced, pieces: pieces, style: style)
        }
        let own = ShapingSource.pieces(of: range, in: pieces)
        guard let key = ShapedLines.Key(bytes, range: range, pieces: pieces[own], style: style) else {
            return try shape(bytes, range: range, isForced: isForced, pieces: pieces, style: style)
        }
        if let line = lines.line(key, range: range, isForced: isForced, pieces: pieces, from: own.lowerBound) {
            return line
        }
        let line = try shape(bytes, range: range, isForced: isForced, pieces: pieces, style: style)
        lines.insert(line, for: key)
        return line
    }

    private func shape(
        _ bytes: [UInt8], range: Range<Int>, isForced: Bool, pieces: [TextPiece], style: TextStyle
    ) throws(LayoutError) -> ShapedText {
        var shaped = ShapedText(range: range, isForced: isForced)
        let source = ShapingSource(bytes, range: range, pieces: pieces)
        var fonts: [LoadedFont] = []
        for piece in source.pieces {
            let id = try world.face(of: pieces[piece].style, at: pieces[piece].span)
            fonts.append(try world.font(id, size: pieces[piece].style.size))
        }
        if !source.bytes.isEmpty {
            var missing: [Diagnostic] = []
            shaped.glyphs.reserveCapacity(source.bytes.count)
            shaped.clusters.reserveCapacity(source.bytes.count)
            // Pango reads up to the length it is told; the trailing zero is for its own assertions.
            let terminated = source.bytes + [0]
            try terminated.withUnsafeBufferPointer { (text) throws(LayoutError) in
                guard let start = text.baseAddress else { return }
                let base = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
                func add(
                    _ item: UnsafeMutablePointer<PangoItem>, bytes range: Range<Int>, firstPiece: Int
                ) {
                    pango_shape_full(
                        base + range.lowerBound, gint(clamping: range.count), base, gint(clamping: text.count - 1),
                        &item.pointee.analysis, buffer.pointer)
                    append(
                        range, level: item.pointee.analysis.level, font: fonts[firstPiece], firstPiece: firstPiece,
                        source: source, pieces: pieces, to: &shaped, missing: &missing)
                }
                let stretches = source.stretches(of: pieces)
                if let item = knownItem(of: source, stretches, pieces: pieces, fonts: fonts, language: style.language) {
                    return add(item, bytes: 0..<source.bytes.count, firstPiece: 0)
                }
                guard let attributes = AttributeList(language: style.language.tag) else {
                    throw LayoutError(TextMessages.noFontMap())
                }
                for stretch in stretches {
                    let style = pieces[source.pieces[stretch.piece]].style
                    attributes.set(
                        fonts[stretch.piece], features: Self.features(of: style), language: style.language.tag,
                        in: stretch.range)
                }
                let list = ItemList(base, length: text.count - 1, attributes: attributes, map: world.map)
                var cursor = 0
                try list.forEach { (item) throws(LayoutError) in
                    let start = Int(item.pointee.offset)
                    while cursor + 1 < source.pieces.count, source.starts[cursor + 1] <= start { cursor += 1 }
                    let piece = pieces[source.pieces[cursor]]
                    guard fonts[cursor].isSame(as: item.pointee.analysis.font) else {
                        throw LayoutError(TextMessages.substitutedFace(piece.style.family, at: piece.span))
                    }
                    add(item, bytes: start..<start + Int(item.pointee.length), firstPiece: cursor)
                }
            }
            if !missing.isEmpty { throw LayoutError(missing) }
        }
        var dividing: [LanguageTag: Hyphenator] = [:]
        for piece in source.pieces where pieces[piece].isHyphenated {
            let language = pieces[piece].style.language
            if dividing[language] == nil { dividing[language] = try hyphenators.hyphenator(for: language) }
        }
        finish(&shaped, bytes: bytes, source: source, pieces: pieces, fonts: fonts, hyphenators: dividing)
        return shaped
    }

    /// The item of a text that is set in one way, if it is known without asking Pango.
    private func knownItem(
        of source: ShapingSource, _ stretches: [ShapingSource.Stretch], pieces: [TextPiece], fonts: [LoadedFont],
        language: LanguageTag
    ) -> UnsafeMutablePointer<PangoItem>? {
        guard isUsingKnownItems, stretches.count == 1, let first = source.pieces.first else { return nil }
        let style = pieces[first].style
        let setting = ItemBook.Setting(
            face: fonts[0].face, size: fonts[0].size, features: Self.features(of: style), paragraphLanguage: language,
            language: style.language)
        return items.item(for: source.bytes, set: setting, in: fonts[0])
    }

    /// The OpenType features that differ from a font's own, in Pango's notation.
    static func features(of style: TextStyle) -> String {
        // Letters set apart do not hold together.
        switch (style.kerning, style.ligatures && style.tracking == .zero) {
        case (true, true): ""
        case (false, true): "kern=0"
        case (true, false): "liga=0,clig=0,calt=0"
        case (false, false): "kern=0,liga=0,clig=0,calt=0"
        }
    }

    /// Adds what the buffer holds as an item's clusters, in the order of the text.
    private func append(
        _ bytes: Range<Int>, level: UInt8, font: LoadedFont, firstPiece: Int, source: ShapingSource,
        pieces: [TextPiece],
        to shaped: inout ShapedText, missing: inout [Diagnostic]
    ) {
        guard let glyphs = buffer.pointer.pointee.glyphs, let clusters = buffer.pointer.pointee.log_clusters else {
            return
        }
        let count = buffer.count
        let itemNumber = Int32(clamping: shaped.items.count)
        shaped.items.append(
            ShapedText.Item(
                face: font.face, size: font.size, level: level, underlineOffset: font.underlineOffset,
                underlineThickness: font.underlineThickness))
        // Stretches of glyphs with one cluster value, brought into the order of the text.
        var stretches: [Range<Int>] = []
        stretches.reserveCapacity(count)
        var start = 0
        for index in 1..<max(count, 1) + 1 where index >= count || clusters[index] != clusters[start] {
            if start < count { stretches.append(start..<index) }
            start = index
        }
        if level % 2 == 1 { stretches.reverse() }
        var cursor = firstPiece
        for (position, stretch) in stretches.enumerated() {
            let first = bytes.lowerBound + Int(clusters[stretch.lowerBound])
            let next =
                position + 1 < stretches.count ? Int(clusters[stretches[position + 1].lowerBound]) : bytes.count
            let last = bytes.lowerBound + next
            var advance: Int32 = 0
            let firstGlyph = Int32(clamping: shaped.glyphs.count)
            while cursor + 1 < source.pieces.count, source.starts[cursor + 1] <= first { cursor += 1 }
            for index in stretch {
                let geometry = glyphs[index].geometry
                let isEmpty = gabarit_glyph_is_empty(glyphs[index].glyph) != 0
                if gabarit_glyph_is_unknown(glyphs[index].glyph) != 0, let scalar = source.scalar(at: first) {
                    let piece = pieces[source.pieces[cursor]]
                    let diagnostic = TextMessages.missingGlyph(scalar, family: piece.style.family, at: piece.span)
                    if !missing.contains(where: { $0.message == diagnostic.message }) { missing.append(diagnostic) }
                }
                shaped.glyphs.append(
                    ShapedText.Glyph(
                        id: isEmpty ? font.space : glyphs[index].glyph, advance: isEmpty ? 0 : geometry.width,
                        dx: geometry.x_offset, dy: geometry.y_offset))
                advance += isEmpty ? 0 : geometry.width
            }
            // A letter whose capitals are several shapes as several clusters: they are one of the text.
            if source.isInside(first), !shaped.clusters.isEmpty, level % 2 == 0 {
                shaped.clusters[shaped.clusters.count - 1].glyphCount += Int32(stretch.count)
                shaped.clusters[shaped.clusters.count - 1].advance += advance
                shaped.clusters[shaped.clusters.count - 1].finalAdvance =
                    shaped.clusters[shaped.clusters.count - 1].advance
                continue
            }
            let original = source.original(first)
            let alone =
                stretch.count == 1 && level % 2 == 0 && advance != 0
                ? font.advance(ofGlyph: glyphs[stretch.lowerBound].glyph) : Int(advance)
            shaped.clusters.append(
                ShapedText.Cluster(
                    start: Int32(clamping: original), bytes: Int32(clamping: source.original(last) - original),
                    firstGlyph: firstGlyph, glyphCount: Int32(stretch.count), advance: advance,
                    finalAdvance: Int32(clamping: alone), item: itemNumber,
                    piece: Int32(clamping: source.pieces[cursor]),
                    isWhite: source.isWhite(first), isElastic: source.isElastic(first), joinsPrevious: false))
        }
    }

    /// Adds tracking, the white between groups and the break opportunities.
    private func finish(
        _ shaped: inout ShapedText, bytes: [UInt8], source: ShapingSource, pieces: [TextPiece], fonts: [LoadedFont],
        hyphenators: [LanguageTag: Hyphenator]
    ) {
        for index in shaped.clusters.indices {
            shaped.clusters[index].advance += Int32(
                clamping: pieces[Int(shaped.clusters[index].piece)].style.tracking.units)
        }
        BreakMarker.mark(&shaped, bytes: bytes, pieces: pieces, of: source.pieces, hyphenators: hyphenators) { piece in
            fonts[source.pieces.firstIndex(of: piece) ?? 0]
        }
        if source.pieces.contains(where: { !pieces[$0].groups.isEmpty }) {
            GroupSpacer.space(&shaped, bytes: bytes, pieces: pieces, gap: Self.groupGap)
        }
        shaped.finish()
    }
}
