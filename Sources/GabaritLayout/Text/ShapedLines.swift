internal import GabaritLanguage
internal import GabaritPrimitives

/// The last forced lines of texts of several: of an address, whose last line many letters share.
///
/// A forced line is shaped and marked for itself, whatever stands around it; what it says of its place is set anew.
final class ShapedLines {
    /// A line, where nothing but its characters and one style make it.
    struct Key: Hashable {
        fileprivate var bytes: [UInt8]
        fileprivate var style: TextStyle
        /// The language of the paragraph.
        fileprivate var language: LanguageTag

        /// Nothing where its pieces are set in several ways, or each in its own.
        init?(_ text: [UInt8], range: Range<Int>, pieces: ArraySlice<TextPiece>, style: TextStyle) {
            guard let first = pieces.indices.first, !pieces[first].style.capitals else { return nil }
            for index in pieces.indices {
                guard pieces[index].groups.isEmpty, !pieces[index].isLinked, !pieces[index].isHyphenated,
                    index == first || pieces[index].style == pieces[first].style
                else { return nil }
            }
            bytes = Array(text[range])
            self.style = pieces[first].style
            language = style.language
        }

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(style)
        }
    }

    private var lines = BoundedCache<Key, ShapedText>(capacity: 256)

    /// A line that is known, in its place among a paragraph's pieces, of which the first is one of the line.
    func line(
        _ key: Key, range: Range<Int>, isForced: Bool, pieces: [TextPiece], from first: Int
    ) -> ShapedText? {
        lines.value(for: key)?.moved(to: range, isForced: isForced, pieces: pieces, from: first)
    }

    func insert(_ line: ShapedText, for key: Key) { lines.insert(line, for: key) }
}

extension ShapedText {
    /// The same line in another place of a text.
    fileprivate func moved(
        to range: Range<Int>, isForced: Bool, pieces: [TextPiece], from first: Int
    ) -> ShapedText {
        var line = self
        let offset = Int32(clamping: range.lowerBound - self.range.lowerBound)
        line.range = range
        line.isForced = isForced
        var piece = first
        for index in line.clusters.indices {
            line.clusters[index].start += offset
            let start = Int(line.clusters[index].start)
            while piece + 1 < pieces.count, pieces[piece + 1].range.lowerBound <= start { piece += 1 }
            line.clusters[index].piece = Int32(clamping: piece)
        }
        return line
    }
}
