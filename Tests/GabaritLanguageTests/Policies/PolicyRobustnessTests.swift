import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// Policies, whole and damaged.
@Suite struct PolicyRobustnessTests {
    /// A policy that uses most of what policies have.
    static let source = #"""
        type Courriel = Text(max: 80, repertoire: ascii)
        enum Statut { case actif "A" "Actif"  case radie(le: Date) "R" "Radié" }
        record Personne { courriel Courriel?  adresse [Text(max: 38)](min: 1, max: 7)?  age Int(0...120)? }
        function majeur(age: Int(0...120)) = age >= 18
        let seuil = 30 days

        /// Qui reçoit quoi.
        policy essai(personne: Personne, statut: Statut, depot: Date, jour: Date, repli: Bool, double: Bool = true) {
          let c = personne.courriel, adresse = personne.adresse
          let ancien = depot + seuil < jour
          email to c
          post to adresse
          when ancien and personne.age is some a and majeur(a) and not hold released
            -> held(releasedBy: "le responsable") because "à vérifier"
          when post returned and c is some and not email sent -> email because "le courrier est revenu"
          when post returned -> task because "le courrier est revenu"
          when email rejected and post sent -> download because "le courrier est parti"
          when email rejected and (repli or statut is radie(let le) and le < jour) and adresse is some -> post because "repli"
          when email rejected -> task because "pas de repli"
          when double and c is some and adresse is some -> email, post because "les deux"
          when c is none and adresse is some -> post, download because "pas de courriel"
          when c is none -> task because "aucune adresse"
          otherwise -> email, download because "règle générale"
        }

        """#

    @Test func `the whole policy checks`() { #expect(PolicyChecking.found(Self.source) == []) }

    /// A word, a number or a sign is lost, doubled or exchanged: there is a policy, or a diagnostic says why not.
    @Test(arguments: 0..<200) func `damaged policies are told of, never trapped on`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var words = Self.source.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...6, using: &random) where words.count > 2 {
            let index = Int.random(in: 0..<words.count, using: &random)
            let other = Int.random(in: 0..<words.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: words.remove(at: index)
            case 1: words.insert(words[other], at: index)
            case 2: words.swapAt(index, other)
            default:
                words[index] = random.pick([
                    "none", "0", "not", "or", "->", "when", "otherwise", "because", "to", "held", "email", "sent", "{",
                    "(",
                ])
            }
        }
        let result = PolicyChecking.check(words.joined(separator: " "))
        #expect(result.policy != nil || result.diagnostics.contains { $0.severity == .error })
    }

    @Test func `a policy survives the loss of any token`() {
        let bytes = Array(Self.source.utf8)
        for token in Lexer.tokens(of: bytes, source: SourceID(0)).tokens where !token.isTrivia {
            let left = bytes[..<Int(token.start)] + bytes[Int(token.end)...]
            let result = PolicyChecking.check(String(decoding: left, as: UTF8.self))
            #expect(result.policy != nil || result.diagnostics.contains { $0.severity == .error })
        }
    }
}
