import GabaritContent
import GabaritLanguage
import GabaritLayout
import GabaritPrimitives
import Testing

@Suite("Fit prover")
struct FitProverTests {
    /// A postal address in a frame: lines of 38 at most, in a fixed-pitch face of 10 pt on 3.4 mm.
    static func address(
        size: Size, lines: Int = 7, characters: Int = 38, overflow: FixedFrame.Overflow = .proved
    ) -> TemplateBuilder {
        var builder = TemplateBuilder()
        let postal = builder.style {
            $0.family = "Liberation Mono"
            $0.size = .points(10)
            $0.leading = .millimetres(3.4)
            $0.kerning = false
            $0.ligatures = false
        }
        let line = Type.text(TextType(maximum: characters, repertoire: .postal))
        let list = builder.datum("lignes", .list(line, ListBounds(minimum: 2, maximum: lines)))
        builder.frame([builder.element(.lines(list), style: postal)], size: size, overflow: overflow)
        return builder
    }

    @Test func `Seven lines of 38 in 85 by 24 mm are proved`() throws {
        let report = try prove(Self.address(size: millimetres(85, 24)).template)
        #expect(report.diagnostics.isEmpty)
        let entry = try #require(report.entries.first)
        #expect(entry.kind == .frame(reserve: nil) && entry.status == .proved)
        #expect(entry.needed == Size(width: Length(units: 38 * 6145), height: Length.millimetres(3.4) * 7))
        #expect(abs((entry.needed?.width.millimetres ?? 0) - 80.45) < 0.01)
        #expect(abs((entry.needed?.height.millimetres ?? 0) - 23.8) < 0.01)
    }

    @Test func `The datum of a long chain of lets is found once`() throws {
        var builder = TemplateBuilder()
        let flag = builder.datum("drapeau", .bool)
        let text = builder.datum("nom", .text(TextType(maximum: 5)))
        var last = text
        for slot in 2..<60 {
            let value = TypedExpression(
                .conditional(flag, then: last, otherwise: last), type: text.type, span: builder.span())
            builder.body.append(.binding(slot: slot, value))
            last = TypedExpression(.local(slot), type: text.type, span: builder.span())
        }
        builder.frame([builder.text(.value(last, isProse: false))], size: millimetres(2, 10))
        var template = builder.template
        template.slotCount = 60
        #expect(try prove(template).diagnostics.count == 1)
    }

    @Test func `The proof holds to the last unit of width and height, and no further`() throws {
        let unit = Length(units: 1)
        let exact = Size(width: Length(units: 38 * 6145), height: Length.millimetres(3.4) * 7)
        func status(_ size: Size, lines: Int = 7, characters: Int = 38) throws -> FitEntry.Status? {
            try prove(Self.address(size: size, lines: lines, characters: characters).template).entries.first?.status
        }
        #expect(try status(exact) == .proved)
        #expect(try status(Size(width: exact.width - unit, height: exact.height)) == .unproved)
        #expect(try status(Size(width: exact.width, height: exact.height - unit)) == .unproved)
        #expect(try status(exact, lines: 8) == .unproved)
        #expect(try status(exact, characters: 39) == .unproved)
    }

