/// What the codes `syntax.…` stand for, in alphabetical order.
public enum SyntaxExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = aToK + lToZ
}
