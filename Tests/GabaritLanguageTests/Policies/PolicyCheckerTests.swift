import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct PolicyCheckerTests {
    /// A policy over two addresses with some rules before the usual ones.
    private func found(_ rules: String, parameters: String = "", before: String = "", lets: String = "") -> [String] {
        PolicyChecking.found(
            """
            \(before)
            policy essai(courriel: Text?, adresse: [Text](min: 1, max: 7)?\(parameters.isEmpty ? "" : ", " + parameters)) {
              \(lets)
              email to courriel
              post to adresse
              \(rules)
            }
            """)
    }

    private static let usual = """
        when email rejected or post returned -> task because "revenu"
        when courriel is none -> task because "aucune adresse"
        otherwise -> email because "règle générale"
        """

    @Test func `a policy becomes switches, facts, addresses and rules`() throws {
        let result = PolicyChecking.check(
            """
            /// Ce que c'est.
            policy avis(courriel: Text?, ouvert: Bool, ferme: Bool = true) {
              let c = courriel
              email to c
              when email rejected -> task because "revenu"
              when c is some
                and   ouvert
                -> email, download because "ouvert"
              otherwise -> task because "règle générale"
            }
            """)
        let policy = try #require(result.policy)
        #expect(policy.name == "avis")
        #expect(policy.documentation == "Ce que c'est.")
        #expect(policy.switches.map(\.name) == ["ouvert", "ferme"])
        #expect(policy.switches.map(\.isOn) == [false, true])
        #expect(policy.contract.root.fields.map(\.name) == ["courriel"])
        #expect(policy.addresses.mapValues(\.text) == [.email: "c"])
        #expect(policy.rules.map(\.conditionText) == ["email rejected", "c is some and ouvert"])
        #expect(policy.allRules.map(\.number) == [1, 2, 3])
        #expect(policy.rules[1].outcomes == [.channel(.email), .channel(.download)])
        #expect(policy.otherwise.reason == "règle générale")
    }

    @Test func `the usual rules check`() { #expect(found(Self.usual) == []) }

    // MARK: - Addresses

    @Test(arguments: [
        "when courriel is some and ouvert -> email", "when not (courriel is none) and ouvert -> email",
        "when c is some and ouvert -> email", "when courriel is some v and v == \"x\" and ouvert -> email",
        "when joignable and courriel is some and ouvert -> email", "when adresse is some and ouvert -> post",
        "when not (adresse is none or not ouvert) -> post",
    ])
    func `what is known to be there may be sent to`(rule: String) {
        #expect(
            found(
                """
                when email rejected or post returned -> task because "revenu"
                \(rule) because "essai"
                when courriel is none -> task because "aucune adresse"
                otherwise -> email because "règle générale"
                """, parameters: "ouvert: Bool",
                lets: "let c = courriel, joignable = courriel is some or adresse is some") == [])
    }

    @Test(arguments: [
        "when ouvert -> email", "when joignable and ouvert -> email", "when adresse is some and ouvert -> email",
        "when courriel is some or ouvert -> email", "when courriel is none and ouvert -> email",
    ])
    func `what may be absent may not`(rule: String) {
        #expect(
            found(
                """
                when email rejected or post returned -> task because "revenu"
                \(rule) because "essai"
                otherwise -> task because "règle générale"
                """, parameters: "ouvert: Bool", lets: "let joignable = courriel is some or adresse is some") == [
                    "policy.address-absent `email`"
                ])
    }

    @Test func `a field of a record that may be absent is known where it is`() {
        let before = "record Personne {\n  courriel Text\n  autre Text?\n}"
        func check(_ address: String, _ condition: String) -> [String] {
            PolicyChecking.found(
                """
                \(before)
                policy essai(personne: Personne?) {
                  email to \(address)
                  when email rejected -> task because "revenu"
                  when \(condition) -> email because "essai"
                  otherwise -> task because "règle générale"
                }
                """)
        }
        #expect(check("personne?.courriel", "personne is some") == [])
        #expect(check("personne?.autre", "personne?.autre is some") == [])
        #expect(check("personne?.autre", "personne is some") == ["policy.address-absent `email`"])
        #expect(check("personne?.autre else personne?.courriel", "personne is some") == [])
    }

    @Test func `what was sent is there where its own condition said so, and absent again elsewhere`() {
        // Events say nothing of addresses: data may have changed since.
        #expect(
            found(
                """
                when email rejected -> task because "revenu"
                when post returned and not email sent -> email because "essai"
                when adresse is some -> post because "règle"
                otherwise -> task because "règle générale"
                """) == ["policy.address-absent `email`"])
    }

    // MARK: - What is written

    @Test func `an address stands once, for a channel that has one`() {
        #expect(
            found("email to courriel\n" + Self.usual).map { $0.prefix { $0 != " " } } == ["unit.duplicate"])
        #expect(found("download to courriel\n" + Self.usual) == ["policy.unknown-channel `download`"])
    }

    @Test func `a switch is a constant`() {
        #expect(found(Self.usual, parameters: "ouvert: Bool = 12") == ["type.mismatch `12`"])
        #expect(found(Self.usual, parameters: "ouvert: Bool = inconnu") == ["name.unknown `inconnu`"])
    }

    @Test func `conditions are of truth, and know what is declared`() {
        func rule(_ condition: String) -> [String] {
            found("when \(condition) -> task because \"essai\"\n" + Self.usual)
        }
        #expect(rule("courriel") == ["optional.unhandled `courriel`"])
        #expect(rule("inconnu is some") == ["name.unknown `inconnu`"])
        #expect(rule("12") == ["type.mismatch `12`"])
        #expect(rule("email is rejected") == ["name.unknown `email`"])
    }

    @Test func `a name of its own hides nothing`() {
        #expect(found(Self.usual, before: "let ouvert = 13", lets: "let ouvert = 12") == ["name.shadows `ouvert`"])
        #expect(found(Self.usual, parameters: "courriel: Bool").first == "name.shadows `courriel`")
    }

    @Test func `functions and names of libraries serve conditions`() {
        let result = PolicyChecking.check(
            """
            import "lib/regles.gabarit"
            policy avis(age: Int(0...120)) {
              when majeur(age) -> download because "majeur"
              otherwise -> task because "règle générale"
            }
            """,
            files: [
                "lib/regles.gabarit":
                    "let seuil = 18\nfunction majeur(age: Int(0...120)) = age >= seuil\ncomponent c() { \"a\" }\n"
            ])
        #expect(result.diagnostics.map(\.code) == [])
        #expect(result.policy?.bindings.count == 1)
    }

    @Test func `limits of a document are limits of a decision`() {
        let lists = (1...5).map { "liste\($0): [Int](max: 10000)" }.joined(separator: ", ")
        let condition = "any(a in liste1: any(b in liste2: any(c in liste3: a + b == c)))"
        let source = """
            policy avis(\(lists)) {
              when \(condition) -> download because "long"
              otherwise -> task because "règle générale"
            }
            """
        #expect(PolicyChecking.check(source).diagnostics.map(\.code) == ["limit.evaluations"])
    }

    @Test func `names that grow by each other stay cheap`() {
        var lets = "let a0 = courriel is some and adresse is some\n"
        for index in 1..<200 { lets += "let a\(index) = a\(index - 1) and a\(index - 1)\n" }
        #expect(
            found("when a199 and not (email sent or post sent) -> post because \"essai\"\n" + Self.usual, lets: lets)
                == [])
    }

    @Test func `what is too much to look at is refused`() {
        // Products of ten switches or their contraries, no two alike: some nine operations each.
        func codes(_ count: Int) -> [String] {
            let lets = (0..<count).map { number in
                let signs = (0..<10).map { number >> $0 & 1 == 1 ? "s\($0)" : "not s\($0)" }
                return "  let p\(number) = " + signs.joined(separator: " and ")
            }
            return PolicyChecking.check(
                """
                policy avis(\((0..<10).map { "s\($0): Bool" }.joined(separator: ", "))) {
                \(lets.joined(separator: "\n"))
                  when p0 -> task because "un"
                  otherwise -> download because "règle générale"
                }
                """
            ).diagnostics.map(\.code)
        }
        #expect(codes(500) == [])
        #expect(codes(1000) == ["policy.too-complex"])
    }

    @Test func `cases of an enum part the rules`() {
        let before = "enum Statut {\n  case actif\n  case radie\n  case clos\n}"
        func rules(_ last: String) -> [String] {
            PolicyChecking.found(
                """
                \(before)
                policy avis(statut: Statut) {
                  when statut is actif -> download because "actif"
                  when statut == radie -> task because "radié"
                  when \(last) -> download because "le reste"
                  otherwise -> task because "règle générale"
                }
                """)
        }
        #expect(rules("statut is clos") == ["policy.unreachable `otherwise -> task because \"règle générale\"`"])
        #expect(
            rules("statut is actif") == ["policy.unreachable `when statut is actif -> download because \"le reste\"`"])
        #expect(
            rules("statut != clos") == ["policy.unreachable `when statut != clos -> download because \"le reste\"`"])
    }

    @Test func `comparisons are told from their contraries`() {
        #expect(
            found(
                """
                when age > 17 -> task because "majeur"
                when age <= 17 -> download because "mineur"
                otherwise -> task because "règle générale"
                """, parameters: "age: Int(0...120)") == [
                    "policy.unreachable `otherwise -> task because \"règle générale\"`"
                ])
    }

    // MARK: - The parser

    @Test func `an event is read anywhere in a condition, and nowhere else`() {
        let lets = "let revenu = if ouvert then email rejected else (email rejected and email sent)"
        #expect(
            found(
                "when revenu and (not (post returned) and ouvert) -> task because \"revenu\"\n" + Self.usual,
                parameters: "ouvert: Bool", lets: lets) == [])
        #expect(Checking.found("let a = email rejected\n").contains { $0.hasPrefix("syntax.") })
    }

    @Test func `rules may stand on one line`() {
        #expect(
            PolicyChecking.found(
                "policy avis(a: Bool) { when a -> task because \"un\" otherwise -> download because \"deux\" }") == [])
    }

    @Test(arguments: [
        ("when -> task because \"a\"", "syntax.expected"), ("when a task because \"a\"", "syntax.expected"),
        ("when a -> because \"a\"", "syntax.expected"), ("when a -> task because", "syntax.expected"),
        ("quand a -> task because \"a\"", "syntax.expected"),
    ])
    func `what is missing in a rule is asked for`(rule: String, code: String) {
        let codes = PolicyChecking.check("policy avis(a: Bool) {\n  \(rule)\n}").diagnostics.map(\.code)
        #expect(codes.contains(code))
    }
}
