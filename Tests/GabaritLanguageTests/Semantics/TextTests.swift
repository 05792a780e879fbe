import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct TextTests {
    static let data = """
        nom Text(max: 20)
        vide Text(min: 0, max: 5)
        siren Text(min: 9, max: 9, repertoire: digits)
        siret Text(min: 14, max: 14, repertoire: digits)
        numero Text(min: 18, max: 18, repertoire: alphanumeric)
        n Int(0...120)
        m Int(-5...3)
        p Decimal(scale: 2, min: 0, max: 999.99)
        loyer Money(EUR, min: 0, max: 1000)
        depot Date
        duree Months(0...24)
        lien URL(max: 80)
        statut Statut
        vrai Bool
        personne Personne
        liste [Text(max: 10)](max: 5)
        postal [Text(max: 38, repertoire: postal)](min: 1, max: 7)
        """
    static let items = """
        record Personne { nom Text(max: 10) }
        enum Statut { case active "A" "Active"
          case radiee "R" "Radiée" }
        """

    private func type(_ expression: String) -> String { Checking.type(expression, data: Self.data, items: Self.items) }

    @Test(arguments: [
        ("\"abc\"", "Text(min: 3, max: 3, repertoire: ascii)"), ("\"\"", "Text(min: 0, max: 0, repertoire: digits)"),
        ("\"{nom}\"", "Text(max: 20)"), ("\"a {nom} b\"", "Text(min: 5, max: 24)"),
        ("\"{nom}{vide}\"", "Text(max: 25)"),
        ("\"{n}\"", "Text(max: 3, repertoire: digits)"), ("\"{m}\"", "Text(max: 2, repertoire: ascii)"),
        ("\"{statut}\"", "Text(max: 6)"), ("statut.label", "Text(max: 6)"),
        ("statut.code", "Text(max: 1, repertoire: postal)"),
        ("\"{lien}\"", "Text(min: 9, max: 80, repertoire: ascii)"),
        ("\"a\\nb\"", "Text(min: 3, max: 3, lines: 2, repertoire: ascii)"),
        ("numero | grouped(3, 4, 6, 5)", "Text(min: 18, max: 18, repertoire: alphanumeric)"),
        ("nom | upper", "Text(max: 40, repertoire: latin.upper)"),
        ("nom | postal", "Text(min: 0, max: 40, repertoire: postal)"),
        ("if vrai then \"oui\" else \"non\"", "Text(min: 3, max: 3, repertoire: ascii)"),
        ("p | rounded(1, \"halfUp\")", "Decimal(scale: 1, min: 0.0, max: 1000.0)"),
        ("loyer / 3 | rounded(2, \"down\")", "Money(EUR, min: 0.00, max: 333.33)"),
        ("join(x in liste: x, \", \")", "Text(max: 58)?"),
        ("join(x in postal: x, \", \")", "Text(max: 278, repertoire: ascii)"),
    ])
    func `texts have tight bounds`(expression: String, type: String) { #expect(self.type(expression) == type) }

    @Test(arguments: [
        ("\"{p}\"", "print.needs-format `p`"), ("\"{loyer}\"", "print.needs-format `loyer`"),
        ("\"{depot}\"", "print.needs-format `depot`"),
        ("\"{duree}\"", "print.needs-format `duree`"), ("\"{n / 3}\"", "print.needs-format `n / 3`"),
        ("\"{vrai}\"", "print.not-printable `vrai`"),
        ("\"{liste}\"", "print.not-printable `liste`"), ("\"{personne}\"", "print.not-printable `personne`"),
        ("nom | date(\"long\")", "format.wrong-type `date`"), ("depot | date", "format.bad-argument `date`"),
        ("depot | date(\"longue\")", "format.bad-argument `\"longue\"`"),
        ("depot | date(3)", "format.bad-argument `3`"),
        ("depot | date(\"long\", \"long\")", "format.bad-argument `\"long\"`"),
        ("depot | dat(\"long\")", "format.unknown `dat`"),
        ("p | number(1)", "format.rounding-required `p | number(1)`"),
        ("p | number(1, \"up\")", "Text(min: 3, max: 6, repertoire: number)"),
        (
            "p | number(1, \"haut\")",
            "format.rounding-required `p | number(1, \"haut\")`, format.bad-argument `\"haut\"`"
        ),
        ("loyer | number", "format.wrong-type `number`"),
        ("loyer * 1.05 | money", "format.rounding-required `loyer * 1.05 | money`"),
        ("p | rounded(1)", "format.rounding-required `p | rounded(1)`"),
        ("p | rounded", "format.bad-argument `rounded`"),
        ("nom | grouped(3, 4)", "format.group-length `nom | grouped(3, 4)`"),
        ("numero | grouped(3, 4, 6)", "format.group-length `numero | grouped(3, 4, 6)`"),
        ("numero | grouped", "format.bad-argument `grouped`"), ("nom | siren", "format.group-length `nom | siren`"),
        ("siret | siren", "format.group-length `siret | siren`"), ("m | ordinal", "format.wrong-type `ordinal`"),
        ("n | duration", "format.wrong-type `duration`"), ("n | label", "format.wrong-type `label`"),
        ("n | money", "format.wrong-type `money`"),
        ("n | upper", "format.wrong-type `upper`"), ("loyer / 3 | percent(1)", "format.wrong-type `percent`"),
        ("nom.count", "type.unknown-member `count`"), ("depot.years", "type.unknown-member `years`"),
        ("personne.nomm", "type.unknown-member `nomm`"),
        ("\"{inconnu} {autre}\"", "name.unknown `inconnu`, name.unknown `autre`"),
        ("upper(nom)", "name.unknown `upper`"), ("nom(3)", "call.not-callable `nom`"),
    ])
    func `what cannot be printed so is refused`(expression: String, problem: String) {
        #expect(type(expression) == problem)
    }

    @Test(arguments: [
        ("siren | siren", 11), ("siret | siret", 17), ("loyer | money", 10), ("n | number", 3),
        ("n / 12 | percent(1)", 8),
        ("depot | date(\"numeric\")", 10), ("n | ordinal", 5),
    ])
    func `formats have a longest output`(expression: String, maximum: Int) throws {
        let result = Checking.check(
            "\(Checking.header)data {\n\(Self.data)\n}\n\(Self.items)\nlet resultat = \(expression)\n")
        let value = Checking.value(of: try #require(result.template))
        guard case .text(let text)? = value?.type else { throw Failure() }
        #expect(text.maximum == maximum)
    }
}
