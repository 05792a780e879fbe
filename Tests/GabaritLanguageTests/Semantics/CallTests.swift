import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct CallTests {
    static let data = """
        nom Text(max: 20)
        long Text(max: 300)
        lignes Text(max: 20, lines: 3)
        postal Text(max: 20, repertoire: postal)
        n Int(0...9)
        grand Int(0...1000)
        p Decimal(scale: 1, min: 0, max: 5)
        lien URL(max: 60)
        relance Date?
        noms [Text(max: 5)](max: 3)
        """
    static let items = """
        record Paire { gauche Int(0...9)
          droite Text(max: 20)? }
        function court(t: Text(max: 20)) = t
        function tout(t: Text) = t
        function code(t: Text(max: 20, repertoire: postal)) = t
        function moitie(x: Int(0...9), y: Int = 2) = x * 1
        function prix(x: Decimal(scale: 2, min: 0, max: 10)) = x
        function adresse(u: URL(max: 60)) = u
        function forme(t: Text(max: 3, pattern: "[0-9]{3}")) = t
        function total(l: [Text(max: 5)](max: 3)) = l.count
        function peut(d: Date?) = d else 2024-01-01
        function etroit(x: Int(0...9)) -> Int(0...20) = x + 5
        """.replacing("function code", with: "function codePostal")

    @Test(arguments: [
        ("court(nom)", "Text(max: 20)"), ("tout(long)", "Text(min: 0, max: 10000)"),
        ("codePostal(postal)", "Text(max: 20, repertoire: postal)"),
        ("moitie(n)", "Int(0...9)"), ("moitie(n, 3)", "Int(0...9)"), ("moitie(x: n, y: 3)", "Int(0...9)"),
        ("n | moitie(3)", "Int(0...9)"),
        ("prix(p)", "Decimal(scale: 2, min: 0.00, max: 10.00)"),
        ("prix(n)", "Decimal(scale: 2, min: 0.00, max: 10.00)"),
        ("prix(3)", "Decimal(scale: 2, min: 0.00, max: 10.00)"), ("tout(lien)", "Text(min: 0, max: 10000)"),
        ("adresse(\"https://example.org\")", "URL(max: 60)"), ("total(noms)", "Int(0...3)"),
        ("total([\"a\", \"b\"])", "Int(0...3)"),
        ("total([])", "Int(0...3)"), ("peut(relance)", "Date"), ("peut(none)", "Date"), ("relance | peut", "Date"),
        ("etroit(n)", "Int(0...20)"),
        ("Paire(gauche: 3)", "Paire"), ("Paire(gauche: n, droite: nom)", "Paire"),
        ("Paire(3, \"x\").droite else \"\"", "Text(min: 0, max: 20)"),
        ("forme(\"123\")", "Text(min: 3, max: 3, pattern: …)"),
    ])
    func `arguments that fit are accepted`(expression: String, type: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == type)
    }

    @Test(arguments: [
        ("court(long)", "type.mismatch `long`"), ("court(lignes)", "type.mismatch `lignes`"),
        ("codePostal(nom)", "type.mismatch `nom`"),
        ("moitie(grand)", "type.mismatch `grand`"), ("moitie()", "call.missing-argument `moitie()`"),
        ("moitie(1, 2, 3)", "call.too-many-arguments `3`"),
        ("moitie(1, x: 2)", "call.duplicate-argument `x`"), ("moitie(1, z: 2)", "call.unknown-argument `z`"),
        ("prix(grand)", "type.mismatch `grand`"),
        ("prix(\"3\")", "type.mismatch `\"3\"`"),
        ("adresse(\"http://example.org\")", "type.mismatch `\"http://example.org\"`"),
        ("adresse(nom)", "type.mismatch `nom`"),
        ("moitie(relance)", "optional.unhandled `relance`, type.mismatch `relance`"),
        ("total([1, 2])", "type.mismatch `[1, 2]`"),
        ("total([\"a\", \"b\", \"c\", \"d\"])", "type.mismatch `[\"a\", \"b\", \"c\", \"d\"]`"),
        ("[1.5, \"a\"]", "type.no-common-type `\"a\"`"), ("Paire()", "call.missing-argument `Paire()`"),
        ("Paire(milieu: 1)", "call.unknown-argument `milieu`"),
        ("inconnu(n)", "name.unknown `inconnu`"), ("moitie(n).x", "type.unknown-member `x`"),
        ("forme(nom)", "type.mismatch `nom`"),
    ])
    func `arguments that do not fit are refused`(expression: String, problem: String) {
        #expect(Checking.type(expression, data: Self.data, items: Self.items) == problem)
    }

    @Test(arguments: [
        ("function f(x: Int(0...9)) -> Int(0...5) = x", "type.mismatch `x`"),
        ("function f(x: Int) = x * x", "type.overflow `x * x`"),
        ("function f(x: Int = 1, y: Int) = y", "call.parameter-order `y`"),
        ("let a = 1\nfunction f(x: Int = a) = x", "call.bad-default `a`"),
        ("function f(x: Int(0...3) = 5) = x", "type.mismatch `5`"), ("function f() = none", "type.cannot-infer `none`"),
        ("function f(x: Rien) = x", "type.unknown `Rien`"),
        ("function f() = 1\nlet a = 2 | f", "call.too-many-arguments `2`"),
    ])
    func `functions are held to what they declare`(items: String, problem: String) {
        #expect(Checking.found(items).joined(separator: ", ") == problem)
    }
}
