import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct AggregateTests {
    static let data = """
        gens [Personne](max: 8)
        pleine [Personne](min: 2, max: 5)
        seuil Int(0...5)
        peut [Int]?
        """
    static let items = """
        record Personne { prenom Text(max: 10)
          age Int(0...120)
          solde Money(EUR, min: -50, max: 100)
          revenu Money(EUR, min: 0, max: 1000)?
          naissance Date
          sexe Bool }
        """

    @Test(arguments: [
        ("sum(g in gens: g.age)", "Int(0...960)"), ("sum(g in pleine: g.age)", "Int(0...600)"),
        ("sum(g in pleine: 2)", "Int(4...10)"),
        ("sum(g in pleine where g.sexe: 2)", "Int(0...10)"),
        ("sum(g in gens: g.solde)", "Money(EUR, min: -400.00, max: 800.00)"),
        ("sum(g in gens: g.revenu)", "Money(EUR, min: 0.00, max: 8000.00)?"),
        ("sum of known(g in gens: g.revenu)", "Money(EUR, min: 0.00, max: 8000.00)"),
        ("count(g in gens: g.sexe)", "Int(0...8)"),
        ("missing(g in gens: g.revenu)", "Int(0...8)"), ("any(g in gens: g.age > 60)", "Bool"),
        ("all(g in gens: g.sexe)", "Bool"),
        ("least(g in gens: g.naissance)", "Date?"), ("greatest(g in pleine: g.age)", "Int(0...120)"),
        ("greatest(g in pleine where g.sexe: g.age)", "Int(0...120)?"),
        ("sum(g in gens where g.revenu is some r and r > 10: r)", "Money(EUR, min: 0.00, max: 8000.00)"),
        ("count(g in gens: g.age of seuil is some r and r > 10 %)", "Int(0...8)"), ("gens.isEmpty", "Bool"),
        ("join(g in gens: g.age, \"/\")", "Text(max: 31, repertoire: ascii)?"),
        ("sum(x in [1, 2, 3]: x)", "Int(3...9)"),
        ("join(g in pleine: g.prenom, \", \", last: \" et \")", "Text(min: 2, max: 66)"),
    ])
    func `aggregates have exact types`(expression: String, type: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == type)
    }

    @Test(arguments: [
        ("sum(g in gens: g.prenom)", "aggregate.bad-body `g.prenom`"),
        ("sum(g in gens: g.naissance)", "aggregate.bad-body `g.naissance`"),
        ("sum(g in seuil: 1)", "type.not-a-list `seuil`"), ("sum(g in peut: 1)", "optional.unhandled `peut`"),
        ("count(g in gens: g.age)", "type.mismatch `g.age`"),
        ("least(g in gens: g.revenu)", "optional.unhandled `g.revenu`"),
        ("least(g in gens: g.prenom)", "aggregate.bad-body `g.prenom`"),
        ("join(g in gens: g.revenu, \", \")", "optional.unhandled `g.revenu`"),
        ("join(g in gens: g.naissance)", "print.needs-format `g.naissance`"),
        ("join(g in gens: g.prenom, 3)", "format.bad-argument `3`"),
        ("join(g in gens: g.prenom, \"a\", \"b\")", "call.too-many-arguments `\"b\"`"),
        ("join(g in gens: g.prenom, sep: \"a\")", "call.unknown-argument `sep`"),
        ("count of known(g in gens: g.sexe)", "aggregate.known `count`"),
        ("sum(seuil in gens: 1)", "name.shadows `seuil`"),
        ("\"{join(g in gens: g.prenom)}\"", "optional.unhandled `join(g in gens: g.prenom)`"),
        ("sum(g in gens: 2000000000000000000)", "type.overflow `sum(g in gens: 2000000000000000000)`"),
    ])
    func `aggregates that could fail are refused`(expression: String, problem: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == problem)
    }
}
