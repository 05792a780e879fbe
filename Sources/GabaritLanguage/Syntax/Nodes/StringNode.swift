public import GabaritPrimitives

/// A string in double quotes, in pieces.
///
/// A line break in the source, with the blanks around it, is one space.
public struct StringNode: Sendable {
    /// One piece of a string.
    public enum Segment: Sendable {
        /// Characters that may hold markup (`**`, `*`, `[`).
        case text(String, Span)
        /// Characters behind a backslash: never markup. `\n` is a forced line break.
        case escaped(String, Span)
        /// `{expression}`.
        case interpolation(ExpressionNode, Span)
    }

    /// The pieces, in order; none for `""`.
    public var segments: [Segment]
    /// The whole string, quotes included.
    public var span: Span

    /// Makes a string.
    public init(segments: [Segment], span: Span) {
        self.segments = segments
        self.span = span
    }

    /// The characters, where no piece is an interpolation.
    public var plainText: String? {
        var text = ""
        for segment in segments {
            switch segment {
            case .text(let piece, _), .escaped(let piece, _): text += piece
            case .interpolation: return nil
            }
        }
        return text
    }
}
