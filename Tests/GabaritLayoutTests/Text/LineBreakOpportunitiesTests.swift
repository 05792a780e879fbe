import Testing

@testable import GabaritLayout

@Suite("Line break opportunities")
struct LineBreakOpportunitiesTests {
    /// Breaks a text at all its opportunities; `|` in the expectation is where a line may end.
    static func marked(_ text: String, isLinked: Bool = false) -> String {
        let scalars = Array(text.unicodeScalars)
        var breaks = LineBreakOpportunities(scalars).all()
        AddressBreaks.apply(to: &breaks, of: scalars) { _ in isLinked }
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            if breaks[index] { result += "|" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    @Test(
        "A line may end where UAX #14 says, and nowhere else",
        arguments: [
            // Words and spaces.
            "un |mot", "deux   |mots", "fin ", "a\u{300} |b", "e\u{301}tat",
            // Spaces that hold.
            "10\u{A0}mm |de", "1\u{202F}234\u{202F}567,50\u{A0}€", "mot\u{A0}: |suite", "ah\u{202F}! |bon",
            "a\u{2060}b",
            // Punctuation that stays with what is before it, over ordinary spaces too.
            "mot, |suite", "quoi ? |rien", "mot : |suite", "(a) |b", "a |(b) |c", "f(x)", "fin.)", "etc.", "a… |b",
            "oui; |non",
            // Quotation marks, with ordinary and no-break spaces.
            "« mot » |fin", "«\u{A0}mot\u{A0}» |fin", "dit |« oui »", "“mot” |fin", "l’eau",
            "aujourd’hui |même", "l'eau |d'ici",
            // Hyphens and dashes.
            "rendez-|vous", "dit-|il", "12-|B", "a |-b", "-t-|il", "-5 |degrés", "2024-2025", "a–|b", "x |– |y",
            "peut\u{2011}être", "demi\u{AD}|tour", "a|—|b",
            // Numbers, units and signs.
            "100%", "100 |%", "12,5 |kg", "3/4", "€100", "−5", "1.234,56", "n°12", "A4", "R. |441-2-6",
            // Slash.
            "et/|ou", "km/|h",
            // Zero width.
            "a\u{200B}|b",
            // Other scripts.
            "漢|字", "слово |и",
        ])
    func opportunities(expected: String) {
        #expect(Self.marked(expected.replacing("|", with: "")) == expected)
    }

    @Test(
        "An address breaks after a slash and before a point",
        arguments: [
            "https://|www.exemple|.fr/|a/|b", "www.demande-logement-social|.gouv|.fr", "voir |www.bienveo|.fr.",
            "https://|awww|.fr",
            "jean.dupont@x", "jean|.dupont@exemple|.fr",
            "(https://|x|.fr/)", "https://|x|.fr/|a-b?c=d&e=f",
        ])
    func addresses(expected: String) {
        #expect(Self.marked(expected.replacing("|", with: "")) == expected)
    }

    @Test func `A word of a link is an address only if it looks like one`() {
        #expect(Self.marked("le portail. Oui", isLinked: true) == "le |portail. |Oui")
        #expect(Self.marked("bienveo.fr", isLinked: true) == "bienveo|.fr")
        #expect(Self.marked("bienveo.fr", isLinked: false) == "bienveo.fr")
    }

    @Test func `A long run of spaces and of marks is read in linear time`() {
        let spaces = Array(String(repeating: " ", count: 20_000).unicodeScalars)
        #expect(LineBreakOpportunities(spaces).all().allSatisfy { !$0 })
        let marks = Array(("a" + String(repeating: "\u{301}", count: 20_000)).unicodeScalars)
        #expect(LineBreakOpportunities(marks).all().allSatisfy { !$0 })
    }
}
