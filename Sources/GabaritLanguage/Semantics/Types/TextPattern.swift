/// The form of a text: a regular expression of a linear-time subset, matched against the whole text.
///
/// The subset: literals, `.` (any character of the text's repertoire), classes `[0-9A-Z]` and `[^…]`, groups `( )`,
/// `|`,
/// and the repetitions `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}`; no look-around, no back-reference, no lazy repetition.
/// `\` before a punctuation mark is
/// that mark, `\n` a line break. `[^…]` is any other character of the text's repertoire; only `\n` matches a line
/// break.
public struct TextPattern: Hashable, Sendable {
    /// The expression as written.
    public var source: String

    /// Makes a pattern from an expression that has been checked.
    public init(source: String) { self.source = source }

    /// How many character positions a pattern may have once repetitions are written out.
    public static let largest = 2000
    /// How deep groups may nest.
    public static let deepest = 50

    /// What is wrong with the source of a pattern; nothing where it is one.
    public static func problem(in source: String) -> PatternProblem? {
        do throws(PatternProblem) {
            _ = try PatternParser.parse(source)
            return nil
        } catch {
            return error
        }
    }

    /// Whether a text of a repertoire has the form as a whole; the pattern is compiled for this one text.
    public func matches(_ text: String, repertoire: Repertoire = .latin) -> Bool {
        CompiledPattern(self, repertoire: repertoire).matches(text)
    }
}
