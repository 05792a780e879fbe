import GabaritLanguage
import GabaritPrimitives
import GabaritTestSupport

/// Writes typed templates at random that hold one fixed frame.
struct FrameGenerator {
    private var random: SeededRandom
    private var builder = TemplateBuilder()
    private var flags: [TypedExpression] = []
    private var slot = 0

    /// Makes a generator whose template follows from the seed.
    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// A template with a frame of a width, and as high as `height`.
    static func template(seed: UInt64, width: Double, height: Length, overflow: FixedFrame.Overflow) -> Template {
        var generator = FrameGenerator(seed: seed)
        for name in 0..<3 { generator.flags.append(generator.builder.datum("drapeau\(name)", .bool)) }
        for name in 0..<4 { generator.addDatum("donnee\(name)") }
        generator.slot = generator.builder.fields.count
        let statements = generator.statements(depth: 0, room: width)
        let size = Size(width: .millimetres(width), height: height)
        let style = generator.style(isBox: generator.random.chance(1, in: 3))
        generator.builder.frame(statements, size: size, overflow: overflow, style: style)
        return generator.builder.template
    }

    private var texts: [TypedExpression] = []
    private var lists: [TypedExpression] = []

    private mutating func addDatum(_ name: String) {
        let repertoires: [Repertoire] = [.latin, .ascii, .postal, .digits]
        let text = Type.text(
            TextType(
                minimum: int(0...1), maximum: int(1...12), lines: random.chance(1, in: 5) ? 3 : 1,
                repertoire: repertoires[int(0...3)]))
        texts.append(builder.datum(name, text))
        lists.append(
            builder.datum(
                name + "s",
                .list(.text(TextType(maximum: int(1...10))), ListBounds(minimum: int(0...1), maximum: int(1...4)))))
    }

    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func style(isBox: Bool) -> StyleID {
        let families = ["Roboto", "Roboto Condensed", "Liberation Mono", "Liberation Sans"]
        let values = (0..<12).map { _ in int(0...9) }
        return builder.style { style in
            if values[0] < 3 { style.family = families[values[1] % 4] }
            if values[2] < 4 { style.size = .points(Double(6 + values[3])) }
            if values[4] < 4 { style.leading = .points(Double(7 + values[5])) }
            if values[6] < 3 { style.spaceBefore = .points(Double(values[7])) }
            if values[6] > 5 { style.spaceAfter = .points(Double(values[8])) }
            if values[9] == 0 { style.kerning = false }
            if values[9] == 1 { style.ligatures = false }
            if values[9] == 2 { style.capitals = true }
            if values[9] == 3 { style.tracking = .points(0.2) }
            if values[9] == 4 || values[9] == 5 { style.alignment = .justify }
            if values[9] == 5 { style.hyphenation = false }
            if values[9] >= 6 { style.hyphenation = true }
            if isBox {
                style.padding = Edges(all: .points(Double(values[10])))
                if values[11] < 3 {
                    style.border = Edges(top: .points(1), right: .zero, bottom: .zero, left: .points(2))
                }
                if values[11] > 6 { style.indent = .points(Double(values[11])) }
            }
        }
    }

    private mutating func statements(depth: Int, room: Double) -> [TypedStatement] {
        (0..<int(1...3)).map { _ in statement(depth: depth, room: room) }
    }

    private mutating func statement(depth: Int, room: Double) -> TypedStatement {
        let isDeep = depth >= 3
        switch int(0...(isDeep ? 5 : 13)) {
        case 0, 1, 2: return builder.element(.paragraph(inlines()), style: style(isBox: random.chance(1, in: 4)))
        case 3 where random.chance(1, in: 2):
            let stops = [TabStops.Stop(.millimetres(room / 2)), .init(.millimetres(room * 0.9), .end)]
            let lines = (0..<int(1...2)).map { _ in
                (0..<int(1...3)).map { _ -> [TypedInline] in
                    random.chance(1, in: 2) ? [.text("un", nowhere)] : [.value(texts[int(0...3)], isProse: false)]
                }
            }
            return builder.element(.tabbed(TabStops(stops), lines), style: style(isBox: random.chance(1, in: 4)))
        case 3: return builder.element(.lines(lists[int(0...3)]), style: style(isBox: false))
        case 4: return builder.element(.space(.points(Double(int(0...8)))))
        case 5: return builder.element(.rule(thickness: .points(1)), style: style(isBox: random.chance(1, in: 3)))
        case 6:
            return .conditional(
                flags[int(0...2)], then: statements(depth: depth + 1, room: room),
                otherwise: random.chance(1, in: 2) ? statements(depth: depth + 1, room: room) : [])
        case 7:
            slot += 1
            return .loop(
                list: lists[int(0...3)], slot: slot, filter: nil, body: statements(depth: depth + 1, room: room))
        case 8:
            return builder.element(
                .box(statements(depth: depth + 1, room: room)), style: style(isBox: random.chance(2, in: 3)))
        case 9:
            let columns = (0..<int(1...3)).map { number -> TypedStatement in
                let track: Track = number == 0 ? .fixed(.millimetres(room / 4)) : .fraction(int(1...2))
                return builder.element(
                    .column(track, statements(depth: depth + 1, room: room / 3)),
                    style: style(isBox: random.chance(1, in: 3)))
            }
            return builder.element(.row(gap: .points(Double(int(0...6))), columns), style: style(isBox: false))
        case 10: return fields(room: room)
        case 11: return grid(depth: depth, room: room)
        case 12:
            let columns = FlowColumns(count: int(2...3), gap: .points(Double(int(0...6))))
            return builder.element(
                .columns(columns, statements(depth: depth + 1, room: room / 3)),
                style: style(isBox: random.chance(1, in: 3)))
        default:
            let items = (0..<int(1...3)).map { _ -> TypedStatement in
                let item = builder.element(.item(statements(depth: depth + 1, room: room)))
                return random.chance(1, in: 4) ? .conditional(flags[int(0...2)], then: [item], otherwise: []) : item
            }
            let markers: [ListMarker] = [.bullet("–"), .number, .none]
            return builder.element(.list(marker: markers[int(0...2)], items), style: style(isBox: false))
        }
    }

