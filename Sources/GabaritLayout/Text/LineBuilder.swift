internal import GabaritPages
internal import GabaritPrimitives

/// Makes the lines of a paragraph from the ranges its breaks leave: visual order, positions, runs.
struct LineBuilder {
    /// Clusters side by side that become one segment.
    private struct Part {
        var clusters: Range<Int>
        var level: UInt8
    }

    private let paragraph: Paragraph
    private let text: ShapedText

    /// Makes a builder for one forced line of a paragraph.
    init(_ paragraph: Paragraph, _ text: ShapedText) {
        self.paragraph = paragraph
        self.text = text
    }

    /// The line that some clusters make; a full one of a justified text is stretched to the measure.
    func line(_ broken: BrokenLine, ending: Line.Ending, measure: Length) -> Line {
        let clusters = broken.clusters
        var width =
            broken.endsWithHyphen && text.opportunities[clusters.upperBound] == .division
            ? text.width(dividing: clusters) : text.width(clusters)
        var stretch = Stretch.none
        if ending == .full, paragraph.rule.isJustified {
            let elastic = text.elasticClusters(in: clusters)
            let white = measure.units - width
            if paragraph.rule.stretches(white, over: elastic.count) {
                stretch = Stretch(white, over: elastic)
                width = measure.units
            }
        }
        let inkEnd = max(text.inked[clusters.upperBound], clusters.lowerBound)
        var segments: [LineSegment] = []
        var x = 0
        for part in visualOrder(parts(of: clusters, inkEnd: inkEnd)) {
            var segment = segment(part, inkEnd: inkEnd, isHyphenated: broken.endsWithHyphen, stretch: stretch)
            segment.x = Length(units: x)
            x += segment.run.width.units
            segments.append(segment)
        }
        return Line(
            segments: segments, width: Length(units: width), baseline: paragraph.baseline,
            height: paragraph.style.leading, text: string(clusters),
            separator: ending == .forced ? "\n" : "", ending: ending, endsWithHyphen: broken.endsWithHyphen)
    }

    private func string(_ clusters: Range<Int>) -> String {
        guard let first = text.clusters[clusters].first, let last = text.clusters[clusters].last else { return "" }
        return String(decoding: paragraph.bytes[Int(first.start)..<Int(last.start + last.bytes)], as: UTF8.self)
    }

    /// Groups clusters by run: one face, size, direction and piece.
    ///
    /// White at the end has the paragraph's direction (UAX #9, L1).
    private func parts(of clusters: Range<Int>, inkEnd: Int) -> [Part] {
        var parts: [Part] = []
        for index in clusters {
            let cluster = text.clusters[index]
            let item = text.items[Int(cluster.item)]
            let level = index >= inkEnd ? 0 : item.level
            if let last = parts.last, last.level == level {
                let previous = text.clusters[index - 1]
                let before = text.items[Int(previous.item)]
                if previous.piece == cluster.piece, before.face == item.face, before.size == item.size,
                    previous.item == cluster.item || level % 2 == 0
                {
                    parts[parts.count - 1].clusters = last.clusters.lowerBound..<index + 1
                    continue
                }
            }
            parts.append(Part(clusters: index..<index + 1, level: level))
        }
        return parts
    }

    /// Brings runs from the order of the text into that of the line (UAX #9, L2).
    private func visualOrder(_ parts: [Part]) -> [Part] {
        guard let highest = parts.map(\.level).max(), highest > 0 else { return parts }
        var parts = parts
        for level in stride(from: highest, through: 1, by: -1) {
            var start = 0
            while start < parts.count {
                var end = start
                while end < parts.count, parts[end].level >= level { end += 1 }
                if end > start + 1 { parts[start..<end].reverse() }
                start = max(end, start + 1)
            }
        }
        return parts
    }

    private func segment(_ part: Part, inkEnd: Int, isHyphenated: Bool, stretch: Stretch) -> LineSegment {
        let (all, allGlyphs) = (text.clusters, text.glyphs)
        let first = all[part.clusters.lowerBound]
        let item = text.items[Int(first.item)]
        let piece = paragraph.pieces[Int(first.piece)]
        var glyphs: [GlyphRun.Glyph] = []
        glyphs.reserveCapacity(part.clusters.count)
        var clusters: [GlyphRun.Cluster] = []
        clusters.reserveCapacity(part.clusters.count)
        var pen = 0
        var width = 0
        let isBackward = part.level % 2 == 1
        for index in part.clusters {
            // Clusters follow the text; glyphs follow the page.
            let number = isBackward ? part.clusters.upperBound - 1 - (index - part.clusters.lowerBound) : index
            let shaped = all[number]
            let end = pen + Int(shaped.advance) + stretch.white(after: number)
            for place in Int(shaped.firstGlyph)..<Int(shaped.firstGlyph + shaped.glyphCount) {
                let glyph = allGlyphs[place]
                glyphs.append(
                    GlyphRun.Glyph(
                        id: glyph.id, x: Length(units: pen + Int(glyph.dx)), y: Length(units: Int(glyph.dy))))
                pen += Int(glyph.advance)
            }
            if index == inkEnd - 1, !isBackward { width = end - Int(shaped.advance) + Int(shaped.finalAdvance) }
            pen = end
        }
        for index in part.clusters {
            let shaped = all[index]
            if shaped.joinsPrevious, let last = clusters.last {
                clusters[clusters.count - 1] = GlyphRun.Cluster(
                    bytes: last.bytes + Int(shaped.bytes), glyphs: last.glyphs + Int(shaped.glyphCount))
            } else {
                clusters.append(GlyphRun.Cluster(bytes: Int(shaped.bytes), glyphs: Int(shaped.glyphCount)))
            }
        }
        if part.clusters.upperBound <= inkEnd - 1 || isBackward { width = pen }
        var words = string(part.clusters)
        if isHyphenated, part.clusters.contains(inkEnd - 1), !isBackward,
            let hyphen = text.hyphens[Int(text.clusters[inkEnd - 1].item)]
        {
            // A hyphen follows the letter as it stands at a line's end: without the kerning to the next one.
            pen = width
            glyphs.append(GlyphRun.Glyph(id: hyphen.id, x: Length(units: pen)))
            if words.unicodeScalars.last?.value == 0xAD {
                clusters[clusters.count - 1].glyphs += 1
            } else {
                words.unicodeScalars.append("\u{AD}")
                clusters.append(GlyphRun.Cluster(bytes: 2, glyphs: 1))
            }
            pen += Int(hyphen.advance)
            width = pen
        }
        var underline: LineSegment.Underline?
        if piece.isLinked, piece.style.underline {
            underline = LineSegment.Underline(offset: item.underlineOffset, thickness: item.underlineThickness)
        }
        return LineSegment(
            run: GlyphRun(
                face: item.face, size: item.size, color: piece.style.color, glyphs: glyphs,
                text: words, clusters: clusters, isBackward: isBackward,
                width: Length(units: pen)),
            x: .zero, width: Length(units: width), span: piece.span, element: piece.element, underline: underline)
    }
}
