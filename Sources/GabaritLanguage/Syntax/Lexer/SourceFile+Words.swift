public import GabaritPrimitives

extension SourceFile {
    /// What the file says: its bytes without comments, with one blank or one line's end where there are several, and without
    /// what stands in some spans.
    ///
    /// Two files with the same words make the same documents. Linear in the file.
    public func words(without spans: [Span] = []) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(bytes.count)
        /// What parts the next word from the last.
        var gap: UInt8?
        for token in Lexer.tokens(of: bytes, source: SourceID(0)).0 {
            if token.kind == .newline {
                gap = UInt8(ascii: "\n")
            } else if token.isTrivia || spans.contains(where: { $0.start <= token.start && token.end <= $0.end }) {
                gap = gap ?? UInt8(ascii: " ")
            } else if token.start < token.end {
                if let gap, !words.isEmpty { words.append(gap) }
                gap = nil
                words += bytes[Int(token.start)..<Int(token.end)]
            }
        }
        return words
    }
}
