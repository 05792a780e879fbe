public import GabaritPrimitives

/// Lays out a source file the one way: two spaces a level, one space between words, at most one empty line, fields and
/// comments on neighbouring lines set below each other.
///
/// It works on tokens, so it keeps every comment, every string as it is and the author's line breaks; it changes only what
/// stands between tokens. The result parses to the same tree and formats to itself. Linear in the file.
public enum Formatter {
    /// The file's bytes in canonical layout; a file with syntax errors is refused with them.
    public static func format(_ file: SourceFile) throws(Diagnostics) -> [UInt8] {
        let (tree, layout, tokens) = Parser.parseWithLayout(file, as: SourceID(0))
        let errors = tree.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Diagnostics(errors) }
        var builder = LineBuilder(bytes: file.bytes, tokens: tokens, layout: layout)
        return Array(LineAligner.text(of: builder.lines()).utf8)
    }
}
