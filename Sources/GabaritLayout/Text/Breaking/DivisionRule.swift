internal import GabaritLanguage
internal import GabaritPrimitives

/// When a word that does not fit is divided at a line's end, and how far justified lines are stretched.
///
/// Two rules keep the proofs of fit sound: with divided words no text has more lines than they count. A word that fits
/// into a line of its own is divided only where that makes the line longer, so every line ends where it would, or
/// later; a word that is wider than the measure is divided only where its part fills three quarters of the line, or the
/// next one takes the rest.
struct DivisionRule: Hashable, Sendable {
    /// Whether the lines are justified.
    var isJustified: Bool
    /// The em, in units.
    var em: Int

    /// The most hyphens at the ends of lines in a row.
    static let mostInARow = 3
    /// The white that a justified line takes beside each of its spaces without dividing a word, in ems.
    static let comfortable = 0.2
    /// The white that a justified line takes beside each of its spaces at most, in ems; one that needs more stays as it is.
    static let widest = 1.0

    /// The rule of a text style.
    init(_ style: TextStyle) {
        isJustified = style.alignment == .justify
        em = style.size.units
    }

    /// Whether so much white is worth a division; `spaces` is how many could take it.
    func dividesAt(white: Int, of width: Int, spaces: Int) -> Bool {
        guard isJustified else { return white * 6 > width }
        return white > Int((Double(em) * Self.comfortable).rounded()) * spaces
    }

    /// Whether so much white may be put beside `spaces` spaces.
    func stretches(_ white: Int, over spaces: Int) -> Bool {
        isJustified && white > 0 && spaces > 0 && white <= Int((Double(em) * Self.widest).rounded()) * spaces
    }
}
