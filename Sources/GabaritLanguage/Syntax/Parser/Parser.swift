public import GabaritPrimitives

/// Reads a source file into a syntax tree, whatever the bytes: it tells of everything wrong and goes on behind it.
///
/// Recursive descent over the lexer's tokens. Four rules keep it safe and its messages useful: nesting stops at
/// ``nestingLimit``; every loop moves on; a statement that has been told of once is passed over in silence to its end; and a
/// block is left at an item's word in the first column, where its closing brace was forgotten. Linear in the file.
public struct Parser {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 1 << 20
    /// How deep blocks, brackets and operands may stand in each other.
    public static let nestingLimit = 64
    /// How high an expression's tree may grow, chains of operators included.
    public static let heightLimit = 128
    /// How many diagnostics are kept of one file.
    public static let diagnosticsLimit = 500

    /// A token that the parser sees, with what stands before it.
    struct Lexeme {
        var kind: Token.Kind
        var keyword: Keyword?
        var start: Int32
        var end: Int32
        /// The line, from 0.
        var line: Int32
        /// Index among all tokens.
        var index: Int32
        var isFirstOnLine: Bool
        /// Whether nothing stands between it and the token before.
        var isAdjacent: Bool
        /// Whether a character that means nothing stands before it on its line, behind the token before.
        var isAfterStray: Bool
        /// Whether one stands at the end of the line of the token before.
        var isBelowStray: Bool
    }

    let bytes: [UInt8]
    let source: SourceID
    let tokens: [Token]
    let lexemes: [Lexeme]
    var position = 0
    var items: [ItemNode] = []
    var diagnostics: [Diagnostic]
    /// Where the parser last told of something.
    var lastFault = -1
    /// Blocks, brackets, operands open at the current place.
    var depth = 0
    /// Whether a line's end ends what is being read; it does not inside parentheses and brackets.
    var linesMatter = true
    /// Whether a string may hold tabs: that of a text.
    var admitsTabs = false
    /// Whether blanks separate values here: then `20mm -5mm` is two values.
    var blanksSeparate = false
    /// Whether two names side by side are an event: in a policy.
    var readsEvents = false
    /// Where an unclosed block was last told of, so that those around it stay silent.
    var unclosedPosition = -1
    /// Whether nesting too deep was told of.
    var isTooDeepTold = false
    /// A closing brace whose column does not fit its opening one: where a missing brace probably belongs.
    var suspectBrace: (opening: Int, closing: Int)?
    /// What the formatter needs to know of the tokens.
    var layout = SourceLayout()

    /// Parses a file; the tree is whole where the diagnostics hold no error.
    public static func parse(_ file: SourceFile, as id: SourceID) -> SyntaxTree { parseWithLayout(file, as: id).tree }

    /// Parses a file and also gives what the formatter needs.
    static func parseWithLayout(
        _ file: SourceFile, as id: SourceID
    ) -> (tree: SyntaxTree, layout: SourceLayout, tokens: [Token]) {
        guard file.bytes.count <= sizeLimit else {
            let diagnostic = SyntaxMessages.fileTooLarge(at: Span(source: id, start: 0, end: 0))
            return (SyntaxTree(source: id, items: [], diagnostics: [diagnostic]), SourceLayout(), [])
        }
        var parser = Parser(file.bytes, source: id)
        parser.parseFile()
        let tree = SyntaxTree(source: id, items: parser.items, diagnostics: parser.sortedDiagnostics())
        return (tree, parser.layout, parser.tokens)
    }

    init(_ bytes: [UInt8], source: SourceID) {
        self.bytes = bytes
        self.source = source
        (tokens, diagnostics) = Lexer.tokens(of: bytes, source: source)
        lexemes = Self.lexemes(of: tokens, in: bytes)
    }

    private static func lexemes(of tokens: [Token], in bytes: [UInt8]) -> [Lexeme] {
        var lexemes: [Lexeme] = []
        lexemes.reserveCapacity(tokens.count / 2 + 1)
        var line: Int32 = 0
        var isFirstOnLine = true
        var isAdjacent = false
        var isAfterStray = false
        var isBelowStray = false
        for (index, token) in tokens.enumerated() {
            if token.isTrivia {
                isAdjacent = false
                isAfterStray = isAfterStray || token.kind == .stray
                if token.kind == .newline {
                    line += 1
                    isFirstOnLine = true
                    // What a line starts with has nothing to do with what was wrong above.
                    isBelowStray = isBelowStray || isAfterStray
                    isAfterStray = false
                }
                continue
            }
            let content = bytes[Int(token.start)..<Int(token.end)]
            lexemes.append(
                Lexeme(
                    kind: token.kind, keyword: token.kind == .word ? keyword(content) : nil, start: token.start,
                    end: token.end, line: line, index: Int32(clamping: index), isFirstOnLine: isFirstOnLine,
                    isAdjacent: isAdjacent, isAfterStray: isAfterStray, isBelowStray: isBelowStray))
            isFirstOnLine = false
            isAdjacent = true
            isAfterStray = false
            isBelowStray = false
            if token.kind == .stringText { line += Int32(clamping: content.count { $0 == 0x0A }) }
        }
        return lexemes
    }

    private static func keyword(_ bytes: ArraySlice<UInt8>) -> Keyword? {
        (2...5).contains(bytes.count) ? Keyword(rawValue: String(decoding: bytes, as: UTF8.self)) : nil
    }

    /// The diagnostics in the order of their places; past the limit, one tells that there are more.
    private func sortedDiagnostics() -> [Diagnostic] {
        let sorted = diagnostics.enumerated().sorted { left, right in
            (left.element.span?.start ?? 0, left.offset) < (right.element.span?.start ?? 0, right.offset)
        }.map(\.element)
        guard sorted.count > Self.diagnosticsLimit else { return sorted }
        let place = sorted[Self.diagnosticsLimit].span ?? Span(source: source, start: 0, end: 0)
        return sorted.prefix(Self.diagnosticsLimit) + [SyntaxMessages.tooManyErrors(at: place)]
    }
}
