/// Breaks text into lines of flowed text (RFC 3676): a line that goes on ends in one space, a line that ends does not.
enum FlowedLines {
    /// The columns of a line, its closing space included.
    static let width = 72

    /// The lines of a text at the margin; its `\n` end lines.
    static func lines(_ text: String) -> [String] {
        broken(text, width: width - 1).flatMap { pieces in
            pieces.enumerated().map { index, piece in stuffed(piece) + (index + 1 < pieces.count ? " " : "") }
        }
    }

    /// The lines of a text behind a margin: each ends where it is broken, since what stands behind a margin cannot flow.
    static func lines(_ text: String, behind margin: Int) -> [String] {
        broken(text, width: max(width - margin, 20)).joined().map { $0 }
    }

    /// The forced lines of a text, each in pieces of words that fit; a longer word, such as an address, has a piece to itself.
    private static func broken(_ text: String, width: Int) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var pieces: [String] = []
            var piece = ""
            for word in line.split(separator: " ") {
                if piece.isEmpty {
                    piece = String(word)
                } else if piece.count + 1 + word.count <= width {
                    piece += " " + word
                } else {
                    pieces.append(piece)
                    piece = String(word)
                }
            }
            return pieces + [piece]
        }
    }

    /// The line with a space before what would mean something else at its beginning: a quotation, or the start of a message.
    private static func stuffed(_ line: String) -> String {
        line.hasPrefix(">") || line.hasPrefix("From ") || line.hasPrefix(" ") ? " " + line : line
    }
}
