import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct MatchTests {
    private func type(_ arms: String, of subject: String) -> String {
        Checking.type(
            "match \(subject) {\n\(arms.replacing("; ", with: "\n"))\n}",
            data: OptionalTests.data + "\nouvert Ouvert\nrapport Int(0...3)",
            items: OptionalTests.items + "\nopen enum Ouvert { case un \"1\" \"Un\"\n case deux \"2\" \"Deux\" }")
    }

    @Test(arguments: [
        ("statut", "case active: 1; case radiee(let le): le.month", "Int(1...12)"),
        ("statut", "case active: 1; case radiee: 2", "Int(1...2)"), ("statut", "case active: 1; else: 2", "Int(1...2)"),
        ("autre", "case active: 1; case radiee(_): 2; case none: 3", "Int(1...3)"),
        ("autre", "case some s: s.code; case none: \"-\"", "Text(max: 1, repertoire: ascii)"),
        ("ouvert", "case un: 1; case deux: 2; case other(let c): 3", "Int(1...3)"),
        ("relance", "case some d: d.day; case none: 0", "Int(0...31)"),
        ("n of 3", "case some r: r | percent(1); case unknown: \"n.c.\"; case noBase: \"–\"", "Text"),
        ("n of 3", "case some r: 1; else: 2", "Int(1...2)"), ("n of 3", "case some r: 1; case none: 2", "Int(1...2)"),
    ])
    func `a match that leaves nothing out has a type`(subject: String, arms: String, type: String) {
        #expect(self.type(arms, of: subject).hasPrefix(type))
    }

    @Test(arguments: [
        ("statut", "case active: 1", "match.not-exhaustive `statut`"),
        ("autre", "case active: 1; case radiee: 2", "match.not-exhaustive `autre`"),
        ("ouvert", "case un: 1; case deux: 2", "match.not-exhaustive `ouvert`"),
        ("relance", "case some d: 1", "match.not-exhaustive `relance`"),
        ("n of 3", "case some r: 1; case unknown: 2", "match.not-exhaustive `n of 3`"),
        ("statut", "case active: 1; case active: 2; else: 3", "match.unreachable `active`"),
        ("statut", "else: 1; case active: 2", "match.unreachable `active`"),
        ("statut", "case active: 1; case radiee: 2; else: 3", "match.unreachable `else`"),
        ("autre", "case some s: 1; case active: 2; case none: 3", "match.unreachable `active`"),
        ("statut", "case actif: 1; else: 2", "match.wrong-pattern `actif`"),
        ("statut", "case other(let c): 1; else: 2", "match.wrong-pattern `other(let c)`"),
        ("statut", "case none: 1; else: 2", "match.wrong-pattern `none`"),
        ("statut", "case radiee(let a, let b): 1; else: 2", "match.wrong-count `radiee(let a, let b)`"),
        ("depot", "case some d: 1; else: 2", "match.wrong-subject `depot`"),
        ("rapport / 3", "case unknown: 1; else: 2", "match.wrong-subject `rapport / 3`"),
        ("statut", "case active: 1.5; case radiee: \"x\"", "type.no-common-type `\"x\"`"),
    ])
    func `a match that forgets or repeats is refused`(subject: String, arms: String, problem: String) {
        #expect(type(arms, of: subject) == problem)
    }

    @Test func `cases are compared by name, with or without what they carry`() {
        for (expression, type) in [
            ("statut == active", "Bool"), ("active != statut", "Bool"), ("statut == radiee", "Bool"),
            ("statut == Statut.active", "Bool"),
            ("statut is radiee(let le) and le > depot", "Bool"), ("statut is active", "Bool"),
            ("statut == actif", "name.unknown `actif`"),
            ("statut is actif", "match.wrong-pattern `actif`"), ("autre == active", "optional.unhandled `autre`"),
            ("statut < active", "type.bad-operand `<`"), ("autre else active", "Statut"),
            ("Statut.radiee(le: depot)", "Statut"),
            ("Statut.radiee", "call.missing-argument `Statut.radiee`"), ("Statut.x", "type.unknown-member `x`"),
            ("if true then Statut.active else radiee(depot)", "Statut"), ("statut == statut", "Bool"),
        ] {
            #expect(Checking.type(expression, data: OptionalTests.data, items: OptionalTests.items) == type)
        }
    }

    @Test func `what is forgotten is named`() {
        let result = Checking.check(
            "data { s S }\nenum S { case a\n case b\n case c }\nlet x = match s { case a: 1 }")
        #expect(result.diagnostics.first?.message.english == "this `match` leaves out `b` and `c`")
    }
}
