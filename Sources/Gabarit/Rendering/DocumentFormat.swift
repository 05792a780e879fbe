/// The forms of a finished document.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    /// All pages, tagged.
    case pdf
    /// The first page, at 150 dots an inch.
    case png
}
