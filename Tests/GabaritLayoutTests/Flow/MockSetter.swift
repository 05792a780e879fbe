import GabaritContent
import GabaritLanguage
import GabaritPages
import GabaritPrimitives

@testable import GabaritLayout

/// A text setter without fonts: every character is as wide as its em, a line as high as its leading, 12 pt unless set.
final class MockSetter: ParagraphSetter {
    /// How many texts were shaped.
    private(set) var prepared = 0

    func prepare(
        _ inlines: [Inline], style: TextStyle, link: StyleProperties, pages: PageNumbers?
    ) throws(LayoutError) -> any PreparedParagraph {
        prepared += 1
        var collector = PieceCollector(link: link, pages: pages)
        collector.append(inlines, style: style)
        return MockParagraph(
            text: collector.text, pieces: collector.pieces, elements: collector.elements, style: style)
    }
}

/// A text of square characters; words are parted by spaces, and broken where they are wider than a line.
final class MockParagraph: PreparedParagraph {
    let text: String
    let elements: [TextElement]
    private let pieces: [TextPiece]
    private let style: TextStyle
    private(set) var breakings = 0

    init(text: String, pieces: [TextPiece], elements: [TextElement], style: TextStyle) {
        self.text = text
        self.pieces = pieces
        self.elements = elements
        self.style = style
    }

    private var height: Length { style.fixedLeading ?? .points(12) }

    var naturalWidth: Length {
        let widest =
            text.split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars.count).max() ?? 0
        return style.size * widest
    }

    func lines(from offset: Int, width: Length) -> [Line] {
        breakings += 1
        let bytes = Array(text.utf8)
        let perLine = max(width.units / max(style.size.units, 1), 1)
        var result: [Line] = []
        var start = offset
        while true {
            // Up to a forced break, a last space that fits, or the measure.
            var end = start
            var count = 0
            var lastSpace: Int?
            while end < bytes.count, bytes[end] != 0x0A {
                var next = end + 1
                while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
                if count >= perLine, bytes[end] != 0x20 { break }
                count += 1
                if bytes[end] == 0x20 { lastSpace = next }
                end = next
            }
            let isForced = end < bytes.count && bytes[end] == 0x0A
            if end < bytes.count, !isForced { end = lastSpace ?? end }
            let isLast = end >= bytes.count
            result.append(line(bytes, start..<end, ending: isLast ? .last : isForced ? .forced : .full))
            if isLast { return result }
            start = isForced ? end + 1 : end
        }
    }

    private func line(_ bytes: [UInt8], _ range: Range<Int>, ending: Line.Ending) -> Line {
        var segments: [LineSegment] = []
        var x = Length.zero
        for piece in pieces {
            let part = piece.range.clamped(to: range)
            guard !part.isEmpty else { continue }
            let text = String(decoding: bytes[part], as: UTF8.self)
            let run = GlyphRun(
                face: Face.ID(piece.style.weight == 700 ? 1 : 0), size: style.size, color: piece.style.color,
                glyphs: text.unicodeScalars.enumerated().map { .init(id: $1.value, x: style.size * $0) }, text: text,
                clusters: text.unicodeScalars.map { .init(bytes: String($0).utf8.count, glyphs: 1) },
                width: style.size * text.unicodeScalars.count)
            segments.append(
                LineSegment(
                    run: run, x: x, width: run.width, span: piece.span, element: piece.element,
                    underline: piece.style.underline ? .init(offset: .points(1), thickness: .points(0.5)) : nil))
            x += run.width
        }
        let text = String(decoding: bytes[range], as: UTF8.self)
        var visible = text.unicodeScalars
        while visible.last == " " { visible.removeLast() }
        return Line(
            segments: segments, width: style.size * visible.count, baseline: Length(units: height.units * 3 / 4),
            height: height, text: text, separator: ending == .forced ? "\n" : "", ending: ending)
    }
}
