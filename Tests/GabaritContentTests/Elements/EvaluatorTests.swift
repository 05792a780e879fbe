import GabaritContent
import GabaritLanguage
import GabaritPrimitives
import Testing

/// What statements and elements make of a document.
struct EvaluatorTests {
    typealias S = Sketch

    static let people: [Value] = ["Anne", "Bob", "Cléo"].map { .record([.text($0)]) }
    static let person = Contract.Record(name: "Personne", fields: [Sketch.field("nom", Sketch.text)])
    static let peopleField = ("personnes", Type.list(.record(RecordID(1)), ListBounds()))

    private func name(_ slot: Int) -> TypedExpression {
        S.expression(.field(S.local(slot, .record(RecordID(1))), 0), S.text)
    }

    private func peopleTemplate(_ body: [TypedStatement], components: [TypedComponent] = []) -> Template {
        S.template(
            fields: [S.field(Self.peopleField.0, Self.peopleField.1)], records: [Self.person], components: components,
            body: body)
    }

    private func each(filter: TypedExpression? = nil, _ body: TypedStatement...) -> TypedStatement {
        .loop(list: S.local(0, Self.peopleField.1), slot: 3, filter: filter, body: body)
    }

    @Test func `statements give blocks in order`() {
        let isBob = S.expression(.compare(.equal, name(3), S.words("Bob")), .bool)
        let template = peopleTemplate([
            .binding(slot: 4, S.words("fin")),
            S.element(.heading(level: 1, [.text("Liste", S.span)])),
            each(
                .conditional(
                    isBob, then: [S.paragraph(.text("(lui) ", S.span), S.printed(name(3)))],
                    otherwise: [S.paragraph(S.printed(name(3)))])),
            each(
                filter: S.expression(.not(isBob), .bool), S.paragraph(.text("sans lui : ", S.span), S.printed(name(3)))),
            .match(
                S.expression(.first(S.local(0, Self.peopleField.1)), .optional(.record(RecordID(1)))),
                [
                    TypedArm(
                        pattern: .some(bind: 6), body: [S.paragraph(.text("première : ", S.span), S.printed(name(6)))]),
                    TypedArm(pattern: .none, body: [S.paragraph(.text("personne", S.span))]),
                ]),
            S.paragraph(S.printed(S.local(4, S.text))),
        ])
        let content = S.content(template, [.list(Self.people)])
        #expect(content.defects.isEmpty)
        #expect(
            S.text(of: content)
                == "Liste\nAnne\n(lui) Bob\nCléo\nsans lui : Anne\nsans lui : Cléo\npremière : Anne\nfin")
        #expect(S.text(of: S.content(template, [.list([])])) == "Liste\npersonne\nfin")
    }

    @Test func `a block tells where its first datum stands`() {
        let template = peopleTemplate([
            each(S.paragraph(.text("Nom : ", S.span), .strong([S.printed(name(3))], S.span))),
            S.element(.box([each(S.paragraph(S.printed(name(3))))])),
            S.paragraph(.text("aucun", S.span)),
            S.element(
                .fields(
                    FieldsLayout(isStacked: false, across: 1, labelWidth: .zero, columnGap: .zero, rowGap: .zero),
                    [
                        .conditional(
                            S.expression(.isSome(S.expression(.last(S.local(0, Self.peopleField.1))), bind: 7), .bool),
                            then: [
                                S.element(
                                    .pair(
                                        label: [.text("Dernier", S.span)], value: [S.printed(name(7))],
                                        labelStyle: .empty,
                                        valueStyle: .empty))
                            ], otherwise: [])
                    ])),
        ])
        let content = S.content(template, [.list(Self.people)])
        #expect(
            content.body.map { $0.dataPath?.description }
                == [
                    "personnes[0].nom", "personnes[1].nom", "personnes[2].nom", "personnes[0].nom", nil,
                    "personnes.nom",
                ])
    }

    @Test func `components have slots of their own, and their block runs where it was written`() {
        // component inner(x) { "x"; block }   component outer(y) { inner(y) { "y"; block } }
        let inner = TypedComponent(
            name: "inner", slotCount: 2,
            body: [
                S.paragraph(.text("x=", S.span), S.printed(S.local(0, S.text))), .block(span: S.span),
                .block(span: S.span),
            ])
        let outer = TypedComponent(
            name: "outer", slotCount: 1,
            body: [
                .component(
                    0, arguments: [S.words("constante")],
                    block: [S.paragraph(.text("y=", S.span), S.printed(S.local(0, S.text))), .block(span: S.span)],
                    span: S.span)
            ])
        let template = peopleTemplate(
            [
                each(
                    .component(
                        1, arguments: [name(3)],
                        block: [S.paragraph(.text("appelant=", S.span), S.printed(name(3)))], span: S.span))
            ], components: [inner, outer])
        let content = S.content(template, [.list(Array(Self.people.prefix(2)))])
        #expect(content.defects.isEmpty)
        let one = { (name: String) in
            "x=constante\ny=\(name)\nappelant=\(name)\ny=\(name)\nappelant=\(name)"
        }
        #expect(S.text(of: content) == one("Anne") + "\n" + one("Bob"))
        #expect(content.body[2].dataPath?.description == "personnes[0].nom")
    }

    @Test func `lists, fields and rows gather their parts through loops, conditions and components`() {
        let row = TypedComponent(
            name: "entry", slotCount: 1, body: [S.element(.item([S.paragraph(S.printed(S.local(0, S.text)))]))])
        let template = peopleTemplate(
            [
                S.element(
                    .list(
                        marker: .bullet("–"),
                        [
                            each(.component(0, arguments: [name(3)], block: nil, span: S.span)),
                            S.element(.item([S.paragraph(.text("fin", S.span))])),
                        ])),
                S.element(
                    .row(
                        gap: .zero,
                        [each(S.element(.column(.fraction(1), [S.paragraph(S.printed(name(3)))])))])),
                S.element(.list(marker: .number, [each(filter: S.truth(false), S.element(.item([])))])),
                S.element(.keep([])),
            ], components: [row])
        let content = S.content(template, [.list(Self.people)])
        #expect(content.defects.isEmpty)
        #expect(S.text(of: content) == "- Anne\n- Bob\n- Cléo\n- fin\nAnne | Bob | Cléo")
        #expect(content.body.count == 2)
        // A list, a row without parts is nothing at all; the structure has no empty shell.
        #expect(S.text(of: S.content(template, [.list([])])) == "- fin")
    }

    @Test func `data are printed as recorded, words are not`() {
        let long = Type.text(TextType(lines: 3))
        let template = S.template(
            fields: [S.field("texte", long)],
            body: [
                S.paragraph(
                    .text("A", S.span), S.printed(S.local(0, long)), .value(S.local(0, long), isProse: true),
                    .lineBreak(S.span))
            ])
        let content = S.content(template, [.text("l'un :\n\n**l'autre**")])
        guard case .paragraph(let pieces) = content.body.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(
            pieces == [
                .text("A", isVerbatim: false, S.span),
                .text("l'un :", isVerbatim: true, S.span), .lineBreak(S.span), .lineBreak(S.span),
                .text("**l'autre**", isVerbatim: true, S.span),
                .text("l’un\u{A0}:", isVerbatim: false, S.span), .lineBreak(S.span), .lineBreak(S.span),
                .text("**l’autre**", isVerbatim: false, S.span), .lineBreak(S.span),
            ])
    }

    @Test func `a number in groups stays one word; one of another length is printed whole`() {
        let template = S.template(
            fields: [S.field("numero", S.text)], body: [S.paragraph(.grouped(S.local(0, S.text), [2, 3]))])
        let content = S.content(template, [.text("12345")])
        #expect(content.body.first?.kind == .paragraph([.grouped("12345", [2, 3], S.span)]))
        let other = S.content(template, [.text("123456")])
        #expect(other.body.first?.kind == .paragraph([.text("123456", isVerbatim: true, S.span)]))
        #expect(other.defects.count == 1)
    }

    @Test func `formats speak the language of the element around them, functions the template's`() throws {
        let date = S.formatted(try S.day("2024-03-01"), .date(.long))
        let component = TypedComponent(
            name: "c", slotCount: 0, body: [S.paragraph(S.printed(date)), .block(span: S.span)])
        let template = S.template(
            functions: [TypedFunction(name: "f", slotCount: 0, body: date)], components: [component],
            body: [
                S.paragraph(S.printed(date)),
                S.element(
                    .box([
                        S.paragraph(S.printed(date)),
                        .component(0, arguments: [], block: [S.paragraph(S.printed(date))], span: S.span),
                    ]), language: "en"),
                S.element(.paragraph([S.printed(S.expression(.call(0, []), S.text))]), language: "en"),
                S.paragraph(S.printed(date)),
            ])
        let content = S.content(template)
        #expect(
            S.text(of: content)
                == "1er mars 2024\n1 March 2024\n1 March 2024\n1 March 2024\n1er mars 2024\n1er mars 2024")
        #expect(content.body.map { $0.language?.tag } == [nil, "en", "en", nil])
    }

    @Test func `purposes mark the document in its language`() {
        let french = S.template(body: [])
        let english = S.template(language: "en", body: [])
        #expect(S.content(french).mark == nil)
        #expect(S.content(french, purpose: .specimen).mark == "SPÉCIMEN")
        #expect(S.content(french, purpose: .duplicate).mark == "DUPLICATA")
        #expect(S.content(english, purpose: .specimen).mark == "SPECIMEN")
        #expect(S.content(english, purpose: .duplicate).mark == "DUPLICATE")
    }

    @Test func `title, date and furniture may use what the body binds`() throws {
        let footer = PageModel.Furniture(
            rectangle: Rectangle(origin: Point(x: .zero, y: .zero), size: Size(width: .zero, height: .zero)),
            body: [S.paragraph(S.printed(S.local(1, S.text)), .pageNumber(S.span), .pageCount(S.span))], span: S.span)
        let edges = Edges(all: .millimetres(20))
        let template = S.template(
            fields: [S.field("edition", .date)],
            title: S.expression(.interpolation([S.words("T\n"), S.local(1, S.text)]), S.text),
            date: S.local(0, .date),
            masters: [
                .first: PageModel.Master(margins: edges, header: nil, footer: nil, background: footer),
                .even: PageModel.Master(margins: edges, header: footer, footer: nil, background: nil),
            ],
            base: PageModel.Master(margins: edges, header: nil, footer: footer, background: nil),
            body: [.binding(slot: 1, S.words("lien "))])
        let date = try #require(CivilDate(iso: "2024-04-15"))
        let asked = try #require(CivilDate(iso: "2024-05-01"))
        let content = Evaluator(template: template).content(for: .record([.date(date)]), purpose: .live, on: asked)
        #expect(content.title == "T lien ")
        #expect(content.date == date)
        #expect(content.askedOn == asked)
        #expect(content.creator == "essai@1")
        #expect(content.furniture.map(\.selector) == [nil, .first, .even])
        #expect(content.furniture.map(\.place) == [.footer, .background, .header])
        #expect(content.furniture.allSatisfy { $0.blocks.map(S.text(of:)) == ["lien ###"] })
        #expect(content.defects.isEmpty)
    }

    @Test func `a closed leaf is the same block in every document`() {
        let template = S.template(
            fields: [S.field("nom", S.text)], closedLeafCount: 2,
            body: [
                S.element(.paragraph([.text("mots", S.span)]), closedLeaf: 0),
                // Closed, yet it needs a slot: it is evaluated each time.
                .binding(slot: 2, S.words("constante")),
                S.element(.paragraph([S.printed(S.local(2, S.text))]), closedLeaf: 1),
                S.paragraph(S.printed(S.local(0, S.text))),
            ])
        let evaluator = Evaluator(template: template)
        for name in ["Anne", "Bob"] {
            let content = evaluator.content(for: .record([.text(name)]), purpose: .live)
            #expect(S.text(of: content) == "mots\nconstante\n\(name)")
            #expect(content.body[1].dataPath == nil)
            #expect(content.defects.isEmpty)
        }
    }

    @Test func `codes, pictures and drawings carry their alternative`() {
        let size = Size(width: .millimetres(30), height: .millimetres(30))
        let template = S.template(
            fields: [S.field("lien", .url(max: 100))],
            body: [
                S.element(
                    .code(
                        S.local(0, .url(max: 100)), size: .millimetres(24), correction: .medium,
                        alternative: S.words("Code"))),
                S.element(.image(.template(0), size, alternative: S.words("Logo"))),
                S.element(.shape(.ellipse, size, alternative: S.words("Rond"))),
                S.element(.shape(.ellipse, size, alternative: nil)),
                S.element(.rule(thickness: .points(1))), S.element(.space(.millimetres(2))), S.element(.pageBreak),
                S.element(.lines(S.expression(.list([S.words("A"), S.words("B")]), .list(S.text, ListBounds())))),
                S.paragraph(.link([.text("ici", S.span)], target: S.local(0, .url(max: 100)), S.span)),
            ])
        let content = S.content(template, [.text("https://a.fr")])
        #expect(content.defects.isEmpty)
        #expect(S.text(of: content) == "[Code: https://a.fr]\n[Logo]\n[Rond]\n\n\n\n\nA\nB\nici<https://a.fr>")
        #expect(content.body.first?.dataPath?.description == "lien")
    }

    @Test func `a picture of the data is as large as its proportions let it be, and kept once`() {
        func picture(_ width: Int, _ height: Int, _ byte: UInt8 = 0) -> Value {
            .image(ImageDatum(format: .png, bytes: [byte], pixelWidth: width, pixelHeight: height))
        }
        let box = Size(width: .points(60), height: .points(40))
        let type = Type.image(ImageType())
        let names = ["large", "haute", "juste", "mince", "encore"]
        var template = S.template(
            fields: names.map { S.field($0, type) },
            body: names.indices.map {
                S.element(.image(.data(S.local($0, type)), box, alternative: S.words("Vue")))
            })
        template.images = [TemplateImage(path: "logo.png", pixelWidth: 1, pixelHeight: 1)]
        let values = [picture(300, 100), picture(10, 40), picture(6, 4), picture(1, 5000), picture(300, 100)]
        let content = S.content(template, values)
        #expect(content.defects.isEmpty)
        #expect(content.images.map { Value.image($0) } == Array(values[0...3]))
        var sizes: [Size] = []
        var indices: [Int] = []
        for block in content.body {
            guard case .image(let index, let size, let outer, _) = block.kind else { continue }
            #expect(outer == box)
            indices.append(index)
            sizes.append(size)
        }
        // The template's own picture is number 0.
        #expect(indices == [1, 2, 3, 4, 1])
        #expect(sizes[0] == Size(width: .points(60), height: .points(20)))
        #expect(sizes[1] == Size(width: .points(10), height: .points(40)))
        #expect(sizes[2] == box)
        #expect(sizes[3].height == .points(40) && sizes[3].width > .zero && sizes[3].width < .points(0.1))
        #expect(content.body.map { $0.dataPath?.description } == names)
    }

    @Test func `misplaced parts and data of another shape are defects, and no content is lost`() {
        let part = [S.paragraph(.text("contenu", S.span))]
        let template = S.template(
            fields: [S.field("nom", S.text)],
            body: [
                S.element(.item(part)), S.element(.column(.fraction(1), part)),
                S.element(.list(marker: .none, part)), S.element(.row(gap: .zero, part)),
                S.element(
                    .pair(
                        label: [.text("a", S.span)], value: [.text("b", S.span)], labelStyle: .empty, valueStyle: .empty
                    )),
                .component(4, arguments: [], block: nil, span: S.span), .block(span: S.span),
                .binding(slot: 400, S.words("x")), .loop(list: S.words("x"), slot: 1, filter: nil, body: part),
                .match(S.words("x"), []), S.element(.lines(S.words("x"))),
                S.element(.code(S.words(""), size: .zero, correction: .low, alternative: S.words("x"))),
            ])
        for data in [Value.record([.text("x")]), .record([]), .none, .list([])] {
            let content = Evaluator(template: template).content(for: data, purpose: .live)
            #expect(!content.defects.isEmpty)
            #expect(content.defects.allSatisfy { $0.code == "internal.evaluation" })
            #expect(S.text(of: content) == "contenu\ncontenu\n- contenu\ncontenu\na/b")
        }
    }
}
