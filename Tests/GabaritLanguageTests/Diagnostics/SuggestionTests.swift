import Testing

@testable import GabaritLanguage

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("recrod", ["record", "recto"], "record"),
        ("Heading", ["heading"], "heading"),
        ("prénom", ["prenom", "nom"], "prenom"),
        ("nomUsge", ["nomNaissance", "nomUsage"], "nomUsage"),
        ("fro", ["for", "from"], "for"),
        ("datte", ["date", "data"], "date"),
    ])
    func `the nearest name is suggested`(written: String, candidates: [String], meant: String) {
        #expect(Suggestion.closest(to: written, among: candidates) == meant)
    }

    @Test(arguments: [
        ("ab", ["ac"]), ("abc", ["xyz"]), ("nom", ["nom"]), ("", ["a"]), ("montant", ["total"]), ("id", ["if"]),
        (String(repeating: "a", count: 80), [String(repeating: "a", count: 79)]),
    ])
    func `nothing far, the same or too long is suggested`(written: String, candidates: [String]) {
        #expect(Suggestion.closest(to: written, among: candidates) == nil)
    }

    @Test func `of two equally near the first in the alphabet is suggested, in any order`() {
        #expect(Suggestion.closest(to: "dat", among: ["dato", "data"]) == "data")
        #expect(Suggestion.closest(to: "dat", among: ["data", "dato"]) == "data")
    }
}
