/// The languages that Gabarit speaks to its users in.
public enum MessageLanguage: String, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"
}

/// One sentence for a user, in every language that Gabarit speaks.
///
/// Lower case, no final point, names in backquotes; never a datum.
public struct Message: Hashable, Sendable {
    /// The sentence in French.
    public var french: String
    /// The sentence in English.
    public var english: String

    /// Makes a message from its two wordings.
    public init(fr french: String, en english: String) {
        self.french = french
        self.english = english
    }

    /// The sentence in one language.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
