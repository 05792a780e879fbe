/// A text under the rules of ``Typography``: its characters, and which of them belong to an address that must stay as it is.
struct Composition {
    var scalars: [Unicode.Scalar] = []
    var isProtected: [Bool] = []

    /// Makes an empty one.
    init() {}

    /// Finds the addresses of a text.
    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        isProtected = Array(repeating: false, count: scalars.count)
        var start = 0
        while start < scalars.count {
            guard !Self.endsWord(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, !Self.endsWord(scalars[end]) { end += 1 }
            if Self.isAddress(scalars[start..<end]) {
                for index in start..<end { isProtected[index] = true }
            }
            start = end
        }
    }

    /// Adds a character.
    mutating func append(_ scalar: Unicode.Scalar, isProtected: Bool = false) {
        scalars.append(scalar)
        self.isProtected.append(isProtected)
    }

    /// The word that ends before a place: what stands between blanks or quotation marks.
    func word(endingAt end: Int) -> ArraySlice<Unicode.Scalar> {
        var start = end
        while start > 0, !Self.endsWord(scalars[start - 1]) { start -= 1 }
        return scalars[start..<end]
    }

    /// The word that starts at a place.
    func word(startingAt start: Int) -> ArraySlice<Unicode.Scalar> {
        var end = start
        while end < scalars.count, !Self.endsWord(scalars[end]) { end += 1 }
        return scalars[start..<end]
    }

    /// Whether a character is none of a word: a blank, a line's end, a quotation mark, which may yet get a blank beside it.
    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\"", "«", "»", "“", "”": true
        default: scalar.isBlank
        }
    }

    /// Whether a word is the address of a site or of a mailbox.
    private static func isAddress(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if let colon = word.firstIndex(of: ":"), word.endIndex - colon > 3, word[colon + 1] == "/",
            word[colon + 2] == "/"
        {
            return true
        }
        let opening: Set<Unicode.Scalar> = ["(", "[", "<"]
        let core = word.drop { opening.contains($0) }
        if core.starts(with: "www.".unicodeScalars) { return true }
        if core.starts(with: "mailto:".unicodeScalars) { return true }
        guard let at = core.firstIndex(of: "@"), at > core.startIndex else { return false }
        return core[at...].contains(".")
    }
}
