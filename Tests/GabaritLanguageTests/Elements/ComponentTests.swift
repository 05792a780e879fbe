import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ComponentTests {
    @Test func `a component takes values by place and by name, and defaults`() throws {
        let source = """
            component note(titre: Text, corps: Text, niveau: Int(0...9) = 3) { text "{titre} {corps} {niveau}" }
            note("a", corps: "b")
            """
        let template = try #require(Checking.checkElements(source).template)
        guard case .component(0, let arguments, nil, _)? = template.body.first else { return }
        #expect(arguments.map(\.kind) == [.literal(.text("a")), .literal(.text("b")), .literal(.int(3))])
        #expect(template.components.map(\.name) == ["note"])
        #expect(template.components.first?.slotCount == 3)
    }

    @Test(arguments: [
        ("note()", "call.missing-argument `note()`"), ("note(1)", "type.mismatch `1`"),
        ("note(\"a\", \"b\")", "call.too-many-arguments `\"b\"`"),
        ("note(\"a\", couleur: 3)", "call.unknown-argument `couleur`"),
        ("note(\"a\") { rule }", "component.unexpected-block `note`"), ("cadre()", "component.missing-block `cadre`"),
        ("notes(\"a\")", "element.unknown `notes`"),
    ])
    func `a wrong call is told of`(call: String, found: String) {
        let source = "component note(titre: Text) { text titre }\ncomponent cadre() { box { block } }\n"
        #expect(Checking.elements(source + call) == [found])
    }

    @Test func `a component's body sees its parameters and the document's values, not the names around its call`() {
        let source = """
            data {
              nom   Text
              noms  [Text]
            }
            component note(titre: Text) { text "{titre} {nom} {n}" }
            for n in noms { note(n) }
            """
        #expect(Checking.elements(source) == ["name.unknown `n`"])
    }

    @Test func `a block sees the names around its call`() {
        let source = """
            data {
              noms  [Text]
            }
            component cadre() { box { block } }
            for n in noms { cadre() { "{n}" } }
            """
        #expect(Checking.elements(source) == [])
    }

    @Test func `a block stands where the component puts it`() {
        let items = "component liste() { list { block } }\n"
        #expect(Checking.elements(items + "liste() { item \"a\" }") == [])
        #expect(Checking.elements(items + "liste() { \"a\" }") == ["element.misplaced `\"a\"`"])
        #expect(
            Checking.elements("component c() { box { block } }\nc() { pageBreak }") == ["element.misplaced `pageBreak`"]
        )
        #expect(Checking.elements("component c() {\n  rule\n  block\n}\nc() { pageBreak }") == [])
    }

    @Test func `a component that holds a frame or a page break is called from the body only`() {
        let source = "component saut() { pageBreak }\ncomponent suite() { saut() }\n"
        #expect(Checking.elements(source + "suite()") == [])
        #expect(Checking.elements(source + "box { suite() }") == ["element.misplaced `suite`"])
        #expect(Checking.elements(source + "page { footer { suite() } }") == ["element.misplaced `suite`"])
    }

    @Test func `a component that holds a heading is not for furniture`() {
        let source = "component titre() { heading \"a\" }\ncomponent tout() { box { titre() } }\n"
        #expect(Checking.elements(source + "tout()") == [])
        #expect(Checking.elements(source + "page { header { tout() } }\ntout()") == ["element.misplaced `tout`"])
    }

    @Test func `a component that gives pairs or columns is called where they belong`() {
        let source = "component rue() { \"Rue\": \"a\" }\ncomponent ville() { rue() }\n"
        #expect(Checking.elements(source + "fields { ville() }") == [])
        #expect(Checking.elements(source + "ville()") == ["element.misplaced `ville`"])
        #expect(Checking.elements("component c() {\n  \"a\": \"b\"\n  \"c\"\n}") == ["element.misplaced `\"c\"`"])
    }

    @Test func `a component that calls itself is told of, and nothing else of the whole`() {
        #expect(
            Checking.codes("component a() { b() }\ncomponent b() { a() }\nheading level: 3 \"x\"\na()") == [
                "name.recursive"
            ])
    }

    @Test func `components may be declared behind their use and checked once, used or not`() {
        #expect(Checking.elements("a()\ncomponent a() { b() }\ncomponent b() { rule }") == [])
        #expect(Checking.elements("component a() { headin \"x\" }") == ["element.unknown `headin`"])
    }

    @Test func `a component of a file that is not imported is told of`() {
        let files = [
            "essai.gabarit": Checking.header + "import \"lib/a.gabarit\"\na()",
            "lib/a.gabarit": "import \"lib/b.gabarit\"\ncomponent a() { b() }",
            "lib/b.gabarit": "component b() { c() }", "lib/c.gabarit": "component c() { rule }",
        ]
        #expect(Checking.found(Checking.check(files: files)) == ["element.unknown `c`"])
    }
}
