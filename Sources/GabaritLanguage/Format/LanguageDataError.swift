/// What is wrong with a language file, and where in it.
public struct LanguageDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of fault.
    public enum Problem: String, Hashable, Sendable {
        /// It is no JSON.
        case malformed
        /// A key is not there.
        case missing
        /// A value of another kind is expected.
        case wrongKind
        /// A value has another form, count or range than expected.
        case wrongForm
    }

    /// The keys that lead there, joined by points; the file itself is empty.
    public var path: String
    /// What is wrong.
    public var problem: Problem

    /// Makes an error.
    public init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// Place and problem in one line.
    public var description: String { "\(path.isEmpty ? "(file)" : path): \(problem.rawValue)" }
}
