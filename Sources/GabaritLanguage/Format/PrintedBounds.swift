/// The bounds of a printed text while they are computed: lengths in scalars, and every character it may have.
struct PrintedBounds {
    /// The least length.
    var least: Int
    /// The greatest length.
    var most: Int
    /// The characters.
    var scalars: Set<Unicode.Scalar>

    init(least: Int, most: Int, scalars: Set<Unicode.Scalar>) {
        self.least = least
        self.most = most
        self.scalars = scalars
    }

    /// The bounds of one of several texts; `extra` are characters that others between them may have.
    init(of texts: [String], extra: String = "0123456789") {
        let lengths = texts.map(\.unicodeScalars.count)
        let hasDigit = texts.contains { $0.unicodeScalars.contains(where: \.isDigit) }
        self.init(
            least: lengths.min() ?? 0, most: lengths.max() ?? 0,
            scalars: Set(texts.flatMap(\.unicodeScalars)).union(hasDigit ? Array(extra.unicodeScalars) : []))
    }

    /// The bounds of a pattern with its slots filled.
    init(of pattern: WordPattern?, _ slot: (String) -> PrintedBounds) {
        self.init(least: 0, most: 0, scalars: [])
        for piece in pattern?.pieces ?? [] {
            let bounds =
                switch piece {
                case .words(let words): PrintedBounds(of: [words])
                case .slot(let name): slot(name)
                }
            least += bounds.least
            most += bounds.most
            scalars.formUnion(bounds.scalars)
        }
    }

    /// The bounds of either text.
    func or(_ other: PrintedBounds) -> PrintedBounds {
        PrintedBounds(
            least: min(least, other.least), most: max(most, other.most), scalars: scalars.union(other.scalars))
    }

    /// The type of such a text.
    func type(named name: String) -> TextType {
        TextType(minimum: least, maximum: most, repertoire: Repertoire(name: name, scalars: scalars))
    }
}
