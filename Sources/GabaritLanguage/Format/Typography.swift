/// A language's rules of composition: the spaces, quotation marks and apostrophes that a template's words are set with.
///
/// Applying them twice is applying them once. Addresses of sites and mailboxes stay as they are, and so do times and bare numbers.
public struct Typography: Hashable, Sendable {
    /// What stands beside a piece of text.
    public enum Context: Hashable, Sendable {
        /// Nothing: a paragraph's or a line's end.
        case edge
        /// A datum, not yet known.
        case datum
        /// A character of the template, in another piece.
        case scalar(Unicode.Scalar)
    }

    /// What `'` becomes.
    let apostrophe: Unicode.Scalar
    /// What `'` becomes before a word, if that is another sign.
    let openingApostrophe: Unicode.Scalar?
    /// What `...` becomes.
    let ellipsis: Unicode.Scalar
    /// What `"` becomes before a word.
    let openingMark: String
    /// What `"` becomes after one.
    let closingMark: String
    /// The space before a sign.
    let spaceBefore: [Unicode.Scalar: Unicode.Scalar]
    /// The space after a sign.
    let spaceAfter: [Unicode.Scalar: Unicode.Scalar]
    /// The space between a number and a sign.
    let spaceAfterNumber: [Unicode.Scalar: Unicode.Scalar]
    /// The space where a line must not end.
    let keptSpace: Unicode.Scalar
    /// Words that stay with the next.
    let keptWithNext: Set<String>
    /// Words that stay with a number after them.
    let keptWithNumber: Set<String>
    /// Words that stay with a number before them.
    let units: Set<String>
    /// Names of months: they stay with a day before them.
    let months: Set<String>
    /// Whether an initial stays with the name after it.
    let keepsInitials: Bool
    /// The dash that stands in pairs around an aside, each on its inner side without a break.
    let pairedDash: Unicode.Scalar?

    init(_ file: LanguageFile, months: [String]) throws(LanguageDataError) {
        apostrophe = try file["apostrophe"].scalar
        openingApostrophe = try file.optional("openingApostrophe")?.scalar
        ellipsis = try file["ellipsis"].scalar
        openingMark = try file["quotationMarks"]["opening"].string
        closingMark = try file["quotationMarks"]["closing"].string
        spaceBefore = try Self.spaces(file["spaceBefore"])
        spaceAfter = try Self.spaces(file["spaceAfter"])
        spaceAfterNumber = try Self.spaces(file["spaceAfterNumber"])
        keptSpace = try file["keptSpace"].scalar
        keptWithNext = Set(try file["keptWithNext"].strings)
        keptWithNumber = Set(try file["keptWithNumber"].strings)
        units = Set(try file["units"].strings)
        self.months = Set(months)
        keepsInitials = try file["keepsInitials"].bool
        pairedDash = try file.optional("pairedDash")?.scalar
        // A rule that made anything but a blank would not be found again, and twice would not be once.
        let spaces = [keptSpace] + [spaceBefore, spaceAfter, spaceAfterNumber].flatMap(\.values)
        guard spaces.allSatisfy(\.isBlank) else { throw file.error(.wrongForm) }
    }

    private static func spaces(
        _ file: LanguageFile
    ) throws(LanguageDataError) -> [Unicode.Scalar: Unicode.Scalar] {
        var spaces: [Unicode.Scalar: Unicode.Scalar] = [:]
        for entry in try file.entries {
            guard let sign = entry.key.unicodeScalars.first, entry.key.unicodeScalars.count == 1 else {
                throw entry.value.error(.wrongForm)
            }
            spaces[sign] = try entry.value.scalar
        }
        return spaces
    }

    /// Sets a text by the rules; linear in its length.
    public func apply(
        _ text: String, precededBy before: Context = .edge, followedBy after: Context = .edge
    ) -> String {
        let signed = replacingSigns(Composition(text), before: before)
        let spaced = spacingSigns(signed, before: before, after: after)
        return keepingWords(spaced, before: before, after: after)
    }

    /// Every character that the rules may put in.
    var signs: Set<Unicode.Scalar> {
        var signs: Set<Unicode.Scalar> = [apostrophe, ellipsis, keptSpace]
        if let openingApostrophe { signs.insert(openingApostrophe) }
        signs.formUnion(openingMark.unicodeScalars)
        signs.formUnion(closingMark.unicodeScalars)
        for spaces in [spaceBefore, spaceAfter, spaceAfterNumber] { signs.formUnion(spaces.values) }
        return signs
    }
}

extension Unicode.Scalar {
    /// Whether it is a word space or one of the spaces without a break.
    var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }

    /// Whether it is one of the ten digits.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
