import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// The rules of composition.
///
/// In these tests `~` is a no-break space and `^` a narrow one.
struct TypographyTests {
    static func shown(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" ? "~" : $0 == "\u{202F}" ? "^" : $0 })
    }

    static func typed(_ text: String) -> String {
        String(text.map { $0 == "~" ? "\u{A0}" : $0 == "^" ? "\u{202F}" : $0 })
    }

    static func rules(_ tag: String) throws -> Typography {
        try #require(LanguageData.named(LanguageTag(tag))).typography
    }

    static let french: [(String, String)] = [
        // Signs of a keyboard.
        ("l'été d'Anne", "l’été d’Anne"),
        ("et puis...", "et puis…"),
        ("....", "...."),
        (#"le "mot" dit"#, "le «~mot~» dit"),
        (#"l'"usage""#, "l’«~usage~»"),
        // High punctuation.
        ("Où ?", "Où^?"),
        ("Où?", "Où^?"),
        ("Bien ! Oui ; non.", "Bien^! Oui^; non."),
        ("Quoi ?!", "Quoi^?!"),
        ("Quoi ? !", "Quoi^?^!"),
        ("Nom : Dupont", "Nom~: Dupont"),
        ("Nom: Dupont", "Nom~: Dupont"),
        ("(Pourquoi ?)", "(Pourquoi^?)"),
        ("(?)", "(?)"),
        ("Déjà typographié ? Oui : « tout ».", "Déjà typographié^? Oui~: «~tout~»."),
        ("Déjà~: fait^!", "Déjà~: fait^!"),
        ("« mot »", "«~mot~»"),
        ("«mot»", "«~mot~»"),
        ("« mot » ; suite", "«~mot~»^; suite"),
        ("« Quoi ? »", "«~Quoi^?~»"),
        ("? au début", "? au début"),
        // Times, addresses, bare numbers.
        ("à 14:30 précises", "à 14:30 précises"),
        ("12345 et 2708400", "12345 et 2708400"),
        ("voir https://a.fr/x?y=1;z:2!", "voir https://a.fr/x?y=1;z:2!"),
        ("voir www.a.fr ?", "voir www.a.fr^?"),
        ("écrire à l'adresse o'neil@a.fr : ici", "écrire à l’adresse o'neil@a.fr~: ici"),
        ("ratio 16:9", "ratio 16:9"),
        // Numbers and what they count.
        ("24,2 % et 10%", "24,2^% et 10^%"),
        ("12 € ou 5€", "12~€ ou 5~€"),
        ("un délai de 10 mm, 12 mois.", "un délai de 10~mm, 12~mois."),
        ("le 1er janvier 2024", "le 1er~janvier 2024"),
        ("du 2 au 15 avril", "du 2 au 15~avril"),
        ("en 2024 avril fut doux", "en 2024 avril fut doux"),
        ("page 3, article 12", "page~3, article~12"),
        ("pages de garde", "pages de garde"),
        ("l'article R. 441-2-6", "l’article~R.~441-2-6"),
        ("l'article R.441-2-6 du code", "l’article~R.441-2-6 du code"),
        ("n° 5 et n°s 6", "n°~5 et n°s~6"),
        // Names.
        ("M. Dupont, Mme Durand", "M.~Dupont, Mme~Durand"),
        ("J. Dupont, J.-P. Martin", "J.~Dupont, J.-P.~Martin"),
        // Asides.
        ("ce jour – le seul – passe", "ce jour –~le seul~– passe"),
        ("de 5 – ou plus", "de 5 – ou plus"),
        ("a – b. c – d", "a – b. c – d"),
        // Ordinals stay plain text.
        ("1er, 1re, 2e, XXIe", "1er, 1re, 2e, XXIe"),
        ("", ""),
        (" ", " "),
    ]

    @Test(arguments: french)
    func `French words get their spaces and signs`(text: String, expected: String) throws {
        let rules = try Self.rules("fr")
        let result = rules.apply(Self.typed(text))
        #expect(Self.shown(result) == expected)
        #expect(rules.apply(result) == result)
    }

    static let english: [(String, String)] = [
        ("it's 'quoted'", "it’s ‘quoted’"),
        (#"the "word" said"#, "the “word” said"),
        ("Where? Here: now!", "Where? Here: now!"),
        ("wait...", "wait…"),
        ("Mr Smith, page 3", "Mr~Smith, page~3"),
        ("24.2%", "24.2%"),
        ("on 1 March 2024", "on 1~March 2024"),
    ]

    @Test(arguments: english)
    func `English words get their own`(text: String, expected: String) throws {
        let rules = try Self.rules("en")
        let result = rules.apply(text)
        #expect(Self.shown(result) == expected)
        #expect(rules.apply(result) == result)
    }

    static let pieces: [(String, Typography.Context, Typography.Context, String)] = [
        (" : suite", .datum, .edge, "~: suite"),
        (" : suite", .scalar("x"), .edge, "~: suite"),
        (" : suite", .edge, .edge, " : suite"),
        ("Nom : ", .edge, .datum, "Nom~: "),
        ("« ", .edge, .datum, "«~"),
        ("«", .edge, .datum, "«~"),
        (" »", .datum, .edge, "~»"),
        ("»", .datum, .edge, "~»"),
        ("!", .datum, .edge, "^!"),
        (" % des demandes", .datum, .edge, "^% des demandes"),
        (" mois", .datum, .edge, "~mois"),
        (" moins", .datum, .edge, " moins"),
        (" avril", .datum, .edge, "~avril"),
        ("Page ", .edge, .datum, "Page~"),
        ("la page ", .edge, .datum, "la page~"),
        ("n° ", .edge, .datum, "n°~"),
        ("M. ", .edge, .datum, "M.~"),
        ("de ", .edge, .datum, "de "),
        ("'", .datum, .datum, "’"),
        (#"""#, .datum, .edge, "~»"),
        (#"""#, .edge, .datum, "«~"),
        ("?", .datum, .datum, "?"),
        ("https://a.fr/", .edge, .datum, "https://a.fr/"),
        ("?", .scalar("!"), .edge, "?"),
    ]

    @Test(arguments: pieces)
    func `pieces around a datum are set as if it stood there`(
        text: String, before: Typography.Context, after: Typography.Context, expected: String
    ) throws {
        let rules = try Self.rules("fr")
        let result = rules.apply(text, precededBy: before, followedBy: after)
        #expect(Self.shown(result) == expected)
        #expect(rules.apply(result, precededBy: before, followedBy: after) == result)
    }

    @Test(arguments: LanguageData.available)
    func `setting twice is setting once, and no word is lost`(tag: LanguageTag) throws {
        let language = try #require(LanguageData.named(tag))
        var random = SeededRandom(seed: 7)
        let alphabet =
            Array(" \u{A0}\u{202F}\"'.…;:!?«»()–%€°@/5a1Mx.\n ").map(String.init)
            + ["n°", "M.", " mars", "www.", "https://", "page", " – ", "1er", "mm"]
        let bounds = try #require(
            Format.prose.resultBounds(for: .text(TextType(minimum: 1, maximum: 40)), language: language))
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in random.pick(alphabet) }.joined()
            let once = language.typography.apply(text)
            #expect(language.typography.apply(once) == once, "\(Self.shown(text))")
            #expect(once.unicodeScalars.count <= 2 * text.unicodeScalars.count)
            #expect(text.isEmpty || !once.isEmpty)
            #expect(once.unicodeScalars.allSatisfy { $0 == "\n" || bounds.repertoire.contains($0) })
            let words = { (text: String) in text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit } }
            #expect(Array(words(once)) == Array(words(text)))
        }
    }
}
