/// The explanations of this module's codes; modules above have lists of their own to search beside them.
public enum Explanations {
    /// The lists, one a domain.
    private static let domains: [[Explanation]] = [
        CSVExplanations.all, ChartExplanations.all, DataExplanations.all, ElementExplanations.all,
        LayoutExplanations.all, MailExplanations.all, PolicyExplanations.all, SemanticsExplanations.all,
        SensitivityExplanations.all, StyleExplanations.all, SyntaxExplanations.all, TabExplanations.all,
        TableExplanations.all,
    ]

    /// All of them, in alphabetical order of their codes.
    public static let all: [Explanation] = domains.flatMap(\.self).sorted { $0.code < $1.code }

    /// The explanation of a code.
    public static func named(_ code: String, among list: [Explanation] = all) -> Explanation? {
        list.first { $0.code == code }
    }

    /// The code that was probably meant: the nearest one, or the one whose part behind the point was written alone.
    public static func suggestion(for code: String, among list: [Explanation] = all) -> String? {
        let codes = list.map(\.code)
        if let same = codes.first(where: { $0.split(separator: ".").last.map(String.init) == code }) { return same }
        return Suggestion.closest(to: code, among: codes)
    }
}
