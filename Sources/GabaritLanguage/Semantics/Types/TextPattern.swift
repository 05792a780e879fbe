/// The form of a text: a regular expression of a linear-time subset, matched against the whole text.
///
/// The subset: literals, `.` (any character of the text's repertoire), classes `[0-9A-Z]` and `[^…]`, groups `( )`, `|`, and the repetitions `?`, `*`, `+`, `{n}`,
/// `{n,m}`; no look-around, no back-reference, no lazy repetition.
public struct TextPattern: Hashable, Sendable {
    /// The expression as written.
    public var source: String

    /// Makes a pattern from an expression that has been checked.
    public init(source: String) { self.source = source }
}
