/// What the checker's codes about names, types and expressions stand for, in alphabetical order.
public enum SemanticsExplanations {
    /// One a code; the examples provoke it.
    public static let all: [Explanation] = aToI + mToText + types + typesNToZ + units
}
