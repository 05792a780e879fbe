/// How a value is printed: what stands behind `|` in a template, with its arguments checked.
///
/// Words, spaces and signs come from the language data file of the template's language.
public enum Format: Hashable, Sendable {
    /// How a date is written.
    public enum DateStyle: String, Hashable, Sendable, CaseIterable {
        /// `1er mars 2024`.
        case long
        /// `1er mars`, without the year.
        case dayMonth
        /// `lundi 15 avril 2024`.
        case full
        /// `15/04/2024`.
        case numeric
        /// `2024-04-15`.
        case iso
        /// `avril 2024`.
        case month
        /// `2024`.
        case year
    }

    /// How the last kept digit is found.
    public enum Rounding: String, Hashable, Sendable, CaseIterable {
        /// To the nearest, halves away from zero.
        case halfUp
        /// To the nearest, halves to the even digit.
        case halfEven
        /// Toward zero.
        case down
        /// Away from zero.
        case up
    }

    /// A date.
    case date(DateStyle)
    /// A number grouped by thousands with the language's signs; `decimals` keeps the type's scale where it is nil.
    ///
    /// In a column the shortest that are grouped anywhere in the language are: figures below each other are grouped alike.
    case number(decimals: Int?, rounding: Rounding?, inColumn: Bool = false)
    /// An amount with its currency's sign; `wholeWithoutDecimals` leaves `,00` away.
    case money(wholeWithoutDecimals: Bool)
    /// A ratio or a number as per cent: 0.242 is `24,2 %`.
    case percent(decimals: Int, rounding: Rounding)
    /// A ratio as a decimal number or an amount: `rounded(2, "halfUp")`.
    case rounded(scale: Int, rounding: Rounding)
    /// A text in groups that are spacing only: one word to a copy or a reader.
    case grouped([Int])
    /// Groups of digits set apart by a space: SIREN, SIRET, phone numbers.
    case digitGroups([Int])
    /// All capitals, by the language's rules; accents stay.
    case upper
    /// All small letters.
    case lower
    /// Capitals without accents or signs for the postal block: A–Z, 0–9, space (NF Z10-011).
    case postal
    /// A datum as running text: the template's typography and hyphenation apply to it.
    case prose
    /// A whole number as an ordinal: `1er`, `2e`.
    case ordinal
    /// A count of months or days in words: `18 mois`, `3 jours`; months that are whole years are years: `1 an`.
    case duration
}
