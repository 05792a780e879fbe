import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct SensitivityTests {
    private func found(_ body: String) -> [String] {
        Checking.found(
            Checking.header + """
                data {
                  nir Text(max: 15, repertoire: digits) sensitive
                  reference Text(max: 20, repertoire: alphanumeric)
                  personne Personne
                  gens [Personne](max: 3)
                  handicap Text(max: 20)? sensitive
                  statut Statut
                  photo Image? sensitive
                }
                record Personne {
                  nom Text(max: 20, repertoire: ascii) sensitive
                  ville Text(max: 20, repertoire: ascii)
                }
                enum Statut {
                  case active "A" "Active"
                  case radiee(motif: Text(max: 10)) "R" "Radiée"
                }
                \(body)
                """)
    }

    private func code(_ content: String) -> String { "qr \(content) size: 80mm alt: \"Code\"" }

    @Test func `a sensitive picture may be shown, and decides no code`() {
        let image = "image p size: (9mm, 9mm) alt: \"Photographie\""
        #expect(found("if let p = photo { \(image) }") == [])
        #expect(
            found("if let p = photo {\n\(image)\n\(code("reference"))\n}").map { $0.prefix { $0 != " " } }
                == ["sensitive.in-code"])
    }

    @Test func `what is not sensitive may enter a code`() {
        #expect(found(code("reference")) == [])
        #expect(found(code("personne.ville")) == [])
        #expect(found("text \"{nir} {personne.nom}\"\n" + code("\"{reference} {gens.count}\"")) == [])
        #expect(found("function f(p: Personne) = p.ville\n" + code("f(personne)")) == [])
    }

    @Test(arguments: [
        "nir", "personne.nom", "\"{reference} {nir}\"", "nir | grouped(15)", "if nir == \"1\" then \"a\" else \"b\"",
        "handicap else \"b\"",
        "join(g in gens: g.nom, \", \") else \"b\"", "match handicap { case some h: \"a\"\n case none: \"b\" }",
    ])
    func `what is computed from something sensitive may not`(expression: String) {
        let expression = expression.replacing("nir | grouped(15)", with: "nir | upper")
        #expect(found(code(expression)) == ["sensitive.in-code `\(expression)`"])
    }

    @Test func `it is followed through names, functions and components`() {
        #expect(found("let a = nir\nlet b = \"{a}\"\n" + code("b")) == ["sensitive.in-code `b`"])
        #expect(found("function f(p: Personne) = p.nom\n" + code("f(personne)")) == ["sensitive.in-code `f(personne)`"])
        #expect(found("function f() = nir\nfunction g() = f()\n" + code("g()")) == ["sensitive.in-code `g()`"])
        #expect(
            found(
                "component c(t: Text(max: 20, repertoire: ascii)) {\n\(code("t"))\n}\nc(personne.nom)\nc(personne.ville)"
            )
                == ["sensitive.in-code `t`"])
        #expect(
            found(
                "component c(t: Text(max: 20, repertoire: ascii)) {\nd(t)\n}\ncomponent d(t: Text(max: 20, repertoire: ascii)) {\n\(code("t"))\n}\nc(personne.nom)"
            )
                == ["sensitive.in-code `t`"])
        #expect(found("for g in gens {\nlet x = g.nom\n\(code("x"))\n}") == ["sensitive.in-code `x`"])
    }

    @Test func `a code does not depend on something sensitive either`() {
        let problem = ["sensitive.in-code `reference`"]
        #expect(found("if handicap is some {\n\(code("reference"))\n}") == problem)
        #expect(found("if let h = handicap { \"A\" } else {\n\(code("reference"))\n}") == problem)
        #expect(found("for g in gens where g.nom == \"a\" {\n\(code("reference"))\n}") == problem)
        #expect(found("component c() {\n\(code("reference"))\n}\nif nir == \"1\" { c() }") == problem)
        #expect(found("component c() {\nif nir == \"1\" { block }\n}\nc() {\n\(code("reference"))\n}") == problem)
        #expect(found("match statut {\ncase active {\n\(code("reference"))\n}\ncase radiee { }\n}") == [])
    }
}
