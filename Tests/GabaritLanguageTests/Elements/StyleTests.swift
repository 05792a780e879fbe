import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct StyleTests {
    @Test func `a style holds what its parents set, its own on top`() {
        let style = Checking.style(
            """
            style a { size: 8pt color: #c00000 weight: bold }
            style b: a { size: 9pt italic: true }
            style c: b { weight: regular }
            "Texte" style: c
            """)
        #expect(style?.size == .points(9))
        #expect(style?.color == Color(red: 0xC0, green: 0, blue: 0))
        #expect(style?.italic == true)
        #expect(style?.weight == 400)
    }

    @Test func `a parent may be declared behind its child`() {
        #expect(
            Checking.style("\"Texte\" style: b\nstyle b: a { italic: true }\nstyle a { size: 8pt }")?.size == .points(8)
        )
    }

    @Test func `every property reaches the style`() {
        let style = Checking.style(
            """
            box font: "Roboto" size: 9pt weight: medium italic: true color: #010203 leading: 12pt align: end tracking: 0.2pt
              kerning: false ligatures: false capitals: true underline: true spaceBefore: 1mm spaceAfter: 2mm indent: 3mm
              padding: 1mm 2mm 3mm 4mm fill: #ffffff border: 0.5pt borderColor: #000000 keepWithNext: true { rule }
            """)
        var expected = StyleProperties()
        expected.family = "Roboto"
        expected.size = .points(9)
        expected.weight = 500
        expected.italic = true
        expected.color = Color(red: 1, green: 2, blue: 3)
        expected.leading = .points(12)
        expected.alignment = .end
        expected.tracking = .points(0.2)
        expected.kerning = false
        expected.ligatures = false
        expected.capitals = true
        expected.underline = true
        expected.spaceBefore = .millimetres(1)
        expected.spaceAfter = .millimetres(2)
        expected.indent = .millimetres(3)
        expected.padding = Edges(
            top: .millimetres(1), right: .millimetres(2), bottom: .millimetres(3), left: .millimetres(4))
        expected.fill = .white
        expected.border = Edges(all: .points(0.5))
        expected.borderColor = .black
        expected.keepWithNext = true
        #expect(style == expected)
        #expect(StyleProperties().overridden(by: expected) == expected)
    }

    @Test func `an element has the style of its name below the one it names, and its arguments on top`() {
        let styles = "style text { size: 8pt italic: true color: #c00000 }\nstyle fort { italic: false weight: bold }\n"
        let style = Checking.style(styles + "text \"Texte\" style: fort weight: regular")
        #expect(style?.size == .points(8))
        #expect(style?.italic == false)
        #expect(style?.weight == 400)
        #expect(style?.spaceAfter == .zero)
        #expect(Checking.style(styles + "\"Texte\"")?.size == nil)
    }

    @Test(arguments: [1, 2, 6]) func `a heading has the style of its level`(level: Int) {
        let headings = (1...level).map { "heading level: \($0) \"Titre\"\n" }.joined()
        let style = Checking.style("style heading\(level) { size: 17pt leading: 20pt }\n" + headings, of: level - 1)
        #expect(style?.size == .points(17))
    }

    @Test func `a style that bears an element's name holds for components of other files too`() {
        let files = [
            "essai.gabarit": Checking.header + "import \"lib/a.gabarit\"\nstyle text { size: 7pt }\nnote()",
            "lib/a.gabarit": "component note() { text \"Note\" }",
        ]
        let template = Checking.check(files: files).template
        guard case .element(let element)? = template?.components.first?.body.first else {
            Issue.record("no element")
            return
        }
        #expect(template?.styles[element.style.index].size == .points(7))
    }

    @Test func `links and the body have styles of their own, boxes left out`() {
        let template = Checking.checkElements(
            "style link { color: #000091 underline: true padding: 3mm }\nstyle body { size: 9pt spaceAfter: 4mm }\n\"Texte\""
        ).template
        var link = StyleProperties()
        link.color = Color(red: 0, green: 0, blue: 145)
        link.underline = true
        var body = StyleProperties()
        body.size = .points(9)
        #expect(template.map { $0.styles[$0.linkStyle.index] } == link)
        #expect(template.map { $0.styles[$0.bodyStyle.index] } == body)
    }

    @Test func `labels and values have their styles, of the fields and of the pair`() throws {
        let source = """
            style label { size: 7pt }
            style value { weight: bold }
            style grand { size: 14pt leading: 18pt }
            style rouge { color: #c00000 }
            fields labelStyle: rouge {
              "Un": "1" style: grand
              "Deux": "2" valueStyle: rouge labelStyle: grand size: 9pt
            }
            """
        let template = try #require(Checking.checkElements(source).template)
        guard case .fields(_, let pairs)? = Checking.body(source).first?.kind else {
            Issue.record("no fields")
            return
        }
        let styles = pairs.compactMap { statement -> (StyleProperties, StyleProperties)? in
            guard case .element(let element) = statement, case .pair(_, _, let label, let value) = element.kind else {
                return nil
            }
            return (template.styles[label.index], template.styles[value.index])
        }
        #expect(styles.map(\.0.size) == [.points(7), .points(14)])
        #expect(styles.map(\.0.color?.red) == [0xC0, 0xC0])
        #expect(styles.map(\.1.weight) == [700, 700])
        #expect(styles.map(\.1.size) == [.points(14), .points(9)])
        #expect(styles.map(\.1.color?.red) == [nil, 0xC0])
    }

    @Test func `equal styles share a number, and the first sets nothing`() {
        let template = Checking.checkElements("text \"a\" size: 8pt\ntext \"b\" size: 8pt\nspace 1mm").template
        #expect(template?.styles.count == 2)
        #expect(template?.styles.first == StyleProperties())
    }

    @Test(arguments: [
        ("style a: b { size: 8pt }", "style.unknown `b`"),
        ("style a { size: 3.9pt }", "constant.out-of-range `3.9pt`"),
        ("style a { size: 201pt }", "constant.out-of-range `201pt`"),
        ("style a { padding: -1mm }", "constant.out-of-range `-1mm`"),
        ("style a { padding: 1mm 2mm 3mm 4mm 5mm }", "constant.too-many-values `5mm`"),
        ("style a { size: 10pt leading: 7.9pt }", "style.leading-too-small `leading: 7.9pt`"),
        ("style a { leading: 8pt }\nstyle b: a { size: 11pt }", "style.leading-too-small `size: 11pt`"),
        ("style a { size: 8pt size: 8pt }", "style.duplicate-property `size`"),
        ("style a { sise: 8pt }", "style.unknown-property `sise`"),
        ("style a: a { size: 8pt }", "style.cycle `a`"),
        ("text \"a\" style: \"b\"", "constant.wrong-kind `\"b\"`"),
        ("text \"a\" style: b", "style.unknown `b`"),
    ])
    func `a wrong style is told of, used or not`(source: String, found: String) {
        #expect(Checking.elements(source) == [found])
    }

    @Test func `a leading that is inherited is compared with the size that is set`() {
        #expect(
            Checking.elements("style body { leading: 12pt }\ntext \"a\" size: 16pt") == [
                "style.leading-too-small `text \"a\" size: 16pt`"
            ])
        #expect(Checking.elements("style body { leading: 12pt }\ntext \"a\" size: 15pt") == [])
    }

    @Test func `long chains and rings of styles end`() {
        let chain = (0..<2000).map { "style s\($0): s\($0 + 1) { size: 8pt }\n" }.joined()
        #expect(Checking.codes(chain + "style s2000 { italic: true }\n\"Texte\" style: s0") == [])
        #expect(Checking.codes(chain + "style s2000: s0 { italic: true }") == ["style.cycle"])
    }
}
