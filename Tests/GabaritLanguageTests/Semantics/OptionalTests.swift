import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct OptionalTests {
    static let data = """
        nom Text(max: 20)
        surnom Text(max: 30)?
        n Int(0...9)?
        p Decimal(scale: 1, min: 0, max: 9)
        depot Date
        relance Date?
        personne Personne?
        statut Statut
        autre Statut?
        liste [Int(0...5)](max: 4)
        pleine [Int(0...5)](min: 1, max: 4)
        """
    static let items = """
        record Personne { nom Text(max: 10)
          naissance Date?
          enfants [Text(max: 3)](max: 2) }
        enum Statut { case active "A" "Active"
          case radiee(le: Date) "R" "Radiée" }
        function double(x: Int(0...9)) = x * 2
        """

    @Test(arguments: [
        ("surnom else nom", "Text(max: 30)"), ("relance else depot", "Date"), ("surnom else none", "Text(max: 30)?"),
        ("n else 12", "Int(0...12)"), ("n else 1.5", "Decimal(scale: 1, min: 0.0, max: 9.0)"),
        ("relance else relance else depot", "Date"), ("personne?.nom", "Text(max: 10)?"),
        ("personne?.naissance", "Date?"),
        ("personne?.enfants.count", "optional.unhandled `personne?.enfants`"),
        ("personne?.enfants?.count", "Int(0...2)?"),
        ("relance?.year", "Int(1...9999)?"), ("relance | date(\"iso\")", "Text(min: 10, max: 10, repertoire: ascii)?"),
        ("n | double", "Int(0...18)?"), ("relance is none", "Bool"), ("relance is some", "Bool"),
        ("relance is some d and d > depot", "Bool"), ("if n is some x and x > 3 then x else 4", "Int(0...9)"),
        ("if not (relance is none) then 1 else 2", "Int(1...2)"),
        ("if true then none else depot", "Date?"), ("liste.first", "Int(0...5)?"), ("pleine.first", "Int(0...5)"),
        ("n of 3 else 10 %", "Ratio"), ("(n of 3) is some r and r > 10 %", "Bool"),
        ("autre?.label", "Text(max: 6)?"),
        ("n else \"aucun\"", "Text(max: 5, repertoire: ascii)"), ("autre else \"aucun\"", "Text(max: 6)"),
        ("if nom == \"x\" then n else nom", "Text(max: 20)?"),
        ("personne is some q and q.naissance is some d and d < depot", "Bool"),
    ])
    func `absent values are handled by type`(expression: String, type: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == type)
    }

    @Test(arguments: [
        ("personne.nom", "optional.unhandled `personne`"), ("\"{surnom}\"", "optional.unhandled `surnom`"),
        ("\"{n of 3 | percent(1)}\"", "optional.unhandled `n of 3 | percent(1)`"),
        ("if n then 1 else 2", "optional.unhandled `n`"),
        ("relance > depot", "optional.unhandled `relance`"), ("double(n)", "optional.unhandled `n`"),
        ("relance else \"jamais\"", "type.no-common-type `\"jamais\"`"),
        ("if relance is some d or d > depot then 1 else 2", "name.unknown `d`"),
        ("if relance is some d then 1 else d", "name.unknown `d`"),
        ("not (relance is some d) and d > depot", "name.unknown `d`"),
        ("none else none", "type.cannot-infer `none`"), ("sum(x in none: x)", "optional.unhandled `none`"),
        ("surnom.count", "optional.unhandled `surnom`, type.unknown-member `count`"),
    ])
    func `an absent value cannot slip through`(expression: String, problem: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == problem)
    }

    @Test(arguments: [
        "nom else \"\"", "depot is none", "depot is some", "depot?.year", "missing(x in liste: x)",
        "sum of known(x in liste: x)",
    ])
    func `what provides for an absence that cannot be is warned of`(expression: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items).hasSuffix("(optional.never-absent)"))
    }
}