    /// A grid whose rows are whole in every branch; columns that take their width from what they hold hold words.
    private mutating func grid(depth: Int, room: Double) -> TypedStatement {
        let choices: [Track] = [.content, .content, .fraction(int(1...2)), .fixed(.millimetres(room / 5))]
        let tracks = (0..<int(1...3)).map { _ in choices[int(0...3)] }
        let layout = GridLayout(
            tracks: tracks, columnGap: .points(Double(int(0...6))), rowGap: .points(Double(int(0...4))))
        func row(_ generator: inout FrameGenerator) -> [TypedStatement] {
            tracks.map { track in
                let held: [TypedStatement]
                if track == .content {
                    let text = generator.texts[generator.int(0...3)]
                    let piece: TypedInline =
                        generator.random.chance(1, in: 2) ? .text("un mot", nowhere) : .value(text, isProse: false)
                    held = [generator.builder.element(.paragraph([piece]), style: generator.style(isBox: false))]
                } else {
                    held = generator.statements(depth: depth + 1, room: room / 4)
                }
                return generator.builder.element(
                    .cell(span: 1, held), style: generator.style(isBox: generator.random.chance(1, in: 3)))
            }
        }
        var rows: [TypedStatement] = []
        // A cell over all columns, those that may be empty too.
        if tracks.count > 1, tracks.contains(where: { $0 != .content }), random.chance(1, in: 2) {
            let paragraph = builder.element(.paragraph(inlines()), style: style(isBox: false))
            rows.append(builder.element(.cell(span: tracks.count, [paragraph]), style: style(isBox: false)))
        }
        for _ in 0..<int(1...3) {
            let cells = row(&self)
            switch int(0...3) {
            case 0: rows.append(.conditional(flags[int(0...2)], then: cells, otherwise: []))
            case 1:
                slot += 1
                rows.append(.loop(list: lists[int(0...3)], slot: slot, filter: nil, body: cells))
            default: rows += cells
            }
        }
        return builder.element(.grid(layout, rows), style: style(isBox: false))
    }

    private mutating func fields(room: Double) -> TypedStatement {
        let isStacked = random.chance(1, in: 2)
        let layout = FieldsLayout(
            isStacked: isStacked, across: isStacked ? int(1...3) : 1,
            labelWidth: isStacked ? .zero : .millimetres(room / 3),
            columnGap: .points(Double(int(0...6))), rowGap: .points(Double(int(0...4))))
        let pairs = (0..<int(1...5)).map { _ -> TypedStatement in
            let pair = builder.element(
                .pair(
                    label: random.chance(1, in: 4) ? inlines() : [.text("Nom", nowhere)], value: inlines(),
                    labelStyle: style(isBox: false), valueStyle: style(isBox: random.chance(1, in: 5))))
            return random.chance(1, in: 3) ? .conditional(flags[int(0...2)], then: [pair], otherwise: []) : pair
        }
        return builder.element(.fields(layout, pairs), style: style(isBox: false))
    }

    private mutating func inlines() -> [TypedInline] {
        let words = [
            "un mot", "affiche ", "l’enregistrement des renouvellements", "f", " et ", "anticonstitutionnellement ",
            "voir plus\nloin", "AVA ",
        ]
        return (0..<int(1...3)).map { _ -> TypedInline in
            switch int(0...7) {
            case 0, 1, 2: .text(words[int(0...7)], nowhere)
            case 7: .passage([.text(words[int(0...7)], nowhere)], LanguageTag("en"), nowhere)
            case 3: .emphasis([.text(words[int(0...7)], nowhere)], nowhere)
            case 4: .grouped(texts[int(0...3)], [2, 2])
            default: .value(texts[int(0...3)], isProse: false)
            }
        }
    }
}
