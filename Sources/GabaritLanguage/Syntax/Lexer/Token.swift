/// A piece of source text; a file's tokens, put one behind the other, are the file.
struct Token: Sendable {
    /// The kinds of token.
    enum Kind: UInt8, Sendable {
        // Between the words.
        case blank, newline, comment, documentation
        /// Bytes that belong nowhere; the lexer has told of them and the parser does not see them.
        case stray
        // Words and literals.
        case word, integer, decimal, date, color
        // Strings. The lexer closes what the source leaves open with empty tokens, so that these are always balanced.
        case openingQuote, stringText, escape, openingInterpolation, closingInterpolation, closingQuote
        // Brackets.
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        // Signs.
        case comma, semicolon, colon, dot, questionDot, question, ellipsis, arrow, pipe, assign
        case plus, minus, star, slash, percent
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        /// A sign of other languages that has a word here: `&&`, `||`, `!`, `??`, `=>`.
        case foreign
        case end
    }

    /// What it is.
    var kind: Kind
    /// Offset of its first byte.
    var start: Int32
    /// Offset just past its last byte.
    var end: Int32

    /// Whether the parser passes over it.
    var isTrivia: Bool {
        switch kind {
        case .blank, .newline, .comment, .documentation, .stray: true
        default: false
        }
    }
}

/// The words that have a meaning in expressions and statements and so cannot name anything.
enum Keyword: String, Sendable, CaseIterable {
    case and, or, not, of, `is`, mod, `if`, then, `else`, match, `case`, `let`, `for`, `in`, `where`
    case `true`, `false`, none, some
}

/// The words that start an item of a file.
enum ItemWord: String, Sendable, CaseIterable {
    case template, mail, policy, `import`, data, record, `enum`, open, type, function, component, style, theme, page
}

/// The elements' own words: one of them before a string or a block starts a statement, also behind another on its line.
enum ElementWords {
    /// The words, in alphabetical order.
    static let all: Set<String> = [
        "block", "box", "cell", "chart", "column", "columns", "fields", "frame", "grid", "heading", "image", "item",
        "keep", "lines", "list", "pageBreak", "paragraph", "qr", "row", "rule", "shape", "space", "table", "text",
    ]
}