    @Test func `What is not proved says which datum, how much is offered and how much may be needed`() throws {
        let narrow = try prove(Self.address(size: millimetres(80, 24)).template)
        let diagnostic = try #require(narrow.diagnostics.first)
        #expect(narrow.diagnostics.count == 1)
        #expect(diagnostic.code == "layout.unproved")
        #expect(diagnostic.dataPath == DataPath([.field("lignes")]))
        #expect(
            diagnostic.message.french
                == "ce texte peut demander 3 lignes : 80,5 mm nécessaires, 80 mm offerts")
        #expect(diagnostic.message.english == "this text may need 3 lines: 80.5 mm needed, 80 mm offered")
        #expect(diagnostic.labels.first?.message.english == "in this fixed frame of 80 × 24 mm")
        let low = try prove(Self.address(size: millimetres(85, 20)).template)
        #expect(low.diagnostics.map(\.message.english) == ["the content may need 23.8 mm of height, 20 mm are offered"])
    }

    @Test func `A frame that ends in a total step needs no proof`() throws {
        let tight = millimetres(60, 24)
        let flow = try prove(Self.address(size: tight, overflow: .flow).template)
        #expect(flow.diagnostics.isEmpty && flow.entries.map(\.status) == [.continues])
        let both = try prove(Self.address(size: tight, overflow: .shrinkThenFlow(.points(9))).template)
        #expect(both.diagnostics.isEmpty && both.entries.map(\.status) == [.continues])
    }

    @Test func `A frame that shrinks is proved at its least size`() throws {
        // The frame's own size is 10 pt; at 7 pt the lines are 56.3 mm wide.
        let proved = try prove(Self.address(size: millimetres(60, 24), overflow: .shrink(.points(7))).template)
        #expect(proved.diagnostics.isEmpty && proved.entries.map(\.status) == [.provedShrunk(.points(7))])
        let unproved = try prove(Self.address(size: millimetres(60, 24), overflow: .shrink(.points(9))).template)
        #expect(unproved.entries.map(\.status) == [.unproved])
        #expect(unproved.diagnostics.first?.message.english.contains("at 9 pt") == true)
    }

    @Test func `Words of the template are broken as they will be`() throws {
        var builder = TemplateBuilder()
        let text = "Les informations de votre demande font l’objet d’un traitement informatique."
        builder.frame([builder.text(.text(text, nowhere))], size: millimetres(50, 100))
        let engine = try engine()
        let paragraph = try engine.paragraph(words(text), style: style())
        let lines = engine.lineCount(of: paragraph, width: .millimetres(50))
        #expect(lines == 3)
        let report = try prove(builder.template)
        #expect(report.entries.first?.needed?.height == style().leading * lines)
        #expect(report.diagnostics.isEmpty)
    }

    @Test func `Branches count at their largest, loops at their longest`() throws {
        var builder = TemplateBuilder()
        let flag = builder.datum("drapeau", .bool)
        let line = builder.style {
            $0.leading = .points(10)
            $0.spaceBefore = .points(1)
            $0.spaceAfter = .points(2)
        }
        let one = builder.text(.text("un", nowhere), style: line)
        let list = builder.datum("liste", .list(.bool, ListBounds(maximum: 4)))
        builder.frame(
            [
                .conditional(flag, then: [one, one], otherwise: [one]),
                .loop(list: list, slot: 9, filter: nil, body: [one]),
            ], size: millimetres(50, 100))
        // Six lines of 10 pt and the larger white, 2 pt, between each two.
        #expect(try prove(builder.template).entries.first?.needed?.height == .points(70))
    }

    @Test func `A component's block is measured where it goes, and its call is told`() throws {
        var builder = TemplateBuilder()
        let name = builder.datum("nom", .text(TextType(maximum: 60)))
        let inset = builder.style { $0.padding = Edges(all: .millimetres(5)) }
        let box = builder.element(.box([.block(span: nowhere)]), style: inset)
        builder.components = [TypedComponent(name: "cadre", slotCount: 0, body: [box])]
        let call = place(77)
        let held = builder.text(.value(name, isProse: false))
        builder.frame([.component(0, arguments: [], block: [held], span: call)], size: millimetres(50, 20))
        let diagnostic = try #require(try prove(builder.template).diagnostics.first)
        // The block is the caller's: no call leads to it.
        #expect(diagnostic.dataPath == DataPath([.field("nom")]) && diagnostic.trace.isEmpty)
        #expect(diagnostic.message.english.hasSuffix("40 mm offered"))

        var inside = TemplateBuilder()
        let value = inside.datum("nom", .text(TextType(maximum: 60)))
        let parameter = TypedExpression(.local(0), type: value.type, span: place(50))
        inside.components = [
            TypedComponent(name: "ligne", slotCount: 1, body: [inside.text(.value(parameter, isProse: false))])
        ]
        inside.frame([.component(0, arguments: [value], block: nil, span: call)], size: millimetres(50, 20))
        let traced = try #require(try prove(inside.template).diagnostics.first)
        #expect(traced.trace == [Diagnostic.Frame(name: "ligne", span: call)])
        #expect(traced.span == place(50) && traced.dataPath == DataPath([.field("nom")]))
    }

    @Test func `Columns share the width, and the highest counts`() throws {
        var builder = TemplateBuilder()
        let narrow = builder.text(.text("La version intégrale de cette attestation", nowhere))
        let wide = builder.element(.space(.points(5)))
        let columns = [
            builder.element(.column(.fixed(.millimetres(20)), [narrow])),
            builder.element(.column(.fraction(1), [wide])),
        ]
        builder.frame([builder.element(.row(gap: .millimetres(4), columns))], size: millimetres(60, 100))
        let engine = try engine()
        let paragraph = try engine.paragraph(words("La version intégrale de cette attestation"), style: style())
        let lines = engine.lineCount(of: paragraph, width: .millimetres(20))
        #expect(lines > 2)
        #expect(try prove(builder.template).entries.first?.needed?.height == style().leading * lines)
    }

    @Test func `Columns wider than the frame, or that data make, are no proof`() throws {
        var wider = TemplateBuilder()
        let column = wider.element(.column(.fixed(.millimetres(70)), []))
        wider.frame([wider.element(.row(gap: .zero, [column]))], size: millimetres(60, 100))
        #expect(
            try prove(wider.template).diagnostics.first?.message.english
                == "this element needs 70 mm of width, 60 mm are offered")
        var dynamic = TemplateBuilder()
        let flag = dynamic.datum("drapeau", .bool)
        let maybe = dynamic.element(.column(.fraction(1), []))
        let row = dynamic.element(.row(gap: .zero, [.conditional(flag, then: [maybe], otherwise: [])]))
        dynamic.frame([row], size: millimetres(60, 100))
        #expect(try prove(dynamic.template).diagnostics.map(\.code) == ["layout.unproved"])
    }

    @Test func `Fields count every pair, labels beside or above`() throws {
        func needed(isStacked: Bool, across: Int) throws -> Length? {
            var builder = TemplateBuilder()
            let line = builder.style { $0.leading = .points(10) }
            let flag = builder.datum("drapeau", .bool)
            let pairs = (0..<3).map { _ in
                builder.element(
                    .pair(
                        label: [.text("Nom", nowhere)], value: [.text("Martin", nowhere)], labelStyle: line,
                        valueStyle: line))
            }
            let layout = FieldsLayout(
                isStacked: isStacked, across: across, labelWidth: .millimetres(20), columnGap: .millimetres(2),
                rowGap: .points(3))
            let statements = [pairs[0], .conditional(flag, then: [pairs[1]], otherwise: []), pairs[2]]
            builder.frame([builder.element(.fields(layout, statements))], size: millimetres(80, 50))
            let report = try prove(builder.template)
            #expect(report.diagnostics.isEmpty)
            return report.entries.first?.needed?.height
        }
        #expect(try needed(isStacked: false, across: 1) == .points(36))
        #expect(try needed(isStacked: true, across: 1) == .points(66))
        #expect(try needed(isStacked: true, across: 2) == .points(43))
    }

    @Test func `Values of pairs side by side stand below the highest label of their line`() throws {
        func needed(isSure: Bool) throws -> Length? {
            var builder = TemplateBuilder()
            let flag = builder.datum("drapeau", .bool)
            let line = builder.style {
                $0.leading = .points(10)
                $0.spaceAfter = .zero
            }
            let texts = [("un\ndeux\ntrois", "un"), ("un", "un\ndeux\ntrois\nquatre")]
            let pairs = texts.map { label, value in
                builder.element(
                    .pair(
                        label: [.text(label, nowhere)], value: [.text(value, nowhere)], labelStyle: line,
                        valueStyle: line))
            }
            let layout = FieldsLayout(
                isStacked: true, across: 2, labelWidth: .zero, columnGap: .millimetres(2), rowGap: .zero)
            let last = isSure ? pairs[1] : .conditional(flag, then: [pairs[1]], otherwise: [])
            builder.frame([builder.element(.fields(layout, [pairs[0], last]))], size: millimetres(80, 50))
            return try prove(builder.template).entries.first?.needed?.height
        }
        // Three lines of label and four of value, though no pair has both.
        #expect(try needed(isSure: true) == .points(70))
        #expect(try needed(isSure: false) == .points(70))
    }

    @Test func `A list's entries stand beside their markers`() throws {
        var builder = TemplateBuilder()
        let line = builder.style { $0.leading = .points(10) }
        let words = "un deux trois quatre cinq six"
        let item = builder.element(.item([builder.text(.text(words, nowhere), style: line)]))
        builder.frame([builder.element(.list(marker: .number, [item, item]), style: line)], size: millimetres(30, 50))
        let engine = try engine()
        let text = try engine.paragraph([.text(words, isVerbatim: true, nowhere)], style: style(leading: 10))
        let marker = try engine.paragraph([.text("2.", isVerbatim: true, nowhere)], style: style()).naturalWidth
        let lines = engine.lineCount(of: text, width: .millimetres(30) - marker - .points(5))
        // Entries want half a leading between them.
        #expect(try prove(builder.template).entries.first?.needed?.height == .points(Double(20 * lines) + 5))
    }

    @Test func `Alternatives of few words are each measured`() throws {
        var builder = TemplateBuilder()
        func words(_ text: String) -> TypedExpression {
            TypedExpression(.literal(.text(text)), type: .text(TextType()), span: nowhere)
        }
        let flag = builder.datum("drapeau", .bool)
        let choice = TypedExpression(
            .conditional(flag, then: words("une phrase assez longue pour deux lignes"), otherwise: words("bref")),
            type: .text(TextType()), span: nowhere)
        builder.frame([builder.text(.value(choice, isProse: false))], size: millimetres(40, 50))
        #expect(try prove(builder.template).entries.first?.needed?.height == style().leading * 2)
    }

    @Test func `Furniture must be proved, and page numbers count with five digits`() throws {
        var builder = TemplateBuilder()
        let numbers = builder.text(
            .text("Page ", nowhere), .pageNumber(nowhere), .text(" sur ", nowhere), .pageCount(nowhere))
        func report(_ width: Double) throws -> FitReport {
            builder.footer = PageModel.Furniture(
                rectangle: Rectangle(origin: .zero, size: millimetres(width, 10)), body: [numbers], span: place(90))
            return try prove(builder.template)
        }
        let proved = try report(40)
        #expect(proved.entries.map(\.kind) == [.furniture(.footer, nil)])
        #expect(proved.entries.map(\.status) == [.proved])
        let widest = try engine().paragraph(words("Page 88888 sur 88888"), style: style()).naturalWidth
        #expect(try #require(proved.entries.first?.needed?.width) >= widest)
        let unproved = try report(20)
        #expect(unproved.diagnostics.map(\.code) == ["layout.unproved"])
        #expect(unproved.diagnostics.first?.labels.first?.message.french == "dans ce pied de page de 20 × 10 mm")
    }

    @Test func `A face that does not print a text's repertoire is named, in the flow too`() throws {
        var builder = TemplateBuilder()
        let kanji = Repertoire(name: "kanji", ranges: [0x6F22...0x6F23])
        let name = builder.datum("nom", .text(TextType(maximum: 5, repertoire: kanji)))
        builder.body.append(builder.text(.text("漢 ok", place(60)), .value(name, isProse: false)))
        let report = try prove(builder.template)
        #expect(report.diagnostics.map(\.code) == ["font.missing-repertoire", "font.missing-repertoire"])
        #expect(report.diagnostics[0].message.english == "`Roboto` has no glyph for U+6F22")
        #expect(report.diagnostics[0].span == place(60))
        #expect(
            report.diagnostics[1].message.english
                == "`Roboto` has not all the glyphs of the repertoire `kanji`: U+6F22, U+6F23 missing")
    }

    @Test func `A family or a weight that is not there is an error once`() throws {
        var builder = TemplateBuilder()
        let unknown = builder.style { $0.family = "Marianne" }
        let mono = builder.style { $0.family = "Liberation Mono" }
        for _ in 0..<2 {
            builder.body.append(builder.text(.text("un", nowhere), style: unknown))
            builder.body.append(builder.text(.strong([.text("deux", nowhere)], nowhere), style: mono))
        }
        _ = builder.style { $0.family = "Inconnue" }
        #expect(
            try prove(builder.template).diagnostics.map(\.code)
                == ["font.unknown-family", "font.no-such-face", "font.unknown-family"])
    }

    @Test func `A border between words and a datum counts what kerning and ligatures may add`() throws {
        let engine = try engine()
        for (words, size) in [("f", 40.0), ("r", 40), ("T", 40), ("L’", 40), ("ff", 10)] {
            var builder = TemplateBuilder()
            let style = builder.style { $0.size = .points(size) }
            let letter = builder.datum("lettre", .text(TextType(maximum: 1, repertoire: .ascii)))
            builder.frame(
                [builder.text(.text(words, nowhere), .value(letter, isProse: false), style: style)],
                size: millimetres(200, 100))
            let needed = try #require(try prove(builder.template).entries.first?.needed?.width)
            for value in UInt8(0x21)...0x7E {
                let text = words + String(UnicodeScalar(value))
                let paragraph = try engine.paragraph(
                    [.text(text, isVerbatim: true, nowhere)], style: GabaritLayoutTests.style(size: size))
                #expect(paragraph.naturalWidth <= needed)
            }
        }
    }

    @Test func `A block that may be missing leaves the larger white to its neighbours`() throws {
        func needed(isThere: Bool?) throws -> Length? {
            var builder = TemplateBuilder()
            let wide = builder.style {
                $0.leading = .points(10)
                $0.spaceAfter = .points(8)
            }
            let narrow = builder.style {
                $0.leading = .points(10)
                $0.spaceAfter = .points(1)
            }
            let flag = builder.datum("drapeau", .bool)
            let first = builder.text(.text("un", nowhere), style: wide)
            let middle = builder.text(.text("deux", nowhere), style: narrow)
            let last = builder.text(.text("trois", nowhere), style: narrow)
            let between: [TypedStatement] =
                switch isThere {
                case true?: [middle]
                case false?: []
                case nil: [.conditional(flag, then: [middle], otherwise: [])]
                }
            builder.frame([first] + between + [last], size: millimetres(100, 100))
            return try prove(builder.template).entries.first?.needed?.height
        }
        #expect(try needed(isThere: false) == .points(28))
        #expect(try needed(isThere: true) == .points(39))
        // Both cases at once: no less than either, and the white of the first may reach the last.
        #expect(try needed(isThere: nil) == .points(46))
    }
}
