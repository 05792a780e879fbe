import Foundation
import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLayout

/// Where words are divided, by the dictionaries and the rules of French composition.
@Suite("Hyphenator")
struct HyphenatorTests {
    private let book = HyphenatorBook(patterns)

    /// A text with a hyphen wherever it may be divided.
    private func divided(_ text: String, language: String = "fr", isOwn: (Int) -> Bool = { _ in true }) throws -> String
    {
        let hyphenator = try #require(try book.hyphenator(for: LanguageTag(language)))
        let scalars = Array(text.unicodeScalars)
        let breaks = HyphenatedWords(scalars).breaks { isOwn($0) ? hyphenator : nil }
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if breaks.contains(index) { result.append("-") }
            result.append(scalar)
        }
        return String(result)
    }

    @Test func `French words are divided between syllables, accents and ligatures counted as letters`() throws {
        #expect(try divided("enregistrement") == "en-re-gis-tre-ment")
        #expect(try divided("électricité, hébergement !") == "élec-tri-cité, hé-ber-ge-ment !")
        #expect(try divided("«\u{A0}renouvellement\u{A0}»") == "«\u{A0}re-nou-vel-le-ment\u{A0}»")
        #expect(try divided("(manœuvre).") == "(ma-nœuvre).")
    }

    @Test func `Two letters stay before a hyphen and three go on`() throws {
        // The patterns alone would leave one letter, or take two along.
        #expect(try divided("élu") == "élu")
        #expect(try divided("demande") == "de-mande")
        #expect(try divided("logement oui ami") == "lo-ge-ment oui ami")
        for word in try divided("amélioration épanouissement idée éléphant asymétrie").split(separator: " ") {
            let parts = word.split(separator: "-")
            #expect(parts.count == 1 || (parts[0].count >= 2 && parts[parts.count - 1].count >= 3), "\(word)")
        }
    }

    @Test func `Nothing is divided at an apostrophe or less than two letters behind it`() throws {
        #expect(try divided("l’attestation") == "l’at-tes-ta-tion")
        #expect(try divided("l'élément d'une") == "l'élé-ment d'une")
        #expect(try divided("aujourd’hui") == "au-jourd’hui")
        #expect(try divided("qu’il s’agit") == "qu’il s’agit")
    }

    @Test func `Names, acronyms, numbers, addresses and compounds stay whole`() throws {
        for text in [
            "Villeurbanne", "PRÉFECTURE", "McDonald", "eIDAS", "123456789", "abc2defghij", "75003e",
            "www.demande-logement-social.gouv.fr", "prenom.nom@exemple.fr", "https://exemple.fr/renouvellement",
            "demandeur(e)s", "locataire/propriétaire", "rendez-vous", "demi\u{AD}tour", "demandeur·euse",
        ] { #expect(try divided(text) == text) }
    }

    @Test func `A word that a datum touches stays whole`() throws {
        // l’{ville} and {ville}aise: from the third character on, or up to it, a datum.
        #expect(try divided("l’enregistrement") { $0 < 2 } == "l’enregistrement")
        #expect(try divided("enregistrement") { $0 > 6 } == "enregistrement")
        #expect(try divided("enregistrement renouvellement") { $0 > 14 } == "enregistrement re-nou-vel-le-ment")
    }

    @Test func `Each language has its own patterns, whatever its region`() throws {
        #expect(try divided("registration", language: "en") == "re-gis-tra-tion")
        #expect(try divided("enregistrement", language: "fr-CA") == "en-re-gis-tre-ment")
        #expect(try book.hyphenator(for: LanguageTag("FR"))?.breaks(in: "logement") == [2, 4])
        #expect(try book.hyphenator(for: LanguageTag("de")) == nil)
    }

    @Test func `Words are remembered, and long ones are not asked for`() throws {
        let hyphenator = try #require(try book.hyphenator(for: LanguageTag("fr")))
        for _ in 0..<3 { _ = hyphenator.breaks(in: "enregistrement") }
        #expect(hyphenator.counts.hits == 2 && hyphenator.counts.misses == 1)
        #expect(hyphenator.breaks(in: String(repeating: "ba", count: 40)).isEmpty)
        #expect(hyphenator.breaks(in: "").isEmpty)
        #expect(hyphenator.counts.misses == 1)
    }

    @Test(arguments: [nil, "ISO8859-1\n.a1b\n", ""])
    func `A dictionary that cannot be read is told of, and only where words are divided`(bytes: String?) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gabarit-\(UUID().uuidString).dic")
        defer { try? FileManager.default.removeItem(at: file) }
        if let bytes { try Data(bytes.utf8).write(to: file) }
        let broken = [HyphenationPatterns(language: LanguageTag("fr"), path: file.path)]
        let engine = try TextEngine(faces: TestFaces.all, patterns: broken)
        _ = try engine.paragraph(words("enregistrement"), style: style())
        let error = #expect(throws: LayoutError.self) {
            _ = try engine.paragraph(words("enregistrement"), style: style { $0.alignment = .justify })
        }
        #expect(error?.diagnostics.map(\.code) == ["hyphenation.unreadable"])
    }
}
