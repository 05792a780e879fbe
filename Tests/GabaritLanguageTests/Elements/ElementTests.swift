import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ElementTests {
    @Test(arguments: [
        ("paragraph", "element.missing-value `paragraph`"),
        ("paragraph \"a\" { \"b\" }", "element.bad-block `paragraph`"),
        ("text \"a\" \"b\"", "element.unexpected-value `\"b\"`"),
        ("heading level: 7 \"a\"", "constant.out-of-range `7`"),
        ("heading level: 0 \"a\"", "constant.out-of-range `0`"),
        ("heading level: 1 level: 1 \"a\"", "call.duplicate-argument `level`"),
        ("list", "element.missing-block `list`"),
        ("list marker: star { item \"a\" }", "constant.unknown-word `star`"),
        ("list marker: \"====\" { item \"a\" }", "constant.out-of-range `\"====\"`"),
        ("list { item }", "element.missing-value `item`"),
        ("list { item \"a\" { \"b\" } }", "element.bad-block `item`"),
        ("fields layout: above { \"a\": \"b\" }", "constant.unknown-word `above`"),
        ("fields layout: stacked across: 0 { \"a\": \"b\" }", "constant.out-of-range `0`"),
        ("fields layout: stacked labelWidth: 40mm { \"a\": \"b\" }", "element.useless-argument `40mm`"),
        ("fields { \"\": \"b\" }", "text.may-be-empty `\"\"`"),
        ("row gap: 2 { column { \"a\" } }", "constant.missing-unit `2`"),
        ("row { column width: 0fr { \"a\" } }", "constant.bad-share `0fr`"),
        ("row { column }", "element.missing-block `column`"),
        ("box padding: 1mm", "element.missing-block `box`"),
        ("rule thickness: 0pt", "constant.out-of-range `0pt`"),
        ("rule thicknes: 1pt", "element.unknown-argument `thicknes`"),
        ("shape circle size: (2mm, 2mm)", "constant.unknown-word `circle`"),
        ("shape polygon size: (2mm, 2mm)", "element.missing-argument `shape`"),
        ("space", "element.missing-value `space`"),
        ("pageBreak { rule }", "element.bad-block `pageBreak`"),
        ("image \"lib/good.png\" alt: \"a\"", "element.missing-argument `image`"),
        ("image \"lib/good.png\" width: 9mm", "element.missing-argument `image`"),
        ("image \"lib/good.png\" width: 9mm alt: \"\"", "text.may-be-empty `\"\"`"),
        ("image 3 width: 9mm alt: \"a\"", "constant.wrong-kind `3`"),
        ("image \"lib/heavy.png\" width: 9mm alt: \"a\"", "image.too-large `\"lib/heavy.png\"`"),
        ("qr \"a\" alt: \"b\"", "element.missing-argument `qr`"),
        ("qr \"a\" size: 20mm", "element.missing-argument `qr`"),
        ("qr \"a\" size: 20mm alt: \"b\" correction: best", "constant.unknown-word `best`"),
        ("qr \"\" size: 20mm alt: \"b\"", "text.may-be-empty `\"\"`"),
        ("page { margins 60mm 20mm 20mm 20mm }\nframe size: (9mm, 9mm) { rule }", "element.missing-argument `frame`"),
        ("page { margins 60mm 20mm 20mm 20mm }\nframe at: (9mm, 9mm) { rule }", "element.missing-argument `frame`"),
        (
            "page { margins 60mm 20mm 20mm 20mm }\nframe at: (9mm, 9mm) size: (9mm, 9mm)",
            "element.missing-block `frame`"
        ),
        (
            "page { margins 60mm 20mm 20mm 20mm }\nframe at: (9mm, 9mm) size: (9mm, 1mm) { rule }",
            "constant.out-of-range `1mm`"
        ),
        (
            "page { margins 60mm 20mm 20mm 20mm }\nframe at: (9mm, 9mm) size: (9mm, 9mm) overflow: clip { rule }",
            "constant.wrong-kind `clip`"
        ),
        ("text \"a\" language: francais", "language.bad-tag `francais`"),
    ])
    func `a fault of an element is told of where it stands`(source: String, found: String) {
        #expect(Checking.elements(source).contains(found), "\(Checking.elements(source))")
        #expect(Checking.elements(source).count == 1, "\(Checking.elements(source))")
    }

    @Test(arguments: [
        ("item \"a\"", "item"), ("column { \"a\" }", "column"), ("\"a\": \"b\"", "\"a\""), ("list { \"a\" }", "\"a\""),
        ("list { rule }", "rule"), ("fields { \"a\" }", "\"a\""), ("fields { text \"a\" }", "text"),
        ("row { \"a\" }", "\"a\""),
        ("row { item \"a\" }", "item"), ("block", "block"),
        ("box { frame at: (1mm, 1mm) size: (5mm, 5mm) { rule } }", "frame"),
        ("keep { pageBreak }", "pageBreak"), ("list { item { pageBreak } }", "pageBreak"),
        ("page { footer { pageBreak } }", "pageBreak"), ("page { header { heading \"a\" } }", "heading"),
    ])
    func `an element out of its place is told of`(source: String, word: String) {
        #expect(Checking.elements(source) == ["element.misplaced `\(word)`"])
    }

    @Test func `conditions, matches, loops and components do not change what may stand in a place`() {
        let source = """
            data {
              oui   Bool
              noms  [Text]
              nom   Text?
            }
            component lignes(n: Text) { "Libellé": n }
            component colonne() { column { "a" } }
            component entree(n: Text) { item n }
            if oui { fields { for n in noms { "a": n } if let autre = nom { lignes(autre) } else { "b": "c" } } }
            list { for n in noms where n != "x" { entree(n) } match nom { case some n { item n } case none { } } }
            row { colonne() if oui { colonne() } else { column width: 20mm { "b" } } }
            """
        #expect(Checking.elements(source) == [])
    }

    @Test func `the side of a picture that is not given follows its pixels`() {
        func size(_ sides: String) -> Size? {
            guard
                case .image(.template(0), let size, _)? = Checking.body("image \"lib/good.png\" \(sides) alt: \"a\"")
                    .first?.kind
            else { return nil }
            return size
        }
        #expect(size("width: 40mm") == Size(width: .millimetres(40), height: Length.millimetres(40).scaled(by: 0.5)))
        #expect(size("height: 10mm") == Size(width: Length.millimetres(10).scaled(by: 2), height: .millimetres(10)))
    }

    @Test func `a picture named twice is one, and a bad one is told of at each place`() {
        let template = Checking.checkElements(
            "image \"lib/good.png\" width: 9mm alt: \"a\"\nimage \"lib/good.png\" width: 8mm alt: \"b\""
        ).template
        #expect(template?.images == [TemplateImage(path: "lib/good.png", pixelWidth: 400, pixelHeight: 200)])
        #expect(
            Checking.codes(
                "image \"lib/corrupt.png\" width: 9mm alt: \"a\"\nimage \"lib/corrupt.png\" width: 8mm alt: \"b\"")
                == ["image.corrupt", "image.corrupt"])
    }

    @Test(arguments: [
        ("", FixedFrame.Overflow.proved), ("overflow: continue", .flow), ("overflow: shrink(8pt)", .shrink(.points(8))),
        ("overflow: shrink(8pt) then continue", .shrinkThenFlow(.points(8))),
        ("overflow: (shrink(8pt), continue)", .shrinkThenFlow(.points(8))),
    ])
    func `what becomes of an overflow is read`(argument: String, overflow: FixedFrame.Overflow) {
        let source =
            "page { margins 60mm 20mm 20mm 20mm }\nframe at: (20mm, 10mm) size: (60mm, 20mm) \(argument) { \"a\" }"
        guard case .frame(let frame, _)? = Checking.body(source).first?.kind else {
            Issue.record("no frame")
            return
        }
        #expect(frame.overflow == overflow)
        #expect(frame.rectangle.size == Size(width: .millimetres(60), height: .millimetres(20)))
    }

    @Test func `lists, fields, rows have their defaults`() {
        let kinds = Checking.body("list { item \"a\" }\nfields { \"a\": \"b\" }\nrow { column { \"a\" } }").map(\.kind)
        guard case .list(.bullet(let sign), _) = kinds[0], case .fields(let layout, _) = kinds[1],
            case .row(let gap, let columns) = kinds[2],
            case .element(let column) = columns[0], case .column(let track, _) = column.kind
        else {
            Issue.record("other kinds")
            return
        }
        #expect(sign == LanguageData.named(LanguageTag("fr"))?.listBullet)
        #expect(
            layout
                == FieldsLayout(
                    isStacked: false, across: 1, labelWidth: .millimetres(50), columnGap: .millimetres(4),
                    rowGap: .millimetres(1)))
        #expect(gap == .millimetres(6))
        #expect(track == .fraction(1))
    }

    @Test func `a shape without ground and line has a thin line`() {
        #expect(Checking.style("shape rectangle size: (9mm, 9mm)")?.border == Edges(all: .points(0.5)))
        #expect(Checking.style("shape rectangle size: (9mm, 9mm) fill: #000000")?.border == nil)
        let style = Checking.style("shape ellipse size: (9mm, 9mm) fill: #000000 stroke: #ff0000 strokeWidth: 2pt")
        #expect(style?.border == Edges(all: .points(2)))
        #expect(style?.borderColor?.red == 255)
    }

    @Test func `a rule's colour is that of its line`() {
        #expect(Checking.style("rule color: #ff0000")?.borderColor?.red == 255)
    }

    @Test func `lines take a list of texts of one line`() {
        let data = "data {\n  a  [Text]\n  b  [Text(lines: 3)]\n  c  [Int]\n  d  [Text]?\n  e  [URL]\n}\n"
        #expect(Checking.elements(data + "lines a\nlines e") == [])
        #expect(Checking.elements(data + "lines b") == ["type.not-lines `b`"])
        #expect(Checking.elements(data + "lines c") == ["type.not-lines `c`"])
        #expect(Checking.codes(data + "lines d") == ["optional.unhandled"])
        #expect(Checking.style(data + "lines a")?.ligatures == false)
    }

    @Test func `a picture of the data stands in a box of given size`() throws {
        let data = "data {\n  a  Image\n  b  Image?\n  c  [Image(side: 9)](max: 3)\n  d  Text\n}\n"
        let rest = "size: (30mm, 20mm) alt: \"Un logo\""
        let elements = Checking.body(data + "image a \(rest)")
        guard case .image(.data(let picture), let size, _)? = elements.first?.kind else {
            Issue.record("no picture")
            return
        }
        #expect(picture.type == .image(ImageType()))
        #expect(size == Size(width: .millimetres(30), height: .millimetres(20)))
        #expect(elements.first?.closedLeaf == nil)
        for source in [
            "image (b else a) \(rest)", "if let logo = b { image logo \(rest) }", "for v in c { image v \(rest) }",
            "if c.first is some v { image v \(rest) }", "image if d == \"x\" then a else a \(rest)",
            "let logo = b else a\nimage logo \(rest) style: cadre\nstyle cadre { border: 1pt }",
            "component carte(photo: Image) { image photo \(rest) }\ncarte(a)\nfor v in c { carte(v) }",
        ] {
            #expect(Checking.elements(data + source) == [], "\(source)")
        }
    }

    @Test(arguments: [
        ("image b size: (30mm, 20mm) alt: \"Un logo\"", "optional.unhandled `b`"),
        ("image d size: (30mm, 20mm) alt: \"Un logo\"", "image.not-an-image `d`"),
        ("image a alt: \"Un logo\"", "element.missing-argument `image`"),
        ("image a size: (30mm, 20mm)", "element.missing-argument `image`"),
        ("image a size: 30mm alt: \"Un logo\"", "constant.wrong-kind `30mm`"),
        ("image a size: (30mm, 20mm) width: 3mm alt: \"Un logo\"", "element.unknown-argument `width`"),
        ("image \"lib/good.png\" size: (30mm, 20mm) width: 3mm alt: \"Un logo\"", "constant.wrong-kind `(30mm, 20mm)`"),
        ("image inconnu size: (30mm, 20mm) alt: \"Un logo\"", "name.unknown `inconnu`"),
        ("\"Logo : {a}\"", "print.not-printable `a`"), ("let egal = a == a", "type.bad-operand `==`"),
        ("let plus = a + a", "type.bad-operand `+`"), ("qr a size: 30mm alt: \"Code\"", "print.not-printable `a`"),
        ("let x = a | upper", "format.wrong-type `upper`"),
        ("component carte(p: Image(side: 9)) { image p size: (9mm, 9mm) alt: \"p\" }\ncarte(a)", "type.mismatch `a`"),
    ])
    func `a picture of the data is refused where it has no place`(source: String, problem: String) {
        let data = "data {\n  a  Image\n  b  Image?\n  d  Text\n}\n"
        #expect(Checking.elements(data + source).joined(separator: ", ") == problem)
    }

    @Test func `an unknown element is told of with what was meant, and nothing more`() {
        let diagnostic = Checking.checkElements("headin \"a\"").diagnostics
        #expect(diagnostic.map(\.code) == ["element.unknown"])
        #expect(diagnostic.first?.hints.first?.message.english == "did you mean `heading`?")
    }

    @Test func `an element's language is told where it differs from what is around`() throws {
        let source = """
            box language: en { "Hello" text "Bonjour" language: fr text "Hi" language: en }
            "Salut" language: fr
            """
        let elements = Checking.body(source)
        #expect(elements.map(\.language?.tag) == ["en", nil])
        guard case .box(let inner) = elements[0].kind else { return }
        let languages = inner.compactMap {
            if case .element(let element) = $0 { element.language?.tag ?? "-" } else { nil }
        }
        #expect(languages == ["-", "fr", "-"])
    }

    @Test func `a component called inside another language speaks its own`() {
        let elements = Checking.body(
            "component note() {\n  \"Note :\"\n  block\n}\nbox language: en { note() { \"Hello\" } }")
        guard case .box(let inner)? = elements.first?.kind, case .element(let home)? = inner.first,
            case .box(let call) = home.kind,
            case .component(_, _, let block, _)? = call.first, case .element(let hello)? = block?.first
        else {
            Issue.record("other elements")
            return
        }
        #expect(home.language?.tag == "fr")
        #expect(hello.language?.tag == "en")
    }
}
